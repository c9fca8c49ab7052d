import { variablesOf } from "./classes.ts";
import type { Variable } from "./classes.ts";
import { any, NEVER } from "./condition.ts";
import type { Condition } from "./condition.ts";
import { conditionDiagram, conditionDiagrams, firstMatch, NO_RULE, VARIABLE_LIMIT } from "./diagram.ts";
import type { Facts } from "./facts.ts";
import { combine, createStore, isLeaf, labelOf, leaf, node, relabel } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import type { RuleTable } from "./table.ts";
import { findPath, witnessOf, wholeBox } from "./witness.ts";

/** No record, as a region. */
export const NOWHERE = leaf(0);
/** Every record, as a region. */
const EVERYWHERE = leaf(1);

/** What each rule of a table asks for and what it decides in fact, as regions: diagrams with the labels 0 and 1. */
export interface RuleRegions {
  readonly store: Store;
  readonly variables: readonly Variable[];
  /** For each rule the records that its condition holds for. */
  readonly conditions: readonly Ref[];
  /** For each rule the records that it decides: those of its condition that no earlier rule has. */
  readonly own: readonly Ref[];
  /** The records that the policy declares impossible. */
  readonly impossible: Ref;
}

/** The regions of a table's rules; `null` when the steps are used up. */
export function ruleRegions(table: RuleTable<unknown>, impossible: readonly Condition[], steps: number): RuleRegions | null {
  const wanted = table.rules.map(({ condition }) => condition);
  const never = impossible.length === 0 ? NEVER : any(impossible);
  const variables = variablesOf(table.facts, [...wanted, never]);
  if (variables.length > VARIABLE_LIMIT) return null;
  const store = createStore(variables.map(({ classes }) => classes.length), steps);
  const labelled = conditionDiagrams(store, variables, wanted);
  const root = labelled === null ? null : firstMatch(store, labelled);
  const ignored = conditionDiagram(store, variables, never);
  if (labelled === null || root === null || ignored === null) return null;
  return {
    store,
    variables,
    conditions: labelled.map((ref) => relabel(store, ref, (label) => (label === NO_RULE ? 0 : 1))),
    own: wanted.map((_, index) => relabel(store, root, (label) => (label === index + 1 ? 1 : 0))),
    impossible: ignored,
  };
}

/** What is in both regions. When the steps are used up it means nothing, and `store.steps` is negative. */
export function intersection(store: Store, left: Ref, right: Ref): Ref {
  const both = combine(store, left, right, (a, b) => {
    if (a === NOWHERE || b === NOWHERE) return NOWHERE;
    if (a === EVERYWHERE || a === b) return b;
    return b === EVERYWHERE ? a : undefined;
  });
  return both ?? NOWHERE;
}

/** What is not in a region. */
export function complement(store: Store, region: Ref): Ref {
  return relabel(store, region, (label) => 1 - label);
}

/** What is in either region. */
export function union(store: Store, left: Ref, right: Ref): Ref {
  return complement(store, intersection(store, complement(store, left), complement(store, right)));
}

/** The records that would be in the region if the variable had the class. */
export function withClass(store: Store, region: Ref, variable: number, classIndex: number): Ref {
  const done = new Map<Ref, Ref>();
  const visit = (at: Ref): Ref => {
    if (isLeaf(at) || (store.variables[at] ?? 0) > variable) return at;
    const known = done.get(at);
    if (known !== undefined) return known;
    const children = store.children[at] ?? [];
    const asked = store.variables[at] ?? 0;
    const result = asked === variable ? (children[classIndex] ?? at) : node(store, asked, children.map(visit));
    done.set(at, result);
    return result;
  };
  return visit(region);
}

/** The records in which the variable has one of the classes. */
export function hasClass(store: Store, variable: number, classes: readonly number[]): Ref {
  const width = store.widths[variable] ?? 0;
  return node(store, variable, Array.from({ length: width }, (_, index) => (classes.includes(index) ? EVERYWHERE : NOWHERE)));
}

/** Whether a record lies in a region, whatever the facts are that it lacks. `classes` holds −1 for those. */
export function liesIn(store: Store, region: Ref, classes: readonly number[]): boolean {
  const done = new Map<Ref, boolean>();
  const visit = (at: Ref): boolean => {
    if (isLeaf(at)) return labelOf(at) === 1;
    const known = done.get(at);
    if (known !== undefined) return known;
    const children = store.children[at] ?? [];
    const classIndex = classes[store.variables[at] ?? 0] ?? -1;
    const inside = classIndex < 0 ? children.every(visit) : visit(children[classIndex] ?? NOWHERE);
    done.set(at, inside);
    return inside;
  };
  return visit(region);
}

/** One record of a region with only the facts that keep it there; `null` of an empty region. */
export function recordIn(regions: Pick<RuleRegions, "store" | "variables">, region: Ref): Facts | null {
  const { store, variables } = regions;
  const path = findPath(store, region, wholeBox(store), EVERYWHERE);
  return path === null ? null : witnessOf(variables, path);
}
