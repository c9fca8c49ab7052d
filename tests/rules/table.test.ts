import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/core/issue.ts";
import { namedConditionScope } from "../../src/rules/condition-syntax.ts";
import { readTable, TABLE_LIMITS } from "../../src/rules/table.ts";
import type { RuleDocument, RuleTable } from "../../src/rules/table.ts";
import { interpret, trace } from "../../src/rules/interpret.ts";
import { typedFacts } from "../support/rules-syntax.ts";

function read(documents: readonly RuleDocument<unknown>[]): { readonly table: RuleTable<unknown>; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const table = readTable(documents, "/rules", namedConditionScope(typedFacts, {}, "/conditions", issues));
  return { table, issues };
}

describe("a table of rules", () => {
  it("gives each rule its reference and its place", () => {
    const { table, issues } = read([
      { id: "A", clause: "§ 1", when: { tier: "branch" }, then: 1 },
      { id: "B", then: 2 },
    ]);
    expect(issues).toEqual([]);
    expect(table.rules.map(({ reference, path }) => [reference, path])).toEqual([
      [{ id: "A", clause: "§ 1" }, "/rules/0"],
      [{ id: "B" }, "/rules/1"],
    ]);
    expect(interpret(table, { tier: "sub-branch" })?.reference.id).toBe("B");
  });

  it("refuses an id that is there already, at its second place", () => {
    const { issues } = read([{ id: "A", then: 1 }, { id: "B", then: 1 }, { id: "A", then: 1 }, { id: "A", then: 1 }]);
    expect(issues).toEqual([
      { code: "rule-id-twice", path: "/rules/2/id", params: { id: "A" } },
      { code: "rule-id-twice", path: "/rules/3/id", params: { id: "A" } },
    ]);
  });

  it("tells a fault of a condition at its place", () => {
    const { issues } = read([{ id: "A", then: 1 }, { id: "B", when: { tierr: 1 }, then: 1 }]);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([["condition-unknown-fact", "/rules/1/when/tierr"]]);
  });

  it("knows which outcomes are the same, whatever the order of their keys", () => {
    const { table } = read([
      { id: "A", then: { by: "head", mode: "direct" } },
      { id: "B", then: { by: "head" } },
      { id: "C", then: { mode: "direct", by: "head" } },
    ]);
    expect(table.outcomeNumbers).toEqual([0, 1, 0]);
  });

  it("may have 2,000 rules and 100,000 tests, and no more", () => {
    const rules = (count: number, when?: unknown): readonly RuleDocument<unknown>[] =>
      Array.from({ length: count }, (_, index) => ({ id: `R${index}`, then: 1, ...(when === undefined ? {} : { when }) }));
    const tests = (count: number): unknown => ({ any: Array.from({ length: count }, () => ({ acting: true })) });
    const tooLarge = [{ code: "table-too-large", path: "/rules", params: TABLE_LIMITS }];
    expect(read(rules(2_000)).issues).toEqual([]);
    expect(read(rules(2_001)).issues).toEqual(tooLarge);
    expect(read(rules(50, tests(2_000))).issues).toEqual([]);
    expect(read([...rules(50, tests(2_000)), { id: "one more", when: { acting: true }, then: 1 }]).issues).toEqual(tooLarge);
  });
});

describe("the trace of a decision", () => {
  it("tells every rule that was asked, and what each test saw", () => {
    const { table } = read([
      { id: "A", when: { all: [{ tier: "branch" }, { not: { acting: true } }] }, then: 1 },
      { id: "B", when: { any: [{ headcount: { min: 6 } }, { grade: "senior" }] }, then: 2 },
      { id: "C", then: 3 },
    ]);
    const [first, second, ...rest] = trace(table, { tier: "branch", headcount: 7 });
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      rule: { reference: { id: "A" } },
      truth: "unknown",
      condition: {
        kind: "all",
        truth: "unknown",
        of: [
          { kind: "test", truth: true, value: "branch" },
          { kind: "not", truth: "unknown", of: { kind: "test", truth: "unknown", value: undefined } },
        ],
      },
    });
    expect(second).toMatchObject({
      truth: true,
      condition: { kind: "any", of: [{ truth: true, value: 7 }, { truth: "unknown", value: undefined }] },
    });
  });

  it("calls an illegal value unknown, not false", () => {
    const { table } = read([{ id: "A", when: { tier: { not: "branch" } }, then: 1 }]);
    expect(trace(table, { tier: "brunch" })[0]?.truth).toBe("unknown");
  });
});
