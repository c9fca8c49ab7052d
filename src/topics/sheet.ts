import type { Locale } from "../core/text.ts";

/** A column of a data sheet that holds one figure or word of a rule's outcome. What no column says goes into a column of JSON. */
export interface OutcomeColumn {
  /** Where the outcome holds it, member by member: `["per", "months"]`. */
  readonly path: readonly string[];
  readonly kind: "word" | "words" | "number" | "boolean" | "condition";
  readonly title: Readonly<Record<Locale, string>>;
}

/** The rule tables of a topic as data sheets: by the member of the section that holds the rules, the columns of their outcomes. */
export type TopicSheets = Readonly<Record<string, readonly OutcomeColumn[]>>;
