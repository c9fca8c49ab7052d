import { $ZodArray, $ZodLazy, $ZodLiteral, $ZodObject, $ZodOptional, $ZodRecord, $ZodUnion } from "zod/v4/core";
import type { $ZodIssue, $ZodIssueInvalidUnion, $ZodType } from "zod/v4/core";
import * as z from "zod/mini";
import { issuesOf } from "./issue.ts";
import type { Issue } from "./issue.ts";
import { nearest } from "./nearest.ts";
import { pointer } from "./pointer.ts";
import { failure, success } from "./result.ts";
import type { Result } from "./result.ts";

export type ShapeIssueCatalogue = {
  readonly "shape-missing": { readonly key: string; readonly expected: readonly string[] };
  readonly "shape-wrong-type": { readonly given: string; readonly expected: readonly string[] };
  readonly "shape-unknown-key": {
    readonly key: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly "shape-not-listed": {
    readonly given: string;
    readonly nearest: string | null;
    readonly listed: readonly string[];
  };
  readonly "shape-too-small": { readonly limit: number; readonly of: string };
  readonly "shape-too-big": { readonly limit: number; readonly of: string };
  readonly "shape-bad-name": { readonly given: string };
  readonly "shape-bad-date": { readonly given: string };
  readonly "shape-bad-format": { readonly given: string; readonly format: string };
};

const issue = issuesOf<ShapeIssueCatalogue>();

type Path = readonly PropertyKey[];

/** Checks a JSON value against a schema. zod finds the faults; the issues are ours, each with what could be written instead. */
export function readShape<T>(schema: z.ZodMiniType<T>, input: unknown): Result<T> {
  const result = z.safeParse(schema, input);
  if (result.success) return success(input as T); // our schemas change nothing: what passes is the value, as it was written
  const issues = result.error.issues.flatMap((each) => issuesFor(schema, input, each, []));
  const [first, ...rest] = issues;
  return first === undefined ? success(input as T) : failure([first, ...rest]); // zod's failure has an issue
}

function issuesFor(schema: z.ZodMiniType, input: unknown, found: $ZodIssue, parent: Path): readonly Issue[] {
  const path = [...parent, ...found.path];
  const at = pointer("", ...path.map(String));
  const given = valueAt(input, path);
  switch (found.code) {
    case "unrecognized_keys": {
      const known = keysAt(schema, input, path);
      return found.keys.map((key) => unknownKey(pointer(at, key), key, known, given));
    }
    case "invalid_type":
      return [wrongType(at, path, given, [found.expected])];
    case "invalid_value":
      return [notListed(at, path, given, found.values.map(String))];
    case "invalid_union":
      return fromUnion(schema, input, found, path);
    case "too_small":
      return [issue("shape-too-small", at, { limit: Number(found.minimum), of: found.origin })];
    case "too_big":
      return [issue("shape-too-big", at, { limit: Number(found.maximum), of: found.origin })];
    case "invalid_format":
      return [badFormat(at, given, found.format, found.message)];
    case "invalid_key":
      return [issue("shape-bad-name", at, { given: String(path.at(-1)) })];
    case "custom":
      return found.message === UNSAID // a check of ours that has nothing to say is that of a day
        ? [issue("shape-bad-date", at, { given: shown(given) })]
        : [wrongType(at, path, given, [found.message])];
    default:
      return [issue("shape-bad-format", at, { given: shown(given), format: found.code })];
  }
}

/** A pattern of ours says by its message what it wants; one without is that of a name. */
function badFormat(at: string, given: unknown, format: string, message: string): Issue {
  if (format === "date") return issue("shape-bad-date", at, { given: shown(given) });
  if (format !== "regex") return issue("shape-bad-format", at, { given: shown(given), format });
  return message === UNSAID
    ? issue("shape-bad-name", at, { given: shown(given) })
    : issue("shape-bad-format", at, { given: shown(given), format: message });
}

/** What zod says where nobody told it what to say. */
const UNSAID = "Invalid input";

function wrongType(at: string, path: Path, given: unknown, expected: readonly string[]): Issue {
  return given === undefined
    ? issue("shape-missing", at, { key: String(path.at(-1) ?? ""), expected })
    : issue("shape-wrong-type", at, { given: kindOf(given), expected });
}

function notListed(at: string, path: Path, given: unknown, listed: readonly string[]): Issue {
  if (given === undefined) return issue("shape-missing", at, { key: String(path.at(-1) ?? ""), expected: listed });
  const text = shown(given);
  return issue("shape-not-listed", at, { given: text, nearest: nearest(text, listed), listed });
}

/** Of a union: the issues of the alternative that the input comes nearest to, or, if it has the kind of none, what they are. */
function fromUnion(
  schema: z.ZodMiniType,
  input: unknown,
  found: $ZodIssueInvalidUnion,
  path: Path,
): readonly Issue[] {
  const given = valueAt(input, path);
  const at = pointer("", ...path.map(String));
  if ("options" in found) return [notListed(at, path, given, (found.options ?? []).map(String))];
  const near = found.errors
    .filter((errors) => !wantsAnotherKind(errors, given))
    .toSorted((left, right) => strangersIn(left) - strangersIn(right) || left.length - right.length);
  const [nearestBranch] = near;
  if (nearestBranch !== undefined) return nearestBranch.flatMap((each) => issuesFor(schema, input, each, path));
  return [wrongType(at, path, given, [...new Set(found.errors.flat().flatMap(kindsOf))])];
}

/** How many keys of the input an alternative does not know: the one that was meant knows most. */
function strangersIn(errors: readonly $ZodIssue[]): number {
  return errors.reduce((count, error) => count + (error.code === "unrecognized_keys" ? error.keys.length : 0), 0);
}

/** Whether an alternative wants a value of another kind altogether: an object, say, where text was given. */
function wantsAnotherKind(errors: readonly $ZodIssue[], given: unknown): boolean {
  return errors.some((error) => error.path.length === 0 && isOfAnotherKind(error, given));
}

function isOfAnotherKind(error: $ZodIssue, given: unknown): boolean {
  if (error.code === "invalid_type") return true;
  if (error.code === "invalid_union") return error.errors.every((errors) => wantsAnotherKind(errors, given));
  return error.code === "invalid_value" && !error.values.some((value) => kindOf(value) === kindOf(given));
}

function kindsOf(error: $ZodIssue): readonly string[] {
  if (error.code === "invalid_type") return [error.expected];
  if (error.code === "invalid_union") return error.errors.flat().flatMap(kindsOf);
  return error.code === "invalid_value" ? error.values.map(kindOf) : [error.code];
}

/** A misspelt key means most likely one that is not there yet. One that is right beside other keys only is no suggestion. */
function unknownKey(at: string, key: string, known: readonly string[], given: unknown): Issue {
  const others = known.filter((each) => each !== key);
  const missing = others.filter((each) => typeof given !== "object" || given === null || !Object.hasOwn(given, each));
  const suggestion = known.includes(key) ? null : (nearest(key, missing) ?? nearest(key, others));
  return issue("shape-unknown-key", at, { key, nearest: suggestion, known: others });
}

function valueAt(input: unknown, path: Path): unknown {
  let value = input;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

function shown(value: unknown): string {
  const text = typeof value === "object" ? kindOf(value) : String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** The keys that the schema has for the object at a path. */
function keysAt(schema: $ZodType, input: unknown, path: Path): readonly string[] {
  let schemas = alternatives(schema, input);
  for (const [index, key] of path.entries()) {
    const value = valueAt(input, path.slice(0, index + 1));
    schemas = schemas.flatMap((each) => memberSchemas(each, key)).flatMap((each) => alternatives(each, value));
  }
  return [...new Set(schemas.flatMap((each) => (each instanceof $ZodObject ? Object.keys(each._zod.def.shape) : [])))];
}

/** The schema without what only wraps it; of a union the options, but not those for a value of another `type`. */
function alternatives(schema: $ZodType, value: unknown): readonly $ZodType[] {
  if (schema instanceof $ZodOptional) return alternatives(schema._zod.def.innerType, value);
  if (schema instanceof $ZodLazy) return alternatives(schema._zod.def.getter(), value);
  if (!(schema instanceof $ZodUnion)) return [schema];
  return schema._zod.def.options.flatMap((each) => alternatives(each, value)).filter((each) => !isForAnother(each, value));
}

function isForAnother(schema: $ZodType, input: unknown): boolean {
  if (!(schema instanceof $ZodObject)) return false;
  return Object.entries(schema._zod.def.shape).some(([key, member]) => {
    const given = valueAt(input, [key]);
    return member instanceof $ZodLiteral && given !== undefined && ![...member._zod.values].some((value) => value === given);
  });
}

function memberSchemas(schema: $ZodType, key: PropertyKey): readonly $ZodType[] {
  if (schema instanceof $ZodArray) return [schema._zod.def.element];
  if (schema instanceof $ZodRecord) return [schema._zod.def.valueType];
  const member = schema instanceof $ZodObject ? schema._zod.def.shape[String(key)] : undefined;
  return member === undefined ? [] : [member];
}
