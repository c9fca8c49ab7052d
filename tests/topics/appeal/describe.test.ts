import { groupAppeals, standard } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import { chapterOf, chapterText, FAULTLESS, faultsOf, structureOf } from "../../support/topic-chapter.ts";

const both = (en: string, chinese: string) => ({ "en": en, "zh-CN": chinese });
const evidence = { clause: "7", basis: "reading", note: both("so read", "如此理解") } as const;

/** Settings in every spelling: bare, with evidence, in the defaults, at a stage, and left to our own defaults. */
const whole = {
  id: "appeals",
  version: "1",
  title: "appeals",
  effective: { from: "2026-01-01" },
  facts: {},
  roles: { hr: { title: both("human resources department", "人力资源部") }, board: { title: both("board", "董事会") } },
  appeal: {
    ...evidence,
    defaults: { fileWithin: null, countFrom: { value: "complete-papers", ...evidence }, extension: null, skipIf: [], scope: ["grade", "bonus"] },
    tracks: {
      person: {
        stages: [
          {
            id: "office",
            handler: { value: "hr", ...evidence },
            fileWithin: { by: "03-31", roll: "none", ...evidence },
            acceptWithin: { value: 1, unit: "working-day", startDayCounted: true, roll: "none", restDays: "statutory", startOnRestDay: "next-working-day", ...evidence },
            answerWithin: { by: "2026-06-30" },
            countFrom: "acceptance",
            mendWithin: { value: 1, unit: "month" },
            extension: { by: { value: 5, unit: "calendar-day", ...evidence }, reasonRequired: false, ...evidence },
            onSilence: { value: "deemed-denied", ...evidence },
            skipIf: ["handler-vacant"],
            final: false,
          },
          { id: "top", title: both("board", "董事会处理"), handler: "board", answerWithin: { value: null, ...evidence }, countFrom: "receipt", final: true, ...evidence },
        ],
        lateFiling: "refused",
        mayWorsen: { value: true, ...evidence },
        suspensive: true,
        freezeResultApplication: true,
        scope: { value: ["grade"], ...evidence },
      },
      unit: { title: both("units", "单位"), stages: [{ id: "only", handler: "hr", answerWithin: { by: "12-01" }, acceptWithin: null, final: { value: false, ...evidence } }], ...evidence },
    },
  },
};

describe("the chapter on appeals", () => {
  describe.each(Object.entries({ standard, groupAppeals, whole }))("of the policy %s", (_, document) => {
    it.each(["en", "zh-CN"] as const)("says all that the section says, and nothing else, in %s", (locale) => {
      expect(faultsOf(document, "appeal", locale)).toEqual(FAULTLESS);
    });

    it("is built alike in both languages", () => {
      expect(structureOf(chapterOf(document, "appeal", "zh-CN"))).toEqual(structureOf(chapterOf(document, "appeal", "en")));
    });
  });

  it.each(["en", "zh-CN"] as const)("reads as it was read and found good, in %s", async (locale) => {
    await expect(chapterText(chapterOf(standard, "appeal", locale))).toMatchFileSnapshot(`__snapshots__/standard.${locale}.txt`);
    await expect(chapterText(chapterOf(whole, "appeal", locale))).toMatchFileSnapshot(`__snapshots__/whole.${locale}.txt`);
  });

  it("draws every stage in the lane of its handler, from the notice to the last word", () => {
    const figures = chapterOf(standard, "appeal", "en").flatMap((block) => (block.kind === "section" ? block.blocks.filter(({ kind }) => kind === "figure") : []));
    const [person] = figures;
    expect(figures).toHaveLength(2);
    expect(person).toMatchObject({
      figure: {
        nodes: [
          { id: "notice", lane: "appellant" },
          { lane: "appraiser" },
          { lane: "second-level appraiser" },
          { lane: "human resources department" },
          { lane: "appeals committee" },
          { id: "last-word", lane: "appellant" },
        ],
        edges: [{ text: "file: 7 working days" }, { text: "file: 5 working days" }, { text: "file: 5 working days" }, { text: "file: 10 working days" }, { to: "last-word" }],
      },
    });
  });
});
