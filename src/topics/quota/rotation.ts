import type { Decision, RuleReference } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Condition } from "../../rules/condition.ts";
import type { RosterRecord } from "../roster.ts";
import type { QuotaSection } from "./compile.ts";
import { calculateQuota } from "./decide.ts";
import type { Quota } from "./decide.ts";
import { headcountOf, isAvailable, isEmployed, poolOf, staffOf } from "./members.ts";
import { firstDayOf, lastDayOf, monthOf, yearStartOf } from "./months.ts";
import { makeQueue } from "./queue.ts";
import type { Queue, Talks } from "./queue.ts";
import type { Member, PlanQuestion } from "./request.ts";
import { boundOf, waitsOf } from "./waits.ts";
import type { MemberCoverage, PeriodRecord } from "./waits.ts";
import { factsLeftOpen } from "./wanting.ts";
import type { WantingFacts } from "./wanting.ts";
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
  /** Owed by the rule for this period, and brought over from the one before; where all are asked for, nothing is. */
  readonly owed: number;
  readonly carriedOver: number;
  /** Held already, by the history; where mandatory interviews count, those planned as well. */
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

export interface DepartmentRotation {
  readonly plan: DepartmentPlan;
  readonly turns: readonly Turn[];
  readonly findings: readonly Issue[];
  /** Members of whom it cannot be told whether they are the head, or of the group that is asked for. */
  readonly wanting: readonly WantingFacts[];
}

/** What one department works with while its turns are given out. */
interface Rotation {
  readonly section: QuotaSection;
  readonly department: RosterRecord;
  readonly members: readonly Member[];
  /** The members whose turn can come. */
  readonly staff: readonly Member[];
  readonly queue: Queue;
}

interface PlannedPeriod {
  readonly plan: PeriodPlan;
  readonly turns: readonly Turn[];
  readonly record: PeriodRecord;
  /** What the next period owes besides its own. */
  readonly carries: number;
}

/** Gives out the turns of one department, the least recently talked with first, for every period that begins in the span. */
export function rotateDepartment(
  section: QuotaSection,
  question: PlanQuestion,
  department: RosterRecord,
  members: readonly Member[],
  talks: Talks,
): DepartmentRotation {
  const staff = staffOf(section, members);
  const rotation = { section, department, members, staff, queue: makeQueue(section, members, talks) };
  const periods: PlannedPeriod[] = [];
  const findings = new Map<string, Issue>();
  const { carryOver = true, joiners } = section.rotation ?? {};
  const brought = question.carriedOver?.find((entry) => entry.department === department.id)?.interviews ?? 0;
  let carried = carryOver ? brought : 0;
  let last: PlainDate = question.from;
  let month = monthOf(question.from) + (question.from.endsWith("-01") ? 0 : 1);
  while (month <= monthOf(question.until)) {
    const { headcount, decision } = quotaIn(rotation, month);
    if (decision.status !== "decided") {
      const issue = undecidedDepartment(department.id, decision);
      findings.set(issue.code, issue);
    }
    const months = decision.status === "decided" ? decision.outcome.months : 0;
    if (decision.status !== "decided" || (month - yearStartOf(month, section.yearStartsInMonth)) % months !== 0) {
      month++; // a department whose rule changes waits for the next period of the new length
      continue;
    }
    const period = planPeriod(rotation, { month, last, headcount, carried, quota: decision.outcome, rules: decision.rules });
    periods.push(period);
    const { short, from, planned } = period.plan;
    if (short > 0) {
      const params = { department: department.id, from, owed: planned + short, planned };
      findings.set(from, finding("plan-short", "", params));
    }
    carried = carryOver ? period.carries : 0;
    month += months;
    last = firstDayOf(month);
  }
  const records = periods.map(({ record }) => record);
  const coverage = waitsOf(members, records);
  const plan: DepartmentPlan = {
    department: department.id,
    periods: periods.map((period) => period.plan),
    members: coverage,
    longestWait: coverage.reduce((longest, each) => Math.max(longest, each.longestWait), 0),
    bound: boundOf(records, joiners !== "back"),
  };
  return {
    plan,
    turns: periods.flatMap((period) => period.turns),
    findings: [...findings.values()],
    wanting: wantingOf(rotation, periods),
  };
}

