import { decided } from "../core/decision.ts";
import { canonicalJson } from "../core/hash.ts";
import type { Issue } from "../core/issue.ts";
import { dateOfDayNumber, dayNumber } from "../core/plain-date.ts";
import { pointer } from "../core/pointer.ts";
import { textIn } from "../core/text.ts";
import { ALWAYS } from "../rules/condition.ts";
import type { Condition } from "../rules/condition.ts";
import { variablesOf, memberOf } from "../rules/classes.ts";
import { factIssues, readRecord } from "../rules/facts.ts";
import type { Facts } from "../rules/facts.ts";
import { complement, hasClass, intersection, NOWHERE, recordIn, ruleRegions } from "../rules/rule-regions.ts";
import type { PersonAssignment, RosterAssignment } from "../topics/responsibility/topic.ts";
import type { Holding, Role } from "../topics/roles.ts";
import type { Candidate, Question } from "../topics/review.ts";
import type { Policy } from "./compile.ts";
import { assignRoster } from "./responsibility.ts";
import type { AssignmentRequest } from "./responsibility.ts";

/** Steps for finding the people of a candidate: the tables are those of one section. */
const STEPS = 100_000;

const YEAR = 2026;
const AS_OF = `${YEAR}-03-02`;

/**
 * Who must talk with whom on a roster: `given` is the request of `assignRoster`. The outcome holds what is decided by
 * person, and the people of each finding by its code.
 */
export const assignQuestion: Question<Policy> = {
  faults: (policy, given) => peopleFaults(policy, given, "people", []),
  answer: (policy, given) => {
    const decision = assignRoster(policy, given as AssignmentRequest); // read member by member, whatever it is
    return decision.status === "decided" ? decided(byPerson(decision.outcome), decision.rules) : decision;
  },
  candidates: (policy) => assignCandidates(policy),
};

/** Misspelt and illegal facts of the records in a list of a request; `beside` are keys that are no facts. */
export function peopleFaults(policy: Policy, given: unknown, key: string, beside: readonly string[]): readonly Issue[] {
  const request = readRecord(given);
  const list: unknown = request.ok ? request.value[key] : undefined;
  if (!Array.isArray(list)) return [];
  return list.flatMap((each: unknown, index) => {
    const record = readRecord(each);
    if (!record.ok) return [];
    const facts = Object.entries(record.value).filter(([name]) => name !== "id" && !beside.includes(name));
    const strangers = factIssues(policy.facts, Object.fromEntries(facts)).filter(({ code }) => code === "fact-undeclared");
    return strangers.map((issue) => ({ ...issue, path: pointer("", key, index) + issue.path }));
  });
}

function byPerson({ assignments, findings }: RosterAssignment): unknown {
  const people = assignments.map((assignment) => [assignment.person, plainAssignment(assignment)] as const);
  const codes = [...new Set(findings.map(({ code }) => code))];
  const found = codes.map((code) => {
    return [code, findings.filter((each) => each.code === code).map(({ params }) => params)] as const;
  });
  return { people: Object.fromEntries(people), findings: Object.fromEntries(found), codes };
}

function plainAssignment(assignment: PersonAssignment): unknown {
  const { person: _, ...rest } = assignment;
  if (rest.status !== "assigned") return rest;
  return { ...rest, responsible: rest.responsible.map(({ person, role, insteadOf }) => (insteadOf.length === 0 ? { person, role } : { person, role, insteadOf })) };
}

interface Case {
  readonly rule: string;
  readonly facts: Facts;
  readonly roles: readonly string[];
  readonly choice: string | null;
}

/** For each rule and role one roster with those who hold it and those who nearly do, and one in which it is vacant. */
function assignCandidates(policy: Policy): readonly Candidate[] {
  const { responsibility } = policy.sections;
  if (responsibility === undefined) return [];
  const regions = ruleRegions(responsibility.table, policy.impossible.map(({ condition }) => condition), STEPS);
  if (regions === null) return [];
  const { store, own } = regions;
  const possible = complement(store, regions.impossible);
  const cases = responsibility.table.rules.flatMap(({ reference, outcome }, index): readonly Case[] => {
    const facts = recordIn(regions, intersection(store, own[index] ?? NOWHERE, possible));
    return facts === null ? [] : [{ rule: reference.id, facts: completed(policy, facts), roles: outcome.roles, choice: outcome.choice ?? null }];
  });
  const met = new Set<string>();
  return cases.flatMap((each) => {
    const fresh = each.roles.filter((role) => !met.has(role));
    fresh.forEach((role) => met.add(role));
    return [
      ...fresh.flatMap((role) => roleCandidates(policy, each, role, met)),
      ...(each.choice === null ? [] : electionCandidates(policy, each, each.choice)),
    ];
  });
}

