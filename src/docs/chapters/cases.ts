import type { Decision } from "../../core/decision.ts";
import { pointer } from "../../core/pointer.ts";
import { regionLines } from "../../policy/region-lines.ts";
import { topicNames, topics, descriptions } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import { wholeBox, witnessOf, findPath } from "../../rules/witness.ts";
import { relabel } from "../../rules/nodes.ts";
import { coverRegion, COVER_LIMITS } from "../../rules/regions.ts";
import { NO_RULE } from "../../rules/diagram.ts";
import { testsOf } from "../../rules/condition.ts";
import type { Facts } from "../../rules/facts.ts";
import type { Rule, RuleTable } from "../../rules/table.ts";
import { winnersInside, YES } from "../../rules/table-diagrams.ts";
import type { Topic } from "../../topics/topic.ts";
import type { Block, Phrase, TableRow } from "../../topics/description.ts";
import { capitalized, said } from "../../topics/phrase.ts";
import { recordPhrase, regionPhrases } from "../conditions/region-phrases.ts";
import type { BookScope } from "../scope/describe-scope.ts";
import { paragraph } from "./chapter.ts";

type Answering = Pick<Topic<unknown, unknown, unknown>, "answer" | "summarize" | "tables">;

/** So many examples of one table. */
const EXAMPLE_LIMIT = 20;

const WORDS = {
  en: {
    examples: "These cases are worked out from the rules by the system, one for each rule that decides any case; where the rules are many, only for the first of them.",
    head: ["Case", "Answer", "Rule"],
    uncovered: "No rule of this policy speaks of the following cases.",
    covered: "The rules cover every case.",
    unexamined: "The rules are too many to list what they leave open.",
    colon: ": ",
    stop: ".",
  },
  "zh-CN": {
    examples: "以下示例由系统按规则算出，凡有适用情形的规则各举一例；规则较多的，仅举前若干条。",
    head: ["情形", "结论", "规则"],
    uncovered: "本办法对下列情形未作规定。",
    covered: "各条规则已涵盖全部情形。",
    unexamined: "规则数量过多，未能列出未作规定的情形。",
    colon: "：",
    stop: "。",
  },
} as const;

/** For each topic that rules decide, cases with the answer that the library gives. */
export function exampleBlocks(scope: BookScope): readonly Block[] {
  const { locale, words, examiner } = scope;
  const tables = decidingTables(scope).flatMap(({ topic, section, table, answering }): readonly Block[] => {
    const diagrams = examiner.diagramsOf(table);
    if (diagrams === null) return [];
    const asked = new Set(table.rules.flatMap(({ condition }) => testsOf(condition).map(({ fact }) => fact.name)));
    const rows = table.rules.slice(0, EXAMPLE_LIMIT).flatMap((rule, index): readonly TableRow[] => {
      const winners = winnersInside(diagrams, index);
      if (winners === null) return [];
      const own = relabel(diagrams.store, winners, (label) => (label === index + 1 ? 1 : 0));
      const path = findPath(diagrams.store, own, wholeBox(diagrams.store), YES);
      if (path === null) return [];
      const example = exampleOf(rule, witnessOf(diagrams.variables, path), (record) => answering.answer(section, record));
      if (example === null) return [];
      const summary = answering.summarize(section, example.outcome)[locale];
      const shown = Object.entries(example.record).filter(([name]) => asked.has(name) || rule.reads.includes(name));
      return [{
        cells: [
          [recordPhrase(Object.fromEntries(shown), words, rule.path)],
          [[said(summary, rule.path)]],
          [[said(rule.reference.id, pointer(rule.path, "id"))]],
        ],
      }];
    });
    if (rows.length === 0) return [];
    return [{ kind: "table", caption: topicTitle(topic, scope), head: WORDS[locale].head.map((word) => [word]), rows }];
  });
  return tables.length === 0 ? [] : [paragraph([WORDS[locale].examples]), ...tables];
}

/** A size of a group that gives a share of it something to be. */
const SIZE = 10;

interface Example {
  readonly record: Facts;
  readonly outcome: unknown;
}

/** The record, or where the answer is computed from a number, one with a telling number that the same rule decides. */
function exampleOf(rule: Rule<unknown>, record: Facts, answer: (record: Facts) => Decision<unknown>): Example | null {
  const sized = rule.reads.length === 0 ? [] : [{ ...record, ...Object.fromEntries(rule.reads.map((name) => [name, SIZE])) }];
  for (const each of [...sized, record]) {
    const decision = answer(each);
    if (decision.status !== "decided" || decision.rules[0]?.id !== rule.reference.id) continue;
    return { record: each, outcome: decision.outcome };
  }
  return null;
}

/** For each topic that rules decide, the cases that no rule decides. */
export function uncoveredBlocks(scope: BookScope): readonly Block[] {
  const { locale, words, examiner } = scope;
  return decidingTables(scope).flatMap(({ topic, table }): readonly Block[] => {
    const says = WORDS[locale];
    const title = topicTitle(topic, scope);
    const lead = (text: string): Block => paragraph([...title, says.colon, text]);
    const diagrams = examiner.diagramsOf(table);
    if (diagrams === null || diagrams.root === null) return [lead(says.unexamined)];
    const { store, variables, root, impossible } = diagrams;
    const limits = { ...COVER_LIMITS, steps: Math.min(examiner.steps, COVER_LIMITS.steps) };
    const cover = coverRegion(store, variables, root, (label) => label === NO_RULE, limits, impossible);
    if (cover === null) return [lead(says.unexamined)];
    if (cover.boxes.length === 0) return [lead(says.covered)];
    const lines = regionPhrases(regionLines(cover), words, pointer("", topic, "rules"));
    return [lead(says.uncovered), { kind: "list", ordered: false, items: lines.map((text) => ({ text: [...capitalized(text), says.stop] })) }];
  });
}

interface DecidingTable {
  readonly topic: TopicName;
  readonly section: unknown;
  readonly table: RuleTable<unknown>;
  readonly answering: Answering;
}

/** The table of each topic that answers its question. */
function decidingTables({ policy }: BookScope): readonly DecidingTable[] {
  return topicNames.flatMap((topic): readonly DecidingTable[] => {
    const section = policy.sections[topic];
    if (section === undefined) return [];
    const answering: Answering = topics[topic];
    const [table] = Object.values(answering.tables(section));
    return table === undefined || table.rules.length === 0 ? [] : [{ topic, section, table, answering }];
  });
}

function topicTitle(topic: TopicName, { locale }: BookScope): Phrase {
  return [descriptions[topic].title[locale]];
}
