import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnyField, ListDocument, SumDocument } from "./field-schema.ts";

/** What fields are checked with. */
export interface CheckScope {
  readonly issues: Issue[];
  /** Everybody who may be named as an owner or a reader. */
  readonly parties: readonly string[];
}

export type FieldDocumentIssueCatalogue = {
  readonly "interview-id-repeated": { readonly id: string };
  readonly "interview-field-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "interview-field-waits-for-later": { readonly field: string; readonly after: string };
  readonly "interview-sum-of-other-type": { readonly name: string; readonly type: string };
  readonly "interview-options-empty": { readonly field: string };
  readonly "interview-range-reversed": { readonly field: string; readonly least: number; readonly most: number };
  readonly "interview-party-undeclared": { readonly name: string; readonly nearest: string | null };
};

const issue = issuesOf<FieldDocumentIssueCatalogue>();

/** Finds what is wrong with fields that stand side by side. */
export function checkFields(fields: readonly AnyField[], path: string, check: CheckScope): void {
  reportRepeated(fields, path, check.issues);
  for (const [index, field] of fields.entries()) checkField(field, fields, pointer(path, index), check);
}

function checkField(field: AnyField, beside: readonly AnyField[], path: string, check: CheckScope): void {
  const { issues, parties } = check;
  for (const [index, name] of (field.visibility ?? []).entries()) {
    if (parties.includes(name)) continue;
    const at = pointer(path, "visibility", index);
    issues.push(issue("interview-party-undeclared", at, { name, nearest: nearest(name, parties) }));
  }
  if ("after" in field) checkAfter(field.id, field.after ?? [], beside, path, issues);
  switch (field.type) {
    case "text":
    case "date":
    case "boolean":
    case "shown":
      return;
    case "texts":
      return checkRange(field.id, field.atLeast, field.atMost, pointer(path, "atMost"), issues);
    case "integer":
    case "amount":
      return checkRange(field.id, field.min, field.max, pointer(path, "max"), issues);
    case "choices":
      checkRange(field.id, field.atLeast, field.atMost, pointer(path, "atMost"), issues);
      return checkOptions(field, path, issues);
    case "choice":
      return checkOptions(field, path, issues);
    case "sum":
      return checkTerms(field, beside, path, issues);
    case "list":
      checkRange(field.id, field.atLeast, field.atMost, pointer(path, "atMost"), issues);
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
    if (!ids.includes(name)) issues.push(issue("interview-field-undeclared", at, { name, nearest: nearest(name, ids) }));
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

function checkOptions(
  { id, options, open = false }: { id: string; options: Readonly<Record<string, unknown>>; open?: boolean | undefined },
  path: string,
  issues: Issue[],
): void {
  if (Object.keys(options).length > 0 || open) return;
  issues.push(issue("interview-options-empty", pointer(path, "options"), { field: id }));
}

function checkTerms({ terms }: SumDocument, beside: readonly AnyField[], path: string, issues: Issue[]): void {
  const amounts = beside.filter(({ type }) => type === "amount" || type === "integer").map(({ id }) => id);
  for (const [index, { field: name }] of terms.entries()) {
    const at = pointer(path, "terms", index, "field");
    const field = beside.find(({ id }) => id === name);
    if (field === undefined) {
      issues.push(issue("interview-field-undeclared", at, { name, nearest: nearest(name, amounts) }));
    } else if (!amounts.includes(name)) {
      issues.push(issue("interview-sum-of-other-type", at, { name, type: field.type }));
    }
  }
}

function checkGoalMembers({ goal, fields }: ListDocument, path: string, issues: Issue[]): void {
  const ids = fields.map(({ id }) => id);
  for (const [part, name] of Object.entries(goal?.members ?? {})) {
    if (ids.includes(name)) continue;
    const at = pointer(path, "goal", "members", part);
    issues.push(issue("interview-field-undeclared", at, { name, nearest: nearest(name, ids) }));
  }
}

/** Reports ids that stand twice in one list. */
export function reportRepeated(items: readonly { readonly id: string }[], path: string, issues: Issue[]): void {
  const seen = new Set<string>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id)) issues.push(issue("interview-id-repeated", pointer(path, index, "id"), { id }));
    seen.add(id);
  }
}
