import type { RuleReference } from "../../core/decision.ts";
import type { Json } from "../../core/json.ts";
import type { Policy } from "../../policy/compile.ts";
import { impossibleSettings, policySettings } from "../../policy/settings.ts";
import { reviews, topicNames } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import { testsOf } from "../../rules/condition.ts";
import type { TableVersion } from "../../rules/compare-tables.ts";
import { mergeFacts } from "../../rules/merged-facts.ts";
import type { MergedFacts } from "../../rules/merged-facts.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import type { Rule } from "../../rules/table.ts";
import type { TopicReview } from "../../topics/review.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";
import { annotationDifferences } from "./annotations.ts";
import type { AnnotationDifference } from "./annotations.ts";
import { factDifferences } from "./fact-differences.ts";
import type { FactDifference } from "./fact-differences.ts";
import { jsonPatch } from "./json-patch.ts";
import type { JsonPatchOperation } from "./json-patch.ts";
import { settingDifferences } from "./setting-differences.ts";
import type { SettingDifference } from "./setting-differences.ts";
import { tableDifference } from "./table-difference.ts";
import type { NotExamined, TableDifference, TablePair } from "./table-difference.ts";
import { emptyTable, settingsOf, tablesOf } from "./versions.ts";

/** What differs between two versions of a policy: as text, and in what they decide. */
export interface PolicyDiff {
  readonly origin: { readonly before: ReportOrigin; readonly after: ReportOrigin };
  /**
   * `same` is proved: on every complete record of facts every rule table has the same outcome, and all settings are
   * equal. `not-examined`: no difference was found, but something was not compared.
   */
  readonly behaviour: "same" | "changed" | "not-examined";
  /** The JSON Patch (RFC 6902) that makes the later document of the earlier one. */
  readonly patch: readonly JsonPatchOperation[];
  /** Differences of the facts come first: they change what the others mean. */
  readonly facts: readonly FactDifference[];
  /** The rule tables that answer otherwise, or by other rules. */
  readonly tables: readonly TableDifference[];
  /** What is decided by beside the tables: of each topic, the roles, the calendar. */
  readonly settings: readonly SettingDifference[];
  /** Words that differ and change nothing. */
  readonly annotations: readonly AnnotationDifference[];
  readonly notExamined: readonly NotExamined[];
}

/** How much work a diff may be. */
export interface DiffOptions {
  /** Steps for each rule table, some microseconds each: 1,000,000 if it is left out. */
  readonly steps?: number;
}

/** Steps for one table of a report that someone waits for. */
export const DIFF_STEPS = 1_000_000;

/**
 * Compares two versions of a policy. Another order of keys or another spelling of a condition is no difference. Every
 * region of facts whose answer changed is told, in few and large lines, with an example and the rules on both sides.
 */
export function diffPolicies(before: Policy, after: Policy, options: DiffOptions = {}): PolicyDiff {
  const merged = mergeFacts(before.facts, after.facts);
  const facts = factDifferences(before, after);
  const compared = topicNames.flatMap((topic) => {
    return pairsOf(before, after, topic).map((pair) => compareTable(pair, merged, options.steps ?? DIFF_STEPS));
  });
  const tables = compared.flatMap(({ difference }) => difference ?? []);
  const notExamined = compared.flatMap((each) => each.notExamined ?? []);
  const settings = [
    ...settingDifferences(policySettings(before), policySettings(after), ""),
    ...topicNames.flatMap((topic) => settingDifferences(settingsOf(before, topic), settingsOf(after, topic), `/${topic}`)),
  ];
  const isChanged = facts.length + settings.length > 0 || tables.some(({ changes }) => changes.length > 0);
  return {
    origin: { before: originOf(before), after: originOf(after) },
    behaviour: isChanged ? "changed" : notExamined.length > 0 ? "not-examined" : "same",
    patch: jsonPatch(before.document, after.document),
    facts,
    tables,
    settings,
    annotations: [
      ...annotationDifferences(jsonOf(before), jsonOf(after)),
      ...settingDifferences(impossibleSettings(before), impossibleSettings(after), "/impossible"),
    ],
    notExamined,
  };
}

function jsonOf({ document }: Policy): Json {
  const parsed: unknown = document;
  return parsed as Json; // only parsing makes one, and it takes JSON
}

/** Both versions of each table that a topic has in either; a version without it answers nothing. */
export function pairsOf(before: Policy, after: Policy, topic: TopicName): readonly TablePair[] {
  const [left, right] = [tablesOf(before, topic), tablesOf(after, topic)];
  const versions = { before, after };
  const impossible = [...before.impossible, ...after.impossible];
  return [...new Set([...left.keys(), ...right.keys()])].map((table) => ({
    topic,
    table,
    before: left.get(table) ?? emptyTable(before.facts),
    after: right.get(table) ?? emptyTable(after.facts),
    isImpossible: (record) => impossible.some(({ condition }) => conditionTruth(condition, record) === true),
    summarize: (side, rule) => summarize(versions[side], topic, table, rule),
  }));
}

/** What a rule gives in a few words; `null` where the topic has no words for it. */
function summarize(policy: Policy, name: TopicName, table: string, rule: Rule<unknown>): ReturnType<TablePair["summarize"]> {
  const section: unknown = policy.sections[name];
  const review: Pick<TopicReview<unknown>, "summarizeRule"> = reviews[name];
  return section === undefined ? null : (review.summarizeRule?.(section, table, rule) ?? null);
}

function compareTable(pair: TablePair, merged: MergedFacts, steps: number): ReturnType<typeof tableDifference> {
  if (!asksAny(pair.before, merged.retyped) && !asksAny(pair.after, merged.retyped)) {
    return tableDifference(pair, merged, steps);
  }
  const { topic, table, before, after } = pair;
  return {
    difference: null,
    notExamined: { topic, table, reason: "fact-type", before: referencesOf(before), after: referencesOf(after) },
  };
}

function referencesOf({ table }: TableVersion): readonly RuleReference[] {
  return table.rules.map(({ reference }) => reference);
}

/** Whether a table asks a fact of these, or computes an outcome from it. */
function asksAny({ table }: TableVersion, names: ReadonlySet<string>): boolean {
  if (names.size === 0) return false;
  return table.rules.some(({ condition, reads }) => {
    return reads.some((name) => names.has(name)) || testsOf(condition).some(({ fact }) => names.has(fact.name));
  });
}
