import type { Candidate } from "../review.ts";
import type { GoalSection } from "./compile.ts";

/** Goals worth a scenario: plain ones for every verdict, and the figures and words that the section sets itself. */
export function goalCandidates({ criteria, terms }: GoalSection): readonly Candidate[] {
  return [...plainCandidates(), ...stretchCandidates(criteria.achievable?.stretch), ...termCandidates(terms)];
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

function plainCandidates(): readonly Candidate[] {
  return [
    candidate("a goal with its figures, date and context", "有数值、日期和背景的目标", {
      goal: { text: GOOD, metric: "collection rate", baseline: 80, target: 90 },
      context: { ...duties, bestHistoricalChange: { value: 10 } },
    }),
    candidate("a good sentence alone", "只有一句话的目标", "2026年12月31日前将回款率从80%提高到90%"),
    candidate("a mere wish, in Chinese", "用中文写的空泛愿望", "努力做好工作"),
    candidate("a mere wish, in English", "用英文写的空泛愿望", "try to do better"),
    candidate("something to finish, without measure or date", "只写完成事项，没有衡量标准和期限", "完成系统上线"),
    candidate("vague words in Chinese", "用中文写的含糊目标", "尽快大幅提高回款率"),
    candidate("vague words in English", "用英文写的含糊目标", "improve the collection rate significantly as soon as possible"),
    candidate("a target beyond the scale", "目标值超出量表", { goal: { text: GOOD, target: 120, baseline: 80 }, context: { ...duties, scale: { min: 0, max: 100 } } }),
    candidate("a target that changes nothing", "目标值与现状相同", { goal: { text: GOOD, target: 80, baseline: 80 }, context: duties }),
    candidate("a goal that has nothing to do with the duties", "与职责无关的目标", { goal: { text: GOOD }, context: { dutyMetrics: ["defects"] } }),
    candidate("a goal within the duties that measures nothing", "与职责相关但无法衡量的目标", { goal: { text: "look after the collection rate" }, context: duties }),
    candidate("a goal with a vague time", "时间含糊的目标", "近期将回款率从80%提高到90%"),
    candidate("a goal for a quarter of the year", "只写到季度的目标", "第三季度将回款率从80%提高到90%"),
    candidate("a goal for every month, with no last day", "只有频次、没有期限的目标", "每月将回款率从80%提高到90%"),
    candidate("a due date outside the period", "完成日期不在周期内", { goal: { text: GOOD }, context: { period: { from: "2026-01-01", until: "2026-06-30" } } }),
    candidate("a change beyond the best of the past", "改进幅度超过历史最好水平", stretched(11, 10)),
  ];
}

/** On the ends of the stretch, and just outside of it. */
function stretchCandidates(stretch: { readonly min: number; readonly max: number } | undefined): readonly Candidate[] {
  if (stretch === undefined) return [];
  return [stretch.min - 1, stretch.min, stretch.max, stretch.max + 1].map((percent) => {
    return candidate(`a change of ${percent} % of the best`, `变化为历史最好的 ${percent} %`, stretched(percent, 100));
  });
}

function termCandidates(terms: GoalSection["terms"]): readonly Candidate[] {
  const words = new Set([...terms.values()].flatMap((entries) => entries.flatMap(({ term }) => (term === null ? [] : [term.term]))));
  return [...words].map((term) => candidate(`a goal with the word “${term}”`, `含“${term}”一词的目标`, `${term} ${GOOD}`));
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
