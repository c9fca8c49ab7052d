import { joinTruth } from "../../rules/condition.ts";
import type { Join } from "../../rules/condition.ts";
import { factValue, isLegal } from "../../rules/facts.ts";
import type { Fact, Facts } from "../../rules/facts.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import type { Holding, Role } from "../roles.ts";
import type { RosterRecord } from "../roster.ts";

/** The people who hold a role for an employee. */
export interface HolderGroup {
  /** The employee's facts by which they were found; the same group for everyone who shares them. */
  readonly where: Readonly<Record<string, string>>;
  readonly holders: readonly RosterRecord[];
}

/** People who may hold a role, but lack a fact to tell. */
export interface UncertainHolder {
  readonly person: RosterRecord;
  readonly role: string;
}

/** Finds holders by looking up what must be the same as the employee's: one pass over the roster for each role, then none. */
export interface HolderIndex {
  /** The holders of a role for an employee, the employee included; or the employee's facts that are needed to look them up. */
  readonly find: (role: Role, employee: Facts) => HolderGroup | { readonly missing: readonly string[] };
  readonly uncertain: readonly UncertainHolder[];
}

interface IndexedHolding extends Holding {
  /** Candidates by the values of the first joins on facts with one value, and of one set at most. */
  readonly candidates: ReadonlyMap<string, readonly RosterRecord[]>;
  readonly keyed: readonly Join[];
  /** Further sets, compared for each candidate. */
  readonly compared: readonly Join[];
}

export function indexHolders(people: readonly RosterRecord[], roles: Iterable<Role>): HolderIndex {
  const uncertain: UncertainHolder[] = [];
  const indexed = new Map<string, { readonly holdings: readonly IndexedHolding[]; readonly facts: readonly Fact[] }>();
  for (const role of roles) {
    const unsure = new Set<RosterRecord>();
    const holdings = role.holdings.map((holding) => indexHolding(holding, people, unsure));
    indexed.set(role.name, { holdings, facts: joinedFacts(holdings) });
    for (const person of unsure) uncertain.push({ person, role: role.name });
  }
  const groups = new Map<string, HolderGroup>();
  const find: HolderIndex["find"] = (role, employee) => {
    const { holdings, facts } = indexed.get(role.name) ?? { holdings: [], facts: [] };
    const missing = facts.filter((fact) => !isLegal(fact, factValue(fact, employee))).map((fact) => fact.name);
    if (missing.length > 0) return { missing };
    const values = facts.map((fact) => String(factValue(fact, employee)));
    const key = JSON.stringify([role.name, ...values]);
    const known = groups.get(key);
    if (known !== undefined) return known;
    const where = Object.fromEntries(facts.map((fact, index) => [fact.name, values[index] ?? ""]));
    const group: HolderGroup = { where, holders: holdersOf(holdings, employee) };
    groups.set(key, group);
    return group;
  };
  return { find, uncertain };
}

function joinedFacts(holdings: readonly Holding[]): readonly Fact[] {
  return [...new Set(holdings.flatMap((holding) => holding.joins.map((join) => join.as)))];
}

function indexHolding(holding: Holding, people: readonly RosterRecord[], unsure: Set<RosterRecord>): IndexedHolding {
  const single = holding.joins.filter((join) => join.fact.declaration.type !== "set");
  const [firstSet, ...compared] = holding.joins.filter((join) => join.fact.declaration.type === "set");
  const keyed = firstSet === undefined ? single : [...single, firstSet];
  const candidates = new Map<string, RosterRecord[]>();
  for (const person of people) {
    const truth = conditionTruth(holding.condition, person.facts);
    if (truth === false) continue;
    const isKnown = holding.joins.every(({ fact }) => isLegal(fact, factValue(fact, person.facts)));
    if (truth === "unknown" || !isKnown) {
      unsure.add(person);
      continue;
    }
    for (const key of candidateKeys(keyed, person.facts)) {
      const list = candidates.get(key);
      if (list === undefined) candidates.set(key, [person]);
      else list.push(person);
    }
  }
  return { ...holding, candidates, keyed, compared };
}

/** The keys under which a candidate stands: one, or one for each element of its set. */
function candidateKeys(keyed: readonly Join[], candidate: Facts): readonly string[] {
  let keys: readonly (readonly string[])[] = [[]];
  for (const join of keyed) {
    const value = factValue(join.fact, candidate);
    const values = Array.isArray(value) ? [...new Set(value.map(String))] : [String(value)];
    keys = keys.flatMap((key) => values.map((each) => [...key, each]));
  }
  return keys.map((key) => JSON.stringify(key));
}

function holdersOf(holdings: readonly IndexedHolding[], employee: Facts): readonly RosterRecord[] {
  const holders = new Set<RosterRecord>();
  for (const { keyed, candidates, compared } of holdings) {
    const key = JSON.stringify(keyed.map((join) => String(factValue(join.as, employee))));
    for (const person of candidates.get(key) ?? []) {
      if (compared.every((join) => joinTruth(join, person.facts, employee) === true)) holders.add(person);
    }
  }
  return [...holders];
}

/** Looks up who holds a role for a person, the person excepted: nobody where a fact is missing to look by. */
export function findHolders(
  roles: ReadonlyMap<string, Role>,
  people: readonly RosterRecord[],
): (role: string, employee: RosterRecord) => readonly string[] {
  const index = indexHolders(people, roles.values());
  return (name, employee) => {
    const role = roles.get(name);
    const group = role === undefined ? { holders: [] } : index.find(role, employee.facts);
    return "holders" in group ? group.holders.filter(({ id }) => id !== employee.id).map(({ id }) => id) : [];
  };
}
