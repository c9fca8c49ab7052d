import { assignRoster, loadPolicy } from "appraisal-policy";
import type { AssignmentRequest } from "appraisal-policy";
import { bankBranch } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";
import { assigned } from "../../support/roster-office.ts";

const bank = presets["bank-branch"].policy;

const inSubBranch = (subBranch: string) => {
  const here = { tier: "sub-branch", subBranch };
  return [
    { id: `${subBranch}-president`, ...here, unitKind: "leadership", unit: `${subBranch}-leadership`, position: "president" },
    { id: `${subBranch}-vice`, ...here, unitKind: "leadership", unit: `${subBranch}-leadership`, position: "vice-president", supervises: [`${subBranch}-general`] },
    { id: `${subBranch}-head`, ...here, unitKind: "department", unit: `${subBranch}-general`, position: "head" },
    { id: `${subBranch}-deputy`, ...here, unitKind: "department", unit: `${subBranch}-general`, position: "deputy" },
  ];
};
const people = [...inSubBranch("east"), ...inSubBranch("west")];

type Elections = NonNullable<AssignmentRequest["elections"]>;

const PRESIDENT = "sub-branch-president";
const LEADER = "sub-branch-supervising-leader";

function record(role: string, more: object = {}) {
  const body = { rule: "BB-8", year: 2026, scope: { subBranch: "east" } };
  return { election: "yearly-election", ...body, role, decidedOn: "2025-01-05", approvedOn: "2025-01-20", ...more };
}

function onDay(asOf: string, elections: Elections) {
  return assigned(bank, { people, elections, asOf });
}

/** Who coaches the head of a department of the east sub-branch. */
function coachOf(person: string, asOf: string, elections: Elections): unknown {
  const assignment = onDay(asOf, elections).byPerson[person];
  return assignment?.status === "assigned" ? assignment.responsible.map((each) => each.person).join() : assignment?.status;
}

describe("a yearly choice", () => {
  it("that is approved holds, for its category alone and for its sub-branch alone", () => {
    const elections = [record(PRESIDENT)];
    expect(coachOf("east-head", "2026-03-02", elections)).toBe("east-president");
    expect(coachOf("east-deputy", "2026-03-02", elections)).toBe("election-open");
    expect(coachOf("west-head", "2026-03-02", elections)).toBe("election-open");
  });

  it("is another in another sub-branch", () => {
    const elections = [record(PRESIDENT), record(LEADER, { scope: { subBranch: "west" } })];
    expect(coachOf("east-head", "2026-03-02", elections)).toBe("east-president");
    expect(coachOf("west-head", "2026-03-02", elections)).toBe("west-vice");
  });

  it("holds from the day of its approval, and not before", () => {
    const elections = [record(LEADER, { decidedOn: "2026-01-10", approvedOn: "2026-01-20" })];
    expect(coachOf("east-head", "2026-01-19", elections)).toBe("election-open");
    expect(coachOf("east-head", "2026-01-20", elections)).toBe("east-vice");
  });

  it("that was only decided does not hold: last year's does, and the finding says so", () => {
    const elections = [record(LEADER, { approvedOn: undefined }), record(PRESIDENT, { year: 2025 })];
    const { byPerson, findings } = onDay("2026-01-31", elections);
    expect(byPerson["east-head"]).toMatchObject({ responsible: [{ person: "east-president", role: PRESIDENT }], rules: [{ id: "BB-8" }] });
    expect(findings).toContainEqual({
      code: "election-of-previous-year",
      path: "",
      election: "yearly-election",
      rule: "BB-8",
      scope: { subBranch: "east" },
      overdue: false,
      year: 2025,
      people: ["east-head"],
    });
  });

  it("is open where there is none of this year or the last, however old the others", () => {
    const { byPerson, findings } = onDay("2026-01-15", [record(PRESIDENT, { year: 2024 }), record(PRESIDENT, { year: 2027 })]);
    expect(byPerson["east-head"]).toEqual({
      status: "election-open",
      roles: [PRESIDENT, LEADER],
      rules: [{ id: "BB-8", clause: "辅导责任·支行 8" }],
    });
    expect(findings).toContainEqual({
      code: "election-open", path: "", election: "yearly-election", rule: "BB-8", scope: { subBranch: "east" }, overdue: false, people: ["east-head"],
    });
  });

  it.each([
    ["2026-01-31", false],
    ["2026-02-01", true],
    ["2026-12-31", true],
  ])("on %s is overdue: %s", (asOf, overdue) => {
    const old = [record(PRESIDENT, { year: 2025 })];
    const open = onDay(asOf, []).findings.filter(({ code }) => code === "election-open");
    const earlier = onDay(asOf, old).findings.filter(({ code }) => code === "election-of-previous-year");
    expect(open.map((finding) => "overdue" in finding && finding.overdue)).toEqual([overdue, overdue, overdue, overdue]);
    expect(earlier).toMatchObject([{ overdue, people: ["east-head"] }]);
  });

  it("for one person goes before that of the category", () => {
    const elections = [record(PRESIDENT), record(LEADER, { person: "east-head" })];
    expect(coachOf("east-head", "2026-03-02", elections)).toBe("east-vice");
  });

  it("for one person goes before that of the category in last year's choice too", () => {
    const elections = [record(PRESIDENT, { year: 2025 }), record(LEADER, { year: 2025, person: "east-head" })];
    expect(coachOf("east-head", "2026-03-02", elections)).toBe("east-vice");
  });

  it("of this year for the category goes before last year's for the person", () => {
    const elections = [record(PRESIDENT), record(LEADER, { year: 2025, person: "east-head" })];
    expect(coachOf("east-head", "2026-03-02", elections)).toBe("east-president");
  });

  it("does not fall back where the policy says to report", () => {
    const { responsibility, ...rest } = structuredClone(bankBranch);
    const strict = {
      ...(responsibility as object),
      elections: { "yearly-election": { dueBy: "01-31", unapproved: "report", scope: ["subBranch"] } },
    };
    const policy = loadPolicy({ ...rest, responsibility: strict });
    const { byPerson } = assigned(policy, { people, elections: [record(PRESIDENT, { year: 2025 })] });
    expect(byPerson["east-head"]).toMatchObject({ status: "election-open", roles: [PRESIDENT, LEADER] });
  });

  it("climbs where its role is vacant", () => {
    const withoutVice = people.filter(({ id }) => id !== "east-vice");
    const { byPerson } = assigned(bank, { people: withoutVice, elections: [record(LEADER)] });
    expect(byPerson["east-head"]).toMatchObject({
      responsible: [{ person: "east-president", role: PRESIDENT, insteadOf: expect.arrayContaining([LEADER]) }],
    });
  });
});

