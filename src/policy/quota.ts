import * as z from "zod/mini";
import { refusal, UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Issue } from "../core/issue.ts";
import { compareCodePoints } from "../core/order.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { plainDateSchema } from "../core/schemas.ts";
import type { Facts } from "../rules/facts.ts";
import { conditionTruth } from "../rules/interpret.ts";
import {
  calculateQuota as calculate,
  countLastRanks as count,
  isEmployed,
  planInterviews as plan,
  planQuestionSchema,
  questionIssues,
  rankingRecordSchema,
  readMembers,
} from "../topics/quota/topic.ts";
import type { InterviewPlan, Member, Quota, RankingRecord, Talkers, TalkersOn } from "../topics/quota/topic.ts";
import { assignRoster, electionRecordSchema, findHolders, HOLDER_LIMIT } from "../topics/responsibility/topic.ts";
import type { ElectionRecord } from "../topics/responsibility/topic.ts";
import { readRoster } from "../topics/roster.ts";
import type { Policy } from "./compile.ts";
import { readInput, readRequest } from "./input.ts";
import type { RosterPerson } from "./responsibility.ts";

/**
 * How many interviews a department of these facts owes, and in how many months. Its headcount is the number already
 * counted: `planInterviews` counts people itself.
 */
export function calculateQuota(policy: Policy, department: object): Decision<Quota> {
  const section = policy.sections.quota;
  return section === undefined ? UNCOVERED : calculate(section, department as Facts); // read member by member, whatever it is
}

/**
 * How many months in a row a person was ranked last, counted back from the month of the day, or from the month before if
 * the person is not ranked in it yet; with ties, gaps and small groups as `quota.ranking` says.
 */
export function countLastRanks(
  policy: Policy,
  rankings: readonly RankingRecord[],
  person: string,
  asOf: PlainDate | string,
): Decision<number> {
  const records = readInput(rankings, z.array(rankingRecordSchema), "/rankings");
  const id = readInput(person, z.string(), "/person");
  const day = readInput(asOf, plainDateSchema, "/asOf");
  if (!records.ok) return { status: "invalid", issues: records.issues };
  if (!id.ok) return { status: "invalid", issues: id.issues };
  if (!day.ok) return { status: "invalid", issues: day.issues };
  const section = policy.sections.quota;
  return section === undefined ? UNCOVERED : count(section, records.value, id.value, day.value);
}

/** A person of a plan: facts, the department, and when at work. `joinedOn` and `leftOn` are the first and the last day. */
export type PlanPerson = RosterPerson & {
  readonly department: string;
  readonly joinedOn?: PlainDate | string | null;
  readonly leftOn?: PlainDate | string | null;
  readonly leave?: readonly { readonly from: PlainDate | string; readonly until: PlainDate | string }[] | null;
};

/** What to plan: the departments and their people, the span, and what has been before. */
export interface PlanRequest {
  readonly departments: readonly RosterPerson[];
  readonly people: readonly PlanPerson[];
  /** Interviews are planned for every period that begins on one of these days, both included. */
  readonly from: PlainDate | string;
  readonly until: PlainDate | string;
  /** Interviews held; `kind` is `rotation` unless it says `mandatory`, `rule` the rule that asked for a mandatory one. */
  readonly history?: readonly {
    readonly person: string;
    readonly on: PlainDate | string;
    readonly kind?: "rotation" | "mandatory";
    readonly rule?: string;
  }[];
  readonly rankings?: readonly RankingRecord[];
  /** Major mistakes, each with its day. */
  readonly incidents?: readonly { readonly person: string; readonly on: PlainDate | string }[];
  /** The yearly choices between roles, where the policy leaves one. */
  readonly elections?: readonly ElectionRecord[];
  /** Interviews that the period before the span still owes. */
  readonly carriedOver?: readonly { readonly department: string; readonly interviews: number }[];
}

const planSchema = z.extend(planQuestionSchema, { elections: z.optional(z.array(electionRecordSchema)) });

