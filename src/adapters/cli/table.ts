import Table from "cli-table3";
import stringWidth from "string-width";
import type { Context } from "./command.ts";

type Cell = string | number;

const LEAST_WIDTH = 8;
/** A space on either side of a cell. */
const PADDING = 2;

/** Rows from which a table is written without a frame: drawing one takes time that grows with the square. */
const LONG = 1_000;

/** A table that is no wider than the screen: the widest columns wrap. */
export function tableIn({ columns, palette }: Context, head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length > LONG) return [head, ...rows].map((row) => row.join("\t")).join("\n");
  const widths = head.map((title, index) => {
    return Math.max(...[title, ...rows.map((row) => String(row[index] ?? ""))].map(widestLine)) + PADDING;
  });
  const grid = new Table({
    head: head.map((title) => palette.strong(title)),
    colWidths: fitted(widths, columns - head.length - 1),
    wordWrap: true,
    wrapOnWordBoundary: false,
    style: { head: [], border: [], compact: true },
  });
  for (const row of rows) grid.push([...row]);
  return grid.toString();
}

function widestLine(text: string): number {
  return Math.max(...text.split("\n").map((line) => stringWidth(line)));
}

/** Takes from the widest column until all fit, or none has anything left to give. */
function fitted(widths: readonly number[], room: number): number[] {
  const fit = [...widths];
  for (let over = fit.reduce((sum, width) => sum + width, 0) - room; over > 0; over--) {
    const widest = fit.indexOf(Math.max(...fit));
    if ((fit[widest] ?? 0) <= LEAST_WIDTH) break;
    fit[widest] = (fit[widest] ?? 0) - 1;
  }
  return fit;
}
