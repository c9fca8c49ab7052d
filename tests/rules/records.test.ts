import { describe, expect, it } from "vitest";
import { compileTable } from "../../src/rules/compile-table.ts";
import { namedConditionScope } from "../../src/rules/condition-syntax.ts";
import { decide } from "../../src/rules/decide.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { Facts } from "../../src/rules/facts.ts";
import { readTable } from "../../src/rules/table.ts";

const facts = readFacts(
  {
    tier: { type: "enum", values: { branch: "Branch", "sub-branch": "Sub-branch" } },
    acting: { type: "boolean", default: false },
    headcount: { type: "integer", min: 0 },
    flags: { type: "set", of: { leave: "On leave", trial: "On trial" } },
  },
  "/facts",
  [],
);

const rules = [
  { id: "A", clause: "§ 1", when: { tier: "branch", flags: { contains: "leave" } }, then: "none" },
  { id: "B", when: { tier: "branch", acting: true }, then: "president" },
  { id: "C", when: { tier: "branch" }, then: "share of headcount" },
  { id: "D", when: { tier: "sub-branch", headcount: { max: 5 } }, then: "small" },
  { id: "E", when: { tier: "sub-branch", headcount: { min: 6, max: 10 } }, then: "small" },
];

const table = readTable(rules, "/rules", namedConditionScope(facts, {}, "", []), (outcome) => {
  return outcome === "share of headcount" ? ["headcount"] : [];
});

const decided = (outcome: string, ...ids: readonly string[]) => ({
  status: "decided",
  outcome,
  rules: ids.map((id) => (id === "A" ? { id, clause: "§ 1" } : { id })),
});
const undetermined = (...missing: readonly string[]) => ({ status: "undetermined", missing });
const illegal = (name: string) => ({ status: "invalid", issues: [{ code: "fact-illegal", path: `/${name}` }] });

