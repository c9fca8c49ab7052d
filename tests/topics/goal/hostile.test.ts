import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkFeedback, checkGoal, checkGoalSet } from "../../../src/topics/goal/topic.ts";
import { hostileValues } from "../../support/policy-hostile.ts";
import { checked, plainSection } from "./section.ts";

const words = [
  "尽快", "提高", "由", "到", "3%", "１２", "三", "万", "元", "个月", "内", "前", "Q3", "2026年", "6月", "底", "每", "月", "零", "事故", "XX", "，", "。", " ",
  "by", "May", "the end of", "within", "two", "zero", "pass", "exam", "等", "完成", "全部", "ISO", "9001", "5G", "〔", "〕", "第", "一", "%", "$", ".", ",", "-", "~", "👍",
];

const sentences = fc.array(fc.constantFrom(...words), { maxLength: 40 }).map((each) => each.join(""));

describe("any value at all", () => {
  it("ends in a decision", () => {
    for (const [name, value] of hostileValues) {
      for (const decision of [
        checkGoal(plainSection, value), checkGoal(plainSection, "全年零事故", value), checkGoal(plainSection, { text: value }),
        checkGoal(plainSection, { text: "x", subGoals: value }), checkGoalSet(plainSection, value), checkGoalSet(plainSection, [value], value),
        checkFeedback(plainSection, value),
      ]) {
        expect(["decided", "invalid"], name).toContain(decision.status);
      }
    }
    fc.assert(fc.property(fc.anything(), fc.anything(), (goal, context) => {
      expect(["decided", "invalid"]).toContain(checkGoal(plainSection, goal, context).status);
      expect(["decided", "invalid"]).toContain(checkFeedback(plainSection, goal).status);
      expect(["decided", "invalid"]).toContain(checkGoalSet(plainSection, goal, context).status);
    }));
  });

  it("is refused over 10,000 characters", () => {
    expect(checkGoal(plainSection, "a".repeat(10_001))).toMatchObject({ status: "invalid", issues: [{ code: "json-string-too-long" }] });
    expect(checkGoal(plainSection, "a".repeat(10_000)).status).toBe("decided");
  });
});

describe("any sentence", () => {
  it("is quoted as it was given, and judged the same each time", () => {
    fc.assert(fc.property(fc.oneof(sentences, fc.string({ unit: "grapheme", maxLength: 80 })), (text) => {
      fc.pre(text.trim() !== "" && !/\p{Surrogate}/u.test(text));
      const check = checked(text, { period: { from: "2026-01-01", until: "2026-12-31" } });
      expect(checked(text, { period: { from: "2026-01-01", until: "2026-12-31" } })).toEqual(check);
      const { quantities, deadlines, cadences, vagueTerms } = check.signals;
      for (const list of [quantities, deadlines, cadences, vagueTerms]) {
        for (const { text: quote, start, end } of list) expect(text.slice(start, end)).toBe(quote);
        list.forEach(({ start }, index) => expect(start).toBeGreaterThanOrEqual(list[index - 1]?.end ?? 0));
      }
    }), { numRuns: 300 });
  });
});
