import { pointer } from "../../core/pointer.ts";
import { evidenceLines, itemWith, named, sentences, told } from "../chapter-parts.ts";
import type { ListItem, Phrase } from "../description.ts";
import { phrase } from "../phrase.ts";
import { partiesAt, partyAt, titled } from "./describe-names.ts";
import type { Telling } from "./describe-names.ts";
import type { AnyField, ListDocument } from "./field-schema.ts";
import type { Counts, GoalPart } from "./field-words.ts";

/** The fields that stand side by side, numbered below the number of what they stand in, each in sentences. */
export function fieldItems(telling: Telling, fields: readonly AnyField[], path: string, prefix: string): readonly ListItem[] {
  return fields.map((field, index) => {
    return fieldItem(telling, field, fields, pointer(path, index), `${prefix}${index + 1}`);
  });
}

function fieldItem(telling: Telling, field: AnyField, beside: readonly AnyField[], at: string, number: string): ListItem {
  const { scope, words } = telling;
  const { fields: say } = words;
  const name = told(number, pointer(at, "id"));
  const members = "fields" in field ? fieldItems(telling, field.fields, pointer(at, "fields"), `${number}.`) : [];
  const goal = field.type === "list" && field.goal !== undefined ? [goalItem(telling, field, field.goal, pointer(at, "goal"))] : [];
  const text = sentences(scope.locale, [
    say.field(name, titled(telling, field, at, field.id), [holds(telling, field, beside, at), given(telling, field, at)]),
    "after" in field && field.after !== undefined && field.after.length > 0
      ? say.after(field.after.map((id, index) => besideAt(telling, beside, id, pointer(at, "after", index))))
      : [],
    field.visibility === undefined ? [] : say.readers(partiesAt(telling, field.visibility, pointer(at, "visibility")), pointer(at, "visibility")),
  ]);
  return itemWith(text, evidenceLines(scope, field, at), [...members, ...goal]);
}

/** A field by its title, where another one names it. */
function besideAt({ scope }: Telling, fields: readonly AnyField[], id: string, at: string): Phrase {
  return named(scope, fields.find((field) => field.id === id)?.title, at, id);
}

function given(telling: Telling, field: AnyField, at: string): Phrase {
  const required = "required" in field && field.required !== undefined ? { value: field.required, at: pointer(at, "required") } : null;
  const from = "from" in field && field.from !== undefined ? partyAt(telling, field.from, pointer(at, "from")) : null;
  return telling.words.fields.given(required, from);
}

/** What a field takes, as what follows its title. */
function holds(telling: Telling, field: AnyField, beside: readonly AnyField[], at: string): Phrase {
  const { fields: say } = telling.words;
  const type = pointer(at, "type");
  switch (field.type) {
    case "text":
    case "date":
    case "boolean":
      return phrase`${told(say.plain[field.type], type)}`;
    case "texts":
      return say.texts(countsOf(field, at), type);
    case "integer":
    case "amount": {
      const bound = (key: "min" | "max") => (field[key] === undefined ? null : phrase`${told(String(field[key]), pointer(at, key))}`);
      return say.number(field.type, { min: bound("min"), max: bound("max") }, unitOf(telling, field, at), type);
    }
    case "choice":
      return say.choice(optionsOf(telling, field.options, at), openOf(telling, field.open, at), type);
    case "choices":
      return say.choices(countsOf(field, at), optionsOf(telling, field.options, at), openOf(telling, field.open, at), type);
    case "list":
      return say.list(countsOf(field, at), type);
    case "block":
      return say.block(type);
    case "sum": {
      const terms = field.terms.map(({ field: id, sign }, index) => {
        const term = pointer(at, "terms", index);
        return { sign, signAt: pointer(term, "sign"), field: besideAt(telling, beside, id, pointer(term, "field")) };
      });
      return say.sum(terms, unitOf(telling, field, at), type);
    }
    case "shown":
      return say.shown(field.shows, { type, shows: pointer(at, "shows") });
    default:
      return field satisfies never;
  }
}

function unitOf({ scope }: Telling, { unit }: { readonly unit?: Parameters<Telling["scope"]["text"]>[0] }, at: string): Phrase | null {
  return unit === undefined ? null : scope.text(unit, pointer(at, "unit"), "");
}

function optionsOf({ scope }: Telling, options: Extract<AnyField, { readonly type: "choice" }>["options"], at: string): readonly Phrase[] {
  return Object.entries(options).map(([id, title]) => scope.text(title, pointer(at, "options", id), id));
}

function openOf({ words }: Telling, open: boolean | undefined, at: string) {
  return open === undefined ? null : told(words.fields.open[open ? "yes" : "no"], pointer(at, "open"));
}

function countsOf({ atLeast, atMost }: { readonly atLeast?: number | undefined; readonly atMost?: number | undefined }, at: string): Counts {
  const count = (value: number | undefined, key: string) => {
    return value === undefined ? null : { value, phrase: phrase`${told(String(value), pointer(at, key))}` };
  };
  return { least: count(atLeast, "atLeast"), most: count(atMost, "atMost") };
}

/** That each item of a list is a goal, by which criteria, and which member is which part of it. */
function goalItem(telling: Telling, list: Pick<ListDocument, "fields">, goal: NonNullable<ListDocument["goal"]>, at: string): ListItem {
  const { fields: say } = telling.words;
  const criteria = goal.criteria.map((each, index) => phrase`${told(say.criterion[each], pointer(at, "criteria", index))}`);
  const members = Object.entries(goal.members).flatMap(([part, id]) => {
    const member = id === undefined ? null : besideAt(telling, list.fields, id, pointer(at, "members", part));
    return member === null ? [] : [say.member(part as GoalPart, member)]; // the keys of the schema
  });
  const text = sentences(telling.scope.locale, [say.goal(criteria), members.length === 0 ? [] : say.members(members)]);
  return itemWith(text, evidenceLines(telling.scope, goal, at));
}
