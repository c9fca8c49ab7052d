import {
  assignRoster, calculateDeadline, calculateQuota, checkFacts, countLastRanks, explain, planInterviews, resolveResponsibility,
} from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyValue, hostileValues, throwing, tries } from "../support/policy-hostile.ts";
import { expectSoundIssues } from "../support/policy-issues.ts";
import { everyPreset, presets } from "../support/policy-presets.ts";

/** A request with a member that there is not. */
const strange = (members: object) => ({ people: [], asOf: "2026-03-02", ...members });

/** Every decision, called with whatever a host may hand over. */
const decisions: Readonly<Record<string, (policy: Policy, value: never) => { readonly status: string }>> = {
  resolveResponsibility,
  calculateQuota,
  checkFacts,
  assignRoster,
  planInterviews,
  "assignRoster of people": (policy, value) => assignRoster(policy, { people: value, asOf: "2026-03-02" }),
  "assignRoster of a person": (policy, value) => assignRoster(policy, { people: [value], asOf: "2026-03-02" }),
  "assignRoster of elections": (policy, value) => assignRoster(policy, { people: [], elections: value, asOf: "2026-03-02" }),
  "assignRoster of an election": (policy, value) => assignRoster(policy, { people: [], elections: [value], asOf: "2026-03-02" }),
  "assignRoster as of": (policy, value) => assignRoster(policy, { people: [], asOf: value }),
  "assignRoster of an unknown member": (policy, value) => assignRoster(policy, strange({ extra: value })),
  "countLastRanks of rankings": (policy, value) => countLastRanks(policy, value, "x", "2026-03-02"),
  "countLastRanks of a person": (policy, value) => countLastRanks(policy, [], value, "2026-03-02"),
  "countLastRanks as of": (policy, value) => countLastRanks(policy, [], "x", value),
  "calculateDeadline of a period": (policy, value) => calculateDeadline(policy, value, "2026-03-02"),
  "calculateDeadline from": (policy, value) => calculateDeadline(policy, { value: 1, unit: "working-day" }, value),
  "planInterviews of departments": (policy, value) => {
    return planInterviews(policy, { departments: value, people: [], from: "2026-01-01", until: "2026-03-31" });
  },
  "planInterviews of a person": (policy, value) => {
    return planInterviews(policy, { departments: [{ id: "d" }], people: [value], from: "2026-01-01", until: "2026-03-31" });
  },
  "planInterviews of a history": (policy, value) => {
    return planInterviews(policy, { departments: [], people: [], history: value, from: "2026-01-01", until: "2026-03-31" });
  },
  "explain responsibility": (policy, value) => explain(policy, "responsibility", value).decision,
  "explain quota": (policy, value) => explain(policy, "quota", value).decision,
};

const STATUS = /^(decided|uncovered|undetermined|invalid)$/;
const named = Object.entries(decisions);
/** All but the last two, which are large: `hostile.test.ts` has them. */
const biting = hostileValues.slice(0, -2);

describe("a decision on any value at all", () => {
  it.each(named)("%s: is one of the four, never an exception", (_name, decide) => {
    for (const [, value] of biting) {
      for (const { policy } of [presets.standard, presets["bank-branch"]]) expect(decide(policy, value as never).status).toMatch(STATUS); // on purpose
    }
    fc.assert(
      fc.property(fc.constantFrom(...everyPreset.map(({ name }) => name)), anyValue, (name, make) => {
        const preset = everyPreset.find((each) => each.name === name);
        if (preset === undefined) throw new Error(name);
        expect(decide(preset.policy, make() as never).status).toMatch(STATUS); // on purpose
      }),
      tries(300),
    );
  }, 60_000);

  it("a record in which any value stands for any fact is decided by the values that a fact can have", () => {
    for (const { policy, plain } of everyPreset) {
      const record = fc.record(Object.fromEntries(Object.keys(plain.facts).map((name) => [name, anyValue])), { requiredKeys: [] });
      fc.assert(
        fc.property(record, (makers) => {
          const facts = Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, make?.()]));
          expect(resolveResponsibility(policy, facts).status).toMatch(STATUS);
          expect(explain(policy, "responsibility", facts).decision).toEqual(resolveResponsibility(policy, facts));
          const roster = assignRoster(policy, { people: [{ ...facts, id: "a" }, { ...facts, id: "b" }], asOf: "2026-03-02" });
          // Invalid only where a person cannot be read at all.
          const paths = roster.status === "invalid" ? roster.issues.map(({ code, path }) => `${code} ${path}`) : [];
          expect(paths.filter((each) => !/^facts-unreadable \/people\/[01]$/.test(each))).toEqual([]);
        }),
        tries(150),
      );
    }
  });
});

