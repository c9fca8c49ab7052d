import type { PlanPerson, PlanRequest } from "appraisal-policy";
import type { InterviewPlan } from "appraisal-policy";
import { financeOf } from "./quota-plans.ts";

/** What of the policy the checker must know. */
export interface CheckedPolicy {
  readonly joiners: "front" | "back";
  readonly mandatoryCounts: boolean;
  /** For a rule, whose turn can come by it. */
  readonly belongs: (rule: string, person: PlanPerson) => boolean;
}

type Periods = InterviewPlan["departments"][number]["periods"];

const spans = new Map<string, readonly string[]>();

/** Every day from one to another, by the calendar of JavaScript. */
function daysOf(from: string, until: string): readonly string[] {
  const known = spans.get(from + until);
  if (known !== undefined) return known;
  const days: string[] = [];
  spans.set(from + until, days);
  for (let time = Date.parse(from); time <= Date.parse(until); time += 86_400_000) {
    days.push(new Date(time).toISOString().slice(0, 10));
  }
  return days;
}

function isThere(person: PlanPerson, day: string): boolean {
  return (person.joinedOn ?? "0001-01-01") <= day && day <= (person.leftOn ?? "9999-12-31");
}

/** Whether a person can be met in a period, day by day. */
function canBeMet(person: PlanPerson, from: string, until: string): boolean {
  return daysOf(from, until).some((day) => {
    return isThere(person, day) && (person.leave ?? []).every((leave) => day < leave.from || leave.until < day);
  });
}

/** The days on which a person was or will be talked with, as far as they count as turns, apart from the plan's own turns. */
function talksOf(policy: CheckedPolicy, request: PlanRequest, plan: InterviewPlan, id: string): readonly string[] {
  const past = (request.history ?? []).filter(({ person, kind }) => person === id && (kind !== "mandatory" || policy.mandatoryCounts));
  const future = plan.interviews.filter(({ person, reason }) => person === id && reason === "mandatory" && policy.mandatoryCounts);
  return [...past.map(({ on }) => on), ...future.map(({ from }) => from)];
}

/** One person's way through the periods of the finance department. */
interface Course {
  readonly interviews: number;
  readonly longestWait: number;
  /** The longest of the waits in each period of which the person could be met. */
  readonly longestWaitAlwaysMet: number;
  readonly wasInPool: boolean;
}

export function courseOf(policy: CheckedPolicy, request: PlanRequest, plan: InterviewPlan, person: PlanPerson): Course {
  const talks = talksOf(policy, request, plan, person.id);
  const turns = plan.interviews.filter((each) => each.reason === "rotation" && each.person === person.id);
  const course = { interviews: 0, longestWait: 0, longestWaitAlwaysMet: 0, wasInPool: false };
  let wait = 0;
  let always = true;
  let last: string = request.from;
  for (const { from, until, rules } of financeOf(plan).periods) {
    if (talks.some((on) => last <= on && on < from)) {
      course.interviews++;
      wait = 0;
      always = true;
    }
    if (isThere(person, from) && policy.belongs(rules[0]?.id ?? "", person)) {
      course.wasInPool = true;
      wait++;
      always &&= canBeMet(person, from, until);
      course.longestWait = Math.max(course.longestWait, wait);
      if (always) course.longestWaitAlwaysMet = Math.max(course.longestWaitAlwaysMet, wait);
    }
    if (turns.some((turn) => turn.from === from) || talks.some((on) => from <= on && on <= until)) {
      course.interviews++;
      wait = 0;
      always = true;
    }
    last = dayAfter(until);
  }
  return course;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** Those who were passed over although their last talk is longer ago than that of one who was chosen: must be none. */
export function passedOver(policy: CheckedPolicy, request: PlanRequest, plan: InterviewPlan): readonly string[] {
  const faults: string[] = [];
  const turns = plan.interviews.filter(({ reason }) => reason === "rotation");
  for (const { from, until, rules } of financeOf(plan).periods) {
    const chosen = new Set(turns.filter((turn) => turn.from === from).map((turn) => turn.person));
    const since = (person: PlanPerson): string => {
      const talks = talksOf(policy, request, plan, person.id).filter((on) => on < from);
      const own = turns.filter((turn) => turn.person === person.id && turn.from < from).map((turn) => turn.from);
      const last = [...talks, ...own].toSorted().at(-1) ?? "";
      const joined = policy.joiners === "back" ? (person.joinedOn ?? "") : "";
      return joined > last ? joined : last;
    };
    const free = request.people.filter((person) => {
      const isHeld = talksOf(policy, request, plan, person.id).some((on) => from <= on && on <= until);
      return isThere(person, from) && policy.belongs(rules[0]?.id ?? "", person) && !isHeld && canBeMet(person, from, until);
    });
    const latest = free.filter(({ id }) => chosen.has(id)).map(since).toSorted().at(-1) ?? "";
    for (const person of free) {
      if (!chosen.has(person.id) && since(person) < latest) faults.push(`${person.id} in ${from}`);
    }
    for (const id of chosen) if (!free.some((person) => person.id === id)) faults.push(`${id} cannot be met in ${from}`);
  }
  return faults;
}

/** Periods whose figures do not follow from each other: must be none. */
export function wrongFigures(periods: Periods, carries: boolean): readonly string[] {
  return periods.flatMap((period, index) => {
    const before = periods[index - 1];
    const faults = [
      period.planned + period.short === Math.max(0, period.owed + period.carriedOver - period.held) ? "" : "short",
      before === undefined || period.carriedOver === (carries ? before.short : 0) ? "" : "carriedOver",
      before === undefined || before.until < period.from ? "" : "overlap",
    ];
    return faults.filter((fault) => fault !== "").map((fault) => `${fault} in ${period.from}`);
  });
}
