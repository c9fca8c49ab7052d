import type { ConditionDocument, Operator } from "./condition-document.ts";

type Members = readonly (readonly [string, unknown])[];

/**
 * A well-formed condition in the short spelling, as far as that goes: comparisons by their fact, members side by side
 * where they mean all, no list of one, nothing denied twice. Holds for the same records; once more changes nothing.
 */
export function shortCondition(condition: ConditionDocument): ConditionDocument {
  const merged: Record<string, unknown> = {};
  const others: ConditionDocument[] = [];
  for (const [key, value] of membersOf(condition)) {
    if (Object.hasOwn(merged, key)) others.push({ [key]: value });
    else merged[key] = value;
  }
  return others.length === 0 ? merged : { ...merged, all: others };
}

/** What must hold side by side, each member in its short spelling, those of an inner `all` among them. */
function membersOf(condition: ConditionDocument): Members {
  if ("fact" in condition && "operator" in condition) {
    const { fact, operator, value } = condition;
    return [[String(fact), shortTest(testOf(operator as Operator, value))]]; // well formed, so it is one of them
  }
  return Object.entries(condition).flatMap(([key, value]): Members => {
    switch (key) {
      case "all":
        return conditionsIn(value).flatMap(membersOf);
      case "any":
        return alternatives(conditionsIn(value));
      case "not":
        return denied(shortCondition(value as ConditionDocument)); // well formed, so it is a condition
      case "condition":
        return [[key, value]];
      default:
        return [[key, shortTest(value)]];
    }
  });
}

function conditionsIn(list: unknown): readonly ConditionDocument[] {
  return list as readonly ConditionDocument[]; // well formed, so it is a list of conditions
}

function alternatives(parts: readonly ConditionDocument[]): Members {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? membersOf(only) : [["any", parts.map(shortCondition)]];
}

function denied(condition: ConditionDocument): Members {
  const [only, ...others] = Object.entries(condition);
  if (only === undefined || others.length > 0) return [["not", condition]];
  const [key, value] = only;
  if (key === "not") return membersOf(value as ConditionDocument); // what `not` denies is a condition
  return key === "all" || key === "any" || key === "condition" ? [["not", condition]] : [[key, shortTest({ not: value })]];
}

/** What stands beside the name of a fact, for an operator of the full spelling. */
function testOf(operator: Operator, value: unknown): unknown {
  switch (operator) {
    case "equal":
    case "in":
      return value;
    case "notEqual":
    case "notIn":
      return { not: value };
    case "lessThan":
      return { below: value };
    case "lessThanInclusive":
      return { max: value };
    case "greaterThan":
      return { above: value };
    case "greaterThanInclusive":
      return { min: value };
    case "contains":
      return { contains: value };
    case "doesNotContain":
      return { not: { contains: value } };
    default:
      return operator satisfies never;
  }
}

function shortTest(test: unknown): unknown {
  if (Array.isArray(test)) return test.length === 1 ? test[0] : test;
  if (typeof test !== "object" || test === null) return test;
  if ("not" in test) {
    const inner = shortTest(test.not);
    return typeof inner === "object" && inner !== null && "not" in inner ? inner.not : { not: inner };
  }
  const bounds = BOUNDS.flatMap((key) => (key in test ? [[key, test[key as keyof typeof test]]] : []));
  return bounds.length > 0 ? Object.fromEntries(bounds) : test;
}

const BOUNDS = ["min", "above", "max", "below"] as const;
