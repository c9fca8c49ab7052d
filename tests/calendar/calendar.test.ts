import { describe, expect, it } from "vitest";
import {
  calendarSchema,
  DEFAULT_CALENDAR,
  dayKind,
  isRestDay,
  isWorkingDay,
  readCalendar,
  unknownYear,
} from "../../src/calendar/calendar.ts";
import type { Issue } from "../../src/core/issue.ts";
import { readShape } from "../../src/core/shape.ts";
import { calendarOf, dayOf } from "../support/calendar-fixtures.ts";
import { daysBetween, isWeekendDay } from "../support/calendar-oracle.ts";

const kindOn = (document: unknown, date: string) => dayKind(calendarOf(document), dayOf(date));

describe("the official Chinese calendar", () => {
  it("is the one of a policy that names none, and refuses years without data", () => {
    expect(DEFAULT_CALENDAR).toEqual({ base: "CN", onUnknownYear: "error" });
    expect(calendarOf()).toEqual(calendarOf({ base: "CN" }));
    expect(calendarOf().onUnknownYear).toBe("error");
  });

  it.each([
    ["2026-03-09", "working", "a Monday"],
    ["2026-03-08", "off", "a Sunday"],
    ["2026-05-01", "statutory", "Labour Day"],
    ["2026-05-03", "off", "a Sunday in the Labour Day block"],
    ["2026-05-05", "off", "a weekday in the Labour Day block"],
    ["2026-05-09", "working", "a make-up Saturday"],
    ["2026-02-16", "statutory", "Lunar New Year's Eve, since the law of 2025"],
    ["2024-02-09", "working", "Lunar New Year's Eve under the law before"],
    ["2024-05-02", "off", "2 May under the law before"],
    ["2020-01-31", "off", "a day that the epidemic freed"],
  ])("calls %s %s: it is %s", (date, kind) => {
    expect(kindOn(undefined, date)).toBe(kind);
  });

  it("knows which days rest in each reading", () => {
    const calendar = calendarOf();
    const rests = (date: string) => [
      isRestDay(calendar, dayOf(date), "actual"),
      isRestDay(calendar, dayOf(date), "statutory"),
    ];
    expect(rests("2026-05-01")).toEqual([true, true]);
    expect(rests("2026-05-05")).toEqual([true, false]);
    expect(rests("2026-05-10")).toEqual([true, false]);
    expect(rests("2026-05-09")).toEqual([false, false]);
    expect(isWorkingDay(calendar, dayOf("2026-05-09"))).toBe(true);
    expect(isWorkingDay(calendar, dayOf("2026-05-10"))).toBe(false);
  });

  it.each([
    ["2019-12-31", 2019],
    ["2020-01-01", null],
    ["2026-12-31", null],
    ["2027-01-01", 2027],
    ["0001-01-01", 1],
    ["9999-12-31", 9999],
  ])("tells of %s that the unknown year is %s", (date, year) => {
    expect(unknownYear(calendarOf(), dayOf(date))).toBe(year);
  });

  it("takes a year without data for a plain week", () => {
    expect(kindOn({ base: "CN", onUnknownYear: "provisional" }, "2027-01-01")).toBe("working");
    expect(kindOn({ base: "CN", onUnknownYear: "provisional" }, "2027-01-02")).toBe("off");
  });
});

describe("the plain week", () => {
  it("works from Monday to Friday, holidays or not, in any year", () => {
    const calendar = calendarOf({ base: "weekdays" });
    const days = [
      ...daysBetween("0001-01-01", "0001-02-28"),
      ...daysBetween("1999-12-01", "2000-03-31"),
      ...daysBetween("2026-01-01", "2026-12-31"),
      ...daysBetween("9999-11-01", "9999-12-31"),
    ];
    for (const date of days) {
      expect(dayKind(calendar, dayOf(date))).toBe(isWeekendDay(date) ? "off" : "working");
      expect(unknownYear(calendar, dayOf(date))).toBeNull();
    }
  });
});

