import { standard } from "appraisal-policy/presets";
import { describe, expect, it } from "vitest";
import { chapterOf, chapterText, FAULTLESS, faultsOf, structureOf } from "../../support/topic-chapter.ts";

const head = { id: "goals", version: "1", title: "goals", effective: { from: "2026-01-01" }, facts: {} } as const;
const both = (en: string, chinese: string) => ({ "en": en, "zh-CN": chinese });
const evidence = { clause: "7", basis: "reading", note: both("so read", "如此理解") } as const;

/** Every key that the section can have. */
const whole = {
  ...head,
  goal: {
    criteria: {
      specific: { title: both("clear", "明确") },
      achievable: { title: "stretch", stretch: { min: 80, max: 120, ...evidence } },
      relevant: { title: both("realistic", "现实"), mode: "relevance", ...evidence },
      timeBound: {},
    },
    lexicons: ["en"],
    terms: {
      add: [
        { term: "world-class", category: "quality-vague", severity: "warn", unless: "quantity", exceptions: ["World-Class Ltd"], suggest: both("name the benchmark", "写明对标对象") },
        { term: "synergy", category: "open-ended", severity: "error" },
      ],
      remove: ["soon", "asap"],
    },
    set: { weight: { min: 10, max: 40, ...evidence }, count: { min: 3, ...evidence }, parents: "required" },
  },
};

const least = { ...head, goal: { criteria: {}, lexicons: [], set: { weight: {}, count: { max: 5 }, parents: "optional" } } };

describe("the chapter on goals", () => {
  const documents = { standard, whole, least };
  describe.each(Object.entries(documents))("of the policy %s", (_, document) => {
    it.each(["en", "zh-CN"] as const)("says all that the section says, and nothing else, in %s", (locale) => {
      expect(faultsOf(document, "goal", locale)).toEqual(FAULTLESS);
    });

    it("is built alike in both languages", () => {
      expect(structureOf(chapterOf(document, "goal", "zh-CN"))).toEqual(structureOf(chapterOf(document, "goal", "en")));
    });
  });

  it.each(["en", "zh-CN"] as const)("reads as it was read and found good, in %s", async (locale) => {
    await expect(chapterText(chapterOf(standard, "goal", locale))).toMatchFileSnapshot(`__snapshots__/standard.${locale}.txt`);
    await expect(chapterText(chapterOf(whole, "goal", locale))).toMatchFileSnapshot(`__snapshots__/whole.${locale}.txt`);
  });
});
