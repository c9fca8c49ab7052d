import { canonicalJson } from "../../core/hash.ts";
import type { Policy } from "../../policy/compile.ts";
import { reviews, topics } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { TableVersion } from "../../rules/compare-tables.ts";
import type { FactSet } from "../../rules/facts.ts";
import type { CompiledTable } from "../../rules/compile-table.ts";
import type { Topic } from "../../topics/topic.ts";
import type { Setting, TopicReview } from "../../topics/review.ts";

/** A topic's review as code sees it that walks the list of topics: each method is called with the topic's own section. */
type AnyReview = Pick<TopicReview<unknown>, "settings" | "outcomeSetting">;

/** The tables of a policy's section by name, each with a text for each outcome; none where it lacks the section. */
export function tablesOf(policy: Policy, name: TopicName): ReadonlyMap<string, TableVersion> {
  const section: unknown = policy.sections[name];
  if (section === undefined) return new Map();
  const topic: Pick<Topic<unknown, unknown, unknown>, "tables"> = topics[name];
  const review: AnyReview = reviews[name];
  return new Map(
    Object.entries(topic.tables(section)).map(([table, compiled]) => [table, versionOf(review, section, table, compiled)]),
  );
}

function versionOf(review: AnyReview, section: unknown, table: string, compiled: CompiledTable<unknown>): TableVersion {
  const outcomes = compiled.rules.map((rule) => {
    return canonicalJson(review.outcomeSetting === undefined ? rule.outcome : review.outcomeSetting(section, table, rule));
  });
  return { table: compiled, outcomes };
}

/** A table that answers nothing: what a version without the section has. */
export function emptyTable(facts: FactSet): TableVersion {
  return { table: { facts, rules: [], outcomeNumbers: [] }, outcomes: [] };
}

/** What a policy's section decides by beside its tables; `undefined` where it lacks the section. */
export function settingsOf(policy: Policy, name: TopicName): Setting | undefined {
  const section: unknown = policy.sections[name];
  const review: AnyReview = reviews[name];
  return section === undefined ? undefined : review.settings(section);
}
