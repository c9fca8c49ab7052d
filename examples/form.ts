/** The form of an interview as text. A host makes inputs of it: each field says its type, its options and who may read it. */
import { textIn } from "appraisal-policy";
import type { FormField, FormSignature, InterviewForm } from "appraisal-policy";
import { locale, say } from "./locale.ts";
import { heading, print, table } from "./print.ts";
import type { Names } from "./print.ts";

export function showForm(form: InterviewForm, reader: string, names: Names): void {
  heading(say.form.title(textIn(form.title, locale, form.protocol), reader));
  for (const field of form.fields) show(field, "  ", names);
  for (const [index, { id, title, completedOn, fields }] of form.steps.entries()) {
    print(`  ${index + 1} ${textIn(title, locale, id)} · ${completedOn ?? "–"}`);
    for (const field of fields) show(field, "    ", names);
  }
  for (const signature of form.signatures) print(`  ${say.form.field(names[signature.party] ?? signature.party, signed(signature))}`);
  if (form.meaning !== undefined) print(`  ${textIn(form.meaning, locale, "")}`);
  const rows = form.states.map(({ state, title, dueOn, on, by, late }) => {
    return [textIn(title, locale, state), dueOn ?? "", on ?? "", names[by ?? ""] ?? "", late ? say.form.late : ""];
  });
  table(say.form.statesHead, rows);
}

/** How many fields a form has. */
export function fieldsIn({ fields, steps }: InterviewForm): number {
  return [fields, ...steps.map((step) => step.fields)].flat().length;
}

function show(field: FormField, indent: string, names: Names): void {
  const title = `${indent}${textIn(field.title, locale, field.id)}`;
  if (field.status === "blank") return;
  if (field.status === "not-applicable") print(say.form.field(title, say.form.notApplicable));
  else if (field.type === "block") {
    print(title);
    for (const member of field.fields) show(member, `${indent}  `, names);
  } else if (field.type === "list") {
    print(say.form.list(title, field.fields.map((member) => textIn(member.title, locale, member.id)).join(" · ")));
    for (const item of itemsOf(field.value)) print(`${indent}  • ${memberWords(field, item, names)}`);
  } else {
    print(say.form.field(title, wordsOf(field, field.value, names)));
    const untouched = wordsOf(field, field.untouched, names);
    if (untouched !== "") print(`${indent}  ${say.form.untouched(untouched)}`);
  }
}

/** One item of a list: its members' values in their order. */
function memberWords({ fields }: FormField, item: unknown, names: Names): string {
  const values = new Map(Object.entries(item ?? {}));
  return fields.filter(({ id }) => values.has(id)).map((member) => wordsOf(member, values.get(member.id), names)).join(" · ");
}

function wordsOf(field: FormField, value: unknown, names: Names): string {
  return itemsOf(value).map((item) => wordOf(field, item, names)).join(say.form.separator);
}

function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function wordOf({ type, options, unit }: FormField, value: unknown, names: Names): string {
  const word = String(value);
  if (options !== null) return textIn(options[word], locale, word); // an open list takes words of one's own
  if (type === "shown") return names[word] ?? word;
  if (type === "boolean") return value === true ? "✓" : "✗";
  if (typeof value !== "number") return word;
  const figure = new Intl.NumberFormat(locale, {
    minimumFractionDigits: type === "integer" ? 0 : 2,
    signDisplay: type === "sum" ? "exceptZero" : "auto",
  }).format(value);
  return unit === undefined ? figure : `${figure} ${textIn(unit, locale, "")}`;
}

function signed({ given }: FormSignature): string {
  return given === null ? say.form.open : say.form.given(say.talk.signed[given.how], given.on, given.reason);
}
