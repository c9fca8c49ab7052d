import { assignRoster } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";
import { assignNaively, plainAnswer } from "../../support/roster-oracle.ts";
import type { Person } from "../../support/roster-oracle.ts";
import { bankElections, bankPeople } from "../../support/roster-bank.ts";
import { deepFreeze } from "../../support/roster-random.ts";

const { plain, policy } = presets["bank-branch"];
const people = deepFreeze(bankPeople);
const elections = deepFreeze(bankElections);
const asOf = "2026-03-02";

function assign() {
  const decision = assignRoster(policy, { people, elections, asOf });
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

const outcome = assign();
const assignmentOf = (person: string) => outcome.assignments.find((assignment) => assignment.person === person);
const findingsOf = (code: string) => outcome.findings.filter((finding) => finding.code === code).map(({ params }) => params);

describe("the example bank of 424 people", () => {
  it("is covered rule by rule", () => {
    const counts: Record<string, number> = {};
    for (const assignment of outcome.assignments) {
      const rule = "rules" in assignment ? assignment.rules.map(({ id }) => id).join() : assignment.status;
      counts[rule] = (counts[rule] ?? 0) + 1;
    }
    expect(counts).toEqual({
      "BB-1": 4, "BB-2": 9, "BB-3": 19, "BB-4": 119, "BB-5": 7,
      "BB-6": 11, "BB-7": 27, "BB-8": 14, "BB-9": 45, "BB-10": 162,
      uncovered: 7,
    });
  });

  it("is assigned as asking everyone about everyone would", () => {
    const naive = assignNaively(plain, { people: people as readonly Person[], elections, asOf });
    expect(plainAnswer(outcome)).toEqual(naive);
  });

  it("leaves the president and the six vice-presidents of the branch uncovered", () => {
    expect(findingsOf("uncovered")).toEqual([
      { people: ["B0001", "B0002", "B0003", "B0004", "B0005", "B0006", "B0007"] },
    ]);
  });

  it("has nine findings beside, and no others", () => {
    expect(outcome.findings.map(({ code }) => code).toSorted()).toEqual([
      "election-of-previous-year", "election-open", "several", "uncovered",
      "vacant", "vacant", "vacant", "vacant", "vacant", "vacant",
    ]);
  });
});

describe("posts of the example bank that are not filled", () => {
  it("compliance has no leader at all: its head and its deputy have nobody, its staff have the head", () => {
    const vacant = { status: "vacant", roles: ["branch-supervising-leader"] };
    expect(assignmentOf("B0080")).toMatchObject({ ...vacant, rules: [{ id: "BB-2", clause: "辅导责任·市分行 2" }] });
    expect(assignmentOf("B0081")).toMatchObject({ ...vacant, rules: [{ id: "BB-3", clause: "辅导责任·市分行 3" }] });
    expect(assignmentOf("B0082")).toMatchObject({ status: "assigned", responsible: [{ person: "B0080", role: "unit-head" }] });
    const where = { unit: "compliance" };
    expect(findingsOf("vacant")).toEqual(
      expect.arrayContaining([
        { role: "branch-supervising-leader", where, climbsTo: "branch-assisting-leader", people: ["B0080", "B0081"] },
        { role: "branch-assisting-leader", where, climbsTo: null, people: ["B0080", "B0081"] },
      ]),
    );
  });

  it("inspection has an assisting leader only, who stands in for the leader in charge", () => {
    for (const person of ["B0088", "B0089"]) {
      expect(assignmentOf(person)).toMatchObject({
        status: "assigned",
        responsible: [{ person: "B0004", role: "branch-assisting-leader", insteadOf: ["branch-supervising-leader"] }],
      });
    }
  });

  it("operations has two leaders in charge: both are responsible, and it is a finding", () => {
    expect(assignmentOf("B0115")).toMatchObject({ responsible: [{ person: "B0005" }, { person: "B0007" }] });
    expect(findingsOf("several")).toEqual([
      {
        role: "branch-supervising-leader",
        where: { unit: "operations" },
        holders: ["B0005", "B0007"],
        people: ["B0115", "B0116", "B0117"],
      },
    ]);
  });

  it("konggang has no contact leader: its vice-president has nobody", () => {
    expect(assignmentOf("B0395")).toMatchObject({ status: "vacant", roles: ["branch-liaison-leader"], rules: [{ id: "BB-6" }] });
    expect(findingsOf("vacant")).toContainEqual({
      role: "branch-liaison-leader",
      where: { subBranch: "konggang" },
      climbsTo: null,
      people: ["B0395"],
    });
  });

  it("security has no head: the leader in charge stands in for the staff", () => {
    for (const person of ["B0154", "B0155", "B0156", "B0157", "B0158"]) {
      expect(assignmentOf(person)).toMatchObject({
        rules: [{ id: "BB-4" }],
        responsible: [{ person: "B0005", role: "leader-above-unit", insteadOf: ["unit-head"] }],
      });
    }
  });

  it("an outlet of xicheng has no head: the sub-branch president stands in, for the deputy too", () => {
    expect(assignmentOf("B0238")).toMatchObject({
      rules: [{ id: "BB-9" }],
      responsible: [{ person: "B0204", role: "leader-above-unit", insteadOf: ["unit-head"] }],
    });
    expect(findingsOf("vacant")).toContainEqual({
      role: "unit-head",
      where: { unit: "xicheng-tiexi-road", subBranch: "xicheng" },
      climbsTo: "leader-above-unit",
      people: ["B0238", "B0239", "B0240", "B0241", "B0242"],
    });
  });

  it("binhe has no president: its vice-president in charge counts as one, and coaches as one", () => {
    expect(assignmentOf("B0363")).toMatchObject({ rules: [{ id: "BB-5" }], responsible: [{ person: "B0001", role: "branch-president" }] });
    expect(assignmentOf("B0376")).toMatchObject({ rules: [{ id: "BB-7" }], responsible: [{ person: "B0363", role: "sub-branch-president" }] });
  });
});

describe("the yearly choices of the example bank", () => {
  it("nanhu's for heads is not approved: last year's holds, and it is overdue", () => {
    expect(assignmentOf("B0251")).toMatchObject({ responsible: [{ person: "B0248", role: "sub-branch-president" }] });
    expect(findingsOf("election-of-previous-year")).toEqual([
      {
        election: "yearly-election",
        rule: "BB-8",
        scope: { subBranch: "nanhu" },
        overdue: true,
        year: 2025,
        people: ["B0251", "B0258"],
      },
    ]);
  });

  it("beishan's for deputies is not approved and there was none last year: it is open for six people", () => {
    const open = ["B0290", "B0296", "B0301", "B0308", "B0314", "B0319"];
    for (const person of open) {
      expect(assignmentOf(person)).toMatchObject({
        status: "election-open",
        roles: ["sub-branch-supervising-leader", "unit-head"],
        rules: [{ id: "BB-9", clause: "辅导责任·支行 9" }],
      });
    }
    expect(findingsOf("election-open")).toEqual([
      { election: "yearly-election", rule: "BB-9", scope: { subBranch: "beishan" }, overdue: true, people: open },
    ]);
  });

  it("B0327 has a choice of their own, against that of gaoxin for the category", () => {
    expect(assignmentOf("B0327")).toMatchObject({ responsible: [{ person: "B0325", role: "sub-branch-supervising-leader" }] });
    expect(assignmentOf("B0334")).toMatchObject({ responsible: [{ person: "B0324", role: "sub-branch-president" }] });
  });

  it("nobody has chosen yet on 2 January 2026: last year's choices hold, and are not overdue", () => {
    const early = assignRoster(policy, { people, elections, asOf: "2026-01-02" });
    if (early.status !== "decided") throw new Error(early.status);
    const years = early.outcome.findings.filter(({ code }) => code === "election-of-previous-year");
    expect(years.length).toBeGreaterThan(5);
    for (const { params } of years) expect(params).toMatchObject({ year: 2025, overdue: false });
  });
});

describe("the load of the example bank", () => {
  it("is heaviest for a vice-president and two heads, with twelve people each", () => {
    expect(outcome.load.slice(0, 4)).toEqual([
      { person: "B0005", count: 12 },
      { person: "B0032", count: 12 },
      { person: "B0115", count: 12 },
      { person: "B0001", count: 11 },
    ]);
  });

  it("counts everyone who is assigned, for each of those responsible", () => {
    const pairs = outcome.assignments.flatMap((assignment) => (assignment.status === "assigned" ? assignment.responsible : []));
    expect(outcome.load.reduce((sum, { count }) => sum + count, 0)).toBe(pairs.length);
  });
});
