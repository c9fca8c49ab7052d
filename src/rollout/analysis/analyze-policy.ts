import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { UnexaminedCatalogue } from "../../policy/analysis-findings.ts";
import type { Policy } from "../../policy/compile.ts";
import { reviews, topicNames, topics } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { Condition } from "../../rules/condition.ts";
import type { RuleTable } from "../../rules/table.ts";
import type { TopicReview } from "../../topics/review.ts";
import type { Topic } from "../../topics/topic.ts";
import { examineCalendar } from "./calendar.ts";
import { buildTableDiagrams } from "../../rules/table-diagrams.ts";
import type { Impossible } from "../../rules/table-diagrams.ts";
import { examineGaps } from "./gaps.ts";
import { examineImpossible } from "./impossible.ts";
import { examineNeedless } from "./needless.ts";
import { examineRoster } from "./roster.ts";
import { examineRules } from "./rules.ts";
import type { Examined } from "./rules.ts";
import { applySilence } from "./silence.ts";
import type { SilencedFinding } from "./silence.ts";
import { examineUnused } from "./unused.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";

/** How a policy is analysed. */
export interface AnalysisOptions {
  /**
   * Steps for each of the examinations of a rule table, 1,000,000 unless given: its conditions, the table, its rules, its
   * needless rules, its gaps. A million take a few seconds at most.
   */
  readonly steps?: number;
  /** People as in `assignRoster`: with them the roles are found that none of them can hold. */
  readonly roster?: readonly object[];
  /** Whether rules that could be left out are looked for: yes, unless it says no. */
  readonly needless?: boolean;
}

/** What is wrong, doubtful or good to know about a policy that is well formed. */
export interface Analysis {
  readonly origin: ReportOrigin;
  /** The gravest first; of one level in the order of the document's sections. */
  readonly findings: readonly Finding[];
  /** What the policy's `silence` accepts, each with the reason that it gives. */
  readonly silenced: readonly SilencedFinding[];
  /** What was not examined: the steps were used up, or an entry of the roster cannot be read. */
  readonly unexamined: readonly Issue[];
}

const ANALYSIS_STEPS = 1_000_000;

/**
 * Finds what can be wrong with a policy before it is rolled out. What is said of rule tables is exact: of all cases that
 * are not declared `impossible`, not of a sample; each witness is such a case. Should these leave no case at all, it is
 * said of all cases.
 */
export function analyzePolicy(policy: Policy, options: AnalysisOptions = {}): Analysis {
  const { steps = ANALYSIS_STEPS, roster, needless = true } = options;
  const tables = topicNames.flatMap((name) => tablesOf(policy, name));
  const declared = examineImpossible(policy.facts, policy.impossible, steps);
  const { impossible } = declared;
  const examined: readonly Examined[] = [
    declared,
    ...topicNames.flatMap((name) => [
      ...tablesOf(policy, name).map((table) => examineTable(table, impossible, steps, needless)),
      lintTopic(policy, name, impossible, steps),
    ]),
    { findings: [...examineUnused(policy, conditionsOf(policy, tables)), ...examineCalendar(policy)], unexamined: [] },
    ...(roster === undefined ? [] : [examineRoster(policy.roles, roster)]),
  ];
  const { findings, silenced } = applySilence(policy.document, examined.flatMap((each) => each.findings));
  return {
    origin: originOf(policy),
    findings: findings.toSorted((left, right) => WEIGHT[left.level] - WEIGHT[right.level]),
    silenced,
    unexamined: examined.flatMap((each) => each.unexamined),
  };
}

const WEIGHT = { error: 0, warning: 1, note: 2 } as const;

interface NamedTable {
  /** The JSON Pointer of the table. */
  readonly path: string;
  readonly table: RuleTable<unknown>;
  /** Whether it answers the topic's question; elsewhere no rule means that there is nothing special. */
  readonly isAnswering: boolean;
}

type AnyTopic = Pick<Topic<unknown, unknown, unknown>, "tables">;

function tablesOf(policy: Policy, name: TopicName): readonly NamedTable[] {
  const section = policy.sections[name];
  const topic: AnyTopic = topics[name];
  if (section === undefined) return [];
  return Object.entries(topic.tables(section)).map(([key, table], index) => {
    return { path: pointer("", name, key), table, isAnswering: index === 0 };
  });
}

function lintTopic(policy: Policy, name: TopicName, impossible: readonly Impossible[], steps: number): Examined {
  const { document, sections, roles, calendar } = policy;
  const section = sections[name];
  const review: Pick<TopicReview<unknown>, "lint"> = reviews[name];
  const unexamined: Issue[] = [];
  const { from, until = null } = document.effective;
  const scope = {
    path: pointer("", name),
    roles,
    calendar,
    effective: { from, until },
    impossible: impossible.map(({ condition }) => condition),
    steps,
    unexamined,
  };
  return { findings: section === undefined ? [] : review.lint(section, scope), unexamined };
}

const unexaminedIssue = issuesOf<UnexaminedCatalogue>();

function examineTable(
  { table, path, isAnswering }: NamedTable,
  impossible: readonly Impossible[],
  steps: number,
  needless: boolean,
): Examined {
  const diagrams = buildTableDiagrams(table, impossible, steps);
  if (diagrams === null) return { findings: [], unexamined: [unexaminedIssue("unexamined-table", path, { table: path })] };
  const rules = examineRules(diagrams, { left: steps });
  const examined: readonly Examined[] = [
    ...(isAnswering ? [examineGaps(diagrams, path, steps)] : []),
    rules,
    ...(needless ? [examineNeedless(diagrams, rules.decides, { left: steps })] : []),
  ];
  return { findings: examined.flatMap((each) => each.findings), unexamined: examined.flatMap((each) => each.unexamined) };
}

/** Every condition of the policy that is not inside of a topic. */
function conditionsOf({ impossible, roles }: Policy, tables: readonly NamedTable[]): readonly Condition[] {
  return [
    ...tables.flatMap(({ table }) => table.rules.map(({ condition }) => condition)),
    ...impossible.map(({ condition }) => condition),
    ...[...roles.values()].flatMap(({ holdings }) => holdings.flatMap(({ condition, joins }) => [condition, ...joins])),
  ];
}