describe("a choice that the policy does not know is refused", () => {
  it.each([
    [
      "a misspelt rule",
      { rule: "BB-88" },
      { code: "election-unknown-rule", path: "/elections/0/rule", params: { rule: "BB-88", election: "yearly-election", nearest: "BB-8" } },
    ],
    [
      "a rule that leaves no choice",
      { rule: "BB-7" },
      { code: "election-unknown-rule", path: "/elections/0/rule", params: { rule: "BB-7", election: "yearly-election", nearest: "BB-8" } },
    ],
    [
      "an election of another name",
      { election: "monthly" },
      { code: "election-unknown-rule", path: "/elections/0/rule", params: { rule: "BB-8", election: "monthly", nearest: "BB-8" } },
    ],
    [
      "a role that the rule does not offer",
      { role: "unit-head" },
      { code: "election-role-not-offered", path: "/elections/0/role", params: { role: "unit-head", rule: "BB-8", offered: [PRESIDENT, LEADER] } },
    ],
    [
      "an approval before the decision",
      { approvedOn: "2025-01-04" },
      {
        code: "election-approved-before-decided",
        path: "/elections/0/approvedOn",
        params: { decidedOn: "2025-01-05", approvedOn: "2025-01-04" },
      },
    ],
    ["an unreal day", { decidedOn: "2026-02-30" }, { code: "shape-bad-date", path: "/elections/0/decidedOn", params: { given: "2026-02-30" } }],
    ["a year that is no year", { year: 0 }, { code: "shape-too-small", path: "/elections/0/year", params: { limit: 1, of: "number" } }],
    [
      "a misspelt key",
      { aprovedBy: "branch" },
      { code: "shape-unknown-key", path: "/elections/0/aprovedBy", params: { key: "aprovedBy", nearest: "approvedBy" } },
    ],
  ])("%s", (_name, change, issue) => {
    expect(refusal([record(PRESIDENT, change)])).toMatchObject({ status: "invalid", issues: [issue] });
  });

  it("but not one that was approved on the day of its decision", () => {
    expect(refusal([record(PRESIDENT, { approvedOn: "2025-01-05" })])).toMatchObject({ status: "decided" });
  });

  it("a second one for the same body, rule and year; for another person it is another", () => {
    expect(refusal([record(PRESIDENT), record(LEADER)])).toEqual({
      status: "invalid",
      issues: [{ code: "election-twice", path: "/elections/1", params: { rule: "BB-8", year: 2026 } }],
    });
    expect(refusal([record(PRESIDENT), record(LEADER, { person: "a" }), record(LEADER, { person: "b" })])).toMatchObject({ status: "decided" });
    const twice = [record(LEADER, { person: "a" }), record(LEADER, { person: "a", scope: { subBranch: "west" } })];
    expect(refusal(twice)).toMatchObject({ issues: [{ code: "election-twice", path: "/elections/1" }] });
  });

  function refusal(elections: Elections) {
    return assignRoster(bank, { people: [], elections, asOf: "2026-03-02" });
  }
});

describe("a choice that concerns nobody on the roster", () => {
  const strays = (elections: Elections) => {
    const decision = assignRoster(bank, { people, elections, asOf: "2026-03-02" });
    const findings = decision.status === "decided" ? decision.outcome.findings : [];
    return findings.filter(({ code }) => code === "election-matches-nobody");
  };

  it("because its body is misspelt is named, with the nearest that there is", () => {
    expect(strays([record(PRESIDENT), record(LEADER, { scope: { subBranch: "wst" } })])).toEqual([
      {
        code: "election-matches-nobody",
        path: "/elections/1",
        params: { rule: "BB-8", scope: { subBranch: "wst" }, person: null, nearest: "west" },
      },
    ]);
  });

  it("because its person is not there is named", () => {
    expect(strays([record(LEADER, { person: "esat-head" })])).toMatchObject([
      { path: "/elections/0", params: { person: "esat-head", nearest: "east-head" } },
    ]);
  });

  it("is none where body and person are there", () => {
    expect(strays([record(PRESIDENT), record(LEADER, { person: "east-head" })])).toEqual([]);
  });
});
