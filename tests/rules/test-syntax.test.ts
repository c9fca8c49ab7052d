import { describe, expect, it } from "vitest";
import { conditionTruth } from "../../src/rules/interpret.ts";
import { read, readHolder, typedFacts } from "../support/rules-syntax.ts";

function illegal(name: string, type: string, given: string, nearest: string | null, path: string, legal: readonly string[] = []) {
  return { code: "fact-illegal", path, params: { name, type, given, nearest, legal } };
}

const TIERS = ["branch", "sub-branch"];
const GRADES = ["junior", "middle", "senior"];
const FLAGS = ["leave", "trial"];

describe("a test is refused where", () => {
  it.each<[string, unknown, unknown]>([
    ["it asks nothing", { tier: {} }, { code: "test-empty", path: "/when/tier", params: { name: "tier" } }],
    ["its list is empty", { tier: [] }, { code: "test-empty", path: "/when/tier", params: { name: "tier" } }],
    ["its list is empty", { fact: "tier", operator: "in", value: [] }, { code: "test-empty", path: "/when/value", params: { name: "tier" } }],
    ["the operator is misspelt", { fact: "tier", operator: "equals", value: "branch" }, {
      code: "test-unknown-operator", path: "/when/operator", params: { operator: "equals", nearest: "equal" },
    }],
    ["the operator is nothing like one", { fact: "tier", operator: "==", value: "branch" }, {
      code: "test-unknown-operator", path: "/when/operator", params: { operator: "==", nearest: null },
    }],
    ["the operator is no text", { fact: "tier", operator: ["equal"], value: "branch" }, {
      code: "test-unknown-operator", path: "/when/operator", params: { operator: "object", nearest: null },
    }],
    ["the operator cannot even be made text", { fact: "tier", operator: { toString: 1 }, value: "branch" }, {
      code: "test-unknown-operator", path: "/when/operator", params: { operator: "object", nearest: null },
    }],
    ["a short test is misspelt", { headcount: { mim: 3 } }, {
      code: "test-unknown-operator", path: "/when/headcount/mim", params: { operator: "mim", nearest: "min" },
    }],
    ["`not` stands beside others", { headcount: { not: 3, max: 5 } }, {
      code: "test-unknown-operator", path: "/when/headcount/not", params: { operator: "not", nearest: null },
    }],
    ["a range is asked of what has no order", { tier: { min: "branch" } }, {
      code: "test-operator-not-for-type", path: "/when/tier/min", params: { operator: "min", name: "tier", type: "enum" },
    }],
    ["a range is asked of text", { fact: "unit", operator: "lessThan", value: "b" }, {
      code: "test-operator-not-for-type", path: "/when/value", params: { operator: "lessThan", name: "unit", type: "string" },
    }],
    ["a range is asked of yes and no", { acting: { max: true } }, {
      code: "test-operator-not-for-type", path: "/when/acting/max", params: { operator: "max", name: "acting", type: "boolean" },
    }],
    ["a set equals", { flags: "leave" }, {
      code: "test-operator-not-for-type", path: "/when/flags", params: { operator: "equal", name: "flags", type: "set" },
    }],
    ["a set equals a list", { fact: "flags", operator: "equal", value: ["leave"] }, {
      code: "test-operator-not-for-type", path: "/when/value", params: { operator: "equal", name: "flags", type: "set" },
    }],
    ["what is no set contains", { unit: { contains: "a" } }, {
      code: "test-operator-not-for-type", path: "/when/unit/contains", params: { operator: "contains", name: "unit", type: "string" },
    }],
    ["a range has nothing in it", { headcount: { min: 6, max: 5 } }, {
      code: "test-range-empty", path: "/when/headcount", params: { name: "headcount" },
    }],
    ["nothing lies between two neighbours", { grade: { above: "junior", below: "middle" } }, {
      code: "test-range-empty", path: "/when/grade", params: { name: "grade" },
    }],
    ["a range lies outside of the fact's", { fact: "headcount", operator: "greaterThan", value: 500 }, {
      code: "test-range-empty", path: "/when/value", params: { name: "headcount" },
    }],
    ["nothing is later than the last day", { joined: { above: "9999-12-31" } }, {
      code: "test-range-empty", path: "/when/joined", params: { name: "joined" },
    }],
    ["nothing is above the largest integer", { balance: { above: Number.MAX_SAFE_INTEGER } }, {
      code: "test-range-empty", path: "/when/balance", params: { name: "balance" },
    }],
    ["it compares two facts", { fact: "headcount", operator: "equal", value: { fact: "balance" } }, {
      code: "test-compares-facts", path: "/when/value", params: { name: "headcount" },
    }],
    ["a range compares two facts", { fact: "headcount", operator: "lessThan", value: { fact: "balance" } }, {
      code: "test-compares-facts", path: "/when/value", params: { name: "headcount" },
    }],
    ["a short test compares two facts", { unit: { fact: "tier" } }, {
      code: "test-compares-facts", path: "/when/unit", params: { name: "unit" },
    }],
    ["a short range compares two facts", { headcount: { max: { fact: "balance" } } }, {
      code: "test-compares-facts", path: "/when/headcount/max", params: { name: "headcount" },
    }],
    ["a list compares two facts", { unit: ["a", { fact: "tier" }] }, {
      code: "test-compares-facts", path: "/when/unit", params: { name: "unit" },
    }],
    ["`in` has no list", { fact: "tier", operator: "in", value: "branch" }, {
      code: "test-needs-list", path: "/when/value", params: { operator: "in" },
    }],
    ["`notIn` has no list", { fact: "tier", operator: "notIn", value: "branch" }, {
      code: "test-needs-list", path: "/when/value", params: { operator: "notIn" },
    }],
    ["an employee is compared with himself", { unit: { sameAs: "unit" } }, {
      code: "same-as-not-here", path: "/when/unit/sameAs", params: { name: "unit" },
    }],
    ["an employee's set is compared with himself", { supervises: { contains: { sameAs: "unit" } } }, {
      code: "same-as-not-here", path: "/when/supervises/contains/sameAs", params: { name: "supervises" },
    }],
    ["an employee is compared in full", { fact: "unit", operator: "equal", value: { sameAs: "unit" } }, {
      code: "same-as-not-here", path: "/when/value/sameAs", params: { name: "unit" },
    }],
  ])("%s: %j", (_where, document, issue) => {
    expect(read(document).issues).toEqual([issue]);
  });

  it.each<[unknown, unknown]>([
    [{ tier: "brnch" }, illegal("tier", "enum", "brnch", "branch", "/when/tier", TIERS)],
    [{ tier: ["branch", "x"] }, illegal("tier", "enum", "x", null, "/when/tier", TIERS)],
    [{ tier: { not: "x" } }, illegal("tier", "enum", "x", null, "/when/tier/not", TIERS)],
    [{ tier: "constructor" }, illegal("tier", "enum", "constructor", null, "/when/tier", TIERS)],
    [{ tier: null }, illegal("tier", "enum", "null", null, "/when/tier", TIERS)],
    [{ tier: true }, illegal("tier", "enum", "true", null, "/when/tier", TIERS)],
    [{ grade: { min: "seniour" } }, illegal("grade", "enum", "seniour", "senior", "/when/grade/min", GRADES)],
    [{ grade: 2 }, illegal("grade", "enum", "2", null, "/when/grade", GRADES)],
    [{ unit: 5 }, illegal("unit", "string", "5", null, "/when/unit")],
    [{ unit: [["a"]] }, illegal("unit", "string", "[…]", null, "/when/unit")],
    [{ acting: "true" }, illegal("acting", "boolean", "true", null, "/when/acting")],
    [{ acting: 1 }, illegal("acting", "boolean", "1", null, "/when/acting")],
    [{ headcount: 1.5 }, illegal("headcount", "integer", "1.5", null, "/when/headcount")],
    [{ headcount: "5" }, illegal("headcount", "integer", "5", null, "/when/headcount")],
    [{ headcount: -1 }, illegal("headcount", "integer", "-1", null, "/when/headcount")],
    [{ headcount: Number.NaN }, illegal("headcount", "integer", "NaN", null, "/when/headcount")],
    [{ headcount: { max: Infinity } }, illegal("headcount", "integer", "Infinity", null, "/when/headcount/max")],
    [{ headcount: { min: "3" } }, illegal("headcount", "integer", "3", null, "/when/headcount/min")],
    [{ headcount: { min: null } }, illegal("headcount", "integer", "null", null, "/when/headcount/min")],
    [{ balance: 2 ** 53 }, illegal("balance", "integer", "9007199254740992", null, "/when/balance")],
    [{ joined: "2026-02-30" }, illegal("joined", "date", "2026-02-30", null, "/when/joined")],
    [{ joined: { min: "2025-02-29" } }, illegal("joined", "date", "2025-02-29", null, "/when/joined/min")],
    [{ joined: "2026-1-1" }, illegal("joined", "date", "2026-1-1", null, "/when/joined")],
    [{ joined: 20260101 }, illegal("joined", "date", "20260101", null, "/when/joined")],
    [{ fact: "joined", operator: "lessThan", value: "0000-01-01" }, illegal("joined", "date", "0000-01-01", null, "/when/value")],
    [{ flags: { contains: "leav" } }, illegal("flags", "set", "leav", "leave", "/when/flags/contains", FLAGS)],
    [{ flags: { contains: ["leave"] } }, illegal("flags", "set", "[…]", null, "/when/flags/contains", FLAGS)],
    [{ supervises: { contains: 5 } }, illegal("supervises", "set", "5", null, "/when/supervises/contains")],
    [{ fact: "tier", operator: "equal", value: ["branch"] }, illegal("tier", "enum", "[…]", null, "/when/value", TIERS)],
    [{ fact: "headcount", operator: "equal", value: { min: 3 } }, illegal("headcount", "integer", "{…}", null, "/when/value")],
    [{ fact: "tier", operator: "notEqual", value: { not: "branch" } }, illegal("tier", "enum", "{…}", null, "/when/value", TIERS)],
    [{ unit: ["x".repeat(70), 5] }, illegal("unit", "string", "5", null, "/when/unit")],
    [{ tier: "x".repeat(70) }, illegal("tier", "enum", `${"x".repeat(60)}…`, null, "/when/tier", TIERS)],
  ])("a value is none of the fact's: %j", (document, issue) => {
    expect(read(document).issues).toEqual([issue]);
  });
});

