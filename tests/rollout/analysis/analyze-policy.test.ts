import { loadPolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import type { AnalysisOptions } from "../../../src/rollout/analysis/analyze-policy.ts";
import { formatAnalysis } from "../../../src/rollout/analysis/format-analysis.ts";
import { directoryPolicy } from "../../benchmarks/records.ts";
import { presets } from "../../support/policy-presets.ts";

const office = {
  id: "office", version: "1", title: "office", effective: { from: "2026-01-01", until: "2026-12-31" },
  facts: {
    grade: { type: "enum", ordered: true, values: { low: "low", middle: "middle", high: "high" } },
    kind: { type: "enum", values: { office: "office", plant: "plant", shop: "shop" } },
    size: { type: "integer", min: 0 },
    unit: { type: "string", default: "" },
    tags: { type: "set", of: { red: "red", blue: "blue" } },
  },
  roles: { head: { holder: { grade: "high", unit: { sameAs: "unit" } } } },
  responsibility: { rules: [{ id: "all", then: { roles: ["head"], mode: "direct" } }] },
};

const rule = (id: string, when: unknown, role = "head") => ({ id, when, then: { roles: [role], mode: "direct" } });

/** What is found beside unused values, as code and path; in the office, with a change. */
function found(change: object, options?: AnalysisOptions): readonly (readonly [string, string])[] {
  const { findings } = analyzePolicy(loadPolicy({ ...office, ...change }), options);
  return findings.map(({ code, path }) => [code, path] as const).filter(([code]) => code !== "fact-unused" && code !== "value-unused");
}

describe("rules by size", () => {
  it("say which sizes the bands leave out, and between which rules", () => {
    const policy = loadPolicy({
      ...office,
      responsibility: { rules: [rule("small", { size: { max: 5 } }), rule("large", { size: { min: 7, max: 20 } })] },
    });
    const gaps = analyzePolicy(policy).findings.filter(({ code }) => code === "gap-in-band");
    const told = gaps.map(({ params, witness }) => ({ ...params, witness }));
    expect(told.toSorted((left, right) => Number(left.witness?.["size"]) - Number(right.witness?.["size"]))).toEqual([
      { fact: "size", cases: { en: "size is 6", "zh-CN": "size 为 6" }, beside: ["small", "large"], witness: { size: 6 } },
      { fact: "size", cases: { en: "size is 21 or more", "zh-CN": "size 为 21 及以上" }, beside: ["large"], witness: { size: 21 } },
    ]);
  });
});

describe("what nothing uses", () => {
  it("is named: facts, values, roles, named conditions", () => {
    const policy = loadPolicy({
      ...office,
      conditions: { big: { size: { min: 10 } }, small: { size: { max: 9 } } },
      roles: { ...office.roles, boss: {} },
      responsibility: { rules: [rule("a", { condition: "big", kind: "office" }), rule("b", { grade: { min: "middle" } })] },
    });
    const unused = analyzePolicy(policy).findings.filter(({ code }) => code.endsWith("-unused"));
    expect(unused.map(({ code, path, level }) => [code, path, level])).toEqual([
      ["fact-unused", "/facts/tags", "note"],
      ["value-unused", "/facts/grade/values/low", "note"],
      ["value-unused", "/facts/kind/values/plant", "note"],
      ["value-unused", "/facts/kind/values/shop", "note"],
      ["role-unused", "/roles/boss", "note"],
      ["condition-unused", "/conditions/small", "note"],
    ]);
  });

  it("is not what a rule excludes, nor what lies in a range, nor what stands in for a fact that is not given", () => {
    const facts = { ...office.facts, tags: { type: "set", of: { red: "red", blue: "blue" }, default: ["blue"] } };
    const policy = loadPolicy({
      ...office,
      facts,
      responsibility: { rules: [rule("a", { kind: { not: "office" } }), rule("b", { grade: { min: "low", max: "middle" } }), rule("c", { tags: { contains: "red" } }), rule("d", { size: 3 })] },
    });
    expect(analyzePolicy(policy).findings.filter(({ code }) => code.endsWith("-unused"))).toEqual([]);
  });
});

describe("what is declared impossible", () => {
  it("is a finding where it contradicts itself, or rules out everything", () => {
    const contradiction = { id: "odd", when: { all: [{ kind: "office" }, { kind: "plant" }] } };
    expect(found({ impossible: [contradiction] })).toEqual([["impossible-never-holds", "/impossible/0"]]);
    const all = [{ id: "x", when: { size: { min: 3 } } }, { id: "y", when: { size: { below: 3 } } }];
    expect(found({ impossible: all })).toEqual([["impossible-everything", "/impossible"]]);
  });

  it("makes a rule that holds for nothing else a finding", () => {
    const rules = [rule("a", { kind: "office", size: 0 }), rule("b", { kind: ["office", "plant", "shop"] })];
    expect(found({ impossible: [{ id: "x", when: { size: 0 } }], responsibility: { rules } })).toEqual([["rule-only-impossible", "/responsibility/rules/0"]]);
  });
});

describe("a roster", () => {
  const boss = { boss: {} };
  const change = { roles: { ...office.roles, ...boss }, responsibility: { rules: [{ id: "all", then: { roles: ["head", "boss"], mode: "direct" } }] } };

  it("shows which roles nobody can hold, and which are not described", () => {
    const roster = [{ id: "E-1", grade: "low", unit: "risk" }, { id: "E-2", grade: "middle", unit: "risk" }];
    expect(found(change, { roster })).toEqual([["role-held-by-nobody", "/roles/head"], ["role-not-described", "/roles/boss"]]);
    expect(found(change, { roster: [...roster, { id: "E-3", grade: "high" }] })).toEqual([["role-not-described", "/roles/boss"]]);
    expect(found(change)).toEqual([]);
  });

  it("leaves open who lacks the fact to tell, and names what it cannot read", () => {
    expect(found(change, { roster: [{ id: "E-1" }] })).toEqual([["role-not-described", "/roles/boss"]]);
    const { unexamined } = analyzePolicy(loadPolicy({ ...office, ...change }), { roster: [{ grade: "high" }] });
    expect(unexamined).toEqual([{ code: "roster-id-missing", path: "/0/id", params: { key: "id" } }]);
  });
});

describe("the calendar", () => {
  const interview = { protocols: { talk: { steps: [{ id: "talk", lead: "manager", fields: [] }] } }, form: { states: [{ state: "filled", owners: ["manager"] }, { state: "archived", owners: ["manager"], within: { value: 3, unit: "working-day" } }] } };

  it.each([
    [{ from: "2026-01-01", until: "2027-06-30" }, "error", [["calendar-lacks-years", "warning"]]],
    [{ from: "2019-12-31", until: "2020-06-30" }, "error", [["calendar-lacks-years", "warning"]]],
    [{ from: "2026-01-01", until: "2027-06-30" }, "provisional", [["calendar-lacks-years", "note"]]],
    [{ from: "2026-01-01" }, "error", [["calendar-ends", "note"]]],
    [{ from: "2020-01-01", until: "2026-12-31" }, "error", []],
  ])("must have the years of %j", (effective, onUnknownYear, expected) => {
    const { findings } = analyzePolicy(loadPolicy({ ...office, effective, calendar: { base: "CN", onUnknownYear }, interview }));
    expect(findings.filter(({ code }) => code.startsWith("calendar")).map(({ code, level }) => [code, level])).toEqual(expected);
  });

  it("is not asked by a policy without periods, and plain weekdays have every year", () => {
    expect(found({ effective: { from: "2030-01-01", until: "2031-01-01" } })).toEqual([]);
    expect(found({ effective: { from: "2030-01-01" }, calendar: { base: "weekdays" }, interview })).toEqual([]);
  });
});

describe("what the policy silences", () => {
  const gap = { responsibility: { rules: [rule("a", { kind: "office" })] } };

  it("is kept apart, with its reason, and told", () => {
    const reason = { en: "shops come next year", "zh-CN": "门店明年纳入" };
    const analysis = analyzePolicy(loadPolicy({ ...office, ...gap, silence: [{ code: "gap", path: "/responsibility", reason }] }));
    expect(analysis.findings.filter(({ code }) => code === "gap" || code === "silence-without-finding")).toEqual([]);
    expect(analysis.silenced).toMatchObject([{ code: "gap", path: "/responsibility/rules", reason }]);
    expect(formatAnalysis(analysis, "en")).toContain("accepted, since: shops come next year");
    expect(formatAnalysis(analysis, "zh-CN")).toContain("已接受，理由：门店明年纳入");
  });

  it("is silenced at its path and below it only, and an entry that silences nothing is a finding", () => {
    for (const path of ["/quota", "/responsibility/rule", "/responsibility/rules/0"]) {
      expect(found({ ...gap, silence: [{ code: "gap", path, reason: "no" }] })).toEqual([["gap", "/responsibility/rules"], ["silence-without-finding", "/silence/0"]]);
    }
    expect(found({ ...gap, silence: [{ code: "gap", path: "/responsibility/rules", reason: "yes" }] })).toEqual([]);
  });

  it("must be something that an analysis can find", () => {
    const { findings } = analyzePolicy(loadPolicy({ ...office, silence: [{ code: "rule-neadless", reason: "typing" }] }));
    const expected = { level: "error", code: "silence-unknown-code", path: "/silence/0/code", params: { code: "rule-neadless", nearest: "rule-needless" } };
    expect(findings[0]).toEqual(expected);
    expect(found({ ...office, silence: [{ code: "quota-cliff", reason: "meant" }] })).toContainEqual(["silence-without-finding", "/silence/0"]);
  });
});

describe("an analysis", () => {
  it("of a thousand rules takes seconds and leaves nothing out", () => {
    const { findings, unexamined } = analyzePolicy(loadPolicy(directoryPolicy(1_000)));
    expect(unexamined).toEqual([]);
    expect(findings.some(({ code }) => code === "rule-contradicted")).toBe(true);
  });

  it("says on what it rests, and does not look for needless rules when it is told so", () => {
    const rules = [rule("a", { kind: "office" }), rule("b", { size: { min: 0 } })];
    const policy = { responsibility: { rules } };
    expect(found(policy)).toEqual([["rule-needless", "/responsibility/rules/0"]]);
    expect(found(policy, { needless: false })).toEqual([]);
    expect(analyzePolicy(presets.factory.policy).origin.policy.id).toBe("factory");
  });

  it("puts errors first", () => {
    const rules = [rule("a", { kind: "office" }), rule("b", { kind: "office" })];
    expect(found({ responsibility: { rules } })[0]).toEqual(["rule-shadowed", "/responsibility/rules/1"]);
  });
});
