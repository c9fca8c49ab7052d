import { describe, expect, it } from "vitest";
import {
  financeOf,
  financeRequest,
  findingsOf,
  fixedQuota,
  functional,
  functionalWith,
  orderOf,
  planOf,
  refusalOf,
  staff,
  standardWith,
  turnsOf,
  withMembers,
} from "../../support/quota-plans.ts";

/** Two people, the first of whom is away. */
const pairWith = (...leave: readonly { from: string; until: string }[]) => [
  ...staff(1, { leave }),
  ...staff(2).slice(1),
];

describe("somebody on leave", () => {
  it("over the whole period is passed over, and comes first when back", () => {
    const plan = planOf(fixedQuota(1), financeRequest(pairWith({ from: "2026-01-01", until: "2026-02-28" }), { until: "2026-03-31" }));
    expect(orderOf(plan)).toEqual(["finance-2", "finance-2", "finance-1"]);
  });

  it.each([
    ["all but the last day", [{ from: "2026-01-01", until: "2026-01-30" }], true],
    ["all but the first day", [{ from: "2026-01-02", until: "2026-01-31" }], true],
    ["the whole month", [{ from: "2026-01-01", until: "2026-01-31" }], false],
    ["longer than the month", [{ from: "2025-11-01", until: "2026-02-15" }], false],
    ["two leaves that touch", [{ from: "2026-01-16", until: "2026-01-31" }, { from: "2025-12-01", until: "2026-01-15" }], false],
    ["two leaves with a day between", [{ from: "2025-12-01", until: "2026-01-15" }, { from: "2026-01-17", until: "2026-01-31" }], true],
    ["two leaves that overlap", [{ from: "2025-12-01", until: "2026-01-20" }, { from: "2026-01-10", until: "2026-02-05" }], false],
    ["a leave inside another", [{ from: "2026-01-01", until: "2026-01-31" }, { from: "2026-01-05", until: "2026-01-06" }], false],
    ["two leaves from the same day", [{ from: "2026-01-01", until: "2026-01-05" }, { from: "2026-01-01", until: "2026-01-31" }], false],
  ])("for %s: %j", (_name, leave, isMet) => {
    const rules = [{ id: "R", then: { interviews: { count: 1 }, per: { months: 1 } } }];
    const policy = functionalWith({ ...withMembers("counting", { countsOnLeave: true }), rules });
    const [period] = financeOf(planOf(policy, financeRequest(staff(1, { leave }), { until: "2026-01-31" }))).periods;
    expect(period).toMatchObject({ owed: 1, planned: isMet ? 1 : 0, short: isMet ? 0 : 1 });
  });

  it("until the day on which they leave the company cannot be met", () => {
    const people = staff(1, { leftOn: "2026-01-20", leave: [{ from: "2026-01-01", until: "2026-01-20" }] });
    const [period] = financeOf(planOf(fixedQuota(1), financeRequest(people, { until: "2026-01-31" }))).periods;
    expect(period).toMatchObject({ owed: 1, planned: 0, short: 1 });
  });

  it("to the end of time never comes back", () => {
    const people = staff(1, { leave: [{ from: "0001-01-01", until: "9999-12-31" }] });
    const plan = planOf(fixedQuota(1), financeRequest(people, { from: "9999-12-01", until: "9999-12-31" }));
    expect(plan.interviews).toEqual([]);
  });

  it("all year stays in the coverage with no interview and a wait of every period", () => {
    const plan = planOf(fixedQuota(1), financeRequest(pairWith({ from: "2025-01-01", until: "2027-12-31" })));
    const department = financeOf(plan);
    expect(department.members).toEqual([
      { person: "finance-1", interviews: 0, longestWait: 12 },
      { person: "finance-2", interviews: 12, longestWait: 1 },
    ]);
    expect(department.bound, "for those who can be met").toBe(1);
    expect(plan.findings.filter(({ code }) => code === "plan-short")).toEqual([]);
  });
});

