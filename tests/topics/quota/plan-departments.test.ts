import { loadPolicy, planInterviews } from "appraisal-policy";
import { factory } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import {
  FINANCE,
  financeOf,
  financeRequest,
  findingsOf,
  functional,
  functionalWith,
  planOf,
  refusalOf,
  staff,
} from "../../support/quota-plans.ts";

describe("a department for which no number of interviews can be told", () => {
  const planFor = (department: object) =>
    planOf(functional, financeRequest(staff(3), { departments: [{ ...FINANCE, ...department }] }));

  it("because no rule speaks of it, is a finding, once, with nothing planned", () => {
    const plan = planFor({ unitKind: "project-department" });
    expect(findingsOf(plan, "plan-department-uncovered")).toEqual([{ path: "/departments", params: { department: "finance" } }]);
    expect(plan.interviews).toEqual([]);
    expect(financeOf(plan)).toMatchObject({ periods: [], members: [], longestWait: 0, bound: null });
  });

  it("because its kind is not given, is a finding that names the fact", () => {
    expect(findingsOf(planFor({ unitKind: null }), "plan-department-undetermined")).toEqual([
      { path: "/departments", params: { department: "finance", missing: ["unitKind"] } },
    ]);
  });

  it("because its kind does not exist, is a finding that names the fact", () => {
    expect(findingsOf(planFor({ unitKind: "office" }), "plan-department-invalid")).toEqual([
      { path: "/departments", params: { department: "finance", facts: ["unitKind"] } },
    ]);
  });

  it("does not keep others from being planned", () => {
    const departments = [{ id: "site", unitKind: "project-department" }, FINANCE];
    const plan = planOf(functional, financeRequest([...staff(3), ...staff(3, {}, "site")], { departments }));
    expect(financeOf(plan).periods).toHaveLength(4);
    expect(findingsOf(plan, "plan-department-uncovered")).toEqual([{ path: "/departments", params: { department: "site" } }]);
  });

  it("only while it is small, begins when a rule speaks of it", () => {
    const rules = [{ id: "BIG", when: { headcount: { min: 3 } }, then: { interviews: { count: 1 }, per: { months: 3 } } }];
    const people = [...staff(2), ...staff(3, { joinedOn: "2026-05-15" }).slice(2)];
    const plan = planOf(functionalWith({ rules }), financeRequest(people));
    expect(financeOf(plan).periods.map((period) => [period.from, period.headcount, period.rules])).toEqual([
      ["2026-07-01", 3, [{ id: "BIG" }]],
      ["2026-10-01", 3, [{ id: "BIG" }]],
    ]);
    expect(findingsOf(plan, "plan-department-uncovered")).toHaveLength(1);
  });
});

describe("people and departments that do not fit together", () => {
  it("are refused: a person of a department that is not on the list", () => {
    expect(refusalOf(functional, financeRequest(staff(1, {}, "sales")))).toEqual([
      { code: "plan-department-unknown", path: "/people/0/department", params: { person: "sales-1", department: "sales" } },
    ]);
  });

  it("are refused: an id that stands twice", () => {
    const people = [...staff(2), ...staff(1)];
    expect(refusalOf(functional, financeRequest(people))).toEqual([
      { code: "roster-id-twice", path: "/people/2/id", params: { id: "finance-1" } },
    ]);
    expect(refusalOf(functional, financeRequest([], { departments: [FINANCE, FINANCE] }))).toEqual([
      { code: "roster-id-twice", path: "/departments/1/id", params: { id: "finance" } },
    ]);
  });

  it("are refused at the place where they stand, also behind a record that is none", () => {
    const people = [null, ...staff(1), { id: "" }, ...staff(2, { department: "sales" }).slice(1)];
    const found = refusalOf(functional, { ...financeRequest([]), people }).map(({ code, path }) => `${code} ${path}`);
    expect(found).toContain("facts-not-a-record /people/0");
    expect(found).toContain("roster-id-missing /people/2/id");
    for (const each of found.filter((text) => text.startsWith("plan-department-unknown"))) {
      expect(each).toBe("plan-department-unknown /people/3/department");
    }
  });

  it("may be departments without people, and no departments at all", () => {
    expect(financeOf(planOf(functional, financeRequest([])))).toMatchObject({ members: [] });
    expect(planOf(functional, financeRequest([], { departments: [] }))).toMatchObject({ interviews: [], departments: [], findings: [] });
  });
});

describe("a policy without quotas", () => {
  it("leaves a plan uncovered", () => {
    expect(planInterviews(loadPolicy(factory), financeRequest(staff(2)))).toEqual({ status: "uncovered" });
  });
});

describe("a policy that says how many and no more", () => {
  it("plans with the defaults: everyone counts, joiners first, what is missed is owed on", () => {
    const nothing = { mandatory: undefined, rotation: undefined, counting: undefined, ranking: undefined, incidents: undefined };
    const policy = functionalWith(nothing);
    const away = { leave: [{ from: "2026-01-01", until: "2026-03-31" }] };
    const departments = [{ ...FINANCE, headcount: 2 }];
    const plan = planOf(policy, financeRequest(staff(2, away), { departments, until: "2026-06-30" }));
    expect(plan.seed).toBe("");
    expect(financeOf(plan).periods).toMatchObject([
      { headcount: 2, owed: 1, planned: 0, short: 1 },
      { headcount: 2, owed: 1, carriedOver: 1, planned: 2 },
    ]);
  });
});
