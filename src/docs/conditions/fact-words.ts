import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { isOrdinal } from "../../rules/facts.ts";
import type { Fact, FactSet } from "../../rules/facts.ts";
import { factWord, valueWord } from "../../policy/named-word.ts";
import type { Subject } from "./worded-condition.ts";

/** How the facts of a policy and their values are called in sentences. */
export interface FactWords {
  readonly facts: FactSet;
  readonly locale: Locale;
  /** A fact by what its title says up to the first comma or bracket; by all of it where two would be the same. */
  readonly nameOf: (fact: Fact) => string;
  readonly valueOf: (fact: Fact, value: unknown) => string;
}

export function factWords(facts: FactSet, locale: Locale): FactWords {
  const titles = new Map([...facts.values()].map((fact) => [fact.name, textIn(factWord(fact).title, locale, fact.name)]));
  const counts = new Map<string, number>();
  for (const title of titles.values()) counts.set(shortTitle(title), (counts.get(shortTitle(title)) ?? 0) + 1);
  return {
    facts,
    locale,
    nameOf: ({ name }) => {
      const title = titles.get(name) ?? name;
      return counts.get(shortTitle(title)) === 1 ? shortTitle(title) : title;
    },
    valueOf: (fact, value) => {
      const word = valueWord(fact, value);
      return word.title === undefined ? plainValue(word.name, locale) : textIn(word.title, locale, word.name);
    },
  };
}

/** The fact as what a clause speaks of, with the JSON Pointer of where it is named. */
export function subjectOf(words: FactWords, fact: Fact, pointer: string): Subject {
  return { name: { text: words.nameOf(fact), pointer }, line: lineOf(fact) };
}

function lineOf(fact: Fact): Subject["line"] {
  const { type } = fact.declaration;
  if (type === "boolean") return "truth";
  if (type === "integer") return "number";
  if (type === "date") return "date";
  return isOrdinal(fact) ? "grade" : "other";
}

function shortTitle(title: string): string {
  const [short = ""] = title.split(/,\s|，|\s\(|（/u);
  return short === "" ? title : short;
}

const EMPTY: Readonly<Record<Locale, string>> = { en: "empty", "zh-CN": "空" };

function plainValue(value: string, locale: Locale): string {
  return value === "" ? EMPTY[locale] : value;
}
