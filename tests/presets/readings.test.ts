import { describe, expect, it } from "vitest";
import { assigned } from "../support/roster-office.ts";
import { presets } from "../support/policy-presets.ts";

/** Who is responsible for whom, with the role: `anna as unit-head`. */
function talks(preset: keyof typeof presets, people: Parameters<typeof assigned>[1]["people"], elections: Parameters<typeof assigned>[1]["elections"] = []) {
  const { byPerson, findings } = assigned(presets[preset].policy, { people, elections });
  const lines = Object.entries(byPerson).map(([person, assignment]) => {
    if (assignment.status !== "assigned") return [person, assignment.status];
    return [person, assignment.responsible.map((each) => `${each.person} as ${each.role}`).join(" and ")];
  });
  return { by: Object.fromEntries(lines) as Readonly<Record<string, string>>, codes: findings.map(({ code }) => code) };
}

describe("in the bank, in charge or assisting is read as: in charge, and the assisting one in their place", () => {
  const branch = { tier: "branch", unitKind: "leadership", unit: "leadership", position: "vice-president" };
  const head = { id: "head", tier: "branch", unitKind: "department", unit: "risk", position: "head" };

  it("at the branch", () => {
    const first = { id: "first", ...branch, supervises: ["risk"] };
    const second = { id: "second", ...branch, assists: ["risk"] };
    expect(talks("bank-branch", [first, second, head]).by["head"]).toBe("first as branch-supervising-leader");
    expect(talks("bank-branch", [second, head]).by["head"]).toBe("second as branch-assisting-leader");
    expect(talks("bank-branch", [head]).by["head"]).toBe("vacant");
  });

  it("in a sub-branch alike", () => {
    const east = { tier: "sub-branch", subBranch: "east" };
    const leader = { ...east, unitKind: "leadership", unit: "east-leadership", position: "vice-president" };
    const president = { id: "president", ...leader, position: "president" };
    const first = { id: "first", ...leader, supervises: ["east-gate"] };
    const second = { id: "second", ...leader, assists: ["east-gate"] };
    const deputy = { id: "deputy", ...east, unitKind: "outlet", unit: "east-gate", position: "deputy" };
    const election = {
      election: "yearly-election", year: 2026, rule: "BB-9", scope: { subBranch: "east" },
      role: "sub-branch-supervising-leader", decidedOn: "2026-01-05", approvedOn: "2026-01-20",
    };
    const both = talks("bank-branch", [president, first, second, deputy], [election]);
    expect(both.by["deputy"]).toBe("first as sub-branch-supervising-leader");
    expect(both.codes).not.toContain("several");
    expect(talks("bank-branch", [president, second, deputy], [election]).by["deputy"]).toBe("second as sub-branch-assisting-leader");
    expect(talks("bank-branch", [president, deputy], [election]).by["deputy"]).toBe("president as sub-branch-president");
  });
});

describe("in the factory", () => {
  const leader = { id: "leader", area: "leadership", position: "company-leader", supervises: ["finance", "plant-1"] };
  const plant = { area: "plant", unit: "plant-1" };
  const people = [
    leader,
    { id: "office-head", area: "office", position: "department-head", unit: "finance" },
    { id: "clerk", area: "office", position: "staff", unit: "finance" },
    { id: "manager", ...plant, position: "plant-manager" },
    { id: "deputy-1", ...plant, position: "deputy-plant-manager", supervises: ["line-1"] },
    { id: "deputy-2", ...plant, position: "deputy-plant-manager", supervises: ["line-2"] },
    { id: "supervisor", ...plant, position: "workshop-supervisor", line: "line-1" },
    { id: "team-leader", ...plant, position: "team-leader", line: "line-2" },
    { id: "worker", ...plant, position: "worker", line: "line-2" },
  ];

  it("everyone finds their own: offices by the head, plants by deputy and manager, heads and managers by the leader in charge", () => {
    const { by, codes } = talks("factory", people);
    expect(by).toEqual({
      leader: "uncovered",
      "office-head": "leader as leader-in-charge",
      clerk: "office-head as department-head",
      manager: "leader as leader-in-charge",
      "deputy-1": "manager as plant-manager",
      "deputy-2": "manager as plant-manager",
      supervisor: "manager as plant-manager",
      "team-leader": "deputy-2 as deputy-plant-manager",
      worker: "uncovered",
    });
    expect(codes).toEqual(["uncovered"]);
  });

  it("a deputy who is in charge of a line is no leader in charge of the plant", () => {
    const { by } = talks("factory", people.map((each) => (each.id === "deputy-1" ? { ...each, supervises: ["plant-1"] } : each)));
    expect(by["manager"]).toBe("leader as leader-in-charge");
  });
});

describe("in the company of functional and project departments", () => {
  const finance = { unitKind: "functional-department", unit: "finance" };
  const bridge = { unitKind: "project-department", unit: "bridge" };

  it("a department without a head is talked with by the first responsible person, who has nobody", () => {
    const { by, codes } = talks("functional-project", [
      { id: "first", ...finance, unitHasHead: false, position: "deputy", firstResponsible: true },
      { id: "clerk", ...finance, unitHasHead: false, position: "staff" },
    ]);
    expect(by).toEqual({ first: "vacant", clerk: "first as first-responsible-person" });
    expect(codes).toEqual(["self", "vacant"]);
  });

  it("of the deputies and supervisors of a project the one whom the team reports to talks with it", () => {
    const { by } = talks("functional-project", [
      { id: "head", ...bridge, unitHasHead: true, position: "head" },
      { id: "deputy", ...bridge, unitHasHead: true, position: "deputy", leads: ["red"] },
      { id: "supervisor", ...bridge, unitHasHead: true, position: "supervisor", leads: ["blue"] },
      { id: "team-leader", ...bridge, unitHasHead: true, position: "team-leader", team: "blue" },
      { id: "worker", ...bridge, unitHasHead: true, position: "worker", team: "red" },
      { id: "lost", ...bridge, unitHasHead: true, position: "worker", team: "green" },
    ]);
    expect(by).toEqual({
      head: "uncovered",
      deputy: "head as unit-head",
      supervisor: "head as unit-head",
      "team-leader": "supervisor as deputy-or-supervisor",
      worker: "deputy as deputy-or-supervisor",
      lost: "vacant",
    });
  });
});

describe("in the standard policy", () => {
  const leadership = { unitKind: "leadership", unit: "leadership" };
  const plant = { unitKind: "plant", unit: "plant-1" };

  it("everyone of a whole plant has somebody, the president excepted: the chair is no part of the roster", () => {
    const { by } = talks("standard", [
      { id: "president", ...leadership, position: "president" },
      { id: "vice", ...leadership, position: "vice-president", supervises: ["plant-1"] },
      { id: "head", ...plant, position: "head" },
      { id: "deputy", ...plant, position: "deputy", leads: ["line-1"] },
      { id: "team-leader", ...plant, position: "team-leader", team: "line-1", leads: ["red"] },
      { id: "worker", ...plant, position: "worker", team: "red" },
      { id: "lost", ...plant, position: "worker", team: "green" },
    ]);
    expect(by).toEqual({
      president: "vacant",
      vice: "president as president",
      head: "vice as leader-in-charge",
      deputy: "head as unit-head",
      "team-leader": "deputy as line-superior",
      worker: "team-leader as line-superior",
      lost: "head as unit-head",
    });
  });
});
