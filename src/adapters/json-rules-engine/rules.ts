import type { RuleProperties } from "json-rules-engine";
import type { Policy } from "../../policy/compile.ts";
import { topicNames, topics } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { CompiledTable } from "../../rules/compile-table.ts";
import type { RuleTable } from "../../rules/table.ts";
import type { Topic } from "../../topics/topic.ts";
import { ruleCondition } from "./conditions.ts";

/** Which of a topic's rule tables is meant. */
export interface TableOptions {
  /**
   * The name of the table as the section has it, such as `mandatory` of `quota`; the one that answers the topic's own
   * question if it is left out.
   */
  readonly table?: string;
}

/**
 * The rules of a topic in the JSON of json-rules-engine, for an engine or an editor of your own. Nothing but its built-in
 * operators is asked: ordered values are written out as lists, days compare as their text.
 *
 * Every rule has a priority of its own, and the first has the highest; so an engine that is stopped at the first success
 * decides as the policy does ({@link toEngine} does so). The event of a rule has the rule's id for its `type`, and `params`
 * with the `outcome` as the document states it, the `clause` and the `title`. The facts' defaults are not among the
 * rules: add them to an engine of your own from `policy.document.facts`.
 *
 * @returns no rules, where the policy lacks the section, or the section such a table.
 */
export function toRules(policy: Policy, topic: TopicName, options: TableOptions = {}): RuleProperties[] {
  const table = tableOf(policy, topic, options.table);
  return table === null ? [] : tableRules(table);
}

export function tableRules(table: RuleTable<unknown>): RuleProperties[] {
  return table.rules.map(({ document, condition, outcome }, index) => {
    const { id, clause, title } = document;
    return {
      name: id,
      priority: table.rules.length - index,
      conditions: ruleCondition(condition),
      event: {
        type: id,
        params: { outcome, ...(clause === undefined ? {} : { clause }), ...(title === undefined ? {} : { title }) },
      },
    };
  });
}

function tableOf(policy: Policy, topic: TopicName, name: string | undefined): CompiledTable<unknown> | null {
  const section = topicNames.includes(topic) ? policy.sections[topic] : undefined;
  if (section === undefined) return null;
  const own: Pick<Topic<unknown, unknown, unknown>, "tables"> = topics[topic];
  const tables = own.tables(section);
  const found = name === undefined ? Object.values(tables)[0] : Object.hasOwn(tables, name) ? tables[name] : undefined;
  return found ?? null;
}
