import type * as z from "zod/mini";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { snapshotJson } from "../core/json.ts";
import { nearest } from "../core/nearest.ts";
import { failure, movedTo, success } from "../core/result.ts";
import type { Issues, Result } from "../core/result.ts";
import { readShape } from "../core/shape.ts";
import { readOwnMembers } from "../rules/facts.ts";

/** A request may hold so much beside its people. */
const REQUEST_LIMITS = { depth: 16, values: 5_000_000, stringLength: 10_000 } as const;

export type InputIssueCatalogue = {
  readonly "request-not-an-object": { readonly kind: string };
};

const issue = issuesOf<InputIssueCatalogue>();

/** A request taken apart: the members that hold people or departments, and the rest, checked against its schema. */
export interface RequestParts<Question> {
  readonly lists: Readonly<Record<string, unknown>>;
  readonly question: Question;
}

/**
 * Reads a host's request. The members named in `lists` are handed on unread, since they may hold a hundred thousand
 * records whose facts only the policy knows; the rest must have the shape of the schema.
 */
export function readRequest<Question>(
  input: unknown,
  lists: readonly string[],
  schema: z.ZodMiniType<Question>,
): Result<RequestParts<Question>> {
  const record = readOwnMembers(input, (value) => value);
  if (!record.ok) {
    const [{ params }] = record.issues;
    return "kind" in params ? failure([issue("request-not-an-object", "", { kind: String(params["kind"]) })]) : record;
  }
  const rest = Object.fromEntries(Object.entries(record.value).filter(([key]) => !lists.includes(key)));
  const question = readInput(rest, schema);
  if (!question.ok) return failure(withLists(question.issues, lists));
  const listed = Object.fromEntries(lists.map((key) => [key, record.value[key]]));
  return success({ lists: listed, question: question.value });
}

/** A misspelt key may be meant for a list as well. */
function withLists([first, ...rest]: Issues, lists: readonly string[]): Issues {
  const add = (each: Issue): Issue => {
    const { key, known } = each.params;
    if (each.code !== "shape-unknown-key" || each.path.lastIndexOf("/") > 0 || !Array.isArray(known)) return each;
    const all = [...lists, ...known];
    return { ...each, params: { key: String(key), nearest: nearest(String(key), all), known: all } };
  };
  return [add(first), ...rest.map(add)];
}

/** Any value of a host's, read once into JSON and checked against a schema; `path` is where it stands in the call. */
export function readInput<T>(input: unknown, schema: z.ZodMiniType<T>, path = ""): Result<T> {
  const snapshot = snapshotJson(input, REQUEST_LIMITS);
  const shape = snapshot.ok ? readShape(schema, snapshot.value) : snapshot;
  return shape.ok ? shape : failure(movedTo(path, shape.issues));
}
