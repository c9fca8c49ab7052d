import { describe, expect, it } from "vitest";
import {
  financeOf,
  financeRequest,
  fixedQuota,
  functional,
  functionalWith,
  head,
  planOf,
  ruleOf,
  staff,
  turnsOf,
  withMembers,
} from "../../support/quota-plans.ts";

const spansOf = (...parameters: Parameters<typeof planOf>) =>
  financeOf(planOf(...parameters)).periods.map(({ from, until }) => `${from} ${until}`);

describe("the periods of a plan", () => {
  it("are calendar quarters for up to 5 people, by FP-6a", () => {
    const plan = planOf(functional, financeRequest([head(), ...staff(5)]));
    expect(financeOf(plan).periods.map((period) => [period.from, period.until, period.owed, ruleOf(period)])).toEqual([
      ["2026-01-01", "2026-03-31", 1, "FP-6a"],
      ["2026-04-01", "2026-06-30", 1, "FP-6a"],
      ["2026-07-01", "2026-09-30", 1, "FP-6a"],
      ["2026-10-01", "2026-12-31", 1, "FP-6a"],
    ]);
  });

  it("are fixed pairs of months for 6 to 10 people, by FP-6b", () => {
    const plan = planOf(functional, financeRequest([head(), ...staff(6)]));
    expect(Object.keys(turnsOf(plan))).toEqual(["01", "03", "05", "07", "09", "11"].map((month) => `2026-${month}-01`));
    expect(financeOf(plan).periods.map(ruleOf)).toEqual(Array(6).fill("FP-6b"));
  });

  it("are months for more than 10 people, by FP-6c, and end with the month", () => {
    const request = financeRequest([head(), ...staff(15)], { from: "2028-02-01", until: "2028-03-01" });
    const periods = financeOf(planOf(functional, request)).periods;
    expect(periods.map((period) => [period.from, period.until, period.planned, ruleOf(period)])).toEqual([
      ["2028-02-01", "2028-02-29", 2, "FP-6c"],
      ["2028-03-01", "2028-03-31", 2, "FP-6c"],
    ]);
  });

  it.each([
    ["2026-01-01", "2026-01-01", ["2026-01-01 2026-03-31"]],
    ["2026-01-02", "2026-04-01", ["2026-04-01 2026-06-30"]],
    ["2026-01-02", "2026-03-31", []],
    ["2025-12-31", "2026-01-01", ["2026-01-01 2026-03-31"]],
    ["2025-12-15", "2026-03-31", ["2026-01-01 2026-03-31"]],
    ["2026-10-01", "2027-01-31", ["2026-10-01 2026-12-31", "2027-01-01 2027-03-31"]],
  ])("from %s to %s are those that begin in the span: %j", (from, until, spans) => {
    expect(spansOf(functional, financeRequest(staff(5), { from, until }))).toEqual(spans);
  });

  it("promise nothing where none begins in the span", () => {
    const plan = planOf(functional, financeRequest(staff(5), { from: "2026-02-01", until: "2026-03-31" }));
    const next = { code: "plan-no-period", params: { department: "finance", next: "2026-04-01" } };
    expect(plan).toMatchObject({ interviews: [], findings: [next] });
    expect(financeOf(plan)).toMatchObject({ periods: [], members: [], longestWait: 0, bound: null });
  });

  it("follow a fiscal year that begins in April", () => {
    const rules = [{ id: "HALF", then: { interviews: { count: 1 }, per: { months: 6 } } }];
    const policy = functionalWith({ rules, periods: { yearStartsInMonth: 4 } });
    expect(spansOf(policy, financeRequest(staff(5), { until: "2027-04-01" }))).toEqual([
      "2026-04-01 2026-09-30",
      "2026-10-01 2027-03-31",
      "2027-04-01 2027-09-30",
    ]);
  });

  it("begin every so many months from the month in which the year begins, for every length and every such month", () => {
    for (const months of [1, 2, 3, 4, 6, 12]) {
      for (let start = 1; start <= 12; start++) {
        const rules = [{ id: "R", then: { interviews: { count: 1 }, per: { months } } }];
        const policy = functionalWith({ rules, periods: { yearStartsInMonth: start } });
        const begins = new Set(Array.from({ length: 12 / months }, (_, index) => ((start - 1 + index * months) % 12) + 1));
        const plan = planOf(policy, financeRequest(staff(1), { from: "2026-01-01", until: "2027-12-31" }));
        const found = financeOf(plan).periods.map(({ from }) => from.slice(0, 7));
        const expected = [2026, 2027].flatMap((year) =>
          [...begins].toSorted((a, b) => a - b).map((month) => `${year}-${String(month).padStart(2, "0")}`),
        );
        expect(found, `${months} months from month ${start}`).toEqual(expected);
      }
    }
  });

  it("reach the first and the last day of the calendar", () => {
    const early = financeRequest(staff(2), { from: "0001-01-01", until: "0001-12-31" });
    expect(spansOf(fixedQuota(1, 6), early)).toEqual(["0001-01-01 0001-06-30", "0001-07-01 0001-12-31"]);
    const late = financeRequest(staff(2), { from: "9999-07-01", until: "9999-12-31" });
    expect(spansOf(fixedQuota(1, 6), late)).toEqual(["9999-07-01 9999-12-31"]);
    expect(turnsOf(planOf(fixedQuota(1, 1), late))["9999-12-01"]).toHaveLength(1);
  });

  it("stand in a plan in their order, then in that of the departments", () => {
    const departments = [
      { id: "sales", unitKind: "functional-department" },
      { id: "finance", unitKind: "functional-department" },
    ];
    const people = [...staff(5), ...staff(6, {}, "sales")];
    const plan = planOf(functional, { ...financeRequest(people), departments, until: "2026-05-01" });
    expect(plan.interviews.map(({ from, department }) => `${from} ${department}`)).toEqual([
      "2026-01-01 sales",
      "2026-01-01 finance",
      "2026-03-01 sales",
      "2026-04-01 finance",
      "2026-05-01 sales",
    ]);
    expect(plan.departments.map(({ department }) => department)).toEqual(["sales", "finance"]);
  });

  it("name for each interview the person, the department, who holds it, why, and by which clause", () => {
    const history = [
      { person: "finance-1", on: "2025-11-03" },
      { person: "finance-2", on: "2025-08-04" },
    ];
    const plan = planOf(functional, financeRequest([head(), ...staff(2)], { history, until: "2026-01-31" }));
    expect(plan).toMatchObject({
      seed: "functional-project/2026",
      interviews: [
        {
          reason: "rotation",
          person: "finance-2",
          department: "finance",
          from: "2026-01-01",
          until: "2026-03-31",
          lastOn: "2025-08-04",
          by: ["finance-head"],
          rules: [{ id: "FP-6a", clause: "5.1" }],
        },
      ],
    });
  });
});

