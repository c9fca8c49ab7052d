import { loadPolicy } from "appraisal-policy";
import type { ElectionRecord, InterviewPlan, PlainDate } from "appraisal-policy";
import { functionalProject, standard } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import {
  FINANCE,
  financeRequest,
  findingsOf,
  functional,
  functionalWith,
  head,
  planOf,
  refusalOf,
  staff,
  standardPolicy,
} from "../../support/quota-plans.ts";

/** Who holds the interviews of each reason, by the first day of the period. */
const talkers = (plan: InterviewPlan, reason: "rotation" | "mandatory" = "rotation") =>
  plan.interviews.filter((interview) => interview.reason === reason).map(({ from, by }) => [from, by]);

describe("who holds an interview of the rotation", () => {
  it("is the head of a department that has one, by clause 2.1", () => {
    const plan = planOf(functional, financeRequest([head(), ...staff(3)], { until: "2026-01-31" }));
    expect(talkers(plan)).toEqual([["2026-01-01", ["finance-head"]]]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toEqual([]);
  });

  it("is the first responsible person of a department without a head, by clause 2.1", () => {
    const people = staff(3, { unitHasHead: false });
    const first = { ...head({ id: "deputy" }), position: "deputy", unitHasHead: false, firstResponsible: true };
    const history = [{ person: "deputy", on: "2025-12-31" }];
    expect(talkers(planOf(functional, financeRequest([first, ...people], { history, until: "2026-01-31" })))).toEqual([
      ["2026-01-01", ["deputy"]],
    ]);
  });

  it("is nobody where the post is vacant: a finding that names who would go without", () => {
    const plan = planOf(functional, financeRequest(staff(3), { until: "2026-06-30" }));
    expect(talkers(plan).map(([, by]) => by)).toEqual([[], []]);
    const people = plan.interviews.map(({ person }) => person);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toEqual([{ path: "/people", params: { people } }]);
  });

  it("is nobody where the policy does not say who talks with whom", () => {
    const policy = loadPolicy(JSON.parse(JSON.stringify({ ...functionalProject, responsibility: undefined })));
    const plan = planOf(policy, financeRequest([head(), ...staff(1)], { until: "2026-01-31" }));
    expect(talkers(plan)).toEqual([["2026-01-01", []]]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toHaveLength(1);
  });

  it("is the head of the day on which the period begins, when the head changes", () => {
    const heads = [head({ id: "old", leftOn: "2026-06-30" }), head({ id: "new", joinedOn: "2026-07-01" })];
    expect(talkers(planOf(functional, financeRequest([...heads, ...staff(3)])))).toEqual([
      ["2026-01-01", ["old"]],
      ["2026-04-01", ["old"]],
      ["2026-07-01", ["new"]],
      ["2026-10-01", ["new"]],
    ]);
  });

  it("is nobody while the post is empty between two heads", () => {
    const heads = [head({ id: "old", leftOn: "2026-03-31" }), head({ id: "new", joinedOn: "2026-04-02" })];
    const plan = planOf(functional, financeRequest([...heads, ...staff(3)]));
    expect(talkers(plan).map(([, by]) => by)).toEqual([["old"], [], ["new"], ["new"]]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toHaveLength(1);
  });

  it("is never somebody who left before the plan begins", () => {
    const heads = [head({ id: "old", leftOn: "2025-12-31" }), head({ id: "new" })];
    const plan = planOf(functional, financeRequest([...heads, ...staff(3)], { until: "2026-01-31" }));
    expect(talkers(plan)).toEqual([["2026-01-01", ["new"]]]);
  });
});

describe("who holds a mandatory interview", () => {
  const incidents = [{ person: "finance-1", on: "2026-02-10" }];

  it("is the first responsible person where one is named, by clause 2.3", () => {
    const first = head({ id: "boss", position: "deputy", firstResponsible: true });
    const plan = planOf(functional, financeRequest([head(), first, ...staff(2)], { incidents, rankings: [] }));
    expect(talkers(plan, "mandatory")).toEqual([["2026-02-01", ["boss"]]]);
  });

  it("is the head where nobody is named: the role climbs", () => {
    const plan = planOf(functional, financeRequest([head(), ...staff(2)], { incidents, rankings: [] }));
    expect(talkers(plan, "mandatory")).toEqual([["2026-02-01", ["finance-head"]]]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toEqual([]);
  });

  it("is one level up where the person is the head, by the standard policy", () => {
    const post = { unit: "top", unitKind: "leadership", position: "vice-president", supervises: ["finance"] };
    const request = financeRequest([head(), ...staff(2), { id: "vice", department: "top", ...post }], {
      departments: [FINANCE, { id: "top", unitKind: "leadership" }],
      incidents: [{ person: "finance-head", on: "2026-02-10" }],
      rankings: [],
    });
    expect(talkers(planOf(standardPolicy, request), "mandatory")).toEqual([["2026-02-01", ["vice"]]]);
  });

  it("is nobody where more hold the role than can be meant: a finding, as with other talks", () => {
    const heads = Array.from({ length: 101 }, (_, index) => head({ id: `head-${index}`, unit: "finance" }));
    const plan = planOf(functional, financeRequest([...heads, ...staff(2)], { incidents, rankings: [] }));
    expect(talkers(plan, "mandatory")).toEqual([["2026-02-01", []]]);
    expect(talkers(plan)[0]).toEqual(["2026-01-01", []]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toHaveLength(1);
  });

  it("is whoever holds the role in that month", () => {
    const heads = [head({ id: "old", leftOn: "2026-01-31" }), head({ id: "new", joinedOn: "2026-02-01" })];
    const plan = planOf(functional, financeRequest([...heads, ...staff(2)], { incidents, rankings: [] }));
    expect(talkers(plan, "mandatory")).toEqual([["2026-02-01", ["new"]]]);
  });

  it("is known where the policy says nothing of other talks", () => {
    const policy = loadPolicy(JSON.parse(JSON.stringify({ ...standard, responsibility: undefined })));
    const plan = planOf(policy, financeRequest([head(), ...staff(2)], { incidents, rankings: [] }));
    expect(talkers(plan, "mandatory")).toEqual([["2026-02-01", ["finance-head"]]]);
  });
});

describe("a choice between two who may hold it", () => {
  const rule = {
    id: "CHOICE",
    when: { position: { not: "head" } },
    then: { roles: ["unit-head", "first-responsible-person"], choice: "yearly", mode: "direct" },
  };
  const policy = loadPolicy({
    ...functionalProject,
    responsibility: { rules: [rule], elections: { yearly: { dueBy: "01-31", unapproved: "previous-year" } } },
  });
  const people = [head(), head({ id: "boss", position: "deputy", firstResponsible: true, joinedOn: "2020-01-01" }), ...staff(1)];
  const history = [{ person: "boss", on: "2025-12-31" }];
  const elect = (role: string, year: number, approvedOn: string): ElectionRecord => ({
    election: "yearly",
    year,
    rule: "CHOICE",
    role,
    decidedOn: `${year}-01-01` as PlainDate, // a real day, as is the next
    approvedBy: "HR",
    approvedOn: approvedOn as PlainDate,
  });

  it("is made by the election that is approved when the period begins", () => {
    const elections = [elect("unit-head", 2025, "2025-01-20"), elect("first-responsible-person", 2026, "2026-01-20")];
    const request = financeRequest(people.slice(0, 2).concat(staff(1)), { elections, history, until: "2026-06-30" });
    const mine = planOf(policy, request).interviews.filter(({ person }) => person === "finance-1");
    expect(mine.map(({ from, by }) => [from, by])).toEqual([["2026-01-01", ["finance-head"]]]);
    const later = planOf(policy, { ...request, from: "2026-04-01" });
    expect(talkers(later)[0]).toEqual(["2026-04-01", ["boss"]]);
  });

  it("is nobody's while it is open", () => {
    const plan = planOf(policy, financeRequest(people, { history, until: "2026-01-31" }));
    expect(talkers(plan)).toEqual([["2026-01-01", []]]);
    expect(findingsOf(plan, "plan-nobody-to-talk")).toHaveLength(1);
  });

  it("of a rule that does not exist is refused", () => {
    const elections = [{ ...elect("unit-head", 2026, "2026-01-20"), rule: "CHOISE" }];
    expect(refusalOf(policy, financeRequest(people, { elections }))).toEqual([
      { code: "election-unknown-rule", path: "/elections/0/rule", params: { rule: "CHOISE", election: "yearly", nearest: "CHOICE" } },
    ]);
  });

  it("is refused although nobody is to be talked with", () => {
    const elections = [{ ...elect("unit-head", 2026, "2026-01-20"), role: "janitor" }];
    expect(refusalOf(policy, financeRequest([], { elections }))).toMatchObject([
      { code: "election-role-not-offered", path: "/elections/0/role" },
    ]);
  });

  it("does not matter to a policy that has no such choice", () => {
    const elections = [elect("unit-head", 2026, "2026-01-20")];
    expect(refusalOf(functionalWith({}), financeRequest(people, { elections }))).toMatchObject([{ code: "election-unknown-rule" }]);
  });
});
