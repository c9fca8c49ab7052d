import { canonicalJson } from "../../core/hash.ts";
import type { IssueCatalogue } from "../../core/issue.ts";
import type { Policy } from "../../policy/compile.ts";
import { topics } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { TableVersion } from "../../rules/compare-tables.ts";
import type { FactSet } from "../../rules/facts.ts";
import type { CompiledTable } from "../../rules/compile-table.ts";
import type { Setting, Topic } from "../../topics/topic.ts";

/** A topic as code sees it that walks the list of topics: each method is called with the topic's own section. */
export type AnyTopic = Topic<unknown, unknown, unknown, IssueCatalogue>;

export function topicOf(name: TopicName): AnyTopic {
  const topic: unknown = topics[name];
  return topic as AnyTopic; // its methods only meet its own sections
}

/** The tables of a policy's section by name, each with a text for each outcome; none where it lacks the section. */
export function tablesOf(policy: Policy, name: TopicName): ReadonlyMap<string, TableVersion> {
  const section: unknown = policy.sections[name];
  if (section === undefined) return new Map();
  const topic = topicOf(name);
  return new Map(
    Object.entries(topic.tables(section)).map(([table, compiled]) => [table, versionOf(topic, section, table, compiled)]),
  );
}

function versionOf(topic: AnyTopic, section: unknown, table: string, compiled: CompiledTable<unknown>): TableVersion {
  const outcomes = compiled.rules.map((rule) => {
    return canonicalJson(topic.outcomeSetting === undefined ? rule.outcome : topic.outcomeSetting(section, table, rule));
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
  if (section === undefined) return undefined;
  const topic = topicOf(name);
  return topic.settings === undefined ? ownSettings(policy, name, topic, section) : topic.settings(section);
}

/** Of a topic that does not tell its settings, the section as it is written, but for its rules where it has tables. */
function ownSettings(policy: Policy, name: TopicName, topic: AnyTopic, section: unknown): Setting {
  const document: unknown = policy.document[name];
  if (typeof document !== "object" || document === null) return null;
  const tables = new Set(Object.keys(topic.tables(section)));
  return Object.fromEntries(Object.entries(document).filter(([key]) => !tables.has(key))) as Setting; // JSON as it was parsed
}
