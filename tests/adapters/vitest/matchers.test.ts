import { calculateQuota, loadPolicy } from "appraisal-policy";
import { functionalProject } from "appraisal-policy/presets";
import { describeScenarios } from "appraisal-policy/vitest";
import { describe, expect, it } from "vitest";
import { expectScenario } from "../../../src/adapters/vitest/describe-scenarios.ts";

const policy = loadPolicy(functionalProject);
const quota = (facts: object) => calculateQuota(policy, facts);
const six = quota({ unitKind: "functional-department", headcount: 6 });

function messageOf(check: () => void): string {
  try {
    check();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "passed";
}

describe("the matchers", () => {
  it("pass for what the policy decides", () => {
    expect(six).toDecide({ interviews: 1, months: 2 });
    expect(six).toDecide({ months: 2 }, { rule: "FP-6b" });
    expect(six).toDecide({}, { rule: ["FP-6b"] });
    expect(six).not.toDecide({ months: 3 });
    expect(quota({ unitKind: "project-department", headcount: 6 })).toBeUncovered();
    expect(quota({ unitKind: "functional-department" })).toBeUndetermined(["headcount"]);
    expect(quota({})).toBeUndetermined();
    expect(quota({ unitKind: "functional-department", headcount: -1 })).toBeInvalid("fact-illegal");
    expect(six).not.toBeInvalid();
    expect(six).not.toBeUncovered();
  });

  it("fail with what differs", () => {
    expect(messageOf(() => expect(six).toDecide({ months: 3 }))).toContain("`/outcome/months`: expected 3, got 2");
    expect(messageOf(() => expect(six).toDecide({}, { rule: "FP-6a" }))).toContain('the rule that decided: expected "FP-6a", got ["FP-6b"]');
    expect(messageOf(() => expect(six).toBeUncovered())).toContain('`/status`: expected "uncovered", got "decided"');
    expect(messageOf(() => expect(quota({})).toBeUndetermined(["headcount"]))).toContain("`/missing`");
    expect(messageOf(() => expect(six).toBeInvalid("fact-illegal"))).toContain("`/status`");
    expect(messageOf(() => expect("six").toDecide({}))).toContain("this is no decision");
    expect(messageOf(() => expect(six).not.toDecide({ months: 2 }))).toContain("the one that was not expected");
  });
});

const scenario = { name: "six people", topic: "quota", given: { unitKind: "functional-department", headcount: 6 }, expect: { months: 2 } };

// One test of each scenario, with the skipped one left out of this suite, which skips nothing.
describeScenarios(policy, { scenarios: [scenario, { ...scenario, name: "ten people", given: { ...scenario.given, headcount: 10 } }] });
describeScenarios(policy, { scenarios: [] }, { name: "no scenario", allowEmpty: true });

describe("a scenario as a test", () => {
  it("fails with a diff of the parts that differ", () => {
    const failed = messageOf(() => expectScenario(policy, { ...scenario, expect: { months: 3, interviews: 1 } }, 0, "en"));
    expect(failed).toContain("Decided: 1 interview every 2 months");
  });

  it("fails with the issues of one that is in error", () => {
    const failed = messageOf(() => expectScenario(policy, { ...scenario, given: { headcont: 6 } }, 0, "en"));
    expect(failed).toContain("headcont");
  });
});
