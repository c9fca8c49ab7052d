import type { Element, ElementContent } from "hast";
import { h } from "hastscript";
import type { SheetField } from "./sheet.ts";
import type { FormWords } from "./words.ts";

type Values = Readonly<Record<string, unknown>>;

/** How many empty lines a text gets, and how many empty entries a list of texts or a table, where the policy asks for fewer. */
const LINES = 2;
const ENTRIES = 3;
/** More than fit a page are left to a second copy. */
const MOST_ENTRIES = 12;

/** Whether a field bears the mark of those that must be filled in. */
export function marked({ required }: SheetField): boolean {
  return required !== false;
}

/** A field with its title: as given, or empty to be filled in by hand. */
export function fieldElements(field: SheetField, words: FormWords): Element[] {
  const heading = headingOf(field, words);
  if (field.type === "list") return [h("div", { className: ["field", "list"] }, listContent(field, heading, words))];
  if (field.type === "block") return [h("div", { className: ["field", "block"] }, [h("h3", heading), ...inapplicable(field, words), ...blockContent(field, words)])];
  const isShort = !["text", "texts", "choices"].includes(field.type);
  const body = field.status === "not-applicable" ? [] : valueContent(field, field.value, words);
  return [
    h("div", { className: ["field", isShort ? "short" : field.type] }, [
      h("h3", heading),
      h("div", { className: ["value"] }, [...inapplicable(field, words), ...body]),
    ]),
  ];
}

function headingOf(field: SheetField, words: FormWords): ElementContent[] {
  const { title, unit, from } = field;
  const counts = [
    ...(field.atLeast === null || field.atLeast === 0 ? [] : [words.atLeast(field.atLeast)]),
    ...(field.atMost === null ? [] : [words.atMost(field.atMost)]),
  ];
  const hints = [...(from === null ? [] : [words.givenBy(from)]), ...counts];
  return [
    { type: "text", value: unit === null ? title : words.unit(title, unit) },
    ...(marked(field) ? [h("span", { className: ["mark"] }, " *")] : []),
    ...(hints.length === 0 ? [] : [h("small", ` ${hints.join(words.or)}`)]),
  ];
}

/** Where a field may be said not to apply, a box for it. */
function inapplicable({ required, status }: SheetField, words: FormWords): Element[] {
  return required === "ifApplicable" || status === "not-applicable" ? [box(words.doesNotApply, status === "not-applicable")] : [];
}

function blockContent(field: SheetField, words: FormWords): Element[] {
  return field.status === "not-applicable" ? [] : field.fields.flatMap((each) => fieldElements(each, words));
}

function listContent(field: SheetField, heading: readonly ElementContent[], words: FormWords): Element[] {
  if (field.status === "not-applicable") return [h("h3", [...heading]), ...inapplicable(field, words)];
  const items: readonly unknown[] = Array.isArray(field.value) ? field.value : emptyEntries(field);
  const rows = items.map((item, index) => {
    const cells = field.fields.map((member) => h("td", valueContent(member, isObject(item) ? item[member.id] : undefined, words)));
    return h("tr", { className: isObject(item) ? [] : ["empty"] }, [h("th", { scope: "row" }, String(index + 1)), ...cells]);
  });
  const columns = field.fields.map((member) => h("th", { scope: "col" }, headingOf(member, words)));
  return [
    ...inapplicable(field, words),
    h("table", [h("caption", [...heading]), h("thead", h("tr", [h("td"), ...columns])), h("tbody", rows)]),
  ];
}

function emptyEntries({ atLeast, atMost }: SheetField): readonly null[] {
  const count = Math.min(Math.max(atLeast ?? 0, ENTRIES), atMost ?? MOST_ENTRIES, MOST_ENTRIES);
  return Array.from({ length: Math.max(count, 1) }, () => null);
}

/** A value, or what it is written on by hand. `undefined` and `null` are not given. */
function valueContent(field: SheetField, value: unknown, words: FormWords): Element[] {
  const isGiven = value !== undefined && value !== null;
  switch (field.type) {
    case "boolean":
      return [box(words.yes, value === true), box(words.no, value === false)];
    case "choice":
      return optionBoxes(field, isGiven ? [value] : [], words);
    case "choices":
      return optionBoxes(field, Array.isArray(value) ? value : [], words);
    case "texts":
      return [h("ol", textsIn(value, field).map((each) => h("li", each === null ? line() : each)))];
    case "text":
      return isGiven ? [h("p", String(value))] : Array.from({ length: LINES }, line);
    case "date":
    case "integer":
    case "amount":
    case "sum":
    case "shown":
    case "list":
    case "block":
      return isGiven ? [h("p", String(value))] : [line()];
    default:
      return field.type satisfies never;
  }
}

function textsIn(value: unknown, field: SheetField): readonly (string | null)[] {
  return Array.isArray(value) ? value.map(String) : emptyEntries(field);
}

/** A box for each option; words that are none of them, and room for such where the list is open, follow. */
function optionBoxes({ options, open }: SheetField, chosen: readonly unknown[], words: FormWords): Element[] {
  const others = chosen.filter((each) => options.every(({ id }) => id !== each)).map(String);
  return [
    ...options.map(({ id, title }) => box(title, chosen.includes(id))),
    ...others.map((each) => box(each, true)),
    ...(open && chosen.length === 0 ? [h("span", { className: ["box"] }, [`☐ ${words.other} `, h("span", { className: ["blank"] })])] : []),
  ];
}

/** A box with its words, ticked or not. */
export function box(title: string, isTicked: boolean): Element {
  return h("span", { className: ["box"] }, `${isTicked ? "☑" : "☐"} ${title}`);
}

function line(): Element {
  return h("span", { className: ["line"] });
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
