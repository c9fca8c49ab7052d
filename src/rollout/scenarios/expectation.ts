import type { Decision } from "../../core/decision.ts";
import { canonicalJson } from "../../core/hash.ts";
import { pointer } from "../../core/pointer.ts";
import type { Scenario } from "./scenario-file.ts";

/** A place at which an answer is not as expected. What is not there at all is left out. */
export interface Difference {
  /** JSON Pointer into the outcome, or, where the decision was expected, into the decision; `/rules` are the rules that decided. */
  readonly path: string;
  readonly expected?: unknown;
  readonly actual?: unknown;
}

const STATUSES: ReadonlySet<unknown> = new Set(["decided", "uncovered", "undetermined", "invalid"]);

/** What of an answer is not as a scenario expects. */
export function differencesOf(decision: Decision<unknown>, { expect, rule }: Pick<Scenario, "expect" | "rule">): readonly Difference[] {
  return [...answerDifferences(decision, expect), ...ruleDifferences(decision, rule)];
}

function answerDifferences(decision: Decision<unknown>, expect: unknown): readonly Difference[] {
  if (isRecord(expect) && STATUSES.has(expect["status"])) return compare(expect, decision, "");
  if (decision.status === "decided") return compare(expect, decision.outcome, "");
  return [{ path: "", expected: expect, actual: decision }];
}

function ruleDifferences(decision: Decision<unknown>, rule: Scenario["rule"]): readonly Difference[] {
  if (rule === undefined) return [];
  const actual = decision.status === "decided" ? decision.rules.map(({ id }) => id) : [];
  const holds = typeof rule === "string" ? actual.includes(rule) : canonicalJson(rule) === canonicalJson(actual);
  return holds ? [] : [{ path: "/rules", expected: rule, actual }];
}

/** Objects are compared in the members that are expected, lists element by element, anything else as it is. */
function compare(expected: unknown, actual: unknown, path: string): readonly Difference[] {
  if (Array.isArray(expected) && Array.isArray(actual) && expected.length === actual.length) {
    return expected.flatMap((each, index) => compare(each, actual[index], pointer(path, index)));
  }
  if (isRecord(expected) && isRecord(actual)) {
    return Object.entries(expected).flatMap(([key, each]) => {
      return compare(each, Object.hasOwn(actual, key) ? actual[key] : undefined, pointer(path, key));
    });
  }
  if (canonicalJson(expected) === canonicalJson(actual) && (expected === undefined) === (actual === undefined)) return [];
  return [{ path, expected, ...(actual === undefined ? {} : { actual }) }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
