import type { Decision } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { isPlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { isGiven } from "./field-schema.ts";
import type { AnyField, BlockDocument, GivenField, GoalCriterion, ListDocument } from "./field-schema.ts";
import { issue, unknownName } from "./issues.ts";
import type { ValueKind } from "./issues.ts";

/** What the goal topic says of a goal by one criterion, and what it found. */
export interface GoalVerdict {
  readonly verdict: "pass" | "weak" | "fail" | "needs-context";
  readonly findings: readonly { readonly code: string }[];
}

/**
 * The goal topic's `checkGoal`, bound to its section. It is given an object of the parts that the policy names under
 * `goal.members`. An interview without it has its goals checked for their members alone.
 */
export type CheckGoal = (
  goal: unknown,
) => Decision<{ readonly criteria: Readonly<Record<GoalCriterion, GoalVerdict>> }>;

/** Values by field id: JSON, as the events gave it. */
export type Values = Readonly<Record<string, unknown>>;

/** Numbers up to a million million have two exact decimals, and so have their sums. */
const GREATEST = 1e12;

/** What is wrong with the values that are given, one by one: not what is missing beside them. */
export function valueIssues(
  fields: readonly AnyField[],
  values: Values,
  path: string,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  const byId = new Map(fields.map((field) => [field.id, field]));
  const known = fields.filter(isGiven).map(({ id }) => id);
  return Object.entries(values).flatMap(([id, value]): readonly Issue[] => {
    const at = pointer(path, id);
    const field = byId.get(id);
    if (field?.type === "sum") {
      return [issue("interview-field-computed", at, { field: id, from: field.terms.map((term) => term.field) })];
    }
    if (field === undefined || field.type === "shown") {
      return [unknownName("interview-field-unknown", at, id, known)];
    }
    return fieldIssues(field, value, at, checkGoal);
  });
}

/** The fields that must be given and are not. */
export function missingIssues(fields: readonly AnyField[], values: Values, path: string): readonly Issue[] {
  return fields.filter(isGiven).flatMap(({ id, required = false }) => {
    if (required === false || Object.hasOwn(values, id)) return [];
    return [issue("interview-field-missing", pointer(path, id), { field: id })];
  });
}

/** The members of a list's item or of a block, which are always given together. */
function memberIssues(
  field: ListDocument | BlockDocument,
  value: unknown,
  path: string,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  if (!isValues(value)) return [wrongType(field, "object", path)];
  return [...valueIssues(field.fields, value, path, checkGoal), ...missingIssues(field.fields, value, path)];
}

function fieldIssues(field: GivenField, value: unknown, path: string, checkGoal: CheckGoal | null): readonly Issue[] {
  if (value === null) {
    return field.required === "ifApplicable" ? [] : [issue("interview-field-always-applies", path, { field: field.id })];
  }
  switch (field.type) {
    case "text":
      return textIssues(field, value, path);
    case "date":
      return isPlainDate(value) ? [] : [wrongType(field, "date", path)];
    case "boolean":
      return typeof value === "boolean" ? [] : [wrongType(field, "yes-or-no", path)];
    case "integer":
    case "amount":
      return numberIssues(field, value, path);
    case "choice":
      return textIssues(field, value, path, field);
    case "texts":
      return itemsIssues(field, value, path, (item, at) => textIssues(field, item, at));
    case "choices":
      return [
        ...itemsIssues(field, value, path, (item, at) => textIssues(field, item, at, field)),
        ...repeatedIssues(field, value, path),
      ];
    case "list":
      return itemsIssues(field, value, path, (item, at) => {
        const issues = memberIssues(field, item, at, checkGoal);
        return issues.length > 0 ? issues : goalIssues(field, item, at, checkGoal);
      });
    case "block":
      return memberIssues(field, value, path, checkGoal);
    default:
      return field satisfies never;
  }
}

function textIssues(
  field: GivenField,
  value: unknown,
  path: string,
  choice?: Extract<GivenField, { readonly type: "choice" | "choices" }>,
): readonly Issue[] {
  if (typeof value !== "string") return [wrongType(field, "text", path)];
  if (value.trim() === "") return [issue("interview-field-blank", path, { field: field.id })];
  if (choice === undefined || choice.open === true || Object.hasOwn(choice.options, value)) return [];
  const options = Object.keys(choice.options);
  const params = { field: field.id, given: value, nearest: nearest(value, options), options };
  return [issue("interview-option-unknown", path, params)];
}

function itemsIssues(
  field: Extract<GivenField, { readonly type: "texts" | "choices" | "list" }>,
  value: unknown,
  path: string,
  itemIssues: (item: unknown, path: string) => readonly Issue[],
): readonly Issue[] {
  if (!isList(value)) return [wrongType(field, "list", path)];
  const { id, atLeast = 0, atMost = Infinity } = field;
  const given = value.length;
  const issues = value.flatMap((item, index) => itemIssues(item, pointer(path, index)));
  if (given < atLeast) issues.push(issue("interview-field-too-few", path, { field: id, atLeast, given }));
  if (given > atMost) issues.push(issue("interview-field-too-many", path, { field: id, atMost, given }));
  return issues;
}

function repeatedIssues({ id }: GivenField, value: unknown, path: string): readonly Issue[] {
  if (!isList(value)) return [];
  return value.flatMap((item, index) => {
    if (typeof item !== "string" || value.indexOf(item) === index) return [];
    return [issue("interview-option-repeated", pointer(path, index), { field: id, given: item })];
  });
}

function goalIssues(field: ListDocument, item: unknown, path: string, checkGoal: CheckGoal | null): readonly Issue[] {
  if (field.goal === undefined || checkGoal === null || !isValues(item)) return [];
  const { criteria, members } = field.goal;
  const parts = Object.entries(members).map(([part, id = ""]) => [part, Object.hasOwn(item, id) ? item[id] : null] as const);
  const check = checkGoal(Object.fromEntries(parts.filter(([, value]) => value !== null)));
  const verdicts = check.status === "decided" ? check.outcome.criteria : null;
  const failed = criteria.filter((criterion) => verdicts?.[criterion].verdict !== "pass");
  if (failed.length === 0) return [];
  const found = check.status === "invalid" ? check.issues : failed.flatMap((each) => verdicts?.[each].findings ?? []);
  const findings = [...new Set(found.map(({ code }) => code))];
  return [issue("interview-goal-fails", path, { field: field.id, criteria: failed, findings })];
}

function numberIssues(field: Extract<GivenField, { readonly type: "integer" | "amount" }>, value: unknown, path: string): readonly Issue[] {
  const [places, kind] = field.type === "integer" ? ([1, "whole-number"] as const) : ([100, "amount"] as const);
  if (typeof value !== "number") return [wrongType(field, kind, path)];
  const min = Math.max(field.min ?? -GREATEST, -GREATEST);
  const max = Math.min(field.max ?? GREATEST, GREATEST);
  if (value < min) return [issue("interview-field-too-small", path, { field: field.id, min, given: value })];
  if (value > max) return [issue("interview-field-too-big", path, { field: field.id, max, given: value })];
  return Math.round(value * places) / places === value ? [] : [wrongType(field, kind, path)];
}

function wrongType({ id }: AnyField, expected: ValueKind, path: string): Issue {
  return issue("interview-field-wrong-type", path, { field: id, expected });
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
