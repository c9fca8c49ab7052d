import { testTruth, truthOf } from "./condition.ts";
import type { Condition, Test, Truth } from "./condition.ts";
import { factValue } from "./facts.ts";
import type { Facts } from "./facts.ts";
import type { Rule, RuleTable } from "./table.ts";

/** The first rule whose condition holds, by asking them one after the other; `null` if none does. For complete, legal records. */
export function interpret<Outcome>(table: RuleTable<Outcome>, facts: Facts): Rule<Outcome> | null {
  return table.rules.find((rule) => conditionTruth(rule.condition, facts) === true) ?? null;
}

/** The truth of a condition for a record that may lack facts. */
export function conditionTruth(condition: Condition, facts: Facts): Truth {
  return truthOf(condition, (test) => (test.kind === "test" ? testTruth(test, facts) : "unknown"));
}

/** How a condition came out, part by part. */
export type ConditionTrace =
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly of: readonly ConditionTrace[] }
  | { readonly kind: "not"; readonly truth: Truth; readonly of: ConditionTrace }
  | { readonly kind: "test"; readonly truth: Truth; readonly test: Test; readonly value: unknown };

export interface RuleTrace<Outcome> {
  readonly rule: Rule<Outcome>;
  readonly truth: Truth;
  readonly condition: ConditionTrace;
}

/** Every rule that was asked, in order, up to the first that holds, each with the whole trace of its condition. */
export function trace<Outcome>(table: RuleTable<Outcome>, facts: Facts): readonly RuleTrace<Outcome>[] {
  const asked: RuleTrace<Outcome>[] = [];
  for (const rule of table.rules) {
    const condition = traceCondition(rule.condition, facts);
    asked.push({ rule, truth: condition.truth, condition });
    if (condition.truth === true) break;
  }
  return asked;
}

function traceCondition(condition: Condition, facts: Facts): ConditionTrace {
  const truth = conditionTruth(condition, facts);
  switch (condition.kind) {
    case "test":
      return { kind: "test", truth, test: condition, value: factValue(condition.fact, facts) };
    case "not":
      return { kind: "not", truth, of: traceCondition(condition.of, facts) };
    case "all":
    case "any":
      return { kind: condition.kind, truth, of: condition.of.map((part) => traceCondition(part, facts)) };
    case "join":
      return { kind: "all", truth, of: [] }; // stands in the holder of a role only, which no table asks
    default:
      return condition satisfies never;
  }
}