/** A record with a value for each string that a role compares with, so that people can be found by it. */
function completed({ facts: declared }: Policy, facts: Facts): Facts {
  const strings = [...declared.values()].filter(({ name, declaration }) => declaration.type === "string" && !(name in facts));
  return { ...facts, ...Object.fromEntries(strings.map(({ name }) => [name, `${name}-1`])) };
}

function roleCandidates(policy: Policy, { rule, facts, choice }: Case, name: string, met: Set<string>): readonly Candidate[] {
  const way = climbOf(policy, name);
  const employee = { id: "employee", ...facts };
  const elections = choice === null ? [] : [approved(policy, choice, rule, name, facts, YEAR, null)];
  const request = (people: readonly unknown[]) => ({ people, ...(choice === null ? {} : { elections }), asOf: AS_OF });
  const keep = ["/people/employee"];
  const fresh = way.filter((role, index) => index === 0 || !met.has(role.name));
  fresh.forEach((role) => met.add(role.name));
  const found = fresh.flatMap((role): readonly Candidate[] => {
    const near = holdersOf(policy, role, facts);
    const [en, zh] = [textIn(role.title, "en", role.name), textIn(role.title, "zh-CN", role.name)];
    if (near.length === 0) return [];
    return [
      { name: { en: `who counts as ${en}, and who does not (rule ${rule})`, "zh-CN": `谁算作${zh}、谁不算（${rule}）` }, given: request([employee, ...near]), keep },
      {
        name: { en: `who counts as ${en} where something is not told of others (rule ${rule})`, "zh-CN": `其他人情况不全时谁算作${zh}（${rule}）` },
        given: request([employee, ...withoutDefaults(policy, near[0] ?? {})]),
        keep: [...keep, "/codes", "/findings/holder-uncertain"],
      },
    ];
  });
  const vacant = way.map((role, index): Candidate => ({
    name: { en: `who talks where there is no ${textIn(role.title, "en", role.name)} (rule ${rule})`, "zh-CN": `${textIn(role.title, "zh-CN", role.name)}空缺时由谁面谈（${rule}）` },
    given: request([employee, ...renumbered(way.slice(index + 1).flatMap((each) => holdersOf(policy, each, facts).slice(0, 1)))]),
    keep,
  }));
  return [...found, ...vacant];
}

/** The person, and for each fact that has a default one who lacks just that fact. */
function withoutDefaults({ facts }: Policy, person: Facts): readonly Facts[] {
  const names = Object.keys(person).filter((name) => facts.get(name)?.declaration.default !== undefined);
  const lacking = names.map((name): Facts => ({ ...Object.fromEntries(Object.entries(person).filter(([each]) => each !== name)), id: `no-${name}` }));
  return [person, ...lacking];
}

/** The role and those that take over where it is vacant, in their order. */
function climbOf({ roles }: Policy, name: string): readonly Role[] {
  const way: Role[] = [];
  for (let role = roles.get(name); role !== undefined && !way.includes(role); ) {
    way.push(role);
    role = role.climbsTo === null ? undefined : roles.get(role.climbsTo);
  }
  return way;
}

function renumbered(people: readonly Facts[]): readonly Facts[] {
  return people.map((person, index) => ({ ...person, id: `upper-${index + 1}` }));
}

/** One who holds the role for the employee, and people who differ from that one in one fact each. */
function holdersOf(policy: Policy, role: Role, employee: Facts): readonly Facts[] {
  const people = role.holdings.flatMap((holding) => nearHolders(policy, holding, employee));
  return people.map((person, index) => ({ id: `person-${index + 1}`, ...person }));
}

