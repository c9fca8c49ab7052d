import type { Block, TableRow } from "../../topics/description.ts";

/** The ids of a page: each block and row that can be linked to, or that something else on the page names. */
export type Ids = ReadonlyMap<Block | TableRow, string>;

/** The ids that the page itself uses. */
export const PAGE_IDS = { text: "text", contents: "contents" } as const;

/**
 * An id for every section, table, figure and anchored row. It is the anchor, without spaces; of two that are the same, the
 * later gets a number. Tables and figures are numbered.
 */
export function idsOf(blocks: readonly Block[]): Ids {
  const ids = new Map<Block | TableRow, string>();
  const used = new Set<string>(Object.values(PAGE_IDS));
  const give = (place: Block | TableRow, wanted: string): void => {
    const base = wanted.replaceAll(/\s+/g, "-") || "part";
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    ids.set(place, id);
  };
  // Anchors first: they may be known outside the page, the numbers are not.
  const walked = allBlocks(blocks);
  for (const block of walked) {
    if (block.kind === "section") give(block, block.anchor);
    if (block.kind !== "table") continue;
    for (const row of block.rows) if (row.anchor !== undefined) give(row, row.anchor);
  }
  for (const kind of ["table", "figure"] as const) {
    walked.filter((block) => block.kind === kind).forEach((block, index) => give(block, `${kind}-${index + 1}`));
  }
  return ids;
}

/** A link to an id of the same page. */
export function linkTo(id: string): string {
  return `#${encodeURIComponent(id)}`;
}

function allBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.flatMap((block) => (block.kind === "section" ? [block, ...allBlocks(block.blocks)] : [block]));
}