describe.each([
  ["with a diagram", compileTable(table)],
  ["rule by rule", compileTable(table, 0)],
])("a decision %s", (_name, compiled) => {
  const check = (record: unknown): unknown => decide(compiled, record as Facts); // hosts give anything at all

  it.each<[string, unknown, unknown]>([
    ["is given by the first rule that holds", { tier: "branch", flags: ["trial", "leave"] }, decided("none", "A")],
    ["takes the default of an absent fact", { tier: "branch", flags: [], headcount: 3 }, decided("share of headcount", "C")],
    ["takes the default of a null", { tier: "branch", flags: [], headcount: 3, acting: null }, decided("share of headcount", "C")],
    ["asks the fact from which the outcome is computed", { tier: "branch", flags: [] }, undetermined("headcount")],
    ["names all rules that may have given it", { tier: "sub-branch", headcount: 0 }, decided("small", "D")],
    ["is uncovered where no rule holds", { tier: "sub-branch", headcount: 11 }, { status: "uncovered" }],
    ["asks only what can change the answer", { tier: "sub-branch" }, undetermined("headcount")],
    ["asks the most asked fact first", {}, undetermined("tier", "headcount", "flags")],
    ["asks for a set as a whole", { tier: "branch", acting: true }, undetermined("flags")],
    ["overlooks what is illegal where it cannot matter", { tier: "sub-branch", headcount: 3, acting: "no", flags: "x" }, decided("small", "D")],
    ["does not overlook it where it can", { tier: "branch", acting: "no", flags: [], headcount: 3 }, illegal("acting")],
    ["does not overlook it in what the outcome reads", { tier: "branch", flags: [], headcount: -3 }, illegal("headcount")],
    ["is invalid rather than undetermined", { tier: "branch", acting: "no" }, illegal("acting")],
    ["overlooks what is not declared", { tier: "sub-branch", headcount: 3, salary: {} }, decided("small", "D")],
    ["refuses an element that a set cannot have", { tier: "branch", flags: ["leave", "holiday"] }, illegal("flags")],
    ["takes an element twice for once", { tier: "branch", flags: ["leave", "leave"] }, decided("none", "A")],
    ["refuses a set with a hole", { tier: "branch", flags: [, "leave"] }, illegal("flags")], // oxlint-disable-line no-sparse-arrays
    ["takes −0 for 0", { tier: "sub-branch", headcount: -0 }, decided("small", "D")],
  ])("%s", (_behaviour, record, decision) => {
    expect(check(record)).toMatchObject(decision as object);
  });

  it.each<[string, unknown, unknown]>([
    ["null", null, { code: "facts-not-a-record", path: "", params: { kind: "null" } }],
    ["nothing", undefined, { code: "facts-not-a-record", path: "", params: { kind: "undefined" } }],
    ["a list", [], { code: "facts-not-a-record", path: "", params: { kind: "list" } }],
    ["a text", "branch", { code: "facts-not-a-record", path: "", params: { kind: "string" } }],
    ["a record that throws", { get tier() { throw new Error("no"); } }, { code: "facts-unreadable", path: "", params: {} }],
    ["a value that throws", { tier: "branch", flags: new Proxy([], { get: () => { throw new Error("no"); } }) }, {
      code: "facts-unreadable", path: "", params: {},
    }],
  ])("is invalid for %s", (_what, record, issue) => {
    expect(check(record)).toEqual({ status: "invalid", issues: [issue] });
  });

  it("sees a record's own members, whoever made it", () => {
    class Person {
      readonly tier = "sub-branch";
      readonly headcount = 3;
    }
    expect(check(new Person())).toEqual(decided("small", "D"));
    expect(check(Object.assign(Object.create(null), { tier: "sub-branch", headcount: 3 }))).toEqual(decided("small", "D"));
    expect(check(Object.create({ tier: "sub-branch", headcount: 3 }))).toMatchObject({ status: "undetermined" });
    expect(check(Object.assign(Object.create({ tier: "branch" }), { headcount: 3 }))).toMatchObject({ status: "undetermined" });
    const hidden = Object.defineProperty({ headcount: 3 }, "tier", { value: "sub-branch", enumerable: false });
    expect(check(hidden)).toEqual(decided("small", "D"));
  });

  it("is not misled by a value that changes while it is read", () => {
    let reads = 0;
    const fickle = { tier: "sub-branch", get headcount() { return reads++ % 2 === 0 ? 3 : 11; } };
    expect(["decided", "uncovered"]).toContain((check(fickle) as { readonly status: string }).status);
  });
});

describe("a decision of a table with a diagram", () => {
  const compiled = compileTable(table);

  it("is shared and frozen, so that deciding allocates nothing", () => {
    const first = decide(compiled, { tier: "sub-branch", headcount: 1 });
    expect(decide(compiled, { tier: "sub-branch", headcount: 2 })).toBe(first);
    expect(Object.isFrozen(first) && first.status === "decided" && Object.isFrozen(first.rules)).toBe(true);
    expect(decide(compiled, { tier: "sub-branch", headcount: 11 })).toBe(decide(compiled, { tier: "sub-branch", headcount: 12 }));
  });

  it("names every rule that may have given it, in their order", () => {
    const range = { id: "F", when: { any: [{ acting: true }, { headcount: { max: 9 } }] }, then: "other" };
    const both = compileTable(readTable([rules[3] ?? range, rules[4] ?? range], "", namedConditionScope(facts, {}, "", [])));
    expect(decide(both, { tier: "branch" })).toEqual({ status: "uncovered" });
    expect(decide(both, { tier: "sub-branch" })).toEqual(undetermined("headcount"));
    const covered = [{ ...range, id: "X", when: { headcount: { max: 5 } } }, { ...range, id: "Y", when: { headcount: { min: 6 } } }];
    expect(decide(compileTable(readTable(covered, "", namedConditionScope(facts, {}, "", []))), {})).toEqual(decided("other", "X", "Y"));
  });
});
