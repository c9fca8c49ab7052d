import official from "chinese-days/dist/chinese-days.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { dayKind } from "../../src/calendar/calendar.ts";
import cn from "../../src/calendar/data/cn.json" with { type: "json" };
import { isPlainDate } from "../../src/core/plain-date.ts";
import { calendarOf, dayOf } from "../support/calendar-fixtures.ts";
import { addDays, daysBetween, holidaysByLaw, isWeekendDay, isWorked } from "../support/calendar-oracle.ts";

const dateSchema = z.string().check(z.refine(isPlainDate));
const textSchema = z.strictObject({ en: z.string(), "zh-CN": z.string() });
const yearSchema = z.strictObject({
  notices: z.array(z.strictObject({ title: z.string(), number: z.string(), issued: dateSchema, url: z.url() })),
  off: z.array(z.strictObject({ from: dateSchema, to: dateSchema, holidays: z.array(z.string()) })),
  extraordinary: z.optional(z.array(dateSchema)),
  makeUp: z.array(dateSchema),
  statutory: z.record(z.string(), z.array(dateSchema)),
  note: z.optional(textSchema),
});
const dataSchema = z.strictObject({
  title: textSchema,
  note: textSchema,
  laws: z.array(
    z.strictObject({
      title: z.string(),
      number: z.string(),
      issued: dateSchema,
      inForce: dateSchema,
      statutoryDays: z.int(),
    }),
  ),
  holidays: z.record(z.string(), textSchema),
  years: z.record(z.string(), yearSchema),
});

const data = dataSchema.parse(cn);

interface Year extends z.infer<typeof yearSchema> {
  readonly year: string;
  readonly offDays: readonly string[];
  readonly statutoryDays: readonly string[];
}

const years: readonly Year[] = Object.entries(data.years).map(([year, each]) => ({
  year,
  ...each,
  offDays: each.off.flatMap(({ from, to }) => daysBetween(from, to)),
  statutoryDays: Object.values(each.statutory).flat(),
}));

function byYear(count: (year: Year) => number): Record<string, number> {
  return Object.fromEntries(years.map((year) => [year.year, count(year)]));
}

describe("the official days off and make-up workdays", () => {
  const everyDay = daysBetween("2020-01-01", "2026-12-31");

  it("are known for 2020 to 2026, each year in its place", () => {
    expect(years.map(({ year }) => year)).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    for (const { year, offDays, makeUp, statutoryDays } of years) {
      for (const date of [...offDays, ...makeUp, ...statutoryDays]) expect(date.slice(0, 4)).toBe(year);
    }
  });

  it("are, day by day, those of the package chinese-days", () => {
    const calendar = calendarOf();
    const differing = everyDay.filter((date) => (dayKind(calendar, dayOf(date)) === "working") !== isWorked(date));
    expect(differing).toEqual([]);
  });

  it("have the same weekend days inside holiday blocks, and the same make-up days, as chinese-days", () => {
    const isOurs = (date: string) => date >= "2020-01-01" && date <= "2026-12-31";
    expect(years.flatMap(({ offDays }) => offDays)).toEqual(Object.keys(official.holidays).filter(isOurs).toSorted());
    expect(years.flatMap(({ makeUp }) => makeUp)).toEqual(Object.keys(official.workdays).filter(isOurs).toSorted());
  });

  it.each(years)("of $year stand in order, none twice, none both off and worked", ({ offDays, makeUp }) => {
    for (const dates of [offDays, makeUp]) expect(dates).toEqual([...new Set(dates)].toSorted());
    expect(makeUp.filter((date) => offDays.includes(date))).toEqual([]);
  });

  it.each(years)("of $year ask for make-up work on weekends only", ({ makeUp }) => {
    expect(makeUp.filter((date) => !isWeekendDay(date))).toEqual([]);
  });

  it("leave 248 working days in 2026, as 365 less 104 weekend days less 13 statutory ones", () => {
    const calendar = calendarOf();
    const worked = (year: string) =>
      everyDay.filter((date) => date.startsWith(year) && dayKind(calendar, dayOf(date)) === "working").length;
    expect(365 - 104 - 13).toBe(248);
    expect(byYear(({ year }) => worked(year))).toEqual({
      "2020": 249,
      "2021": 250,
      "2022": 249,
      "2023": 249,
      "2024": 251,
      "2025": 248,
      "2026": 248,
    });
  });

  it("free as many weekdays, less make-up days, as there are statutory and extraordinary days", () => {
    const weekdaysOff = (dates: readonly string[]) => dates.filter((date) => !isWeekendDay(date)).length;
    const gained = byYear(({ offDays, makeUp }) => weekdaysOff(offDays) - makeUp.length);
    expect(gained).toEqual({ "2020": 13, "2021": 11, "2022": 11, "2023": 11, "2024": 11, "2025": 13, "2026": 13 });
    expect(gained).toEqual(
      byYear(({ statutoryDays, extraordinary = [] }) => statutoryDays.length + extraordinary.length),
    );
  });
});

