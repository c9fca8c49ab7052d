import { childOf, isLeaf, labelOf, variableOf } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import type { Path } from "./witness.ts";

/** For each label of a diagram one way to it; every node is seen once. */
export function pathsByLabel(store: Store, root: Ref): ReadonlyMap<number, Path> {
  const paths = new Map<number, Path>();
  const seen = new Set<Ref>();
  const path: number[] = store.widths.map(() => 0);
  const visit = (ref: Ref): void => {
    if (isLeaf(ref)) {
      if (!paths.has(labelOf(ref))) paths.set(labelOf(ref), [...path]);
      return;
    }
    if (seen.has(ref)) return;
    seen.add(ref);
    const variable = variableOf(store, ref);
    for (let index = 0; index < (store.widths[variable] ?? 0); index++) {
      path[variable] = index;
      visit(childOf(store, ref, variable, index));
    }
    path[variable] = 0;
  };
  visit(root);
  return paths;
}
