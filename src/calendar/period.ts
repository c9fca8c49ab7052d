import { UTCDateMini } from "@date-fns/utc/date/mini";
import { addMonths } from "date-fns/addMonths";
import { millisecondsInDay } from "date-fns/constants";
import * as z from "zod/mini";
import { decided, invalid } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { issuesOf } from "../core/issue.ts";
import { dateOfDayNumber, dayNumber, LAST_DAY } from "../core/plain-date.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { evidenceShape } from "../core/schemas.ts";
import { isRestDay, isWorkingDay, unknownYear } from "./calendar.ts";
import type { Calendar, CalendarIssueCatalogue } from "./calendar.ts";

export const periodUnits = ["calendar-day", "working-day", "month"] as const;

/**
 * A period of the policy. Only its value and unit must be given: "10 days" can be read as calendar or as working days,
 * and the difference is days of somebody's rights. The rest defaults to the readings of the PRC Civil Code.
 *
 * - `startDayCounted` (default `false`, article 201): whether the day of the event is itself the first day.
 * - `roll` (default `next-working-day`, article 203): what becomes of a last day that is a rest day.
 * - `restDays` (default `actual`): which days are rest days, here and for `startOnRestDay`: every day actually off, or
 *   the statutory holidays alone. The company's own closed days are rest days in both readings. It does not change what
 *   working days are: they are always the days actually worked, make-up workdays included.
 * - `startOnRestDay` (default `as-is`): whether an event on a rest day counts as one of the first day after it.
 */
export const periodSchema = z.strictObject({
  value: z.int().check(z.minimum(1), z.maximum(10_000)),
  unit: z.enum(periodUnits),
  startDayCounted: z.optional(z.boolean()),
  roll: z.optional(z.enum(["next-working-day", "none"])),
  restDays: z.optional(z.enum(["actual", "statutory"])),
  startOnRestDay: z.optional(z.enum(["as-is", "next-working-day"])),
  ...evidenceShape,
});

/** So many calendar days, working days or months, and how they are counted. Only `value` and `unit` must be given. */
export type Period = z.infer<typeof periodSchema>;

/** The last day of a period. */
export interface Deadline {
  /** The last day of the period, to its end. */
  readonly date: PlainDate;
  /** The last day before it was moved off rest days. */
  readonly rawDate: PlainDate;
  readonly rolled: boolean;
  /** Whether a day was looked at in a year that the calendar does not know: it may turn out otherwise. */
  readonly provisional: boolean;
}

type DayTest = (day: number) => boolean;

const issue = issuesOf<CalendarIssueCatalogue>();

/**
 * The last day of a period that begins with an event on the day `from`, by articles 200 to 204 of the PRC Civil Code.
 *
 * - Calendar days: every day counts; the last one moves off rest days.
 * - Working days: only days actually worked count, so that the last one is a working day, perhaps a make-up Saturday,
 *   and never moves.
 * - Months: the day with the same number in the month that is due or, where it has none, that month's end (article
 *   202); with the start day counted, the day before the day with the same number. The last day moves off rest days.
 *
 * Only days that are looked at need a known year: those counted as working days, those a rest day is moved over, and
 * the last. A period of calendar days that does not roll asks the calendar nothing.
 */
export function deadline(calendar: Calendar, period: Period, from: PlainDate): Decision<Deadline> {
  const { restDays = "actual" } = period;
  const looked: { unknownYear: number | null } = { unknownYear: null };
  const look = (day: number): number => {
    looked.unknownYear ??= unknownYear(calendar, day);
    return day;
  };
  const isWorked: DayTest = (day) => isWorkingDay(calendar, look(day));
  const isFreeOfRest: DayTest = (day) => !isRestDay(calendar, look(day), restDays);

  const event = dayNumber(from) ?? LAST_DAY + 1; // a PlainDate always has a number
  const start = period.startOnRestDay === "next-working-day" ? nthDay(1, event, isFreeOfRest) : event;
  const raw = lastDay(period, start, isWorked);
  const last = period.roll === "none" ? raw : nthDay(1, raw, isFreeOfRest);

  if (last > LAST_DAY) return invalid(issue("deadline-out-of-range", "", { last: dateOfDayNumber(LAST_DAY) }));
  if (looked.unknownYear !== null && calendar.onUnknownYear === "error") {
    const { firstYear: first, lastYear } = calendar.base;
    return invalid(issue("calendar-year-unknown", "", { year: looked.unknownYear, first, last: lastYear }));
  }
  return decided({
    date: dateOfDayNumber(last),
    rawDate: dateOfDayNumber(raw),
    rolled: last !== raw,
    provisional: looked.unknownYear !== null,
  });
}

/** The last day of a period by its unit alone, not yet moved off rest days; maybe one beyond `LAST_DAY`. */
function lastDay(period: Period, start: number, isWorked: DayTest): number {
  const { value, unit, startDayCounted = false } = period;
  switch (unit) {
    case "calendar-day":
      return start + value - (startDayCounted ? 1 : 0);
    case "working-day":
      return nthDay(value, startDayCounted ? start : start + 1, isWorked);
    case "month":
      return lastDayOfMonths(value, start, startDayCounted);
    default:
      return unit satisfies never;
  }
}

function lastDayOfMonths(months: number, start: number, startDayCounted: boolean): number {
  const first = new UTCDateMini(start * millisecondsInDay);
  const last = addMonths(first, months);
  const isSameDayNumber = last.getDate() === first.getDate();
  return last.getTime() / millisecondsInDay - (startDayCounted && isSameDayNumber ? 1 : 0);
}

/** The nth day from `start` on, itself included, that passes; a day beyond `LAST_DAY` if there are not so many. */
function nthDay(count: number, start: number, passes: DayTest): number {
  let day = start;
  for (let left = count; day <= LAST_DAY; day++) {
    if (passes(day) && --left === 0) return day;
  }
  return day;
}
