import { decided, refusal } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { factIssues } from "../rules/facts.ts";
import type { Facts } from "../rules/facts.ts";
import type { Policy } from "./compile.ts";

/**
 * Checks a whole record of facts against the policy's declarations: every illegal value and every undeclared key is an
 * issue. Decisions overlook what they do not ask; check where records enter your system.
 *
 * @returns decided, with the record itself, or invalid.
 */
export function checkFacts(policy: Policy, facts: object): Decision<Facts> {
  return refusal(factIssues(policy.facts, facts)) ?? decided(facts as Facts);
}
