import type { Element } from "hast";
import { h } from "hastscript";
import { linkTo, PAGE_IDS, type Ids } from "./ids.ts";
import { onLines, plainPhrase } from "./phrase.ts";
import type { Block } from "../../topics/description.ts";

const LEVELS = 2;

/** The table of contents: links to the chapters and their sections; `null` where there are none. */
export function contentsElement(blocks: readonly Block[], ids: Ids, title: string): Element | null {
  const list = entries(blocks, ids, LEVELS);
  if (list === null) return null;
  return h("nav", { ariaLabelledBy: PAGE_IDS.contents }, onLines([h("h2", { id: PAGE_IDS.contents }, title), list]));
}

function entries(blocks: readonly Block[], ids: Ids, levels: number): Element | null {
  const sections = blocks.filter((block) => block.kind === "section");
  if (sections.length === 0 || levels === 0) return null;
  const items = sections.map((section) => {
    const link = h("a", { href: linkTo(ids.get(section) ?? section.anchor) }, plainPhrase(section.title));
    const below = entries(section.blocks, ids, levels - 1);
    return h("li", below === null ? [link] : [link, ...onLines([below])]);
  });
  return h("ol", onLines(items));
}
