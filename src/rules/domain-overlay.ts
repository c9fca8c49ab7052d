import type { Variable } from "./classes.ts";
import type { Fact, FactSet } from "./facts.ts";
import { isLegalClass } from "./merged-facts.ts";
import { childOf, combine, isLeaf, labelOf, leaf, node } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";

/** What the values mean that a fact can have in the other version only. */
export interface Overlay {
  readonly variables: readonly Variable[];
  /** The facts of this version, and the names of those that can have other values in the other. */
  readonly facts: FactSet;
  readonly changed: readonly string[];
  /** The label for "the facts are illegal, and that matters"; the label behind it is free. */
  readonly invalid: number;
  readonly haveEqualOutcomes: (left: number, right: number) => boolean;
  /** Whether the outcome at a label is computed from a fact. */
  readonly reads: (label: number, fact: string) => boolean;
}

const NO = leaf(0);
const YES = leaf(1);

/**
 * The diagram of a table, asked with illegal values too: they matter if and only if another value could change the
 * answer. Returns `null` when the steps are used up.
 */
export function overlayDomains(store: Store, ref: Ref, overlay: Overlay): Ref | null {
  let result: Ref | null = ref;
  for (const name of overlay.changed) {
    const fact = overlay.facts.get(name);
    const illegal = fact === undefined ? NO : illegalValues(store, fact, overlay.variables);
    if (illegal === null || result === null) return null;
    if (fact === undefined || illegal === NO) continue;
    const agreed: Ref | null = agreement(store, result, fact, overlay);
    const whole: Ref | null = agreed === null ? null : choose(store, illegal, agreed, result, leaf(overlay.invalid + 1));
    result = whole === null ? null : withReads(store, whole, illegal, name, overlay);
  }
  return result;
}

/** The diagram of "the version does not allow this value of the fact". */
function illegalValues(store: Store, fact: Fact, variables: readonly Variable[]): Ref | null {
  let illegal: Ref | null = NO;
  for (const [index, variable] of variables.entries()) {
    if (variable.fact.name !== fact.name || illegal === null) continue;
    const own = node(store, index, variable.classes.map((each) => (isLegalClass(fact, variable, each) ? NO : YES)));
    illegal = combine(store, illegal, own, (left, right) => {
      if (left === YES || right === YES) return YES;
      return left === NO ? right : right === NO ? left : undefined;
    });
  }
  return illegal;
}

/** What the table answers whatever legal value the fact has; `invalid` where that makes a difference. */
function agreement(store: Store, root: Ref, fact: Fact, overlay: Overlay): Ref | null {
  let result: Ref | null = root;
  for (const [index, variable] of overlay.variables.entries()) {
    if (variable.fact.name !== fact.name || result === null) continue;
    const legal = variable.classes.map((each) => isLegalClass(fact, variable, each));
    result = agreementOver(store, result, index, legal, overlay);
  }
  return result;
}

function agreementOver(store: Store, root: Ref, variable: number, legal: readonly boolean[], overlay: Overlay): Ref | null {
  const invalid = leaf(overlay.invalid);
  const agree = (left: Ref, right: Ref): Ref | null => {
    return combine(store, left, right, (a, b) => {
      if (a === b) return a;
      if (a === invalid || b === invalid) return invalid;
      if (!isLeaf(a) || !isLeaf(b)) return undefined;
      return overlay.haveEqualOutcomes(labelOf(a), labelOf(b)) ? a : invalid;
    });
  };
  const done = new Map<Ref, Ref | null>();
  const visit = (ref: Ref): Ref | null => {
    const asked = isLeaf(ref) ? null : (store.variables[ref] ?? 0);
    if (asked === null || asked > variable) return ref;
    const known = done.get(ref);
    if (known !== undefined) return known;
    const children = Array.from({ length: store.widths[asked] ?? 0 }, (_, index) => childOf(store, ref, asked, index));
    const result = asked === variable ? agreeAll(children) : rebuild(asked, children);
    done.set(ref, result);
    return result;
  };
  const agreeAll = (children: readonly Ref[]): Ref | null => {
    const allowed = children.filter((_, index) => legal[index] === true);
    return allowed.slice(1).reduce<Ref | null>((agreed, child) => (agreed === null ? null : agree(agreed, child)), allowed[0] ?? invalid);
  };
  const rebuild = (asked: number, children: readonly Ref[]): Ref | null => {
    const visited = children.map(visit).filter((child) => child !== null);
    return visited.length < children.length ? null : node(store, asked, visited);
  };
  return visit(root);
}

/** One diagram where a condition holds, the other elsewhere. `mark` is a leaf that neither has. */
function choose(store: Store, condition: Ref, then: Ref, otherwise: Ref, mark: Ref): Ref | null {
  const marked = combine(store, condition, then, (holds, at) => (holds === NO ? mark : holds === YES ? at : undefined));
  if (marked === null) return null;
  return combine(store, marked, otherwise, (at, other) => (at === mark ? other : isLeaf(at) ? at : undefined));
}

function withReads(store: Store, root: Ref, illegal: Ref, fact: string, { invalid, reads }: Overlay): Ref | null {
  return combine(store, root, illegal, (at, isIllegal) => {
    if (isIllegal === NO) return at;
    if (!isLeaf(at)) return undefined;
    if (at === leaf(invalid) || !reads(labelOf(at), fact)) return at;
    return isIllegal === YES ? leaf(invalid) : undefined;
  });
}
