import type { Locale } from "../../core/text.ts";
import { pointer } from "../../core/pointer.ts";
import type { Policy } from "../../policy/compile.ts";
import { questionsOf } from "../../policy/questions.ts";
import type { PolicyQuestion, QuestionTopic } from "../../policy/questions.ts";
import { topicNames } from "../../policy/topics.ts";
import type { Facts } from "../../rules/facts.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";
import { readScenario } from "../scenarios/run-scenarios.ts";
import type { Scenario } from "../scenarios/scenario-file.ts";
import { itemTitle } from "./item-words.ts";
import { itemsReached } from "./table-coverage.ts";
import { tableItems } from "./table-items.ts";
import type { TableItem, TableItems } from "./table-items.ts";
import { recordOfItems } from "./item-records.ts";

/** Steps for the diagrams of one table. */
export const COVERAGE_STEPS = 1_000_000;

/**
 * What coverage counts: rules (decided by it), conditions (what a rule asks of a fact, holding and failing, each in a case
 * in which that alone decides whether the rule holds), boundaries (the values on both sides of every border), and marks of
 * lifecycles and goals.
 */
export type CoverageKind = "rule" | "condition" | "boundary" | "mark";

/** So many of so many. */
export interface CoverageCount {
  readonly covered: number;
  readonly total: number;
}

/** Something that no scenario reaches. */
export interface CoverageItem {
  readonly topic: QuestionTopic;
  readonly question: string;
  readonly kind: CoverageKind;
  /** The JSON Pointer of the rule or the part in the document. */
  readonly path: string;
  readonly title: Readonly<Record<Locale, string>>;
  /** A case that reaches it: the facts to give; `null` for a mark, and for what nothing reaches. */
  readonly witness: Facts | null;
}

/** How much of one topic the scenarios reach, in all and by kind. */
export interface TopicCoverage extends CoverageCount {
  readonly topic: QuestionTopic;
  readonly kinds: Readonly<Record<CoverageKind, CoverageCount>>;
}

/** How much of a policy its scenarios reach. */
export interface Coverage extends CoverageCount {
  readonly origin: ReportOrigin;
  /** The topics that the policy has. */
  readonly topics: readonly TopicCoverage[];
  readonly missing: readonly CoverageItem[];
  /** What no case can reach, by the diagram: dead rules, and borders among impossible cases. It is not counted. */
  readonly unreachable: readonly CoverageItem[];
  /** The tables that were too large to be examined, by topic and question. */
  readonly unexamined: readonly { readonly topic: QuestionTopic; readonly question: string }[];
}

/** What the questions of a policy have to be reached, and what of it is. */
export interface MeasuredQuestion {
  readonly question: PolicyQuestion;
  readonly table: TableItems | null;
  readonly isUnexamined: boolean;
  /** For each item of the table, then for each mark: whether a scenario reaches it. */
  readonly items: readonly boolean[];
  readonly marks: readonly boolean[];
}

/** How much of the policy the scenarios reach. Scenarios that are skipped or in error reach nothing. */
export function measureCoverage(policy: Policy, scenarios: readonly Scenario[]): Coverage {
  const measured = measureQuestions(policy, scenarios);
  const counted = measured.flatMap((each) => countedItems(policy, each));
  const topics = topicNames
    .filter((topic) => policy.sections[topic] !== undefined)
    .map((topic) => topicCoverage(topic, counted.filter(({ item }) => item.topic === topic)));
  return {
    origin: originOf(policy),
    ...countOf(counted),
    topics,
    missing: counted.filter(({ isCovered }) => !isCovered).map(({ item }) => item),
    unreachable: measured.flatMap(({ question, table }) => (table === null ? [] : table.unreachable.map((item) => coverageItem(policy, question, table, item)))),
    unexamined: measured.filter(({ isUnexamined }) => isUnexamined).map(({ question: { topic, name } }) => ({ topic, question: name })),
  };
}

/** Question by question, which items and marks the scenarios reach. */
export function measureQuestions(policy: Policy, scenarios: readonly Scenario[]): readonly MeasuredQuestion[] {
  const asked = scenarios.flatMap((scenario) => {
    const found = scenario.skip === undefined ? readScenario(policy, scenario) : { issues: [] };
    return "question" in found ? [{ scenario, key: keyOf(found.question) }] : [];
  });
  const impossible = policy.impossible.map(({ condition }) => condition);
  return questionsOf(policy).map((question): MeasuredQuestion => {
    const own = asked.filter(({ key }) => key === keyOf(question)).map(({ scenario }) => scenario);
    const table = question.table === null || question.table.rules.length === 0 ? null : tableItems(question.table, impossible, COVERAGE_STEPS);
    const items = new Set(table === null ? [] : own.flatMap(({ given }) => itemsReached(table, given)));
    const marks = new Set(own.flatMap(({ given, on }) => question.reached(given, on ?? null)));
    return {
      question,
      table,
      isUnexamined: table === null && question.table !== null && question.table.rules.length > 0,
      items: (table?.items ?? []).map((_, index) => items.has(index)),
      marks: question.marks().map(({ id }) => marks.has(id)),
    };
  });
}

/** One text for each question of a policy. */
export function keyOf({ topic, name }: Pick<PolicyQuestion, "topic" | "name">): string {
  return `${topic}/${name}`;
}

interface CountedItem {
  readonly item: CoverageItem;
  readonly isCovered: boolean;
}

function countedItems(policy: Policy, { question, table, items, marks }: MeasuredQuestion): readonly CountedItem[] {
  const { topic, name } = question;
  const ofTable = table === null ? [] : table.items.map((item, index) => {
    return { item: coverageItem(policy, question, table, item), isCovered: items[index] === true };
  });
  const ofMarks = question.marks().map(({ path, title }, index): CountedItem => {
    const item = { topic, question: name, kind: "mark", path: pointer("", topic) + path, title, witness: null } as const;
    return { item, isCovered: marks[index] === true };
  });
  return [...ofTable, ...ofMarks];
}

function coverageItem(policy: Policy, question: PolicyQuestion, table: TableItems, item: TableItem): CoverageItem {
  const { topic, name, table: asked } = question;
  return {
    topic,
    question: name,
    kind: item.kind,
    path: asked?.rules[item.index]?.path ?? pointer("", topic),
    title: itemTitle(item),
    witness: recordOfItems(policy, question, table, [item])?.facts ?? null,
  };
}

function topicCoverage(topic: QuestionTopic, counted: readonly CountedItem[]): TopicCoverage {
  const of = (kind: CoverageKind) => countOf(counted.filter(({ item }) => item.kind === kind));
  const kinds = { rule: of("rule"), condition: of("condition"), boundary: of("boundary"), mark: of("mark") };
  return { topic, ...countOf(counted), kinds };
}

function countOf(counted: readonly CountedItem[]): CoverageCount {
  return { covered: counted.filter(({ isCovered }) => isCovered).length, total: counted.length };
}
