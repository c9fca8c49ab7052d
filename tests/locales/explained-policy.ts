import { explain, formatExplanation, loadPolicy } from "appraisal-policy";
import type { Facts } from "appraisal-policy";

/** A fact of every type. */
export const facts = {
  tier: {
    type: "enum",
    title: { en: "tier", "zh-CN": "机构层级" },
    values: { branch: { en: "city branch", "zh-CN": "市分行" }, "sub-branch": { en: "sub-branch", "zh-CN": "支行" } },
  },
  unit: { type: "string", title: { en: "unit", "zh-CN": "单位" } },
  acting: { type: "boolean", title: { en: "deputy in charge", "zh-CN": "主持工作" } },
  headcount: { type: "integer", min: 0, title: { en: "headcount", "zh-CN": "人数" } },
  hiredOn: { type: "date", title: { en: "day of hire", "zh-CN": "入职日" } },
  supervises: { type: "set", of: "string", title: { en: "supervises", "zh-CN": "分管单位" } },
  grade: {
    type: "enum",
    ordered: true,
    title: { en: "grade", "zh-CN": "职级" },
    values: {
      junior: { en: "junior", "zh-CN": "初级" },
      senior: { en: "senior", "zh-CN": "高级" },
      lead: { en: "lead", "zh-CN": "首席" },
    },
  },
};

/** A policy without rules. */
export const head = { id: "policy", version: "1", title: "policy", effective: { from: "2026-01-01" }, facts };
export const roles = { leader: { title: { en: "leader in charge", "zh-CN": "分管领导" } }, chief: { title: { en: "chief", "zh-CN": "负责人" } } };
export const to = (...names: readonly string[]) => ({ roles: names, mode: "direct" });

/** What the explanation of these rules for a record says, in both languages. */
export function saidOf(rules: readonly object[], record: unknown, topic: "responsibility" | "quota" = "responsibility") {
  const policy = loadPolicy({ ...head, roles, [topic]: { rules } });
  const explanation = explain(policy, topic, record as Facts); // a test gives what no host should
  return { en: `\n${formatExplanation(explanation, "en")}\n`, zh: `\n${formatExplanation(explanation, "zh-CN")}\n` };
}

/** Rules of every basis: the company's text, a reading of it, and what it is silent on. */
export const responsibility = [
  {
    id: "R-1",
    clause: "4(1)",
    basis: "source",
    title: { en: "four named units", "zh-CN": "四个列明单位" },
    when: { tier: "branch", unit: ["corporate", "institutional", "retail", "key-accounts"] },
    then: to("chief"),
  },
  {
    id: "R-2",
    basis: "reading",
    note: { en: "The text says in charge or assisting.", "zh-CN": "原文为分（协）管。" },
    when: { tier: "branch", any: [{ acting: true }, { headcount: { min: 6, max: 10 } }] },
    then: to("leader"),
  },
  {
    id: "R-3",
    clause: "第五条",
    basis: "gap",
    title: { en: "the rest", "zh-CN": "其余人员" },
    when: { tier: "sub-branch", supervises: { contains: "risk" } },
    then: to("leader", "chief"),
  },
];
