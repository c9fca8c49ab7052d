import type { Locale } from "../core/text.ts";
import type { ExplainedQuestion } from "../policy/explain.ts";
import type { NamedWord } from "../policy/named-word.ts";
import { shownWords } from "./shown-words.ts";

/** On what line a range lies: on each the same border is said in other words. */
export type Line = "number" | "date" | "grade";

/** A range with both ends included; `null` where it has no end. */
export interface WordedRange {
  readonly line: Line;
  readonly from: string | null;
  readonly to: string | null;
}

/** A question with its words in one language, for the grammar of that language. */
export type WordedQuestion =
  | { readonly kind: "in"; readonly values: readonly string[] }
  | { readonly kind: "between"; readonly ranges: readonly WordedRange[] }
  | { readonly kind: "contains"; readonly value: string };

/** Puts the words of a question into a language; `given` are words that will stand beside them. */
export function wordQuestion(
  question: ExplainedQuestion,
  locale: Locale,
  given: readonly NamedWord[] = [],
): WordedQuestion {
  const words = wordsOf(question);
  const texts = shownWords(words, locale, [...words, ...given]);
  const textOf = new Map<NamedWord | null, string>(words.map((word, index) => [word, texts[index] ?? word.name]));
  switch (question.kind) {
    case "in":
      return { kind: "in", values: texts };
    case "contains":
      return { kind: "contains", value: texts.join("") };
    case "between": {
      const ranges = question.ranges.map(([from, to]) => {
        return { line: lineOf(from ?? to), from: textOf.get(from) ?? null, to: textOf.get(to) ?? null };
      });
      return { kind: "between", ranges };
    }
    default:
      return question satisfies never;
  }
}

/** Every word that a question names. */
export function wordsOf(question: ExplainedQuestion): readonly NamedWord[] {
  switch (question.kind) {
    case "in":
      return question.values;
    case "contains":
      return [question.value];
    case "between":
      return question.ranges.flat().filter((end) => end !== null);
    default:
      return question satisfies never;
  }
}

/** The values of an enum always have titles, numbers and days never. */
function lineOf(end: NamedWord | null): Line {
  if (end?.title !== undefined) return "grade";
  return end !== null && /^\d{4}-\d{2}-\d{2}$/.test(end.name) ? "date" : "number";
}
