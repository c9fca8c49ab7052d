import { describe, expect, it } from "vitest";
import { appealMachine, loadPolicy, replay } from "appraisal-policy";
import type { AppealCase, AppealEvent } from "appraisal-policy";
import { bankBranch, groupAppeals, standard } from "appraisal-policy/presets";
import { appealSheet, formJsonSchema, readFormValues, renderForm } from "appraisal-policy/docs";
import { outcomeOf } from "./sheets.ts";

const group = loadPolicy(groupAppeals);

const events: readonly AppealEvent[] = [
  { type: "result.notified", on: "2026-03-02", appraiser: "zhang" },
  { type: "appeal.filed", on: "2026-03-05" },
  { type: "answer.delivered", on: "2026-03-09", outcome: "partly-changed", worsens: false },
];

function appealAfter(happened: readonly AppealEvent[]): AppealCase {
  const result = replay(appealMachine(group), happened);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.snapshot;
}

describe("the form of an appeal", () => {
  it("has a part for each stage of the track, with who answers and by when", () => {
    const { sections } = outcomeOf(appealSheet(group, { locale: "zh-CN", track: "person" }));
    expect(sections.map(({ step }) => step)).toEqual([null, "talk", "second-appraiser", "hr", "inspectorate"]);
    expect(sections[3]).toMatchObject({ title: expect.stringContaining("第 3 环节"), remarks: expect.arrayContaining(["答复期限：10 个自然日内"]) });
    const titles = sections[0]?.fields.map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["主要考评者", "考评者的上级", "初评结束日期", "是否进行过正式面谈", "申诉理由及事实"]));
  });

  it("says that the policy prescribes none of its fields", () => {
    for (const [locale, word] of [["en", "prescribes no form"], ["zh-CN", "未规定申诉表的格式"]] as const) {
      const sheet = outcomeOf(appealSheet(loadPolicy(standard), { locale }));
      expect(sheet.remarks.join()).toContain(word);
      expect(renderForm(sheet)).toContain(word);
      expect(formJsonSchema(sheet).schema.description).toContain(word);
    }
  });

  it("shows what the case knows, and what was written on it", () => {
    const values = { head: { content: ["the grade"], wasInterviewed: false }, steps: { talk: { coordination: "one point more" } } };
    const sheet = outcomeOf(appealSheet(group, { locale: "en", appeal: appealAfter(events), values }));
    const { formData } = formJsonSchema(sheet);
    expect(formData?.steps["talk"]).toEqual({ filedOn: "2026-03-05", answeredOn: "2026-03-09", outcome: "the result is changed in part", coordination: "one point more" });
    expect(formData?.steps["hr"]).toEqual({});
    expect(readFormValues(sheet, formData)).toEqual(values);
    const page = renderForm(sheet);
    for (const text of ["2026-03-05", "the result is changed in part", "the grade", "one point more", "☐ yes", "☑ no"]) expect(page).toContain(text);
  });

  it("is not to be had where the policy has no appeals, or not this one", () => {
    expect(appealSheet(loadPolicy(bankBranch), { locale: "en" })).toEqual({ status: "uncovered" });
    expect(appealSheet(group, { locale: "en", track: "team" })).toMatchObject({ status: "invalid", issues: [{ code: "appeal-track-unknown" }] });
    const unfounded = { ...appealAfter(events), notice: null };
    expect(appealSheet(group, { locale: "en", appeal: unfounded })).toMatchObject({ status: "invalid" });
    expect(appealSheet(group, { locale: "en", track: "unit", appeal: appealAfter(events) })).toMatchObject({ status: "invalid", issues: [{ code: "appeal-track-other" }] });
  });
});
