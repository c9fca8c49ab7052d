import type { IssueWords } from "../../core/issue.ts";
import type { Locale } from "../../core/text.ts";
import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { AppealCaseIssueCatalogue } from "./case.ts";
import type { AppealDocumentIssueCatalogue } from "./compile.ts";
import type { AppealEventIssueCatalogue } from "./event-issues.ts";
import type { AppealEnding } from "./situation.ts";
import type { AppealStatusIssueCatalogue } from "./status.ts";

export type AppealIssueCatalogue = AppealDocumentIssueCatalogue &
  AppealCaseIssueCatalogue &
  AppealEventIssueCatalogue &
  AppealStatusIssueCatalogue;

type Words = IssueWords<AppealIssueCatalogue>;

/** Why a case has ended. */
const endings: Readonly<Record<Locale, Readonly<Record<AppealEnding, string>>>> = {
  en: {
    "withdrawn": "withdrawn",
    "result-accepted": "the result counts as accepted",
    "window-passed": "nothing was filed in time",
    "given-up": "the papers were not completed in time",
    "final-answer": "the answer was the last word",
    "no-further-stage": "no stage is left",
  },
  "zh-CN": {
    "withdrawn": "已撤回",
    "result-accepted": "视为接受结果",
    "window-passed": "逾期未提出",
    "given-up": "逾期未补正，视为放弃",
    "final-answer": "已作最终答复",
    "no-further-stage": "已无后续环节",
  },
};

const en: Words = {
  "appeal-stage-twice": ({ id }) => `the track has two stages ${quoted(id)}; give each its own id`,
  "appeal-nothing-to-extend": ({ id }) =>
    `stage ${quoted(id)} has no window for the answer that could be extended; set \`answerWithin\` or take \`extension\` out`,
  "appeal-track-unknown": ({ name, known }) =>
    `the policy has no appeal track ${quoted(name)}; ${insteadOf(null, known, "en")}`,
  "appeal-track-other": ({ given, track }) =>
    `this case is of track ${quoted(given)}; bring it to the machine of that track, not of ${quoted(track)}`,
  "appeal-stage-unknown": ({ stage, known }) =>
    `the track has no stage ${quoted(stage)}; ${insteadOf(null, known, "en")}`,
  "appeal-case-disordered": ({ date, before }) =>
    `${date} stands before ${before}, which it follows; store the case as the events made it`,
  "appeal-case-unfounded": ({ key }) =>
    `${quoted(key)} stands in a case without the event that gives it; store the case as the events made it`,
  "appeal-date-backwards": ({ on, last }) =>
    `${on} is before the last event, of ${last}; bring events in the order of their days`,
  "appeal-out-of-turn": ({ type, possible }) =>
    `${quoted(type)} cannot come now; ` +
    (possible.length === 0 ? "nothing can" : `what can come is ${quotedList(possible, "en")}`),
  "appeal-ended": ({ type, ending, on }) =>
    `${quoted(type)} cannot come: the case ended on ${on} (${endings.en[ending]}); bring no further event`,
  "appeal-late": ({ stage, due, on }) =>
    `filed on ${on}, after ${due}, the last day for stage ${quoted(stage)}; tell the appellant that day`,
  "appeal-papers-late": ({ due, on }) =>
    `papers completed on ${on}, after ${due}, the last day for it; the appeal counts as given up`,
  "appeal-deemed-denied": ({ stage, due }) =>
    `stage ${quoted(stage)} gave no answer by ${due}, which counts as a denial; let the appellant go on`,
  "appeal-no-stage": ({ track }) =>
    `every stage of track ${quoted(track)} is passed over; name another handler for one of them`,
  "appeal-no-further-stage": ({ stage }) => `no stage follows ${quoted(stage)}; wait for its answer or withdraw`,
  "appeal-stage-out-of-turn": ({ stage, expected }) =>
    `the event names stage ${quoted(stage)}, but the turn is ${quoted(expected)}'s; correct it or leave it out`,
  "appeal-result-missing": ({ results }) =>
    `the policy hears appeals against ${quotedList(results, "en")} only; name the \`result\``,
  "appeal-result-outside-scope": ({ result, results }) =>
    `the policy hears no appeal against result ${quoted(result)}, only against ${quotedList(results, "en")}; close the case`,
  "appeal-accepted-before": ({ on }) => `the stage took the appeal up on ${on}; leave the second event out`,
  "appeal-papers-requested-before": ({ on }) =>
    `papers were asked for on ${on}, and can be asked for only once a stage; decide on what there is`,
  "appeal-papers-requested-late": ({ due, on }) =>
    `papers asked for on ${on}, after ${due}, the last day for the handler; decide on what there is`,
  "appeal-extension-not-allowed": ({ stage }) =>
    `the policy allows no extension at stage ${quoted(stage)}; answer in time or set \`extension\``,
  "appeal-extended-before": ({ on }) => `the answer was put off on ${on}, and can be only once a stage; answer in time`,
  "appeal-extension-too-early": ({ stage }) =>
    `the window for the answer of stage ${quoted(stage)} has not begun; extend it once it runs`,
  "appeal-extension-late": ({ due, on }) =>
    `extended on ${on}, after ${due}, the last day for the answer; extend before it passes`,
  "appeal-extension-reason-missing": ({ stage }) =>
    `an extension at stage ${quoted(stage)} needs its reason; fill in \`reason\``,
  "appeal-not-accepted": ({ stage }) =>
    `stage ${quoted(stage)} has not taken the appeal up; bring \`appeal.accepted\` first, or answer \`rejected\``,
  "appeal-worsens-missing": ({ outcome }) =>
    `with ${quoted(outcome)}, say in \`worsens\` whether the new result is worse; write true or false`,
  "appeal-worsens-without-change": ({ outcome }) =>
    `${quoted(outcome)} changes no result, so that it cannot worsen it; leave \`worsens\` out or correct the outcome`,
  "appeal-may-not-worsen": ({ stage }) =>
    `an answer of stage ${quoted(stage)} must not make the result worse; uphold it or set \`mayWorsen\``,
  "appeal-answer-not-due": ({ stage, due }) =>
    `stage ${quoted(stage)} has until ${due} to answer; go on after that day`,
  "appeal-answer-awaited": ({ stage }) =>
    `without an answer of stage ${quoted(stage)} the appellant cannot go on; wait for it or withdraw`,
  "appeal-as-of-before-last-event": ({ asOf, last }) =>
    `${asOf} is before the last event, of ${last}; ask as of that day or later, or replay fewer events`,
};

