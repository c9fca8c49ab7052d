import type { Text } from "../../core/text.ts";
import type { AnyField, Party, SumDocument } from "./field-schema.ts";
import { isList, isValues } from "./values.ts";
import type { Values } from "./values.ts";

/** A field on the form, as the policy types it, with what was given. */
export interface FormField {
  readonly id: string;
  readonly title: Text | undefined;
  readonly type: AnyField["type"];
  /** `ifApplicable`: it must be given, but `null` may say that it does not apply. */
  readonly required: boolean | "ifApplicable";
  /** Whose words it holds, or `null`: either party's, or nobody's. */
  readonly from: Party | null;
  /** The parties that may read it, or `null`: everybody. */
  readonly visibility: readonly string[] | null;
  /** The unit of a number or sum. */
  readonly unit: Text | undefined;
  /** The options of a choice by id. */
  readonly options: Readonly<Record<string, Text>> | null;
  /** Whether a choice takes other words beside its options. */
  readonly open: boolean;
  /** The least and the greatest number that an integer or amount may be; `null` is no limit. */
  readonly min: number | null;
  readonly max: number | null;
  /** How many texts, choices or items there must and may be; `null` is no limit. */
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** The members of a block, filled, or of each item of a list, blank. */
  readonly fields: readonly FormField[];
  /** `blank`: nothing was given. `not-applicable`: it was said that the field does not apply. */
  readonly status: "blank" | "given" | "not-applicable";
  /**
   * What was given, shown or computed; `null` unless `status` is `given`. By type: `text`, `choice` and `shown` a string;
   * `texts` and `choices` a list of strings; `date` a day, `YYYY-MM-DD`; `boolean`; `integer`, `amount` and `sum` a number in
   * the `unit`; `list` a list of objects by member id; `block` one such object, with its sums.
   */
  readonly value: unknown;
  /** Of choices, once given: the options that were not chosen, so that the coverage of a list of topics shows. */
  readonly untouched: readonly string[];
}

/** Who may read: what a field has that does not say, and what no field can widen. `null` is everybody. */
interface Readers {
  readonly unsaid: readonly string[] | null;
  readonly within: readonly string[] | null;
}

/** The fields that stand side by side, with their values and sums. */
export function formFields(fields: readonly AnyField[], given: Values, readers: Readers): readonly FormField[] {
  const values = withSums(fields, given);
  return fields.map((field): FormField => {
    const visibility = readersOf(field, fields, readers);
    const isGiven = Object.hasOwn(values, field.id);
    const raw = isGiven ? values[field.id] : null;
    const value = field.type === "block" && isValues(raw) ? withSums(field.fields, raw) : raw;
    return {
      id: field.id,
      title: field.title,
      type: field.type,
      required: "required" in field ? (field.required ?? false) : false,
      from: "from" in field ? (field.from ?? null) : null,
      visibility,
      unit: "unit" in field ? field.unit : undefined,
      options: "options" in field ? field.options : null,
      open: "open" in field && field.open === true,
      min: "min" in field ? (field.min ?? null) : null,
      max: "max" in field ? (field.max ?? null) : null,
      atLeast: "atLeast" in field ? (field.atLeast ?? null) : null,
      atMost: "atMost" in field ? (field.atMost ?? null) : null,
      fields: "fields" in field ? formFields(field.fields, isValues(raw) ? raw : {}, { unsaid: visibility, within: visibility }) : [],
      status: isGiven ? (value === null ? "not-applicable" : "given") : "blank",
      value,
      untouched: field.type === "choices" && isList(value) ? Object.keys(field.options).filter((each) => !value.includes(each)) : [],
    };
  });
}

/** Nobody reads inside what they may not read, nor the sum of what they may not read. */
function readersOf(field: AnyField, beside: readonly AnyField[], readers: Readers): readonly string[] | null {
  const own = common(field.visibility ?? readers.unsaid, readers.within);
  if (field.type !== "sum") return own;
  const terms = beside.filter(({ id, type }) => type !== "sum" && field.terms.some((term) => term.field === id));
  return terms.map((term) => readersOf(term, beside, readers)).reduce(common, own);
}

function common(left: readonly string[] | null, right: readonly string[] | null): readonly string[] | null {
  if (left === null || right === null) return left ?? right;
  return left.filter((party) => right.includes(party));
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
  return hundredths === null ? null : hundredths / 100;
}
