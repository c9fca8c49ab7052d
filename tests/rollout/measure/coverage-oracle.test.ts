import { measureCoverage, runScenarios, suggestScenarios } from "appraisal-policy/rollout";
import type { Scenario } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";
import { coverageOracle } from "../../support/rollout-coverage.ts";
import { policyOf } from "../../support/rollout-worlds.ts";
import { diceOf, forDice } from "../../support/rules-dice.ts";
import type { PlainRecord } from "../../support/rules-meaning.ts";
import { worldOf } from "../../support/rules-world.ts";

const SHAPE = { facts: [1, 3], rules: [1, 4], small: true } as const;
const LIMIT = 250;

const KINDS = ["rule", "condition", "boundary"] as const;

function scenarioOf(given: PlainRecord): Scenario {
  return { name: "case", topic: "responsibility", given, expect: {} };
}

describe("coverage, recomputed by trying every value", () => {
  it("counts what each record reaches, and what any record can reach", () => {
    let compared = 0;
    forDice(150, (dice) => {
      const world = worldOf(dice, SHAPE);
      const oracle = coverageOracle(world, LIMIT);
      if (oracle === null) return;
      const chosen = dice.some(oracle.records, 0).slice(0, 6);
      const [topic] = measureCoverage(policyOf(world, dice), chosen.map(scenarioOf)).topics;
      const total = new Set(oracle.records.flatMap((record) => [...oracle.reached(record)]));
      const covered = new Set(chosen.flatMap((record) => [...oracle.reached(record)]));
      const count = (of: ReadonlySet<string>, kind: string) => [...of].filter((name) => name.startsWith(kind)).length;
      for (const kind of KINDS) {
        expect({ kind, ...topic?.kinds[kind] }).toEqual({ kind, covered: count(covered, kind), total: count(total, kind) });
      }
      compared += 1;
    });
    expect(compared).toBeGreaterThan(60);
  });

  it("does not depend on how conditions are spelled", () => {
    forDice(60, (dice) => {
      const world = worldOf(dice, SHAPE);
      const scenarios = suggestScenarios(policyOf(world, diceOf(1), "short")).scenarios.filter((_, index) => index % 2 === 0);
      const counts = (["short", "full"] as const).map((spelling) => {
        const { covered, total, topics } = measureCoverage(policyOf(world, diceOf(2), spelling), scenarios);
        return { covered, total, kinds: topics.map(({ kinds }) => kinds) };
      });
      expect(counts[1]).toEqual(counts[0]);
    });
  });
});

describe("suggested scenarios", () => {
  it("pass, are marked as not reviewed, make coverage full, and are the same each time", () => {
    forDice(120, (dice) => {
      const policy = policyOf(worldOf(dice, { facts: [1, 4], rules: [1, 6], small: false }), dice);
      const { scenarios } = suggestScenarios(policy);
      const report = runScenarios(policy, scenarios, { allowEmpty: true });
      expect(report.results.filter(({ status }) => status !== "passed")).toEqual([]);
      expect(scenarios.every(({ unreviewed }) => unreviewed === true)).toBe(true);
      const coverage = measureCoverage(policy, scenarios);
      expect(coverage.missing).toEqual([]);
      expect(coverage.covered).toBe(coverage.total);
      expect(suggestScenarios(policy).scenarios).toEqual(scenarios);
      expect(suggestScenarios(policy, scenarios).scenarios).toEqual([]);
    });
  });
});
