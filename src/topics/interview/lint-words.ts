import type { IssueWords } from "../../core/issue.ts";
import { quoted, quotedList } from "../../core/words.ts";
import type { InterviewLintCatalogue } from "./lint-findings.ts";

type Words = IssueWords<InterviewLintCatalogue>;

const en: Words = {
  "interview-phase-unserved": ({ phase }) =>
    `no protocol is for the phase ${quoted(phase)}, so no talk can satisfy it; add it to the \`phases\` of a protocol`,
  "interview-phase-never-satisfied": ({ phase, state }) =>
    `the phase ${quoted(phase)} wants a form that is ${quoted(state)}, but no form of its protocols has that state; add the state, or change \`satisfiedAt\``,
  "interview-no-formal-channel": ({ channels }) =>
    `none of the channels ${quotedList(channels, "en")} is formal, so no talk satisfies a phase; set \`formal\` of one`,
  "interview-form-unused": () => "every protocol has a form of its own, so this one is never used; take it out",
  "interview-party-unused": ({ party }) => `nothing names the party ${quoted(party)}; use it or take it out`,
  "interview-too-few-options": ({ field, atLeast, options }) =>
    `${quoted(field)} wants at least ${atLeast} options, but there are only ${options}; lower \`atLeast\` or add options`,
};

const zh: Words = {
  "interview-phase-unserved": ({ phase }) => `没有流程用于阶段 ${quoted(phase)}，任何面谈都不能满足它；请把它加入某个流程的 \`phases\``,
  "interview-phase-never-satisfied": ({ phase, state }) =>
    `阶段 ${quoted(phase)} 要求表单达到 ${quoted(state)}，但其流程的表单没有这一状态；请增加该状态或更改 \`satisfiedAt\``,
  "interview-no-formal-channel": ({ channels }) =>
    `渠道 ${quotedList(channels, "zh-CN")} 都不是正式渠道，任何面谈都不能满足阶段要求；请把其中一个的 \`formal\` 设为 true`,
  "interview-form-unused": () => "每个流程都有自己的表单，此表单从未使用；请删去",
  "interview-party-unused": ({ party }) => `没有任何地方提到 ${quoted(party)}；请使用或删去`,
  "interview-too-few-options": ({ field, atLeast, options }) =>
    `${quoted(field)} 至少应选 ${atLeast} 项，但只有 ${options} 项可选；请降低 \`atLeast\` 或增加选项`,
};

export const lintWords = { en, "zh-CN": zh } as const;
