import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import type { FactDeclaration } from "../../src/rules/facts.ts";
import type { Dice } from "./rules-dice.ts";

/** What a condition means, in no spelling at all. It is judged here without any help of the library. */
export type Meaning =
  | { readonly kind: "all"; readonly of: readonly Meaning[] }
  | { readonly kind: "any"; readonly of: readonly Meaning[] }
  | { readonly kind: "not"; readonly of: Meaning }
  | { readonly kind: "one-of"; readonly fact: string; readonly values: readonly Scalar[] }
  | { readonly kind: "range"; readonly fact: string; readonly bounds: Bounds }
  | { readonly kind: "contains"; readonly fact: string; readonly value: string };

export type Scalar = string | number | boolean;

export interface Bounds {
  readonly min?: string | number;
  readonly max?: string | number;
  readonly above?: string | number;
  readonly below?: string | number;
}

export type Declarations = Readonly<Record<string, FactDeclaration>>;
export type PlainRecord = Readonly<Record<string, unknown>>;

/** Whether the condition holds for a complete and legal record. */
export function holds(meaning: Meaning, record: PlainRecord, facts: Declarations): boolean {
  switch (meaning.kind) {
    case "all":
      return meaning.of.every((part) => holds(part, record, facts));
    case "any":
      return meaning.of.some((part) => holds(part, record, facts));
    case "not":
      return !holds(meaning.of, record, facts);
    case "one-of":
      return meaning.values.includes(record[meaning.fact] as Scalar); // a legal value that is no set
    case "contains":
      return (record[meaning.fact] as readonly string[]).includes(meaning.value); // a legal set
    case "range": {
      const place = (value: unknown): number | string => placeOf(facts[meaning.fact], value);
      const given = place(record[meaning.fact]);
      const { min, max, above, below } = meaning.bounds;
      return (
        (min === undefined || given >= place(min)) &&
        (max === undefined || given <= place(max)) &&
        (above === undefined || given > place(above)) &&
        (below === undefined || given < place(below))
      );
    }
    default:
      return meaning satisfies never;
  }
}

/** Numbers compare as numbers, dates as their text, grades by their order. */
function placeOf(fact: FactDeclaration | undefined, value: unknown): number | string {
  if (fact?.type === "enum") return Object.keys(fact.values).indexOf(String(value));
  return value as number | string; // an integer or a date
}

/** The short spelling. */
export function spellShort(meaning: Meaning, dice: Dice): ConditionDocument {
  switch (meaning.kind) {
    case "all":
    case "any": {
      const parts = meaning.of.map((part) => spellShort(part, dice));
      const keys = parts.flatMap((part) => Object.keys(part));
      const sideBySide = meaning.kind === "all" && new Set(keys).size === keys.length && dice.chance(0.7);
      return sideBySide ? Object.assign({}, ...parts) : { [meaning.kind]: parts };
    }
    case "not": {
      const inner = meaning.of;
      if (inner.kind === "all" || inner.kind === "any" || inner.kind === "not" || dice.chance(0.3)) {
        return { not: spellShort(inner, dice) };
      }
      return { [inner.fact]: { not: spellShort(inner, dice)[inner.fact] } };
    }
    case "one-of": {
      const [only] = meaning.values;
      return { [meaning.fact]: meaning.values.length === 1 && dice.chance(0.7) ? only : meaning.values };
    }
    case "range":
      return { [meaning.fact]: meaning.bounds };
    case "contains":
      return { [meaning.fact]: { contains: meaning.value } };
    default:
      return meaning satisfies never;
  }
}

const COMPARISONS = [
  ["min", "greaterThanInclusive"],
  ["max", "lessThanInclusive"],
  ["above", "greaterThan"],
  ["below", "lessThan"],
] as const;

/** The full spelling: that of json-rules-engine. */
export function spellFull(meaning: Meaning, dice: Dice): ConditionDocument {
  switch (meaning.kind) {
    case "all":
    case "any":
      return { [meaning.kind]: meaning.of.map((part) => spellFull(part, dice)) };
    case "not": {
      const inner = meaning.of;
      if (inner.kind === "contains" && dice.chance(0.7)) {
        return { fact: inner.fact, operator: "doesNotContain", value: inner.value };
      }
      if (inner.kind === "one-of" && dice.chance(0.7)) return spellList(inner, dice, "notEqual", "notIn");
      return { not: spellFull(inner, dice) };
    }
    case "one-of":
      return spellList(meaning, dice, "equal", "in");
    case "range": {
      const parts = COMPARISONS.flatMap(([key, operator]) => {
        const value = meaning.bounds[key];
        return value === undefined ? [] : [{ fact: meaning.fact, operator, value }];
      });
      const [only] = parts;
      return only !== undefined && parts.length === 1 ? only : { all: parts };
    }
    case "contains":
      return { fact: meaning.fact, operator: "contains", value: meaning.value };
    default:
      return meaning satisfies never;
  }
}

function spellList(
  { fact, values }: Extract<Meaning, { kind: "one-of" }>,
  dice: Dice,
  one: string,
  several: string,
): ConditionDocument {
  const [only] = values;
  return values.length === 1 && dice.chance(0.7)
    ? { fact, operator: one, value: only }
    : { fact, operator: several, value: values };
}

/** Each part in either spelling. */
export function spellMixed(meaning: Meaning, dice: Dice): ConditionDocument {
  if (meaning.kind === "all" || meaning.kind === "any") {
    return { [meaning.kind]: meaning.of.map((part) => spellMixed(part, dice)) };
  }
  if (meaning.kind === "not" && dice.chance(0.5)) return { not: spellMixed(meaning.of, dice) };
  return dice.chance(0.5) ? spellShort(meaning, dice) : spellFull(meaning, dice);
}

/** The tests of a condition. */
export function testsIn(meaning: Meaning): readonly Exclude<Meaning, { of: unknown }>[] {
  switch (meaning.kind) {
    case "all":
    case "any":
      return meaning.of.flatMap(testsIn);
    case "not":
      return testsIn(meaning.of);
    default:
      return [meaning];
  }
}
