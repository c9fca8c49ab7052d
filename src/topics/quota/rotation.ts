import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Condition } from "../../rules/condition.ts";
import type { RosterRecord } from "../roster.ts";
import type { QuotaSection } from "./compile.ts";
import { calculateQuota } from "./decide.ts";
import type { Quota } from "./decide.ts";
import { headcountOf, isEmployed, staffOf } from "./members.ts";
import { firstDayOf, monthOf, yearStartOf } from "./months.ts";
import { groupOf, planPeriod } from "./period.ts";
import type { PeriodPlan, PlannedPeriod, Turn } from "./period.ts";
import { makeQueue } from "./queue.ts";
import type { Talks } from "./queue.ts";
import type { Member, PlanQuestion } from "./request.ts";
import { boundOf, waitsOf } from "./waits.ts";
import type { MemberCoverage } from "./waits.ts";
import { factsLeftOpen } from "./wanting.ts";
import type { WantingFacts } from "./wanting.ts";
import type { PlanFindingCatalogue } from "./words.ts";

/** What becomes of one department in a plan: its periods, how its people fare, and how long anyone can have to wait. */
export interface DepartmentPlan {
  readonly department: string;
  readonly periods: readonly PeriodPlan[];
  readonly members: readonly MemberCoverage[];
  readonly longestWait: number;
  /**
   * Nobody who can be met waits longer than so many periods: headcount ÷ quota, rounded up, where both stay the same.
   * `null` where at the end nothing is owed to people who still wait, and where nobody's turn ever comes.
   */
  readonly bound: number | null;
}

export interface DepartmentRotation {
  readonly plan: DepartmentPlan;
  readonly turns: readonly Turn[];
  readonly findings: readonly Issue[];
  /** Members of whom it cannot be told whether they are the head, or of the group that is asked for. */
  readonly wanting: readonly WantingFacts[];
}

const finding = issuesOf<PlanFindingCatalogue>();

/** Gives out the turns of one department, the least recently talked with first, for every period that begins in the span. */
export function rotateDepartment(
  section: QuotaSection,
  question: PlanQuestion,
  department: RosterRecord,
  members: readonly Member[],
  talks: Talks,
): DepartmentRotation {
  const staff = staffOf(section, members);
  const rotation = { section, staff, queue: makeQueue(section, members, talks) };
  const periods: PlannedPeriod[] = [];
  const findings = new Map<string, Issue>();
  const { carryOver = true, joiners } = section.rotation ?? {};
  const brought = question.carriedOver?.find((entry) => entry.department === department.id)?.interviews ?? 0;
  let carried = carryOver ? brought : 0;
  let last: PlainDate = question.from;
  let between: number | null = null; // the length of the periods between whose beginnings the span lies so far
  let month = monthOf(question.from) + (question.from.endsWith("-01") ? 0 : 1);
  while (month <= monthOf(question.until)) {
    const { headcount, decision } = quotaIn(section, department, members, staff, month);
    if (decision.status !== "decided") {
      const issue = undecidedDepartment(department.id, decision);
      findings.set(issue.code, issue);
    }
    const months = decision.status === "decided" ? decision.outcome.months : 0;
    if (decision.status !== "decided" || (month - yearStartOf(month, section.yearStartsInMonth)) % months !== 0) {
      between = decision.status === "decided" ? decision.outcome.months : between;
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
  if (periods.length === 0 && between !== null) {
    const into = (month - yearStartOf(month, section.yearStartsInMonth)) % between;
    const next = firstDayOf(into === 0 ? month : month + between - into);
    findings.set("none", finding("plan-no-period", "", { department: department.id, next }));
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
    wanting: wantingOf(section, members, staff, periods),
  };
}

/** The quota that holds if a period begins with the month, by the headcount of the day that the policy counts on. */
function quotaIn(
  section: QuotaSection,
  department: RosterRecord,
  members: readonly Member[],
  staff: readonly Member[],
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

function wantingOf(
  section: QuotaSection,
  members: readonly Member[],
  staff: readonly Member[],
  periods: readonly PlannedPeriod[],
): readonly WantingFacts[] {
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
