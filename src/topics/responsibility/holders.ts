import type { Join, Truth } from "../../rules/condition.ts";
import { factValue, isLegal } from "../../rules/facts.ts";
import type { Fact, Facts } from "../../rules/facts.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import { unknownAmong } from "../../rules/missing.ts";
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
  /** The holders of a role for an employee, the employee included; or the employee's facts that are wanting to look them up. */
  readonly find: (role: Role, employee: Facts) => HolderGroup | { readonly unknown: readonly Fact[] };
  readonly uncertain: readonly UncertainHolder[];
}

interface IndexedHolding extends Holding {
  /** One index for each set that is compared with the employee, or one in all. A holder stands in each of them. */
  readonly indexes: readonly CandidateIndex[];
}

interface CandidateIndex {
  /** The joins on facts with one value, and on one set at most. */
  readonly keyed: readonly Join[];
  /** Candidates by the values of these joins. */
  readonly candidates: Map<string, Set<RosterRecord>>;
}

export function indexHolders(people: readonly RosterRecord[], roles: Iterable<Role>): HolderIndex {
  const uncertain: UncertainHolder[] = [];
  const indexed = new Map<string, { readonly holdings: readonly IndexedHolding[]; readonly facts: readonly Fact[] }>();
  for (const role of roles) {
    const { holdings, unsure } = indexRole(role, people);
    indexed.set(role.name, { holdings, facts: joinedFacts(holdings) });
    for (const person of unsure) uncertain.push({ person, role: role.name });
  }
  const groups = new Map<string, HolderGroup>();
  const find: HolderIndex["find"] = (role, employee) => {
    const { holdings, facts } = indexed.get(role.name) ?? { holdings: [], facts: [] };
    const unknown = unknownAmong(facts, employee);
    if (unknown.length > 0) return { unknown };
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

function indexRole(role: Role, people: readonly RosterRecord[]) {
  const unsure: RosterRecord[] = [];
  const holdings = role.holdings.map(openIndexes);
  for (const person of people) {
    const truths = holdings.map((holding) => holdingTruth(holding, person.facts));
    const sure = holdings.filter((_, index) => truths[index] === true);
    for (const index of sure.flatMap(({ indexes }) => indexes)) addCandidate(index, person);
    const isUnsure = holdings.some((holding, index) => {
      return truths[index] === "unknown" && !sure.some((other) => includesJoins(holding, other));
    });
    if (isUnsure) unsure.push(person);
  }
  return { holdings, unsure };
}

function openIndexes(holding: Holding): IndexedHolding {
  const single = holding.joins.filter((join) => join.fact.declaration.type !== "set");
  const sets = holding.joins.filter((join) => join.fact.declaration.type === "set");
  const keys = sets.length === 0 ? [single] : sets.map((set) => [...single, set]);
  return { ...holding, indexes: keys.map((keyed) => ({ keyed, candidates: new Map() })) };
}

function addCandidate({ keyed, candidates }: CandidateIndex, person: RosterRecord): void {
  for (const key of candidateKeys(keyed, person.facts)) {
    const group = candidates.get(key);
    if (group === undefined) candidates.set(key, new Set([person]));
    else group.add(person);
  }
}

/** Whether a candidate holds a role in one way, the comparison with the employee left open. */
function holdingTruth({ condition, joins }: Holding, candidate: Facts): Truth {
  const truth = conditionTruth(condition, candidate);
  if (truth === false) return false;
  return joins.every(({ fact }) => isLegal(fact, factValue(fact, candidate))) ? truth : "unknown";
}

/** Whether whoever compares with the employee as one way asks compares as the other asks too. */
function includesJoins(one: Holding, other: Holding): boolean {
  return other.joins.every(({ fact, as }) => one.joins.some((join) => join.fact === fact && join.as === as));
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
  for (const { indexes } of holdings) {
    const groups = indexes.map(({ keyed, candidates }) => {
      return candidates.get(JSON.stringify(keyed.map((join) => String(factValue(join.as, employee))))) ?? NOBODY;
    });
    const [smallest = NOBODY, ...others] = groups.toSorted((left, right) => left.size - right.size);
    for (const person of smallest) {
      if (others.every((group) => group.has(person))) holders.add(person);
    }
  }
  return [...holders];
}

const NOBODY: ReadonlySet<RosterRecord> = new Set();

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
