import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOfDayNumber, dayNumber, FIRST_DAY, isPlainDate, LAST_DAY } from "../../src/core/plain-date.ts";

const DAY = 86_400_000;

/** Midnight of a day; `Date.UTC` itself takes the years 0 to 99 for 1900 to 1999. */
function midnight(year: number, month: number, day: number): Date {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function write(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

describe("the number of a day", () => {
  it.each([[1, 130], [1580, 1610], [1890, 2110], [2390, 2410], [9970, 9999]])("counts on from day to day, from %i to %i", (from, to) => {
    const wrong: string[] = [];
    for (let year = from; year <= to; year++) {
      for (let month = 1; month <= 12; month++) {
        for (let day = 0; day <= 32; day++) {
          const date = midnight(year, month, day);
          const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
          const text = write(year, month, day);
          const number = dayNumber(text);
          const expected = isReal ? date.getTime() / DAY : null;
          if (number !== expected || isPlainDate(text) !== isReal) wrong.push(text);
          if (number !== null && dateOfDayNumber(number) !== text) wrong.push(`${text} and back`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is 0 on 1970-01-01, and ends where the calendar of four-digit years does", () => {
    expect(dayNumber("1970-01-01")).toBe(0);
    expect([dayNumber("0001-01-01"), dayNumber("9999-12-31")]).toEqual([FIRST_DAY, LAST_DAY]);
    expect([dateOfDayNumber(FIRST_DAY), dateOfDayNumber(LAST_DAY)]).toEqual(["0001-01-01", "9999-12-31"]);
  });

  it("goes there and back for every number", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: LAST_DAY }), (number) => {
        expect(dayNumber(dateOfDayNumber(number))).toBe(number);
      }),
      { numRuns: 5_000, seed: 20_260_101 },
    );
  });

  it("orders days as their texts are ordered", () => {
    const day = fc.integer({ min: FIRST_DAY, max: LAST_DAY }).map(dateOfDayNumber);
    fc.assert(
      fc.property(day, day, (left, right) => {
        expect(left < right).toBe((dayNumber(left) ?? 0) < (dayNumber(right) ?? 0));
      }),
      { numRuns: 2_000, seed: 20_260_101 },
    );
  });
});

describe("what is no day", () => {
  it.each([
    "2026-02-30", "2025-02-29", "1900-02-29", "2026-04-31", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32", "0000-12-31",
    "2026-1-1", "2026-01-1", "20260101", "2026/01/01", "2026-01-01T00:00:00Z", " 2026-01-01", "2026-01-01 ", "+026-01-01", "-001-01-01",
    "2026-01-0a", "２０２６-01-01", "2026-01-1\u0660", "10000-01-01", "", "today", "2026-0 -01", "2026- 1-01",
  ])("%j", (text) => {
    expect(dayNumber(text)).toBeNull();
    expect(isPlainDate(text)).toBe(false);
  });

  it.each([[null], [undefined], [20_260_101], [new Date(0)], [["2026-01-01"]], [{}], [new String("2026-01-01")]])("%j", (value) => {
    expect(dayNumber(value)).toBeNull();
  });

  it("is what Date does not read back the same", () => {
    const near = fc.tuple(fc.integer({ min: 0, max: 9_999 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(near, ([year, month, day]) => {
        const text = write(year, month, day);
        const date = midnight(year, month, day);
        const isReal = year > 0 && date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect([text, isPlainDate(text)]).toEqual([text, isReal]);
      }),
      { numRuns: 5_000, seed: 20_260_101 },
    );
  });

  it("29 February is one in leap years only", () => {
    const leap = [4, 96, 400, 1600, 1996, 2000, 2024, 2400, 9996].map((year) => write(year, 2, 29));
    const common = [1, 100, 1700, 1900, 2023, 2100, 9999].map((year) => write(year, 2, 29));
    expect(leap.every(isPlainDate)).toBe(true);
    expect(common.some(isPlainDate)).toBe(false);
  });
});
