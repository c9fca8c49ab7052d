import { classesAnswering, figuresOf, isAskedBy } from "./classes.ts";
import type { Variable } from "./classes.ts";
import type { Condition } from "./condition.ts";
import { childOf, combine, isLeaf, labelOf, leaf, node, relabel, spend, variableOf } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";

/** The label of a leaf at which no rule has answered; rule number i has the label i + 1. */
export const NO_RULE = 0;

const NO = leaf(0);
const YES = leaf(1);

/** More variables than this are not put into one diagram: it would be too deep to walk through. */
export const VARIABLE_LIMIT = 500;

/** The diagram of a condition, with the labels 0 (no) and 1 (yes); `null` when the steps are used up. */
export function conditionDiagram(store: Store, variables: readonly Variable[], condition: Condition): Ref | null {
  const done = new Map<Condition, Ref | null>();
  const build = (part: Condition): Ref | null => {
    switch (part.kind) {
      case "test": {
        const variable = variables.findIndex((candidate) => isAskedBy(candidate, part));
        const asked = variables[variable];
        if (asked === undefined) return NO; // not reached: the variables are made from the same conditions
        if (!spend(store, asked.classes.length + figuresOf(part.question))) return null;
        return node(store, variable, classesAnswering(asked, part).map((yes) => (yes ? YES : NO)));
      }
      case "join":
        return NO; // not reached: no table holds one
      case "not": {
        const inner = visit(part.of);
        return inner === null ? null : combine(store, inner, NO, (left) => (isLeaf(left) ? leaf(1 - labelOf(left)) : undefined));
      }
      case "all":
        return joinAll(part.of, NO, YES);
      case "any":
        return joinAll(part.of, YES, NO);
      default:
        return part satisfies never;
    }
  };
  const visit = (part: Condition): Ref | null => {
    const known = done.get(part);
    if (known !== undefined) return known;
    const ref = build(part);
    done.set(part, ref);
    return ref;
  };
  /** All parts together: `deciding` as soon as one part is so. Deepest first, so that a box costs one step a part. */
  const joinAll = (parts: readonly Condition[], deciding: Ref, neutral: Ref): Ref | null => {
    const refs: Ref[] = [];
    for (const part of parts) {
      const ref = visit(part);
      if (ref === null) return null;
      refs.push(ref);
    }
    refs.sort((left, right) => variableOf(store, right) - variableOf(store, left));
    let joined = neutral;
    for (const ref of refs) {
      const next = combine(store, ref, joined, (left, right) => {
        if (left === deciding || right === deciding) return deciding;
        if (left === neutral || left === right) return right;
        return right === neutral ? left : undefined;
      });
      if (next === null) return null;
      joined = next;
    }
    return joined;
  };
  return visit(condition);
}

/** The diagrams of several conditions, the yes of number i labelled i + 1; `null` when the steps are used up. */
export function conditionDiagrams(
  store: Store,
  variables: readonly Variable[],
  conditions: readonly Condition[],
): readonly Ref[] | null {
  if (variables.length > VARIABLE_LIMIT) return null;
  const refs: Ref[] = [];
  for (const [index, condition] of conditions.entries()) {
    const ref = conditionDiagram(store, variables, condition);
    if (ref === null) return null;
    refs.push(relabel(store, ref, (label) => (label === 0 ? NO_RULE : index + 1)));
  }
  return refs;
}

/**
 * Which rule answers first, for every record at once. All rules go down together: a step holds what is left of each,
 * drops those that cannot answer any more, stops behind the first that has answered, and asks the first variable that
 * any of them asks. The same remainder gives the same node. Returns `null` when the steps are used up.
 */
export function firstMatch(store: Store, rules: readonly Ref[]): Ref | null {
  const done = new Map<string, Ref>();
  const visit = (given: readonly Ref[]): Ref | null => {
    const left = remaining(given);
    const [first] = left;
    if (first === undefined) return leaf(NO_RULE);
    if (isLeaf(first)) return first;
    const key = left.join();
    const known = done.get(key);
    if (known !== undefined) return known;
    const variable = left.reduce((least, ref) => Math.min(least, variableOf(store, ref)), store.widths.length);
    const width = store.widths[variable] ?? 0;
    if (!spend(store, width, width * left.length)) return null;
    const children: Ref[] = [];
    for (let index = 0; index < width; index++) {
      const child = visit(left.map((ref) => childOf(store, ref, variable, index)));
      if (child === null) return null;
      children.push(child);
    }
    const ref = node(store, variable, children);
    done.set(key, ref);
    return ref;
  };
  return visit(rules);
}

/** The rules that can still answer, up to the first that has. */
function remaining(rules: readonly Ref[]): readonly Ref[] {
  const left: Ref[] = [];
  for (const ref of rules) {
    if (ref === leaf(NO_RULE)) continue;
    left.push(ref);
    if (isLeaf(ref)) break;
  }
  return left;
}

/** The same rules seen only inside a region: outside of it a rule of its own, labelled `outside`, answers first. */
export function inRegion(store: Store, region: Ref, outside: number, rules: readonly Ref[]): readonly Ref[] {
  return [relabel(store, region, (label) => (label === 0 ? outside : NO_RULE)), ...rules];
}
