import type { Candidate } from "../review.ts";
import type { GoalSection } from "./compile.ts";

/** Goals worth a scenario: plain ones for every verdict, and the figures and words that the section sets itself. */
export function goalCandidates({ criteria, terms }: GoalSection): readonly Candidate[] {
  return [...PLAIN, ...stretchCandidates(criteria.achievable?.stretch), ...termCandidates(terms)];
}

function candidate(en: string, zh: string, given: unknown): Candidate {
  return { name: { en, "zh-CN": zh }, given };
}

const GOOD = "raise the collection rate from 80% to 90% by 2026-12-31";
const duties = { dutyMetrics: ["collection rate"] };

function stretched(target: number, best: number): unknown {
  return {
    goal: { text: `raise the collection rate from 0% to ${target}% by 2026-12-31`, metric: "collection rate", baseline: 0, target },
    context: { ...duties, bestHistoricalChange: { value: best } },
  };
}

const PLAIN: readonly Candidate[] = [
  candidate("a goal with its figures, date and context", "有数值、日期和背景的目标", {
    goal: { text: GOOD, metric: "collection rate", baseline: 80, target: 90 },
    context: { ...duties, bestHistoricalChange: { value: 10 } },
  }),
  candidate("a good sentence alone", "只有一句话的目标", "2026年12月31日前将回款率从80%提高到90%"),
  candidate("a wish", "一个愿望", "努力做好工作"),
  candidate("a wish in English", "英文的愿望", "try to do better"),
  candidate("an event without a measure", "没有衡量标准的事项", "完成系统上线"),
  candidate("vague words in Chinese", "中文模糊词", "尽快大幅提高回款率"),
  candidate("vague words in English", "英文模糊词", "improve the collection rate significantly as soon as possible"),
  candidate("a target off its scale", "目标超出量表", { goal: { text: GOOD, target: 120, baseline: 80 }, context: { ...duties, scale: { min: 0, max: 100 } } }),
  candidate("a target that changes nothing", "目标与现状相同", { goal: { text: GOOD, target: 80, baseline: 80 }, context: duties }),
  candidate("nothing to do with the duties", "与职责无关", { goal: { text: GOOD }, context: { dutyMetrics: ["defects"] } }),
  candidate("duties named, but nothing measured", "与职责相关而不可衡量", { goal: { text: "look after the collection rate" }, context: duties }),
  candidate("a date in vague words", "时间含糊", "近期将回款率从80%提高到90%"),
  candidate("a time of the year", "只写到季度", "第三季度将回款率从80%提高到90%"),
  candidate("every month, with no last day", "只有频次没有期限", "每月将回款率从80%提高到90%"),
  candidate("a date outside the period", "日期不在周期内", { goal: { text: GOOD }, context: { period: { from: "2026-01-01", until: "2026-06-30" } } }),
  candidate("beyond the best of the past", "超过历史最好水平", stretched(11, 10)),
];

/** On the ends of the stretch, and just outside of it. */
function stretchCandidates(stretch: { readonly min: number; readonly max: number } | undefined): readonly Candidate[] {
  if (stretch === undefined) return [];
  return [stretch.min - 1, stretch.min, stretch.max, stretch.max + 1].map((percent) => {
    return candidate(`a change of ${percent} % of the best`, `变化为历史最好的 ${percent} %`, stretched(percent, 100));
  });
}

function termCandidates(terms: GoalSection["terms"]): readonly Candidate[] {
  const words = new Set([...terms.values()].flatMap((entries) => entries.flatMap(({ term }) => (term === null ? [] : [term.term]))));
  return [...words].map((term) => candidate(`the word ${term}`, `用词 ${term}`, `${term} ${GOOD}`));
}

function goals(weights: readonly (number | undefined)[], parent = false): unknown {
  return {
    goals: weights.map((weight, index) => ({
      id: `g${index + 1}`,
      text: GOOD,
      ...(weight === undefined ? {} : { weight }),
      ...(parent && index > 0 ? { parentId: "g1" } : {}),
    })),
  };
}

/** Lists of goals at the bounds of weights and numbers. */
export function setCandidates({ set }: GoalSection): readonly Candidate[] {
  const { weight, count } = set;
  const bounds = [weight?.min, weight?.max].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  const sizes = [count?.min, count?.max].flatMap((bound) => (bound === undefined ? [] : [bound - 1, bound, bound + 1]));
  return [
    candidate("two goals of equal weight", "两个等权目标", goals([50, 50])),
    candidate("weights that do not make a hundred", "权重合计不足一百", goals([50, 40])),
    candidate("goals without weights", "没有权重的目标", goals([undefined, undefined])),
    candidate("goals that serve the first", "从属于首个目标", goals([50, 50], true)),
    ...bounds.filter((bound) => bound >= 0 && bound <= 100).map((bound) => candidate(`a weight of ${bound}`, `权重 ${bound}`, goals([bound, 100 - bound]))),
    ...sizes.filter((size) => size > 0 && size <= 100).map((size) => candidate(`${size} goals`, `${size} 个目标`, goals(Array.from({ length: size }, () => undefined)))),
  ];
}
