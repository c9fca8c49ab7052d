import { h } from "hastscript";
import type { Locale } from "../../core/text.ts";
import type { DrawnFigures } from "../diagrams/drawing.ts";
import { blockElements } from "./blocks.ts";
import { contentsElement } from "./contents.ts";
import { idsOf, linkTo, PAGE_IDS } from "./ids.ts";
import { htmlPage } from "./page.ts";
import { onLines } from "./phrase.ts";
import { PAGE_STYLE } from "./style.ts";
import { PAGE_WORDS } from "./words.ts";
import type { Block } from "../../topics/description.ts";

/** How a page is rendered. `figures` are what `drawFigures` made of the same blocks; without them their text stands in. */
export interface HtmlOptions {
  readonly locale: Locale;
  readonly title: string;
  readonly figures?: DrawnFigures | undefined;
}

/**
 * Blocks as one HTML file that needs no other file, script or host: for screens of any width, dark and light, and for
 * printing on A4. Sections of the first level are its chapters. Everything that the policy says stands in a
 * `<span data-pointer>` with the JSON Pointer of where it says it.
 */
export function renderHtml(blocks: readonly Block[], { locale, title, figures = new Map() }: HtmlOptions): string {
  const ids = idsOf(blocks);
  const words = PAGE_WORDS[locale];
  const contents = contentsElement(blocks, ids, words.contents);
  return htmlPage({ locale, title, style: PAGE_STYLE, colorScheme: "light dark" }, [
    h("a", { className: ["skip"], href: linkTo(PAGE_IDS.text) }, words.skip),
    h("header", onLines([h("h1", title)])),
    ...(contents === null ? [] : [contents]),
    h("main", { id: PAGE_IDS.text, tabIndex: -1 }, blockElements(blocks, 2, { locale, ids, figures })),
  ]);
}
