import { issuesOf } from "../core/issue.ts";
import { nearest } from "../core/nearest.ts";
import { pointer } from "../core/pointer.ts";
import { NEVER, not } from "./condition.ts";
import type { Condition, Question } from "./condition.ts";
import { operators } from "./condition-document.ts";
import type { Operator } from "./condition-document.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { illegalValue, isElement, isLegal, isOrdinal, ordinalBounds, ordinalOf } from "./facts.ts";
import type { Fact } from "./facts.ts";

export type TestIssueCatalogue = {
  readonly "test-empty": { readonly name: string };
  readonly "test-unknown-operator": { readonly operator: string; readonly nearest: string | null };
  readonly "test-operator-not-for-type": { readonly operator: string; readonly name: string; readonly type: string };
  readonly "test-range-empty": { readonly name: string };
  readonly "test-compares-facts": { readonly name: string };
  readonly "test-needs-list": { readonly operator: string };
  readonly "same-as-not-here": { readonly name: string };
  readonly "same-as-unknown-fact": { readonly name: string; readonly nearest: string | null };
  readonly "same-as-other-type": { readonly name: string; readonly other: string };
};

const issue = issuesOf<TestIssueCatalogue>();

/** The short spelling: what stands beside the name of a fact. */
export function readTest(fact: Fact, document: unknown, path: string, scope: ConditionScope): Condition {
  if (Array.isArray(document)) return oneOf(fact, document, path, scope);
  if (typeof document !== "object" || document === null) return oneOf(fact, [document], path, scope);
  const entries = Object.entries(document);
  const [first] = entries;
  if (first === undefined) {
    scope.issues.push(issue("test-empty", path, { name: fact.name }));
    return NEVER;
  }
  const [key, value] = first;
  if (entries.length === 1 && key === "not") return not(readTest(fact, value, pointer(path, key), scope));
  if (entries.length === 1 && key === "contains") return contains(fact, value, pointer(path, key), scope);
  if (entries.length === 1 && key === "sameAs") return sameAs(fact, value, pointer(path, key), scope);
  return range(fact, entries, path, scope);
}

/** The full spelling: json-rules-engine's operators. */
export function readOperator(
  fact: Fact,
  operator: unknown,
  value: unknown,
  path: string,
  scope: ConditionScope,
): Condition {
  const at = pointer(path, "value");
  if (!isOperator(operator)) {
    const text = typeof operator === "string" ? operator : typeof operator;
    scope.issues.push(
      issue("test-unknown-operator", pointer(path, "operator"), { operator: text, nearest: nearest(text, operators) }),
    );
    return NEVER;
  }
  switch (operator) {
    case "equal":
      return equal(fact, value, at, scope);
    case "notEqual":
      return not(equal(fact, value, at, scope));
    case "in":
    case "notIn": {
      if (!Array.isArray(value)) {
        scope.issues.push(issue("test-needs-list", at, { operator }));
        return NEVER;
      }
      const listed = oneOf(fact, value, at, scope);
      return operator === "in" ? listed : not(listed);
    }
    case "lessThan":
      return range(fact, [["below", value]], at, scope, operator);
    case "lessThanInclusive":
      return range(fact, [["max", value]], at, scope, operator);
    case "greaterThan":
      return range(fact, [["above", value]], at, scope, operator);
    case "greaterThanInclusive":
      return range(fact, [["min", value]], at, scope, operator);
    case "contains":
      return contains(fact, value, at, scope);
    case "doesNotContain":
      return not(contains(fact, value, at, scope));
    default:
      return operator satisfies never;
  }
}

function equal(fact: Fact, value: unknown, path: string, scope: ConditionScope): Condition {
  if (isRecord(value) && "sameAs" in value) return sameAs(fact, value.sameAs, pointer(path, "sameAs"), scope);
  return oneOf(fact, [value], path, scope);
}

function isOperator(operator: unknown): operator is Operator {
  return operators.some((known) => known === operator);
}