describe("what is wrong with a request is said, at its place", () => {
  const bank = presets["bank-branch"].policy;
  const good = { people: [{ id: "a" }], asOf: "2026-03-02" };

  it.each([
    ["no object", [], "request-not-an-object", "", { kind: "list" }],
    ["nothing", null, "request-not-an-object", "", { kind: "null" }],
    ["no people", { asOf: "2026-03-02" }, "roster-not-a-list", "/people", { key: "people" }],
    ["no day", { people: [] }, "shape-missing", "/asOf", { key: "asOf" }],
    ["a day that is none", { ...good, asOf: "2026-02-30" }, "shape-bad-date", "/asOf", { given: "2026-02-30" }],
    ["a misspelt member", { ...good, election: [] }, "shape-unknown-key", "/election", { key: "election", nearest: "elections" }],
    ["a person without an id", { ...good, people: [{ id: "a" }, { name: "b" }] }, "roster-id-missing", "/people/1/id", { key: "id" }],
    ["a person whose id is empty", { ...good, people: [{ id: "" }] }, "roster-id-missing", "/people/0/id", { key: "id" }],
    ["a person whose id is a number", { ...good, people: [{ id: 5 }] }, "roster-id-missing", "/people/0/id", { key: "id" }],
    ["an id twice", { ...good, people: [{ id: "a" }, { id: "a" }] }, "roster-id-twice", "/people/1/id", { id: "a" }],
    ["a person who is a text", { ...good, people: ["a"] }, "facts-not-a-record", "/people/0", { kind: "string" }],
    ["a person who is a list", { ...good, people: [[]] }, "facts-not-a-record", "/people/0", { kind: "list" }],
  ])("%s", (_name, request, code, path, params) => {
    const decision = assignRoster(bank, request as never); // on purpose
    expect(decision).toMatchObject({ status: "invalid", issues: [{ code, path, params }] });
    if (decision.status === "invalid") expectSoundIssues(decision.issues, request);
  });

  it("a person whose facts cannot be read is refused, and the others are not blamed", () => {
    const bad = Object.defineProperty({ id: "b" }, "tier", { enumerable: true, get: () => { throw new Error("no"); } });
    expect(assignRoster(bank, { people: [{ id: "a" }, bad], asOf: "2026-03-02" })).toEqual({
      status: "invalid",
      issues: [{ code: "facts-unreadable", path: "/people/1", params: {} }],
    });
  });

  it("a policy without the section has nothing to say, but a request must be readable all the same", () => {
    const { policy } = presets["group-appeals"];
    expect(assignRoster(policy, good)).toEqual({ status: "uncovered" });
    expect(assignRoster(policy, { ...good, asOf: "tomorrow" })).toMatchObject({ status: "invalid", issues: [{ path: "/asOf" }] });
    expect(resolveResponsibility(policy, {})).toEqual({ status: "uncovered" });
  });

  it("a request that cannot even be looked at is unreadable", () => {
    expect(assignRoster(bank, throwing as never)).toEqual({
      status: "invalid",
      issues: [{ code: "facts-unreadable", path: "", params: {} }],
    });
  });
});

describe("facts", () => {
  const { policy } = presets["bank-branch"];

  it("of a whole record are checked: illegal values and undeclared keys, each met with the nearest right one", () => {
    expect(checkFacts(policy, { tier: "brnch", positon: "head", acting: "yes", unit: null })).toEqual({
      status: "invalid",
      issues: [
        { code: "fact-illegal", path: "/tier", params: { name: "tier", type: "enum", given: "brnch", nearest: "branch", legal: ["branch", "sub-branch"] } },
        { code: "fact-undeclared", path: "/positon", params: { name: "positon", nearest: "position" } },
        { code: "fact-illegal", path: "/acting", params: { name: "acting", type: "boolean", given: "yes", nearest: null, legal: [] } },
      ],
    });
  });

  it("count if they are the record's own, and not if it inherits them", () => {
    const inherited = Object.create({ tier: "branch", unitKind: "department", position: "staff" }) as object;
    expect(resolveResponsibility(policy, { ...inherited })).toMatchObject({ status: "undetermined" });
    expect(resolveResponsibility(policy, inherited as Record<string, unknown>)).toMatchObject({ status: "undetermined", missing: expect.arrayContaining(["tier"]) });
  });

  it("that are null or undefined are missing, or have their default", () => {
    const facts = { tier: "sub-branch", unitKind: "outlet", position: "deputy", acting: null, assistant: undefined };
    expect(resolveResponsibility(policy, facts)).toMatchObject({ status: "decided", rules: [{ id: "BB-9" }] });
    expect(resolveResponsibility(policy, { ...facts, tier: null })).toMatchObject({ status: "undetermined" });
  });
});
