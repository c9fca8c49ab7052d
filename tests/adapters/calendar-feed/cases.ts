import { expect } from "vitest";
import type { PlanFeedOptions } from "../../../src/adapters/calendar-feed/index.ts";
import type { Decision } from "../../../src/core/decision.ts";
import { appealMachine, interviewMachine, loadPolicy, planInterviews, replay } from "../../../src/index.ts";
import type { AppealCase, InterviewPlan, InterviewSession, PlanRequest, Policy } from "../../../src/index.ts";
import { functionalProject, standard } from "../../../src/presets/index.ts";
import { faultsOf, readCalendar } from "../../support/calendar-reader.ts";
import type { ReadCalendar } from "../../support/calendar-reader.ts";

export const project: Policy = loadPolicy(functionalProject);
export const whole: Policy = loadPolicy(standard);

export const stamped: PlanFeedOptions = { stamp: "2026-01-05T08:00:00Z", locale: "en" };

export function outcomeOf<T>(decision: Decision<T>): T {
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

/** The calendar of a feed, read back; its octets must be without fault. */
export function calendarOf(feed: Decision<string>): ReadCalendar {
  const text = outcomeOf(feed);
  expect(faultsOf(text)).toEqual([]);
  return readCalendar(text);
}

/** Five people of a department, with one interview each three months. */
export function planOf(more: Partial<PlanRequest> = {}, policy: Policy = project): InterviewPlan {
  const people = ["li", "zhao", "qian"].map((id) => ({ id, department: "finance", position: "staff" }));
  const departments = [{ id: "finance", unitKind: "functional-department" }];
  return outcomeOf(planInterviews(policy, { departments, people, from: "2026-01-01", until: "2026-06-30", ...more }));
}

export function appealAfter(events: readonly object[], policy: Policy = whole): AppealCase {
  const result = replay(appealMachine(policy), events as never); // plain events, which the machine checks
  expect(result.ok ? [] : result.issues).toEqual([]);
  return result.snapshot;
}

export function sessionAfter(events: readonly object[], policy: Policy = whole): InterviewSession {
  const result = replay(interviewMachine(policy), events as never); // plain events, which the machine checks
  expect(result.ok ? [] : result.issues).toEqual([]);
  return result.snapshot;
}
