import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import { factValue, isLegal } from "../../rules/facts.ts";
import type { RosterRecord } from "../roster.ts";
import type { ResponsibilitySection } from "./compile.ts";
import type { RosterFindingCatalogue } from "./findings.ts";
import type { ElectionRecord } from "./request.ts";

const finding = issuesOf<RosterFindingCatalogue>();

/** The choices of a body or for a person that nobody on the roster belongs to or is: most likely a slip of the pen. */
export function strayElections(
  section: ResponsibilitySection,
  people: readonly RosterRecord[],
  records: readonly ElectionRecord[],
): readonly Issue[] {
  if (records.length === 0) return [];
  const ids = new Set(people.map(({ id }) => id));
  const names = new Set(records.flatMap(({ scope = {} }) => Object.keys(scope)));
  const values = new Map([...names].map((name) => [name, valuesOf(section, people, name)]));
  return records.flatMap(({ rule, scope = {}, person = null }, index) => {
    const path = pointer("/elections", index);
    if (person !== null && !ids.has(person)) {
      return [finding("election-matches-nobody", path, { rule, scope, person, nearest: nearest(person, ids) })];
    }
    const stray = Object.entries(scope).find(([name, value]) => values.get(name)?.has(value) !== true);
    if (person !== null || stray === undefined) return [];
    const suggestion = nearest(stray[1], values.get(stray[0]) ?? []);
    return [finding("election-matches-nobody", path, { rule, scope, person, nearest: suggestion })];
  });
}

function valuesOf(section: ResponsibilitySection, people: readonly RosterRecord[], name: string): ReadonlySet<string> {
  const fact = section.table.facts.get(name);
  if (fact === undefined) return new Set();
  const values = people.map(({ facts }) => factValue(fact, facts));
  return new Set(values.filter((value) => isLegal(fact, value)).map(String));
}
