import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { nearest } from "../core/nearest.ts";
import { pointer } from "../core/pointer.ts";
import { all, any, depthOf, NEVER, not, sizeOf } from "./condition.ts";
import type { Condition } from "./condition.ts";
import type { ConditionScope } from "./condition-scope.ts";
import { readOperator, readTest } from "./test-syntax.ts";
import type { FactSet } from "./facts.ts";

/** How large one condition may be, with its named conditions written out. */
export const CONDITION_LIMITS = { tests: 2_000, depth: 64 } as const;

export type ConditionIssueCatalogue = {
  readonly "condition-not-an-object": { readonly kind: string };
  readonly "condition-empty": { readonly key: string };
  readonly "condition-not-a-list": { readonly key: string };
  readonly "condition-missing-key": { readonly key: string };
  readonly "condition-unsupported-key": { readonly key: string };
  readonly "condition-unknown-fact": { readonly name: string; readonly nearest: string | null };
  readonly "condition-unknown-name": { readonly name: string; readonly nearest: string | null };
  readonly "condition-name-cycle": { readonly name: string };
  readonly "condition-too-large": { readonly tests: number; readonly depth: number };
};

const issue = issuesOf<ConditionIssueCatalogue>();

/** What json-rules-engine's own conditions may hold and ours may not: each would make an answer depend on more than the facts. */
const UNSUPPORTED = new Set(["path", "params", "priority", "name"]);

/** Reads a condition in either spelling; a fault goes to the scope's issues and the faulty part holds never. */
export function readCondition(document: unknown, path: string, scope: ConditionScope): Condition {
  if (typeof document !== "object" || document === null || Array.isArray(document)) {
    const kind = Array.isArray(document) ? "list" : document === null ? "null" : typeof document;
    scope.issues.push(issue("condition-not-an-object", path, { kind }));
    return NEVER;
  }
  const entries = Object.entries(document);
  if (entries.length === 0) {
    scope.issues.push(issue("condition-empty", path, { key: "{}" }));
    return NEVER;
  }
  const condition =
    "fact" in document || "operator" in document
      ? readComparison(entries, path, scope)
      : all(entries.map(([key, value]) => readMember(key, value, pointer(path, key), scope)));
  if (sizeOf(condition) > CONDITION_LIMITS.tests || depthOf(condition) > CONDITION_LIMITS.depth) {
    scope.issues.push(issue("condition-too-large", path, CONDITION_LIMITS));
    return NEVER; // so that named conditions that use each other cannot grow without end
  }
  return condition;
}

/** `{ "fact": …, "operator": …, "value": … }` */
function readComparison(entries: readonly (readonly [string, unknown])[], path: string, scope: ConditionScope): Condition {
  const members = new Map(entries);
  for (const key of members.keys()) {
    if (key === "fact" || key === "operator" || key === "value") continue;
    scope.issues.push(issue("condition-unsupported-key", pointer(path, key), { key }));
  }
  for (const key of ["fact", "operator", "value"]) {
    if (members.has(key)) continue;
    scope.issues.push(issue("condition-missing-key", path, { key }));
    return NEVER;
  }
  const fact = findFact(members.get("fact"), pointer(path, "fact"), scope);
  return fact === null ? NEVER : readOperator(fact, members.get("operator"), members.get("value"), path, scope);
}

/** One key of a condition: a word of the syntax, or a fact with its test. */
function readMember(key: string, value: unknown, path: string, scope: ConditionScope): Condition {
  switch (key) {
    case "all":
    case "any": {
      if (!Array.isArray(value)) {
        scope.issues.push(issue("condition-not-a-list", path, { key }));
        return NEVER;
      }
      if (value.length === 0) {
        scope.issues.push(issue("condition-empty", path, { key }));
        return NEVER;
      }
      const parts = value.map((part, index) => readCondition(part, pointer(path, index), scope));
      return key === "all" ? all(parts) : any(parts);
    }
    case "not":
      return not(readCondition(value, path, scope));
    case "condition":
      return readName(value, path, scope);
    default: {
      if (UNSUPPORTED.has(key)) {
        scope.issues.push(issue("condition-unsupported-key", path, { key }));
        return NEVER;
      }
      const fact = findFact(key, path, scope);
      return fact === null ? NEVER : readTest(fact, value, path, scope);
    }
  }
}

function readName(name: unknown, path: string, scope: ConditionScope): Condition {
  const text = typeof name === "string" ? name : typeof name;
  if (typeof name !== "string" || !scope.names.includes(name)) {
    scope.issues.push(issue("condition-unknown-name", path, { name: text, nearest: nearest(text, scope.names) }));
    return NEVER;
  }
  return scope.named(name, path) ?? NEVER;
}

function findFact(name: unknown, path: string, scope: ConditionScope) {
  const fact = typeof name === "string" ? scope.facts.get(name) : undefined;
  if (fact !== undefined) return fact;
  const text = typeof name === "string" ? name : typeof name;
  const suggestion = nearest(text, [...scope.facts.keys(), "all", "any", "not", "condition"]);
  scope.issues.push(issue("condition-unknown-fact", path, { name: text, nearest: suggestion }));
  return null;
}

/** A scope in which the conditions of a policy's `conditions` can be named. Each is read once; one that leads to itself is an issue. */
export function namedConditionScope(
  facts: FactSet,
  documents: Readonly<Record<string, unknown>>,
  path: string,
  issues: Issue[],
): ConditionScope {
  const read = new Map<string, Condition | "being read">();
  const named = (name: string, usedAt: string): Condition | null => {
    const known = read.get(name);
    if (known === "being read") {
      issues.push(issue("condition-name-cycle", usedAt, { name }));
      return null;
    }
    if (known !== undefined) return known;
    read.set(name, "being read");
    const condition = readCondition(documents[name], pointer(path, name), scope);
    read.set(name, condition);
    return condition;
  };
  const scope: ConditionScope = { facts, named, names: Object.keys(documents), joins: false, issues };
  for (const name of scope.names) named(name, pointer(path, name));
  return scope;
}
