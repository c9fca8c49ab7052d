import { describe, expect, it } from "vitest";
import { decide } from "../../src/rules/decide.ts";
import { interpret } from "../../src/rules/interpret.ts";
import type { CompiledTable } from "../../src/rules/compile-table.ts";
import type { Decision } from "../../src/core/decision.ts";
import { worldOfTable } from "../support/policy-meaning.ts";
import type { TableName } from "../support/policy-meaning.ts";
import { answerOf } from "../support/policy-rows.ts";
import { presetTables } from "../support/policy-presets.ts";
import type { Preset } from "../support/policy-presets.ts";
import { firstRule, verdictOf } from "../support/rules-completions.ts";
import { forDice } from "../support/rules-dice.ts";
import { matchesByJsonRulesEngine } from "../support/rules-json-engine.ts";
import { decisionSummary, expectedSummary } from "../support/rules-summary.ts";
import { brokenRecord, recordsOf, valuesOf } from "../support/rules-values.ts";

function compiled({ policy }: Preset, table: TableName): CompiledTable<unknown> {
  const { responsibility, quota } = policy.sections;
  const found = { responsibility: responsibility?.table, quota: quota?.table, mandatory: quota?.mandatory }[table];
  if (found === undefined) throw new Error(`the preset has no ${table}`);
  return found;
}

/** The decision with its rules by number and its outcome as text, as the worlds of the tests have them. */
function numbered(table: CompiledTable<unknown>, decision: Decision<unknown>): Decision<string> {
  if (decision.status !== "decided") return decision;
  const rules = decision.rules.map(({ id }) => ({ id: `R${table.rules.findIndex(({ reference }) => reference.id === id)}` }));
  return { status: "decided", outcome: JSON.stringify(decision.outcome), rules };
}

describe.each(presetTables)("the $name", ({ preset, table: name }) => {
  const world = worldOfTable(preset.plain, name);
  const table = compiled(preset, name);

  it("answers every complete record as its text does, as the interpreter does, and as json-rules-engine does", async () => {
    const records = recordsOf(world, 20_000) ?? [];
    expect(records.length).toBeGreaterThan(5);
    expect(table.diagram).not.toBeNull();
    for (const record of records) {
      const first = firstRule(world, record);
      const decision = numbered(table, decide(table, record));
      const expected =
        first < 0
          ? { status: "uncovered" }
          : { status: "decided", outcome: world.rules[first]?.then, rules: [{ id: `R${first}` }] };
      expect([record, decision]).toEqual([record, expected]);
      const interpreted = interpret(table, record);
      expect([record, interpreted === null ? -1 : table.rules.indexOf(interpreted)]).toEqual([record, first]);
    }
    const byEngine = await Promise.all(records.map((record) => matchesByJsonRulesEngine(table, record)));
    expect(byEngine.map(([first = -1]) => first)).toEqual(records.map((record) => firstRule(world, record)));
  });

  it("answers an incomplete record as trying all its completions does, and asks for exactly what can change the answer", () => {
    const values = valuesOf(world);
    let undetermined = 0;
    let tried = 0;
    forDice(1_500, (dice) => {
      const record = brokenRecord(world, values, dice);
      const verdict = verdictOf(world, values, record);
      if (verdict === null) return;
      tried++;
      if (verdict.status === "undetermined") undetermined++;
      const decision = decide(table, record);
      expect([record, decisionSummary(numbered(table, decision))]).toEqual([record, expectedSummary(world, verdict)]);
      expect(answerOf(preset.policy, name, record)).toMatchObject(
        decision.status === "decided" ? { rule: decision.rules.map(({ id }) => id).join() } : decision,
      );
    });
    expect(tried).toBeGreaterThan(1_000);
    expect(undetermined).toBeGreaterThan(50);
  });

  it("takes no notice of facts that it does not ask", () => {
    const others = Object.keys(preset.plain.facts).filter((fact) => !Object.hasOwn(world.facts, fact));
    const noise = Object.fromEntries(others.map((fact) => [fact, Symbol(fact)]));
    for (const record of (recordsOf(world, 20_000) ?? []).slice(0, 50)) {
      expect(decide(table, { ...record, ...noise, unheardOf: 1 })).toEqual(decide(table, record));
    }
  });
});
