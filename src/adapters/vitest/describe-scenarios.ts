import { describe, expect, it } from "vitest";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { formatExplanation } from "../../locales/format-explanation.ts";
import type { Policy } from "../../policy/compile.ts";
import { runScenario } from "../../rollout/scenarios/run-scenarios.ts";
import { parseScenarios } from "../../rollout/scenarios/scenario-file.ts";
import type { Scenario } from "../../rollout/scenarios/scenario-file.ts";

/** How a group of tests is made of scenarios. */
export interface DescribeOptions {
  /** What the group of tests is called: the policy's id, if it is left out. */
  readonly name?: string;
  readonly locale?: Locale;
  /** Whether a file without a scenario is fine. */
  readonly allowEmpty?: boolean;
}

/**
 * Makes one test of each scenario of a file. `file` is its content: what `parseScenarios` gave, or the JSON as it was read.
 * A scenario with `skip` is a skipped test.
 */
export function describeScenarios(policy: Policy, file: unknown, options: DescribeOptions = {}): void {
  const { name = policy.document.id, locale = "en", allowEmpty = false } = options;
  const parsed = parseScenarios(file);
  describe(name, () => {
    if (!parsed.ok) {
      it("is a file of scenarios", () => {
        expect.fail(parsed.issues.map((issue) => formatIssue(issue, locale)).join("\n"));
      });
      return;
    }
    const { scenarios } = parsed.value;
    if (scenarios.length === 0) {
      it("has a scenario", () => {
        expect(allowEmpty ? "no scenario, as allowed" : "no scenario").toBe("no scenario, as allowed");
      });
    }
    scenarios.forEach((scenario, index) => {
      const title = textIn(scenario.name, locale, String(index + 1));
      if (scenario.skip === undefined) it(title, () => expectScenario(policy, scenario, index, locale));
      else it.skip(`${title} (${textIn(scenario.skip, locale, "")})`, () => undefined);
    });
  });
}

/** Fails with the issues, or with a diff of what was expected against the parts of the answer in their place. */
export function expectScenario(policy: Policy, scenario: Scenario, index: number, locale: Locale): void {
  const result = runScenario(policy, scenario, index);
  switch (result.status) {
    case "passed":
    case "skipped":
      return;
    case "error":
      return expect.fail(result.issues.map((issue) => formatIssue(issue, locale)).join("\n"));
    case "failed": {
      const side = (which: "expected" | "actual") => {
        return Object.fromEntries(result.differences.map((each) => [each.path === "" ? "/" : each.path, each[which]]));
      };
      const why = result.explanation === null ? "" : formatExplanation(result.explanation, locale);
      return expect(side("actual"), why).toEqual(side("expected"));
    }
    default:
      return result satisfies never;
  }
}
