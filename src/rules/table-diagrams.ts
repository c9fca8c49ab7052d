import { variablesOf } from "./classes.ts";
import type { Variable } from "./classes.ts";
import { any, testsOf } from "./condition.ts";
import type { Condition } from "./condition.ts";
import { conditionDiagram, firstMatch, inRegion, NO_RULE, VARIABLE_LIMIT } from "./diagram.ts";
import { combine, createStore, isLeaf, leaf, relabel } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import type { RuleTable } from "./table.ts";

/** A combination of facts that the policy declares not to exist. */
export interface Impossible {
  readonly condition: Condition;
}

/**
 * A table to be examined. Labels of leaves: 0 where no rule answers, i + 1 where rule i does, and one more than
 * there are rules for what is impossible.
 */
export interface TableDiagrams {
  readonly table: RuleTable<unknown>;
  readonly store: Store;
  readonly variables: readonly Variable[];
  /** For each rule its condition, with the labels 0 (no) and 1 (yes). */
  readonly conditions: readonly Ref[];
  /** What is impossible, with the same labels. */
  readonly impossible: Ref;
  /** What is impossible, then all rules in their order, each with its own label: what `firstMatch` takes. */
  readonly answering: readonly Ref[];
  /** Which rule answers, of all that is possible; `null` where that takes more than the steps. */
  readonly root: Ref | null;
}

export const NO = leaf(0);
export const YES = leaf(1);

/** Builds the diagrams of a table; `null` where even its conditions take more than the steps. */
export function buildTableDiagrams(
  table: RuleTable<unknown>,
  declared: readonly Impossible[],
  steps: number,
): TableDiagrams | null {
  const asked = table.rules.map(({ condition }) => condition);
  const never = any(relevantTo(asked, declared));
  const variables = variablesOf(table.facts, [...asked, never]);
  if (variables.length > VARIABLE_LIMIT) return null;
  const store = createStore(
    variables.map(({ classes }) => classes.length),
    steps,
  );
  const conditions: Ref[] = [];
  for (const condition of asked) {
    const ref = conditionDiagram(store, variables, condition);
    if (ref === null) return null;
    conditions.push(ref);
  }
  const impossible = conditionDiagram(store, variables, never);
  if (impossible === null) return null;
  store.steps = steps; // as when a policy is loaded, the conditions have their own account
  const answering = labelled(store, conditions, impossible);
  return { table, store, variables, conditions, impossible, answering, root: firstMatch(store, answering) };
}

function labelled(store: Store, conditions: readonly Ref[], impossible: Ref): readonly Ref[] {
  const answering = (ref: Ref, label: number): Ref => relabel(store, ref, (yes) => (yes === 0 ? NO_RULE : label));
  return [answering(impossible, conditions.length + 1), ...conditions.map((ref, index) => answering(ref, index + 1))];
}

/** The combinations that share facts with the table, directly or by one another: the rest says nothing of its cases. */
function relevantTo(asked: readonly Condition[], declared: readonly Impossible[]): readonly Condition[] {
  const facts = new Set(asked.flatMap(testsOf).map(({ fact }) => fact));
  const left = new Set(declared.map(({ condition }) => condition));
  for (let added = true; added; ) {
    added = false;
    for (const condition of left) {
      const own = testsOf(condition);
      if (own.length > 0 && !own.some(({ fact }) => facts.has(fact))) continue;
      for (const { fact } of own) facts.add(fact);
      left.delete(condition);
      added = true;
    }
  }
  return declared.map(({ condition }) => condition).filter((condition) => !left.has(condition));
}

/** Which rules win inside the condition of a rule: 0 stands for what is outside. `null` when the steps are used up. */
export function winnersInside(diagrams: TableDiagrams, index: number): Ref | null {
  const { store, conditions, answering, root } = diagrams;
  const region = conditions[index] ?? NO;
  if (root !== null) {
    return combine(store, region, root, (inside, answer) => {
      if (inside === NO) return leaf(0);
      if (inside === YES) return answer;
      return isLeaf(answer) && answer === leaf(0) ? answer : undefined;
    });
  }
  const outside = conditions.length + 2;
  const winners = firstMatch(store, inRegion(store, region, outside, answering.slice(0, index + 2)));
  return winners === null ? null : relabel(store, winners, (label) => (label === outside ? 0 : label));
}

/** In the first of two diagrams with the labels 0 and 1 and not in the second; `null` when the steps are used up. */
export function without(store: Store, left: Ref, right: Ref): Ref | null {
  return combine(store, left, right, (a, b) => {
    if (a === NO || b === YES || a === b) return NO;
    return b === NO ? a : undefined;
  });
}
