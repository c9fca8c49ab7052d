import { stringify } from "csv-stringify/sync";
import type { Locale } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import type { TopicName } from "../../policy/topics.ts";
import { cellOf } from "./column.ts";
import type { Column } from "./column.ts";
import { guarded } from "./guard.ts";
import { memberAt, withoutMember } from "./members.ts";
import type { Members } from "./members.ts";
import { plainRule, tableOf } from "./rule-table.ts";

/** Which table of the topic, by the member of the section (the topic's first if it is left out), and in which language. */
export interface TableOptions {
  readonly table?: string | undefined;
  readonly locale?: Locale | undefined;
}

/**
 * A rule table as CSV (RFC 4180, with a byte order mark for Excel), one rule in a row: its own columns, one for each fact
 * that conditions ask, its outcome, and, as JSON, what no such column can say. `policyFromCsv` reads it back without loss.
 * A section that the policy lacks is a table without rules; the empty text if the topic has no such table.
 *
 * @category For HR
 */
export function tableToCsv(policy: Policy, topic: TopicName, { table, locale = "en" }: TableOptions = {}): string {
  const found = tableOf(policy, topic, table);
  if (found === null) return "";
  const rows = found.rules.map((rule) => cellsOf({ ...plainRule(rule) }, found.columns, locale));
  const columns = found.columns.filter((column) => column.always || rows.some((row) => row.has(column)));
  const head = columns.map(({ headers }) => guarded(headers[locale]));
  const body = rows.map((row) => columns.map((column) => guarded(row.get(column) ?? "")));
  return stringify([head, ...body], { bom: true, record_delimiter: "\r\n", quoted_match: /[\r\n]|^\s|\s$/ });
}

/** What stands in the row of a rule, in each column that has something of it. */
function cellsOf(rule: Members, columns: readonly Column[], locale: Locale): ReadonlyMap<Column, string> {
  const cells = new Map<Column, string>();
  let left = rule;
  // The columns for what is left come last.
  for (const column of [...columns.filter(({ holdsRest }) => !holdsRest), ...columns.filter(({ holdsRest }) => holdsRest)]) {
    const value = memberAt(left, column.path);
    const cell = value === undefined ? null : cellOf(column, value, locale);
    if (cell === null) continue;
    cells.set(column, cell);
    left = withoutMember(left, column.path);
  }
  return cells;
}