describe("a bound beyond the fact's own", () => {
  it.each([
    [{ headcount: { max: 1_000 } }, { headcount: 500 }],
    [{ headcount: { min: -5 } }, { headcount: 0 }],
    [{ headcount: { above: -1, below: 501 } }, { headcount: 0 }],
    [{ fact: "headcount", operator: "lessThanInclusive", value: 9_999 }, { headcount: 500 }],
    [{ balance: { min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER } }, { balance: -0 }],
    [{ joined: { min: "0001-01-01", max: "9999-12-31" } }, { joined: "9999-12-31" }],
  ])("is no fault: %j", (document, record) => {
    const { condition, issues } = read(document);
    expect(issues).toEqual([]);
    expect(conditionTruth(condition, record)).toBe(true);
  });
});

describe("several bounds on one side", () => {
  it.each([
    [{ min: 3, above: 5 }, [6, 500]], [{ min: 7, above: 5 }, [7, 500]], [{ above: 3, min: 3 }, [4, 500]],
    [{ max: 9, below: 5 }, [0, 4]], [{ below: 9, max: 5 }, [0, 5]], [{ below: 5, max: 9 }, [0, 4]], [{ above: 5, min: 3 }, [6, 500]], [{ below: 6, max: 5 }, [0, 5]],
  ])("all hold: %j", (bounds, range) => {
    expect(read({ headcount: bounds })).toMatchObject({ condition: { question: { ranges: [range] } }, issues: [] });
  });
});

