import type { Locale } from "../core/text.ts";
import type { ExplainedCondition, ExplainedQuestion } from "../policy/explain.ts";
import type { NamedWord } from "../policy/named-word.ts";
import { englishClause } from "./clause-en.ts";
import { chineseClause } from "./clause-zh-cn.ts";
import { shownWords } from "./shown-words.ts";
import { wordQuestion, wordsOf } from "./worded-question.ts";

/**
 * A question about a fact as a clause, such as "headcount is 6 to 10"; negated, "headcount is not 6 to 10".
 *
 * @param subject the fact as the reader knows it.
 * @param given words that will stand beside the clause: of two with the same title each has its name in brackets.
 */
export function formatQuestion(
  subject: string,
  question: ExplainedQuestion,
  locale: Locale,
  negated: boolean = false,
  given: readonly NamedWord[] = [],
): string {
  const worded = wordQuestion(question, locale, given);
  return locale === "en" ? englishClause(subject, worded, negated) : chineseClause(subject, worded, negated);
}

/** What was given for a test: "given: risk", that it is the default, or that nothing was. */
export function formatGiven({ given = [], source, question }: Told, locale: Locale): string {
  if (source === "missing" || source === "illegal") return NO_VALUE[source][locale];
  const values = shownWords(given, locale, [...given, ...wordsOf(question)]);
  if (locale === "en") return `${SOURCES[source].en}: ${values.length === 0 ? "none" : values.join(", ")}`;
  return `${SOURCES[source]["zh-CN"]}：${values.length === 0 ? "无" : values.join("、")}`;
}

type Told = Pick<Extract<ExplainedCondition, { readonly kind: "test" }>, "given" | "source" | "question">;

const SOURCES = { given: { en: "given", "zh-CN": "给出" }, default: { en: "by default", "zh-CN": "默认" } } as const;
const NO_VALUE = {
  missing: { en: "not given", "zh-CN": "未给出" },
  illegal: { en: "given a value that it cannot have", "zh-CN": "给出的值无效" },
} as const;

/** The line above `count` conditions of which all or any must hold; negated, of which not all or none may. */
export function conjunctionIn(kind: "all" | "any", count: number, locale: Locale, negated: boolean): string {
  if (count === 0) return ((kind === "all") === negated ? NEVER : ALWAYS)[locale];
  return CONJUNCTIONS[locale][kind][negated ? 1 : 0];
}

const ALWAYS = { en: "always applies", "zh-CN": "始终适用" } as const;
const NEVER = { en: "never applies", "zh-CN": "从不适用" } as const;
const CONJUNCTIONS = {
  en: { all: ["all of:", "not all of:"], any: ["any of:", "none of:"] },
  "zh-CN": { all: ["以下全部满足：", "以下并非全部满足："], any: ["以下任一满足：", "以下均不满足："] },
} as const;
