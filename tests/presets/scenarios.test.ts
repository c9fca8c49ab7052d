import { measureCoverage, mutatePolicy, parseScenarios, runScenarios } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";
import { presetScenarios } from "../../src/presets/scenarios.ts";
import { everyPreset } from "../support/policy-presets.ts";

describe.each(everyPreset.map((preset) => [preset.name, preset] as const))("the scenarios of %s", (name, { policy }) => {
  const file = parseScenarios(presetScenarios[name]);
  const scenarios = file.ok ? file.value.scenarios : [];

  it("pass, and none is waiting for a review", () => {
    const { ok, totals, results } = runScenarios(policy, scenarios);
    expect(results.filter(({ status }) => status !== "passed")).toEqual([]);
    expect({ ok, skipped: totals.skipped, unreviewed: totals.unreviewed }).toEqual({ ok: true, skipped: 0, unreviewed: 0 });
  });

  it("have names of their own in both languages", () => {
    const names = scenarios.flatMap(({ name: each }) => (typeof each === "string" ? [each] : [each.en, each["zh-CN"]]));
    expect(names).toHaveLength(2 * scenarios.length);
    expect(new Set(names).size).toBe(names.length);
  });

  it("reach every rule, condition, border and mark that can be reached", () => {
    const { covered, total, missing, unexamined } = measureCoverage(policy, scenarios);
    expect(missing.map(({ title }) => title.en)).toEqual([]);
    expect(unexamined).toEqual([]);
    expect(covered).toBe(total);
    expect(total).toBeGreaterThan(0);
  });

  it("notice every small change that changes something", () => {
    const { survivors, killed, total } = mutatePolicy(policy, scenarios);
    expect(survivors.map(({ sentence }) => sentence.en)).toEqual([]);
    expect(killed).toBe(total);
    expect(total).toBeGreaterThan(50);
  }, 60_000);
});
