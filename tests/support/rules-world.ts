import { namedConditionScope } from "../../src/rules/condition-syntax.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { FactDeclaration } from "../../src/rules/facts.ts";
import { readTable } from "../../src/rules/table.ts";
import type { RuleTable } from "../../src/rules/table.ts";
import type { Dice } from "./rules-dice.ts";
import { spellMixed } from "./rules-meaning.ts";
import type { Bounds, Declarations, Meaning } from "./rules-meaning.ts";

/** A rule table as the tests know it. A rule without `when` always holds. */
export interface World {
  readonly facts: Declarations;
  readonly rules: readonly { readonly when: Meaning | null; readonly then: string }[];
  /** The facts from which an outcome is computed. */
  readonly reads: (outcome: string) => readonly string[];
}

/** The world's table, read from a document in a random mixture of spellings. */
export function tableOf(world: World, dice: Dice): RuleTable<string> {
  const scope = namedConditionScope(readFacts(world.facts, "/facts", []), {}, "/conditions", []);
  const documents = world.rules.map(({ when, then }, index) => {
    return { id: `R${index}`, ...(when === null ? {} : { when: spellMixed(when, dice) }), then };
  });
  const table = readTable(documents, "/rules", scope, world.reads);
  if (scope.issues.length > 0) throw new Error(JSON.stringify([scope.issues, documents, world.facts]));
  return table;
}

export interface WorldShape {
  readonly facts: readonly [number, number];
  readonly rules: readonly [number, number];
  /** Whether domains and figures are so few that all completions can be tried. */
  readonly small: boolean;
  readonly reads?: boolean;
}

export function worldOf(dice: Dice, shape: WorldShape): World {
  const names = Array.from({ length: dice.integer(...shape.facts) }, (_, index) => `f${index}`);
  const facts = Object.fromEntries(names.map((name) => [name, declarationOf(dice, shape.small)]));
  const rules = Array.from({ length: dice.integer(...shape.rules) }, () => ({
    when: dice.chance(0.04) ? null : meaningOf(dice, facts, shape.small ? 2 : 3),
    then: `outcome ${dice.integer(0, 3)}`,
  }));
  const read = new Map(shape.reads === true ? [0, 1].map((n) => [`outcome ${n}`, dice.some(names, 1).slice(0, 2)]) : []);
  return { facts, rules, reads: (outcome) => read.get(outcome) ?? [] };
}

const LETTERS = ["a", "b", "c", "d", "e"];
const DATES = ["0001-01-02", "1999-12-31", "2024-02-29", "2025-03-01", "2026-01-01"];

function declarationOf(dice: Dice, small: boolean): FactDeclaration {
  const listed = Object.fromEntries(LETTERS.slice(0, dice.integer(2, small ? 3 : 5)).map((letter) => [letter, letter]));
  const letters = Object.keys(listed);
  const withDefault = dice.chance(0.15);
  switch (dice.integer(0, 8)) {
    case 0:
    case 1:
      return { type: "enum", values: listed, ...(withDefault ? { default: dice.pick(letters) } : {}) };
    case 2:
      return { type: "enum", ordered: true, values: listed, ...(withDefault ? { default: dice.pick(letters) } : {}) };
    case 3:
      return { type: "boolean", ...(withDefault ? { default: dice.chance(0.5) } : {}) };
    case 4:
      return { type: "string", ...(withDefault ? { default: dice.pick(["a", "unnamed"]) } : {}) };
    case 5: {
      const min = dice.chance(0.7) ? { min: dice.integer(-2, 1) } : {};
      const max = dice.chance(0.7) ? { max: dice.integer(5, 8) } : {};
      return { type: "integer", ...min, ...max, ...(withDefault ? { default: dice.integer(1, 5) } : {}) };
    }
    case 6:
      return { type: "date", ...(withDefault ? { default: dice.pick(DATES) } : {}) };
    default: {
      const of = dice.chance(0.5) ? ("string" as const) : listed;
      return { type: "set", of, ...(withDefault ? { default: [...dice.some(of === "string" ? ["a", "x"] : letters, 0)] } : {}) };
    }
  }
}

function meaningOf(dice: Dice, facts: Declarations, depth: number): Meaning {
  if (depth === 0 || dice.chance(0.35)) {
    const test = testOf(dice, facts);
    return dice.chance(0.2) ? { kind: "not", of: test } : test;
  }
  if (dice.chance(0.12)) return { kind: "not", of: meaningOf(dice, facts, depth - 1) };
  const of = Array.from({ length: dice.integer(1, 3) }, () => meaningOf(dice, facts, depth - 1));
  return { kind: dice.chance(0.7) ? "all" : "any", of };
}

function testOf(dice: Dice, facts: Declarations): Meaning {
  const fact = dice.pick(Object.keys(facts));
  const declaration = facts[fact];
  switch (declaration?.type) {
    case "boolean":
      return { kind: "one-of", fact, values: dice.some([true, false], 1) };
    case "string":
      return { kind: "one-of", fact, values: dice.some(LETTERS.slice(0, 3), 1) };
    case "set": {
      const elements = declaration.of === "string" ? LETTERS.slice(0, 3) : Object.keys(declaration.of);
      return { kind: "contains", fact, value: dice.pick(elements) };
    }
    case "enum": {
      const values = Object.keys(declaration.values);
      return declaration.ordered === true && dice.chance(0.6)
        ? rangeOf(dice, fact, values)
        : { kind: "one-of", fact, values: dice.some(values, 1) };
    }
    case "integer": {
      const inside = [1, 2, 3, 4, 5].filter((n) => n >= (declaration.min ?? n) && n <= (declaration.max ?? n));
      return dice.chance(0.6) ? rangeOf(dice, fact, inside) : { kind: "one-of", fact, values: dice.some(inside, 1) };
    }
    case "date":
      return dice.chance(0.7) ? rangeOf(dice, fact, DATES) : { kind: "one-of", fact, values: dice.some(DATES, 1) };
    default:
      throw new Error("no such fact");
  }
}

/** A range that at least one of the values lies in. */
function rangeOf(dice: Dice, fact: string, values: readonly (string | number)[]): Meaning {
  const from = dice.integer(0, values.length - 1);
  const to = dice.integer(from, values.length - 1);
  const lower: Bounds = dice.chance(0.5) || from === 0 ? { min: values[from] ?? 0 } : { above: values[from - 1] ?? 0 };
  const upper: Bounds = dice.chance(0.5) || to === values.length - 1 ? { max: values[to] ?? 0 } : { below: values[to + 1] ?? 0 };
  const which = dice.integer(0, 2);
  return { kind: "range", fact, bounds: { ...(which === 1 ? {} : lower), ...(which === 0 ? {} : upper) } };
}
