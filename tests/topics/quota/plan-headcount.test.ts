import { describe, expect, it } from "vitest";
import {
  FINANCE,
  financeOf,
  financeRequest,
  findingsOf,
  functional,
  functionalWith,
  head,
  orderOf,
  planOf,
  refusalOf,
  ruleOf,
  staff,
  standardWith,
  withMembers,
} from "../../support/quota-plans.ts";

/** Five who are there all year, and one of whom it is told more. */
const withSixth = (facts: object) => [...staff(5), ...staff(6, facts).slice(5)];

const firstPeriod = (...parameters: Parameters<typeof planOf>) => {
  const [period] = financeOf(planOf(...parameters)).periods;
  if (period === undefined) throw new Error("no period");
  return [period.headcount, ruleOf(period)];
};

describe("the headcount", () => {
  it("is without the head, so that 5 and the head are 5", () => {
    expect(firstPeriod(functional, financeRequest([head(), ...staff(5)]))).toEqual([5, "FP-6a"]);
  });

  it("is with the head where the policy says so, and the head's turn never comes all the same", () => {
    const policy = functionalWith(withMembers("counting", { countsHead: true }));
    const request = financeRequest([head(), ...staff(5)], { until: "2027-12-31" });
    expect(firstPeriod(policy, request)).toEqual([6, "FP-6b"]);
    expect(orderOf(planOf(policy, request))).not.toContain("finance-head");
    expect(financeOf(planOf(policy, request)).members.map(({ person }) => person)).not.toContain("finance-head");
  });

  it("is without a deputy in charge, by the standard policy", () => {
    const policy = standardWith({});
    const acting = { ...head({ id: "acting" }), position: "deputy", acting: true };
    expect(firstPeriod(policy, financeRequest([acting, ...staff(5)]))).toEqual([5, "ST-11a"]);
    expect(firstPeriod(policy, financeRequest([{ ...acting, acting: false }, ...staff(5)]))).toEqual([6, "ST-11b"]);
  });

  it.each([
    ["joins on the first day of the period", { joinedOn: "2026-01-01" }, 6],
    ["joins a day later", { joinedOn: "2026-01-02" }, 5],
    ["has the first day as the last one", { leftOn: "2026-01-01" }, 6],
    ["left the day before", { leftOn: "2025-12-31" }, 5],
    ["came and went before", { joinedOn: "2025-01-01", leftOn: "2025-06-30" }, 5],
    ["leaves in mid-period", { leftOn: "2026-02-15" }, 6],
    ["has dates that are null", { joinedOn: null, leftOn: null, leave: null }, 6],
    ["is on leave on the first day", { leave: [{ from: "2025-12-20", until: "2026-01-01" }] }, 5],
    ["comes back from leave on the first day", { leave: [{ from: "2025-12-20", until: "2025-12-31" }] }, 6],
    ["goes on leave on the second day", { leave: [{ from: "2026-01-02", until: "2026-12-31" }] }, 6],
    ["is on leave for the first day alone", { leave: [{ from: "2026-01-01", until: "2026-01-01" }] }, 5],
  ])("of 5 and one who %s", (_name, facts, headcount) => {
    expect(firstPeriod(functional, financeRequest(withSixth(facts)))).toEqual([headcount, headcount === 6 ? "FP-6b" : "FP-6a"]);
  });

  it("is with those on leave where the policy says so", () => {
    const policy = functionalWith(withMembers("counting", { countsOnLeave: true }));
    const request = financeRequest(withSixth({ leave: [{ from: "2025-06-01", until: "2027-06-30" }] }));
    expect(firstPeriod(policy, request)).toEqual([6, "FP-6b"]);
    expect(firstPeriod(functional, request)).toEqual([5, "FP-6a"]);
  });

  it("is taken anew on the first day of each period", () => {
    const request = financeRequest(withSixth({ joinedOn: "2026-04-01", leftOn: "2026-10-31" }), { until: "2027-01-31" });
    const periods = financeOf(planOf(functional, request)).periods;
    expect(periods.map((period) => [period.from, period.headcount])).toEqual([
      ["2026-01-01", 5],
      ["2026-05-01", 6],
      ["2026-07-01", 6],
      ["2026-09-01", 6],
      ["2027-01-01", 5],
    ]);
  });

  it("is that of the first day of the year where the policy says so", () => {
    const policy = functionalWith(withMembers("counting", { day: "first-of-year" }));
    const request = financeRequest(withSixth({ joinedOn: "2026-01-02" }), { until: "2027-01-31" });
    const periods = financeOf(planOf(policy, request)).periods;
    expect(periods.map((period) => [period.from, period.headcount, ruleOf(period)])).toEqual([
      ["2026-01-01", 5, "FP-6a"],
      ["2026-04-01", 5, "FP-6a"],
      ["2026-07-01", 5, "FP-6a"],
      ["2026-10-01", 5, "FP-6a"],
      ["2027-01-01", 6, "FP-6b"],
    ]);
  });

  it("of the year follows the fiscal year", () => {
    const policy = functionalWith({ ...withMembers("counting", { day: "first-of-year" }), periods: { yearStartsInMonth: 4 } });
    const request = financeRequest(withSixth({ joinedOn: "2026-04-01" }));
    const periods = financeOf(planOf(policy, request)).periods;
    expect(periods.map((period) => [period.from, period.headcount])).toEqual([
      ["2026-01-01", 5],
      ["2026-04-01", 6],
      ["2026-06-01", 6],
      ["2026-08-01", 6],
      ["2026-10-01", 6],
      ["2026-12-01", 6],
    ]);
  });

  it("is counted by the library, whatever the department's record says", () => {
    const request = financeRequest(staff(5), { departments: [{ ...FINANCE, headcount: 40 }] });
    expect(firstPeriod(functional, request)).toEqual([5, "FP-6a"]);
  });

  it("is the department's own where the policy does not say how to count", () => {
    const policy = functionalWith({ counting: undefined });
    const request = financeRequest(staff(5), { departments: [{ ...FINANCE, headcount: 40 }], until: "2026-01-31" });
    const plan = planOf(policy, request);
    expect(financeOf(plan).periods).toMatchObject([{ owed: 4, rules: [{ id: "FP-6c" }] }]);
    expect(findingsOf(planOf(policy, financeRequest(staff(5))), "plan-department-undetermined")).toEqual([
      { path: "/departments", params: { department: "finance", missing: ["headcount"] } },
    ]);
  });
});

