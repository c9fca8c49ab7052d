import { memberOf } from "./classes.ts";
import type { Variable } from "./classes.ts";
import type { Facts } from "./facts.ts";
import { childOf, isLeaf, leaf, node, spend, variableOf } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";

/** A box: for each variable its classes in the box, in ascending order, at least one. */
export type Classes = readonly (readonly number[])[];

/** One class for each variable: a way through a diagram, with a class too for what it does not ask. */
export type Path = readonly number[];

/**
 * The first way within the box to the wanted leaf; `null` if there is none, or the steps are used up. It sees each node
 * once, so it ends whatever the steps.
 */
export function findPath(store: Store, ref: Ref, box: Classes, wanted: Ref): Path | null {
  if (store.steps < 0) return null;
  const path = box.map(([least]) => least ?? 0);
  const seen = new Set<Ref>();
  let looks = box.length;
  const reaches = (at: Ref): boolean => {
    if (isLeaf(at)) return at === wanted;
    if (seen.has(at)) return false;
    seen.add(at);
    const variable = variableOf(store, at);
    for (const classIndex of box[variable] ?? []) {
      looks++;
      if (!reaches(childOf(store, at, variable, classIndex))) continue;
      path[variable] = classIndex;
      return true;
    }
    return false;
  };
  const found = reaches(ref);
  return spend(store, 0, 4 * looks) && found ? path : null;
}

/** Every record there is. */
export function wholeBox(store: Store): Classes {
  return store.widths.map((width) => Array.from({ length: width }, (_, index) => index));
}

/** The diagram of a box, with the labels 0 and 1; it means nothing when the steps are used up. */
export function diagramOf(store: Store, box: Classes): Ref {
  let ref = leaf(1);
  for (let index = box.length - 1; index >= 0; index--) {
    const width = store.widths[index] ?? 0;
    const classes = box[index] ?? [];
    if (classes.length === width || !spend(store, width)) continue;
    const children = Array.from({ length: width }, () => leaf(0));
    for (const classIndex of classes) children[classIndex] = ref;
    ref = node(store, index, children);
  }
  return ref;
}

/** The smallest box that holds all of a region within the frame; of numbers and dates with all that lies between. */
export function boxAround(store: Store, variables: readonly Variable[], region: Ref, frame: Classes): Classes {
  return frame.map((classes, index) => {
    const met = classes.filter((classIndex) => findPath(store, region, frame.with(index, [classIndex]), leaf(1)) !== null);
    const [first = 0] = met;
    const last = met.at(-1) ?? 0;
    return isLine(variables[index]) ? classes.filter((each) => first <= each && each <= last) : met;
  });
}

/** Whether the classes of a variable are neighbours on a line: numbers, dates, grades. */
export function isLine(variable: Variable | undefined): boolean {
  return variable?.classes[0]?.kind === "interval";
}

/**
 * A record of the path: the smallest member of each class, and for any other string a word that no condition uses.
 * A set holds the elements that must be in it and no other.
 */
export function witnessOf(variables: readonly Variable[], path: Path): Facts {
  const values = new Map<string, unknown>();
  const sets = new Map<string, readonly string[]>();
  variables.forEach(({ fact, element, classes }, index) => {
    const valueClass = classes[path[index] ?? 0];
    if (valueClass === undefined) return;
    const member = memberOf(fact, valueClass);
    if (element === null) {
      values.set(fact.name, member);
    } else {
      const others = sets.get(fact.name) ?? [];
      sets.set(fact.name, member === true ? [...others, element] : others);
    }
  });
  return Object.fromEntries([...values, ...sets]);
}
