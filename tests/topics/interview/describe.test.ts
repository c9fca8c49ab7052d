import { bankBranch, standard } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import { chapterOf, chapterText, FAULTLESS, faultsOf, structureOf } from "../../support/topic-chapter.ts";

const both = (en: string, chinese: string) => ({ "en": en, "zh-CN": chinese });
const evidence = { clause: "7", basis: "reading", note: both("so read", "如此理解") } as const;
const yuan = both("yuan", "元");
const colours = { red: both("red", "红"), blue: both("blue", "蓝") };

/** Every key that the section can have, in every spelling. */
const whole = {
  id: "talks",
  version: "1",
  title: "talks",
  effective: { from: "2026-01-01" },
  facts: {},
  roles: { president: { title: both("president", "总经理") } },
  interview: {
    protocols: {
      free: {
        strictOrder: { value: false, ...evidence },
        maxSpanDays: { value: 0, ...evidence },
        steps: [
          {
            id: "all",
            title: both("all kinds of fields", "各类栏目"),
            lead: "both",
            fields: [
              { type: "text", id: "words", title: both("words", "文字"), required: false, from: "employee", visibility: ["president", "office"], ...evidence },
              { type: "texts", id: "several", title: both("several", "多项"), atLeast: 1, atMost: 3, required: false },
              { type: "texts", id: "few", title: both("few", "少数"), atMost: 3, required: "ifApplicable", after: ["words", "several"] },
              { type: "date", id: "day", title: both("day", "日期栏"), from: "manager", after: ["words"] },
              { type: "boolean", id: "yes", title: both("yes", "是否"), required: true },
              { type: "integer", id: "count", title: both("count", "数量"), min: 1, max: 5, unit: both("people", "人") },
              { type: "amount", id: "most", title: both("most", "上限"), max: 9.5, unit: yuan },
              { type: "amount", id: "least", title: both("least", "下限"), min: 0 },
              { type: "sum", id: "total", title: both("total", "合计"), terms: [{ field: "most", sign: "-" }, { field: "least", sign: "+" }], unit: yuan, visibility: [] },
              { type: "choice", id: "one", title: both("one", "单选"), options: colours, open: false },
              { type: "choices", id: "some", title: both("some", "多选"), options: colours, atMost: 2 },
              {
                type: "list",
                id: "goals",
                title: both("goals", "目标"),
                required: "ifApplicable",
                from: "manager",
                fields: [{ type: "text", id: "goal", title: both("goal", "目标内容") }, { type: "text", id: "scale", title: both("scale", "标准") }],
                goal: { criteria: ["measurable"], members: { text: "goal", metric: "scale" }, ...evidence },
              },
              { type: "block", id: "group", title: both("group", "分组"), fields: [{ type: "date", id: "on", title: both("on", "日子") }] },
            ],
            requires: { authors: ["employee", "manager"], ...evidence },
          },
          { id: "end", lead: "employee", fields: [], requires: { completed: ["all"] } },
        ],
        form: {
          title: both("own form", "专用表"),
          states: [{ state: "filled", owners: ["employee"], within: { value: 1, unit: "working-day", ...evidence } }],
          visibility: [],
        },
      },
      brief: { title: both("brief talk", "简短沟通"), phases: ["start"], steps: [{ id: "talk", lead: "employee", fields: [] }], ...evidence },
    },
    form: {
      fields: [{ type: "text", id: "unit", title: both("unit", "单位") }, { type: "shown", shows: "phase", id: "phase", title: both("phase", "阶段") }],
      signatures: { by: [{ party: "manager", ways: { "signed": [], "refused": ["reason"] } }] },
      states: [
        { state: "filled", owners: ["manager"], within: null },
        { state: "signed", owners: ["manager"], within: { value: 2, unit: "month" } },
        { state: "archived", owners: ["office", "president"], with: both("archive", "档案室"), dueBy: "01-31" },
      ],
    },
    channels: { call: { title: both("call", "电话"), formal: false } },
    phases: {
      start: { title: both("start", "期初"), anyTime: false, aliases: ["begin", "kick-off"], satisfiedAt: "archived", after: [{ id: "plan", ...evidence }] },
    },
    parties: { office: { title: both("office", "办公室"), ...evidence } },
  },
};

describe("the chapter on interviews", () => {
  describe.each(Object.entries({ standard, bankBranch, whole }))("of the policy %s", (_, document) => {
    it.each(["en", "zh-CN"] as const)("says all that the section says, and nothing else, in %s", (locale) => {
      expect(faultsOf(document, "interview", locale)).toEqual(FAULTLESS);
    });

    it("is built alike in both languages", () => {
      expect(structureOf(chapterOf(document, "interview", "zh-CN"))).toEqual(structureOf(chapterOf(document, "interview", "en")));
    });
  });

  it.each(["en", "zh-CN"] as const)("reads as it was read and found good, in %s", async (locale) => {
    await expect(chapterText(chapterOf(standard, "interview", locale))).toMatchFileSnapshot(`__snapshots__/standard.${locale}.txt`);
    await expect(chapterText(chapterOf(whole, "interview", locale))).toMatchFileSnapshot(`__snapshots__/whole.${locale}.txt`);
  });

  it("draws the seven steps one after the other, in the lane of whoever leads them, with what must be complete", () => {
    const figures = chapterOf(standard, "interview", "en").flatMap((block) => (block.kind === "section" ? block.blocks.filter(({ kind }) => kind === "figure") : []));
    expect(figures[0]).toMatchObject({
      figure: {
        nodes: ["the manager", "the employee", "the manager", "both", "both", "both", "the manager"].map((lane) => ({ lane })),
        edges: [{}, { from: "step-1", to: "step-2", text: "must be complete" }, {}, {}, {}, {}],
      },
    });
  });
});
