import { canonicalJson } from "../../src/core/hash.ts";
import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import type { ElectionRecord, RosterAssignment } from "../../src/topics/responsibility/topic.ts";
import { kleene, legalOrNothing, testTruth, worldOfTable } from "./policy-meaning.ts";
import type { PlainOutcome, PlainPolicy, PlainRole, Truth } from "./policy-meaning.ts";
import { verdictOf } from "./rules-completions.ts";
import { givenValue, valuesOf } from "./rules-values.ts";
import type { World } from "./rules-world.ts";

export type Person = { readonly id: string } & Readonly<Record<string, unknown>>;

export interface RosterQuestion {
  readonly people: readonly Person[];
  readonly elections: readonly ElectionRecord[];
  readonly asOf: string;
}

/** What a roster must be assigned as: everyone asks everyone, nothing is looked up, nothing is remembered. */
export interface RosterAnswer {
  readonly assignments: readonly object[];
  /** Each finding as code, params without the people, and the people in the order of the roster; in no order. */
  readonly findings: readonly object[];
  readonly load: readonly object[];
}

type Add = (code: string, people: readonly string[], params: object) => void;

interface Workplace extends RosterQuestion {
  readonly policy: PlainPolicy;
  readonly world: World;
  readonly values: ReadonlyMap<string, readonly unknown[]>;
  readonly add: Add;
}

export function assignNaively(policy: PlainPolicy, question: RosterQuestion): RosterAnswer {
  const found: { readonly code: string; readonly people: readonly string[]; readonly params: object }[] = [];
  const add: Add = (code, people, params) => found.push({ code, people, params });
  const world = electingApart(policy);
  const at: Workplace = { ...question, policy, world, values: valuesOf(world), add };
  const assignments = question.people.map((person) => assignOne(at, person));
  for (const [name, role] of Object.entries(policy.roles ?? {})) {
    for (const person of question.people) if (mayHold(policy, role, person)) add("holder-uncertain", [person.id], { role: name });
  }
  for (const circle of circlesAmong(question.people, assignments)) found.push({ code: "cycle", people: circle, params: {} });
  return { assignments, findings: grouped(found), load: loadOf(assignments) };
}

/** The table in which rules with a choice are told apart, since each is elected apart. */
function electingApart(policy: PlainPolicy): World {
  const world = worldOfTable(policy, "responsibility");
  const rules = world.rules.map((rule, index) => {
    const { choice } = JSON.parse(rule.then) as PlainOutcome; // written by worldOfTable
    return choice === undefined ? rule : { ...rule, then: `${rule.then} ${index}` };
  });
  return { ...world, rules, reads: () => [] };
}

interface Assigned {
  readonly [member: string]: unknown;
  readonly person: string;
  readonly status: string;
  readonly responsible?: readonly { readonly person: string; readonly role: string; readonly insteadOf: readonly string[] }[];
}

function assignOne(at: Workplace, person: Person): Assigned {
  const verdict = verdictOf(at.world, at.values, person);
  if (verdict === null) throw new Error("too many completions for a small roster");
  const { status, missing, illegal, rules } = verdict;
  if (status === "uncovered") {
    at.add("uncovered", [person.id], {});
    return { person: person.id, status };
  }
  if (status !== "decided") return unknown(at, person, status === "invalid" ? illegal : missing);
  const documents = at.policy.responsibility?.rules ?? [];
  const references = rules.map((index) => {
    const { id = "", clause } = documents[index] ?? {};
    return clause === undefined ? { id } : { id, clause };
  });
  const outcome = documents[rules[0] ?? 0]?.then ?? { roles: [], mode: "" };
  const elected = outcome.choice === undefined ? { roles: outcome.roles } : elect(at, person, outcome, references[0]?.id ?? "");
  if ("asked" in elected) return unknown(at, person, elected.asked);
  if (elected.roles === null) return { person: person.id, status: "election-open", roles: outcome.roles, rules: references };
  const fillings = elected.roles.map((role) => fill(at, person, role, []));
  const asked = [...new Set(fillings.flatMap((filling) => ("asked" in filling ? filling.asked : [])))];
  if (asked.length > 0) return unknown(at, person, asked);
  const responsible = fillings.flatMap((filling) => ("asked" in filling ? [] : filling.responsible));
  return responsible.length === 0
    ? { person: person.id, status: "vacant", roles: elected.roles, rules: references }
    : { person: person.id, status: "assigned", responsible: inOrder(responsible), mode: outcome.mode, rules: references };
}

