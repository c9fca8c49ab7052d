import { canonicalJson } from "../../core/hash.ts";
import type { Policy } from "../../policy/compile.ts";
import { factSettings, policySettings } from "../../policy/settings.ts";
import { topicNames } from "../../policy/topics.ts";
import type { TopicName } from "../../policy/topics.ts";
import { compareTables } from "../../rules/compare-tables.ts";
import { mergeFacts } from "../../rules/merged-facts.ts";
import { DIFF_STEPS, pairsOf } from "./policy-diff.ts";
import type { DiffOptions } from "./policy-diff.ts";
import { settingsOf } from "./versions.ts";

/**
 * Whether two policies are proved to decide alike: every rule table on every complete record, and by equal settings.
 * `false` means that they differ, or that the steps did not suffice. Parts that are written alike are not compared.
 */
export function sameBehaviour(before: Policy, after: Policy, options: DiffOptions = {}): boolean {
  const isWritten = (...keys: readonly (keyof Policy["document"])[]): boolean => {
    return keys.every((key) => canonicalJson(before.document[key]) === canonicalJson(after.document[key]));
  };
  const sameWords = isWritten("facts", "conditions");
  if (!sameWords && canonicalJson(factSettings(before.facts)) !== canonicalJson(factSettings(after.facts))) return false;
  const samePolicy = sameWords && isWritten("roles", "calendar", "transition");
  if (!samePolicy && canonicalJson(policySettings(before)) !== canonicalJson(policySettings(after))) return false;
  const changed = topicNames.filter((topic) => !samePolicy || !isWritten(topic));
  return changed.every((topic) => isSameTopic(before, after, topic, options.steps ?? DIFF_STEPS));
}

function isSameTopic(before: Policy, after: Policy, topic: TopicName, steps: number): boolean {
  if (canonicalJson(settingsOf(before, topic)) !== canonicalJson(settingsOf(after, topic))) return false;
  const merged = mergeFacts(before.facts, after.facts);
  return pairsOf(before, after, topic).every((pair) => {
    const { parts, unexamined } = compareTables(pair.before, pair.after, merged, steps);
    const isDifferent = parts.some(({ pairs }) => pairs.some(({ sameAnswer }) => !sameAnswer));
    return !isDifferent && unexamined.before.length + unexamined.after.length === 0;
  });
}
