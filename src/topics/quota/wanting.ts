import { testsOf } from "../../rules/condition.ts";
import type { Condition } from "../../rules/condition.ts";
import type { Facts } from "../../rules/facts.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import { unknownAmong } from "../../rules/missing.ts";

/** A person for whom something cannot be told, and the facts that are wanting. */
export interface WantingFacts {
  readonly person: string;
  readonly facts: readonly string[];
}

/** The people who want the same facts, together: one finding for all of them. */
export function groupByFacts(
  wanting: readonly WantingFacts[],
): readonly { readonly people: readonly string[]; readonly facts: readonly string[] }[] {
  const groups = new Map<string, { readonly people: Set<string>; readonly facts: readonly string[] }>();
  for (const { person, facts } of wanting) {
    const key = JSON.stringify(facts);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { people: new Set([person]), facts });
    else group.people.add(person);
  }
  return [...groups.values()].map(({ people, facts }) => ({ people: [...people], facts }));
}

/** The facts of a record, absent or illegal, that leave open whether a condition holds; none where it is settled. */
export function factsLeftOpen(condition: Condition, record: Facts): readonly string[] {
  if (conditionTruth(condition, record) !== "unknown") return [];
  const asked = testsOf(condition).map(({ fact }) => fact);
  return unknownAmong([...new Set(asked)], record).map(({ name }) => name);
}
