import type { Locale, Text } from "../../core/text.ts";
import english from "./data/en.json" with { type: "json" };
import chinese from "./data/zh-cn.json" with { type: "json" };

export const categories = [
  "time-vague",
  "degree-vague",
  "quantity-vague",
  "intention",
  "direction-verb",
  "quality-vague",
  "escape",
  "open-ended",
  "placeholder",
] as const;

/** What is vague about a term. */
export type Category = (typeof categories)[number];

export const severities = ["error", "warn", "info"] as const;

/** How much a finding weighs: `error`, `warn`, or `info` for a remark. */
export type Severity = (typeof severities)[number];

export const suppressors = ["quantity", "deadline", "cadence", "deliverable"] as const;

/** What makes a term harmless when the same clause has it. */
export type Suppressor = (typeof suppressors)[number];

/** A vague term, ready to be looked for. */
export interface Term {
  readonly term: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly unless: Suppressor | null;
  readonly exceptions: readonly string[];
  readonly suggest: { readonly en: string; readonly "zh-CN": string };
}

/** Terms by how much they weigh and what makes them harmless: `error`, `warn unless quantity`. */
interface CategoryData {
  readonly suggest: Term["suggest"];
  readonly terms: Readonly<Record<string, readonly string[]>>;
  readonly exceptions: Readonly<Record<string, readonly string[]>>;
}

type LexiconData = Readonly<Record<Category, CategoryData>>;

const data: Readonly<Record<Locale, LexiconData>> = { en: english, "zh-CN": chinese };

/** The terms of the library for a language. */
export function termsOf(locale: Locale): readonly Term[] {
  return categories.flatMap((category) => {
    const { suggest, terms, exceptions } = data[locale][category];
    return Object.entries(terms).flatMap(([weight, words]) => {
      const [first, second] = weight.split(" unless ");
      const severity = severities.find((each) => each === first) ?? "warn"; // a test holds the data to the known words
      const unless = suppressors.find((each) => each === second) ?? null;
      return words.map((term) => ({ term, category, severity, unless, exceptions: exceptions[term] ?? [], suggest }));
    });
  });
}

/** What is written instead of a term of the category, unless the policy says it. */
export function suggestionFor(category: Category, own: Text | undefined): Term["suggest"] {
  if (own === undefined) return { en: data.en[category].suggest.en, "zh-CN": data["zh-CN"][category].suggest["zh-CN"] };
  return typeof own === "string" ? { en: own, "zh-CN": own } : own;
}
