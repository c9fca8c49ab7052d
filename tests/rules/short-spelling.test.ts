import { describe, expect, it } from "vitest";
import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { readFacts } from "../../src/rules/facts.ts";
import { conditionTruth } from "../../src/rules/interpret.ts";
import { shortCondition } from "../../src/rules/short-spelling.ts";
import { forDice } from "../support/rules-dice.ts";
import { holds, spellMixed } from "../support/rules-meaning.ts";
import { completeRecord, valuesOf } from "../support/rules-values.ts";
import { worldOf } from "../support/rules-world.ts";

describe("the short spelling of a condition", () => {
  it.each<[string, ConditionDocument, ConditionDocument]>([
    ["a comparison stands by its fact", { fact: "tier", operator: "equal", value: "branch" }, { tier: "branch" }],
    ["an excluded list", { fact: "tier", operator: "notIn", value: ["a", "b"] }, { tier: { not: ["a", "b"] } }],
    ["bounds", { fact: "count", operator: "greaterThanInclusive", value: 6 }, { count: { min: 6 } }],
    ["open bounds", { fact: "count", operator: "lessThan", value: 6 }, { count: { below: 6 } }],
    ["an element that is wanting", { fact: "flags", operator: "doesNotContain", value: "x" }, { flags: { not: { contains: "x" } } }],
    ["a person of the same unit", { fact: "unit", operator: "equal", value: { sameAs: "unit" } }, { unit: { sameAs: "unit" } }],
    ["all side by side", { all: [{ tier: "a" }, { all: [{ acting: true }] }] }, { tier: "a", acting: true }],
    ["what cannot stand side by side stays a list", { all: [{ tier: ["a", "b"] }, { tier: { not: "b" } }] }, { tier: ["a", "b"], all: [{ tier: { not: "b" } }] }],
    ["alternatives beside alternatives", { any: [{ a: 1 }, { b: 1 }], all: [{ any: [{ c: 1 }, { d: 1 }] }] }, { any: [{ a: 1 }, { b: 1 }], all: [{ any: [{ c: 1 }, { d: 1 }] }] }],
    ["a list of one", { any: [{ tier: ["a"] }] }, { tier: "a" }],
    ["denied twice", { not: { not: { tier: { not: { not: "a" } } } } }, { tier: "a" }],
    ["one test denied", { not: { tier: "a" } }, { tier: { not: "a" } }],
    ["several denied together", { not: { tier: "a", acting: true } }, { not: { tier: "a", acting: true } }],
    ["a named condition denied", { not: { condition: "leader" } }, { not: { condition: "leader" } }],
    ["bounds in one order", { count: { max: 9, above: 2 } }, { count: { above: 2, max: 9 } }],
  ])("%s", (_, long, short) => {
    expect(JSON.stringify(shortCondition(long))).toBe(JSON.stringify(short));
  });

  it("holds for the same records, and once more changes nothing", () => {
    let compared = 0;
    forDice(1_500, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 3], small: dice.chance(0.5) });
      const values = valuesOf(world);
      const scope = namedConditionScope(readFacts(world.facts, "/facts", []), {}, "/conditions", []);
      for (const { when } of world.rules) {
        if (when === null) continue;
        const short = shortCondition(spellMixed(when, dice));
        expect(JSON.stringify(shortCondition(short))).toBe(JSON.stringify(short));
        const condition = readCondition(short, "/when", scope);
        for (let count = 0; count < 4; count++) {
          const record = completeRecord(world, values, dice);
          expect([short, record, conditionTruth(condition, record)]).toEqual([short, record, holds(when, record, world.facts)]);
          compared++;
        }
      }
      expect(scope.issues).toEqual([]);
    });
    expect(compared).toBeGreaterThan(5_000);
  });
});
