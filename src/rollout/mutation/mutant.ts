/**
 * How a mutant differs from the policy: a number by one, a day by one, another choice, the other of yes and no, the other
 * kind of bound, another name (a role, say), something dropped or added, or two neighbours in the other order.
 */
export type MutationKind = "number" | "day" | "choice" | "flag" | "bound" | "name" | "dropped" | "added" | "order";

/** One small change of a document: the value at `path`, with which the document differs in nothing else. */
export interface Edit {
  readonly kind: MutationKind;
  /** The keys that lead to the value that is replaced. */
  readonly keys: readonly (string | number)[];
  /** The value to put there; `undefined` takes the key out. */
  readonly value: unknown;
  /** What is told to differ: the key or place, and both values, in the plainest form. */
  readonly told: { readonly keys: readonly (string | number)[]; readonly from: unknown; readonly to: unknown };
}

type Json = Readonly<Record<string, unknown>> | readonly unknown[];

/** The document with the edit: what lies on the way is copied, all else is shared. */
export function applyEdit(document: unknown, { keys, value }: Pick<Edit, "keys" | "value">): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const container = document as Json; // the keys were taken from it
  if (Array.isArray(container)) {
    return container.map((each: unknown, index) => (index === key ? applyEdit(each, { keys: rest, value }) : each));
  }
  const members = Object.entries(container).flatMap(([name, each]): readonly (readonly [string, unknown])[] => {
    if (name !== key) return [[name, each]];
    const changed: unknown = applyEdit(each, { keys: rest, value });
    return changed === undefined ? [] : [[name, changed]];
  });
  return Object.fromEntries(members);
}
