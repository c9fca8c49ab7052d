import { describe, expect, it } from "vitest";
import { depthOf, sizeOf } from "../../src/rules/condition.ts";
import { CONDITION_LIMITS } from "../../src/rules/condition-syntax.ts";
import { read } from "../support/rules-syntax.ts";

const branch = { tier: "branch" };

describe("a condition is refused where", () => {
  it.each<[string, unknown, readonly unknown[]]>([
    ["it is no object", 5, [{ code: "condition-not-an-object", path: "/when", params: { kind: "number" } }]],
    ["it is null", null, [{ code: "condition-not-an-object", path: "/when", params: { kind: "null" } }]],
    ["it is a list", [branch], [{ code: "condition-not-an-object", path: "/when", params: { kind: "list" } }]],
    ["a part is no object", { all: [branch, "acting"] }, [
      { code: "condition-not-an-object", path: "/when/all/1", params: { kind: "string" } },
    ]],
    ["it is empty", {}, [{ code: "condition-empty", path: "/when", params: { key: "{}" } }]],
    ["a part is empty", { not: {} }, [{ code: "condition-empty", path: "/when/not", params: { key: "{}" } }]],
    ["`any` holds nothing", { any: [] }, [{ code: "condition-empty", path: "/when/any", params: { key: "any" } }]],
    ["`all` holds nothing", { all: [] }, [{ code: "condition-empty", path: "/when/all", params: { key: "all" } }]],
    ["`all` is no list", { all: branch }, [{ code: "condition-not-a-list", path: "/when/all", params: { key: "all" } }]],
    ["`any` is null", { any: null }, [{ code: "condition-not-a-list", path: "/when/any", params: { key: "any" } }]],
    ["the fact is missing", { operator: "equal", value: 1 }, [
      { code: "condition-missing-key", path: "/when", params: { key: "fact" } },
    ]],
    ["the operator is missing", { fact: "tier", value: 1 }, [
      { code: "condition-missing-key", path: "/when", params: { key: "operator" } },
    ]],
    ["the value is missing", { fact: "tier", operator: "equal" }, [
      { code: "condition-missing-key", path: "/when", params: { key: "value" } },
    ]],
    ["a fact has a path inside", { fact: "tier", operator: "equal", value: "branch", path: "$.name" }, [
      { code: "condition-unsupported-key", path: "/when/path", params: { key: "path" } },
    ]],
    ["a comparison has a key too many", { fact: "tier", operator: "equal", value: "branch", prio: 1 }, [
      { code: "condition-unsupported-key", path: "/when/prio", params: { key: "prio" } },
    ]],
    ["a condition has a priority", { all: [branch], priority: 2 }, [
      { code: "condition-unsupported-key", path: "/when/priority", params: { key: "priority" } },
    ]],
    ["a condition has a name", { all: [branch], name: "x" }, [
      { code: "condition-unsupported-key", path: "/when/name", params: { key: "name" } },
    ]],
    ["a condition has params", { all: [branch], params: {} }, [
      { code: "condition-unsupported-key", path: "/when/params", params: { key: "params" } },
    ]],
    ["a fact is misspelt", { tierr: "branch" }, [
      { code: "condition-unknown-fact", path: "/when/tierr", params: { name: "tierr", nearest: "tier" } },
    ]],
    ["a fact is not declared", { salary: 1 }, [
      { code: "condition-unknown-fact", path: "/when/salary", params: { name: "salary", nearest: null } },
    ]],
    ["a fact is one that every object has", JSON.parse('{"constructor": 1, "toString": 2, "__proto__": 3}'), [
      { code: "condition-unknown-fact", path: "/when/constructor", params: { name: "constructor", nearest: null } },
      { code: "condition-unknown-fact", path: "/when/toString", params: { name: "toString", nearest: null } },
      { code: "condition-unknown-fact", path: "/when/__proto__", params: { name: "__proto__", nearest: null } },
    ]],
    ["a comparison names a fact that is misspelt", { fact: "headcont", operator: "equal", value: 1 }, [
      { code: "condition-unknown-fact", path: "/when/fact", params: { name: "headcont", nearest: "headcount" } },
    ]],
    ["a comparison names no fact", { fact: 7, operator: "equal", value: 1 }, [
      { code: "condition-unknown-fact", path: "/when/fact", params: { name: "number", nearest: null } },
    ]],
    ["a path needs escaping", { "a/b~c": 1 }, [
      { code: "condition-unknown-fact", path: "/when/a~1b~0c", params: { name: "a/b~c", nearest: null } },
    ]],
    ["a name is misspelt", { condition: "actng" }, [
      { code: "condition-unknown-name", path: "/when/condition", params: { name: "actng", nearest: "acting" } },
    ]],
    ["a name is one that every object has", { condition: "constructor" }, [
      { code: "condition-unknown-name", path: "/when/condition", params: { name: "constructor", nearest: null } },
    ]],
    ["a name is no text", { condition: 3 }, [
      { code: "condition-unknown-name", path: "/when/condition", params: { name: "number", nearest: null } },
    ]],
    ["a name cannot even be made text", { condition: { toString: 1, valueOf: 1 } }, [
      { code: "condition-unknown-name", path: "/when/condition", params: { name: "object", nearest: null } },
    ]],
  ])("%s", (_where, document, issues) => {
    expect(read(document, { acting: { acting: true } }).issues).toEqual(issues);
  });

  it("there are several faults: each is told", () => {
    const { issues } = read({ any: [{ tierr: 1 }, {}], all: [], not: 5 });
    expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "/when/any/0/tierr condition-unknown-fact",
      "/when/any/1 condition-empty",
      "/when/all condition-empty",
      "/when/not condition-not-an-object",
    ]);
  });
});

