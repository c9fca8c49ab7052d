import { dayNumber, FIRST_DAY, LAST_DAY } from "../core/plain-date.ts";
import cn from "./data/cn.json" with { type: "json" };

/**
 * What a day is. `off` and `statutory` are both days off; only the second is a holiday by law (法定节假日).
 * `closed` is a day on which the company itself rests.
 */
export type DayKind = "working" | "off" | "statutory" | "closed";

/** A calendar that policies build on: the days that differ from a plain week, and the years for which it has them. */
export interface BaseCalendar {
  readonly firstYear: number;
  readonly lastYear: number;
  /** The days of those years, as `dayNumber` counts them. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly days: ReadonlyMap<number, DayKind>;
}

interface YearData {
  readonly off: readonly { readonly from: string; readonly to: string }[];
  readonly makeUp: readonly string[];
  readonly statutory: Readonly<Record<string, readonly string[]>>;
}

/** The official Chinese calendar; its sources stand in the data. */
const china: BaseCalendar = baseOf(cn.years);

/** Monday to Friday, in every year, with no holidays. */
const weekdays: BaseCalendar = {
  firstYear: 1,
  lastYear: 9999,
  firstDay: FIRST_DAY,
  lastDay: LAST_DAY,
  days: new Map(),
};

export const baseCalendars = { CN: china, weekdays };

function baseOf(data: Readonly<Record<string, YearData>>): BaseCalendar {
  const days = new Map<number, DayKind>();
  for (const { off, makeUp, statutory } of Object.values(data)) {
    for (const { from, to } of off) {
      for (let day = numberOf(from); day <= numberOf(to); day++) days.set(day, "off");
    }
    for (const date of makeUp) days.set(numberOf(date), "working");
    for (const date of Object.values(statutory).flat()) days.set(numberOf(date), "statutory");
  }
  const years = Object.keys(data).map(Number);
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  return {
    firstYear,
    lastYear,
    firstDay: numberOf(`${firstYear}-01-01`),
    lastDay: numberOf(`${lastYear}-12-31`),
    days,
  };
}

/** The number of a day of the data. A test reads every date of it, so that none is wrong here. */
function numberOf(date: string): number {
  return dayNumber(date) ?? Number.NaN;
}
