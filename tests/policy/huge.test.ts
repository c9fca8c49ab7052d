import {
  assignRoster,
  calculateDeadline,
  calculateQuota,
  checkFacts,
  countLastRanks,
  explain,
  formatIssue,
  LIMITS,
  planInterviews,
  resolveResponsibility,
  safeParsePolicy,
} from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { presets } from "../support/policy-presets.ts";

const { policy } = presets["functional-project"];

/** A list that no machine could copy. */
const huge: never[] = Array.from({ length: 0 });
huge.length = 4_000_000_000;

const span = { from: "2026-01-01", until: "2026-12-31" };
const asOf = "2026-03-02";

describe("a list of four thousand million entries is refused after a look at its length", () => {
  it.each<[string, () => { readonly status: string }]>([
    ["as a fact", () => resolveResponsibility(policy, { unitKind: huge, position: "staff" })],
    ["as a department's headcount", () => calculateQuota(policy, { unitKind: "functional-department", headcount: huge })],
    ["as a fact to be checked", () => checkFacts(policy, { leads: huge })],
    ["as the people of a roster", () => assignRoster(policy, { people: huge, asOf })],
    ["as elections", () => assignRoster(policy, { people: [], elections: huge, asOf })],
    ["as the people of a plan", () => planInterviews(policy, { ...span, departments: [], people: huge })],
    ["as a history", () => planInterviews(policy, { ...span, departments: [], people: [], history: huge })],
    ["as rankings", () => countLastRanks(policy, huge, "li", asOf)],
    ["as a period", () => calculateDeadline(policy, JSON.parse("null") ?? huge, asOf)],
    ["as a fact to be explained", () => explain(policy, "responsibility", { unitKind: huge, position: "staff" }).decision],
  ])("%s", (_where, decide) => {
    expect(decide().status).toBe("invalid");
  });

  it("as a fact of one person, who is invalid, and as leave", () => {
    const person = { id: "li", unitKind: huge, position: "staff" };
    expect(assignRoster(policy, { people: [person], asOf })).toMatchObject({
      status: "decided",
      outcome: { assignments: [{ person: "li", status: "invalid" }] },
    });
    const absent = { id: "li", department: "d", leave: huge };
    expect(planInterviews(policy, { ...span, departments: [{ id: "d" }], people: [absent] }).status).toBe("invalid");
  });

  it("as a policy, as rules, and in an issue", () => {
    expect(safeParsePolicy(huge)).toMatchObject({ ok: false, issues: [{ code: "json-too-large" }] });
    expect(safeParsePolicy({ id: "x", responsibility: { rules: huge } }).ok).toBe(false);
    expect(formatIssue({ code: "uncovered", path: "", params: { people: huge } }, "en")).toContain("uncovered");
  });
});

describe("the limits", () => {
  it("are those that the documentation names", () => {
    expect(LIMITS).toEqual({
      policy: { depth: 64, values: 200_000, stringLength: 10_000 },
      condition: { tests: 2_000, depth: 64 },
      table: { rules: 2_000, tests: 100_000 },
      holderAlternatives: 64,
      set: 100_000,
      holders: 100,
      goals: { textLength: 10_000, subGoalDepth: 4, goals: 100 },
      roster: 1_000_000,
      planMonths: 120,
    });
  });
});

describe("facts and people", () => {
  interface Employee {
    unitKind: string;
    unitHasHead: boolean;
    position: string;
  }
  interface Person extends Employee {
    id: string;
    unit?: string;
  }

  it("may be of a host's own types", () => {
    const employee: Employee = { unitKind: "functional-department", unitHasHead: true, position: "staff" };
    const people: Person[] = [{ ...employee, id: "li", unit: "finance" }];
    expect(resolveResponsibility(policy, employee)).toMatchObject({ status: "decided", rules: [{ id: "FP-1a" }] });
    expect(assignRoster(policy, { people, asOf })).toMatchObject({ outcome: { assignments: [{ status: "vacant" }] } });
  });
});