/** The quota that holds if a period begins with the month, by the headcount of the day that the policy counts on. */
function quotaIn(
  { section, department, members, staff }: Rotation,
  month: number,
): { readonly headcount: number; readonly decision: Decision<Quota> } {
  const isYearly = section.counting?.day === "first-of-year";
  const headcount = headcountOf(
    section,
    members,
    staff,
    firstDayOf(isYearly ? yearStartOf(month, section.yearStartsInMonth) : month),
  );
  const counted = section.counting === null ? {} : { [section.counting.fact]: headcount };
  return { headcount, decision: calculateQuota(section, { ...department.facts, ...counted }) };
}

interface PeriodQuestion {
  readonly month: number;
  /** The day behind the period before, or the first of the span. */
  readonly last: PlainDate;
  readonly headcount: number;
  readonly carried: number;
  readonly quota: Quota;
  readonly rules: readonly RuleReference[];
}

function planPeriod({ section, staff, queue }: Rotation, asked: PeriodQuestion): PlannedPeriod {
  const { month, last, headcount, quota, rules } = asked;
  const from = firstDayOf(month);
  const until = lastDayOf(month + quota.months - 1);
  const group = groupOf(section, rules);
  const pool = poolOf(staff, group ?? null, from);
  // All of a group are asked for anew in each period: what is missed is not owed twice, and others do not stand in.
  const isForAll = group !== undefined;
  const owed = isForAll ? pool.length : quota.interviews;
  const carriedOver = isForAll ? 0 : asked.carried;
  const turnsOf = new Set((isForAll ? pool : staff).map(({ id }) => id));
  const held = queue.heldIn(from, until).filter((id) => turnsOf.has(id));
  const taken = new Set(held);
  const free = pool.filter((member) => !taken.has(member.id) && isAvailable(member, from, until));
  const wanted = Math.max(0, owed + carriedOver - held.length);
  const turns = queue.next(free, wanted, from);
  const chosen = turns.map(({ person }) => person);
  const short = wanted - chosen.length;
  return {
    plan: { from, until, headcount, owed, carriedOver, held: held.length, planned: chosen.length, short, rules },
    turns: turns.map(({ person, lastOn }) => ({ reason: "rotation", person, from, until, lastOn, rules })),
    record: {
      from,
      pool,
      chosen,
      held: queue.heldIn(from, until),
      heldBefore: last < from ? queue.heldIn(last, lastDayOf(month - 1)) : [],
      owed,
      isExhausted: chosen.length === free.length,
    },
    carries: isForAll ? 0 : short,
  };
}

/** Who is asked for where a rule asks for all of a group, `null` for everyone; `undefined` where it asks for a number. */
function groupOf(section: QuotaSection, [rule]: readonly RuleReference[]): Condition | null | undefined {
  return section.groups.get(rule?.id ?? "");
}

function wantingOf({ section, members, staff }: Rotation, periods: readonly PlannedPeriod[]): readonly WantingFacts[] {
  const groups = new Set(periods.map(({ plan }) => groupOf(section, plan.rules)));
  const open = (asked: readonly Member[], condition: Condition): readonly WantingFacts[] => {
    return asked
      .filter((member) => periods.some(({ plan }) => isEmployed(member, plan.from)))
      .map(({ id, facts }) => ({ person: id, facts: factsLeftOpen(condition, facts) }))
      .filter(({ facts }) => facts.length > 0);
  };
  return [
    ...(section.head === null ? [] : open(members, section.head)),
    ...[...groups].flatMap((group) => (group === undefined || group === null ? [] : open(staff, group))),
  ];
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
