import { describe, expect, it } from "vitest";
import type { Issue } from "../../src/core/issue.ts";
import { factIssues, factsSchema, isLegal, readFacts, readRecord } from "../../src/rules/facts.ts";
import type { FactDeclaration } from "../../src/rules/facts.ts";
import { readShape } from "../../src/core/shape.ts";
import { typedFacts } from "../support/rules-syntax.ts";
import { forDice } from "../support/rules-dice.ts";
import { illegalValueFor, isGiven, legalValue, valuesOf } from "../support/rules-values.ts";
import { worldOf } from "../support/rules-world.ts";

function issuesOf(declarations: Readonly<Record<string, FactDeclaration>>): readonly Issue[] {
  const issues: Issue[] = [];
  readFacts(declarations, "/facts", issues);
  return issues;
}

describe("the declaration of a fact is refused where", () => {
  const syntaxWords = ["all", "any", "not", "condition", "fact", "operator", "value", "path", "params", "name", "priority", "id"];
  const inherited = ["constructor", "toString", "valueOf", "hasOwnProperty", "__proto__", "__defineGetter__", "isPrototypeOf"];

  it.each([...syntaxWords, ...inherited])("its name is %s", (name) => {
    expect(issuesOf(Object.fromEntries([[name, { type: "boolean" }]]))).toEqual([
      { code: "fact-name-reserved", path: `/facts/${name}`, params: { name } },
    ]);
  });

  it("no values are listed", () => {
    expect(issuesOf({ tier: { type: "enum", values: {} }, flags: { type: "set", of: {} } })).toEqual([
      { code: "fact-values-empty", path: "/facts/tier", params: { name: "tier" } },
      { code: "fact-values-empty", path: "/facts/flags", params: { name: "flags" } },
    ]);
  });

  it("the range is empty", () => {
    expect(issuesOf({ headcount: { type: "integer", min: 5, max: 4 } })).toEqual([
      { code: "fact-range-empty", path: "/facts/headcount", params: { name: "headcount", min: 5, max: 4 } },
    ]);
  });

  it.each<[FactDeclaration, string, string, string | null, readonly string[]]>([
    [{ type: "enum", values: { branch: "b" }, default: "brunch" }, "enum", "brunch", "branch", ["branch"]],
    [{ type: "integer", min: 0, default: -1 }, "integer", "-1", null, []],
    [{ type: "date", default: "2026-02-30" }, "date", "2026-02-30", null, []],
    [{ type: "set", of: { leave: "l" }, default: ["leave", "trial"] }, "set", "trial", null, ["leave"]],
  ])("its default is no value of it: %j", (declaration, type, given, nearest, legal) => {
    expect(issuesOf({ x: declaration })).toEqual([
      { code: "fact-illegal", path: "/facts/x/default", params: { name: "x", type, given, nearest, legal } },
    ]);
  });

  it("everything else is fine", () => {
    expect(issuesOf({ "a fact/of ~ any name": { type: "integer", default: 3 }, 部门: { type: "string", default: "" } })).toEqual([]);
    expect(issuesOf(Object.fromEntries([...typedFacts].map(([name, { declaration }]) => [name, declaration])))).toEqual([]);
  });
});

describe("the shape of declarations", () => {
  it("is told fault by fault", () => {
    const result = readShape(factsSchema, {
      tier: { type: "enum", values: { branch: "Branch" }, order: true },
      unit: { type: "text" },
      headcount: { type: "integer", min: 0.5 },
      flags: { type: "set" },
    });
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "/tier/order shape-unknown-key",
      "/unit/type shape-not-listed",
      "/headcount/min shape-wrong-type",
      "/flags/of shape-missing",
    ]);
  });

  it("names the nearest key of the fact's own type", () => {
    const result = readShape(factsSchema, { acting: { type: "boolean", mix: 3, defualt: true } });
    expect(result.ok ? [] : result.issues).toEqual([
      { code: "shape-unknown-key", path: "/acting/mix", params: { key: "mix", nearest: null, known: expect.not.arrayContaining(["min", "values"]) } },
      { code: "shape-unknown-key", path: "/acting/defualt", params: { key: "defualt", nearest: "default", known: ["type", "default", "title", "clause", "basis", "note"] } },
    ]);
  });
});

describe("the legal values of a fact", () => {
  it("are those of its declaration", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 3], small: false });
      const near = valuesOf(world);
      for (const fact of readFacts(world.facts, "", []).values()) {
        for (let count = 0; count < 20; count++) {
          const legal = legalValue(fact.declaration, near.get(fact.name) ?? [], dice);
          const illegal = illegalValueFor(fact.declaration, dice);
          expect([legal, isLegal(fact, legal)]).toEqual([legal, isGiven(fact.declaration, legal)]);
          expect([illegal, isLegal(fact, illegal)]).toEqual([illegal, isGiven(fact.declaration, illegal)]);
        }
      }
    });
  });
});

describe("a whole record", () => {
  it("is free of faults when each value is legal or absent", () => {
    const record = { tier: "branch", acting: null, headcount: undefined, joined: "2024-02-29", flags: ["leave"], supervises: [] };
    expect(factIssues(typedFacts, record)).toEqual([]);
  });

  it("is told of undeclared keys and illegal values, all of them", () => {
    const record = { teir: "branch", tierr: "branch", headcount: 501, flags: ["leave", "leav"], salary: 1, joined: "2026-02-30" };
    expect(factIssues(typedFacts, record).map(({ code, path, params }) => [code, path, params["nearest"]])).toEqual([
      ["fact-undeclared", "/teir", "tier"],
      ["fact-undeclared", "/tierr", "tier"],
      ["fact-illegal", "/headcount", null],
      ["fact-illegal", "/flags", "leave"],
      ["fact-undeclared", "/salary", null],
      ["fact-illegal", "/joined", null],
    ]);
  });

  it.each([
    [null, "null"], [undefined, "undefined"], [[], "list"], ["tier", "string"], [3, "number"], [() => ({}), "function"],
  ])("is a record, not %s", (input, kind) => {
    expect(factIssues(typedFacts, input)).toEqual([{ code: "facts-not-a-record", path: "", params: { kind } }]);
  });

  it("holds its own members only, and is copied", () => {
    const flags = ["leave"];
    const given = Object.assign(Object.create({ tier: "branch" }), { flags });
    const record = readRecord(given);
    expect(record.ok ? Object.keys(record.value) : []).toEqual(["flags"]);
    expect(record.ok ? record.value["flags"] : flags).not.toBe(flags);
    expect(readRecord(JSON.parse('{"__proto__": {"tier": "branch"}}'))).toEqual({ ok: true, value: { ["__proto__"]: { tier: "branch" } } });
  });

  it("may throw when it is read: that is told, and nothing is thrown", () => {
    const unreadable = [{ code: "facts-unreadable", path: "", params: {} }];
    const throwing = (): never => {
      throw new Error("no");
    };
    expect(factIssues(typedFacts, { get tier() { return throwing(); } })).toEqual(unreadable);
    expect(factIssues(typedFacts, new Proxy({}, { ownKeys: throwing }))).toEqual(unreadable);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(factIssues(typedFacts, revoked.proxy)).toEqual(unreadable);
  });
});
