import type { RuleReference } from "../../core/decision.ts";
import type { Text } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { findQuestion } from "../../policy/questions.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import { topicNames, topics } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import type { Scenario } from "../../rollout/index.ts";
import type * as engineAdapter from "../json-rules-engine/index.ts";

/** A scenario on which json-rules-engine decides otherwise: the rules that the library names, and the one that the engine finds. */
export interface EngineDifference {
  readonly name: Text;
  readonly rules: readonly string[];
  readonly engine: string | null;
}

/** What a second opinion came to; not `ok` where json-rules-engine is not installed. */
export type CrossCheck =
  | { readonly ok: true; readonly compared: number; readonly differences: readonly EngineDifference[] }
  | { readonly ok: false };

type Adapter = typeof engineAdapter;

/** Decides every scenario that a rule table answers by json-rules-engine too. */
export async function crossCheckScenarios(policy: Policy, scenarios: readonly Scenario[]): Promise<CrossCheck> {
  const adapter = await loadAdapter();
  if (adapter === null) return { ok: false };
  const results = await Promise.all(scenarios.map((scenario) => compare(adapter, policy, scenario)));
  return {
    ok: true,
    compared: results.filter((each) => each !== null).length,
    differences: results.flatMap((each) => (each === null || each.agrees ? [] : [each.difference])),
  };
}

/** It is an optional peer: whoever wants a second opinion installs it. */
async function loadAdapter(): Promise<Adapter | null> {
  try {
    return await import("../json-rules-engine/index.ts");
  } catch {
    return null;
  }
}

interface Comparison {
  readonly agrees: boolean;
  readonly difference: EngineDifference;
}

/** `null` where there is nothing to compare: no rule table is asked, or facts are wanting or illegal. */
async function compare({ crossCheck }: Adapter, policy: Policy, scenario: Scenario): Promise<Comparison | null> {
  const { given, name, on = null } = scenario;
  const found = findQuestion(policy, scenario.topic, scenario.ask);
  const topic = topicNames.find((each) => each === scenario.topic);
  if (!found.ok || topic === undefined || scenario.skip !== undefined || typeof given !== "object" || given === null) return null;
  const table = tableName(policy, topic, found.value);
  if (table === null) return null;
  const decision = found.value.answer(given, on);
  if (decision.status !== "decided" && decision.status !== "uncovered") return null;
  const rules = decision.status === "decided" ? decision.rules.map(({ id }: RuleReference) => id) : [];
  const engine = await crossCheck(policy, topic, given, table);
  const agrees = engine === null ? rules.length === 0 : rules.includes(engine);
  return { agrees, difference: { name, rules, engine } };
}

function tableName({ sections }: Policy, topic: TopicName, { table }: PolicyQuestion): string | null {
  const section = sections[topic];
  if (table === null || section === undefined) return null;
  const own: { readonly tables: (section: never) => Readonly<Record<string, unknown>> } = topics[topic];
  const tables = own.tables(section as never); // the topic's own section
  return Object.keys(tables).find((name) => tables[name] === table) ?? null;
}
