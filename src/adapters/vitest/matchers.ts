import type { Decision, RuleReference } from "../../core/decision.ts";
import { differencesOf } from "../../rollout/scenarios/expectation.ts";
import type { Difference } from "../../rollout/scenarios/expectation.ts";
import { formatDifference } from "../../rollout/scenarios/format-scenarios.ts";

/** What a matcher tells vitest; `actual` and `expected` make its diff. */
interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
  readonly actual?: unknown;
  readonly expected?: unknown;
}

/** By which rule a decision must have come about. */
export interface ByRule {
  /** The rule that must have decided; of a list exactly these. */
  readonly rule?: string | readonly string[];
}

/** The matchers for decisions, for `expect.extend`. Importing the entry point does that. */
export const decisionMatchers = {
  toDecide: (received: unknown, outcome: unknown, { rule }: ByRule = {}): Verdict => {
    const decision = readDecision(received);
    if (decision === null) return notADecision(received);
    const expected = { status: "decided", outcome, ...(rule === undefined ? {} : { rules: rule }) };
    if (decision.status !== "decided") return verdict([{ path: "/status", expected: "decided", actual: decision.status }], decision, expected);
    const rules = rule === undefined ? {} : { rule: typeof rule === "string" ? rule : [...rule] };
    const differences = differencesOf(decision, { expect: { status: "decided", outcome }, ...rules });
    return verdict(differences, decision, expected);
  },
  toBeUncovered: (received: unknown): Verdict => hasStatus(received, { status: "uncovered" }),
  toBeUndetermined: (received: unknown, missing?: readonly string[]): Verdict => {
    return hasStatus(received, { status: "undetermined", ...(missing === undefined ? {} : { missing }) });
  },
  toBeInvalid: (received: unknown, code?: string): Verdict => {
    const decision = readDecision(received);
    if (decision === null || decision.status !== "invalid" || code === undefined) return hasStatus(received, { status: "invalid" });
    const codes = decision.issues.map((issue) => issue.code);
    return verdict(codes.includes(code) ? [] : [{ path: "/issues", expected: code, actual: codes }], codes, [code]);
  },
} as const;

function hasStatus(received: unknown, expect: Readonly<Record<string, unknown>>): Verdict {
  const decision = readDecision(received);
  return decision === null ? notADecision(received) : verdict(differencesOf(decision, { expect }), decision, expect);
}

function verdict(differences: readonly Difference[], actual: unknown, expected: unknown): Verdict {
  const lines = differences.map((each) => formatDifference(each, "en"));
  const message = (): string => (lines.length === 0 ? "the decision is the one that was not expected" : lines.join("\n"));
  return { pass: differences.length === 0, message, actual, expected };
}

function notADecision(received: unknown): Verdict {
  return { pass: false, message: () => "this is no decision: give what a function of the policy returned", actual: received };
}

type AnyDecision = Decision<unknown> & { readonly rules?: readonly RuleReference[] };

function readDecision(received: unknown): AnyDecision | null {
  const isDecision = typeof received === "object" && received !== null && "status" in received;
  return isDecision ? (received as AnyDecision) : null; // what else it holds is compared, whatever it is
}

/** What the matchers add to `expect(decision)`. */
export interface DecisionMatchers<R = unknown> {
  /** The policy decides with this outcome, or with one that has at least these members; by this rule, if one is named. */
  toDecide: (outcome: unknown, by?: ByRule) => R;
  /** No rule of the policy speaks of the case. */
  toBeUncovered: () => R;
  /** Facts are wanting: exactly these, if they are named, in the order to ask them. */
  toBeUndetermined: (missing?: readonly string[]) => R;
  /** The input cannot be decided on: for this reason among others, if one is named. */
  toBeInvalid: (code?: string) => R;
}
