import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { periodUnits } from "../../src/calendar/period.ts";
import { askDeadline, calendarOf } from "../support/calendar-fixtures.ts";

const calendar = calendarOf({ base: "weekdays" });
const tenDays = { value: 10, unit: "calendar-day" };

function faults(period: unknown, from: unknown): readonly string[] {
  const decision = askDeadline(calendar, period, from);
  return decision.status === "invalid" ? decision.issues.map(({ code, path }) => `${code} ${path}`) : [];
}

describe("a period as given", () => {
  it.each([10, "10", "10 days", "十日"])("of %j is told that it needs its unit", (given) => {
    expect(askDeadline(calendar, given, "2026-03-02")).toEqual({
      status: "invalid",
      issues: [
        { code: "period-unit-missing", path: "/period", params: { given: String(given), units: periodUnits } },
      ],
    });
  });

  it("without its unit is told which there are", () => {
    expect(askDeadline(calendar, { value: 10 }, "2026-03-02")).toEqual({
      status: "invalid",
      issues: [{ code: "shape-missing", path: "/period/unit", params: { key: "unit", expected: periodUnits } }],
    });
  });

  it.each([
    [{ ...tenDays, unit: "days" }, ["shape-not-listed /period/unit"]],
    [{ ...tenDays, unit: "Working-Day" }, ["shape-not-listed /period/unit"]],
    [{ ...tenDays, value: 0 }, ["shape-too-small /period/value"]],
    [{ ...tenDays, value: -10 }, ["shape-too-small /period/value"]],
    [{ ...tenDays, value: 10_001 }, ["shape-too-big /period/value"]],
    [{ ...tenDays, value: 1.5 }, ["shape-wrong-type /period/value"]],
    [{ ...tenDays, value: "10" }, ["shape-wrong-type /period/value"]],
    [{ ...tenDays, value: Number.NaN }, ["json-not-a-value /period/value"]],
    [{ ...tenDays, value: Number.POSITIVE_INFINITY }, ["json-not-a-value /period/value"]],
    [{ ...tenDays, value: 10n }, ["json-not-a-value /period/value"]],
    [{ ...tenDays, roll: "previous-working-day" }, ["shape-not-listed /period/roll"]],
    [{ ...tenDays, restDays: "none" }, ["shape-not-listed /period/restDays"]],
    [{ ...tenDays, startOnRestDay: true }, ["shape-not-listed /period/startOnRestDay"]],
    [{ ...tenDays, startDayCounted: "no" }, ["shape-wrong-type /period/startDayCounted"]],
    [{ ...tenDays, rol: "none" }, ["shape-unknown-key /period/rol"]],
    [{ ...tenDays, basis: "guess" }, ["shape-not-listed /period/basis"]],
    [null, ["shape-wrong-type /period"]],
    [undefined, ["shape-missing /period"]],
    [[tenDays], ["shape-wrong-type /period"]],
    [() => tenDays, ["json-not-a-value /period"]],
    [Object.assign(new Map(), tenDays), ["json-not-a-value /period"]],
  ])("is refused as %o", (period, issues) => {
    expect(faults(period, "2026-03-02")).toEqual(issues);
  });

  it("may say on what it stands", () => {
    expect(faults({ ...tenDays, clause: "6.2.3", basis: "source", note: "在十日内" }, "2026-03-02")).toEqual([]);
  });

  it("ignores what is undefined", () => {
    expect(faults({ ...tenDays, roll: undefined, startDayCounted: undefined }, "2026-03-02")).toEqual([]);
  });
});

describe("the day that a period begins with, as given", () => {
  it.each([
    ["2026-02-30", ["shape-bad-date /from"]],
    ["2026-3-2", ["shape-bad-date /from"]],
    ["2026-03-02T00:00:00Z", ["shape-bad-date /from"]],
    ["0000-01-01", ["shape-bad-date /from"]],
    ["", ["shape-bad-date /from"]],
    ["today", ["shape-bad-date /from"]],
    [20_260_302, ["shape-wrong-type /from"]],
    [null, ["shape-wrong-type /from"]],
    [undefined, ["shape-missing /from"]],
    [new Date("2026-03-02"), ["json-not-a-value /from"]],
  ])("is refused as %o", (from, issues) => {
    expect(faults(tenDays, from)).toEqual(issues);
  });

  it("is looked at even when the period is at fault", () => {
    expect(faults(10, "2026-02-30")).toEqual(["period-unit-missing /period", "shape-bad-date /from"]);
  });
});

describe("input that is hostile", () => {
  it("ends in issues, whatever it does", () => {
    const cyclic: Record<string, unknown> = { ...tenDays };
    cyclic["note"] = cyclic;
    const never = (): never => {
      throw new Error("never");
    };
    const throwing = new Proxy({}, { ownKeys: never });
    const getter = Object.defineProperty({ value: 10 }, "unit", { get: never, enumerable: true });
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    for (const hostile of [cyclic, throwing, getter, revoked, deep, Symbol("ten"), 10n, "x".repeat(1_000_000)]) {
      expect(faults(hostile, "2026-03-02")).not.toEqual([]);
      expect(faults(tenDays, hostile)).not.toEqual([]);
    }
  });

  it("ends in a decision or in issues that are plain data, for anything at all", () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    const value = fc.oneof(fc.integer(), anything);
    const unit = fc.oneof(fc.constantFrom(...periodUnits), anything);
    const givenPeriod = fc.oneof(anything, fc.record({ value, unit }, { requiredKeys: [] }));
    const givenDay = fc.oneof(anything, fc.string(), fc.constant("2026-03-02"));
    fc.assert(
      fc.property(givenPeriod, givenDay, (period, from) => {
        const decision = askDeadline(calendar, period, from);
        expect(["decided", "invalid"]).toContain(decision.status);
        expect(JSON.parse(JSON.stringify(decision))).toEqual(decision);
      }),
      { numRuns: 2000 },
    );
  });
});
