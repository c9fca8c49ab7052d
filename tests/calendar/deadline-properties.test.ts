import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainDateSchema } from "../../src/core/schemas.ts";
import { deadline, periodSchema } from "../../src/calendar/period.ts";
import type { Deadline, Period } from "../../src/calendar/period.ts";
import { calendarOf } from "../support/calendar-fixtures.ts";
import { addDays, daysBetween, holidaysByLaw, isWorked, lastDayByList } from "../support/calendar-oracle.ts";

const official = calendarOf();

/** Periods that end by 2026 when they begin by the middle of it. */
const periods: fc.Arbitrary<Period> = fc
  .record(
    {
      value: fc.integer({ min: 1, max: 60 }),
      unit: fc.constantFrom("calendar-day", "working-day", "month"),
      startDayCounted: fc.boolean(),
      roll: fc.constantFrom("next-working-day", "none"),
      restDays: fc.constantFrom("actual", "statutory"),
      startOnRestDay: fc.constantFrom("as-is", "next-working-day"),
    },
    { requiredKeys: ["value", "unit"] },
  )
  .map(({ value, ...rest }) => ({ ...rest, value: rest.unit === "month" ? Math.ceil(value / 12) : value }))
  .map((period) => periodSchema.parse(period));

const events = fc.constantFrom(...daysBetween("2020-01-01", "2026-06-30"));

function decide(period: Period, from: string): Deadline {
  const decision = deadline(official, period, plainDateSchema.parse(from));
  if (decision.status !== "decided") throw new Error(`${from} has no deadline`);
  return decision.outcome;
}

const check = (property: (period: Period, from: string) => void) =>
  fc.assert(fc.property(periods, events, property), { numRuns: 1000 });

describe("any deadline from 2020 to 2026", () => {
  it("is the one found by listing days with the package chinese-days and the law on holidays", () => {
    check((period, from) => {
      expect(decide(period, from)).toEqual({
        date: lastDayByList(period, from),
        rawDate: lastDayByList({ ...period, roll: "none" }, from),
        rolled: lastDayByList(period, from) !== lastDayByList({ ...period, roll: "none" }, from),
        provisional: false,
      });
    });
  });

  it("that is counted in working days is a working day, with as many worked days behind it", () => {
    check((given, from) => {
      const period: Period = { ...given, unit: "working-day", startOnRestDay: "as-is", startDayCounted: false };
      const { date, rolled } = decide(period, from);
      expect(rolled).toBe(false);
      expect(isWorked(date)).toBe(true);
      expect(daysBetween(addDays(from, 1), date).filter(isWorked)).toHaveLength(period.value);
    });
  });

  it("that may move is moved off rest days, and over rest days only", () => {
    check((given, from) => {
      const period: Period = { ...given, roll: "next-working-day" };
      if (period.unit === "working-day") return;
      const isStatutory = (day: string) => holidaysByLaw(day).length > 0;
      const isRest = (day: string) => (period.restDays === "statutory" ? isStatutory(day) : !isWorked(day));
      const { date, rawDate } = decide(period, from);
      expect(isRest(date)).toBe(false);
      expect(daysBetween(rawDate, addDays(date, -1)).every(isRest)).toBe(true);
    });
  });

  it("never comes earlier for a later event or a longer period", () => {
    check((period, from) => {
      const { date } = decide(period, from);
      expect(decide(period, addDays(from, 1)).date >= date).toBe(true);
      expect(decide({ ...period, value: period.value + 1 }, from).date >= date).toBe(true);
    });
  });

  it("never comes later for counting the first day, for not moving, or for the narrow reading of rest days", () => {
    check((period, from) => {
      const kinder: Period = { ...period, startDayCounted: false, roll: "next-working-day", restDays: "actual" };
      const { date } = decide(kinder, from);
      expect(decide({ ...kinder, startDayCounted: true }, from).date <= date).toBe(true);
      expect(decide({ ...kinder, roll: "none" }, from).date <= date).toBe(true);
      expect(decide({ ...kinder, restDays: "statutory" }, from).date <= date).toBe(true);
    });
  });

  it("is by default that of the Civil Code: first day not counted, moved off the days actually off", () => {
    check(({ value, unit }, from) => {
      const bare: Period = { value, unit };
      const whole: Period = { ...bare, startDayCounted: false, roll: "next-working-day", restDays: "actual" };
      expect(decide(bare, from)).toEqual(decide({ ...whole, startOnRestDay: "as-is" }, from));
    });
  });
});
