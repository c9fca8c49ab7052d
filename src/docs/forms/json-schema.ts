import { valuesOn } from "./form-values.ts";
import type { FormSheet, FormValues, SheetField, SheetSection } from "./sheet.ts";
import { uiSchemaOf } from "./ui-schema.ts";
import type { FormUiSchema } from "./ui-schema.ts";
import { formWords } from "./words.ts";
import type { FormWords } from "./words.ts";

/** The keywords of JSON Schema draft-07 that forms use. Arrays can be changed, as the types of react-jsonschema-form have them. */
export interface JsonSchema {
  $schema?: string;
  type?: "object" | "array" | "string" | "number" | "integer" | "null"[];
  title?: string;
  description?: string;
  readOnly?: boolean;
  properties?: { [id: string]: JsonSchema };
  required?: string[];
  additionalProperties?: boolean;
  maxProperties?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  uniqueItems?: boolean;
  oneOf?: JsonSchema[];
  anyOf?: JsonSchema[];
  /** One value: of a `const` screens would take the first as already chosen. */
  enum?: (string | boolean)[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maximum?: number;
}

/** A form as data: the three properties that react-jsonschema-form takes. */
export interface FormJsonSchema {
  /** Draft-07. The data are `{ head, steps: { [step]: … } }`, each with its values by field id. */
  readonly schema: JsonSchema;
  /** The order of the fields, and how each is entered. */
  readonly uiSchema: FormUiSchema;
  /** What a filled form holds; absent for a blank one. */
  readonly formData?: FormValues;
}

/** Numbers up to a million million have two exact decimals: those that an interview takes. */
const GREATEST = 1e12;
/** Something that is no blank. */
const WORDS = "\\S";

/**
 * A form as JSON Schema, with what react-jsonschema-form renders it by. It refuses what an interview refuses of its values,
 * but for more than two decimals of an amount (`multipleOf` would refuse good amounts, since it divides in floating point)
 * and the criteria of goals. `readFormValues` makes of its data what events carry.
 */
export function formJsonSchema(sheet: FormSheet): FormJsonSchema {
  const formData = valuesOn(sheet);
  const schema = schemaOf(sheet);
  return { schema, uiSchema: uiSchemaOf(sheet), ...(formData === null ? {} : { formData }) };
}

function schemaOf({ title, policy, remarks, sections, locale }: FormSheet): JsonSchema {
  const words = formWords[locale];
  const head = sections.find(({ step }) => step === null);
  const steps = sections.flatMap((section) => (section.step === null ? [] : [{ id: section.step, schema: sectionSchema(section, words) }]));
  const parts = [
    ...(head === undefined ? [] : [{ id: "head", schema: sectionSchema(head, words) }]),
    { id: "steps", schema: { title: words.steps, ...objectOf(steps.map((each) => ({ ...each, required: isDemanding(each.schema) }))) } },
  ];
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title,
    description: [policy, ...remarks].join(" · "),
    ...objectOf(parts.map((each) => ({ ...each, required: isDemanding(each.schema) }))),
  };
}

function sectionSchema({ title, remarks, fields }: SheetSection, words: FormWords): JsonSchema {
  return { title, ...(remarks.length === 0 ? {} : { description: remarks.join(" · ") }), ...fieldsSchema(fields, words) };
}

/** Whether something must be given in it, so that it cannot be left out itself. */
function isDemanding({ required = [] }: JsonSchema): boolean {
  return required.length > 0;
}

interface Member {
  readonly id: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

function objectOf(members: readonly Member[]): JsonSchema {
  const required = members.filter((each) => each.required).map(({ id }) => id);
  return {
    type: "object",
    properties: Object.fromEntries(members.map(({ id, schema }) => [id, schema])),
    ...(required.length === 0 ? {} : { required }),
    additionalProperties: false,
  };
}

function fieldsSchema(fields: readonly SheetField[], words: FormWords): JsonSchema {
  return objectOf(fields.map((field) => ({ id: field.id, schema: fieldSchema(field, words), required: field.required !== false })));
}

function fieldSchema(field: SheetField, words: FormWords): JsonSchema {
  const title = field.unit === null ? field.title : words.unit(field.title, field.unit);
  const hints = [
    ...(field.from === null ? [] : [words.givenBy(field.from)]),
    ...(field.type === "amount" ? [words.twoDecimals] : []),
  ];
  const about = {
    title,
    ...(hints.length === 0 ? {} : { description: hints.join(" · ") }),
    ...(field.isReadOnly ? { readOnly: true } : {}),
  };
  const alternatives = alternativesOf(field, words);
  const [first = {}] = alternatives;
  return alternatives.length === 1 ? { ...first, ...about } : { ...about, anyOf: [...alternatives] };
}

/** What a field takes: several things where it may be said not to apply, or where other words stand beside the options. */
function alternativesOf(field: SheetField, words: FormWords): readonly JsonSchema[] {
  const own = valueSchemas(field, words);
  if (field.required === "ifApplicable") {
    // As a plain word, `null` would be what screens take a blank form for: that nothing applies.
    const applies = own.map((each) => ({ title: words.applies, ...each }));
    return [...applies, { title: words.doesNotApply, type: ["null"] }];
  }
  if (field.type !== "block" || field.required === true || field.fields.every(({ required }) => required === false)) return own;
  // Forms on screens hold an empty object for a block in which nothing was entered.
  return [...own.map((each) => ({ title: words.applies, ...each })), { title: words.leftBlank, type: "object", maxProperties: 0 }];
}

function valueSchemas(field: SheetField, words: FormWords): readonly JsonSchema[] {
  const counts = {
    ...(field.atLeast === null ? {} : { minItems: field.atLeast }),
    ...(field.atMost === null ? {} : { maxItems: field.atMost }),
  };
  switch (field.type) {
    case "text":
      return [{ type: "string", pattern: WORDS }];
    case "texts":
      return [{ type: "array", items: { type: "string", pattern: WORDS }, ...counts }];
    case "date":
      return [{ type: "string", format: "date", pattern: "^(?!0000)" }];
    case "boolean":
      // Of the type boolean screens would take "no" as already chosen.
      return [{ enum: [true, false] }];
    case "integer":
      return [{ type: "integer", ...rangeOf(field) }];
    case "amount":
      return [{ type: "number", ...rangeOf(field) }];
    case "sum":
      return [{ type: "number" }];
    case "shown":
      return [{ type: "string" }];
    case "choice":
      return optionSchemas(field, words);
    case "choices": {
      const [first = {}, ...others] = optionSchemas(field, words);
      return [{ type: "array", items: others.length === 0 ? first : { anyOf: [first, ...others] }, uniqueItems: true, ...counts }];
    }
    case "list":
      return [{ type: "array", items: fieldsSchema(field.fields, words), ...counts }];
    case "block":
      return [fieldsSchema(field.fields, words)];
    default:
      return field.type satisfies never;
  }
}

function rangeOf({ min, max }: SheetField): JsonSchema {
  return { minimum: Math.max(min ?? -GREATEST, -GREATEST), maximum: Math.min(max ?? GREATEST, GREATEST) };
}

/** The options by their titles, and where the list is open, words of one's own. */
function optionSchemas({ options, open }: SheetField, words: FormWords): readonly JsonSchema[] {
  const own: JsonSchema = { type: "string", pattern: WORDS };
  if (options.length === 0) return [own];
  const listed: JsonSchema = { type: "string", oneOf: options.map(({ id, title }) => ({ enum: [id], title })) };
  return open ? [{ title: words.listed, ...listed }, { title: words.inOtherWords, ...own }] : [listed];
}
