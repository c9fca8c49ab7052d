import type { Issue } from "./issue.ts";
import type { Issues } from "./result.ts";

/** A rule that gave an answer, and the clause of the company's text that it stands for. */
export interface RuleReference {
  readonly id: string;
  readonly clause?: string;
}

/**
 * The answer to a question put to a policy. It is never null, never a silent default and never an exception.
 *
 * - `decided`: the outcome, and the rules that gave it. Normally there is one rule; several where a fact that was
 *   not given leaves several rules with the same outcome; none where no rule table was asked.
 * - `uncovered`: no rule of the policy speaks of the case.
 * - `undetermined`: the facts in `missing` were not given and can change the answer, each of them; no other can.
 *   Ask for the first and call again: the list only gets shorter.
 * - `invalid`: the input cannot be decided on, for the reasons in `issues`.
 */
export type Decision<T> =
  | { readonly status: "decided"; readonly outcome: T; readonly rules: readonly RuleReference[] }
  | { readonly status: "uncovered" }
  | { readonly status: "undetermined"; readonly missing: readonly string[] }
  | { readonly status: "invalid"; readonly issues: Issues };

/** The decision of a policy that has no rule for the case, or lacks the whole section. */
export const UNCOVERED: Decision<never> = Object.freeze({ status: "uncovered" });

export function decided<T>(outcome: T, rules: readonly RuleReference[] = []): Decision<T> {
  return { status: "decided", outcome, rules };
}

export function invalid(first: Issue, ...rest: readonly Issue[]): Decision<never> {
  return { status: "invalid", issues: [first, ...rest] };
}

/** The decision that a question cannot be answered for these reasons, or `null` if there is none. */
export function refusal(issues: readonly Issue[]): Decision<never> | null {
  const [first, ...rest] = issues;
  return first === undefined ? null : invalid(first, ...rest);
}
