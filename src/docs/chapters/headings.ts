import type { Block, ListItem, Phrase } from "../../topics/description.ts";

/** The title of a thing where the policy writes it, in a language or in all. */
const TITLE = /\/title(?:\/[^/]+)?$/;

/** The same blocks, with a capital letter where a title of the policy stands alone: as a heading or an entry of a list. */
export function withHeadings(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block): Block => {
    if (block.kind === "section") return { ...block, title: heading(block.title), blocks: withHeadings(block.blocks) };
    return block.kind === "list" ? { ...block, items: block.items.map(entry) } : block;
  });
}

function entry(item: ListItem): ListItem {
  return item.text.length === 1 ? { ...item, text: heading(item.text) } : item;
}

/** A name that no title tells stays as it is written in the data. */
function heading(text: Phrase): Phrase {
  const [first, ...rest] = text;
  if (first === undefined || typeof first === "string" || !TITLE.test(first.pointer)) return text;
  return [{ ...first, text: first.text.charAt(0).toUpperCase() + first.text.slice(1) }, ...rest];
}
