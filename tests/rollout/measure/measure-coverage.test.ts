import { loadPolicy } from "appraisal-policy";
import { factory, functionalProject, groupAppeals } from "appraisal-policy/presets";
import { formatCoverage, measureCoverage, suggestScenarios } from "appraisal-policy/rollout";
import type { Scenario } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";

const policy = loadPolicy(functionalProject);

const quotaOf = (headcount: number): Scenario => ({
  name: `${headcount} people`,
  topic: "quota",
  given: { unitKind: "functional-department", headcount },
  expect: {},
});

function missingOf(scenarios: readonly Scenario[]): readonly string[] {
  return measureCoverage(policy, scenarios).missing.filter(({ question }) => question === "quota").map(({ title }) => title.en);
}

describe("the borders of 6 to 10 people", () => {
  const titles = ["5, just outside", "6, on the border inside", "10, on the border inside", "11, just outside"].map((each) => `FP-6b: headcount ${each}`);

  it("are reached by 5, 6, 10 and 11, and by no other size", () => {
    expect(missingOf([5, 6, 10, 11].map(quotaOf))).toEqual(expect.not.arrayContaining(titles));
    expect(missingOf([4, 7, 8, 9, 12].map(quotaOf))).toEqual(expect.arrayContaining(titles));
  });

  it("each have a case that reaches them", () => {
    const item = measureCoverage(policy, []).missing.find(({ title }) => title.en === titles[1]);
    expect(item).toMatchObject({ topic: "quota", kind: "boundary", path: "/quota/rules/2", witness: { unitKind: "functional-department", headcount: 6 } });
  });

  it("are not reached by a scenario that is skipped or in error", () => {
    const skipped = measureCoverage(policy, [{ ...quotaOf(6), skip: "later" }]);
    const wrong = measureCoverage(policy, [{ ...quotaOf(6), given: { headcont: 6 } }]);
    expect([skipped.covered, wrong.covered]).toEqual([0, 0]);
  });

  it("are reached by a record that lacks only what does not matter", () => {
    expect(missingOf([quotaOf(6)])).not.toContain("FP-6b decides");
    expect(missingOf([{ ...quotaOf(6), given: { headcount: 6 } }])).toContain("FP-6b decides");
  });
});

describe("what no case can reach", () => {
  it("is named and not counted", () => {
    const { unreachable, missing, total } = measureCoverage(loadPolicy(factory), []);
    expect(unreachable.map(({ title }) => title.en)).toContain("FC-9a fails because of area alone");
    expect(missing).toHaveLength(total);
  });

  it("is a dead rule with all that it asks", () => {
    const rules = functionalProject["quota"] as { readonly rules: readonly object[] };
    const dead = { id: "dead", when: { unitKind: "functional-department", headcount: 8 }, then: { interviews: { count: 9 }, per: { months: 1 } } };
    const withDead = loadPolicy({ ...functionalProject, quota: { ...rules, rules: [...rules.rules, dead] } });
    const { unreachable, topics } = measureCoverage(withDead, []);
    expect(unreachable.map(({ title }) => title.en)).toContain("dead decides");
    expect(topics.find(({ topic }) => topic === "quota")?.kinds.rule.total).toBe(rules.rules.length + 2);
  });
});

describe("the marks of an appeal", () => {
  const appeals = loadPolicy(groupAppeals);
  const filed = { type: "appeal.filed", on: "2026-03-02" };
  const told = { type: "result.notified", on: "2026-03-02" };

  it("are each stage entered and refused, and each window's last day and the day after", () => {
    const scenario = (events: readonly object[], on?: string): Scenario => {
      return { name: "appeal", topic: "appeal", given: { events }, expect: {}, ...(on === undefined ? {} : { on: on as Scenario["on"] & string }) };
    };
    const missing = measureCoverage(appeals, [scenario([told, filed]), scenario([filed])]).missing.map(({ title }) => title.en);
    expect(missing.filter((each) => each.startsWith("person, talk"))).toEqual([]);
    expect(missing.filter((each) => each.includes("last day to answer"))).toHaveLength(2);
  });

  it("can all be reached by suggestions", () => {
    const { covered, total } = measureCoverage(appeals, suggestScenarios(appeals).scenarios);
    expect(covered).toBe(total);
  });
});

describe("a coverage report in plain text", () => {
  it("tells counts, what is missing, and a case for it, in both languages", () => {
    const coverage = measureCoverage(policy, [quotaOf(6)]);
    const english = formatCoverage(coverage, "en").split("\n");
    expect(english[0]).toBe(`coverage: ${coverage.covered}/${coverage.total} (${Math.floor((coverage.covered * 100) / coverage.total)} %)`);
    expect(english.some((line) => line.startsWith("  quota ") && line.includes("rules 1/6 (16 %)"))).toBe(true);
    expect(english.find((line) => line.startsWith("  responsibility: FP-1a decides"))).toMatch(/for example \{/);
    expect(formatCoverage(coverage, "zh-CN")).toContain("未覆盖：");
  });
});
