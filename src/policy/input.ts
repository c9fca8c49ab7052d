import type * as z from "zod/mini";
import type { Decision } from "../core/decision.ts";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { snapshotJson } from "../core/json.ts";
import { failure, movedTo, success } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { readShape } from "../core/shape.ts";
import { readRecord } from "../rules/facts.ts";

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
  const record = readRecord(input);
  if (!record.ok) {
    const [{ params }] = record.issues;
    return "kind" in params ? failure([issue("request-not-an-object", "", { kind: String(params["kind"]) })]) : record;
  }
  const rest = Object.fromEntries(Object.entries(record.value).filter(([key]) => !lists.includes(key)));
  const question = readInput(rest, schema);
  if (!question.ok) return question;
  const listed = Object.fromEntries(lists.map((key) => [key, record.value[key]]));
  return success({ lists: listed, question: question.value });
}

/** Any value of a host's, read once into JSON and checked against a schema; `path` is where it stands in the call. */
export function readInput<T>(input: unknown, schema: z.ZodMiniType<T>, path = ""): Result<T> {
  const snapshot = snapshotJson(input, REQUEST_LIMITS);
  const shape = snapshot.ok ? readShape(schema, snapshot.value) : snapshot;
  return shape.ok ? shape : failure(movedTo(path, shape.issues));
}

/** The decision that a request cannot be answered, or `null` if nothing is wrong with it. */
export function refusal(issues: readonly Issue[]): Decision<never> | null {
  const [first, ...rest] = issues;
  return first === undefined ? null : { status: "invalid", issues: [first, ...rest] };
}
