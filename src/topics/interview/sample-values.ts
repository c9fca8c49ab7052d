import type { PlainDate } from "../../core/plain-date.ts";
import type { Step } from "./compile.ts";
import type { AnyField, FieldDocument, GivenField, ListDocument, Party } from "./field-schema.ts";
import { isGiven } from "./field-schema.ts";
import { leadersOf } from "./lifecycle.ts";

/** Events that record and complete a step with the least that it asks for, each value as plain as its field allows. */
export function completingEvents(step: Step, on: PlainDate): readonly Readonly<Record<string, unknown>>[] {
  const [leader = "manager"] = leadersOf(step).toReversed();
  const { fields, requires } = step.document;
  const wanted = neededFields(fields);
  const recorded: Readonly<Record<string, unknown>>[] = [];
  const authors = new Set<Party>();
  const given = new Set<string>();
  for (let left = wanted; left.length > 0; ) {
    const ready = left.filter((field) => ("after" in field ? (field.after ?? []) : []).every((each) => given.has(each)));
    const [first] = ready;
    if (first === undefined) break; // the document is refused: fields wait for each other
    const by = giverOf(first, leader);
    const batch = ready.filter((field) => giverOf(field, leader) === by);
    const values = Object.fromEntries(batch.map((field) => [field.id, sampleValue(field)]));
    recorded.push({ type: "step.recorded", on, step: step.id, by, values });
    authors.add(by);
    for (const { id } of batch) given.add(id);
    left = left.filter(({ id }) => !given.has(id));
  }
  for (const author of requires?.authors ?? []) {
    const field = fields.filter(isGiven).find((each) => giverOf(each, author) === author);
    if (authors.has(author) || field === undefined) continue;
    recorded.push({ type: "step.recorded", on, step: step.id, by: author, values: { [field.id]: sampleValue(field) } });
  }
  return [...recorded, { type: "step.completed", on, step: step.id, by: leader }];
}

/** The fields that must be given, and those that they wait for. */
function neededFields(fields: readonly FieldDocument[]): readonly (FieldDocument & GivenField)[] {
  const given = fields.filter(isGiven);
  const wanted = new Set(given.filter(({ required = false }) => required !== false).map(({ id }) => id));
  for (const field of given.toReversed()) {
    if (wanted.has(field.id)) for (const each of ("after" in field ? field.after : undefined) ?? []) wanted.add(each);
  }
  return given.filter(({ id }) => wanted.has(id));
}

export function giverOf(field: FieldDocument, otherwise: Party): Party {
  return "from" in field ? (field.from ?? otherwise) : otherwise;
}

/** The fields of a form's head that must be given. */
export function sampleHead(fields: readonly AnyField[]): Readonly<Record<string, unknown>> {
  const wanted = fields.filter(isGiven).filter(({ required = false }) => required !== false);
  return Object.fromEntries(wanted.map((field) => [field.id, sampleValue(field)]));
}

const GOAL = {
  text: "raise the collection rate from 80% to 90% by 2026-12-31",
  metric: "collection rate",
  baseline: 80,
  target: 90,
  unit: "%",
  dueDate: "2026-12-31",
} as const;

/** A value that its field takes. */
export function sampleValue(field: GivenField): unknown {
  switch (field.type) {
    case "text":
      return "as talked about";
    case "date":
      return "2026-12-31";
    case "boolean":
      return true;
    case "integer":
    case "amount":
      return field.min ?? Math.min(1, field.max ?? 1);
    case "choice":
      return Object.keys(field.options)[0] ?? "other";
    case "texts":
      return Array.from({ length: Math.max(1, field.atLeast ?? 1) }, (_, index) => `point ${index + 1}`);
    case "choices":
      return Object.keys(field.options).slice(0, Math.max(1, field.atLeast ?? 1));
    case "list":
      return Array.from({ length: Math.max(1, field.atLeast ?? 1) }, () => sampleItem(field));
    case "block":
      return sampleMembers(field.fields);
    default:
      return field satisfies never;
  }
}

function sampleMembers(fields: readonly AnyField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.filter(isGiven).map((each) => [each.id, sampleValue(each)]));
}

/** An item; of a list of goals one that is specific, measurable and time-bound. */
function sampleItem({ fields, goal }: ListDocument): unknown {
  const parts = Object.entries(goal?.members ?? {}).flatMap(([part, id]) => {
    const value: unknown = Object.hasOwn(GOAL, part) ? GOAL[part as keyof typeof GOAL] : undefined; // it has the part
    const member = fields.find((each) => each.id === id);
    return value === undefined || id === undefined || member === undefined ? [] : [[id, member.type === "texts" ? [value] : value] as const];
  });
  return { ...sampleMembers(fields), ...Object.fromEntries(parts) };
}
