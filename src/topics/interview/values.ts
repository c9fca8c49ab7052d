import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { isPlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnyField, BlockDocument, GivenField, GoalCriterion, ListDocument } from "./field-schema.ts";

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

/** The kind of value that a field wants, for words to name. */
export type ValueKind = "text" | "list" | "date" | "yes-or-no" | "whole-number" | "amount" | "object";

export type ValueIssueCatalogue = {
  /** There is no such field here. */
  readonly "interview-field-unknown": {
    readonly field: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  /** A field that must be given is not. */
  readonly "interview-field-missing": { readonly field: string };
  readonly "interview-field-wrong-type": { readonly field: string; readonly expected: ValueKind };
  readonly "interview-field-blank": { readonly field: string };
  /** `null` was given for a field that always applies. */
  readonly "interview-field-always-applies": { readonly field: string };
  /** A sum was given: it is computed. */
  readonly "interview-field-computed": { readonly field: string; readonly from: readonly string[] };
  readonly "interview-field-too-few": { readonly field: string; readonly atLeast: number; readonly given: number };
  readonly "interview-field-too-many": { readonly field: string; readonly atMost: number; readonly given: number };
  readonly "interview-field-too-small": { readonly field: string; readonly min: number; readonly given: number };
  readonly "interview-field-too-big": { readonly field: string; readonly max: number; readonly given: number };
  readonly "interview-option-unknown": {
    readonly field: string;
    readonly given: string;
    readonly nearest: string | null;
    readonly options: readonly string[];
  };
  readonly "interview-option-repeated": { readonly field: string; readonly given: string };
  /** A goal does not pass criteria of the goal topic; `findings` are the codes of what was found. */
  readonly "interview-goal-fails": {
    readonly field: string;
    readonly criteria: readonly string[];
    readonly findings: readonly string[];
  };
};

const issue = issuesOf<ValueIssueCatalogue>();

/** Amounts up to a million million have two exact decimals. */
const GREATEST_AMOUNT = 1e12;

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
      return [issue("interview-field-unknown", at, { field: id, nearest: nearest(id, known), known })];
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

function isGiven(field: AnyField): field is GivenField {
  return field.type !== "sum" && field.type !== "shown";
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
      return Number.isSafeInteger(value) ? rangeIssues(field, Number(value), path) : [wrongType(field, "whole-number", path)];
    case "amount":
      return isAmount(value) ? rangeIssues(field, value, path) : [wrongType(field, "amount", path)];
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
  const parts = Object.entries(members).flatMap(([part, id]) => (Object.hasOwn(item, id) ? [[part, item[id]]] : []));
  const check = checkGoal(Object.fromEntries(parts));
  const fails = (failed: readonly string[], codes: readonly string[]): Issue => {
    return issue("interview-goal-fails", path, { field: field.id, criteria: failed, findings: [...new Set(codes)] });
  };
  if (check.status !== "decided") {
    return [fails(criteria, check.status === "invalid" ? check.issues.map(({ code }) => code) : [])];
  }
  const verdicts = check.outcome.criteria;
  const failed = criteria.filter((criterion) => verdicts[criterion].verdict !== "pass");
  return failed.length === 0
    ? []
    : [fails(failed, failed.flatMap((criterion) => verdicts[criterion].findings.map(({ code }) => code)))];
}

function rangeIssues(
  { id, min = -Infinity, max = Infinity }: Extract<GivenField, { readonly type: "integer" | "amount" }>,
  given: number,
  path: string,
): readonly Issue[] {
  if (given < min) return [issue("interview-field-too-small", path, { field: id, min, given })];
  return given > max ? [issue("interview-field-too-big", path, { field: id, max, given })] : [];
}

function wrongType({ id }: AnyField, expected: ValueKind, path: string): Issue {
  return issue("interview-field-wrong-type", path, { field: id, expected });
}

/** Whether a number has at most two decimals, as money has. */
function isAmount(value: unknown): value is number {
  return typeof value === "number" && Math.abs(value) <= GREATEST_AMOUNT && Math.round(value * 100) / 100 === value;
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

export function isValues(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
