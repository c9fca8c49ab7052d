import type { Phrase, Piece } from "../description.ts";
import type { GoalCriterion } from "./field-schema.ts";

/** A figure of the policy, and its number for the grammar. */
export interface Count {
  readonly value: number;
  readonly phrase: Phrase;
}

export interface Counts {
  readonly least: Count | null;
  readonly most: Count | null;
}

/** What is known of an interview anyway. */
export type Shown = "employee" | "manager" | "channel" | "phase" | "openedOn";
/** The parts of a goal that the members of an item hold. */
export type GoalPart = "text" | "metric" | "baseline" | "target" | "unit" | "dueDate";

/** What a field asks for, in words. Those that take a JSON Pointer say there what the policy says at it. */
export interface FieldWords {
  /** "2.1 main results: at least 1 entry; required of the employee." Its parts: what it holds, and how it is given. */
  readonly field: (number: Piece, title: Phrase, parts: readonly Phrase[]) => Phrase;
  readonly plain: Readonly<Record<"text" | "date" | "boolean", string>>;
  readonly texts: (counts: Counts, at: string) => Phrase;
  readonly number: (type: "integer" | "amount", range: { readonly min: Phrase | null; readonly max: Phrase | null }, unit: Phrase | null, at: string) => Phrase;
  readonly choice: (options: readonly Phrase[], isOpen: Piece | null, at: string) => Phrase;
  readonly choices: (counts: Counts, options: readonly Phrase[], isOpen: Piece | null, at: string) => Phrase;
  readonly open: Readonly<Record<"yes" | "no", string>>;
  readonly list: (counts: Counts, at: string) => Phrase;
  readonly block: (at: string) => Phrase;
  readonly sum: (terms: readonly { readonly sign: "+" | "-"; readonly signAt: string; readonly field: Phrase }[], unit: Phrase | null, at: string) => Phrase;
  readonly shown: (shows: Shown, at: { readonly type: string; readonly shows: string }) => Phrase;
  /** Who must give it, or may. */
  readonly given: (required: { readonly value: boolean | "ifApplicable"; readonly at: string } | null, from: Phrase | null) => Phrase;
  readonly after: (fields: readonly Phrase[]) => Phrase;
  readonly readers: (parties: readonly Phrase[], at: string) => Phrase;
  readonly goal: (criteria: readonly Phrase[]) => Phrase;
  readonly criterion: Readonly<Record<GoalCriterion, string>>;
  readonly member: (part: GoalPart, member: Phrase) => Phrase;
  readonly members: (members: readonly Phrase[]) => Phrase;
}
