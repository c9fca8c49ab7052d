import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { variablesOf } from "./classes.ts";
import type { Variable } from "./classes.ts";
import type { Condition } from "./condition.ts";
import { conditionDiagrams, firstMatch } from "./diagram.ts";
import { createStore } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import type { Fact } from "./facts.ts";
import type { RuleTable } from "./table.ts";

/** Steps that a build may take when a policy is loaded: under a second, whatever the table. Reports are given more. */
export const LOADING_STEPS = 60_000;

/** Steps that one decision on an incomplete record may take where the table has no diagram. */
export const DECIDING_STEPS = 20_000;

/** A finished diagram as one flat list of integers. */
export interface Diagram {
  readonly variables: readonly Variable[];
  /** Each variable's `classOf`. */
  readonly classifiers: readonly Variable["classOf"][];
  /**
   * A node is its variable's number and one cell for each class of it. A cell, and the root, is the place of a node, or
   * the complement of a leaf's label: 0 where no rule answers, i + 1 where rule i does.
   */
  readonly cells: Int32Array;
  readonly root: number;
}

/** A table ready to decide: by its diagram, or rule by rule if the diagram would be too large. */
export interface CompiledTable<Outcome> extends RuleTable<Outcome> {
  readonly diagram: Diagram | null;
  /** The decision at each label, shared by all records that it answers. */
  readonly decisions: readonly Decision<Outcome>[];
  /** The facts from which the outcome at each label is computed, beyond those that were asked. */
  readonly reads: readonly (readonly Fact[])[];
}

export function compileTable<Outcome>(table: RuleTable<Outcome>, steps = LOADING_STEPS): CompiledTable<Outcome> {
  const decisions = table.rules.map(({ reference, outcome }): Decision<Outcome> => {
    return Object.freeze({ status: "decided", outcome, rules: Object.freeze([reference]) });
  });
  const conditions = table.rules.map((rule) => rule.condition);
  return {
    ...table,
    diagram: buildDiagram(variablesOf(table.facts, conditions), conditions, steps),
    decisions: [UNCOVERED, ...decisions],
    reads: [[], ...table.rules.map(({ reads }) => reads.map((name) => table.facts.get(name)).filter(isDeclared))],
  };
}

function isDeclared(fact: Fact | undefined): fact is Fact {
  return fact !== undefined;
}

/** The diagram of "which condition holds first", or `null` when the steps are used up. */
export function buildDiagram(
  variables: readonly Variable[],
  conditions: readonly Condition[],
  steps: number,
): Diagram | null {
  const store = createStore(
    variables.map((variable) => variable.classes.length),
    steps,
  );
  const refs = conditionDiagrams(store, variables, conditions);
  if (refs === null) return null;
  store.steps = steps; // the conditions have their own account, so that each of the two is bounded
  const root = firstMatch(store, refs);
  return root === null ? null : flatten(store, variables, root);
}

/** Copies what the root reaches, and forgets the rest. */
function flatten(store: Store, variables: readonly Variable[], root: Ref): Diagram {
  const places = new Map<Ref, number>();
  const cells: number[] = [];
  const place = (ref: Ref): number => {
    if (ref < 0) return ref;
    const known = places.get(ref);
    if (known !== undefined) return known;
    const children = (store.children[ref] ?? []).map(place);
    const at = cells.length;
    cells.push(store.variables[ref] ?? 0);
    for (const child of children) cells.push(child); // not spread: there may be more of them than a call takes
    places.set(ref, at);
    return at;
  };
  const rootPlace = place(root);
  const classifiers = variables.map((variable) => variable.classOf);
  return { variables, classifiers, cells: Int32Array.from(cells), root: rootPlace };
}
