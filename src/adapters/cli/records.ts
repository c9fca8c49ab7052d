import { parse } from "csv-parse/sync";
import { nearest } from "../../core/nearest.ts";
import type { Policy } from "../../policy/compile.ts";
import type { Locale } from "../../core/text.ts";
import type { Facts, FactSet } from "../../rules/facts.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { isTitle, readCells } from "./cells.ts";
import { unusable } from "./command.ts";
import type { Context } from "./command.ts";
import { parseText } from "./documents.ts";
import { readText, SHEET_ENCODINGS } from "./text.ts";
import type { Read } from "./text.ts";
import { says } from "./words.ts";

/** How many faults of a sheet are told before the rest is counted. */
const TOLD = 20;

/**
 * Records of people, departments or anything else with facts: from CSV, whose cells become what the policy declares, or
 * from a JSON or YAML list. A faulty cell is named by row and column.
 */
export async function readRecords(context: Context, { facts }: Policy, file: string): Promise<Read<readonly Facts[]>> {
  const { locale } = context;
  const read = await readText(context, file, SHEET_ENCODINGS);
  if (!read.ok) return read;
  if (!isSheet(file, read.value)) return readList(read.value, file, locale);
  const sheet = rowsOf(read.value, facts);
  if (typeof sheet === "string") return { ok: false, answer: unusable([`${file}: ${says[locale].notParsed(sheet)}`]) };
  const problems: string[] = strayColumns(sheet[0]?.cells ?? {}, [...facts.keys()]).map(([column, fact]) => {
    return `${file}: ${says[locale].strayColumn(column, fact)}`;
  });
  const records = sheet.map(({ cells, number }) => {
    const { values, issues } = readCells(facts, cells);
    for (const issue of issues) {
      problems.push(`${file}: ${says[locale].cell(number, issue.path.slice(1), formatIssue({ ...issue, path: "" }, locale))}`);
    }
    return values;
  });
  if (problems.length === 0) return { ok: true, value: records };
  const rest = problems.length - TOLD;
  return { ok: false, answer: unusable([...problems.slice(0, TOLD), ...(rest > 0 ? [says[locale].more(rest)] : [])]) };
}

/** By its name; what comes from standard input is a sheet if it does not begin as JSON or YAML does. */
function isSheet(file: string, text: string): boolean {
  return file === "-" ? !/^\s*[[{-]/.test(text) : !/\.(?:json|ya?ml)$/i.test(file);
}

function readList(text: string, file: string, locale: Locale): Read<readonly Facts[]> {
  const source = parseText(text, file, locale);
  if (!source.ok) return source;
  if (Array.isArray(source.value.value)) return { ok: true, value: source.value.value };
  return { ok: false, answer: unusable([`${file}: ${says[locale].noList}`]) };
}

type Cells = Readonly<Record<string, string>>;

/** A row of a sheet, with its number as a spreadsheet shows it: the head is the first, and empty rows count. */
interface Row {
  readonly number: number;
  readonly cells: Cells;
}

interface Told {
  readonly record: Cells;
  readonly info: { readonly records: number; readonly empty_lines: number };
}

function rowsOf(text: string, facts: FactSet): readonly Row[] | string {
  const [head = ""] = text.split("\n", 1);
  const delimiter = [",", ";", "\t", "；", "，"].toSorted((left, right) => head.split(right).length - head.split(left).length)[0] ?? ",";
  try {
    const columns = (names: readonly string[]) => names.map((name) => columnName(name, facts));
    const rows: Told[] = parse(text, { columns, delimiter, bom: true, skip_empty_lines: true, trim: true, info: true });
    return rows.map(({ record, info }) => ({ number: 1 + info.records + info.empty_lines, cells: record }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The name of a fact for a column that bears its title, in either language. */
function columnName(column: string, facts: FactSet): string {
  if (facts.has(column)) return column;
  return [...facts.values()].find(({ declaration: { title } }) => isTitle(column, title))?.name ?? column;
}

/** Columns that are called almost like a fact which has no column: what stands in them would be lost. */
function strayColumns(row: Cells, facts: readonly string[]): readonly (readonly [string, string])[] {
  return Object.keys(row).flatMap((column) => {
    const fact = facts.includes(column) ? null : nearest(column, facts);
    return fact === null || fact in row ? [] : [[column, fact] as const];
  });
}