describe("interviews that a period cannot hold", () => {
  const away = { from: "2026-01-01", until: "2026-02-28" };

  it("are owed in the next, and the period is named in a finding", () => {
    const people = staff(3, { leave: [away] });
    const plan = planOf(fixedQuota(1), financeRequest(people, { until: "2026-04-30" }));
    expect(financeOf(plan).periods.map(({ owed, carriedOver, planned, short }) => [owed, carriedOver, planned, short])).toEqual([
      [1, 0, 0, 1],
      [1, 1, 0, 2],
      [1, 2, 3, 0],
      [1, 0, 1, 0],
    ]);
    expect(findingsOf(plan, "plan-short").map(({ params }: { params?: object }) => params)).toEqual([
      { department: "finance", from: "2026-01-01", owed: 1, planned: 0 },
      { department: "finance", from: "2026-02-01", owed: 2, planned: 0 },
    ]);
  });

  it("lapse where the policy says so", () => {
    const plan = planOf(fixedQuota(1, 1, { carryOver: false }), financeRequest(staff(3, { leave: [away] }), { until: "2026-03-31" }));
    expect(financeOf(plan).periods.map(({ carriedOver, planned, short }) => [carriedOver, planned, short])).toEqual([
      [0, 0, 1],
      [0, 0, 1],
      [0, 1, 0],
    ]);
    expect(findingsOf(plan, "plan-short")).toHaveLength(2);
  });

  it("are more than there are people: each is talked with once, the rest is owed on", () => {
    const periods = financeOf(planOf(fixedQuota(3), financeRequest(staff(2), { until: "2026-02-28" }))).periods;
    expect(periods).toMatchObject([
      { owed: 3, planned: 2, short: 1 },
      { owed: 3, carriedOver: 1, planned: 2, short: 2 },
    ]);
  });
});

describe("interviews brought over from before the span", () => {
  const carriedOver = [{ department: "finance", interviews: 2 }];

  it("are owed in the first period that begins in it", () => {
    const request = financeRequest(staff(4), { carriedOver, from: "2026-02-01" });
    const periods = financeOf(planOf(functional, request)).periods;
    expect(periods.map((period) => [period.from, period.owed, period.carriedOver, period.planned])).toEqual([
      ["2026-04-01", 1, 2, 3],
      ["2026-07-01", 1, 0, 1],
      ["2026-10-01", 1, 0, 1],
    ]);
  });

  it("lapse where the policy does not carry over", () => {
    const request = financeRequest(staff(4), { carriedOver, until: "2026-01-31" });
    expect(financeOf(planOf(fixedQuota(1, 1, { carryOver: false }), request)).periods).toMatchObject([{ carriedOver: 0, planned: 1 }]);
  });

  it("cannot be fewer than none", () => {
    const request = financeRequest(staff(4), { carriedOver: [{ department: "finance", interviews: -1 }] });
    expect(refusalOf(functional, request)).toEqual([
      { code: "shape-too-small", path: "/carriedOver/0/interviews", params: { limit: 0, of: "number" } },
    ]);
  });

  it("cannot be given twice for a department", () => {
    const request = financeRequest(staff(4), { carriedOver: [...carriedOver, { department: "finance", interviews: 1 }] });
    expect(refusalOf(functional, request)).toEqual([
      { code: "plan-carried-over-twice", path: "/carriedOver/1/department", params: { department: "finance" } },
    ]);
  });

  it("of a department that is not on the list are named in a finding", () => {
    const request = financeRequest(staff(4), { carriedOver: [{ department: "finanse", interviews: 1 }, ...carriedOver] });
    const plan = planOf(functional, request);
    expect(findingsOf(plan, "plan-carried-over-unknown")).toEqual([
      { path: "/carriedOver/0/department", params: { department: "finanse" } },
    ]);
    expect(financeOf(plan).periods[0]).toMatchObject({ carriedOver: 2 });
  });
});

