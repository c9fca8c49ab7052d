import { checkGoal, loadPolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";

const policyOf = (goal: object) => loadPolicy({
  id: "goals", version: "1", title: "goals", effective: { from: "2026-01-01" }, facts: {},
  goal: { criteria: { specific: {}, measurable: {}, timeBound: {} }, lexicons: ["zh-CN", "en"], ...goal },
});

const found = (goal: object) => analyzePolicy(policyOf(goal)).findings.map(({ code, path, params }) => [code, path, params] as const);

const term = (word: string, suggest?: string) => ({ term: word, category: "escape", severity: "error", ...(suggest === undefined ? {} : { suggest }) });

describe("the findings about rules for goals", () => {
  it("are none for the library's own lexicons: they find no fault with their own advice", () => {
    expect(found({})).toEqual([]);
    expect(found({ lexicons: ["en"] })).toEqual([]);
    expect(found({ lexicons: [] })).toEqual([]);
  });

  it("name advice that the rules themselves find fault with", () => {
    const add = [term("synergy", "say which team wins what"), term("team wins")];
    expect(found({ terms: { add } })).toEqual([
      ["goal-suggestion-flagged", "/goal/terms", { suggestion: "say which team wins what", quote: "team wins" }],
    ]);
  });

  it("name a term that is found in a goal which says all that a goal must", () => {
    const policy = policyOf({ terms: { add: [term("rate"), term("客户")] } });
    const models = analyzePolicy(policy).findings.filter(({ code }) => code === "goal-model-flagged");
    expect(models.map(({ params }) => params["quote"])).toEqual(["客户", "rate"]);
    for (const { witness } of models) {
      expect(checkGoal(policy, String(witness?.["text"]))).not.toMatchObject({ outcome: { overall: expect.stringMatching(/^smart/) } });
      expect(checkGoal(policyOf({}), String(witness?.["text"]))).toMatchObject({ outcome: { overall: "smart-pending-AR" } });
    }
  });

  it.each([
    [{ weight: { min: 30 }, count: { min: 4 } }, ["goal-weights-impossible"]],
    [{ weight: { max: 10 }, count: { max: 9 } }, ["goal-weights-impossible"]],
    [{ weight: { min: 101 } }, ["goal-weights-impossible"]],
    [{ weight: { max: 0 } }, ["goal-weights-impossible"]],
    [{ weight: { min: 34, max: 49 } }, ["goal-weights-impossible"]],
    [{ weight: { min: 10, max: 40 }, count: { min: 2, max: 12 } }, ["goal-weights-impossible-for 2 2", "goal-weights-impossible-for 11 12"]],
    [{ weight: { min: 5, max: 50 }, count: { min: 2, max: 20 } }, []],
    [{ weight: { min: 5, max: 50 } }, []],
    [{ count: { min: 3, max: 5 } }, []],
    [{ count: { max: 0 } }, ["goal-count-zero"]],
  ])("name weights and numbers that cannot be met together: %j", (set, expected) => {
    expect(found({ set }).map(([code, , params]) => [code, ...Object.values(params)].join(" "))).toEqual(expected);
  });

  it("name a stretch that no change keeps to, and criteria that ask nothing", () => {
    const achievable = { stretch: { min: 0, max: 0 } };
    expect(found({ criteria: { achievable } })).toEqual([["goal-stretch-impossible", "/goal/criteria/achievable/stretch", { max: 0 }]]);
    expect(found({ criteria: {} })).toEqual([["goal-criteria-none", "/goal/criteria", {}]]);
  });
});