describe("the holder of a role may be compared with the employee", () => {
  it.each([
    [{ unit: { sameAs: "unit" } }, "unit", "unit", "/holder/unit/sameAs"],
    [{ unit: { sameAs: "tier" } }, "unit", "tier", "/holder/unit/sameAs"],
    [{ tier: { sameAs: "unit" } }, "tier", "unit", "/holder/tier/sameAs"],
    [{ headcount: { sameAs: "balance" } }, "headcount", "balance", "/holder/headcount/sameAs"],
    [{ supervises: { contains: { sameAs: "unit" } } }, "supervises", "unit", "/holder/supervises/contains/sameAs"],
    [{ fact: "unit", operator: "equal", value: { sameAs: "unit" } }, "unit", "unit", "/holder/value/sameAs"],
    [{ fact: "supervises", operator: "contains", value: { sameAs: "unit" } }, "supervises", "unit", "/holder/value/sameAs"],
  ])("%j", (document, fact, as, path) => {
    expect(readHolder(document)).toEqual({
      condition: { kind: "join", fact: typedFacts.get(fact), as: typedFacts.get(as), path },
      issues: [],
    });
  });

  it.each<[unknown, unknown]>([
    [{ unit: { sameAs: "untt" } }, { code: "same-as-unknown-fact", path: "/holder/unit/sameAs", params: { name: "untt", nearest: "unit" } }],
    [{ unit: { sameAs: 3 } }, { code: "same-as-unknown-fact", path: "/holder/unit/sameAs", params: { name: "number", nearest: null } }],
    [{ unit: { sameAs: { toString: 1 } } }, { code: "same-as-unknown-fact", path: "/holder/unit/sameAs", params: { name: "object", nearest: null } }],
    [{ unit: { sameAs: "headcount" } }, { code: "same-as-other-type", path: "/holder/unit/sameAs", params: { name: "unit", other: "headcount" } }],
    [{ joined: { sameAs: "headcount" } }, { code: "same-as-other-type", path: "/holder/joined/sameAs", params: { name: "joined", other: "headcount" } }],
    [{ supervises: { contains: { sameAs: "flags" } } }, {
      code: "same-as-other-type", path: "/holder/supervises/contains/sameAs", params: { name: "supervises", other: "flags" },
    }],
    [{ acting: { contains: { sameAs: "unit" } } }, {
      code: "test-operator-not-for-type", path: "/holder/acting/contains", params: { operator: "contains", name: "acting", type: "boolean" },
    }],
  ])("but not %j", (document, issue) => {
    expect(readHolder(document).issues).toEqual([issue]);
  });
});
