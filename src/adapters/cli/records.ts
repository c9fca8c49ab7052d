import { parse } from "csv-parse/sync";
import { nearest } from "../../core/nearest.ts";
import type { Policy } from "../../policy/compile.ts";
import type { Facts } from "../../rules/facts.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { readCells } from "./cells.ts";
import { unusable } from "./command.ts";
import type { Context } from "./command.ts";
import { readDocument } from "./documents.ts";
import type { Read } from "./documents.ts";
import { says } from "./words.ts";

/** How many faults of a sheet are told before the rest is counted. */
const TOLD = 20;

/**
 * Records of people, departments or anything else with facts: from CSV, whose cells become what the policy declares, or
 * from a JSON or YAML list. A faulty cell is named by row and column.
 */
export async function readRecords(context: Context, { facts }: Policy, file: string): Promise<Read<readonly Facts[]>> {
  if (!/\.csv$/i.test(file)) return readList(context, file);
  const { io, locale } = context;
  const text = await io.read(file);
  if (text === null) return { ok: false, answer: unusable([says[locale].cannotRead(file)]) };
  const sheet = rowsOf(text);
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

async function readList(context: Context, file: string): Promise<Read<readonly Facts[]>> {
  const source = await readDocument(context, file);
  if (!source.ok) return source;
  if (Array.isArray(source.value.value)) return { ok: true, value: source.value.value };
  return { ok: false, answer: unusable([`${file}: ${says[context.locale].noList}`]) };
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

function rowsOf(text: string): readonly Row[] | string {
  try {
    const rows: Told[] = parse(text, { columns: true, bom: true, skip_empty_lines: true, trim: true, info: true });
    return rows.map(({ record, info }) => ({ number: 1 + info.records + info.empty_lines, cells: record }));
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Columns that are called almost like a fact which has no column: what stands in them would be lost. */
function strayColumns(row: Cells, facts: readonly string[]): readonly (readonly [string, string])[] {
  return Object.keys(row).flatMap((column) => {
    const fact = facts.includes(column) ? null : nearest(column, facts);
    return fact === null || fact in row ? [] : [[column, fact] as const];
  });
}
