import { canonicalJson } from "../../core/hash.ts";
import { pointer } from "../../core/pointer.ts";
import type { Policy } from "../../policy/compile.ts";
import { factWord, valueWord } from "../../policy/named-word.ts";
import type { NamedWord } from "../../policy/named-word.ts";
import { factSettings } from "../../policy/settings.ts";
import type { Fact } from "../../rules/facts.ts";
import type { Setting } from "../../topics/review.ts";

/**
 * What became of a fact: declared in one version only, another type, other values (`added` and `removed`, of an enum or
 * a set), an order of them, other ends of an integer, or another default. A value that one version does not allow is
 * invalid there.
 */
export interface FactDifference {
  readonly fact: NamedWord;
  /** The JSON Pointer in the document that has it, the later one where both have. */
  readonly path: string;
  readonly kind: "declared" | "undeclared" | "type" | "values" | "ordered" | "min" | "max" | "default";
  readonly before: Setting;
  readonly after: Setting;
  readonly added: readonly NamedWord[];
  readonly removed: readonly NamedWord[];
}

type Members = Readonly<Record<string, Setting>>;

/** The facts that differ between two versions. */
export function factDifferences(before: Policy, after: Policy): readonly FactDifference[] {
  const left = factSettings(before.facts);
  const right = factSettings(after.facts);
  const names = new Set([...before.facts.keys(), ...after.facts.keys()]);
  return [...names].flatMap((name) => {
    const earlier = before.facts.get(name);
    const later = after.facts.get(name);
    return compareFact(name, [earlier, left[name] ?? null], [later, right[name] ?? null]);
  });
}

type Side = readonly [Fact | undefined, Setting];

function compareFact(name: string, [earlier, before]: Side, [later, after]: Side): readonly FactDifference[] {
  const path = pointer("/facts", name);
  const fact = later ?? earlier;
  if (fact === undefined || canonicalJson(before) === canonicalJson(after)) return [];
  const base = { fact: factWord(fact), path, before, after, added: [], removed: [] };
  if (earlier === undefined) return [{ ...base, kind: "declared" }];
  if (later === undefined) return [{ ...base, kind: "undeclared" }];
  const left = before as Members; // a declared fact's settings are members
  const right = after as Members;
  if (left["type"] !== right["type"]) return [{ ...base, kind: "type", before: left["type"] ?? null, after: right["type"] ?? null }];
  return (["values", "ordered", "min", "max", "default"] as const).flatMap((kind) => {
    const [one, other] = [left[kind] ?? null, right[kind] ?? null];
    if (canonicalJson(one) === canonicalJson(other)) return [];
    const isListed = kind === "values";
    return [{
      ...base,
      kind,
      before: one,
      after: other,
      added: isListed ? valuesOf(later, other, one) : [],
      removed: isListed ? valuesOf(earlier, one, other) : [],
    }];
  });
}

/** The values of one list that the other does not have; none where the other holds any string. */
function valuesOf(fact: Fact, list: Setting, other: Setting): readonly NamedWord[] {
  if (!Array.isArray(list) || !Array.isArray(other)) return [];
  const known = new Set<unknown>(other);
  return list.filter((value) => !known.has(value)).map((value) => valueWord(fact, value));
}
