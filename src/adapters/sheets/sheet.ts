import { parse } from "csv-parse/sync";
import { nearest } from "../../core/nearest.ts";
import type { Column } from "./column.ts";
import { unguarded } from "./guard.ts";
import { sheetIssue } from "./issues.ts";
import type { SheetIssue } from "./issues.ts";

/** A row of a sheet, with its number as a spreadsheet counts: the head is the first. */
export interface Row {
  readonly number: number;
  readonly cells: ReadonlyMap<Column, string>;
}

/** A sheet whose head has been understood. */
export interface Sheet {
  /** The columns that it has, by the headers that they have in it. */
  readonly headers: ReadonlyMap<Column, string>;
  readonly rows: readonly Row[];
}

/** Reads a sheet by its headers; either language will do, and faults go to `issues`. */
export function readSheet(csv: string, columns: readonly Column[], issues: SheetIssue[]): Sheet {
  const lines = linesOf(csv, issues).map((line) => line.map((cell) => unguarded(cell)));
  const [head = [], ...body] = lines;
  const known = head.map((header) => columnOf(header.trim(), columns));
  const headers = new Map<Column, string>();
  known.forEach((column, place) => {
    const header = (head[place] ?? "").trim();
    const stands = { row: 1, column: header };
    if (column === undefined && header !== "") {
      const names = columns.flatMap((each) => Object.values(each.headers));
      issues.push({ ...sheetIssue("sheet-column-unknown", "", { header, nearest: nearest(header, names) }), ...stands });
    }
    if (column !== undefined && headers.has(column)) issues.push({ ...sheetIssue("sheet-column-twice", "", { header }), ...stands });
    if (column !== undefined) headers.set(column, header);
  });
  const rows = body.map((line, index): Row => {
    const number = index + 2;
    const cells = new Map<Column, string>();
    line.forEach((cell, place) => {
      const column = known[place];
      if (cell.trim() === "" && !isText(column, cell)) return;
      if (column !== undefined) cells.set(column, cell);
      else if ((head[place] ?? "").trim() === "") issues.push({ ...sheetIssue("sheet-cell-without-header", "", { cell }), row: number, column: null });
    });
    return { number, cells };
  });
  return { headers, rows: rows.filter(({ cells }) => cells.size > 0) };
}

/** A text may be blank, and is kept as it stands. */
function isText(column: Column | undefined, cell: string): boolean {
  return cell !== "" && column !== undefined && column.read(cell) === cell;
}

function columnOf(header: string, columns: readonly Column[]): Column | undefined {
  const exact = columns.find(({ headers }) => Object.values(headers).includes(header));
  const loose = columns.filter(({ headers }) => Object.values(headers).some((each) => plain(each) === plain(header)));
  const fact = columns.find(({ path }) => path.length === 2 && path[0] === "when" && path[1] === header);
  return exact ?? (loose.length === 1 ? loose[0] : fact);
}

/** A header as it may be typed by hand. */
function plain(header: string): string {
  return header.normalize("NFKC").toLowerCase().replaceAll(/\s+/g, "");
}

function linesOf(csv: string, issues: SheetIssue[]): readonly (readonly string[])[] {
  try {
    return parse(csv, { bom: true, delimiter: delimiterOf(csv), record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    issues.push({ ...sheetIssue("sheet-not-csv", "", { message }), row: null, column: null });
    return [];
  }
}

/** Spreadsheets save with the list separator of the country: the one that stands most often in the head. */
function delimiterOf(csv: string): string {
  const head = /^(?:"[^"]*"|[^"\r\n])*/.exec(csv)?.[0].replaceAll(/"[^"]*"/g, "") ?? "";
  const counted = [",", ";", "\t"].map((mark) => [mark, head.split(mark).length] as const);
  return counted.reduce((most, each) => (each[1] > most[1] ? each : most))[0];
}
