import type { Variable } from "../../rules/classes.ts";
import type { Facts } from "../../rules/facts.ts";
import { childOf, isLeaf, labelOf } from "../../rules/nodes.ts";
import type { Ref, Store } from "../../rules/nodes.ts";
import { witnessOf } from "../../rules/witness.ts";

/** Nodes to look at for one example. */
const LOOKS = 5_000;

/** A record of a region that the policy does not declare to be impossible; `null` where none was found. */
export function possibleWitness(
  store: Store,
  variables: readonly Variable[],
  region: Ref,
  label: number,
  isImpossible: (record: Facts) => boolean,
): Facts | null {
  let looks = LOOKS;
  const path: number[] = [];
  const visit = (at: Ref, index: number): Facts | null => {
    looks--;
    if (looks < 0 || (isLeaf(at) && labelOf(at) !== label)) return null;
    const variable = variables[index];
    if (variable === undefined) {
      const record = witnessOf(variables, path);
      return isImpossible(record) ? null : record;
    }
    for (const classIndex of variable.classes.keys()) {
      path[index] = classIndex;
      const found = visit(childOf(store, at, index, classIndex), index + 1);
      if (found !== null) return found;
    }
    return null;
  };
  return visit(region, 0);
}
