import type { NestedCondition, TopLevelCondition } from "json-rules-engine";
import { valueAt } from "../../rules/classes.ts";
import type { Condition, Question, Test } from "../../rules/condition.ts";
import { ordinalBounds } from "../../rules/facts.ts";
import type { Fact } from "../../rules/facts.ts";

/** Holds never. An empty `any` would not do: json-rules-engine takes it for true. */
const NEVER: TopLevelCondition = { not: { all: [] } };

/** The condition of a whole rule: at its top the engine takes no single test. */
export function ruleCondition(condition: Condition): TopLevelCondition {
  const own = nested(condition);
  return "fact" in own ? { all: [own] } : own;
}

/** A condition in the engine's JSON. */
function nested(condition: Condition): NestedCondition {
  switch (condition.kind) {
    case "all":
      return { all: condition.of.map(nested) };
    case "any":
      return condition.of.length === 0 ? NEVER : { any: condition.of.map(nested) };
    case "not":
      return { not: nested(condition.of) };
    case "test":
      return test(condition);
    case "join":
      return NEVER; // not reached: no table holds one
    default:
      return condition satisfies never;
  }
}

function test({ fact, question }: Test): NestedCondition {
  switch (question.kind) {
    case "in":
      return oneOf(fact, question.values);
    case "contains":
      return { fact: fact.name, operator: "contains", value: question.value };
    case "between":
      return inRanges(fact, question.ranges);
    default:
      return question satisfies never;
  }
}

function oneOf({ name }: Fact, values: readonly (string | number | boolean)[]): NestedCondition {
  const [only] = values;
  return only !== undefined && values.length === 1
    ? { fact: name, operator: "equal", value: only }
    : { fact: name, operator: "in", value: [...values] };
}

type Range = Extract<Question, { readonly kind: "between" }>["ranges"][number];

function inRanges(fact: Fact, ranges: readonly Range[]): NestedCondition {
  // The engine compares numbers, and days as their text; of the order of grades it knows nothing.
  if (fact.declaration.type === "enum") return oneOf(fact, ranges.flatMap((range) => gradesIn(fact, range)));
  if (ranges.every(([min, max]) => min === max)) return oneOf(fact, ranges.map(([place]) => valueAt(fact, place)));
  const [only] = ranges;
  return only !== undefined && ranges.length === 1 ? inRange(fact, only) : { any: ranges.map((range) => inRange(fact, range)) };
}

function gradesIn(fact: Fact, [min, max]: Range): readonly (string | number)[] {
  return Array.from({ length: max - min + 1 }, (_, index) => valueAt(fact, min + index));
}

/** An end that is the end of the fact's own line is not asked for. */
function inRange(fact: Fact, [min, max]: Range): NestedCondition {
  const { name } = fact;
  if (min === max) return oneOf(fact, [valueAt(fact, min)]);
  const [first, last] = ordinalBounds(fact);
  const parts: NestedCondition[] = [];
  if (min > first) parts.push({ fact: name, operator: "greaterThanInclusive", value: valueAt(fact, min) });
  if (max < last) parts.push({ fact: name, operator: "lessThanInclusive", value: valueAt(fact, max) });
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { all: parts };
}
