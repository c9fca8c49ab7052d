import { dateOfDayNumber, dayNumber, LAST_DAY } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";

/** Months are counted from the year 0, so that neighbouring months differ by one. */

export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

export function firstDayOf(month: number): PlainDate {
  const year = String(Math.floor(month / 12)).padStart(4, "0");
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-01` as PlainDate; // every month has a first day
}

export function lastDayOf(month: number): PlainDate {
  return dateOfDayNumber((dayNumber(firstDayOf(month + 1)) ?? LAST_DAY + 1) - 1); // no month follows the last one
}

/** The month in which the year of the periods begins that a month lies in. */
export function yearStartOf(month: number, yearStartsInMonth: number): number {
  return month - ((month - (yearStartsInMonth - 1)) % 12);
}
