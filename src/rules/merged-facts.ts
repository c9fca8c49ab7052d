import type { ValueClass, Variable } from "./classes.ts";
import { all, any, not } from "./condition.ts";
import type { Condition, Question, Test } from "./condition.ts";
import { isOrdinal, ordinalBounds } from "./facts.ts";
import type { Fact, FactDeclaration, FactSet } from "./facts.ts";

/** The facts of two versions as one set: each has every value that it can have in either. */
export interface MergedFacts {
  readonly facts: FactSet;
  /** Facts that both versions declare, with types that no common value has. */
  readonly retyped: ReadonlySet<string>;
  /** Facts that both versions declare, with other values. */
  readonly changed: ReadonlySet<string>;
}

/**
 * Puts the facts of two versions together; of the words the later version's are kept. Where a set takes any strings in one
 * version only, nothing tells the sets that hold a string which no table names.
 */
export function mergeFacts(before: FactSet, after: FactSet): MergedFacts {
  const facts = new Map<string, Fact>();
  const retyped = new Set<string>();
  const changed = new Set<string>();
  for (const [name, fact] of after) {
    const earlier = before.get(name);
    const declaration = earlier === undefined ? fact.declaration : mergeDeclarations(earlier.declaration, fact.declaration);
    if (declaration === null) retyped.add(name);
    if (earlier !== undefined && !haveEqualValues(earlier, fact)) changed.add(name);
    facts.set(name, declaration === null ? fact : factOf(name, declaration));
  }
  for (const [name, fact] of before) if (!facts.has(name)) facts.set(name, fact);
  return { facts, retyped, changed };
}

function factOf(name: string, declaration: FactDeclaration): Fact {
  const listed = declaration.type === "enum" ? declaration.values : declaration.type === "set" ? declaration.of : "string";
  const values = listed === "string" ? null : new Map(Object.keys(listed).map((value, place) => [value, place]));
  return { name, declaration, values };
}

/** Whether a fact can have the same values in both versions, and in the same order where it has one. */
function haveEqualValues(before: Fact, after: Fact): boolean {
  if (before.declaration.type !== after.declaration.type || isOrdinal(before) !== isOrdinal(after)) return false;
  if (isOrdinal(after)) {
    if (ordinalBounds(before).join() !== ordinalBounds(after).join()) return false;
    return [...(before.values?.keys() ?? [])].join("\n") === [...(after.values?.keys() ?? [])].join("\n");
  }
  if (before.values === null || after.values === null) return before.values === after.values;
  return before.values.size === after.values.size && [...after.values.keys()].every((value) => before.values?.has(value));
}

/** A declaration with the values of both; `null` where their types have no value in common. */
function mergeDeclarations(before: FactDeclaration, after: FactDeclaration): FactDeclaration | null {
  const title = after.title === undefined ? {} : { title: after.title };
  if (before.type === "integer" && after.type === "integer") {
    const min = before.min === undefined || after.min === undefined ? {} : { min: Math.min(before.min, after.min) };
    const max = before.max === undefined || after.max === undefined ? {} : { max: Math.max(before.max, after.max) };
    return { type: "integer", ...min, ...max, ...title };
  }
  if (before.type === "set" && after.type === "set") {
    const of = before.of === "string" || after.of === "string" ? "string" : union(before.of, after.of);
    return { type: "set", of, ...title };
  }
  if (before.type === "enum" && after.type === "enum") {
    const isOrdered = before.ordered === true && after.ordered === true && hasSameOrder(before.values, after.values);
    return { type: "enum", values: union(before.values, after.values), ...(isOrdered ? { ordered: true } : {}), ...title };
  }
  if ((before.type === "enum" || before.type === "string") && (after.type === "enum" || after.type === "string")) {
    return { type: "string", ...title };
  }
  return before.type === after.type ? withoutDefault(after) : null;
}

/** A record that is compared has every fact. */
function withoutDefault(declaration: FactDeclaration): FactDeclaration {
  return { ...declaration, default: undefined };
}

type Values = Extract<FactDeclaration, { readonly type: "enum" }>["values"];

function union(before: Values, after: Values): Values {
  return { ...after, ...Object.fromEntries(Object.entries(before).filter(([value]) => !Object.hasOwn(after, value))) };
}

function hasSameOrder(before: Values, after: Values): boolean {
  return Object.keys(before).join("\n") === Object.keys(after).join("\n");
}

/** Conditions of one version, asked of the merged facts. Parts that are shared stay so. */
export function movingTo({ facts }: MergedFacts): (condition: Condition) => Condition {
  const done = new Map<Condition, Condition>();
  const move = (condition: Condition): Condition => {
    const known = done.get(condition);
    if (known !== undefined) return known;
    const moved = moveParts(condition, facts, move);
    done.set(condition, moved);
    return moved;
  };
  return move;
}

function moveParts(condition: Condition, facts: FactSet, move: (part: Condition) => Condition): Condition {
  switch (condition.kind) {
    case "test": {
      const fact = facts.get(condition.fact.name) ?? condition.fact;
      return { ...condition, fact, question: moveQuestion(condition, fact) };
    }
    case "join":
      return condition; // not reached: no table holds one
    case "not":
      return not(move(condition.of));
    case "all":
      return all(condition.of.map(move));
    case "any":
      return any(condition.of.map(move));
    default:
      return condition satisfies never;
  }
}

/** Grades that have no common order any more are asked one by one. */
function moveQuestion({ fact, question }: Test, merged: Fact): Question {
  if (question.kind !== "between" || isOrdinal(merged)) return question;
  const values = [...(fact.values ?? [])].filter(([, place]) => {
    return question.ranges.some(([min, max]) => min <= place && place <= max);
  });
  return { kind: "in", values: values.map(([value]) => value) };
}

/** Tests that tell the values which a fact can have in one version from those that it can have in the other only. */
export function domainTests(own: Fact, merged: Fact): readonly Test[] {
  const test = (question: Question): Test => ({ kind: "test", fact: merged, question, path: "" });
  if (own.declaration.type === "integer") {
    return ordinalBounds(own).join() === ordinalBounds(merged).join() ? [] : [test({ kind: "between", ranges: [ordinalBounds(own)] })];
  }
  if (own.values === null) return [];
  const foreign = [...(merged.values?.keys() ?? [])].filter((value) => own.values?.has(value) !== true);
  if (own.declaration.type === "set") return foreign.map((value) => test({ kind: "contains", value }));
  if (merged.values !== null && foreign.length === 0) return [];
  return [test({ kind: "in", values: [...own.values.keys()] })];
}

/** Whether the values of a class are some that the fact can have in one version. */
export function isLegalClass(own: Fact, { element }: Variable, valueClass: ValueClass): boolean {
  switch (valueClass.kind) {
    case "other":
      return own.values === null;
    case "interval": {
      const [first, last] = ordinalBounds(own);
      return first <= valueClass.min && valueClass.max <= last;
    }
    case "values":
      if (element !== null) return valueClass.values[0] === false || own.values === null || own.values.has(element);
      return own.values === null || valueClass.values.every((value) => own.values?.has(String(value)) === true);
    default:
      return valueClass satisfies never;
  }
}
