import official from "chinese-days/dist/chinese-days.json" with { type: "json" };
import type { Period } from "../../src/calendar/period.ts";

/**
 * A second calendar of China, which shares nothing with `src`: days off by the package chinese-days, lunar days by the
 * Chinese calendar that JavaScript itself has, Qingming by the sun, the law on holidays written out.
 *
 * Of chinese-days only the data are used: west of Greenwich its functions are a day off.
 */

const MILLISECONDS_A_DAY = 24 * 60 * 60 * 1000;
const lunarDate = new Intl.DateTimeFormat("en-u-ca-chinese", { month: "numeric", day: "numeric", timeZone: "UTC" });

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** All days from one to another, both included. */
export function daysBetween(from: string, to: string): readonly string[] {
  const count = (Date.parse(to) - Date.parse(from)) / MILLISECONDS_A_DAY + 1;
  return Array.from({ length: count }, (_, index) => addDays(from, index));
}

export function isWeekendDay(date: string): boolean {
  return [0, 6].includes(new Date(date).getUTCDay());
}

/** Whether people work. */
export function isWorked(date: string): boolean {
  return Object.hasOwn(official.workdays, date) || !(isWeekendDay(date) || Object.hasOwn(official.holidays, date));
}

/** Whether the sun passes an ecliptic longitude on a day in Beijing; the Astronomical Almanac's formula, good to 0.01°. */
function sunPasses(longitude: number, date: string): boolean {
  const beginning = sunLongitude(Date.parse(`${date}T00:00+08:00`));
  return beginning < longitude && sunLongitude(Date.parse(`${addDays(date, 1)}T00:00+08:00`)) >= longitude;
}

function sunLongitude(milliseconds: number): number {
  const days = (milliseconds - Date.parse("2000-01-01T12:00Z")) / MILLISECONDS_A_DAY;
  const anomaly = ((357.528 + 0.9856003 * days) * Math.PI) / 180;
  return (280.46 + 0.9856474 * days + 1.915 * Math.sin(anomaly) + 0.02 * Math.sin(2 * anomaly)) % 360;
}

/** The statutory holidays (法定节假日) that fall on a day, by the law in force that year. */
export function holidaysByLaw(date: string): readonly string[] {
  const year = Number(date.slice(0, 4));
  const monthAndDay = date.slice(5);
  const sinceReform = year >= 2025;
  const lunar = lunarDate.format(new Date(date));
  const isEve = lunarDate.format(new Date(addDays(date, 1))) === "1/1";
  const laws: readonly (readonly [string, boolean])[] = [
    ["new-year", monthAndDay === "01-01"],
    ["spring-festival", ["1/1", "1/2", "1/3"].includes(lunar) || (sinceReform && isEve)],
    ["qingming", monthAndDay.startsWith("04") && sunPasses(15, date)],
    ["labour-day", monthAndDay === "05-01" || (sinceReform && monthAndDay === "05-02")],
    ["dragon-boat", lunar === "5/5"],
    ["mid-autumn", lunar === "8/15"],
    ["national-day", ["10-01", "10-02", "10-03"].includes(monthAndDay)],
  ];
  return laws.filter(([, holds]) => holds).map(([holiday]) => holiday);
}

/** The last day of a period by lists of days: the days that count, and of them the one with the right place. */
export function lastDayByList(period: Period, from: string): string {
  const isRest = (date: string) =>
    period.restDays === "statutory" ? holidaysByLaw(date).length > 0 : !isWorked(date);
  const firstFree = (date: string) => daysBetween(date, addDays(date, 20)).find((each) => !isRest(each)) ?? "never";
  const start = period.startOnRestDay === "next-working-day" ? firstFree(from) : from;
  const raw = period.unit === "month" ? lastDayOfMonths(period, start) : lastDayOfDays(period, start);
  return period.roll === "none" || period.unit === "working-day" ? raw : firstFree(raw);
}

function lastDayOfDays(period: Period, start: string): string {
  const first = period.startDayCounted === true ? start : addDays(start, 1);
  const days = daysBetween(first, addDays(first, 2 * period.value + 30));
  return days.filter((date) => period.unit === "calendar-day" || isWorked(date))[period.value - 1] ?? "never";
}

function lastDayOfMonths(period: Period, start: string): string {
  const [year = 0, month = 0, day = 0] = start.split("-").map(Number);
  const monthsSinceZero = year * 12 + (month - 1) + period.value;
  const dueMonth = `${Math.floor(monthsSinceZero / 12)}-${String((monthsSinceZero % 12) + 1).padStart(2, "0")}`;
  const numbers = Array.from({ length: day }, (_, index) => day - index);
  const exists = (date: string) => addDays(date, 0) === date;
  const last = numbers.map((number) => `${dueMonth}-${String(number).padStart(2, "0")}`).find(exists) ?? "never";
  return period.startDayCounted === true && Number(last.slice(8)) === day ? addDays(last, -1) : last;
}