/**
 * Plans the interviews that the departments owe: for each period that begins in the span who, by whom and why; least
 * recently talked with first, ties by the policy's seed. Whoever is employed on the first day of the period can hold the
 * interviews. It reports the coverage, each person's longest wait, and the bound that the wait
 * of nobody who can be met exceeds.
 */
export function planInterviews(policy: Policy, request: PlanRequest): Decision<InterviewPlan> {
  const parts = readRequest(request, ["departments", "people"], planSchema);
  if (!parts.ok) return { status: "invalid", issues: parts.issues };
  const { lists, question: { elections = [], ...question } } = parts.value;
  const issues: Issue[] = [...questionIssues(question)];
  const departments = readRoster(lists["departments"], "/departments", issues);
  const people = readMembers(lists["people"], departments, issues);
  const refused = refusal(issues);
  if (refused !== null) return refused;
  const section = policy.sections.quota;
  if (section === undefined) return UNCOVERED;
  const elected = checkElections(policy, elections, question.from);
  if (elected !== null) return elected;
  return plan(section, { question, departments, people }, talkersOf(policy, people, elections));
}

/** The decision that the elections cannot be read, or `null` if nothing is wrong with them. */
function checkElections(
  { sections: { responsibility } }: Policy,
  elections: readonly ElectionRecord[],
  asOf: PlainDate,
): Decision<never> | null {
  if (responsibility === undefined) return null;
  const nobody = assignRoster(responsibility, { people: [], elections, asOf });
  return nobody.status === "decided" ? null : nobody;
}

/** Who talks with whom on a day, found among those who are employed on it; nobody where the policy does not say. */
function talkersOf(policy: Policy, people: readonly Member[], elections: readonly ElectionRecord[]): TalkersOn {
  const roles = [...policy.roles.values()];
  const conditions = roles.flatMap(({ holdings }) => holdings.map(({ condition }) => condition));
  const possible = people.filter(({ facts }) => conditions.some((each) => conditionTruth(each, facts) === true));
  const changes = changesOf(possible);
  const known = new Map<string, Talkers>(); // by the day, and by the last change before it
  return (day) => {
    const today = known.get(day);
    if (today !== undefined) return today;
    const change = elections.length > 0 ? day : (changes.findLast((each) => each <= day) ?? "");
    const talkers = known.get(change) ?? talkersAmong(policy, possible.filter((person) => isEmployed(person, day)), elections, day);
    known.set(change, talkers);
    known.set(day, talkers);
    return talkers;
  };
}

/** When those who are employed change, in order: with the day on which somebody joins, or behind the one on which somebody leaves. */
function changesOf(people: readonly Member[]): readonly string[] {
  const changes = people.flatMap(({ joinedOn, leftOn }) => [joinedOn ?? "", leftOn === null ? "" : `${leftOn}+`]);
  return [...new Set(changes)].toSorted(compareCodePoints);
}

function talkersAmong(
  policy: Policy,
  holding: readonly Member[],
  elections: readonly ElectionRecord[],
  asOf: PlainDate,
): Talkers {
  const { responsibility } = policy.sections;
  let find: ReturnType<typeof findHolders> | null = null;
  return {
    responsible: (employees) => {
      if (responsibility === undefined) return new Map();
      const roster = assignRoster(responsibility, { people: [...new Set([...holding, ...employees])], elections, asOf });
      const assignments = roster.status === "decided" ? roster.outcome.assignments : [];
      return new Map(
        assignments.map((each) => {
          return [each.person, each.status === "assigned" ? each.responsible.map(({ person }) => person) : []];
        }),
      );
    },
    holders: (name, employee) => {
      find ??= findHolders(policy.roles, holding);
      for (let role = policy.roles.get(name); role !== undefined; ) {
        const holders = find(role.name, employee);
        if (holders.length > HOLDER_LIMIT) return [];
        if (holders.length > 0 || role.climbsTo === null) return holders;
        role = policy.roles.get(role.climbsTo);
      }
      return [];
    },
  };
}
