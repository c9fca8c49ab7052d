import { issuesOf } from "./issue.ts";
import type { Issue } from "./issue.ts";
import { pointer } from "./pointer.ts";
import { resultOf } from "./result.ts";
import type { Result } from "./result.ts";

/** A JSON value that nobody can change any more. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** How large an input may be. It is read whole before anything else looks at it. */
export interface JsonLimits {
  /** How many objects and lists may stand inside each other. */
  readonly depth: number;
  /** How many values there may be in all, objects and lists included. */
  readonly values: number;
  /** How many UTF-16 units a string or a key may have. */
  readonly stringLength: number;
}

export type JsonIssueCatalogue = {
  readonly "json-too-deep": { readonly limit: number };
  readonly "json-too-large": { readonly limit: number };
  readonly "json-string-too-long": { readonly limit: number; readonly length: number };
  readonly "json-cycle": Record<never, never>;
  readonly "json-not-a-value": { readonly kind: string };
  readonly "json-lone-surrogate": Record<never, never>;
  readonly "json-forbidden-key": { readonly key: string };
  readonly "json-unreadable": Record<never, never>;
};

const issue = issuesOf<JsonIssueCatalogue>();

interface Task {
  readonly source: unknown;
  readonly path: string;
  readonly depth: number;
  readonly parent: Task | null;
  readonly put: (value: Json) => void;
}

/**
 * Copies any value whatever into frozen JSON, or says what in it is no JSON. It is a loop, so that deep nesting cannot
 * overflow the stack; the copy is ours, so that no getter or proxy can change its mind later.
 */
export function snapshotJson(input: unknown, limits: JsonLimits): Result<Json> {
  const issues: Issue[] = [];
  let copy: Json = null;
  let count = 0;
  const made: object[] = [];
  const tasks: Task[] = [{ source: input, path: "", depth: 0, parent: null, put: (value) => (copy = value) }];
  for (let task = tasks.pop(); task !== undefined; task = tasks.pop()) {
    if (++count > limits.values) {
      issues.push(issue("json-too-large", "", { limit: limits.values }));
      break;
    }
    try {
      const container = read(task, limits, issues, tasks);
      if (container !== null) made.push(container);
    } catch {
      issues.push(issue("json-unreadable", task.path, {})); // a getter or a proxy of the caller's threw
    }
  }
  for (const container of made) Object.freeze(container);
  return resultOf(copy, issues);
}

/** Copies one value; what it contains becomes further tasks. Returns the new container, to be frozen at the end. */
function read(task: Task, limits: JsonLimits, issues: Issue[], tasks: Task[]): object | null {
  const { source, path } = task;
  if (typeof source !== "object" || source === null) {
    const problem = scalarIssue(source, path, limits);
    if (problem === null) task.put(source as Json); // a null, boolean, finite number or sound string
    else issues.push(problem);
    return null;
  }
  if (isInside(task)) {
    issues.push(issue("json-cycle", path, {}));
    return null;
  }
  if (task.depth >= limits.depth) {
    issues.push(issue("json-too-deep", path, { limit: limits.depth }));
    return null;
  }
  return Array.isArray(source)
    ? readList(task, source, limits, issues, tasks)
    : readObject(task, source, limits, issues, tasks);
}

function readList(
  task: Task,
  source: readonly unknown[],
  limits: JsonLimits,
  issues: Issue[],
  tasks: Task[],
): object | null {
  const { length } = source;
  if (tasks.length + length > limits.values) {
    issues.push(issue("json-too-large", task.path, { limit: limits.values }));
    return null;
  }
  const copy: Json[] = [];
  task.put(copy);
  for (let index = length - 1; index >= 0; index--) {
    copy[index] = null;
    tasks.push(member(task, source[index], index, (value) => (copy[index] = value)));
  }
  return copy;
}

function readObject(
  task: Task,
  source: object,
  limits: JsonLimits,
  issues: Issue[],
  tasks: Task[],
): object | null {
  const prototype: unknown = Object.getPrototypeOf(source);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) {
    issues.push(issue("json-not-a-value", task.path, { kind: "class-instance" }));
    return null;
  }
  const keys = Object.keys(source);
  if (tasks.length + keys.length > limits.values) {
    issues.push(issue("json-too-large", task.path, { limit: limits.values }));
    return null;
  }
  const copy: Record<string, Json> = {};
  task.put(copy);
  for (const key of keys.toReversed()) {
    if (key === "__proto__") {
      issues.push(issue("json-forbidden-key", pointer(task.path, key), { key }));
      continue;
    }
    const problem = scalarIssue(key, pointer(task.path, key.slice(0, 100)), limits);
    const value: unknown = (source as Record<string, unknown>)[key];
    if (problem !== null) issues.push(problem);
    else if (value !== undefined) tasks.push(member(task, value, key, (json) => (copy[key] = json)));
  }
  return copy;
}

function member(parent: Task, source: unknown, key: string | number, put: (value: Json) => void): Task {
  return { source, path: pointer(parent.path, key), depth: parent.depth + 1, parent, put };
}

/** Whether the value stands somewhere inside itself. */
function isInside(task: Task): boolean {
  for (let outer = task.parent; outer !== null; outer = outer.parent) {
    if (outer.source === task.source) return true;
  }
  return false;
}

function scalarIssue(value: unknown, path: string, limits: JsonLimits): Issue | null {
  switch (typeof value) {
    case "string":
      if (value.length > limits.stringLength) {
        return issue("json-string-too-long", path, { limit: limits.stringLength, length: value.length });
      }
      return /\p{Surrogate}/u.test(value) ? issue("json-lone-surrogate", path, {}) : null;
    case "number":
      return Number.isFinite(value) ? null : issue("json-not-a-value", path, { kind: String(value) });
    case "boolean":
      return null;
    default:
      return value === null ? null : issue("json-not-a-value", path, { kind: typeof value });
  }
}