describe("a quota for all of a group", () => {
  const all = (who?: object) => {
    const interviews = { all: true, of: "headcount", ...(who === undefined ? {} : { who }) };
    return functionalWith({ rules: [{ id: "ALL", clause: "9", then: { interviews, per: { months: 1 } } }] });
  };

  it("asks for everyone but the head in each period", () => {
    const plan = planOf(all(), financeRequest(staff(3), { until: "2026-02-28" }));
    for (const people of Object.values(turnsOf(plan))) expect(people.toSorted()).toEqual(["finance-1", "finance-2", "finance-3"]);
    expect(financeOf(plan)).toMatchObject({ longestWait: 1, bound: 1, periods: [{ owed: 3 }, { owed: 3 }] });
  });

  it("asks for the group alone", () => {
    const people = [...staff(2), ...staff(4, { position: "supervisor" }).slice(2)];
    const plan = planOf(all({ position: "supervisor" }), financeRequest(people, { until: "2026-01-31" }));
    expect(orderOf(plan).toSorted()).toEqual(["finance-3", "finance-4"]);
    expect(financeOf(plan).members.map(({ person }) => person)).toEqual(["finance-3", "finance-4"]);
    expect(plan.interviews[0]?.rules).toEqual([{ id: "ALL", clause: "9" }]);
  });

  it("is not met by an interview with somebody outside the group", () => {
    const people = [...staff(2), ...staff(4, { position: "supervisor" }).slice(2)];
    const history = [{ person: "finance-1", on: "2026-01-12" }];
    const request = financeRequest(people, { history, until: "2026-01-31" });
    const [period] = financeOf(planOf(all({ position: "supervisor" }), request)).periods;
    expect(period).toMatchObject({ owed: 2, held: 0, planned: 2 });
  });

  it("is not met by an interview with somebody who joined after the first day", () => {
    const people = [...staff(2), ...staff(3, { joinedOn: "2026-01-05" }).slice(2)];
    const history = [{ person: "finance-3", on: "2026-01-12" }];
    const [period] = financeOf(planOf(all(), financeRequest(people, { history, until: "2026-01-31" }))).periods;
    expect(period).toMatchObject({ owed: 2, held: 0, planned: 2 });
  });

  it("asks next time for all again: who could not be met is not owed twice", () => {
    const people = pairWith({ from: "2025-01-01", until: "2026-11-30" });
    const plan = planOf(all(), financeRequest(people));
    expect(financeOf(plan).periods.map((period) => [period.owed, period.carriedOver, period.planned, period.short])).toEqual([
      ...Array(11).fill([2, 0, 1, 1]),
      [2, 0, 2, 0],
    ]);
    expect(findingsOf(plan, "plan-short")[0]).toMatchObject({ params: { from: "2026-01-01", owed: 2, planned: 1 } });
  });

  it("finds nothing wanting where all could be met", () => {
    const policy = standardWith({});
    const departments = [{ id: "top", unitKind: "leadership" }];
    const people = staff(3, { position: "vice-president", unitKind: "leadership" }, "top");
    const plan = planOf(policy, { departments, people, from: "2026-01-01", until: "2026-12-31" });
    const period = { from: "2026-01-01", until: "2026-12-31", owed: 3, planned: 3, rules: [{ id: "ST-12" }] };
    expect(plan.departments).toMatchObject([{ periods: [period] }]);
    expect(findingsOf(plan, "plan-short")).toEqual([]);
  });

  it("names those of whom it cannot be told whether they belong to the group", () => {
    const people = [...staff(1), ...staff(2, { position: undefined }).slice(1)];
    const plan = planOf(all({ position: "staff" }), financeRequest(people, { until: "2026-01-31" }));
    expect(orderOf(plan)).toEqual(["finance-1"]);
    expect(findingsOf(plan, "plan-member-undetermined")).toEqual([
      { path: "/people", params: { people: ["finance-2"], missing: ["position"] } },
    ]);
  });
});