describe("a named condition", () => {
  it("stands for what it says", () => {
    const named = { head: { any: [{ grade: "senior" }, { condition: "deputy" }] }, deputy: { acting: true } };
    const { condition, issues } = read({ all: [{ condition: "head" }, branch] }, named);
    expect(issues).toEqual([]);
    expect(sizeOf(condition)).toBe(3);
  });

  it("is refused where it leads back to itself", () => {
    const { issues } = read(branch, { a: { condition: "b" }, b: { all: [{ condition: "a" }, branch] } });
    expect(issues).toEqual([{ code: "condition-name-cycle", path: "/conditions/b/all/0/condition", params: { name: "a" } }]);
  });

  it("is refused where it is itself", () => {
    const { issues } = read({ condition: "a" }, { a: { not: { condition: "a" } } });
    expect(issues).toEqual([{ code: "condition-name-cycle", path: "/conditions/a/not/condition", params: { name: "a" } }]);
  });

  it("is checked though no rule uses it, at its own place and once", () => {
    const { issues } = read({ any: [{ condition: "a" }, { condition: "a" }] }, { a: { tierr: 1 } });
    expect(issues.map(({ path }) => path)).toEqual(["/conditions/a/tierr"]);
  });

  it("may be called what every object has", () => {
    const named = Object.fromEntries([["constructor", branch]]);
    expect(read({ condition: "constructor" }, named).issues).toEqual([]);
  });

  it("cannot grow without end by doubling at each level", () => {
    const levels = Array.from({ length: 60 }, (_, level) => {
      const below = { condition: `c${level - 1}` };
      return [`c${level}`, level === 0 ? branch : { all: [below, below] }] as const;
    });
    const { issues } = read({ condition: "c59" }, Object.fromEntries(levels));
    expect(issues[0]).toEqual({ code: "condition-too-large", path: "/conditions/c11", params: CONDITION_LIMITS });
    expect(issues.every(({ code }) => code === "condition-too-large")).toBe(true);
    expect(issues.length).toBeLessThan(60);
  });
});

describe("the size of a condition", () => {
  const nested = (levels: number): unknown => {
    let document: unknown = branch;
    for (let level = 1; level < levels; level++) document = { not: document };
    return document;
  };

  it("may be 64 levels deep, and no deeper", () => {
    expect(depthOf(read(nested(64)).condition)).toBe(64);
    expect(read(nested(64)).issues).toEqual([]);
    expect(read(nested(65)).issues).toEqual([{ code: "condition-too-large", path: "/when", params: { tests: 2_000, depth: 64 } }]);
  });

  it("counts the levels inside a test", () => {
    let test: unknown = "branch";
    for (let level = 0; level < 64; level++) test = { not: test };
    expect(read({ tier: test }).issues.map(({ code }) => code)).toEqual(["condition-too-large"]);
  });

  it("may be 2,000 tests, and no more", () => {
    const of = (count: number): unknown => ({ any: Array.from({ length: count }, () => branch) });
    expect(read(of(2_000)).issues).toEqual([]);
    expect(read(of(2_001)).issues.map(({ code, path }) => [code, path])).toEqual([["condition-too-large", "/when"]]);
  });

  it("does not stop the reading of the rest", () => {
    const { issues } = read({ all: [nested(70), { tierr: 1 }] });
    expect(issues.map(({ code, path }) => `${path.slice(0, 11)} ${code}`)).toEqual([
      "/when/all/0 condition-too-large",
      "/when/all/1 condition-unknown-fact",
    ]);
  });
});
