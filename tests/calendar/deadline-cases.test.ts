import { afterEach, describe, expect, it, vi } from "vitest";
import { askDeadline, calendarOf, deadlineCases } from "../support/calendar-fixtures.ts";

function answer({ calendar, period, from }: (typeof deadlineCases)[number]) {
  const decision = askDeadline(calendarOf(calendar), period, from);
  switch (decision.status) {
    case "decided":
      return decision.outcome;
    case "invalid":
      return { issues: decision.issues.map(({ code }) => code) };
    default:
      return decision;
  }
}

describe("the deadlines counted by hand", () => {
  it.each(deadlineCases)("$id: $title; $because", (each) => {
    expect(answer(each)).toEqual(each.expected);
  });

  it("have names of their own", () => {
    expect(new Set(deadlineCases.map(({ id }) => id)).size).toBe(deadlineCases.length);
  });

  it("follow each other where a case has several stages", () => {
    for (const { from, after } of deadlineCases.filter((each) => each.after !== undefined)) {
      expect(deadlineCases.find(({ id }) => id === after)?.expected).toMatchObject({ date: from });
    }
  });
});

describe.each([
  ["America/Los_Angeles", 480],
  ["Asia/Shanghai", -480],
  ["Pacific/Kiritimati", -840],
])("on a computer in %s", (zone, minutesBehindGreenwich) => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it("every deadline is the same", () => {
    vi.stubEnv("TZ", zone);
    expect(new Date("2026-01-01").getTimezoneOffset()).toBe(minutesBehindGreenwich);
    expect(deadlineCases.map(answer)).toEqual(deadlineCases.map(({ expected }) => expected));
  });
});
