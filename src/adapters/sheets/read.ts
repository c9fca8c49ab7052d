import { canonicalJson } from "../../core/hash.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { Policy } from "../../policy/compile.ts";
import type { PolicyDocument } from "../../policy/document.ts";
import { safeParsePolicy } from "../../policy/parse.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { Column } from "./column.ts";
import { sheetIssue } from "./issues.ts";
import type { SheetIssue } from "./issues.ts";
import { isMembers, withMember } from "./members.ts";
import type { Members } from "./members.ts";
import { plainRule, tableNames, tableOf } from "./rule-table.ts";
import type { TableOfRules } from "./rule-table.ts";
import { readSheet } from "./sheet.ts";
import type { Row, Sheet } from "./sheet.ts";
import type { TableOptions } from "./write.ts";

/**
 * A policy document with the rules of a sheet, or what is wrong with the sheet, by row and column.
 *
 * @category For HR
 */
export type SheetResult =
  | { readonly ok: true; readonly value: PolicyDocument }
  | { readonly ok: false; readonly issues: readonly [SheetIssue, ...SheetIssue[]] };

/**
 * The policy's document with the rules of a CSV sheet in the place of a table's own, checked like any document. Headers and
 * words of cells may be in either language. A rule whose row says what it says already stays as it is written.
 *
 * @category For HR
 */
export function policyFromCsv(policy: Policy, topic: TopicName, csv: string, { table }: Pick<TableOptions, "table"> = {}): SheetResult {
  const found = tableOf(policy, topic, table);
  if (found === null) {
    const none = sheetIssue("sheet-without-table", "", { topic, tables: tableNames(topic) });
    return { ok: false, issues: [{ ...none, row: null, column: null }] };
  }
  const issues: SheetIssue[] = [];
  const sheet = readSheet(csv, found.columns, issues);
  if (issues.length === 0) requireColumns(found, sheet, issues);
  const rules = sheet.rows.map((row, index) => ruleOf(row, index, found, sheet, issues));
  const [first, ...rest] = issues;
  if (first !== undefined) return { ok: false, issues: [first, ...rest] };
  const section: object = policy.document[topic] ?? {};
  const kept = rules.map((rule) => asWritten(rule, found));
  const parsed = safeParsePolicy({ ...policy.document, [topic]: { ...section, [found.member]: kept } });
  if (parsed.ok) return parsed;
  const [one, ...others] = parsed.issues;
  return { ok: false, issues: [placed(one, found, sheet), ...others.map((each) => placed(each, found, sheet))] };
}

/** Without its ids no sheet is one of rules. */
function requireColumns({ columns }: TableOfRules, { headers }: Sheet, issues: SheetIssue[]): void {
  const [id] = columns;
  if (id === undefined || headers.has(id)) return;
  issues.push({ ...sheetIssue("sheet-column-missing", "", { header: id.headers.en }), row: 1, column: null });
}

function ruleOf({ number, cells }: Row, index: number, { topic, member, columns }: TableOfRules, sheet: Sheet, issues: SheetIssue[]): Members {
  let rule: Members = { then: {} };
  for (const column of columns) {
    const cell = cells.get(column);
    if (cell === undefined) continue;
    const header = sheet.headers.get(column) ?? "";
    const stands = { row: number, column: header };
    const path = pointer("", topic, member, index, ...column.path);
    const value = column.read(cell);
    if (value === undefined) {
      issues.push({ ...sheetIssue("sheet-cell-unreadable", path, { cell }), ...stands });
      continue;
    }
    const changed = column.holdsRest === true ? withRest(rule, column, value) : withMember(rule, column.path, value);
    if (changed === null) issues.push({ ...sheetIssue("sheet-cells-clash", path, { header }), ...stands });
    else rule = changed;
  }
  const { then, ...rest } = rule;
  return { ...rest, then };
}

/** What the other columns say, and what they cannot. */
function withRest(rule: Members, { path: [key = ""] }: Column, rest: unknown): Members | null {
  const said = rule[key] ?? {};
  if (!isMembers(said) || !isMembers(rest)) return null;
  if (key === "when" && Object.keys(rest).some((each) => Object.hasOwn(said, each))) {
    return { ...rule, when: { all: [said, rest] } }; // two conditions on one fact must both hold
  }
  const joined = merged(said, rest);
  return joined === null ? null : { ...rule, [key]: joined };
}

/** Both objects in one; `null` if they speak of the same. */
function merged(one: Members, other: Members): Members | null {
  const entries = Object.entries(other).map(([key, value]): readonly [string, unknown] => {
    const known = Object.hasOwn(one, key) ? one[key] : undefined;
    return [key, isMembers(known) && isMembers(value) ? merged(known, value) : known === undefined ? value : null];
  });
  return entries.some(([, value]) => value === null) ? null : { ...one, ...Object.fromEntries(entries) };
}

/** The rule of the document if it means the same: its order and spelling are the author's. */
function asWritten(rule: Members, { rules }: TableOfRules): unknown {
  const own = rules.find(({ id }) => id === rule["id"]);
  return own !== undefined && canonicalJson(plainRule(own)) === canonicalJson(rule) ? own : rule;
}

/** An issue of the document with the row and the column that it comes from. */
function placed(issue: Issue, { topic, member, columns }: TableOfRules, { headers, rows }: Sheet): SheetIssue {
  const start = pointer("", topic, member, "");
  const [place = "", ...inner] = issue.path.startsWith(start) ? issue.path.slice(start.length).split("/") : [];
  const row = place === "" ? undefined : rows[Number(place)];
  if (row === undefined) return { ...issue, row: null, column: null };
  const at = columnAt(["", ...inner].join("/"), columns, row);
  if (at === undefined) return { ...issue, row: row.number, column: null };
  // What a document lacks is, in a sheet, an empty cell.
  const own = issue.code === "shape-missing" && !row.cells.has(at) ? sheetIssue("sheet-cell-empty", issue.path, {}) : issue;
  return { ...own, row: row.number, column: headers.get(at) ?? at.headers.en };
}

/** The column that holds what stands at a place of a rule, or, where nothing is there yet, could. */
function columnAt(place: string, columns: readonly Column[], { cells }: Row): Column | undefined {
  const above = columns.filter((column) => cells.has(column) && isBelow(place, pointer("", ...column.path)));
  const itself = columns.find(({ path, holdsRest }) => holdsRest !== true && place === pointer("", ...path));
  const below = place === "" ? undefined : columns.find((column) => !cells.has(column) && isBelow(pointer("", ...column.path), place));
  return itself ?? above.find(({ holdsRest }) => holdsRest !== true) ?? above[0] ?? below;
}

function isBelow(place: string, above: string): boolean {
  return place === above || place.startsWith(`${above}/`);
}
