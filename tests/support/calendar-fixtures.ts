import { expect } from "vitest";
import * as z from "zod/mini";
import { calendarSchema, readCalendar } from "../../src/calendar/calendar.ts";
import type { Calendar } from "../../src/calendar/calendar.ts";
import { readDeadlineInput } from "../../src/calendar/input.ts";
import { deadline, periodSchema } from "../../src/calendar/period.ts";
import type { Deadline } from "../../src/calendar/period.ts";
import type { Decision } from "../../src/core/decision.ts";
import type { Issue } from "../../src/core/issue.ts";
import { dayNumber } from "../../src/core/plain-date.ts";
import conformance from "../conformance/deadlines.json" with { type: "json" };

const expectedSchema = z.union([
  z.strictObject({ date: z.string(), rawDate: z.string(), rolled: z.boolean(), provisional: z.boolean() }),
  z.strictObject({ issues: z.array(z.string()) }),
]);

const caseSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  event: z.string(),
  after: z.optional(z.string()),
  calendar: z.optional(calendarSchema),
  from: z.string(),
  period: periodSchema,
  expected: expectedSchema,
  count: z.string(),
  articles: z.array(z.int()),
  because: z.string(),
});

export const deadlineCases = z.array(caseSchema).parse(conformance.cases);

/** A calendar that must be without fault. */
export function calendarOf(document?: unknown): Calendar {
  const issues: Issue[] = [];
  const calendar = readCalendar(document === undefined ? undefined : calendarSchema.parse(document), "", issues);
  expect(issues).toEqual([]);
  return calendar;
}

/** The number of a day that must exist. */
export function dayOf(date: string): number {
  const day = dayNumber(date);
  if (day === null) throw new Error(`${date} is no day`);
  return day;
}

/** A deadline as a host asks for it: anything at all goes in. */
export function askDeadline(calendar: Calendar, period: unknown, from: unknown): Decision<Deadline> {
  const input = readDeadlineInput(period, from);
  if (!input.ok) return { status: "invalid", issues: input.issues };
  return deadline(calendar, input.value.period, input.value.from);
}

/** The last day, or the codes of the issues. */
export function lastDayOf(decision: Decision<Deadline>): string | readonly string[] {
  if (decision.status === "decided") return decision.outcome.date;
  return decision.status === "invalid" ? decision.issues.map(({ code }) => code) : decision.status;
}
