import { calculateQuota, resolveResponsibility } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { decide } from "../../src/rules/decide.ts";
import rows from "../conformance/source-rows.json" with { type: "json" };

/** One question of the source's rows, with its answer. */
export interface RowCase {
  readonly id: string;
  readonly row: string;
  readonly title: string;
  readonly preset: string;
  readonly topic: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
}

export const rowCases: readonly RowCase[] = rows.cases.map((each) => ({
  ...each,
  facts: { ...each.facts },
  expected: { ...each.expected },
}));

/** What a policy answers, flat: the status if nothing was decided, otherwise the rule and the outcome. */
export function answerOf(policy: Policy, topic: string, facts: Readonly<Record<string, unknown>>): object {
  const decision = decisionOf(policy, topic, facts);
  if (decision.status !== "decided") return decision;
  const { outcome, rules } = decision;
  return { rule: rules.map(({ id }) => id).join(), ...outcome };
}

function decisionOf(policy: Policy, topic: string, facts: Readonly<Record<string, unknown>>) {
  const { quota } = policy.sections;
  switch (topic) {
    case "responsibility":
      return resolveResponsibility(policy, facts);
    case "quota":
      return calculateQuota(policy, facts);
    case "mandatory":
      return quota === undefined ? ({ status: "uncovered" } as const) : decide(quota.mandatory, facts);
    default:
      throw new Error(`no such topic: ${topic}`);
  }
}