describe("a department of nobody but its head", () => {
  it.each([
    ["with the head", [head()]],
    ["without anybody", []],
  ])("%s owes nothing, by FP-6-none, and promises no wait", (_name, people) => {
    const plan = planOf(functional, financeRequest(people));
    const department = financeOf(plan);
    expect(plan).toMatchObject({ interviews: [], findings: [] });
    expect(department.periods.map((period) => [period.owed, period.short, ruleOf(period)])).toEqual(Array(4).fill([0, 0, "FP-6-none"]));
    expect(department).toMatchObject({ members: [], longestWait: 0, bound: null });
  });

  it("and one more talks with that one every quarter, by FP-6a", () => {
    const department = financeOf(planOf(functional, financeRequest([head(), ...staff(1)])));
    expect(department.members).toEqual([{ person: "finance-1", interviews: 4, longestWait: 1 }]);
    expect(department.bound).toBe(1);
    expect(department.periods.map(ruleOf)).toEqual(Array(4).fill("FP-6a"));
  });
});

describe("a person of whom it cannot be told whether they are the head", () => {
  it.each([
    ["no position", undefined],
    ["a position that does not exist", "boss"],
  ])("because there is %s, is counted, and named in a finding", (_name, position) => {
    const people = [...staff(5), ...staff(6, { position }).slice(5)];
    const plan = planOf(functional, financeRequest(people));
    expect(financeOf(plan).periods[0]).toMatchObject({ headcount: 6 });
    expect(findingsOf(plan, "plan-member-undetermined")).toEqual([
      { path: "/people", params: { people: ["finance-6"], missing: ["position"] } },
    ]);
  });

  it("is no finding where the policy has no head", () => {
    const policy = functionalWith(withMembers("counting", { head: undefined }));
    const plan = planOf(policy, financeRequest(staff(6, { position: undefined })));
    expect(findingsOf(plan, "plan-member-undetermined")).toEqual([]);
  });
});

describe("dates of a person that run backwards", () => {
  it.each([
    [{ joinedOn: "2026-03-01", leftOn: "2026-02-01" }, "/people/1/leftOn", { from: "2026-03-01", until: "2026-02-01" }],
    [{ leave: [{ from: "2026-05-02", until: "2026-05-01" }] }, "/people/1/leave/0/until", { from: "2026-05-02", until: "2026-05-01" }],
  ])("%j are refused", (facts, path, params) => {
    const people = [...staff(1), ...staff(2, facts).slice(1)];
    expect(refusalOf(functional, financeRequest(people))).toEqual([{ code: "plan-dates-reversed", path, params }]);
  });

  it("are not a single day's", () => {
    const facts = { joinedOn: "2026-01-01", leftOn: "2026-01-01", leave: [{ from: "2026-01-01", until: "2026-01-01" }] };
    expect(financeOf(planOf(functional, financeRequest(staff(1, facts)))).members).toMatchObject([{ interviews: 0 }]);
  });
});
