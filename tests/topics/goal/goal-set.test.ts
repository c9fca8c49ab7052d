import { describe, expect, it } from "vitest";
import { checkGoalSet, type GoalSetCheck } from "../../../src/topics/goal/topic.ts";
import { plainSection, sectionOf } from "./section.ts";

function set(goals: unknown, section = plainSection, context?: unknown): GoalSetCheck {
  const decision = checkGoalSet(section, goals, context);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

const goal = (weight: number, more: object = {}) => ({ text: "全年零事故", weight, ...more });

describe("a set of goals", () => {
  it("is content with whole weights that make a hundred", () => {
    expect(set([goal(60), goal(40)])).toMatchObject({ weight: 100, findings: [] });
    expect(set(["全年零事故"])).toMatchObject({ weight: null, findings: [] });
  });

  it.each([
    [[goal(60), goal(30)], "goal-weight-sum", { sum: 90, expected: 100 }],
    [[goal(60.5), goal(39.5)], "goal-weight-fraction", { goal: "1", weight: 60.5 }],
    [[goal(100), { text: "全年零事故", id: "b" }], "goal-weight-missing", { goals: ["b"] }],
    [[goal(100), goal(0)], "goal-weight-bounds", { goal: "2", weight: 0, min: null, max: null }],
  ])("shows what is wrong with the weights", (goals, code, params) => {
    expect(set(goals).findings).toContainEqual(expect.objectContaining({ code, params }));
  });

  it("is held to the policy's number, weights and parents", () => {
    const section = sectionOf({ criteria: {}, lexicons: [], set: { count: { min: 3, max: 5 }, weight: { min: 10, max: 50 }, parents: "required" } });
    expect(set([goal(60), goal(40)], section).findings.map(({ code }) => code)).toEqual([
      "goal-parent-missing", "goal-weight-bounds", "goal-parent-missing", "goal-count",
    ]);
  });

  it("takes a parent in the set as what its child is relevant to", () => {
    const { goals } = set([{ id: "a", text: "公司NPS达到80分", metric: "NPS" }, { id: "b", text: "华东NPS达到82分", parentId: "a" }]);
    expect(goals[1]?.check.criteria.relevant.verdict).toBe("pass");
  });

  it.each([
    ["goal-parent-cycle", [{ id: "a", text: "x", parentId: "b" }, { id: "b", text: "y", parentId: "a" }]],
    ["goal-parent-cycle", [{ id: "a", text: "x", parentId: "a" }]],
    ["goal-id-twice", [{ id: "a", text: "x" }, { id: "a", text: "y" }]],
    ["goal-not-a-list", "x"],
    ["goal-too-many", Array(101).fill("x")],
    ["goal-empty", [" "]],
  ])("refuses, by %s, what is no set", (code, goals) => {
    expect(checkGoalSet(plainSection, goals)).toMatchObject({ status: "invalid", issues: expect.arrayContaining([expect.objectContaining({ code })]) });
  });
});