/** Facts that the answer needs: invalid if one was given a value that it cannot have, else undetermined. */
function unknown(at: Workplace, person: Person, facts: readonly string[]): Assigned {
  const illegal = facts.filter((name) => (givenValue(at.policy.facts, name, person) ?? null) !== null);
  if (illegal.length > 0) {
    at.add("invalid", [person.id], {});
    return { person: person.id, status: "invalid", illegal: illegal.toSorted() };
  }
  at.add("undetermined", [person.id], { missing: facts.toSorted() });
  return { person: person.id, status: "undetermined", missing: facts.toSorted() };
}

type Elected = { readonly roles: readonly string[] | null } | { readonly asked: readonly string[] };

function elect(at: Workplace, person: Person, { choice = "" }: PlainOutcome, rule: string): Elected {
  const document = at.policy.responsibility?.elections?.[choice];
  const year = Number(at.asOf.slice(0, 4));
  const overdue = document !== undefined && at.asOf.slice(5) > document.dueBy;
  const asked = (document?.scope ?? []).filter((name) => legalOrNothing(at.policy.facts, name, person) === undefined);
  const scope = Object.fromEntries(
    (document?.scope ?? []).map((name) => [name, String(legalOrNothing(at.policy.facts, name, person))]),
  );
  const approved = at.elections.filter(({ approvedOn, ...record }) => {
    return approvedOn !== undefined && approvedOn <= at.asOf && record.election === choice && record.rule === rule;
  });
  for (const tried of document?.unapproved === "previous-year" ? [year, year - 1] : [year]) {
    const ofYear = approved.filter((record) => record.year === tried);
    const own = ofYear.find((record) => record.person === person.id);
    if (own === undefined && asked.length > 0) return { asked };
    const record = own ?? ofYear.find((each) => each.person === undefined && sameMembers(each.scope ?? {}, scope));
    if (record === undefined) continue;
    if (tried < year) {
      const known = asked.length === 0 ? scope : {};
      at.add("election-of-previous-year", [person.id], { election: choice, rule, scope: known, year: tried, overdue });
    }
    return { roles: [record.role] };
  }
  at.add("election-open", [person.id], { election: choice, rule, scope, overdue });
  return { roles: null };
}

