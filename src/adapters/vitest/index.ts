/**
 * For whoever tests a policy: a test for each scenario, and matchers for decisions.
 *
 * @module vitest
 */

import { expect } from "vitest";
import { decisionMatchers } from "./matchers.ts";
import type { DecisionMatchers } from "./matchers.ts";

// vitest's own types are widened, so that `expect(decision).toDecide(…)` is known wherever this entry point is imported.
declare module "vitest" {
  interface Matchers<T> extends DecisionMatchers<T> {}
}

expect.extend(decisionMatchers);

export type { ByRule, DecisionMatchers } from "./matchers.ts";
export { describeScenarios } from "./describe-scenarios.ts";
export type { DescribeOptions } from "./describe-scenarios.ts";
