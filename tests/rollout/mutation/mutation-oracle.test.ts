import { resolveResponsibility } from "appraisal-policy";
import { mutatePolicy, suggestScenarios } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";
import { evaluateMutants, mutantOf } from "../../../src/rollout/mutation/evaluate.ts";
import { runScenario } from "../../../src/rollout/scenarios/run-scenarios.ts";
import { policyOf } from "../../support/rollout-worlds.ts";
import { forDice } from "../../support/rules-dice.ts";
import { completeRecord, recordsOf, valuesOf } from "../../support/rules-values.ts";
import { worldOf } from "../../support/rules-world.ts";

const SHAPE = { facts: [1, 3], rules: [1, 4], small: true } as const;

describe("mutants of random policies", () => {
  it("are killed by a scenario that they do not pass, and left out only if they decide alike", () => {
    const fates = new Map<string, number>();
    forDice(40, (dice) => {
      const world = worldOf(dice, SHAPE);
      const policy = policyOf(world, dice);
      const scenarios = suggestScenarios(policy).scenarios.filter(() => dice.chance(0.6));
      const values = valuesOf(world);
      const records = recordsOf(world, 400) ?? Array.from({ length: 400 }, () => completeRecord(world, values, dice));
      for (const { part, edit, fate, killer } of evaluateMutants(policy, scenarios)) {
        fates.set(fate, (fates.get(fate) ?? 0) + 1);
        const mutant = mutantOf(policy, part, edit);
        if (fate === "stillborn") {
          expect(mutant).toBeNull();
          continue;
        }
        if (mutant === null) throw new Error(`${fate} without a policy`);
        if (fate === "killed") {
          const scenario = scenarios[killer ?? -1];
          if (scenario === undefined) throw new Error("killed by nobody");
          expect(runScenario(policy, scenario).status).toBe("passed");
          expect(runScenario(mutant, scenario).status).not.toBe("passed");
        }
        if (fate === "equivalent") {
          for (const record of records) expect(outcomeOf(mutant, record), JSON.stringify(edit)).toEqual(outcomeOf(policy, record));
        }
      }
    });
    for (const fate of ["killed", "equivalent", "survived", "stillborn"]) expect(fates.get(fate) ?? 0, fate).toBeGreaterThan(20);
  });

  it("all are killed once suggestions for the survivors are added", () => {
    forDice(12, (dice) => {
      const policy = policyOf(worldOf(dice, SHAPE), dice);
      const { scenarios } = suggestScenarios(policy, [], { mutation: true });
      const left = mutatePolicy(policy, scenarios, { topics: ["responsibility"] }).survivors;
      expect(left.map(({ sentence }) => sentence.en)).toEqual([]);
    });
  });
});

function outcomeOf(policy: Parameters<typeof resolveResponsibility>[0], record: object): unknown {
  const decision = resolveResponsibility(policy, record);
  return decision.status === "decided" ? decision.outcome : decision.status;
}
