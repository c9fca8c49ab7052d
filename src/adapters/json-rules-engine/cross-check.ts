import type { Policy } from "../../policy/compile.ts";
import type { TopicName } from "../../policy/topics.ts";
import { valueAt } from "../../rules/classes.ts";
import { factValue, isLegal, isOrdinal, ordinalBounds, readRecord } from "../../rules/facts.ts";
import type { Fact, Facts, FactSet } from "../../rules/facts.ts";
import { decideByEngine } from "./engine.ts";

/**
 * A second opinion on what the library decides: the id of the first rule that holds, found by json-rules-engine from the
 * rules' own conditions, or `null` where none does.
 *
 * An engine knows no absent facts; so one that is absent, or has an illegal value, is given a legal one, always the same.
 * Where the library's decision is `decided`, the id is that of one of its rules, since they are all that such a fact leaves
 * open; where it is `uncovered`, there is none. On a record that it finds `undetermined` or `invalid` the opinion says nothing.
 */
export async function crossCheck(policy: Policy, topic: TopicName, facts: object, table?: string): Promise<string | null> {
  const record = readRecord(facts);
  const complete = completed(policy.facts, record.ok ? record.value : {});
  const { rule } = await decideByEngine(policy, topic, complete, table === undefined ? {} : { table });
  return rule;
}

function completed(declared: FactSet, record: Facts): Facts {
  const facts = [...declared.values()].map((fact) => {
    const value = factValue(fact, record);
    return [fact.name, isLegal(fact, value) ? value : someValue(fact)] as const;
  });
  return Object.fromEntries(facts);
}

function someValue(fact: Fact): unknown {
  if (isOrdinal(fact)) return valueAt(fact, ordinalBounds(fact)[0]);
  switch (fact.declaration.type) {
    case "boolean":
      return false;
    case "set":
      return [];
    default:
      return fact.values?.keys().next().value ?? "";
  }
}
