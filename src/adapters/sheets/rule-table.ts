import type { PolicyDocument } from "../../policy/document.ts";
import type { Policy } from "../../policy/compile.ts";
import { sheets } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import { shortCondition } from "../../rules/short-spelling.ts";
import type { ConditionDocument } from "../../rules/condition-document.ts";
import type { RuleDocument } from "../../rules/table.ts";
import type { TopicSheets } from "../../topics/sheet.ts";
import { columnsOf } from "./column.ts";
import type { Column } from "./column.ts";

/** A rule table of a policy document, as sheets see it. */
export interface TableOfRules {
  readonly topic: TopicName;
  /** The member of the section that holds the rules. */
  readonly member: string;
  readonly columns: readonly Column[];
  /** The rules as they are written; none where the document has no such table. */
  readonly rules: readonly RuleDocument<unknown>[];
}

/** The names of a topic's rule tables, the first of them the one that answers the topic's question. */
export function tableNames(topic: TopicName): readonly string[] {
  return Object.hasOwn(sheets, topic) ? Object.keys(sheets[topic]) : [];
}

/** A rule table of a topic, the topic's first if none is named; `null` if the topic has no such table. */
export function tableOf({ document, facts }: Policy, topic: TopicName, table?: string): TableOfRules | null {
  const member = table ?? tableNames(topic)[0];
  const own: TopicSheets = Object.hasOwn(sheets, topic) ? sheets[topic] : {};
  const outcome = member !== undefined && Object.hasOwn(own, member) ? own[member] : undefined;
  if (member === undefined || outcome === undefined) return null;
  return { topic, member, columns: columnsOf(facts.values(), outcome), rules: rulesIn(document, topic, member) };
}

function rulesIn(document: PolicyDocument, topic: TopicName, member: string): readonly RuleDocument<unknown>[] {
  const section = document[topic];
  const rules: unknown = section === undefined ? undefined : Object.entries(section).find(([key]) => key === member)?.[1];
  return (rules ?? []) as readonly RuleDocument<unknown>[]; // what a sheet of the topic is for is a list of rules
}

/** A rule with its condition in the short spelling. */
export function plainRule(rule: RuleDocument<unknown>): RuleDocument<unknown> {
  return rule.when === undefined ? rule : { ...rule, when: shortCondition(rule.when as ConditionDocument) }; // it has been checked
}
