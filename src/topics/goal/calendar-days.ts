import { dateOfDayNumber, dayNumber, isPlainDate } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";

/** The days that a goal is for. */
export interface DatedPeriod {
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** What dates in words are read by: the period that the goal is for, and the month in which the fiscal year begins. */
export interface DateContext {
  readonly period: DatedPeriod | null;
  /** 1 to 12; `null` if it is not known. */
  readonly fiscalYearStartMonth: number | null;
}

export function dateOf(year: number, month: number, day: number): PlainDate | null {
  const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  return isPlainDate(text) ? text : null;
}

/** The last day of a month; months are counted on over the end of the year. */
export function endOfMonth(year: number, month: number): PlainDate | null {
  const next = dayNumber(dateOf(year + Math.floor(month / 12), (month % 12) + 1, 1));
  return next === null ? null : dateOfDayNumber(next - 1);
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: PlainDate): number {
  return Number(date.slice(5, 7));
}

/** The first of two years' dates that is not before the period begins. */
export function firstFrom(context: DateContext, dateIn: (year: number) => PlainDate | null): PlainDate | null {
  if (context.period === null) return null;
  const { from } = context.period;
  const first = dateIn(yearOf(from));
  return first !== null && first >= from ? first : dateIn(yearOf(from) + 1);
}

/** The end of month `last` of a fiscal year, which is named for the calendar year in which it ends: 2027 or 27. */
export function endInFiscalYear(named: number, last: number, context: DateContext): PlainDate | null {
  const start = context.fiscalYearStartMonth;
  const year = named < 100 ? named + 2000 : named;
  if (start === null) return null;
  return endOfMonth(start === 1 ? year : year - 1, start + last - 1);
}

/** The end of month `last` of a year: of the fiscal year where its first month is known. */
export function endInYear(year: number, last: number, context: DateContext): PlainDate | null {
  return context.fiscalYearStartMonth === null ? endOfMonth(year, last) : endInFiscalYear(year, last, context);
}

/** So many days, weeks or months after the period begins. */
export function later(context: DateContext, count: number, unit: "day" | "week" | "month"): PlainDate | null {
  if (context.period === null || !Number.isInteger(count) || count > 1200) return null;
  const { from } = context.period;
  if (unit !== "month") {
    const number = dayNumber(from);
    return number === null ? null : dateOfDayNumber(number + count * (unit === "week" ? 7 : 1));
  }
  // N months from the first of a month end with the last of the Nth.
  const day = Number(from.slice(8));
  const months = monthOf(from) + count;
  if (day === 1) return endOfMonth(yearOf(from), months - 1);
  const exact = dateOf(yearOf(from) + Math.floor((months - 1) / 12), ((months - 1) % 12) + 1, day);
  return exact ?? endOfMonth(yearOf(from), months);
}

/**
 * The end of the year, half, quarter or month that holds the whole period, `after` years later; `null` if the period is
 * longer: then words such as 本季度 are not fixed by it. `start` is the month in which the year begins.
 */
export function endAround(context: DateContext, length: number, start: number, after: number = 0): PlainDate | null {
  if (context.period === null) return null;
  const { from, until } = context.period;
  const since = (monthOf(from) - start + 12) % 12;
  const last = monthOf(from) - since + (Math.floor(since / length) + 1) * length - 1;
  const end = endOfMonth(yearOf(from), last);
  return end === null || until > end ? null : endOfMonth(yearOf(from) + after, last);
}
