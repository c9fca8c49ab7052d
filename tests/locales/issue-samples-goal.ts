import type { GoalTermParams } from "../../src/topics/goal/findings.ts";
import { lintSamples } from "./issue-samples-analysis.ts";
import type { GoalIssueCatalogue } from "../../src/topics/goal/issues.ts";

/** A quote that begins the text that it stands in. */
function words<Quote extends string>(quote: Quote) {
  return { quote, start: 0, end: quote.length };
}

function term(quote: string, en: string, zh: string): GoalTermParams {
  return { ...words(quote), suggest: { en, "zh-CN": zh } };
}

/** For each code of the goal params in which every word and figure is told apart from every other. */
export const goalSamples = {
  ...lintSamples.goal,
  "goal-term-unknown": { term: "asapp", nearest: "asap" },
  "goal-term-twice": { term: "synergy" },
  "goal-bounds-reversed": { min: 120, max: 80 },
  "goal-empty": {},
  "goal-too-deep": { limit: 4 },
  "goal-too-many": { limit: 100 },
  "goal-period-reversed": { from: "2026-12-31", until: "2026-01-01" },
  "goal-id-twice": { id: "G-1" },
  "goal-parent-cycle": { ids: ["G-1", "G-2"] },
  "goal-not-a-list": {},
  "feedback-empty": {},

  "goal-vague-time": term("尽快", "name a date, a period with an end, or how often", "写明日期、有终点的期间或频次"),
  "goal-vague-degree": term("大幅", "give the figure: from how much to how much", "写出数值：从多少到多少"),
  "goal-vague-quantity": term("several", "give the number", "写出数量"),
  "goal-intention": term("try to", "name the result", "写明结果"),
  "goal-direction-only": term("加强", "name the metric and its target", "写明指标及其目标值"),
  "goal-vague-quality": term("world-class", "name the standard", "写明标准"),
  "goal-escape": term("if possible", "name the condition or take it out", "写明条件或删去"),
  "goal-open-ended": term("等等", "list everything", "逐一列出"),
  "goal-placeholder": term("TBD", "fill it in", "填写数值"),

  "goal-no-object": words("strengthen management"),
  "goal-event-open": words("完成系统上线"),
  "goal-no-measure": words("be a better team"),
  "goal-event-unmeasured": words("hold the workshop by 30 June"),
  "goal-vague-standard": words("达到行业先进水平"),
  "goal-baseline-missing": words("增长 10%"),
  "goal-activity": words("visit 20 clients"),
  "goal-many-targets": { ...words("open 3 branches"), count: 5 },
  "goal-no-deadline": words("cut complaints to 4"),
  "goal-bare-span": words("this quarter"),
  "goal-cadence-only": words("每周"),
  "goal-period-in-name": words("2025年度"),
  "goal-date-differs": { ...words("by 31 March"), date: "2026-03-31", dueDate: "2026-04-30" },
  "goal-outside-period": { ...words("1月15日前"), date: "2027-01-15", from: "2026-01-01", until: "2026-12-31" },
  "goal-achievable-open": { missing: ["baseline", "target"] },
  "goal-no-change": { baseline: 95, target: 95 },
  "goal-off-scale": { target: 120, min: 0, max: 100 },
  "goal-beyond-best": { change: 25, best: 18 },
  "goal-stretch-high": { change: 25, best: 18, max: 130 },
  "goal-stretch-low": { change: 9, best: 18, min: 70 },
  "goal-relevant-open": { missing: ["dutyMetrics", "parentGoal"] },
  "goal-unrelated": { metrics: ["deposits", "complaints"] },
  "goal-not-observable": {},
  "goal-sub-goals-unmeasured": { numbers: ["2", "4"] },
  "goal-milestone-undated": { quote: "pilot branch live" },

  "goal-weight-missing": { goals: ["G-3", "G-4"] },
  "goal-weight-fraction": { goal: "G-3", weight: 12.5 },
  "goal-weight-bounds": { goal: "G-3", weight: 65, min: 10, max: 40 },
  "goal-weight-sum": { sum: 95, expected: 100 },
  "goal-count": { count: 9, min: 3, max: 7 },
  "goal-parent-missing": { goal: "G-5" },
  "feedback-part-missing": { part: "result", model: "star" },
  "feedback-no-event": {},
  "feedback-several-events": words("另外，"),
  "feedback-trait": words("总是"),
} as const satisfies GoalIssueCatalogue;