function sameMembers(left: Readonly<Record<string, string>>, right: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

type Filling = { readonly responsible: NonNullable<Assigned["responsible"]> } | { readonly asked: readonly string[] };

/** Oneself counts as nobody; where nobody is left, the next role of the climb is asked. */
function fill(at: Workplace, person: Person, name: string, insteadOf: readonly string[]): Filling {
  const role = at.policy.roles?.[name] ?? {};
  const asked = employeeFactsOf(role).filter((fact) => legalOrNothing(at.policy.facts, fact, person) === undefined);
  if (asked.length > 0) return { asked };
  const where = Object.fromEntries(
    employeeFactsOf(role).map((fact) => [fact, String(legalOrNothing(at.policy.facts, fact, person))]),
  );
  const holders = at.people.filter((candidate) => holdsFor(at.policy, role, candidate, person) === true);
  if (holders.length > 100) {
    at.add("too-many-holders", [person.id], { role: name, where, limit: 100 });
    return { responsible: [] };
  }
  const others = holders.filter(({ id }) => id !== person.id).map(({ id }) => id);
  if (others.length < holders.length) at.add("self", [person.id], { role: name });
  if (others.length > 1 && role.ifSeveral !== "all") at.add("several", [person.id], { role: name, where, holders: others.toSorted() });
  if (others.length > 0) return { responsible: others.map((id) => ({ person: id, role: name, insteadOf })) };
  const climbsTo = typeof role.onVacant === "object" ? role.onVacant.role : null;
  if (holders.length === 0) at.add("vacant", [person.id], { role: name, where, climbsTo });
  return climbsTo === null ? { responsible: [] } : fill(at, person, climbsTo, [...insteadOf, name]);
}

/** What `sameAs` may stand for beside a fact. */
function joinOf(test: unknown): string | null {
  if (typeof test !== "object" || test === null) return null;
  if ("sameAs" in test) return String(test.sameAs);
  return "contains" in test ? joinOf(test.contains) : null;
}

function joinsIn(condition: ConditionDocument): readonly { readonly fact: string; readonly as: string }[] {
  return Object.entries(condition).flatMap(([key, value]) => {
    if (key === "all" || key === "any") return (value as readonly ConditionDocument[]).flatMap(joinsIn);
    if (key === "not") return joinsIn(value as ConditionDocument);
    const as = joinOf(value);
    return as === null ? [] : [{ fact: key, as }];
  });
}

/** The employee's facts by which a role's holder is found. */
function employeeFactsOf({ holder = {} }: PlainRole): readonly string[] {
  return [...new Set(joinsIn(holder).map(({ as }) => as))];
}

function holdsFor(policy: PlainPolicy, { holder }: PlainRole, candidate: Person, employee: Person): Truth {
  if (holder === undefined) return false;
  return kleene(holder, (fact, test) => {
    const as = joinOf(test);
    if (as === null) return testTruth(policy.facts, candidate, fact, test);
    const own = legalOrNothing(policy.facts, fact, candidate);
    const other = legalOrNothing(policy.facts, as, employee);
    if (own === undefined || other === undefined) return "unknown";
    return Array.isArray(own) ? own.includes(other) : own === other;
  });
}

/** Whether some employee could ask of this candidate what the candidate's facts do not tell. */
function mayHold(policy: PlainPolicy, { holder }: PlainRole, candidate: Person): boolean {
  if (holder === undefined) return false;
  const joins = [...new Map(joinsIn(holder).map((join) => [`${join.fact} ${join.as}`, join])).keys()];
  return Array.from({ length: 2 ** joins.length }, (_, bits) => bits).some((bits) => {
    const truth = kleene(holder, (fact, test) => {
      const as = joinOf(test);
      if (as === null) return testTruth(policy.facts, candidate, fact, test);
      if (legalOrNothing(policy.facts, fact, candidate) === undefined) return "unknown";
      return (bits >> joins.indexOf(`${fact} ${as}`)) % 2 === 1;
    });
    return truth === "unknown";
  });
}

/** Groups of two and more in which everyone reaches everyone by who is responsible for whom. */
function circlesAmong(people: readonly Person[], assignments: readonly Assigned[]): readonly (readonly string[])[] {
  const ids = people.map(({ id }) => id);
  const reached = new Map(
    assignments.map(({ person, responsible = [] }) => [person, new Set(responsible.map((each) => each.person))]),
  );
  for (const through of ids) {
    for (const from of ids) {
      if (reached.get(from)?.has(through) === true) {
        for (const to of reached.get(through) ?? []) reached.get(from)?.add(to);
      }
    }
  }
  const groups = ids.map((id) => {
    return ids.filter((other) => other === id || (reached.get(id)?.has(other) === true && reached.get(other)?.has(id) === true));
  });
  return groups.filter((group, index) => group.length > 1 && group[0] === ids[index]);
}

function loadOf(assignments: readonly Assigned[]): readonly object[] {
  const ids = [...new Set(assignments.flatMap(({ responsible = [] }) => responsible.map(({ person }) => person)))];
  const load = ids.map((person) => ({
    person,
    count: assignments.filter(({ responsible = [] }) => responsible.some((each) => each.person === person)).length,
  }));
  return load.toSorted((left, right) => right.count - left.count || (left.person < right.person ? -1 : 1));
}

function grouped(found: readonly { readonly code: string; readonly people: readonly string[]; readonly params: object }[]) {
  const groups = new Map<string, { code: string; params: object; people: string[] }>();
  const others: { code: string; params: object; people: readonly string[] }[] = [];
  for (const { code, people, params } of found) {
    if (code === "cycle") {
      others.push({ code, params, people });
      continue;
    }
    const key = JSON.stringify([code, params]);
    const group = groups.get(key) ?? { code, params, people: [] };
    group.people.push(...people);
    groups.set(key, group);
  }
  return inOrder([...groups.values(), ...others]);
}

function inOrder<T extends object>(things: readonly T[]): readonly T[] {
  return things.toSorted((left, right) => (canonicalJson(left) < canonicalJson(right) ? -1 : 1));
}

/** What the library answered, in the oracle's form: lists that have no order are sorted. */
export function plainAnswer({ assignments, findings, load }: RosterAssignment): RosterAnswer {
  return {
    assignments: assignments.map((assignment) => {
      if (assignment.status === "assigned") return { ...assignment, responsible: inOrder(assignment.responsible) };
      if (assignment.status === "undetermined") return { ...assignment, missing: assignment.missing.toSorted() };
      if (assignment.status !== "invalid") return assignment;
      const { issues, ...rest } = assignment;
      return { ...rest, illegal: issues.map(({ code, path }) => (code === "fact-illegal" ? path.slice(1) : code)).toSorted() };
    }),
    findings: inOrder(
      // A choice that concerns nobody has tests of its own: it changes no assignment.
      findings.filter(({ code }) => code !== "election-matches-nobody").map(({ code, params: { people, ...params } }) => {
        const lists = Object.entries(params).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]);
        return { code, params: Object.fromEntries(lists) as object, people };
      }),
    ),
    load,
  };
}