function isRecord(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function oneOf(fact: Fact, values: readonly unknown[], path: string, scope: ConditionScope): Condition {
  if (fact.declaration.type === "set") {
    scope.issues.push(issue("test-operator-not-for-type", path, { operator: "equal", name: fact.name, type: "set" }));
    return NEVER;
  }
  if (values.length === 0) {
    scope.issues.push(issue("test-empty", path, { name: fact.name }));
    return NEVER;
  }
  const illegal = values.find((value) => !isLegal(fact, value));
  if (illegal !== undefined || values.includes(undefined)) {
    scope.issues.push(
      isRecord(illegal) && "fact" in illegal
        ? issue("test-compares-facts", path, { name: fact.name })
        : illegalValue(fact, illegal, path),
    );
    return NEVER;
  }
  return test(fact, isOrdinal(fact) ? between(fact, values) : { kind: "in", values: values as (string | boolean)[] }, path); // legal values of a discrete fact
}

function between(fact: Fact, values: readonly unknown[]): Question {
  const places = values.map((value) => ordinalOf(fact, value)).filter((place) => place !== null);
  return { kind: "between", ranges: places.map((place) => [place, place]) };
}

function contains(fact: Fact, value: unknown, path: string, scope: ConditionScope): Condition {
  if (fact.declaration.type !== "set") {
    const { type } = fact.declaration;
    scope.issues.push(issue("test-operator-not-for-type", path, { operator: "contains", name: fact.name, type }));
    return NEVER;
  }
  if (isRecord(value)) return onlySameAs(fact, value, path, scope);
  if (!isElement(fact, value)) {
    scope.issues.push(illegalValue(fact, [value], path));
    return NEVER;
  }
  return test(fact, { kind: "contains", value }, path);
}

const BOUNDS = { min: 0, above: 1, max: 0, below: -1 } as const;

function range(
  fact: Fact,
  entries: readonly (readonly [string, unknown])[],
  path: string,
  scope: ConditionScope,
  written?: Operator,
): Condition {
  let [min, max] = ordinalBounds(fact);
  for (const [key, value] of entries) {
    const at = written === undefined ? pointer(path, key) : path;
    if (key === "fact") {
      scope.issues.push(issue("test-compares-facts", path, { name: fact.name }));
      return NEVER;
    }
    if (key !== "min" && key !== "max" && key !== "above" && key !== "below") {
      const known = ["min", "max", "above", "below", "not", "contains", "sameAs"].filter((other) => other !== key);
      scope.issues.push(issue("test-unknown-operator", at, { operator: key, nearest: nearest(key, known) }));
      return NEVER;
    }
    if (!isOrdinal(fact)) {
      const { type } = fact.declaration;
      scope.issues.push(
        issue("test-operator-not-for-type", at, { operator: written ?? key, name: fact.name, type }),
      );
      return NEVER;
    }
    const place = boundOf(fact, value);
    if (place === null) {
      scope.issues.push(
        isRecord(value) ? issue("test-compares-facts", at, { name: fact.name }) : illegalValue(fact, value, at),
      );
      return NEVER;
    }
    if (key === "min" || key === "above") min = Math.max(min, place + BOUNDS[key]);
    else max = Math.min(max, place + BOUNDS[key]);
  }
  if (min > max) {
    scope.issues.push(issue("test-range-empty", path, { name: fact.name }));
    return NEVER;
  }
  return test(fact, { kind: "between", ranges: [[min, max]] }, path);
}

/** The place of a bound: any integer for an integer fact, since `{ "max": 100 }` is no fault where the fact ends at 50. */
function boundOf(fact: Fact, value: unknown): number | null {
  if (fact.declaration.type === "integer") return Number.isSafeInteger(value) ? Number(value) : null;
  return ordinalOf(fact, value);
}

/** `{ "sameAs": … }`, with nothing beside it. */
function onlySameAs(fact: Fact, value: object, path: string, scope: ConditionScope): Condition {
  const stray = Object.keys(value).find((key) => key !== "sameAs");
  if (stray === undefined && "sameAs" in value) return sameAs(fact, value.sameAs, pointer(path, "sameAs"), scope);
  const operator = stray ?? "{}";
  const suggestion = "sameAs" in value ? null : "sameAs";
  scope.issues.push(issue("test-unknown-operator", pointer(path, operator), { operator, nearest: suggestion }));
  return NEVER;
}

function sameAs(fact: Fact, name: unknown, path: string, scope: ConditionScope): Condition {
  if (!scope.joins) {
    scope.issues.push(issue("same-as-not-here", path, { name: fact.name }));
    return NEVER;
  }
  const other = typeof name === "string" ? scope.facts.get(name) : undefined;
  if (other === undefined) {
    const text = typeof name === "string" ? name : typeof name;
    scope.issues.push(
      issue("same-as-unknown-fact", path, { name: text, nearest: nearest(text, scope.facts.keys()) }),
    );
    return NEVER;
  }
  const strings = other.declaration.type === "string" || other.declaration.type === "enum";
  const comparable = fact.declaration.type === "set" || fact.values !== null || fact.declaration.type === "string";
  if (comparable ? !strings : fact.declaration.type !== other.declaration.type) {
    scope.issues.push(issue("same-as-other-type", path, { name: fact.name, other: other.name }));
    return NEVER;
  }
  return { kind: "join", fact, as: other, path };
}

function test(fact: Fact, question: Question, path: string): Condition {
  return { kind: "test", fact, question, path };
}
