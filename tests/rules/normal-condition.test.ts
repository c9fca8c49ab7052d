import { describe, expect, it } from "vitest";
import { any } from "../../src/rules/condition.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { FactDeclaration } from "../../src/rules/facts.ts";
import { normalCondition } from "../../src/rules/normal-condition.ts";
import { forDice } from "../support/rules-dice.ts";
import { holds, spellMixed } from "../support/rules-meaning.ts";
import type { Declarations, Meaning } from "../support/rules-meaning.ts";
import { recordsOf } from "../support/rules-values.ts";
import { worldOf } from "../support/rules-world.ts";

function read(document: unknown, facts: Declarations, joins = false) {
  const scope = namedConditionScope(readFacts(facts, "/facts", []), {}, "/conditions", []);
  const condition = readCondition(document, "", { ...scope, joins });
  if (scope.issues.length > 0) throw new Error(JSON.stringify(scope.issues));
  return condition;
}

/** The same facts declared the other way round. */
function reversed(facts: Declarations): Declarations {
  return Object.fromEntries(Object.entries(facts).toReversed());
}

const listed = { a: "a", b: "b", c: "c" };
const facts: Readonly<Record<string, FactDeclaration>> = {
  kind: { type: "enum", values: listed },
  grade: { type: "enum", ordered: true, values: listed },
  size: { type: "integer", min: 0 },
  unit: { type: "string" },
  home: { type: "string" },
  flags: { type: "set", of: "string" },
  acting: { type: "boolean" },
};

describe("the normal form of a condition", () => {
  it.each([
    [{ size: { min: 6, max: 10 } }, { all: [{ size: { above: 5 } }, { fact: "size", operator: "lessThan", value: 11 }] }, `{"size":{"max":10,"min":6}}`],
    [{ kind: ["a", "b"] }, { kind: { not: "c" } }, `{"kind":["a","b"]}`],
    [{ grade: { min: "b" } }, { grade: ["c", "b"] }, `{"grade":{"min":"b"}}`],
    [{ unit: { not: ["x", "y"] } }, { all: [{ unit: { not: "y" } }, { unit: { not: "x" } }] }, `{"unit":{"not":["x","y"]}}`],
    [{ flags: { contains: "x" } }, { not: { flags: { not: { contains: "x" } } } }, `{"flags":{"contains":"x"}}`],
    [{ size: { min: 0 } }, { any: [{ acting: true }, { acting: false }] }, "{}"],
    [{ all: [{ kind: "a" }, { kind: "b" }] }, { all: [{ acting: true }, { acting: false }] }, `{"any":[]}`],
  ])("is one for every spelling: %j", (one, other, expected) => {
    expect([normalCondition(read(one, facts)), normalCondition(read(other, facts))]).toEqual([expected, expected]);
  });

  it("takes a comparison with the employee as a fact of its own", () => {
    const one = read({ all: [{ unit: { sameAs: "home" } }, { any: [{ kind: "a" }, { kind: ["b", "c"], acting: true }] }] }, facts, true);
    const other = read({ any: [{ kind: "a", unit: { sameAs: "home" } }, { acting: true, unit: { sameAs: "home" } }] }, facts, true);
    expect(normalCondition(one)).toBe(normalCondition(other));
    expect(normalCondition(one)).toContain(`"unit":{"sameAs":"home"}`);
    expect(normalCondition(any([]))).toBe(`{"any":[]}`);
  });

  it("is the same if and only if the conditions hold for the same records", () => {
    let same = 0;
    forDice(500, (dice) => {
      const world = worldOf(dice, { facts: [1, 2], rules: [2, 2], small: true });
      const meanings = world.rules.flatMap(({ when }): readonly Meaning[] => (when === null ? [] : [when]));
      const [left, right] = meanings;
      const records = recordsOf(world, 500);
      if (left === undefined || right === undefined || records === null) return;
      const isSame = records.every((record) => holds(left, record, world.facts) === holds(right, record, world.facts));
      const one = normalCondition(read(spellMixed(left, dice), world.facts));
      const other = normalCondition(read(spellMixed(right, dice), hasOrder(world.facts) ? world.facts : reversed(world.facts)));
      expect(one === other, `${one} ${other}`).toBe(isSame);
      expect(normalCondition(read(spellMixed(left, dice), world.facts))).toBe(one);
      if (isSame) same++;
    });
    expect(same).toBeGreaterThan(10);
  });

  it("is a condition that holds for the same records", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 3], rules: [1, 1], small: true });
      const meaning = world.rules[0]?.when ?? null;
      if (meaning === null) return;
      const text = normalCondition(read(spellMixed(meaning, dice), world.facts));
      if (text === "{}" || text.includes(`"any":[]`)) return; // no condition that a person may write
      const again = normalCondition(read(JSON.parse(text), world.facts));
      expect(again).toBe(text);
    });
  });
});

function hasOrder(declarations: Declarations): boolean {
  return Object.values(declarations).some((fact) => fact.type === "enum" && fact.ordered === true);
}
