import { describe, expect, it } from "vitest";
import { askDeadline, calendarOf, lastDayOf } from "../support/calendar-fixtures.ts";

const official = calendarOf();
const provisional = calendarOf({ base: "CN", onUnknownYear: "provisional" });
const weekdays = calendarOf({ base: "weekdays" });

const UNKNOWN_2027 = [
  { code: "calendar-year-unknown", path: "", params: { year: 2027, first: 2020, last: 2026 } },
] as const;

describe("a period in months", () => {
  const lastDay = (from: string, value: number, startDayCounted: boolean) =>
    lastDayOf(askDeadline(weekdays, { value, unit: "month", roll: "none", startDayCounted }, from));

  it.each([
    ["2026-01-15", 1, "2026-02-15"],
    ["2026-01-28", 1, "2026-02-28"],
    ["2026-01-29", 1, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2024-01-29", 1, "2024-02-29"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-02-29", 48, "2028-02-29"],
    ["2026-12-31", 2, "2027-02-28"],
    ["2026-11-30", 3, "2027-02-28"],
    ["2026-02-28", 1, "2026-03-28"],
    ["0001-01-31", 1, "0001-02-28"],
    ["0099-12-15", 1, "0100-01-15"],
    ["9999-11-30", 1, "9999-12-30"],
  ])("from %s, %i long, ends on %s", (from, value, date) => {
    expect(lastDay(from, value, false)).toBe(date);
  });

  it.each([
    ["2026-03-01", 1, "2026-03-31"],
    ["2026-01-01", 12, "2026-12-31"],
    ["2026-01-15", 1, "2026-02-14"],
    ["2026-01-28", 1, "2026-02-27"],
    ["2026-01-29", 1, "2026-02-28"],
    ["2026-01-31", 1, "2026-02-28"],
    ["2026-02-01", 1, "2026-02-28"],
    ["9999-12-01", 1, "9999-12-31"],
  ])("that begins with %s itself, %i long, ends on %s", (from, value, date) => {
    expect(lastDay(from, value, true)).toBe(date);
  });
});

describe("a year without data", () => {
  const tenWorkingDays = { value: 10, unit: "working-day" };

  it("is refused with the years that are known, when a day of it is counted", () => {
    expect(askDeadline(official, tenWorkingDays, "2026-12-25")).toEqual({ status: "invalid", issues: UNKNOWN_2027 });
  });

  it("is refused when the last day would have to be moved in it", () => {
    expect(askDeadline(official, { value: 10, unit: "calendar-day" }, "2026-12-25")).toEqual({
      status: "invalid",
      issues: UNKNOWN_2027,
    });
  });

  it("is refused when the event must be moved in it", () => {
    const period = { value: 1, unit: "month", roll: "none", startOnRestDay: "next-working-day" };
    expect(askDeadline(official, period, "2027-03-01")).toEqual({ status: "invalid", issues: UNKNOWN_2027 });
  });

  it("does no harm when the event alone falls in it", () => {
    expect(askDeadline(official, { value: 5, unit: "calendar-day" }, "2019-12-28")).toMatchObject({
      outcome: { rawDate: "2020-01-02", date: "2020-01-02", provisional: false },
    });
  });

  it("is told by the first such day, be it in the past or far ahead", () => {
    expect(askDeadline(official, tenWorkingDays, "1949-10-01")).toMatchObject({ issues: [{ params: { year: 1949 } }] });
    expect(askDeadline(official, { value: 10_000, unit: "working-day" }, "2026-01-01")).toMatchObject({
      issues: [{ params: { year: 2027 } }],
    });
  });

  it("makes the result provisional where the policy allows it", () => {
    expect(askDeadline(provisional, tenWorkingDays, "2026-12-25")).toMatchObject({
      outcome: { date: "2027-01-08", provisional: true },
    });
    expect(askDeadline(provisional, { value: 8, unit: "calendar-day" }, "2026-12-25")).toMatchObject({
      outcome: { rawDate: "2027-01-02", date: "2027-01-04", rolled: true, provisional: true },
    });
    expect(askDeadline(provisional, tenWorkingDays, "2026-12-01")).toMatchObject({ outcome: { provisional: false } });
  });

  it("is no matter when the company's own calendar says what the day is", () => {
    const closed = ["2027-01-01", "2027-01-02", "2027-01-03"];
    const calendar = calendarOf({ base: "CN", closed, open: ["2027-01-04"] });
    expect(askDeadline(calendar, { value: 1, unit: "calendar-day" }, "2026-12-31")).toMatchObject({
      outcome: { rawDate: "2027-01-01", date: "2027-01-04", rolled: true, provisional: false },
    });
  });
});