describe("the company's own days", () => {
  it("win over the official ones", () => {
    const document = { base: "CN", closed: ["2026-03-09", "2026-05-09"], open: ["2026-05-02", "2026-03-08"] };
    expect(kindOn(document, "2026-03-09")).toBe("closed");
    expect(kindOn(document, "2026-05-09")).toBe("closed");
    expect(kindOn(document, "2026-05-02")).toBe("working");
    expect(kindOn(document, "2026-03-08")).toBe("working");
  });

  it("win over the plain week", () => {
    const document = { base: "weekdays", closed: ["2026-03-09"], open: ["2026-03-08"] };
    expect(kindOn(document, "2026-03-09")).toBe("closed");
    expect(kindOn(document, "2026-03-08")).toBe("working");
  });

  it("leave a statutory holiday statutory when the company is closed too", () => {
    expect(kindOn({ base: "CN", closed: ["2026-05-01"] }, "2026-05-01")).toBe("statutory");
  });

  it("rest in both readings of rest days", () => {
    const calendar = calendarOf({ base: "CN", closed: ["2026-03-09"] });
    expect(isRestDay(calendar, dayOf("2026-03-09"), "actual")).toBe(true);
    expect(isRestDay(calendar, dayOf("2026-03-09"), "statutory")).toBe(true);
  });

  it("need no official data", () => {
    const calendar = calendarOf({ base: "CN", closed: ["2027-01-01"], open: ["2027-01-02"] });
    expect(unknownYear(calendar, dayOf("2027-01-01"))).toBeNull();
    expect(unknownYear(calendar, dayOf("2027-01-02"))).toBeNull();
    expect(unknownYear(calendar, dayOf("2027-01-03"))).toBe(2027);
  });

  it("are faults when listed twice, or both closed and open", () => {
    const issues: Issue[] = [];
    const dates = calendarSchema.parse({
      base: "CN",
      closed: ["2026-03-09", "2026-03-10", "2026-03-09"],
      open: ["2026-03-08", "2026-03-08", "2026-03-10"],
    });
    readCalendar(dates, "/calendar", issues);
    expect(issues).toEqual([
      { code: "calendar-date-repeated", path: "/calendar/closed/2", params: { date: "2026-03-09", list: "closed" } },
      { code: "calendar-date-repeated", path: "/calendar/open/1", params: { date: "2026-03-08", list: "open" } },
      { code: "calendar-date-contradictory", path: "/calendar/open/2", params: { date: "2026-03-10" } },
    ]);
  });
});

describe("the calendar section as written", () => {
  const faults = (document: unknown) => {
    const result = readShape(calendarSchema, document);
    return result.ok ? [] : result.issues.map(({ code, path }) => `${code} ${path}`);
  };

  it("may say on what it stands", () => {
    const evidence = { clause: "6.2.3", basis: "gap", note: { en: "holidays", "zh-CN": "节假日" } };
    expect(faults({ base: "weekdays", closed: [], open: [], onUnknownYear: "provisional", ...evidence })).toEqual([]);
  });

  it.each([
    [{}, ["shape-missing /base"]],
    [{ base: "cn" }, ["shape-not-listed /base"]],
    [{ base: "CN", closed: "2026-03-09" }, ["shape-wrong-type /closed"]],
    [{ base: "CN", closed: ["2026-02-30", "2026-3-9"] }, ["shape-bad-date /closed/0", "shape-bad-date /closed/1"]],
    [{ base: "CN", open: [20_260_309] }, ["shape-wrong-type /open/0"]],
    [{ base: "CN", onUnknownYear: "ignore" }, ["shape-not-listed /onUnknownYear"]],
    [{ base: "CN", close: [] }, ["shape-unknown-key /close"]],
    [null, ["shape-wrong-type "]],
  ])("is refused as %j", (document, issues) => {
    expect(faults(document)).toEqual(issues);
  });
});
