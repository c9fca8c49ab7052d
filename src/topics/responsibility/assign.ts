import { decided, refusal } from "../../core/decision.ts";
import type { Decision, RuleReference } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Issues } from "../../core/result.ts";
import { decide } from "../../rules/decide.ts";
import type { Fact } from "../../rules/facts.ts";
import type { Role } from "../roles.ts";
import type { RosterRecord } from "../roster.ts";
import { circlesOf } from "./circles.ts";
import type { ResponsibilitySection } from "./compile.ts";
import { electedRoles } from "./elections.ts";
import type { ElectedRoles } from "./elections.ts";
import { collectFindings } from "./findings.ts";
import type { FindingCollector } from "./findings.ts";
import { indexHolders } from "./holders.ts";
import type { HolderGroup, HolderIndex } from "./holders.ts";
import { undecided } from "../../rules/missing.ts";
import type { Undecided } from "../../rules/missing.ts";
import { electionIssues } from "./request.ts";
import type { ElectionRecord } from "./request.ts";
import type { Responsibility } from "./schema.ts";
import { strayElections } from "./strangers.ts";

/** One who must talk with a person: in which role, and in place of which vacant roles. */
export interface ResponsiblePerson {
  readonly person: string;
  readonly role: string;
  readonly insteadOf: readonly string[];
}

/** What is decided for one person of a roster. `rules` are the rules that decided. */
export type PersonAssignment =
  | {
      readonly person: string;
      readonly status: "assigned";
      readonly mode: Responsibility["mode"];
      readonly responsible: readonly ResponsiblePerson[];
      readonly rules: readonly RuleReference[];
    }
  /** A rule speaks of the person, but nobody holds the role, or the choice between roles is open. */
  | {
      readonly person: string;
      readonly status: "vacant" | "election-open";
      readonly roles: readonly string[];
      readonly rules: readonly RuleReference[];
    }
  | { readonly person: string; readonly status: "uncovered" }
  | { readonly person: string; readonly status: "undetermined"; readonly missing: readonly string[] }
  | { readonly person: string; readonly status: "invalid"; readonly issues: Issues };

/** Who must talk with whom on a roster, and what is wanting. */
export interface RosterAssignment {
  /** In the order of the request. */
  readonly assignments: readonly PersonAssignment[];
  /** What is wanting, each finding with the people whom it concerns: put it into words with `formatIssue`. */
  readonly findings: readonly Issue[];
  /** How many people each responsible person must talk with, the heaviest load first. */
  readonly load: readonly { readonly person: string; readonly count: number }[];
}

/** More holders of one role than this for one employee is a fault of the policy or the roster: none is made responsible. */
export const HOLDER_LIMIT = 100;

export interface AssignmentInput {
  readonly people: readonly RosterRecord[];
  readonly elections: readonly ElectionRecord[];
  readonly asOf: PlainDate;
}

/** Finds for each person of a roster who must talk with them. Its time grows with the roster, not with its square. */
export function assignRoster(section: ResponsibilitySection, input: AssignmentInput): Decision<RosterAssignment> {
  const refused = refusal(electionIssues(section, input.elections));
  if (refused !== null) return refused;
  const { people } = input;
  const indexes = new Map(people.map((person, index) => [person.id, index]));
  const collector = collectFindings();
  const holders = indexHolders(people, section.roles.values());
  const elected = electedRoles(section, input.elections, input.asOf);
  const workplace = { section, holders, elected, collector };
  const assignments = people.map((person) => assignPerson(workplace, person));
  for (const { person, role } of holders.uncertain) collector.add("holder-uncertain", person.id, { role });
  const edges = assignments.map((assignment) => {
    return assignment.status === "assigned" ? assignment.responsible.map(({ person }) => indexes.get(person) ?? 0) : [];
  });
  for (const circle of circlesOf(edges)) {
    collector.addCircle(circle.map((index) => people[index]?.id ?? ""));
  }
  const findings = [...collector.findings(), ...strayElections(section, people, input.elections)];
  return decided({ assignments, findings, load: loadOf(assignments) });
}

interface Workplace {
  readonly section: ResponsibilitySection;
  readonly holders: HolderIndex;
  readonly elected: ElectedRoles;
  readonly collector: FindingCollector;
}

function assignPerson(at: Workplace, person: RosterRecord): PersonAssignment {
  const decision = decide(at.section.rosterTable, person.facts);
  switch (decision.status) {
    case "uncovered":
      at.collector.add("uncovered", person.id, {});
      return { person: person.id, status: "uncovered" };
    case "undetermined":
    case "invalid":
      return leaveOpen(at, person, decision);
    case "decided":
      return fillRoles(at, person, decision.outcome, decision.rules);
    default:
      return decision satisfies never;
  }
}

