import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import { linkTo, type Ids } from "./ids.ts";
import { onLines, phraseNodes } from "./phrase.ts";
import type { Block, Phrase, TableRow } from "../../topics/description.ts";

/**
 * A table with its caption. A row that can be linked to is named by its first cell, which links to it. On a narrow screen
 * the table scrolls inside its frame; the frame takes the focus, so that the keys scroll it too.
 */
export function tableElement(table: Extract<Block, { kind: "table" }>, ids: Ids): Element {
  const captionId = `${ids.get(table) ?? "table"}-caption`;
  const head = h("tr", onLines(table.head.map((cell) => (cell.length === 0 ? h("td") : h("th", { scope: "col" }, phraseNodes(cell))))));
  const rows = table.rows.map((row) => rowElement(row, ids.get(row)));
  return h(
    "div",
    { className: ["frame"], role: "group", tabIndex: 0, ariaLabelledBy: captionId },
    onLines([
      h(
        "table",
        { className: [`columns-${Math.min(table.head.length, 6)}`] },
        onLines([
          h("caption", { id: captionId }, h("span", phraseNodes(table.caption))),
          h("thead", onLines([head])),
          h("tbody", onLines(rows)),
        ]),
      ),
    ]),
  );
}

function rowElement(row: TableRow, id: string | undefined): Element {
  const [first = [], ...rest] = row.cells;
  const named = id !== undefined && first.some((line) => line.length > 0);
  const name = named ? h("th", { scope: "row" }, h("a", { href: linkTo(id) }, cellNodes(first, "span"))) : h("td", cellNodes(first, "p"));
  return h("tr", { id: id ?? null }, onLines([name, ...rest.map((cell) => h("td", cellNodes(cell, "p")))]));
}

/** A cell of one line is that line; of several, each is an element. */
function cellNodes(lines: readonly Phrase[], name: "p" | "span"): ElementContent[] {
  const [only, ...more] = lines;
  if (only === undefined) return [];
  return more.length === 0 ? phraseNodes(only) : lines.map((line) => h(name, { className: ["line"] }, phraseNodes(line)));
}
