import type { Decision } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import type { Text } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { explain } from "../../policy/explain.ts";
import type { Explanation } from "../../policy/explain.ts";
import { findQuestion, ruleIssues } from "../../policy/questions.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";
import { differencesOf } from "./expectation.ts";
import type { Difference } from "./expectation.ts";
import { parseScenarios } from "./scenario-file.ts";
import type { Scenario } from "./scenario-file.ts";

/** What became of one scenario. */
export type ScenarioResult = {
  /** Its place in the file, from 0. */
  readonly index: number;
  readonly name: Text;
  readonly topic: string;
  readonly unreviewed: boolean;
} & (
  | { readonly status: "passed"; readonly decision: Decision<unknown> }
  | {
      readonly status: "failed";
      readonly differences: readonly Difference[];
      readonly decision: Decision<unknown>;
      /** Why the policy decides so, where a rule table answers the topic's own question; else `null`. */
      readonly explanation: Explanation | null;
    }
  /** It says something that cannot be read or that the policy does not have; paths are JSON Pointers into the scenario. */
  | { readonly status: "error"; readonly issues: readonly Issue[] }
  | { readonly status: "skipped"; readonly reason: Text }
);

/** How many scenarios came out how. */
export interface ScenarioTotals {
  readonly scenarios: number;
  readonly passed: number;
  readonly failed: number;
  readonly errors: number;
  readonly skipped: number;
  readonly unreviewed: number;
}

/** What became of a policy's scenarios. `ok`: none failed, none is in error, and some were run, unless none need be. */
export interface ScenarioReport {
  readonly origin: ReportOrigin;
  readonly ok: boolean;
  readonly totals: ScenarioTotals;
  readonly results: readonly ScenarioResult[];
}

/** How scenarios are run. */
export interface ScenarioOptions {
  /** Whether it is fine that no scenario is run: there is none, or all are skipped. */
  readonly allowEmpty?: boolean;
}

/** Puts every scenario to the policy. A misspelt fact is an error, not a pass. */
export function runScenarios(policy: Policy, scenarios: readonly Scenario[], options: ScenarioOptions = {}): ScenarioReport {
  const results = scenarios.map((scenario, index) => runScenario(policy, scenario, index));
  const count = (status: ScenarioResult["status"]): number => results.filter((each) => each.status === status).length;
  const totals: ScenarioTotals = {
    scenarios: results.length,
    passed: count("passed"),
    failed: count("failed"),
    errors: count("error"),
    skipped: count("skipped"),
    unreviewed: results.filter(({ unreviewed }) => unreviewed).length,
  };
  const isEmpty = totals.skipped === results.length && options.allowEmpty !== true;
  return { origin: originOf(policy), ok: !isEmpty && totals.failed + totals.errors === 0, totals, results };
}

/** Puts one scenario to the policy; `index` is its place in the file. */
export function runScenario(policy: Policy, scenario: Scenario, index = 0): ScenarioResult {
  const { name, topic, skip, unreviewed = false } = scenario;
  const about = { index, name, topic, unreviewed } as const;
  if (skip !== undefined) return { ...about, status: "skipped", reason: skip };
  const found = readScenario(policy, scenario);
  if (!("question" in found)) return { ...about, status: "error", issues: found.issues };
  const { question } = found;
  const decision = question.answer(scenario.given, scenario.on ?? null);
  const differences = differencesOf(decision, scenario);
  if (differences.length === 0) return { ...about, status: "passed", decision };
  return { ...about, status: "failed", differences, decision, explanation: explanationOf(policy, question, scenario) };
}

/** The question of a scenario, or why there is none. */
export function readScenario(
  policy: Policy,
  scenario: Scenario,
): { readonly question: PolicyQuestion } | { readonly issues: readonly Issue[] } {
  const shape = parseScenarios({ scenarios: [scenario] });
  if (!shape.ok) return { issues: shape.issues.map((issue) => ({ ...issue, path: issue.path.replace("/scenarios/0", "") })) };
  const { topic, ask, given, rule } = scenario;
  const question = findQuestion(policy, topic, ask);
  if (!question.ok) return question;
  const strangers = question.value.faults(given).map((issue) => ({ ...issue, path: `/given${issue.path}` }));
  // An illegal value may be what a scenario is about: then it expects just that.
  const faults = expectsInvalid(scenario.expect) ? strangers.filter(({ code }) => code !== "fact-illegal") : strangers;
  const issues = [...faults, ...ruleIssues(question.value, rule)];
  return issues.length === 0 ? { question: question.value } : { issues };
}

function expectsInvalid(expect: unknown): boolean {
  return typeof expect === "object" && expect !== null && "status" in expect && expect.status === "invalid";
}

function explanationOf(policy: Policy, question: PolicyQuestion, { ask, given }: Scenario): Explanation | null {
  const own = findQuestion(policy, question.topic, undefined);
  const isOwn = ask === undefined || (own.ok && own.value.name === ask);
  if (question.topic === "calendar" || question.table === null || !isOwn || typeof given !== "object" || given === null) return null;
  return explain(policy, question.topic, given);
}
