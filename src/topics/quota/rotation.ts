import type { Decision, RuleReference } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { RosterRecord } from "../roster.ts";
import type { QuotaSection } from "./compile.ts";
import { calculateQuota } from "./decide.ts";
import type { Quota } from "./decide.ts";
import type { MandatoryInterview } from "./mandatory.ts";
import { headcountOf, isAvailable, poolOf } from "./members.ts";
import { dayBefore, firstDayOf, monthOf, yearStartOf } from "./months.ts";
import type { Member, PlanQuestion } from "./request.ts";
import { makeQueue } from "./queue.ts";
import type { Queue } from "./queue.ts";
import { boundOf, waitsOf } from "./waits.ts";
import type { MemberCoverage, PeriodRecord } from "./waits.ts";
import type { PlanFindingCatalogue } from "./words.ts";

/** A turn of the rotation. */
export interface Turn {
  readonly reason: "rotation";
  readonly person: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly lastOn: PlainDate | null;
  readonly rules: readonly RuleReference[];
}

/** One period of a department: how many interviews it owes, and what becomes of them. */
export interface PeriodPlan {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly headcount: number;
  /** Owed by the rule for this period, and brought over from the one before. */
  readonly owed: number;
  readonly carriedOver: number;
  /** Held already, by the history. */
  readonly held: number;
  readonly planned: number;
  /** Owed and not to be held, since too few people can be met. */
  readonly short: number;
  readonly rules: readonly RuleReference[];
}

export interface DepartmentPlan {
  readonly department: string;
  readonly periods: readonly PeriodPlan[];
  readonly members: readonly MemberCoverage[];
  readonly longestWait: number;
  /** No person who can be met waits longer than so many periods; `null` if nothing is ever owed. Headcount ÷ quota, rounded up, where both stay the same. */
  readonly bound: number | null;
}

const finding = issuesOf<PlanFindingCatalogue>();

/** What one department works with while its turns are given out. */
interface Rotation {
  readonly section: QuotaSection;
  readonly department: RosterRecord;
  readonly members: readonly Member[];
  readonly queue: Queue;
}

interface PlannedPeriod {
  readonly plan: PeriodPlan;
  readonly turns: readonly Turn[];
  readonly record: PeriodRecord;
}

/** Gives out the turns of one department, the least recently talked with first, for every period that begins in the span. */
export function rotateDepartment(
  section: QuotaSection,
  question: PlanQuestion,
  department: RosterRecord,
  members: readonly Member[],
  mandatory: readonly MandatoryInterview[],
): { readonly plan: DepartmentPlan; readonly turns: readonly Turn[]; readonly issues: readonly Issue[] } {
  const rotation = { section, department, members, queue: makeQueue(section, question, members, mandatory) };
  const periods: PlannedPeriod[] = [];
  const issues = new Map<string, Issue>();
  let carriedOver = question.carriedOver?.find((entry) => entry.department === department.id)?.interviews ?? 0;
  let month = monthOf(question.from) + (question.from.endsWith("-01") ? 0 : 1);
  while (month <= monthOf(question.until)) {
    const { headcount, decision } = quotaIn(rotation, month);
    if (decision.status !== "decided") {
      const issue = undecidedDepartment(department.id, decision);
      issues.set(issue.code, issue);
    }
    const months = decision.status === "decided" ? decision.outcome.months : 0;
    if (decision.status !== "decided" || (month - yearStartOf(month, section.yearStartsInMonth)) % months !== 0) {
      month++; // a department whose rule changes waits for the next period of the new length
      continue;
    }
    const period = planPeriod(rotation, month, headcount, decision.outcome, decision.rules, carriedOver);
    periods.push(period);
    const { short, from, planned } = period.plan;
    if (short > 0) {
      const params = { department: department.id, from, owed: planned + short, planned };
      issues.set(from, finding("plan-short", "", params));
    }
    carriedOver = section.rotation?.carryOver === false ? 0 : short;
    month += months;
  }
  const records = periods.map(({ record }) => record);
  const coverage = waitsOf(members, records);
  const plan: DepartmentPlan = {
    department: department.id,
    periods: periods.map((period) => period.plan),
    members: coverage,
    longestWait: coverage.reduce((longest, each) => Math.max(longest, each.longestWait), 0),
    bound: boundOf(records, section.rotation?.joiners !== "back"),
  };
  return { plan, turns: periods.flatMap((period) => period.turns), issues: [...issues.values()] };
}

/** The quota that holds if a period begins with the month, by the headcount of the day that the policy counts on. */
function quotaIn(
  { section, department, members }: Rotation,
  month: number,
): { readonly headcount: number; readonly decision: Decision<Quota> } {
  const isYearly = section.counting?.day === "first-of-year";
  const headcount = headcountOf(
    section,
    members,
    firstDayOf(isYearly ? yearStartOf(month, section.yearStartsInMonth) : month),
  );
  const counted = section.counting === null ? {} : { [section.counting.fact]: headcount };
  return { headcount, decision: calculateQuota(section, { ...department.facts, ...counted }) };
}

function planPeriod(
  { section, members, queue }: Rotation,
  month: number,
  headcount: number,
  { interviews, months }: Quota,
  rules: readonly RuleReference[],
  carriedOver: number,
): PlannedPeriod {
  const from = firstDayOf(month);
  const until = dayBefore(month + months);
  const group = section.groups.get(rules[0]?.id ?? "");
  const pool = poolOf(section, members, group ?? null, from);
  const owed = group === undefined ? interviews : pool.length;
  const held = queue.heldIn(from, until);
  const free = pool.filter((member) => !held.has(member.id) && isAvailable(member, from, until));
  const wanted = Math.max(0, owed + carriedOver - held.size);
  const chosen = queue.next(free, wanted, from);
  const planned = chosen.length;
  return {
    plan: { from, until, headcount, owed, carriedOver, held: held.size, planned, short: wanted - planned, rules },
    turns: chosen.map(({ person, lastOn }) => ({ reason: "rotation", person, from, until, lastOn, rules })),
    record: { pool, chosen: chosen.map(({ person }) => person), held, owed, isExhausted: planned === free.length },
  };
}

function undecidedDepartment(department: string, decision: Exclude<Decision<Quota>, { status: "decided" }>): Issue {
  switch (decision.status) {
    case "uncovered":
      return finding("plan-department-uncovered", "/departments", { department });
    case "undetermined":
      return finding("plan-department-undetermined", "/departments", { department, missing: decision.missing });
    case "invalid": {
      const facts = decision.issues.map(({ path }) => path.slice(1));
      return finding("plan-department-invalid", "/departments", { department, facts });
    }
    default:
      return decision satisfies never;
  }
}
