import * as z from "zod/mini";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { dateOfDayNumber, dayNumber } from "../core/plain-date.ts";
import { pointer } from "../core/pointer.ts";
import { evidenceShape, plainDateSchema } from "../core/schemas.ts";
import { baseCalendars } from "./base.ts";
import type { BaseCalendar, DayKind } from "./base.ts";

/**
 * The `calendar` section of a policy.
 *
 * - `base`: the official Chinese calendar with its days off and make-up workdays, or plain Monday to Friday.
 * - `closed`: the company's own days of rest. `open`: days on which the company works. Both win over the base.
 * - `onUnknownYear`: what becomes of a question about a year for which the base has no data yet. `error`, the default,
 *   refuses to answer; `provisional` counts Monday to Friday and marks the answer.
 */
export const calendarSchema = z.strictObject({
  base: z.enum(["CN", "weekdays"]),
  closed: z.optional(z.array(plainDateSchema)),
  open: z.optional(z.array(plainDateSchema)),
  onUnknownYear: z.optional(z.enum(["error", "provisional"])),
  ...evidenceShape,
});

/** A policy's `calendar` section, as it is written. */
export type CalendarDocument = z.infer<typeof calendarSchema>;

/** The calendar of a policy that has no such section. */
export const DEFAULT_CALENDAR: CalendarDocument = { base: "CN", onUnknownYear: "error" };

/** A policy's calendar, ready to be asked. A day is a number, as `dayNumber` counts. */
export interface Calendar {
  readonly base: BaseCalendar;
  readonly closed: ReadonlySet<number>;
  readonly open: ReadonlySet<number>;
  readonly onUnknownYear: "error" | "provisional";
}

export type CalendarIssueCatalogue = {
  readonly "calendar-date-repeated": { readonly date: string; readonly list: string };
  readonly "calendar-date-contradictory": { readonly date: string };
  readonly "calendar-year-unknown": { readonly year: number; readonly first: number; readonly last: number };
  readonly "deadline-out-of-range": { readonly last: string };
  readonly "period-unit-missing": { readonly given: string; readonly units: readonly string[] };
};

const issue = issuesOf<CalendarIssueCatalogue>();

/** Makes a policy's calendar; what is wrong with its own days goes to `issues`. */
export function readCalendar(document: CalendarDocument | undefined, path: string, issues: Issue[]): Calendar {
  const { base, closed = [], open = [], onUnknownYear = "error" } = document ?? DEFAULT_CALENDAR;
  const closedDays = readDays(closed, "closed", path, issues);
  const openDays = readDays(open, "open", path, issues);
  for (const [index, date] of open.entries()) {
    const day = dayNumber(date);
    if (day !== null && closedDays.has(day)) {
      issues.push(issue("calendar-date-contradictory", pointer(path, "open", index), { date }));
    }
  }
  return { base: baseCalendars[base], closed: closedDays, open: openDays, onUnknownYear };
}

function readDays(
  dates: readonly string[],
  list: "closed" | "open",
  path: string,
  issues: Issue[],
): ReadonlySet<number> {
  const days = new Set<number>();
  for (const [index, date] of dates.entries()) {
    const day = dayNumber(date);
    if (day === null) continue; // the schema has told it
    if (days.has(day)) issues.push(issue("calendar-date-repeated", pointer(path, list, index), { date, list }));
    days.add(day);
  }
  return days;
}

/** What a day is: the policy's own days first, then those that its base names, then the plain week. */
export function dayKind(calendar: Calendar, day: number): DayKind {
  if (calendar.open.has(day)) return "working";
  const kind = calendar.base.days.get(day) ?? (isWeekend(day) ? "off" : "working");
  return kind !== "statutory" && calendar.closed.has(day) ? "closed" : kind;
}

/** Which days rest: those actually off, or the statutory ones alone. The company's own closed days rest either way. */
type RestDays = "actual" | "statutory";

/** Whether a day is one of rest. */
export function isRestDay(calendar: Calendar, day: number, restDays: RestDays): boolean {
  const kind = dayKind(calendar, day);
  return kind === "statutory" || kind === "closed" || (kind === "off" && restDays === "actual");
}

/** Whether people work on a day. */
export function isWorkingDay(calendar: Calendar, day: number): boolean {
  return dayKind(calendar, day) === "working";
}

/** The year of a day that the base has to know and does not; else `null`. The policy's own days it need not know. */
export function unknownYear(calendar: Calendar, day: number): number | null {
  const { base, closed, open } = calendar;
  if ((day >= base.firstDay && day <= base.lastDay) || closed.has(day) || open.has(day)) return null;
  return Number(dateOfDayNumber(day).slice(0, 4));
}

/** Day 0 was a Thursday. */
function isWeekend(day: number): boolean {
  const daysAfterSunday = (((day + 4) % 7) + 7) % 7;
  return daysAfterSunday === 0 || daysAfterSunday === 6;
}