/** People who hold the role in each way that there is, and people who differ from one of them in one fact. */
export function nearHolders(policy: Policy, { condition, joins }: Holding, employee: Facts): readonly Facts[] {
  const joined = Object.fromEntries(
    joins.map(({ fact, as }) => [fact.name, fact.declaration.type === "set" ? [String(employee[as.name])] : employee[as.name]]),
  );
  const holders = recordsOf(policy, condition).map((base) => ({ ...base, ...joined }));
  const [first = joined] = holders;
  const variables = variablesOf(policy.facts, [condition]);
  const others = holders.flatMap((holder: Facts) => variables.flatMap(({ fact, element, classes }) => {
    if (element !== null) return [];
    const values = classes.flatMap((each): readonly unknown[] => (each.kind === "values" ? each.values : each.kind === "interval" && fact.values !== null ? [...fact.values.keys()].slice(each.min, each.max + 1) : [memberOf(fact, each)]));
    return values.map((value): Facts => ({ ...holder, [fact.name]: value }));
  }));
  const strangers = joins.map(({ fact }): Facts => ({ ...first, [fact.name]: fact.declaration.type === "set" ? [] : "elsewhere" }));
  const all = new Map([...holders, ...others, ...strangers].map((each) => [canonicalJson(each), each]));
  return [...all.values()];
}

/** A record for each class of each fact that a condition asks, so that every way to meet it is there. */
function recordsOf(policy: Policy, condition: Condition): readonly Facts[] {
  if (condition === ALWAYS) return [{}];
  const rule = { condition, reference: { id: "" }, document: { id: "", then: null }, outcome: null, reads: [], path: "" };
  const impossible = policy.impossible.map((each) => each.condition);
  const regions = ruleRegions({ facts: policy.facts, rules: [rule], outcomeNumbers: [0] }, impossible, STEPS);
  if (regions === null) return [];
  const { store, own } = regions;
  const asked = variablesOf(policy.facts, [condition]);
  const possible = intersection(store, own[0] ?? NOWHERE, complement(store, regions.impossible));
  const wanted = regions.variables.flatMap((variable, index) => {
    if (!asked.some(({ fact, element }) => fact === variable.fact && element === variable.element)) return [];
    return variable.classes.map((_, each) => intersection(store, possible, hasClass(store, index, [each])));
  });
  const records = [possible, ...wanted].map((region) => recordIn(regions, region)).filter((record) => record !== null);
  const names = new Set(asked.map(({ fact }) => fact.name));
  const slim = records.map((record) => Object.fromEntries(Object.entries(record).filter(([name]) => names.has(name))));
  return [...new Map(slim.map((each) => [canonicalJson(each), each])).values()];
}

function approved(policy: Policy, election: string, rule: string, role: string, facts: Facts, year: number, on: string | null) {
  const asked = policy.sections.responsibility?.elections.get(election)?.scope ?? [];
  const scope = Object.fromEntries(asked.map((name) => [name, String(facts[name] ?? "")]));
  return {
    election,
    year,
    rule,
    ...(asked.length === 0 ? {} : { scope }),
    role,
    decidedOn: `${year}-01-02`,
    ...(on === null ? { approvedOn: `${year}-01-03` } : on === "" ? {} : { approvedOn: on }),
  };
}

/** Last year's choice, as long as this year's is not approved: on its last day, and on the day after. */
function electionCandidates(policy: Policy, { rule, facts, roles }: Case, election: string): readonly Candidate[] {
  const dueBy = policy.sections.responsibility?.elections.get(election)?.dueBy ?? "01-31";
  const last = `${YEAR}-${dueBy}`;
  const after = dateOfDayNumber((dayNumber(last) ?? 0) + 1);
  const [role = ""] = roles;
  const holders = holdersOf(policy, climbOf(policy, role)[0] ?? { holdings: [], name: role, title: undefined, climbsTo: null, allowsSeveral: false }, facts).slice(0, 1);
  const elections = [approved(policy, election, rule, role, facts, YEAR - 1, null)];
  const people = [{ id: "employee", ...facts }, ...holders];
  const keep = ["/people/employee", "/findings/election-open", "/findings/election-of-previous-year"];
  return [
    { name: { en: `on the last day for a new choice there is last year's alone (rule ${rule})`, "zh-CN": `选定截止日当天只有上年的选定（${rule}）` }, given: { people, elections, asOf: last }, keep },
    { name: { en: `a day after the last for a new choice there is last year's alone (rule ${rule})`, "zh-CN": `选定截止日次日只有上年的选定（${rule}）` }, given: { people, elections, asOf: after }, keep },
    { name: { en: `on the last day for a choice there is none yet (rule ${rule})`, "zh-CN": `选定截止日当天尚无任何选定（${rule}）` }, given: { people, asOf: last }, keep },
  ];
}
