import type { Locale } from "../core/text.ts";
import type { LineCondition, RegionLine, RegionLines } from "../policy/region-lines.ts";
import { formatQuestion } from "./condition-words.ts";
import { shownWords } from "./shown-words.ts";

const WORDS = {
  en: {
    every: "every case",
    and: ", ",
    except: (line: string) => `except where ${line}`,
    omitted: (count: number) => `and ${count} more ${count === 1 ? "line" : "lines"}`,
  },
  "zh-CN": {
    every: "所有情形",
    and: "，",
    except: (line: string) => `但${line}的除外`,
    omitted: (count: number) => `另有 ${count} 行`,
  },
} as const;

/** A region line by line: which cases it holds, then those that it does not although they meet the line. */
export function formatRegion({ lines, exceptions, omitted }: RegionLines, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  return [
    ...lines.map((line) => formatLine(line, locale)),
    ...exceptions.map((line) => words.except(formatLine(line, locale))),
    ...(omitted === 0 ? [] : [words.omitted(omitted)]),
  ];
}

/** One line as a sentence: "position is head, headcount is 6 to 10". */
export function formatLine({ conditions }: RegionLine, locale: Locale): string {
  if (conditions.length === 0) return WORDS[locale].every;
  const subjects = shownWords(conditions.map(({ fact }) => fact), locale);
  const clauses = conditions.map(({ question, negated }: LineCondition, index) => {
    return formatQuestion(subjects[index] ?? "", question, locale, negated);
  });
  return clauses.join(WORDS[locale].and);
}
