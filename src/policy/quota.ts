import * as z from "zod/mini";
import { decided, UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Issue } from "../core/issue.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { plainDateSchema } from "../core/schemas.ts";
import type { Facts } from "../rules/facts.ts";
import {
  calculateQuota as calculate,
  countLastRanks as count,
  planInterviews as plan,
  planQuestionSchema,
  rankingRecordSchema,
  readMembers,
  spanIssues,
} from "../topics/quota/topic.ts";
import type { InterviewPlan, Member, Quota, RankingRecord, Talkers } from "../topics/quota/topic.ts";
import { assignRoster, electionRecordSchema, findHolders } from "../topics/responsibility/topic.ts";
import type { ElectionRecord } from "../topics/responsibility/topic.ts";
import { readRoster } from "../topics/roster.ts";
import type { Policy } from "./compile.ts";
import { readInput, readRequest, refusal } from "./input.ts";
import type { RosterPerson } from "./responsibility.ts";

/**
 * How many interviews a department of these facts owes, and in how many months. Its headcount is the number already
 * counted: `planInterviews` counts people itself.
 */
export function calculateQuota(policy: Policy, department: Facts): Decision<Quota> {
  const section = policy.sections.quota;
  return section === undefined ? UNCOVERED : calculate(section, department);
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
 * recently talked with first, ties by the policy's seed. It reports the coverage, each person's longest wait, and the
 * bound that no wait exceeds.
 */
export function planInterviews(policy: Policy, request: PlanRequest): Decision<InterviewPlan> {
  const parts = readRequest(request, ["departments", "people"], planSchema);
  if (!parts.ok) return { status: "invalid", issues: parts.issues };
  const { lists, question: { elections = [], ...question } } = parts.value;
  const issues: Issue[] = [...spanIssues(question)];
  const departments = readRoster(lists["departments"], "/departments", issues);
  const people = readMembers(lists["people"], departments, issues);
  const refused = refusal(issues);
  if (refused !== null) return refused;
  const section = policy.sections.quota;
  if (section === undefined) return UNCOVERED;
  const talkers = talkersOf(policy, people, elections, question.from);
  return talkers.status === "decided" ? plan(section, { question, departments, people }, talkers.outcome) : talkers;
}

/** Who talks with whom on the first day of the plan; nobody where the policy does not say. */
function talkersOf(
  policy: Policy,
  people: readonly Member[],
  elections: readonly ElectionRecord[],
  asOf: PlainDate,
): Decision<Talkers> {
  const holders = findHolders(policy.roles, people);
  const section = policy.sections.responsibility;
  if (section === undefined) return decided({ responsible: () => [], holders });
  const roster = assignRoster(section, { people, elections, asOf });
  if (roster.status !== "decided") return roster;
  const responsible = new Map<string, readonly string[]>();
  for (const assignment of roster.outcome.assignments) {
    if (assignment.status !== "assigned") continue;
    const ids = assignment.responsible.map(({ person }) => person);
    responsible.set(assignment.person, ids);
  }
  return decided({ responsible: (person) => responsible.get(person) ?? [], holders });
}