describe("the statutory holidays", () => {
  it.each(years)("of $year are those of the law, by the sun and the moon", ({ year, statutory }) => {
    const listed = Object.entries(statutory).flatMap(([holiday, dates]) => dates.map((date) => `${date} ${holiday}`));
    const lawful = daysBetween(`${year}-01-01`, `${year}-12-31`).flatMap((date) =>
      holidaysByLaw(date).map((holiday) => `${date} ${holiday}`),
    );
    expect(listed.toSorted()).toEqual(lawful.toSorted());
  });

  it.each(years)("of $year are as many as the law in force gives", ({ year, statutoryDays }) => {
    const [law] = data.laws.filter(({ inForce }) => inForce <= `${year}-01-01`).slice(-1);
    expect(statutoryDays.length).toBe(law?.statutoryDays);
  });

  it.each(years)("of $year are off, in a block that bears their name", ({ off, statutory }) => {
    for (const [holiday, dates] of Object.entries(statutory)) {
      expect(data.holidays).toHaveProperty(holiday);
      for (const date of dates) {
        expect(off.find(({ from, to }) => from <= date && date <= to)?.holidays).toContain(holiday);
      }
    }
  });

  it.each(years)("of $year give their blocks all their names, the last of December apart", ({ off, statutory }) => {
    for (const { from, to, holidays } of off.filter((block) => !block.from.endsWith("-12-31"))) {
      for (const holiday of holidays) {
        expect(statutory[holiday]?.some((date) => from <= date && date <= to)).toBe(true);
      }
    }
  });

  it("of 2020 are eleven on ten dates, since 1 October was National Day and Mid-Autumn at once", () => {
    const { statutoryDays = [] } = years.find(({ year }) => year === "2020") ?? {};
    expect(statutoryDays).toHaveLength(11);
    expect(statutoryDays.filter((date, index) => statutoryDays.indexOf(date) !== index)).toEqual(["2020-10-01"]);
  });
});

describe("the extraordinary days", () => {
  it("are the two that the extension of the Spring Festival of 2020 freed: a Friday and a make-up Saturday", () => {
    expect(years.flatMap(({ extraordinary = [] }) => extraordinary)).toEqual(["2020-01-31", "2020-02-01"]);
    expect(["2020-01-31", "2020-02-01"].map((date) => new Date(date).getUTCDay())).toEqual([5, 6]);
    for (const { extraordinary = [], offDays, makeUp, statutoryDays } of years) {
      for (const date of extraordinary) {
        expect(offDays).toContain(date);
        expect([...makeUp, ...statutoryDays]).not.toContain(date);
      }
    }
  });
});

describe("the sources", () => {
  it.each(years)("of $year are notices of the State Council's General Office, on its site", ({ year, notices }) => {
    expect(notices[0]?.title).toBe(`国务院办公厅关于${year}年部分节假日安排的通知`);
    for (const { number, issued, url } of notices) {
      expect(number).toMatch(new RegExp(`^国办发明电〔${issued.slice(0, 4)}〕\\d+号$`));
      expect(url).toMatch(/^https:\/\/www\.gov\.cn\/zhengce\/zhengceku\//);
      // The address holds the month in which the notice was published: that of its issue.
      expect(url.replace("-", "")).toContain(issued.slice(0, 7).replace("-", ""));
    }
  });

  it("came before the year that they arrange, the extension of 2020 apart", () => {
    const late = years.flatMap(({ year, notices }) => notices.filter(({ issued }) => issued >= `${year}-01-01`));
    expect(late.map(({ number }) => number)).toEqual(["国办发明电〔2020〕1号", "国办发明电〔2022〕16号"]);
    expect(addDays("2022-12-08", 23)).toBe("2022-12-31"); // the second brought the last day of its own year
  });
});