describe("a last day at the end of all days", () => {
  it("is the last of 9999 at the latest", () => {
    expect(lastDayOf(askDeadline(weekdays, { value: 1, unit: "calendar-day" }, "9999-12-30"))).toBe("9999-12-31");
    expect(lastDayOf(askDeadline(weekdays, { value: 1, unit: "working-day" }, "9999-12-30"))).toBe("9999-12-31");
  });

  it.each([
    ["calendar-day", "9999-12-31", 1],
    ["calendar-day", "9990-01-01", 10_000],
    ["working-day", "9999-12-31", 1],
    ["working-day", "9999-01-01", 10_000],
    ["month", "9999-12-01", 1],
    ["month", "9500-01-01", 10_000],
  ])("in %ss cannot lie beyond: from %s on, %i of them are too many", (unit, from, value) => {
    for (const calendar of [weekdays, official, provisional]) {
      expect(askDeadline(calendar, { value, unit }, from)).toEqual({
        status: "invalid",
        issues: [{ code: "deadline-out-of-range", path: "", params: { last: "9999-12-31" } }],
      });
    }
  });

  it("cannot be moved beyond it either", () => {
    const calendar = calendarOf({ base: "weekdays", closed: ["9999-12-31"] });
    for (const period of [
      { value: 1, unit: "calendar-day" },
      { value: 1, unit: "calendar-day", startDayCounted: true, startOnRestDay: "next-working-day", roll: "none" },
    ]) {
      const from = period.startDayCounted === true ? "9999-12-31" : "9999-12-30";
      expect(lastDayOf(askDeadline(calendar, period, from))).toEqual(["deadline-out-of-range"]);
    }
  });
});

describe("a very long period", () => {
  it("of 10,000 working days is found at once, even where all days around are closed", () => {
    const closed = Array.from({ length: 3000 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 6 + index)).toISOString().slice(0, 10),
    );
    const calendar = calendarOf({ base: "weekdays", closed });
    const before = performance.now();
    expect(lastDayOf(askDeadline(calendar, { value: 10_000, unit: "working-day" }, "2026-01-05"))).toBe("2072-07-22");
    expect(performance.now() - before).toBeLessThan(500);
  });

  it("of 10,000 working days in the plain week is 2,000 weeks", () => {
    expect(lastDayOf(askDeadline(weekdays, { value: 10_000, unit: "working-day" }, "2026-01-05"))).toBe("2064-05-05");
  });
});

describe("a period counted from its first day", () => {
  it.each([
    ["calendar-day", "2026-03-02"],
    ["working-day", "2026-03-02"],
  ])("of one %s ends on it", (unit, from) => {
    expect(lastDayOf(askDeadline(official, { value: 1, unit, startDayCounted: true }, from))).toBe(from);
  });

  it("moves off that day when it is a rest day", () => {
    const period = { value: 1, unit: "calendar-day", startDayCounted: true };
    expect(askDeadline(official, period, "2026-05-01")).toMatchObject({
      outcome: { rawDate: "2026-05-01", date: "2026-05-06", rolled: true },
    });
  });
});
