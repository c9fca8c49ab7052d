import { loadPolicy } from "appraisal-policy";
import { functionalProject } from "appraisal-policy/presets";
import { formatMutationReport, mutatePolicy } from "appraisal-policy/rollout";
import type { Scenario } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";

const policy = loadPolicy(functionalProject);

const quotaOf = (headcount: number, expect_: object): Scenario => ({
  name: `${headcount} people`,
  topic: "quota",
  given: { unitKind: "functional-department", headcount },
  expect: expect_,
});

const sizes: readonly Scenario[] = [
  quotaOf(5, { interviews: 1, months: 3 }),
  quotaOf(6, { interviews: 1, months: 2 }),
  quotaOf(9, { interviews: 1, months: 2 }),
  quotaOf(12, { interviews: 1, months: 1 }),
];

describe("what nobody would notice", () => {
  const report = mutatePolicy(policy, sizes, { topics: ["quota"] });

  it("is told in sentences of both languages, with the rule and its clause", () => {
    const survivor = report.survivors.find(({ path, to }) => path === "/quota/rules/2/when/headcount/max" && to === 11);
    expect(survivor).toMatchObject({ kind: "number", from: 10, to: 11, rule: { id: "FP-6b", clause: "5.1" } });
    expect(survivor?.sentence.en).toBe("nobody would notice if `max` 10 became 11 in `FP-6b` (5.1)");
    expect(survivor?.sentence["zh-CN"]).toBe("若在 `FP-6b`（5.1）中`max` 由 10 改为 11，无人会发现");
  });

  it("is not what a scenario holds fast", () => {
    const paths = report.survivors.map(({ path, to }) => `${path} ${String(to)}`);
    expect(paths).not.toContain("/quota/rules/2/when/headcount/min 7");
    expect(paths).not.toContain("/quota/rules/1/then/per/months 4");
  });

  it("is nothing once the border is tested", () => {
    const { survivors } = mutatePolicy(policy, [...sizes, quotaOf(10, { months: 2 }), quotaOf(11, { months: 1 })], { topics: ["quota"] });
    expect(survivors.filter(({ path }) => path === "/quota/rules/2/when/headcount/max")).toEqual([]);
  });

  it("is counted, with what was left out", () => {
    const [quota] = report.parts;
    expect(quota?.part).toBe("quota");
    expect(report.total).toBe(report.killed + report.survivors.length);
    expect(report.equivalent).toBeGreaterThan(0);
    expect(report.stillborn).toBeGreaterThan(0);
    expect(report.origin.policy.id).toBe("functional-project");
  });

  it("is put into plain text", () => {
    const [english] = formatMutationReport(report, "en").split("\n");
    expect(english).toMatch(/^mutation score: \d+\/\d+ \(\d+ %\), \d+ that change nothing left out, \d+ that are no valid policy left out$/);
    expect(formatMutationReport(report, "zh-CN")).toContain("变异得分：");
  });

  it("is looked for only by the scenarios that the policy passes", () => {
    const wrong = sizes.map((scenario) => ({ ...scenario, expect: { months: 99 } }));
    expect(mutatePolicy(policy, wrong, { topics: ["quota"] }).killed).toBe(0);
  });

  it("tells how far it is", () => {
    const told: number[] = [];
    mutatePolicy(policy, sizes, { topics: ["calendar"], onProgress: (done, total) => told.push(done / total) });
    expect(told.length).toBeGreaterThan(0);
    expect(told.toSorted((left, right) => left - right)).toEqual(told);
  });
});
