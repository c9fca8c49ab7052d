import { pointer } from "../../core/pointer.ts";
import type { Locale } from "../../core/text.ts";
import type { Rule, RuleTable } from "../../rules/table.ts";
import type { Block, DescribeScope, ListItem, Phrase, TableRow } from "../../topics/description.ts";
import { joinPhrases, phrase, plainPhrase, said } from "../../topics/phrase.ts";
import { anchorOf } from "../anchor.ts";
import { chineseAlternatives, conditionLines, conditionPhrase } from "../conditions/condition-phrase.ts";
import type { FactWords } from "../conditions/fact-words.ts";
import { regionPhrases } from "../conditions/region-phrases.ts";
import type { WordedCondition } from "../conditions/worded-condition.ts";
import { writtenCondition } from "../conditions/written-condition.ts";
import { decidedCases } from "./decided-cases.ts";
import type { DecidedCases } from "./decided-cases.ts";
import { sourcePhrase } from "./evidence.ts";
import type { Examiner } from "./examiner.ts";

/** What a rule table is described from. */
export interface DescribedTable {
  readonly table: RuleTable<unknown>;
  readonly caption: Phrase;
  readonly outcome: (index: number) => Phrase;
  readonly words: FactWords;
  readonly text: DescribeScope["text"];
  readonly examiner: Examiner;
}

const WORDS = {
  en: {
    head: ["Rule", "As written", "What it decides", "Cases that it really decides", "Source"],
    first: "The rules are read from the top: the first whose condition is met decides.",
    always: "In every case",
    otherwise: "In every other case",
    everyCase: "every case",
    all: "all of these cases",
    none: "none: earlier rules decide all of these cases",
    unexamined: "those of these cases that no earlier rule decides",
    colon: ": ",
    note: (note: Phrase) => phrase`Note: ${note}`,
  },
  "zh-CN": {
    head: ["规则", "规定的条件", "规定的内容", "实际适用的情形", "依据"],
    first: "各条规则自上而下适用，以条件首先符合的一条为准。",
    always: "任何情形下",
    otherwise: "其他情形",
    everyCase: "所有情形",
    all: "以上全部情形",
    none: "无：以上情形均已由在先规则规定",
    unexamined: "以上情形中在先规则未规定的部分",
    colon: "：",
    note: (note: Phrase) => phrase`说明：${note}`,
  },
} as const;

/** Each rule as a sentence; then as a table, with the cases that it really decides beside the rule as it is written. */
export function ruleBlocks(described: DescribedTable): readonly Block[] {
  const { table, words, caption, examiner } = described;
  if (table.rules.length === 0) return [];
  const { locale } = words;
  const conditions = table.rules.map(({ document, path }) => {
    return document.when === undefined ? null : writtenCondition(document.when, pointer(path, "when"), words);
  });
  const cases = decidedCases(table, examiner);
  const told = table.rules.map((rule, index): ToldRule => {
    return { rule, index, condition: conditions[index] ?? null, outcome: described.outcome(index), cases: cases[index] ?? "not examined" };
  });
  const first: readonly Block[] = table.rules.length === 1 ? [] : [{ kind: "paragraph", text: [WORDS[locale].first] }];
  return [
    ...first,
    { kind: "list", ordered: false, items: told.map((each) => sentenceItem(each, described)) },
    {
      kind: "table",
      caption,
      head: WORDS[locale].head.map((word) => [word]),
      rows: told.map((each) => tableRow(each, described)),
    },
  ];
}

interface ToldRule {
  readonly rule: Rule<unknown>;
  readonly index: number;
  /** `null` where the rule always holds. */
  readonly condition: WordedCondition | null;
  readonly outcome: Phrase;
  readonly cases: DecidedCases;
}

/** The rule in a sentence, its note below it. */
function sentenceItem(told: ToldRule, { words, text }: DescribedTable): ListItem {
  const { rule, condition, outcome, index } = told;
  const { note } = rule.document;
  const { locale } = words;
  const name = ruleName(rule, locale, text);
  const sentence = condition === null ? unconditional(outcome, index, locale) : ruleSentence(condition, outcome, locale);
  const item = joinPhrases([name, WORDS[locale].colon, sentence]);
  if (note === undefined) return { text: item };
  return { text: item, items: [{ text: WORDS[locale].note(text(note, pointer(rule.path, "note"), "")) }] };
}

function unconditional(outcome: Phrase, index: number, locale: Locale): Phrase {
  const lead = index === 0 ? WORDS[locale].always : WORDS[locale].otherwise;
  return locale === "en" ? phrase`${lead}, ${outcome}.` : phrase`${lead}，${outcome}。`;
}

/** "If …, the employee is interviewed by …." */
function ruleSentence(condition: WordedCondition, outcome: Phrase, locale: Locale): Phrase {
  if (locale === "en") return phrase`If ${conditionPhrase(condition, locale)}, ${outcome}.`;
  const alternatives = chineseAlternatives(condition);
  if (alternatives === null) {
    return isNested(condition) ? phrase`${outcome}，条件是${conditionPhrase(condition, locale)}。` : phrase`${conditionPhrase(condition, locale)}的，${outcome}。`;
  }
  const { lead, items } = alternatives;
  return phrase`${lead}${lead.length === 0 ? "" : "，且"}有下列情形之一的，${outcome}：${items}。`;
}

/** Whether alternatives of a condition stand among other parts, so that no "的" can close it. */
function isNested(condition: WordedCondition): boolean {
  return condition.kind === "all" && condition.of.some(({ kind }) => kind === "any");
}

function ruleName(rule: Rule<unknown>, locale: Locale, text: DescribeScope["text"]): Phrase {
  const { id, title } = rule.document;
  const name = said(id, pointer(rule.path, "id"));
  if (title === undefined) return [name];
  const titled = text(title, pointer(rule.path, "title"), id);
  if (locale === "en") return phrase`${name} (${titled})`;
  // A title with brackets of its own stands in the other kind.
  return plainPhrase(titled).includes("（") ? phrase`${name}〔${titled}〕` : phrase`${name}（${titled}）`;
}

function tableRow({ rule, condition, outcome, cases }: ToldRule, { words, text }: DescribedTable): TableRow {
  const { locale } = words;
  const { clause, basis } = rule.document;
  const written = condition === null ? [[WORDS[locale].everyCase]] : conditionLines(condition, locale);
  const source = sourcePhrase(clause, basis, rule.path, locale);
  return {
    anchor: ruleAnchor(rule),
    cells: [
      [ruleName(rule, locale, text)],
      written,
      [outcome],
      casesLines(cases, words, rule.path),
      source.length === 0 ? [] : [source],
    ],
  };
}

/** Where the row of a rule stands in the book. */
function ruleAnchor({ path, reference }: Rule<unknown>): string {
  return anchorOf(...path.split("/").slice(1, -1), reference.id);
}

function casesLines(cases: DecidedCases, words: FactWords, path: string): readonly Phrase[] {
  const { all, none, unexamined } = WORDS[words.locale];
  if (cases === "all") return [[all]];
  if (cases === "none") return [[none]];
  return cases === "not examined" ? [[unexamined]] : regionPhrases(cases, words, path);
}
