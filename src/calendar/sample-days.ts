import { dateOfDayNumber, dayNumber } from "../core/plain-date.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { isWorkingDay } from "./calendar.ts";
import type { Calendar } from "./calendar.ts";

/** Days from which a window shows what the calendar does to it. */
export interface SampleDays {
  /** A working day with two plain weeks behind it. */
  readonly plain: PlainDate;
  /** The last working day before the longest rest of the calendar's last year. */
  readonly beforeRest: PlainDate;
}

/** Days to begin a made-up case on, in a year that the calendar knows. */
export function sampleDays(calendar: Calendar): SampleDays {
  const year = Math.min(calendar.base.lastYear, 2026); // a base that knows every year has no last one to speak of
  const first = dayNumber(`${String(year).padStart(4, "0")}-03-02`) ?? 0;
  let plain = first;
  while (!isWorkingDay(calendar, plain)) plain++;
  let longest = 0;
  let before = plain;
  for (let day = first; day < first + 270; day++) {
    if (!isWorkingDay(calendar, day)) continue;
    let rest = 0;
    while (rest < 30 && !isWorkingDay(calendar, day + 1 + rest)) rest++;
    if (rest > longest) {
      longest = rest;
      before = day;
    }
  }
  return { plain: dateOfDayNumber(plain), beforeRest: dateOfDayNumber(before) };
}

/** The day so many calendar days later, or earlier. */
export function dayAfter(day: PlainDate, days: number): PlainDate {
  return dateOfDayNumber((dayNumber(day) ?? 0) + days); // a PlainDate always has a number
}