describe("a department whose size changes", () => {
  it("from 5 to 6 people in February keeps its quarter, and takes the next pair of months after it", () => {
    const people = [...staff(6).slice(0, 5), ...staff(6, { joinedOn: "2026-02-10" }).slice(5)];
    const periods = financeOf(planOf(functional, financeRequest(people))).periods;
    expect(periods.map((period) => [period.from, period.until, period.headcount, ruleOf(period)])).toEqual([
      ["2026-01-01", "2026-03-31", 5, "FP-6a"],
      ["2026-05-01", "2026-06-30", 6, "FP-6b"],
      ["2026-07-01", "2026-08-31", 6, "FP-6b"],
      ["2026-09-01", "2026-10-31", 6, "FP-6b"],
      ["2026-11-01", "2026-12-31", 6, "FP-6b"],
    ]);
  });

  it("from 6 to 5 people waits for the next quarter", () => {
    const people = [...staff(6).slice(0, 5), ...staff(6, { leftOn: "2026-02-28" }).slice(5)];
    const periods = financeOf(planOf(functional, financeRequest(people))).periods;
    expect(periods.map((period) => [period.from, period.headcount, ruleOf(period)])).toEqual([
      ["2026-01-01", 6, "FP-6b"],
      ["2026-04-01", 5, "FP-6a"],
      ["2026-07-01", 5, "FP-6a"],
      ["2026-10-01", 5, "FP-6a"],
    ]);
  });

  it("takes what is owed over the change", () => {
    const away = { leave: [{ from: "2026-01-01", until: "2026-03-31" }] };
    const people = [...staff(5, away), ...staff(6, { joinedOn: "2026-04-01" }).slice(5)];
    const policy = functionalWith(withMembers("counting", { countsOnLeave: true }));
    const periods = financeOf(planOf(policy, financeRequest(people, { until: "2026-06-30" }))).periods;
    expect(periods.map(({ from, owed, carriedOver, planned, short }) => ({ from, owed, carriedOver, planned, short }))).toEqual([
      { from: "2026-01-01", owed: 1, carriedOver: 0, planned: 0, short: 1 },
      { from: "2026-05-01", owed: 1, carriedOver: 1, planned: 2, short: 0 },
    ]);
  });
});
