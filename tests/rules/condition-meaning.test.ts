import { describe, expect, it } from "vitest";
import { conditionTruth, interpret } from "../../src/rules/interpret.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { readFacts } from "../../src/rules/facts.ts";
import { forDice, forDiceAsync } from "../support/rules-dice.ts";
import { matchesByJsonRulesEngine } from "../support/rules-json-engine.ts";
import { holds, spellFull, spellMixed, spellShort } from "../support/rules-meaning.ts";
import { completeRecord, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

describe("a condition", () => {
  it("means the same in the short and the full spelling, and what it says", () => {
    forDice(400, (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [1, 2], small: false });
      const values = valuesOf(world);
      const scope = namedConditionScope(readFacts(world.facts, "", []), {}, "", []);
      for (const { when } of world.rules) {
        if (when === null) continue;
        const spellings = [spellShort, spellFull, spellMixed].map((spell) => readCondition(spell(when, dice), "", scope));
        expect(scope.issues).toEqual([]);
        for (let count = 0; count < 20; count++) {
          const record = completeRecord(world, values, dice);
          const truths = spellings.map((condition) => conditionTruth(condition, record));
          const truth = holds(when, record, world.facts);
          expect(truths).toEqual([truth, truth, truth]);
        }
      }
    });
  });

  it("agrees with json-rules-engine on complete records", async () => {
    await forDiceAsync(150, async (dice) => {
      const world = worldOf(dice, { facts: [1, 6], rules: [1, 6], small: false });
      const values = valuesOf(world);
      const table = tableOf(world, dice);
      const records = Array.from({ length: 8 }, () => completeRecord(world, values, dice));
      const others = await Promise.all(records.map((record) => matchesByJsonRulesEngine(table, record)));
      for (const [count, record] of records.entries()) {
        const matches = table.rules.flatMap((rule, index) => (conditionTruth(rule.condition, record) === true ? [index] : []));
        expect(others[count]).toEqual(matches);
        expect(interpret(table, record)).toBe(table.rules[matches[0] ?? -1] ?? null);
      }
    });
  });
});
