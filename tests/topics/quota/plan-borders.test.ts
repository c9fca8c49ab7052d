import { calculateQuota, loadPolicy } from "appraisal-policy";
import type { ElectionRecord, PlainDate } from "appraisal-policy";
import { functionalProject } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import {
  FINANCE,
  financeOf,
  financeRequest,
  findingsOf,
  fixedQuota,
  functional,
  functionalWith,
  head,
  planOf,
  staff,
  standardPolicy,
} from "../../support/quota-plans.ts";
import { monthsFrom, ranking } from "../../support/quota-rankings.ts";

const ORDER = ["finance-1", "finance-2", "finance-3", "finance-4"];
const lastThree = monthsFrom("2025-10", 3).map((month) => ranking(month, ORDER));
const TEAM = [head(), ...staff(4)];

const mandatory = (...parameters: Parameters<typeof planOf>) =>
  planOf(...parameters).interviews.filter((each) => each.reason === "mandatory");

const talkersByPeriod = (...parameters: Parameters<typeof planOf>) =>
  planOf(...parameters).interviews.map(({ from, by }) => [from, by]);

describe("leave", () => {
  it("of one day that another leave follows at once leaves no day of the period", () => {
    const leave = [{ from: "2026-01-01", until: "2026-01-01" }, { from: "2026-01-02", until: "2026-01-31" }];
    const [period] = financeOf(planOf(fixedQuota(1), financeRequest(staff(1, { leave }), { until: "2026-01-31" }))).periods;
    expect(period).toMatchObject({ owed: 1, planned: 0, short: 1 });
  });
});

describe("a share of fewer than nobody", () => {
  it("is nobody, where the policy lets the fact be negative", () => {
    const facts = { ...(functionalProject["facts"] as object), headcount: { type: "integer" } }; // the preset has facts
    const interviews = { percent: 50, of: "headcount", rounding: "half-up" };
    const policy = loadPolicy({ ...functionalProject, facts, quota: { rules: [{ id: "HALF", then: { interviews, per: { months: 1 } } }] } });
    expect(calculateQuota(policy, { headcount: -7 })).toMatchObject({ outcome: { interviews: 0 }, rules: [{ id: "HALF" }] });
  });
});

describe("the bound", () => {
  it("of a plan of one period is by what is owed, not by the old debts that the period pays", () => {
    const carriedOver = [{ department: FINANCE.id, interviews: 4 }];
    const department = financeOf(planOf(fixedQuota(1), financeRequest(staff(10), { carriedOver, until: "2026-01-31" })));
    expect(department.periods).toMatchObject([{ planned: 5 }]);
    expect(department.bound, "five now, the other five one a month").toBe(6);
  });

  it("counts those who join on the very first day of the period", () => {
    const people = [...staff(2), ...staff(3, { joinedOn: "2026-01-01" }).slice(2)];
    const policy = fixedQuota(1, 1, { joiners: "back" });
    expect(financeOf(planOf(policy, financeRequest(people, { until: "2026-01-31" }))).bound).toBe(3);
  });

  it("is not lengthened by joiners who go to the back, and is by those who come first", () => {
    const passing = ["01", "02", "03", "04", "05", "06"].map((month, index) => {
      const next = String(Number(month) + 1).padStart(2, "0");
      return { ...staff(1)[0], id: `passing-${month}`, department: FINANCE.id, joinedOn: `2026-${month}-10`, leftOn: `2026-${next}-0${index + 3}` };
    });
    const request = financeRequest([...staff(2), ...passing], { until: "2026-07-31" });
    expect(financeOf(planOf(fixedQuota(1, 1, { joiners: "back" }), request)).bound).toBe(3);
    const front = financeOf(planOf(fixedQuota(1, 1, { joiners: "front" }), request));
    expect(front.longestWait).toBeGreaterThan(3);
    expect(front.bound).toBeGreaterThanOrEqual(front.longestWait);
  });
});

describe("a rule that asks for all of a group", () => {
  const supervisors = { all: true, of: "headcount", who: { position: "supervisor" } };
  const rules = [
    { id: "ALL", when: { headcount: { max: 2 } }, then: { interviews: supervisors, per: { months: 1 } } },
    { id: "ONE", then: { interviews: { count: 1 }, per: { months: 1 } } },
  ];
  const away = { position: "supervisor", leave: [{ from: "2026-01-02", until: "2026-02-28" }] };

  it("takes no debts of before: all are asked for as it is", () => {
    const carriedOver = [{ department: FINANCE.id, interviews: 3 }];
    const request = financeRequest(staff(2, { position: "supervisor" }), { carriedOver, until: "2026-01-31" });
    const plan = planOf(functionalWith({ rules }), request);
    expect(financeOf(plan).periods).toMatchObject([{ owed: 2, carriedOver: 0, planned: 2, short: 0, rules: [{ id: "ALL" }] }]);
    expect(findingsOf(plan, "plan-short")).toEqual([]);
  });

  it("leaves no debts to the rule that follows when the department grows", () => {
    const people = [...staff(1, away), ...staff(4, { joinedOn: "2026-03-01" }).slice(1)];
    const periods = financeOf(planOf(functionalWith({ rules }), financeRequest(people, { until: "2026-03-31" }))).periods;
    expect(periods.map((period) => [period.from, period.rules[0]?.id, period.carriedOver, period.short])).toEqual([
      ["2026-01-01", "ALL", 0, 0],
      ["2026-02-01", "ALL", 0, 1],
      ["2026-03-01", "ONE", 0, 0],
    ]);
  });
});

