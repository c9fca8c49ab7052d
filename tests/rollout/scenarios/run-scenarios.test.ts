import { loadPolicy } from "appraisal-policy";
import { functionalProject, standard } from "appraisal-policy/presets";
import { formatScenarioReport, parseScenarios, runScenarios, scenariosJsonSchema } from "appraisal-policy/rollout";
import type { Scenario, ScenarioResult } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";

const policy = loadPolicy(functionalProject);
const six: Scenario = {
  name: "six people",
  topic: "quota",
  given: { unitKind: "functional-department", headcount: 6 },
  expect: { interviews: 1, months: 2 },
};

function resultOf(scenario: Scenario): ScenarioResult | undefined {
  return runScenarios(policy, [scenario]).results[0];
}

describe("a scenario", () => {
  it("passes with a part of the outcome, and with the rule that decided", () => {
    expect(resultOf({ ...six, expect: { months: 2 }, rule: "FP-6b" })?.status).toBe("passed");
    expect(resultOf({ ...six, rule: ["FP-6b"] })?.status).toBe("passed");
  });

  it("fails with what differs and why the policy decides so", () => {
    const result = resultOf({ ...six, expect: { interviews: 2 }, rule: "FP-6a" });
    expect(result).toMatchObject({
      status: "failed",
      differences: [
        { path: "/interviews", expected: 2, actual: 1 },
        { path: "/rules", expected: "FP-6a", actual: ["FP-6b"] },
      ],
      explanation: { topic: "quota" },
    });
  });

  it("compares the decision where a status is expected", () => {
    expect(resultOf({ ...six, given: { unitKind: "functional-department" }, expect: { status: "undetermined", missing: ["headcount"] } })?.status).toBe("passed");
    expect(resultOf({ ...six, given: { unitKind: "project-department" }, expect: { status: "uncovered" } })?.status).toBe("passed");
    expect(resultOf({ ...six, given: { unitKind: "functional-department", headcount: -1 }, expect: { status: "invalid" } })?.status).toBe("passed");
    expect(resultOf({ ...six, expect: { status: "uncovered" } })).toMatchObject({
      status: "failed",
      differences: [{ path: "/status", expected: "uncovered", actual: "decided" }],
    });
  });

  it("compares lists element by element", () => {
    const listed: Scenario = { name: "talk", topic: "interview", given: { events: [] }, expect: { due: [] } };
    expect(resultOf(listed)?.status).toBe("passed");
    expect(resultOf({ ...listed, expect: { due: [{}] } })?.status).toBe("failed");
  });

  it.each([
    ["a misspelt fact", { given: { unitKind: "functional-department", headcont: 6 } }, "fact-undeclared", "/given/headcont"],
    ["a value that the fact cannot have", { given: { unitKind: "functional-dept", headcount: 6 } }, "fact-illegal", "/given/unitKind"],
    ["an unknown topic", { topic: "qouta" }, "topic-unknown", "/topic"],
    ["an unknown question", { ask: "mandatry" }, "question-unknown", "/ask"],
    ["an unknown rule", { rule: "FP-6z" }, "rule-unknown", "/rule"],
    ["a misspelt event", { topic: "interview", given: { events: [{ type: "interview.opend", on: "2026-03-02" }] } }, "shape-not-listed", "/given/events/0/type"],
    ["a misspelt fact of a roster", { topic: "responsibility", ask: "assign", given: { people: [{ id: "a", positon: "head" }], asOf: "2026-03-02" } }, "fact-undeclared", "/given/people/0/positon"],
  ] as const)("with %s is in error, not passed", (_, change, code, path) => {
    const result = resultOf({ ...six, ...change, expect: {} });
    expect(result).toMatchObject({ status: "error", issues: [{ code, path }] });
  });

  it("that is skipped is counted with its reason", () => {
    const report = runScenarios(policy, [six, { ...six, skip: "until the works council has agreed" }]);
    expect(report.totals).toEqual({ scenarios: 2, passed: 1, failed: 0, errors: 0, skipped: 1, unreviewed: 0 });
    expect(report.ok).toBe(true);
    expect(report.results[1]).toMatchObject({ status: "skipped", reason: "until the works council has agreed" });
  });

  it("is asked of the calendar too", () => {
    const given = { period: { value: 1, unit: "working-day" }, from: "2026-03-06" };
    expect(resultOf({ name: "over a weekend", topic: "calendar", given, expect: { date: "2026-03-09" } })?.status).toBe("passed");
  });

  it("lets what it is not about be completed with the least", () => {
    const open = { type: "interview.opened", on: "2026-03-02", employee: "a", manager: "b", protocol: "work-talk", channel: "one-to-one", values: { periodFrom: "2026-01-01", periodTo: "2026-01-31" } };
    const [result] = runScenarios(loadPolicy(standard), [
      { name: "talk", topic: "interview", given: { events: [open, { type: "steps.completed", on: "2026-03-02" }] }, expect: { state: "filled", refused: null } },
    ]).results;
    expect(result?.status, JSON.stringify(result)).toBe("passed");
  });
});

describe("a file of scenarios", () => {
  it("without a scenario fails, unless that is allowed", () => {
    expect(runScenarios(policy, []).ok).toBe(false);
    expect(runScenarios(policy, [], { allowEmpty: true }).ok).toBe(true);
  });

  it("is refused with the place of the fault", () => {
    const parsed = parseScenarios({ scenarios: [{ ...six, expects: {} }] });
    expect(parsed).toMatchObject({ ok: false, issues: [{ code: "shape-unknown-key", path: "/scenarios/0/expects" }] });
    expect(parseScenarios(null).ok).toBe(false);
    expect(parseScenarios({ scenarios: [{ name: "a", topic: "quota" }] }).ok).toBe(false);
  });

  it("has a JSON Schema for editors", () => {
    expect(scenariosJsonSchema()).toMatchObject({ type: "object", properties: { scenarios: { type: "array" } } });
  });
});

describe("a report in plain text", () => {
  const report = runScenarios(policy, [six, { ...six, name: "wrong", expect: { months: 3 } }, { ...six, name: "off", skip: "later" }]);

  it("tells in English what differs and why", () => {
    const lines = formatScenarioReport(report, "en").split("\n");
    expect(lines[0]).toBe("1 of 3 scenarios passed, 1 failed, 1 skipped");
    expect(lines[1]).toBe("failed: wrong");
    expect(lines[2]).toBe("  `/months`: expected 3, got 2");
    expect(lines[3]).toMatch(/^ {4}Decided: 1 interview every 2 months, by rule/);
    expect(lines.slice(-2)).toEqual(["skipped: off", "  later"]);
  });

  it("tells the same in Chinese", () => {
    const lines = formatScenarioReport(report, "zh-CN").split("\n");
    expect(lines[0]).toBe("3 个用例中通过 1 个，失败 1 个，跳过 1 个");
    expect(lines[2]).toBe("  `/months`：应为 3，实为 2");
  });

  it("says what to do about an empty file", () => {
    expect(formatScenarioReport(runScenarios(policy, []), "en")).toContain("no scenario was run");
  });
});
