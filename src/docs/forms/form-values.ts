import type { FormSheet, FormValues, SheetField } from "./sheet.ts";

type Values = Readonly<Record<string, unknown>>;

/** What a filled sheet holds, by field id, sums and shown fields too; `null` for a blank one. */
export function valuesOn({ sections }: FormSheet): FormValues | null {
  const filled = sections.map(({ step, fields }) => ({ step, values: valuesOfFields(fields) }));
  if (filled.every(({ values }) => Object.keys(values).length === 0)) return null;
  return byStep(filled);
}

function valuesOfFields(fields: readonly SheetField[]): Values {
  return Object.fromEntries(fields.filter(({ status }) => status !== "blank").map(({ id, value }) => [id, value]));
}

/**
 * The values that somebody gave in data of a sheet's JSON Schema, ready for events: `head` for `interview.opened`, the
 * values of a step for `step.recorded` and `step.completed`. Sums, shown fields and fields that are another's to give are
 * left out, and so are optional blocks without members. Data that the schema refuses yields what can be read of it.
 */
export function readFormValues({ sections }: FormSheet, data: unknown): FormValues {
  const read = sections.map(({ step, fields }) => {
    return { step, values: givenIn(fields, step === null ? memberOf(data, "head") : memberOf(memberOf(data, "steps"), step)) };
  });
  return byStep(read.filter(({ step, values }) => step === null || Object.keys(values).length > 0));
}

function byStep(sections: readonly { readonly step: string | null; readonly values: Values }[]): FormValues {
  const head = sections.find(({ step }) => step === null);
  const steps = sections.flatMap(({ step, values }) => (step === null ? [] : [[step, values] as const]));
  return { ...(head === undefined ? {} : { head: head.values }), steps: Object.fromEntries(steps) };
}

function givenIn(fields: readonly SheetField[], data: unknown): Values {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = memberOf(data, field.id);
      if (field.isReadOnly || value === undefined) return [];
      const given = givenValue(field, value);
      return given === undefined ? [] : [[field.id, given] as const];
    }),
  );
}

function givenValue({ type, fields, required }: SheetField, value: unknown): unknown {
  if (type === "list" && Array.isArray(value)) return value.map((item) => (isObject(item) ? givenIn(fields, item) : item));
  if (type !== "block" || !isObject(value)) return value;
  return required === false && Object.keys(value).length === 0 ? undefined : givenIn(fields, value);
}

function memberOf(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
