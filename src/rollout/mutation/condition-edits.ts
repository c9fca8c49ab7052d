import { operators } from "../../rules/condition-document.ts";
import type { Operator } from "../../rules/condition-document.ts";
import type { Fact, FactSet } from "../../rules/facts.ts";
import type { Edit } from "./mutant.ts";
import { dayEdits, numberEdits } from "./value-edits.ts";

type Keys = readonly (string | number)[];

/** The bound that has the other end: `min` includes its own value, `above` does not. */
const OTHER_BOUND: Readonly<Record<string, string>> = { min: "above", above: "min", max: "below", below: "max" };

const OTHER_OPERATOR: { readonly [Name in Operator]: Operator } = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
  contains: "doesNotContain",
  doesNotContain: "contains",
};

/** The small changes of a condition, in either spelling. */
export function conditionEdits(condition: unknown, keys: Keys, facts: FactSet): readonly Edit[] {
  if (!isRecord(condition)) return [];
  const { fact: name, operator, value } = condition;
  if (typeof name === "string" && typeof operator === "string") {
    return [...operatorEdits(operator, keys), ...valueEdits(facts.get(name), value, [...keys, "value"], facts)];
  }
  const entries = Object.entries(condition);
  return entries.flatMap(([key, member]): readonly Edit[] => {
    const at = [...keys, key];
    // A part that is gone asks for less; the last part cannot go.
    const without: readonly Edit[] = entries.length < 2 ? [] : [dropped(at, member)];
    switch (key) {
      case "all":
      case "any":
        return [...without, joinEdit(condition, key, keys), ...partsEdits(member, at, facts)];
      case "not":
        return [...without, ...conditionEdits(member, at, facts)];
      case "condition":
        return without;
      default:
        return [...without, ...valueEdits(facts.get(key), member, at, facts)];
    }
  });
}

function partsEdits(parts: unknown, keys: Keys, facts: FactSet): readonly Edit[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part: unknown, index): readonly Edit[] => [
    ...(parts.length < 2 ? [] : [{ ...dropped([...keys, index], part), keys, value: parts.toSpliced(index, 1) }]),
    ...conditionEdits(part, [...keys, index], facts),
  ]);
}

/** `all` and `any` change places. */
function joinEdit(condition: Readonly<Record<string, unknown>>, key: "all" | "any", keys: Keys): Edit {
  const to = key === "all" ? "any" : "all";
  return renamed(condition, key, to, keys, "choice");
}

function renamed(record: Readonly<Record<string, unknown>>, key: string, to: string, keys: Keys, kind: Edit["kind"]): Edit {
  const value = Object.fromEntries(Object.entries(record).map(([each, member]) => [each === key ? to : each, member]));
  return { kind, keys, value, told: { keys: [...keys, key], from: key, to } };
}

function operatorEdits(operator: string, keys: Keys): readonly Edit[] {
  const known = operators.find((each) => each === operator);
  if (known === undefined) return [];
  const at = [...keys, "operator"];
  return [{ kind: "bound", keys: at, value: OTHER_OPERATOR[known], told: { keys: at, from: operator, to: OTHER_OPERATOR[known] } }];
}

function dropped(keys: Keys, from: unknown): Edit {
  return { kind: "dropped", keys, value: undefined, told: { keys, from, to: undefined } };
}

/** What stands beside a fact: a value, a list, bounds, `not` or `contains`. */
function valueEdits(fact: Fact | undefined, value: unknown, keys: Keys, facts: FactSet): readonly Edit[] {
  if (fact === undefined) return [];
  if (Array.isArray(value)) return listEdits(fact, value, keys);
  if (!isRecord(value)) return scalarEdits(fact, value, keys);
  return Object.entries(value).flatMap(([key, member]): readonly Edit[] => {
    const at = [...keys, key];
    const bound = OTHER_BOUND[key];
    if (bound !== undefined) {
      const ends = Object.keys(value).length < 2 ? [] : [dropped(at, member)];
      return [renamed(value, key, bound, keys, "bound"), ...ends, ...scalarEdits(fact, member, at)];
    }
    if (key === "not") return [{ kind: "choice", keys, value: member, told: { keys, from: value, to: member } }, ...valueEdits(fact, member, at, facts)];
    if (key === "contains" && typeof member === "string") return scalarEdits(fact, member, at);
    if (key === "sameAs" && typeof member === "string") return otherNames(member, [...facts.keys()], at);
    return key === "contains" && isRecord(member) ? valueEdits(fact, member, at, facts) : [];
  });
}

function otherNames(name: string, names: readonly string[], keys: Keys): readonly Edit[] {
  const place = names.indexOf(name);
  const other = names[(place + 1) % names.length];
  return place < 0 || other === undefined || other === name ? [] : [{ kind: "name", keys, value: other, told: { keys, from: name, to: other } }];
}

function listEdits(fact: Fact, values: readonly unknown[], keys: Keys): readonly Edit[] {
  const less = values.length < 2 ? [] : values.map((from, index): Edit => ({ kind: "dropped", keys, value: values.toSpliced(index, 1), told: { keys, from, to: undefined } }));
  const numbers = values.flatMap((value, index) => (typeof value === "number" ? numberEdits(value, [...keys, index]) : []));
  const more = wordsOf(fact, values).map((to): Edit => ({ kind: "added", keys, value: [...values, to], told: { keys, from: undefined, to } }));
  return [...less, ...more, ...numbers];
}

/** Values of the fact that are not among those; of a string one that nobody uses. */
function wordsOf({ values, declaration }: Fact, listed: readonly unknown[]): readonly string[] {
  if (values === null) return declaration.type === "string" || declaration.type === "set" ? [listed.includes("other") ? "other-2" : "other"] : [];
  return [...values.keys()].filter((value) => !listed.includes(value));
}

function scalarEdits(fact: Fact, value: unknown, keys: Keys): readonly Edit[] {
  if (typeof value === "number") return numberEdits(value, keys);
  if (typeof value === "boolean") return [{ kind: "flag", keys, value: !value, told: { keys, from: value, to: !value } }];
  if (typeof value !== "string") return [];
  if (fact.declaration.type === "date") return dayEdits(value, keys);
  return wordsOf(fact, [value]).map((to): Edit => ({ kind: "choice", keys, value: to, told: { keys, from: value, to } }));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
