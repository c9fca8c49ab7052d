/** Diagrams in the making: nodes over numbered variables, each stored once, and the operations on them. */

/** A node, as its index in the store, or a leaf, as the complement of its label. */
export type Ref = number;

export function leaf(label: number): Ref {
  return ~label;
}

export function isLeaf(ref: Ref): boolean {
  return ref < 0;
}

export function labelOf(ref: Ref): number {
  return ~ref;
}

/** The nodes of one build. It lives inside one function call: what leaves is a flat, read-only copy. */
export interface Store {
  /** How many classes each variable has; variables are numbered in the order in which they are asked. */
  readonly widths: readonly number[];
  readonly variables: number[];
  readonly children: (readonly Ref[])[];
  readonly known: Map<string, Ref>;
  /** Steps that are left before the build gives up. */
  steps: number;
}

export function createStore(widths: readonly number[], steps: number): Store {
  return { widths, variables: [], children: [], known: new Map(), steps };
}

/**
 * A step is a node of up to 32 children, or 256 looks at what is there already: some three microseconds and half a
 * kilobyte, so that the budget bounds time and memory whatever the table's shape.
 */
export function spend(store: Store, children: number, looks = 0): boolean {
  store.steps -= 1 + Math.floor((8 * children + looks) / 256);
  return store.steps >= 0;
}

/** The variable that is asked first; for a leaf one behind the last. */
export function variableOf(store: Store, ref: Ref): number {
  return ref < 0 ? store.widths.length : (store.variables[ref] ?? store.widths.length);
}

/** The child for a class of the variable; the same diagram if it does not ask that variable first. */
export function childOf(store: Store, ref: Ref, variable: number, classIndex: number): Ref {
  if (ref < 0 || store.variables[ref] !== variable) return ref;
  return store.children[ref]?.[classIndex] ?? ref;
}

/** The node that asks a variable and goes on with a child for each class; no node where all children are the same. */
export function node(store: Store, variable: number, children: readonly Ref[]): Ref {
  const [first] = children;
  if (first !== undefined && children.every((child) => child === first)) return first;
  const key = `${variable}:${children.join()}`;
  const known = store.known.get(key);
  if (known !== undefined) return known;
  const ref = store.variables.length;
  store.variables.push(variable);
  store.children.push(children);
  store.known.set(key, ref);
  return ref;
}

/**
 * Puts two diagrams together, leaf by leaf. `shortcut` answers where the result is plain, at the latest for two leaves;
 * otherwise it returns `undefined`. Returns `null` when the steps are used up.
 */
export function combine(
  store: Store,
  left: Ref,
  right: Ref,
  shortcut: (left: Ref, right: Ref) => Ref | undefined,
): Ref | null {
  const done = new Map<string, Ref>();
  const visit = (a: Ref, b: Ref): Ref | null => {
    const plain = shortcut(a, b);
    if (plain !== undefined) return plain;
    const key = `${a},${b}`;
    const known = done.get(key);
    if (known !== undefined) return known;
    const variable = Math.min(variableOf(store, a), variableOf(store, b));
    const width = store.widths[variable] ?? 0;
    if (!spend(store, width)) return null;
    const children: Ref[] = [];
    for (let index = 0; index < width; index++) {
      const child = visit(childOf(store, a, variable, index), childOf(store, b, variable, index));
      if (child === null) return null;
      children.push(child);
    }
    const ref = node(store, variable, children);
    done.set(key, ref);
    return ref;
  };
  return visit(left, right);
}

/** The same diagram with other labels on its leaves, if wished in another store for the same variables. */
export function relabel(store: Store, ref: Ref, labels: (label: number) => number, into = store): Ref {
  const done = new Map<Ref, Ref>();
  const visit = (at: Ref): Ref => {
    if (at < 0) return leaf(labels(labelOf(at)));
    const known = done.get(at);
    if (known !== undefined) return known;
    const result = node(into, store.variables[at] ?? 0, (store.children[at] ?? []).map(visit));
    done.set(at, result);
    return result;
  };
  return visit(ref);
}

/** The labels that occur in a diagram, in the order in which they are met. */
export function labelsOf(store: Store, ref: Ref): ReadonlySet<number> {
  const labels = new Set<number>();
  const seen = new Set<Ref>();
  const visit = (at: Ref): void => {
    if (at < 0) labels.add(labelOf(at));
    if (at < 0 || seen.has(at)) return;
    seen.add(at);
    for (const child of store.children[at] ?? []) visit(child);
  };
  visit(ref);
  return labels;
}
