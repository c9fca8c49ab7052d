import type { Decision } from "../../core/decision.ts";
import type { Text } from "../../core/text.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import type { Candidate } from "../../topics/review.ts";
import type { Scenario } from "../scenarios/scenario-file.ts";
import { expectationOf } from "./expectation-of.ts";

/** What there is to say of one case. */
export interface Suggestion {
  readonly question: PolicyQuestion;
  readonly name: Text;
  readonly candidate: Pick<Candidate, "given" | "on" | "keep">;
}

/** The scenario of a case, with today's answer. */
export function scenarioOf({ question, name, candidate }: Suggestion): Scenario {
  const { given, on, keep } = candidate;
  const decision: Decision<unknown> = question.answer(given, on ?? null);
  const [rule] = decision.status === "decided" ? decision.rules : [];
  const isByRule = question.table !== null && decision.status === "decided" && decision.rules.length === 1 && rule !== undefined;
  return {
    name: isRefused(decision) ? refused(name) : name,
    topic: question.topic,
    ask: question.name,
    given,
    ...(on === undefined ? {} : { on }),
    expect: expectationOf(decision, keep),
    ...(isByRule ? { rule: rule.id } : {}),
    unreviewed: true,
  };
}

/** Whether one of the events of a lifecycle was refused. */
function isRefused(decision: Decision<unknown>): boolean {
  if (decision.status !== "decided") return false;
  const { outcome } = decision;
  return typeof outcome === "object" && outcome !== null && "refused" in outcome && outcome.refused !== null;
}

function refused(name: Text): Text {
  return typeof name === "string" ? `${name} → refused` : { en: `${name.en} → refused`, "zh-CN": `${name["zh-CN"]} → 不予接受` };
}
