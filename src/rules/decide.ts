import { invalid } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { issuesOf } from "../core/issue.ts";
import type { CompiledTable, Diagram } from "./compile-table.ts";
import { readRecord } from "./facts.ts";
import type { FactIssueCatalogue, Facts } from "./facts.ts";
import { decideIncomplete, unknownAmong } from "./missing.ts";

const issue = issuesOf<FactIssueCatalogue>();

/**
 * Decides by a table: one step for each fact that is asked, whatever the number of rules. The decision is shared and
 * frozen. An absent or illegal fact matters only if it can change the answer.
 */
export function decide<Outcome>(table: CompiledTable<Outcome>, record: Facts): Decision<Outcome> {
  try {
    const label = table.diagram === null || !isPlain(record) ? UNKNOWN : walk(table.diagram, record);
    const decision = table.decisions[label];
    if (decision !== undefined && hasAllRead(table, label, record)) return decision;
  } catch {
    return invalid(issue("facts-unreadable", "", {})); // a getter or a proxy of the host's threw
  }
  const facts = readRecord(record);
  return facts.ok ? decideIncomplete(table, facts.value) : { status: "invalid", issues: facts.issues };
}

/** Whether a record can be read as it is: one that inherits nothing. Names that every object has are no names of facts. */
function isPlain(record: Facts): boolean {
  if (typeof record !== "object" || record === null) return false;
  const prototype: unknown = Object.getPrototypeOf(record);
  return prototype === Object.prototype || prototype === null;
}

/** No label: a fact on the way is absent or illegal. */
const UNKNOWN = -1;

/** The label of the leaf that a record reaches. */
function walk({ classifiers, cells, root }: Diagram, record: Facts): number {
  let at = root;
  while (at >= 0) {
    const classOf = classifiers[cells[at] as number] as (record: Facts) => number; // a node's first cell is its variable
    const classIndex = classOf(record);
    if (classIndex < 0) return UNKNOWN;
    at = cells[at + 1 + classIndex] as number; // and the next ones are its classes
  }
  return ~at;
}

/** Whether the facts from which the outcome is computed are given too. */
function hasAllRead(table: CompiledTable<unknown>, label: number, record: Facts): boolean {
  const reads = table.reads[label];
  return reads === undefined || reads.length === 0 || unknownAmong(reads, record).length === 0;
}