function leaveOpen(at: Workplace, person: RosterRecord, decision: Undecided): PersonAssignment {
  if (decision.status === "undetermined") at.collector.add("undetermined", person.id, { missing: decision.missing });
  else at.collector.add("invalid", person.id, {});
  return { person: person.id, ...decision };
}

function fillRoles(
  at: Workplace,
  person: RosterRecord,
  outcome: Responsibility,
  rules: readonly RuleReference[],
): PersonAssignment {
  const elected = outcome.choice === undefined ? { roles: outcome.roles } : electRole(at, person, outcome, rules);
  if ("unknown" in elected) return leaveOpen(at, person, undecided(elected.unknown, person.facts));
  const { roles } = elected;
  if (roles === null) return { person: person.id, status: "election-open", roles: outcome.roles, rules };
  const responsible: ResponsiblePerson[] = [];
  const unknown = new Set<Fact>();
  for (const name of roles) {
    const found = fillRole(at, person, name);
    if ("unknown" in found) for (const fact of found.unknown) unknown.add(fact);
    else responsible.push(...found.responsible);
  }
  if (unknown.size > 0) return leaveOpen(at, person, undecided([...unknown], person.facts));
  if (responsible.length === 0) return { person: person.id, status: "vacant", roles, rules };
  return { person: person.id, status: "assigned", mode: outcome.mode, responsible, rules };
}

/** Facts of the employee without which nobody can be found. */
interface Wanting {
  readonly unknown: readonly Fact[];
}

/** The role that was elected, as a list; `null` while the choice is open. */
function electRole(
  at: Workplace,
  person: RosterRecord,
  outcome: Responsibility,
  rules: readonly RuleReference[],
): { readonly roles: readonly string[] | null } | Wanting {
  const election = outcome.choice ?? "";
  const rule = rules[0]?.id ?? "";
  const elected = at.elected(outcome, rule, person);
  if ("unknown" in elected) return elected;
  const { role, year, isEarlier, overdue, scope } = elected;
  if (role === null || year === null) {
    at.collector.add("election-open", person.id, { election, rule, scope, overdue });
    return { roles: null };
  }
  if (isEarlier) at.collector.add("election-of-previous-year", person.id, { election, rule, scope, overdue, year });
  return { roles: [role] };
}

/** The holders of a role for a person, or of the role that it climbs to. Oneself counts as nobody. */
function fillRole(
  at: Workplace,
  person: RosterRecord,
  name: string,
): { readonly responsible: readonly ResponsiblePerson[] } | Wanting {
  const insteadOf: string[] = [];
  let role: Role | undefined = at.section.roles.get(name);
  while (role !== undefined) {
    const group = at.holders.find(role, person.facts);
    if ("unknown" in group) return group;
    if (group.holders.length > HOLDER_LIMIT) {
      at.collector.add("too-many-holders", person.id, { role: role.name, where: group.where, limit: HOLDER_LIMIT });
      return { responsible: [] };
    }
    const others = group.holders.filter((holder) => holder.id !== person.id);
    if (others.length < group.holders.length) at.collector.add("self", person.id, { role: role.name });
    if (others.length > 0) return { responsible: takeHolders(at, person, role, { ...group, holders: others }, insteadOf) };
    const { climbsTo } = role;
    if (group.holders.length === 0) {
      at.collector.add("vacant", person.id, { role: role.name, where: group.where, climbsTo });
    }
    insteadOf.push(role.name);
    role = climbsTo === null ? undefined : at.section.roles.get(climbsTo);
  }
  return { responsible: [] };
}

function takeHolders(
  at: Workplace,
  person: RosterRecord,
  role: Role,
  { where, holders }: HolderGroup,
  insteadOf: readonly string[],
): readonly ResponsiblePerson[] {
  if (holders.length > 1 && !role.allowsSeveral) {
    const ids = holders.map((holder) => holder.id);
    at.collector.add("several", person.id, { role: role.name, where, holders: ids });
  }
  return holders.map((holder) => ({ person: holder.id, role: role.name, insteadOf }));
}

function loadOf(assignments: readonly PersonAssignment[]): RosterAssignment["load"] {
  const counts = new Map<string, number>();
  for (const assignment of assignments) {
    if (assignment.status !== "assigned") continue;
    const responsible = new Set(assignment.responsible.map(({ person }) => person));
    for (const person of responsible) counts.set(person, (counts.get(person) ?? 0) + 1);
  }
  return [...counts]
    .map(([person, count]) => ({ person, count }))
    .toSorted((left, right) => right.count - left.count || compareCodePoints(left.person, right.person));
}
