import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnyField, ListDocument, SumDocument } from "./field-schema.ts";
import { issue, unknownName } from "./issues.ts";

/** What fields are checked with. */
export interface CheckScope {
  readonly issues: Issue[];
  /** Everybody who may be named as an owner or a reader. */
  readonly parties: readonly string[];
}

/** Finds what is wrong with fields that stand side by side. */
export function checkFields(fields: readonly AnyField[], path: string, check: CheckScope): void {
  const ids = fields.map(({ id }) => id);
  reportRepeated(ids, path, "id", check.issues);
  for (const [index, field] of fields.entries()) checkField(field, fields, pointer(path, index), check);
}

function checkField(field: AnyField, beside: readonly AnyField[], path: string, check: CheckScope): void {
  const { issues } = check;
  reportUnknownParties(field.visibility ?? [], pointer(path, "visibility"), check);
  if ("after" in field) checkAfter(field.id, field.after ?? [], beside, path, issues);
  if ("atMost" in field) checkRange(field.id, field.atLeast, field.atMost, pointer(path, "atMost"), issues);
  switch (field.type) {
    case "text":
    case "texts":
    case "date":
    case "boolean":
    case "shown":
      return;
    case "integer":
    case "amount":
      return checkRange(field.id, field.min, field.max, pointer(path, "max"), issues);
    case "choice":
    case "choices":
      if (Object.keys(field.options).length === 0 && field.open !== true) {
        issues.push(issue("interview-options-empty", pointer(path, "options"), { field: field.id }));
      }
      return;
    case "sum":
      return checkTerms(field, beside, path, issues);
    case "list":
      checkGoalMembers(field, path, issues);
      return checkFields(field.fields, pointer(path, "fields"), check);
    case "block":
      return checkFields(field.fields, pointer(path, "fields"), check);
    default:
      return field satisfies never;
  }
}

/** A field waits only for fields listed before it, so that no two can wait for each other. */
function checkAfter(
  field: string,
  after: readonly string[],
  beside: readonly AnyField[],
  path: string,
  issues: Issue[],
): void {
  const ids = beside.filter(({ type }) => type !== "sum").map(({ id }) => id);
  for (const [index, name] of after.entries()) {
    const at = pointer(path, "after", index);
    if (!ids.includes(name)) issues.push(unknownName("interview-field-unknown", at, name, ids));
    else if (ids.indexOf(name) >= ids.indexOf(field)) {
      issues.push(issue("interview-field-waits-for-later", at, { field, after: name }));
    }
  }
}

function checkRange(
  field: string,
  least: number | undefined,
  most: number | undefined,
  path: string,
  issues: Issue[],
): void {
  if (least === undefined || most === undefined || least <= most) return;
  issues.push(issue("interview-range-reversed", path, { field, least, most }));
}

function checkTerms({ terms }: SumDocument, beside: readonly AnyField[], path: string, issues: Issue[]): void {
  const amounts = beside.filter(({ type }) => type === "amount" || type === "integer").map(({ id }) => id);
  for (const [index, { field: name }] of terms.entries()) {
    if (amounts.includes(name)) continue;
    const at = pointer(path, "terms", index, "field");
    const type = beside.find(({ id }) => id === name)?.type;
    issues.push(
      type === undefined
        ? unknownName("interview-field-unknown", at, name, amounts)
        : issue("interview-sum-of-other-type", at, { name, type }),
    );
  }
}

function checkGoalMembers({ goal, fields }: ListDocument, path: string, issues: Issue[]): void {
  const ids = fields.map(({ id }) => id);
  for (const [part, name] of Object.entries(goal?.members ?? {})) {
    if (name === undefined || ids.includes(name)) continue;
    issues.push(unknownName("interview-field-unknown", pointer(path, "goal", "members", part), name, ids));
  }
}

/** Reports names that stand twice in one list; `key` is where each stands in its item. */
export function reportRepeated(names: readonly string[], path: string, key: string, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [index, id] of names.entries()) {
    if (seen.has(id)) issues.push(issue("interview-id-repeated", pointer(path, index, key), { id }));
    seen.add(id);
  }
}

export function reportUnknownParties(names: readonly string[], path: string, { issues, parties }: CheckScope): void {
  for (const [index, name] of names.entries()) {
    if (parties.includes(name)) continue;
    issues.push(issue("interview-party-undeclared", pointer(path, index), { name, nearest: nearest(name, parties) }));
  }
}
