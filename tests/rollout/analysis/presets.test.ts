import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src/core/finding.ts";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import { formatAnalysis, formatFinding } from "../../../src/rollout/analysis/format-analysis.ts";
import { everyPreset, presets } from "../../support/policy-presets.ts";

type PresetName = keyof typeof presets;

function findingsOf(name: PresetName, code: string, path = ""): readonly Finding[] {
  return analyzePolicy(presets[name].policy).findings.filter((finding) => finding.code === code && finding.path.startsWith(path));
}

function casesOf(name: PresetName, path: string): readonly unknown[] {
  return findingsOf(name, "gap", path).map(({ params }) => params["cases"]);
}

describe("an analysis of what is known", () => {
  it("finds that the factory's workers are covered by nobody", () => {
    const [, workers] = findingsOf("factory", "gap");
    expect(workers).toMatchObject({
      level: "warning",
      path: "/responsibility/rules",
      params: { cases: { en: "position, in each area from the lowest is worker", "zh-CN": "岗位（各区域内由低到高）为工人" } },
      witness: { area: "plant", position: "worker" },
    });
  });

  it("finds that a 班组长 stands under two clauses", () => {
    const [exception] = findingsOf("factory", "rule-with-exceptions");
    expect(exception).toMatchObject({
      level: "note",
      params: { rule: "FC-10b", exceptions: ["FC-10a"] },
      rules: [{ id: "FC-10b", clause: "第八条（一）2" }, { id: "FC-10a", clause: "第八条（一）2" }],
      witness: { area: "plant", position: "team-leader" },
    });
  });

  it("finds that heads of functional and of project departments have nobody", () => {
    expect(casesOf("functional-project", "/responsibility")).toEqual([
      { en: "position, from the lowest grade is head", "zh-CN": "岗位（由低到高）为正职" },
    ]);
  });

  it("finds that the group's last stage has neither deadline nor last word, on both tracks", () => {
    for (const track of ["person", "unit"]) {
      const path = `/appeal/tracks/${track}/stages/3`;
      expect(findingsOf("group-appeals", "appeal-stage-without-deadline", path)).toMatchObject([{ level: "warning", params: { stage: "inspectorate" } }]);
      expect(findingsOf("group-appeals", "appeal-track-without-last-word", path)).toMatchObject([{ params: { stage: "inspectorate", track } }]);
    }
  });

  it("finds that 10 people owe 6 talks a year and 11 owe 12, and the like where a tenth is rounded up", () => {
    const cliffs = findingsOf("functional-project", "quota-cliff");
    expect(cliffs.map(({ params }) => params)).toEqual([
      { fact: "headcount", size: 10, talks: 6, nextSize: 11, nextTalks: 12 },
      { fact: "headcount", size: 14, talks: 12, nextSize: 15, nextTalks: 24 },
    ]);
    expect(cliffs[0]).toMatchObject({ level: "note", rules: [{ id: "FP-6b" }, { id: "FP-6c" }], witness: { headcount: 11 } });
  });

  it("finds the cases that the bank's text leaves open, and no other", () => {
    expect(casesOf("bank-branch", "/responsibility")).toEqual([
      { en: "tier is city branch, position is president or vice-president", "zh-CN": "机构层级为市分行，职务为行长或副行长" },
      { en: "tier is tier-1 sub-branch, position is section chief", "zh-CN": "机构层级为一级支行，职务为科长" },
    ]);
  });

  it("finds that around the Spring Festival a ten-day answer is due before the three working days to accept are over", () => {
    const [first] = findingsOf("standard", "appeal-answer-due-first");
    expect(first?.params).toEqual({
      stage: "hr", window: "acceptWithin", filedOn: "2026-02-13", answerBy: "2026-02-24", windowUntil: "2026-02-25",
    });
  });

  it.each(everyPreset)("finds in $name no error, nothing unused, and leaves nothing unexamined", ({ policy }) => {
    const { findings, silenced, unexamined } = analyzePolicy(policy);
    expect(findings.filter(({ level, code }) => level === "error" || code.endsWith("-unused"))).toEqual([]);
    expect([silenced, unexamined]).toEqual([[], []]);
  });

  it.each(everyPreset)("is told of $name in both languages, every finding in a sentence", ({ policy }) => {
    const analysis = analyzePolicy(policy);
    for (const locale of ["en", "zh-CN"] as const) {
      const text = formatAnalysis(analysis, locale);
      expect(text).not.toMatch(/unknown issue|未知问题|undefined|\[object/);
      for (const finding of analysis.findings) expect(text).toContain(formatFinding(finding, locale));
    }
  });

  it("reads like this", () => {
    expect(formatAnalysis(analyzePolicy(presets.factory.policy), "en")).toMatchInlineSnapshot(`
      "found: 2 warnings, 1 note
      warning: \`/responsibility/rules\`: no rule speaks of these cases: area is company leadership; add a rule, or declare under \`impossible\` what does not exist
        for example {"area":"leadership","position":"company-leader"}
      warning: \`/responsibility/rules\`: no rule speaks of these cases: position, in each area from the lowest is worker; add a rule, or declare under \`impossible\` what does not exist
        for example {"area":"plant","position":"worker"}
      note: \`/responsibility/rules/3\`: special cases of \`FC-10b\` are decided otherwise by \`FC-10a\` before it; keep them in this order
        for example {"area":"plant","position":"team-leader"}"
    `);
    expect(formatAnalysis(analyzePolicy(presets.factory.policy), "zh-CN")).toMatchInlineSnapshot(`
      "共发现 警告 2 项，提示 1 项
      警告：\`/responsibility/rules\`: 以下情形没有规则：区域为公司领导班子；请补充规则，或把不存在的情形列入 \`impossible\`
        例如 {"area":"leadership","position":"company-leader"}
      警告：\`/responsibility/rules\`: 以下情形没有规则：岗位（各区域内由低到高）为工人；请补充规则，或把不存在的情形列入 \`impossible\`
        例如 {"area":"plant","position":"worker"}
      提示：\`/responsibility/rules/3\`: \`FC-10b\` 的特殊情形由在先的 \`FC-10a\` 另行规定；请保持这一次序
        例如 {"area":"plant","position":"team-leader"}"
    `);
  });
});
