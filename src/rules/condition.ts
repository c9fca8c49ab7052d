import { factValue, isLegal, ordinalOf } from "./facts.ts";
import type { Fact, Facts } from "./facts.ts";

/** One question about one fact. Ranges are inclusive and lie on the line of `ordinalOf`. */
export type Question =
  | { readonly kind: "in"; readonly values: readonly (string | boolean)[] }
  | { readonly kind: "between"; readonly ranges: readonly (readonly [number, number])[] }
  | { readonly kind: "contains"; readonly value: string };

/** A question in its place in the document: `path` is the JSON Pointer of what the person wrote. */
export interface Test {
  readonly kind: "test";
  readonly fact: Fact;
  readonly question: Question;
  readonly path: string;
}

/** Of a role's holder: the candidate's fact equals, or as a set contains, the fact `as` of the employee. */
export interface Join {
  readonly kind: "join";
  readonly fact: Fact;
  readonly as: Fact;
  readonly path: string;
}

/** The one inner form of both spellings. `size` counts the tests, `depth` the levels, named conditions written out. */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[]; readonly size: number; readonly depth: number }
  | { readonly kind: "any"; readonly of: readonly Condition[]; readonly size: number; readonly depth: number }
  | { readonly kind: "not"; readonly of: Condition; readonly size: number; readonly depth: number }
  | Test
  | Join;

export function all(of: readonly Condition[]): Condition {
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { kind: "all", of, ...measure(of) };
}

export function any(of: readonly Condition[]): Condition {
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { kind: "any", of, ...measure(of) };
}

export function not(of: Condition): Condition {
  return { kind: "not", of, ...measure([of]) };
}

/** Holds for every record: the condition of a rule without `when`. */
export const ALWAYS: Condition = all([]);
/** Holds for no record. */
export const NEVER: Condition = any([]);

export function sizeOf(condition: Condition): number {
  return condition.kind === "test" || condition.kind === "join" ? 1 : condition.size;
}

export function depthOf(condition: Condition): number {
  return condition.kind === "test" || condition.kind === "join" ? 1 : condition.depth;
}

function measure(of: readonly Condition[]): { readonly size: number; readonly depth: number } {
  return {
    size: of.reduce((sum, condition) => sum + sizeOf(condition), 0),
    depth: 1 + of.reduce((deepest, condition) => Math.max(deepest, depthOf(condition)), 0),
  };
}

/** True, false, or unknown because a fact that was asked is missing or has an illegal value. */
export type Truth = boolean | "unknown";

/** Whether a legal value answers the question with yes. */
export function answers(fact: Fact, question: Question, value: unknown): boolean {
  switch (question.kind) {
    case "in":
      return question.values.some((listed) => listed === value);
    case "between": {
      const place = ordinalOf(fact, value);
      return place !== null && question.ranges.some(([min, max]) => min <= place && place <= max);
    }
    case "contains":
      return Array.isArray(value) && value.includes(question.value);
    default:
      return question satisfies never;
  }
}

/** The truth of a test: unknown for a missing or an illegal value. */
export function testTruth(test: Test, facts: Facts): Truth {
  const value = factValue(test.fact, facts);
  return isLegal(test.fact, value) ? answers(test.fact, test.question, value) : "unknown";
}

/** Kleene's truth of a condition, given the truth of its tests. */
export function truthOf(condition: Condition, truthOfTest: (test: Test | Join) => Truth): Truth {
  switch (condition.kind) {
    case "test":
    case "join":
      return truthOfTest(condition);
    case "not": {
      const truth = truthOf(condition.of, truthOfTest);
      return truth === "unknown" ? truth : !truth;
    }
    case "all":
    case "any": {
      const deciding = condition.kind === "any";
      let truth: Truth = !deciding;
      for (const part of condition.of) {
        const partTruth = truthOf(part, truthOfTest);
        if (partTruth === deciding) return deciding;
        if (partTruth === "unknown") truth = "unknown";
      }
      return truth;
    }
    default:
      return condition satisfies never;
  }
}

/** Every test of a condition, from left to right; the tests of a named condition as often as it is used. */
export function testsOf(condition: Condition): readonly (Test | Join)[] {
  switch (condition.kind) {
    case "test":
    case "join":
      return [condition];
    case "not":
      return testsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(testsOf);
    default:
      return condition satisfies never;
  }
}
