import type { FormSheet, SheetField } from "./sheet.ts";
import { formWords } from "./words.ts";
import type { FormWords } from "./words.ts";

/** How react-jsonschema-form enters a value: its own keys begin with `ui:`, every other is a property or `items`. */
export interface FormUiSchema {
  [key: string]: unknown;
}

/** Fields in the policy's order, whatever their ids; long texts in boxes of several lines, closed lists as boxes to tick. */
export function uiSchemaOf({ sections, locale }: FormSheet): FormUiSchema {
  const words = formWords[locale];
  const head = sections.find(({ step }) => step === null);
  const steps = sections.flatMap(({ step, fields }) => (step === null ? [] : [{ id: step, ui: membersUi(fields, words, true) }]));
  return {
    "ui:order": [...(head === undefined ? [] : ["head"]), "steps"],
    "ui:submitButtonOptions": { submitText: words.submit },
    ...(head === undefined ? {} : { head: membersUi(head.fields, words, false) }),
    steps: { "ui:order": steps.map(({ id }) => id), ...Object.fromEntries(steps.map(({ id, ui }) => [id, ui])) },
  };
}

function membersUi(fields: readonly SheetField[], words: FormWords, isLong: boolean): FormUiSchema {
  const members = fields.map((field) => [field.id, fieldUi(field, words, isLong)] as const);
  return {
    ...(fields.length === 0 ? {} : { "ui:order": fields.map(({ id }) => id) }),
    ...Object.fromEntries(members.filter(([, ui]) => Object.keys(ui).length > 0)),
  };
}

function fieldUi(field: SheetField, words: FormWords, isLong: boolean): FormUiSchema {
  const readOnly = field.isReadOnly ? { "ui:readonly": true } : {};
  switch (field.type) {
    case "text":
      return isLong ? { "ui:widget": "textarea", ...readOnly } : readOnly;
    case "texts":
      return { items: { "ui:widget": "textarea" }, ...readOnly };
    case "boolean":
      return { "ui:widget": "radio", "ui:enumNames": [words.yes, words.no], ...readOnly };
    case "choices":
      return field.open || field.options.length === 0 ? readOnly : { "ui:widget": "checkboxes", ...readOnly };
    case "list":
      return { items: membersUi(field.fields, words, false), ...readOnly };
    case "block":
      return { ...membersUi(field.fields, words, isLong), ...readOnly };
    default:
      return readOnly;
  }
}
