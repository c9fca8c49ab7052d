import type { Locale } from "../../core/text.ts";
import type { RegionLine, RegionLines } from "../../policy/region-lines.ts";
import type { ExplainedQuestion } from "../../policy/explain.ts";
import type { NamedWord } from "../../policy/named-word.ts";
import type { Fact } from "../../rules/facts.ts";
import type { Phrase, SourcedPiece } from "../../topics/description.ts";
import { phrase } from "../../topics/phrase.ts";
import { conditionPhrase } from "./condition-phrase.ts";
import { subjectOf } from "./fact-words.ts";
import type { FactWords } from "./fact-words.ts";
import { allOf } from "./worded-condition.ts";
import type { Bound, WordedCondition, WordedQuestion } from "./worded-condition.ts";

const WORDS = {
  en: {
    every: "every case",
    except: (line: Phrase) => phrase`except where ${line}`,
    omitted: (count: SourcedPiece) => phrase`and, in smaller parts not listed here, ${count} more`,
  },
  "zh-CN": {
    every: "所有情形",
    except: (line: Phrase) => phrase`但${line}的除外`,
    omitted: (count: SourcedPiece) => phrase`另有较小的情形 ${count} 项，此处不再列出`,
  },
} as const;

/** A set of cases line by line, computed from what stands at `pointer`. */
export function regionPhrases(region: RegionLines, words: FactWords, pointer: string): readonly Phrase[] {
  const { every, except, omitted } = WORDS[words.locale];
  const told = (line: RegionLine): Phrase => (line.conditions.length === 0 ? [every] : linePhrase(line, words, pointer));
  return [
    ...region.lines.map(told),
    ...region.exceptions.map((line) => except(told(line))),
    ...(region.omitted === 0 ? [] : [omitted({ text: String(region.omitted), pointer })]),
  ];
}

function linePhrase({ conditions }: RegionLine, words: FactWords, pointer: string): Phrase {
  const parts = conditions.flatMap(({ fact: { name }, question, negated }): readonly WordedCondition[] => {
    const fact = words.facts.get(name);
    if (fact === undefined) return [];
    const subject = subjectOf(words, fact, pointer);
    return [{ kind: "test", subject, negated, operator: null, question: wordedQuestion(fact, question, words, pointer) }];
  });
  return conditionPhrase(allOf(parts), words.locale);
}

function wordedQuestion(fact: Fact, question: ExplainedQuestion, words: FactWords, pointer: string): WordedQuestion {
  const piece = ({ name }: NamedWord): SourcedPiece => ({ text: words.valueOf(fact, name), pointer });
  switch (question.kind) {
    case "in": {
      const [only] = question.values;
      const isTruth = fact.declaration.type === "boolean" && only !== undefined && question.values.length === 1;
      return isTruth ? { kind: "truth", expected: only.name === "true", pointer } : { kind: "in", values: question.values.map(piece) };
    }
    case "contains":
      return { kind: "contains", value: piece(question.value) };
    case "between": {
      const [[from, to] = [null, null]] = question.ranges;
      if (from !== null && from.name === to?.name) return { kind: "in", values: [piece(from)] };
      const bounds: readonly Bound[] = [
        ...(from === null ? [] : [{ key: "min" as const, value: piece(from) }]),
        ...(to === null ? [] : [{ key: "max" as const, value: piece(to) }]),
      ];
      return { kind: "range", bounds };
    }
    default:
      return question satisfies never;
  }
}

/** A record of facts in a line: "kind of unit: outlet; headcount: 6". */
export function recordPhrase(record: Readonly<Record<string, unknown>>, words: FactWords, pointer: string): Phrase {
  const texts = Object.entries(record).flatMap(([name, value]) => {
    const fact = words.facts.get(name);
    if (fact === undefined) return [];
    return [`${words.nameOf(fact)}${COLON[words.locale]}${shown(fact, value, words)}`];
  });
  return [{ text: texts.join(SEMICOLON[words.locale]), pointer }];
}

const COLON: Readonly<Record<Locale, string>> = { en: ": ", "zh-CN": "：" };
const SEMICOLON: Readonly<Record<Locale, string>> = { en: "; ", "zh-CN": "；" };
const SHOWN = {
  en: { true: "yes", false: "no", none: "none", other: "other", between: ", " },
  "zh-CN": { true: "是", false: "否", none: "无", other: "其他", between: "、" },
} as const;

function shown(fact: Fact, value: unknown, words: FactWords): string {
  const { between, none, other, ...truth } = SHOWN[words.locale];
  if (typeof value === "boolean") return truth[value ? "true" : "false"];
  if (fact.declaration.type === "string" && value === "other") return other; // the example of a text that no rule names
  if (!Array.isArray(value)) return words.valueOf(fact, value);
  return value.length === 0 ? none : value.map((each) => words.valueOf(fact, each)).join(between);
}
