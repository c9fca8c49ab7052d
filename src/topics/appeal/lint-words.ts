import type { IssueWords } from "../../core/issue.ts";
import { quoted } from "../../core/words.ts";
import type { AppealLintCatalogue } from "./lint.ts";

type Words = IssueWords<AppealLintCatalogue>;

const en: Words = {
  "appeal-stage-without-deadline": ({ stage }) =>
    `nothing says by when ${quoted(stage)} answers, so an answer can be put off without end; give \`answerWithin\``,
  "appeal-track-without-last-word": ({ track, stage }) =>
    `after ${quoted(stage)} no stage of the track ${quoted(track)} follows, but it has not the last word; set its \`final\`, or add a stage`,
  "appeal-stage-never-reached": ({ stage, final }) =>
    `${quoted(stage)} is never reached, since ${quoted(final)} before it has the last word; take one of them out, or its \`final\``,
  "appeal-acceptance-without-deadline": ({ stage }) =>
    `${quoted(stage)} counts its answer from acceptance, but nothing says by when it accepts; give \`acceptWithin\``,
  "appeal-answer-due-first": ({ stage, window, filedOn, answerBy, windowUntil }) =>
    `an appeal filed on ${filedOn} must be answered by ${quoted(stage)} until ${answerBy}, but its ${quoted(window)} runs until ${windowUntil}; ` +
    "lengthen `answerWithin`, or change `countFrom`",
  "appeal-ends-at-appraiser": ({ stage, handler }) =>
    `${quoted(stage)} is the last to be asked, even where ${quoted(handler)} made the appraisal; add \`handler-is-appraiser\` to its \`skipIf\``,
  "appeal-one-handler": ({ track, handler }) =>
    `every stage of the track ${quoted(track)} goes to ${quoted(handler)}; where it made the appraisal nobody hears the appeal: add a stage`,
  "appeal-silence-leads-nowhere": ({ stage }) =>
    `silence of ${quoted(stage)} lets the appellant go on, but no stage follows; set \`onSilence\` to \`deemed-denied\` or \`none\``,
};

const zh: Words = {
  "appeal-stage-without-deadline": ({ stage }) => `未规定 ${quoted(stage)} 的答复期限，答复可能无限期拖延；请给出 \`answerWithin\``,
  "appeal-track-without-last-word": ({ track, stage }) =>
    `${quoted(track)} 申诉在 ${quoted(stage)} 之后没有环节，而该环节也不是终局；请设置其 \`final\` 或增加环节`,
  "appeal-stage-never-reached": ({ stage, final }) =>
    `${quoted(stage)} 永远不会进行，因为在先的 ${quoted(final)} 已是终局；请删去其中之一，或取消其 \`final\``,
  "appeal-acceptance-without-deadline": ({ stage }) => `${quoted(stage)} 的答复自受理起算，但未规定受理期限；请给出 \`acceptWithin\``,
  "appeal-answer-due-first": ({ stage, window, filedOn, answerBy, windowUntil }) =>
    `${filedOn} 提出的申诉，${quoted(stage)} 应在 ${answerBy} 前答复，而其 ${quoted(window)} 到 ${windowUntil} 才届满；` +
    "请延长 `answerWithin` 或更改 `countFrom`",
  "appeal-ends-at-appraiser": ({ stage, handler }) =>
    `${quoted(stage)} 是最后一个环节，即使考评由 ${quoted(handler)} 作出也由其处理；请在 \`skipIf\` 中加入 \`handler-is-appraiser\``,
  "appeal-one-handler": ({ track, handler }) =>
    `${quoted(track)} 申诉的各环节均由 ${quoted(handler)} 处理；若考评由其作出，则无人受理申诉，请增加环节`,
  "appeal-silence-leads-nowhere": ({ stage }) =>
    `${quoted(stage)} 逾期不答复时可进入下一环节，但其后没有环节；请把 \`onSilence\` 设为 \`deemed-denied\` 或 \`none\``,
};

export const lintWords = { en, "zh-CN": zh } as const;
