import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { Locale } from "../../core/text.ts";
import type { DrawnFigures } from "../diagrams/drawing.ts";
import { figureElement } from "./figure.ts";
import { linkTo, type Ids } from "./ids.ts";
import { onLines, phraseNodes } from "./phrase.ts";
import { tableElement } from "./table.ts";
import { PAGE_WORDS } from "./words.ts";
import type { Block, ListItem } from "../../topics/description.ts";

/** What blocks are rendered with. */
export interface HtmlScope {
  readonly locale: Locale;
  readonly ids: Ids;
  readonly figures: DrawnFigures;
}

const DEEPEST_HEADING = 6;

/** Blocks as HTML elements. `level` is that of their headings: 2 for the chapters of a page. */
export function blockElements(blocks: readonly Block[], level: number, scope: HtmlScope): ElementContent[] {
  return onLines(blocks.map((block) => blockElement(block, level, scope)));
}

function blockElement(block: Block, level: number, scope: HtmlScope): Element {
  switch (block.kind) {
    case "section": {
      const id = scope.ids.get(block) ?? block.anchor;
      const heading = h(`h${Math.min(level, DEEPEST_HEADING)}`, h("a", { href: linkTo(id) }, phraseNodes(block.title)));
      const content = blockElements(block.blocks, level + 1, scope);
      return h("section", { id, className: level === 2 ? ["chapter"] : null }, [...onLines([heading]), ...content.slice(1)]);
    }
    case "paragraph":
      return h("p", phraseNodes(block.text));
    case "list":
      return listElement(block.items, block.ordered);
    case "table":
      return tableElement(block, scope.ids);
    case "remark": {
      const kind = block.basis ?? "note";
      const label = h("strong", PAGE_WORDS[scope.locale].remark[kind]);
      // Not `aside`: that is a landmark, and a book has hundreds of remarks.
      return h("div", { role: "note", className: ["remark", kind] }, h("p", label, " ", h("span", phraseNodes(block.text))));
    }
    case "figure":
      return figureElement(block, scope);
    default:
      return block satisfies never;
  }
}

function listElement(items: readonly ListItem[], ordered: boolean): Element {
  const entries = items.map(({ text, items: below }) =>
    h("li", [...phraseNodes(text), ...(below === undefined || below.length === 0 ? [] : onLines([listElement(below, ordered)]))]),
  );
  return h(ordered ? "ol" : "ul", onLines(entries));
}