const zh: Words = {
  "appeal-stage-twice": ({ id }) => `该申诉渠道有两个环节 ${quoted(id)}；请使用不同的编号`,
  "appeal-nothing-to-extend": ({ id }) =>
    `环节 ${quoted(id)} 没有可延长的答复期限；请设定 \`answerWithin\` 或删去 \`extension\``,
  "appeal-track-unknown": ({ name, known }) => `制度没有申诉渠道 ${quoted(name)}；${insteadOf(null, known, "zh-CN")}`,
  "appeal-track-other": ({ given, track }) =>
    `本案属于渠道 ${quoted(given)}；请交该渠道的流程处理，而非 ${quoted(track)}`,
  "appeal-stage-unknown": ({ stage, known }) => `该渠道没有环节 ${quoted(stage)}；${insteadOf(null, known, "zh-CN")}`,
  "appeal-case-disordered": ({ date, before }) => `${date} 早于其前一事项的日期 ${before}；请按事件生成的原样保存案件`,
  "appeal-case-unfounded": ({ key }) => `案件中有 ${quoted(key)}，却没有产生它的事件；请按事件生成的原样保存案件`,
  "appeal-date-backwards": ({ on, last }) => `${on} 早于上一事件的日期 ${last}；请按日期先后提交事件`,
  "appeal-out-of-turn": ({ type, possible }) =>
    `现在不能发生 ${quoted(type)}；` +
    (possible.length === 0 ? "目前没有可发生的事件" : `可以发生的是 ${quotedList(possible, "zh-CN")}`),
  "appeal-ended": ({ type, ending, on }) =>
    `不能再发生 ${quoted(type)}：案件已于 ${on} 结束（${endings["zh-CN"][ending]}）；请勿再提交事件`,
  "appeal-late": ({ stage, due, on }) =>
    `${on} 提出，已超过环节 ${quoted(stage)} 的最后一日 ${due}；请将该日期告知申诉人`,
  "appeal-papers-late": ({ due, on }) => `${on} 补齐材料，已超过最后一日 ${due}；视为放弃申诉`,
  "appeal-deemed-denied": ({ stage, due }) => `环节 ${quoted(stage)} 至 ${due} 未答复，视为驳回；请由申诉人继续申诉`,
  "appeal-no-stage": ({ track }) => `渠道 ${quoted(track)} 的各环节均被跳过；请为其中一个环节另定处理人`,
  "appeal-no-further-stage": ({ stage }) => `${quoted(stage)} 之后没有环节；请等待答复或撤回`,
  "appeal-stage-out-of-turn": ({ stage, expected }) =>
    `事件写的环节是 ${quoted(stage)}，但现在应为 ${quoted(expected)}；请更正或省略`,
  "appeal-result-missing": ({ results }) => `制度只受理对 ${quotedList(results, "zh-CN")} 的申诉；请填写 \`result\``,
  "appeal-result-outside-scope": ({ result, results }) =>
    `制度不受理对结果 ${quoted(result)} 的申诉，只受理 ${quotedList(results, "zh-CN")}；请结案`,
  "appeal-accepted-before": ({ on }) => `该环节已于 ${on} 受理；请删去重复的事件`,
  "appeal-papers-requested-before": ({ on }) => `已于 ${on} 要求补正，每个环节只能一次；请按现有材料处理`,
  "appeal-papers-requested-late": ({ due, on }) =>
    `${on} 要求补正，已超过处理人的最后一日 ${due}；请按现有材料处理`,
  "appeal-extension-not-allowed": ({ stage }) =>
    `制度不允许环节 ${quoted(stage)} 延期；请按期答复或设定 \`extension\``,
  "appeal-extended-before": ({ on }) => `已于 ${on} 延期，每个环节只能一次；请按期答复`,
  "appeal-extension-too-early": ({ stage }) => `环节 ${quoted(stage)} 的答复期限尚未起算；请在起算后延期`,
  "appeal-extension-late": ({ due, on }) => `${on} 延期，已超过答复的最后一日 ${due}；请在期限届满前延期`,
  "appeal-extension-reason-missing": ({ stage }) => `环节 ${quoted(stage)} 延期须说明理由；请填写 \`reason\``,
  "appeal-not-accepted": ({ stage }) =>
    `环节 ${quoted(stage)} 尚未受理；请先提交 \`appeal.accepted\`，或答复 \`rejected\``,
  "appeal-worsens-missing": ({ outcome }) =>
    `结论为 ${quoted(outcome)} 时须用 \`worsens\` 说明新结果是否更差；请填写 true 或 false`,
  "appeal-worsens-without-change": ({ outcome }) =>
    `${quoted(outcome)} 不改变结果，不会使其变差；请省略 \`worsens\` 或更正结论`,
  "appeal-may-not-worsen": ({ stage }) =>
    `环节 ${quoted(stage)} 的答复不得使结果更差；请维持原结果或设定 \`mayWorsen\``,
  "appeal-answer-not-due": ({ stage, due }) => `环节 ${quoted(stage)} 可在 ${due} 前（含当日）答复；请在该日之后继续申诉`,
  "appeal-answer-awaited": ({ stage }) => `环节 ${quoted(stage)} 未答复前不能继续申诉；请等待答复或撤回`,
  "appeal-as-of-before-last-event": ({ asOf, last }) =>
    `${asOf} 早于上一事件的日期 ${last}；请查询该日或之后，或少重放几个事件`,
};

export const words = { en, "zh-CN": zh } as const;
