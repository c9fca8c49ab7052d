import { assignRoster, loadPolicy } from "appraisal-policy";
import type { AssignmentRequest, Policy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";

const bank = presets["bank-branch"].policy;
const head = { tier: "sub-branch", unitKind: "department", unit: "east-general", position: "head", subBranch: "east" };
const staff = { ...head, position: "staff" };

function assign(policy: Policy, request: Omit<AssignmentRequest, "asOf">) {
  const decision = assignRoster(policy, { asOf: "2026-02-01", ...request });
  return decision.status === "decided" ? decision.outcome : decision;
}

describe("a fact by which the responsible person is found", () => {
  it("must be asked for where it is missing", () => {
    expect(assign(bank, { people: [{ id: "wang", ...staff, unit: null }] })).toMatchObject({
      assignments: [{ person: "wang", status: "undetermined", missing: ["unit"] }],
      findings: [{ code: "undetermined", params: { missing: ["unit"], people: ["wang"] } }],
    });
  });

  it("must be corrected where it has a value that it cannot have", () => {
    expect(assign(bank, { people: [{ id: "wang", ...staff, subBranch: 5 }] })).toMatchObject({
      assignments: [
        {
          person: "wang",
          status: "invalid",
          issues: [{ code: "fact-illegal", path: "/subBranch", params: { name: "subBranch", type: "string", given: "5" } }],
        },
      ],
      findings: [{ code: "invalid", path: "", params: { people: ["wang"] } }],
    });
  });
});

describe("a fact by which the body that elects is told apart", () => {
  const strange = { toString: () => { throw new Error("no text"); } };

  it.each([
    ["a number", 5, "5"],
    ["an object without any text", Object.create(null), "{…}"],
    ["an object whose text cannot be had", strange, "{…}"],
  ])("is no sub-branch where it is %s", (_kind, subBranch, given) => {
    expect(assign(bank, { people: [{ id: "wang", ...head, subBranch }] })).toMatchObject({
      assignments: [
        { person: "wang", status: "invalid", issues: [{ code: "fact-illegal", path: "/subBranch", params: { given } }] },
      ],
    });
  });

  const byRegion = loadPolicy({
    id: "by-region",
    version: "1",
    title: "each region elects",
    effective: { from: "2026-01-01" },
    facts: { region: { type: "string" }, grade: { type: "enum", values: { low: "low", high: "high" } } },
    roles: { one: { holder: { grade: "high" } }, other: { holder: { grade: "high" } } },
    responsibility: {
      rules: [
        { id: "low", when: { grade: "low" }, then: { roles: ["one", "other"], choice: "yearly", mode: "direct" } },
        { id: "rest", then: { roles: ["one", "other"], choice: "yearly", mode: "direct" } },
      ],
      elections: { yearly: { dueBy: "01-31", unapproved: "report", scope: ["region"] } },
    },
  });
  const election = { election: "yearly", year: 2026, decidedOn: "2026-01-05", approvedOn: "2026-01-06" };
  const records = [
    { ...election, rule: "low", scope: { region: "north" }, role: "one" },
    { ...election, rule: "rest", scope: { region: "north" }, role: "other" },
    { ...election, rule: "low", person: "own", role: "other" },
  ];

  it("must be asked for where it is missing, since another body may have chosen otherwise", () => {
    expect(assign(byRegion, { people: [{ id: "li", grade: "low" }], elections: records })).toMatchObject({
      assignments: [{ person: "li", status: "undetermined", missing: ["region"] }],
    });
  });

  it("matters to nobody who has a choice of their own", () => {
    const people = [{ id: "own", grade: "low" }, { id: "boss", grade: "high", region: "north" }];
    expect(assign(byRegion, { people, elections: records })).toMatchObject({
      assignments: [{ person: "own", status: "assigned", responsible: [{ person: "boss", role: "other" }] }, { person: "boss" }],
    });
  });

  it("is not enough where a missing fact leaves two rules, of which each is elected for itself", () => {
    const people = [{ id: "li", region: "north" }, { id: "boss", grade: "high", region: "north" }];
    expect(assign(byRegion, { people, elections: records })).toMatchObject({
      assignments: [{ person: "li", status: "undetermined", missing: ["grade"] }, { person: "boss" }],
    });
  });
});

describe("an election", () => {
  const record = { election: "yearly-election", year: 2026, rule: "BB-8", role: "sub-branch-president", decidedOn: "2026-01-05" };
  const refused = (extra: object) => assign(bank, { people: [], elections: [{ ...record, ...extra }] });

  it("whose body is told by a misspelt fact is refused, and met with the right one", () => {
    expect(refused({ scope: { subbranch: "east" } })).toEqual({
      status: "invalid",
      issues: [
        {
          code: "shape-unknown-key",
          path: "/elections/0/scope/subbranch",
          params: { key: "subbranch", nearest: "subBranch", known: ["subBranch"] },
        },
        { code: "shape-missing", path: "/elections/0/scope/subBranch", params: { key: "subBranch", expected: ["string"] } },
      ],
    });
  });

  it("of no body is refused where the policy has each body elect for itself", () => {
    expect(refused({})).toEqual({
      status: "invalid",
      issues: [{ code: "shape-missing", path: "/elections/0/scope", params: { key: "scope", expected: ["object"] } }],
    });
  });

  it("for one person needs no body", () => {
    expect(refused({ person: "B0327" })).toMatchObject({ assignments: [] });
    expect(refused({ person: "B0327", scope: { subBranch: "east" } })).toMatchObject({ assignments: [] });
  });
});

describe("a holder of whom a fact is missing", () => {
  const policy = loadPolicy({
    id: "heads",
    version: "1",
    title: "heads talk with staff",
    effective: { from: "2026-01-01" },
    facts: {
      position: { type: "enum", values: { head: "head", deputy: "deputy", staff: "staff" } },
      acting: { type: "boolean" },
      unit: { type: "string" },
    },
    roles: {
      head: {
        holder: {
          any: [
            { position: "head", unit: { sameAs: "unit" } },
            { acting: true, unit: { sameAs: "unit" } },
          ],
        },
      },
    },
    responsibility: { rules: [{ id: "all", when: { position: "staff" }, then: { roles: ["head"], mode: "direct" } }] },
  });

  it("is uncertain, and responsible for nobody until it is filled in", () => {
    const people = [
      { id: "deputy", position: "deputy", unit: "a" },
      { id: "staff", position: "staff", acting: false, unit: "a" },
    ];
    expect(assign(policy, { people })).toMatchObject({
      assignments: [{ person: "deputy", status: "uncovered" }, { person: "staff", status: "vacant", roles: ["head"] }],
      findings: expect.arrayContaining([{ code: "holder-uncertain", path: "", params: { role: "head", people: ["deputy"] } }]),
    });
  });

  it("is certain where another way to hold the role tells", () => {
    const people = [
      { id: "head", position: "head", unit: "a" },
      { id: "staff", position: "staff", acting: false, unit: "a" },
    ];
    const outcome = assign(policy, { people });
    expect(outcome).toMatchObject({ assignments: [{}, { status: "assigned", responsible: [{ person: "head" }] }] });
    expect(outcome).toMatchObject({ findings: [{ code: "uncovered" }] });
  });
});
