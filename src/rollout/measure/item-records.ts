import { canonicalJson } from "../../core/hash.ts";
import type { Policy } from "../../policy/compile.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import { isLegal, ordinalBounds } from "../../rules/facts.ts";
import { valueAt } from "../../rules/classes.ts";
import type { Facts } from "../../rules/facts.ts";
import type { Ref } from "../../rules/nodes.ts";
import { complement, intersection, liesIn, NOWHERE, recordIn } from "../../rules/rule-regions.ts";
import { itemsReached } from "./table-coverage.ts";
import type { TableItem, TableItems } from "./table-items.ts";

/** A record for some items, and the places in the list of all that it reaches. */
export interface ItemRecord {
  readonly facts: Facts;
  readonly reached: readonly number[];
}

/**
 * A possible record that reaches the first of the items, and as many of the others as go together with it; with no fact
 * that is not needed for that. `null` where there is none.
 */
export function recordOfItems(
  policy: Policy,
  question: PolicyQuestion,
  table: TableItems,
  items: readonly TableItem[],
): ItemRecord | null {
  const { store, impossible } = table.regions;
  let region: Ref = complement(store, impossible);
  const places = new Map<number, number>();
  for (const [index, item] of items.entries()) {
    const pinned = places.get(item.variable);
    if (index > 0 && item.place !== null && pinned !== undefined && pinned !== item.place) continue;
    const next = intersection(store, region, item.region);
    if (next === NOWHERE) {
      if (index === 0) return null;
      continue;
    }
    region = next;
    if (item.place !== null) places.set(item.variable, item.place);
  }
  const record = recordIn(table.regions, region);
  if (record === null) return null;
  const pinned = [...places].flatMap(([variable, place]) => {
    const fact = table.regions.variables[variable]?.fact;
    return fact === undefined ? [] : [[fact.name, valueAt(fact, place)] as const];
  });
  const whole = answerable(policy, question, { ...record, ...Object.fromEntries(pinned) });
  const reached = itemsReached(table, whole);
  return { facts: slim(question, table, whole, reached), reached };
}

/** With a value for each number that the answer is computed from. */
function answerable(policy: Policy, question: PolicyQuestion, facts: Facts): Facts {
  const decision = question.answer(facts, null);
  if (decision.status !== "undetermined") return facts;
  return { ...facts, ...Object.fromEntries(decision.missing.map((name) => [name, plainInteger(policy, name)])) };
}

/** Without the facts that change nothing of what is reached, nor of the answer. */
function slim(question: PolicyQuestion, table: TableItems, whole: Facts, reached: readonly number[]): Facts {
  const answer = canonicalJson(question.answer(whole, null));
  let facts = whole;
  for (const name of Object.keys(whole)) {
    const rest = Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));
    const left = new Set(itemsReached(table, rest));
    const isSame = reached.every((index) => left.has(index)) && canonicalJson(question.answer(rest, null)) === answer;
    if (isSame && !isImpossible(table, rest)) facts = rest;
  }
  return facts;
}

function isImpossible({ regions: { store, variables, impossible } }: TableItems, facts: Facts): boolean {
  return liesIn(store, impossible, variables.map(({ classOf }) => classOf(facts)));
}

/** A plain value for an integer fact that an outcome is computed from. */
function plainInteger(policy: Policy, name: string): number {
  const fact = policy.facts.get(name);
  return fact === undefined || isLegal(fact, 12) ? 12 : ordinalBounds(fact)[0];
}
