import type { IssueWords } from "../../core/issue.ts";
import { quoted } from "../../core/words.ts";
import type { GoalLintCatalogue } from "./lint.ts";

type Words = IssueWords<GoalLintCatalogue>;

const en: Words = {
  "goal-suggestion-flagged": ({ suggestion, quote }) =>
    `whoever follows the advice ${quoted(suggestion)} is found fault with for ${quoted(quote)}; change the advice or the term`,
  "goal-model-flagged": ({ model, quote }) =>
    `even the goal ${quoted(model)} is found fault with for ${quoted(quote)}; take the term out, or say \`unless\``,
  "goal-weights-impossible": () =>
    "no number of goals that is allowed can have weights within these bounds that make 100; change the bounds or the number",
  "goal-weights-impossible-for": ({ from, to }) =>
    `${from === to ? from : `${from} to ${to}`} goals are allowed, but cannot have weights within these bounds that make 100; change one of them`,
  "goal-count-zero": () => "nobody may have a goal, so no set of goals can be right; raise `max`",
  "goal-stretch-impossible": ({ max }) => `with ${max} as \`max\` every change is out of reach; raise it`,
  "goal-criteria-none": () => "nothing is asked of a goal; name the criteria that it must meet",
};

const zh: Words = {
  "goal-suggestion-flagged": ({ suggestion, quote }) => `按建议 ${quoted(suggestion)} 书写，仍会因 ${quoted(quote)} 被指出；请修改建议或词条`,
  "goal-model-flagged": ({ model, quote }) => `连目标 ${quoted(model)} 也会因 ${quoted(quote)} 被指出；请删去该词条，或写明 \`unless\``,
  "goal-weights-impossible": () => "在允许的目标数量内，权重无论如何都不能在此范围内合计为 100；请修改范围或数量",
  "goal-weights-impossible-for": ({ from, to }) =>
    `允许设 ${from === to ? from : `${from} 至 ${to}`} 个目标，但其权重不能在此范围内合计为 100；请修改其一`,
  "goal-count-zero": () => "任何人都不得设目标，目标组不可能合格；请提高 `max`",
  "goal-stretch-impossible": ({ max }) => `\`max\` 为 ${max} 时任何变化都过高；请提高`,
  "goal-criteria-none": () => "对目标没有任何要求；请写明应满足的标准",
};

export const lintWords = { en, "zh-CN": zh } as const;
