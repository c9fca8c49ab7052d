import type { Text } from "../../core/text.ts";
import type { InterviewSession } from "./events.ts";
import type { AnyField, SumDocument } from "./field-schema.ts";
import { isList, isValues } from "./values.ts";
import type { Values } from "./values.ts";

/** A field on the form, as the policy types it, with what was given. */
export interface FormField {
  readonly id: string;
  readonly title: Text | undefined;
  readonly type: AnyField["type"];
  readonly required: boolean | "ifApplicable";
  /** Whose words it holds, or `null`: either party's, or nobody's. */
  readonly from: "employee" | "manager" | null;
  /** The parties that may read it, or `null`: everybody. */
  readonly visibility: readonly string[] | null;
  /** The options of a choice by id. */
  readonly options: Readonly<Record<string, Text>> | null;
  /** The members of a block, filled, or of each item of a list, blank. */
  readonly fields: readonly FormField[];
  /** `blank`: nothing was given. `not-applicable`: it was said that the field does not apply. */
  readonly status: "blank" | "given" | "not-applicable";
  /** What was given, shown or computed; `null` unless `status` is `given`. */
  readonly value: unknown;
  /** Of choices, once given: the options that were not chosen, so that the coverage of a list of topics shows. */
  readonly untouched: readonly string[];
}

/** The fields with their values. */
export function formFields(
  fields: readonly AnyField[],
  values: Values,
  visibility: readonly string[] | null,
  session: InterviewSession,
): readonly FormField[] {
  return fields.map((field): FormField => {
    const readers = field.visibility ?? visibility;
    const { isGiven, value } = valueOf(field, values, session);
    return {
      id: field.id,
      title: field.title,
      type: field.type,
      required: "required" in field ? (field.required ?? false) : false,
      from: "from" in field ? (field.from ?? null) : null,
      visibility: readers,
      options: "options" in field ? field.options : null,
      fields: membersOf(field, value, readers, session),
      status: isGiven ? (value === null ? "not-applicable" : "given") : "blank",
      value,
      untouched: field.type === "choices" && isList(value) ? Object.keys(field.options).filter((each) => !value.includes(each)) : [],
    };
  });
}

function valueOf(
  field: AnyField,
  values: Values,
  session: InterviewSession,
): { readonly isGiven: boolean; readonly value: unknown } {
  if (field.type === "shown") {
    const value = session[field.shows];
    return { isGiven: value !== null, value };
  }
  if (field.type === "sum") {
    const value = sumOf(field, values);
    return { isGiven: value !== null, value };
  }
  const isGiven = Object.hasOwn(values, field.id);
  const value = isGiven ? values[field.id] : null;
  // A block shows its sums with what was given.
  return { isGiven, value: field.type === "block" && isValues(value) ? withSums(field.fields, value) : value };
}

function withSums(fields: readonly AnyField[], values: Values): Values {
  const sums = fields.flatMap((field) => {
    const value = field.type === "sum" ? sumOf(field, values) : null;
    return value === null ? [] : [[field.id, value]];
  });
  return { ...values, ...Object.fromEntries(sums) };
}

/** The sum of the amounts that were given, each with its sign, computed in hundredths; `null` if none was. */
function sumOf({ terms }: SumDocument, values: Values): number | null {
  let hundredths: number | null = null;
  for (const { field, sign } of terms) {
    const value = Object.hasOwn(values, field) ? values[field] : null;
    if (typeof value !== "number") continue;
    hundredths = (hundredths ?? 0) + Math.round(value * 100) * (sign === "+" ? 1 : -1);
  }
  return hundredths === null ? null : hundredths / 100 + 0; // never -0
}

function membersOf(
  field: AnyField,
  value: unknown,
  readers: readonly string[] | null,
  session: InterviewSession,
): readonly FormField[] {
  if (field.type === "list") return formFields(field.fields, {}, readers, session);
  return field.type === "block" ? formFields(field.fields, isValues(value) ? value : {}, readers, session) : [];
}
