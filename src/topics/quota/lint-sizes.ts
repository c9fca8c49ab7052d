import type { Facts } from "../../rules/facts.ts";
import { childOf, combine, isLeaf, labelOf, labelsOf, leaf, node, spend, variableOf } from "../../rules/nodes.ts";
import type { Ref, Store } from "../../rules/nodes.ts";
import { buildTableDiagrams } from "../../rules/table-diagrams.ts";
import type { TableDiagrams } from "../../rules/table-diagrams.ts";
import { findPath, wholeBox, witnessOf } from "../../rules/witness.ts";
import type { LintScope } from "../review.ts";
import type { QuotaSection } from "./compile.ts";
import { sizeFactOf } from "./lint-numbers.ts";

/** The sizes of a department that no condition tells apart, from one to another, both included, and at least 1. */
export interface Band {
  readonly min: number;
  readonly max: number;
  /** For each rule that decides at these sizes, by its place in the table, a case. */
  readonly decidedBy: ReadonlyMap<number, Facts>;
  /** The rules that decide the same case at the last size of this band and at the first of the next. */
  readonly changes: readonly { readonly rule: number; readonly next: number; readonly witness: Facts }[];
}

/** Which rules decide at which sizes. `null` where the policy does not say what a size is, or the steps are used up. */
export function bandsOf(section: QuotaSection, { impossible, steps }: LintScope): readonly Band[] | "no size" | null {
  const sizeFact = section.table.facts.get(sizeFactOf(section) ?? "");
  if (sizeFact === undefined) return "no size";
  const declared = impossible.map((condition) => ({ condition }));
  const diagrams = buildTableDiagrams(section.table, declared, steps);
  if (diagrams?.root === undefined || diagrams.root === null) return null;
  const { store, variables, root } = diagrams;
  store.steps = steps;
  const place = variables.findIndex(({ fact }) => fact === sizeFact);
  const { min: least = Number.MIN_SAFE_INTEGER, max: most = Number.MAX_SAFE_INTEGER } =
    sizeFact.declaration.type === "integer" ? sizeFact.declaration : {};
  const classes = variables[place]?.classes ?? [{ kind: "interval" as const, min: least, max: most }];
  const refs = classes.map((_, index) => restrict(store, root, place, index));
  const bands: Band[] = [];
  for (const [index, each] of classes.entries()) {
    if (each.kind !== "interval" || each.max < 1) continue;
    const [own = null, next = null] = [refs[index], refs[index + 1]];
    if (own === null || (next === null && index + 1 < refs.length)) return null;
    const at = (size: number, ref: Ref, label: number): Facts => ({ ...caseOf(diagrams, ref, label), [sizeFact.name]: size });
    const min = Math.max(1, each.min);
    const rules = [...labelsOf(store, own)].filter((label) => isRule(diagrams, label));
    const decidedBy = new Map(rules.map((label) => [label - 1, at(min, own, label)]));
    const pairs = next === null ? leaf(0) : pairUp(diagrams, own, next);
    if (pairs === null) return null;
    const changes = [...labelsOf(store, pairs)].flatMap((label) => {
      const [rule, behind] = unpair(diagrams, label);
      if (!isRule(diagrams, rule) || !isRule(diagrams, behind)) return [];
      return [{ rule: rule - 1, next: behind - 1, witness: at(each.max + 1, pairs, label) }];
    });
    bands.push({ min, max: each.max, decidedBy, changes });
  }
  return store.steps < 0 ? null : bands;
}

function isRule({ table }: TableDiagrams, label: number): boolean {
  return label > 0 && label <= table.rules.length;
}

/** The diagram where one variable has one class. */
function restrict(store: Store, root: Ref, variable: number, classIndex: number): Ref | null {
  const done = new Map<Ref, Ref>();
  const visit = (ref: Ref): Ref => {
    if (isLeaf(ref)) return ref;
    const known = done.get(ref);
    if (known !== undefined) return known;
    const asked = variableOf(store, ref);
    const width = store.widths[asked] ?? 0;
    let result = ref;
    if (!spend(store, width)) return ref;
    if (asked === variable) result = childOf(store, ref, variable, classIndex);
    else result = node(store, asked, Array.from({ length: width }, (_, index) => visit(childOf(store, ref, asked, index))));
    done.set(ref, result);
    return result;
  };
  const restricted = visit(root);
  return store.steps < 0 ? null : restricted;
}

/** Both answers at once: each leaf stands for a pair of labels. */
function pairUp(diagrams: TableDiagrams, left: Ref, right: Ref): Ref | null {
  return combine(diagrams.store, left, right, (a, b) => {
    return isLeaf(a) && isLeaf(b) ? leaf(labelOf(a) * radix(diagrams) + labelOf(b)) : undefined;
  });
}

function unpair(diagrams: TableDiagrams, label: number): readonly [number, number] {
  return [Math.floor(label / radix(diagrams)), label % radix(diagrams)];
}

/** There is one label more than rules for what is impossible, and one for no rule. */
function radix({ table }: TableDiagrams): number {
  return table.rules.length + 2;
}

function caseOf({ store, variables }: TableDiagrams, ref: Ref, label: number): Facts {
  return witnessOf(variables, findPath(store, ref, wholeBox(store), leaf(label)) ?? []);
}