describe("a person of whom a fact is wanting", () => {
  it("is not named when they were never there", () => {
    const gone = staff(6, { position: undefined, leftOn: "2025-06-30" }).slice(5);
    expect(findingsOf(planOf(functional, financeRequest([...staff(5), ...gone])), "plan-member-undetermined")).toEqual([]);
  });

  it("is told each fact once, however often the policy asks for it", () => {
    const plan = planOf(standardPolicy, financeRequest([...staff(1, { position: undefined })], { until: "2026-01-31" }));
    expect(findingsOf(plan, "plan-member-undetermined")).toEqual([
      { path: "/people", params: { people: ["finance-1"], missing: ["position"] } },
    ]);
  });
});

describe("a mandatory interview", () => {
  const mistake = (person: string, on: string) => [{ person, on }];

  it("that was held this month by the first rule covers a mistake of the same month", () => {
    const history = [{ person: "finance-4", on: "2026-01-06", kind: "mandatory" as const, rule: "ST-13" }];
    const request = financeRequest(TEAM, { rankings: lastThree, incidents: mistake("finance-4", "2026-01-20"), history });
    expect(mandatory(standardPolicy, request)).toEqual([]);
  });

  it("for last ranks is due from the month's first day, also when there is a mistake too", () => {
    const request = financeRequest(TEAM, { rankings: lastThree, incidents: mistake("finance-4", "2026-01-20") });
    expect(mandatory(standardPolicy, request)).toMatchObject([{ rules: [{ id: "ST-13" }], dueBy: "2026-01-15" }]);
  });

  it("is not replaced by an interview of the rotation, whatever rule it names", () => {
    const history = [{ person: "finance-4", on: "2026-01-06", rule: "FP-3a" }];
    const request = financeRequest(TEAM, { rankings: lastThree, incidents: [], history });
    expect(mandatory(functional, request)).toMatchObject([{ person: "finance-4", rules: [{ id: "FP-3a" }] }]);
  });

  it("is not asked for by a mistake that is dated after the person left that month", () => {
    const people = [head(), ...staff(1, { leftOn: "2026-05-10" })];
    const after = financeRequest(people, { rankings: [], incidents: mistake("finance-1", "2026-05-20") });
    const before = financeRequest(people, { rankings: [], incidents: mistake("finance-1", "2026-05-10") });
    expect(mandatory(functional, after)).toEqual([]);
    expect(mandatory(functional, before)).toMatchObject([{ from: "2026-05-01", rules: [{ id: "FP-3b", clause: "2.3" }] }]);
  });

  it("of a stranger after the span is no finding", () => {
    const plan = planOf(functional, financeRequest(TEAM, { rankings: [], incidents: mistake("ghost", "2027-01-01") }));
    expect(findingsOf(plan, "plan-person-unknown")).toEqual([]);
  });

  it("stands with its department, before the turns of the departments that follow", () => {
    const departments = [{ id: "sales", unitKind: "functional-department" }, FINANCE];
    const people = [...TEAM, head({}, "sales"), ...staff(2, {}, "sales")];
    const request = financeRequest(people, { departments, rankings: [], incidents: mistake("finance-1", "2026-01-09"), until: "2026-01-31" });
    expect(planOf(functional, request).interviews.map(({ department, reason }) => `${department} ${reason}`)).toEqual([
      "sales rotation",
      "finance mandatory",
      "finance rotation",
    ]);
  });
});

describe("who holds the interviews", () => {
  it("changes with the day on which a head begins", () => {
    const request = financeRequest([head({ joinedOn: "2026-04-01" }), ...staff(1)], { until: "2026-04-30" });
    expect(talkersByPeriod(functional, request)).toEqual([["2026-01-01", []], ["2026-04-01", ["finance-head"]]]);
  });

  it("is still the head on the head's last day, and nobody after it", () => {
    const request = financeRequest([head({ leftOn: "2026-04-01" }), ...staff(1)], { until: "2026-07-31" });
    expect(talkersByPeriod(functional, request)).toEqual([
      ["2026-01-01", ["finance-head"]],
      ["2026-04-01", ["finance-head"]],
      ["2026-07-01", []],
    ]);
  });

  it("changes within a plan when an election is approved", () => {
    const then = { roles: ["unit-head", "first-responsible-person"], choice: "yearly", mode: "direct" };
    const elections = { yearly: { dueBy: "01-31", unapproved: "previous-year" } };
    const policy = loadPolicy({ ...functionalProject, responsibility: { rules: [{ id: "CHOICE", then }], elections } });
    const elect = (role: string, year: number): ElectionRecord => ({
      election: "yearly",
      year,
      rule: "CHOICE",
      role,
      decidedOn: `${year}-01-10` as PlainDate, // real days, both
      approvedOn: `${year}-01-20` as PlainDate,
    });
    const boss = head({ id: "boss", position: "deputy", firstResponsible: true });
    const records = [elect("unit-head", 2025), elect("first-responsible-person", 2026)];
    const history = [{ person: "boss", on: "2025-12-31" }];
    const request = financeRequest([head(), boss, ...staff(1)], { elections: records, history, until: "2026-07-31" });
    const own = planOf(policy, request).interviews.filter(({ person }) => person === "finance-1");
    expect(own.map(({ from, by }) => [from, by])).toEqual([["2026-01-01", ["finance-head"]], ["2026-07-01", ["boss"]]]);
  });
});
