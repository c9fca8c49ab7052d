import type { IssueWords } from "../../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { GoalIssueCatalogue } from "./issues.ts";

function between(min: number | null, max: number | null): string {
  if (min !== null && max !== null) return `${min} 至 ${max} 之间`;
  return min === null ? `不大于 ${max}` : `不小于 ${min}`;
}

/** The words for a day and, unless they are the day as such, what day that is. */
function dayIn(quote: string, date: string): string {
  return quote === date ? quoted(quote) : `${quoted(quote)}（${date}）`;
}

export const zh: IssueWords<GoalIssueCatalogue> = {
  "goal-term-unknown": ({ term, nearest }) =>
    `所选词表中没有 ${quoted(term)}；${nearest === null ? "请删去" : insteadOf(nearest, [], "zh-CN")}`,
  "goal-term-twice": ({ term }) => `${quoted(term)} 增加了两次；请保留一次`,
  "goal-bounds-reversed": ({ min, max }) => `下限 ${min} 大于上限 ${max}；请对调`,
  "goal-empty": () => "目标没有内容；请填写 `text` 或 `metric`",
  "goal-too-deep": ({ limit }) => `子目标超过 ${limit} 层；请把最低一层上移`,
  "goal-too-many": ({ limit }) => `目标超过 ${limit} 个；请分批检查`,
  "goal-period-reversed": ({ from, until }) => `期间止于 ${until}，早于起始日 ${from}；请对调`,
  "goal-id-twice": ({ id }) => `两个目标的 id 都是 ${quoted(id)}；请改一个`,
  "goal-parent-cycle": ({ ids }) => `${quotedList(ids, "zh-CN")} 互为上级目标；请为其中一个另选上级`,
  "goal-not-a-list": () => "目标应以列表给出；请放入列表",
  "feedback-empty": () => "反馈没有内容；请填写 `text` 或各个部分",
  "goal-vague-time": ({ quote, suggest }) => `${quoted(quote)} 没有确定时间；请${suggest["zh-CN"] ?? ""}`,
  "goal-vague-degree": ({ quote, suggest }) => `${quoted(quote)} 没有说明程度；请${suggest["zh-CN"] ?? ""}`,
  "goal-vague-quantity": ({ quote, suggest }) => `${quoted(quote)} 没有说明数量；请${suggest["zh-CN"] ?? ""}`,
  "goal-intention": ({ quote, suggest }) => `${quoted(quote)} 是意愿而不是结果；请${suggest["zh-CN"] ?? ""}`,
  "goal-direction-only": ({ quote, suggest }) => `${quoted(quote)} 只是方向，不是目标；请${suggest["zh-CN"] ?? ""}`,
  "goal-vague-quality": ({ quote, suggest }) => `${quoted(quote)} 是评价而不是标准；请${suggest["zh-CN"] ?? ""}`,
  "goal-escape": ({ quote, suggest }) => `${quoted(quote)} 使目标可做可不做；请${suggest["zh-CN"] ?? ""}`,
  "goal-open-ended": ({ quote, suggest }) => `${quoted(quote)} 使目标范围不确定；请${suggest["zh-CN"] ?? ""}`,
  "goal-placeholder": ({ quote, suggest }) => `${quoted(quote)} 仍是占位符；请${suggest["zh-CN"] ?? ""}`,
  "goal-no-object": ({ quote }) => `${quoted(quote)} 可以有多种做法；请写明具体任务或指标及其目标值`,
  "goal-event-open": ({ quote }) => `${quoted(quote)} 没有说明怎样算完成；请补充范围、数量或验收方式`,
  "goal-no-measure": ({ quote }) => `${quoted(quote)} 中没有可衡量的内容；请写明指标、基线和目标值`,
  "goal-event-unmeasured": ({ quote }) => `${quoted(quote)} 只说做不做，没有说做到什么程度；请补充数值或由谁验收`,
  "goal-vague-standard": ({ quote }) => `${quoted(quote)} 所定的标准无法衡量；请写出对应的数值`,
  "goal-baseline-missing": ({ quote }) => `${quoted(quote)} 是变化量，但起点未知；请给出基线`,
  "goal-activity": ({ quote }) => `${quoted(quote)} 统计的是活动；请写明要达到的结果`,
  "goal-many-targets": ({ quote, count }) => `自 ${quoted(quote)} 起，一个目标中有 ${count} 项指标；请拆分，或保留一至三项`,
  "goal-no-deadline": ({ quote }) => `${quoted(quote)} 没有时间；请写明日期或有终点的期间`,
  "goal-bare-span": ({ quote }) => `${quoted(quote)} 没有说明截止日；请写明最后期限，例如 ${quoted("12月31日前")}`,
  "goal-cadence-only": ({ quote }) => `${quoted(quote)} 只是频次，没有终点；请补充期间`,
  "goal-period-in-name": ({ quote }) => `${quoted(quote)} 是名称的一部分；请写明完成日期`,
  "goal-date-differs": ({ quote, date, dueDate }) => `${quoted(quote)} 是 ${date}，而截止日为 ${dueDate}，以后者为准；请改成一致`,
  "goal-outside-period": ({ quote, date, from, until }) => `${dayIn(quote, date)} 不在 ${from} 至 ${until} 的期间内；请改为期间内的日子`,
  "goal-achievable-open": ({ missing }) => `能否实现无法判断；请补充 ${quotedList(missing, "zh-CN")}`,
  "goal-no-change": ({ target }) => `目标值 ${target} 等于基线；请提高，或写明是保持`,
  "goal-off-scale": ({ target, min, max }) => `目标值 ${target} 超出指标的取值范围；请取${between(min, max)}`,
  "goal-beyond-best": ({ change, best }) => `变化量 ${change} 超过历史最好水平 ${best}；请降低，或说明依据`,
  "goal-stretch-high": ({ change, best, max }) => `变化量 ${change} 高于历史最好水平 ${best} 的 ${max}%；请降低目标值`,
  "goal-stretch-low": ({ change, best, min }) => `变化量 ${change} 低于历史最好水平 ${best} 的 ${min}%；请提高目标值`,
  "goal-relevant-open": ({ missing }) => `是否相关无法判断；请补充 ${quotedList(missing, "zh-CN")}`,
  "goal-unrelated": ({ metrics }) =>
    metrics.length === 0
      ? "看不出与上级目标的关系；请写明它影响的指标"
      : `没有涉及 ${quotedList(metrics, "zh-CN")}，也看不出与上级目标的关系；请写明它影响的指标`,
  "goal-not-observable": () => "制度要求目标可以观察；请补充衡量方式",
  "goal-sub-goals-unmeasured": ({ numbers }) => `第 ${numbers.join("、")} 个子目标无法衡量；请逐个补充衡量方式`,
  "goal-milestone-undated": ({ quote }) => `里程碑 ${quoted(quote)} 没有日期；请填写 \`dueDate\``,
  "goal-weight-missing": ({ goals }) => `${quotedList(goals, "zh-CN")} 没有权重；请逐个填写`,
  "goal-weight-fraction": ({ goal, weight }) => `${quoted(goal)} 的权重 ${weight} 不是整数；请取整`,
  "goal-weight-bounds": ({ goal, weight, min, max }) => `${quoted(goal)} 的权重 ${weight} 不符合规定；请取${between(min ?? 1, max)}`,
  "goal-weight-sum": ({ sum, expected }) => `权重合计为 ${sum}；请调整到 ${expected}`,
  "goal-count": ({ count, min, max }) => `共有 ${count} 个目标；数量应为${between(min, max)}`,
  "goal-parent-missing": ({ goal }) => `${quoted(goal)} 没有写明所支撑的上级目标；请填写 \`parentId\``,
  "feedback-part-missing": ({ part, model }) => `缺少 ${quoted(model)} 的 ${quoted(part)} 部分；请补写`,
  "feedback-no-event": () => "没有写明时间、地点或事件；请写明何时何地发生",
  "feedback-several-events": ({ quote }) => `${quoted(quote)} 开始了第二件事；请一事一记`,
  "feedback-trait": ({ quote }) => `${quoted(quote)} 是对人的评价；请写明何时做了什么`,
};
