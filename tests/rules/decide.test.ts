import { describe, expect, it } from "vitest";
import type { Decision } from "../../src/core/decision.ts";
import { compileTable } from "../../src/rules/compile-table.ts";
import type { CompiledTable } from "../../src/rules/compile-table.ts";
import { decide } from "../../src/rules/decide.ts";
import { forDice } from "../support/rules-dice.ts";
import type { Dice } from "../support/rules-dice.ts";
import { firstRule, verdictOf } from "../support/rules-completions.ts";
import { decisionSummary, expectedSummary } from "../support/rules-summary.ts";
import { brokenRecord, completeRecord, legalValue, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";
import type { World } from "../support/rules-world.ts";

const SHAPES = {
  large: { facts: [1, 7], rules: [1, 25], small: false },
  small: { facts: [1, 4], rules: [1, 6], small: true },
  reading: { facts: [1, 4], rules: [1, 6], small: true, reads: true },
} as const;

const BUDGETS = [
  ["with a diagram", undefined],
  ["rule by rule, where the diagram would be too large", 0],
] as const;

describe.each(BUDGETS)("a table %s", (_name, steps) => {
  it("answers a complete record by the first rule that holds", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, SHAPES.large);
      const values = valuesOf(world);
      const table = compileTable(tableOf(world, dice), steps);
      for (let count = 0; count < 30; count++) {
        const record = completeRecord(world, values, dice);
        const rule = firstRule(world, record);
        const decision = decide(table, record);
        expect(decision).toEqual(
          rule < 0
            ? { status: "uncovered" }
            : { status: "decided", outcome: world.rules[rule]?.then, rules: [{ id: `R${rule}` }] },
        );
      }
    });
  });

  it.each(["small", "reading"] as const)("decides any record as trying all its completions does (%s)", (shape) => {
    let tried = 0;
    forDice(400, (dice) => {
      const world = worldOf(dice, SHAPES[shape]);
      const values = valuesOf(world);
      const table = compileTable(tableOf(world, dice), steps);
      for (let count = 0; count < 8; count++) {
        const record = brokenRecord(world, values, dice);
        const verdict = verdictOf(world, values, record);
        if (verdict === null) continue;
        tried++;
        expect([record, decisionSummary(decide(table, record))]).toEqual([record, expectedSummary(world, verdict)]);
      }
    });
    expect(tried).toBeGreaterThan(2_000);
  });

  it("asks only what matters: the list gets shorter with each answer, and ends with the complete record's", () => {
    forDice(200, (dice) => {
      const world = worldOf(dice, dice.pick([SHAPES.small, SHAPES.large, SHAPES.reading]));
      const table = compileTable(tableOf(world, dice), steps);
      const { early, late } = askUntilDecided(world, table, dice);
      expect({ ...early, rules: [] }).toEqual({ ...late, rules: [] });
    });
  });
});

interface Asked {
  /** The decision once nothing is missing, and that of the same record with all other facts as well. */
  readonly early: Decision<string>;
  readonly late: Decision<string>;
}

function askUntilDecided(world: World, table: CompiledTable<string>, dice: Dice): Asked {
  const values = valuesOf(world);
  const record: Record<string, unknown> = {};
  let open = Object.keys(world.facts);
  for (let decision = decide(table, record); decision.status === "undetermined"; decision = decide(table, record)) {
    const { missing } = decision;
    expect(open).toEqual(expect.arrayContaining([...missing]));
    const name = dice.chance(0.7) ? missing[0] : dice.pick(missing);
    const fact = world.facts[name ?? ""];
    if (name === undefined || fact === undefined) throw new Error("an undetermined decision names what is missing");
    record[name] = legalValue(fact, values.get(name) ?? [], dice);
    open = missing.filter((other) => other !== name);
  }
  const complete = { ...completeRecord(world, values, dice), ...defaultsOf(world), ...record };
  return { early: decide(table, record), late: decide(table, complete) };
}

function defaultsOf(world: World): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(world.facts).flatMap(([name, fact]) => (fact.default === undefined ? [] : [[name, fact.default]])),
  );
}
