import type { Locale } from "../../core/text.ts";
import type { Phrase } from "../description.ts";
import type { GoalDocument } from "./schema.ts";
import type { Category, Severity, Suppressor } from "./lexicon.ts";

/** One of the five letters of SMART. */
export type CriterionName = keyof GoalDocument["criteria"];
type RelevanceMode = NonNullable<NonNullable<GoalDocument["criteria"]["relevant"]>["mode"]>;

/** A figure with its JSON Pointer; `null` where the policy sets none. */
export interface PhraseBounds {
  readonly min: Phrase | null;
  readonly max: Phrase | null;
}

/** The sentences of the chapter. Those that take a JSON Pointer say there what the policy says at it. */
export interface GoalWords {
  readonly intro: string;
  readonly criteria: { readonly title: string; readonly intro: (at: string) => Phrase };
  readonly criterion: Readonly<Record<CriterionName, string>>;
  /** A criterion by the name that the policy gives it, and what is asked of a goal. */
  readonly asks: (name: Phrase, asked: Phrase) => Phrase;
  readonly asked: Readonly<Record<Exclude<CriterionName, "relevant">, string>>;
  readonly relevant: (mode: RelevanceMode, at: string | null) => Phrase;
  readonly stretch: (min: Phrase, max: Phrase) => Phrase;

  readonly terms: {
    readonly title: string;
    readonly lexicons: (languages: readonly Phrase[], at: string) => Phrase;
    readonly language: Readonly<Record<Locale, string>>;
    readonly removed: (terms: readonly Phrase[]) => Phrase;
    readonly added: string;
    readonly caption: string;
    readonly head: readonly string[];
    readonly category: Readonly<Record<Category, string>>;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly unless: Readonly<Record<Suppressor, string>>;
    readonly none: string;
  };

  readonly set: {
    readonly title: string;
    readonly count: (bounds: PhraseBounds, at: string) => Phrase;
    readonly weight: (bounds: PhraseBounds, at: string) => Phrase;
    readonly parents: (value: "optional" | "required", at: string) => Phrase;
  };
}
