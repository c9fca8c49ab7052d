import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { InterviewWords, ValueKind } from "./issues.ts";

const list = (words: readonly string[]): string => quotedList(words, "zh-CN");

const KINDS: Readonly<Record<ValueKind, string>> = {
  "text": "文字",
  "list": "列表",
  "date": "真实日期 `YYYY-MM-DD`",
  "yes-or-no": "`true` 或 `false`",
  "whole-number": "整数",
  "amount": "至多两位小数的数",
  "object": "由其各项组成的对象",
};

export const zh: InterviewWords = {
  "interview-protocols-empty": () => "没有面谈程序；请至少声明一个",
  "interview-phase-name-taken": ({ name }) => `${quoted(name)} 已是某个阶段的名称；请换一个别名`,
  "interview-step-waits-for-later": ({ step, required }) =>
    `${quoted(step)} 以 ${quoted(required)} 为前提，但后者没有列在它之前；请将后者前移`,
  "interview-author-without-field": ({ step, author }) =>
    `${quoted(author)} 须在 ${quoted(step)} 中填写，但其中没有其可填的栏目；请补充`,
  "interview-form-states-disordered": ({ state, order }) =>
    `状态 ${quoted(state)} 的次序不对；请以 ${quoted(order[0] ?? "")} 开始，并按 ${list(order)} 排列`,
  "interview-form-signatures-missing": () => "表单须签字，但没有签字人；请补充 `signatures`",
  "interview-form-signatures-unused": () => "表单有签字人，但没有状态 `signed`；请补充该状态",
  "interview-form-signer-without-way": ({ party }) => `${quoted(party)} 没有可用的签字方式；请至少开放一种`,
  "interview-form-due-twice": ({ state }) => `${quoted(state)} 同时有 \`within\` 和 \`dueBy\`；请只保留一项`,
  "interview-form-day-unreal": ({ day }) => `${quoted(day)} 不是每年都有的日子；请另写一日`,
  "interview-id-repeated": ({ id }) => `${quoted(id)} 在同一列表中出现两次；请改名`,
  "interview-field-waits-for-later": ({ field, after }) =>
    `${quoted(field)} 在 ${quoted(after)} 之后，但后者没有列在它之前；请将后者前移`,
  "interview-sum-of-other-type": ({ name, type }) => `${quoted(name)} 的类型是 ${quoted(type)}；只能合计金额和整数`,
  "interview-options-empty": ({ field }) => `${quoted(field)} 没有选项；请补充选项或开放列表`,
  "interview-range-reversed": ({ field, least, most }) => `${quoted(field)} 的下限 ${least} 大于上限 ${most}；请对调`,
  "interview-party-undeclared": ({ name, nearest }) =>
    `${quoted(name)} 既不是参与方也不是角色；${insteadOf(nearest, [], "zh-CN")}`,

  "interview-field-unknown": ({ name, nearest, known }) =>
    `此处没有栏目 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "interview-field-missing": ({ field }) => `缺少 ${quoted(field)}；请填写`,
  "interview-field-wrong-type": ({ field, expected }) => `${quoted(field)} 的值类型不对；请填${KINDS[expected]}`,
  "interview-field-blank": ({ field }) => `${quoted(field)} 为空白；请填写内容或不填此项`,
  "interview-field-always-applies": ({ field }) => `${quoted(field)} 一律适用；请填写内容，不要填 \`null\``,
  "interview-field-computed": ({ field, from }) => `${quoted(field)} 由计算得出；请改填 ${list(from)}`,
  "interview-field-too-few": ({ field, atLeast, given }) => `${quoted(field)} 有 ${given} 项；请至少填 ${atLeast} 项`,
  "interview-field-too-many": ({ field, atMost, given }) => `${quoted(field)} 有 ${given} 项；请至多填 ${atMost} 项`,
  "interview-field-too-small": ({ field, min, given }) => `${quoted(field)} 为 ${given}；请至少填 ${min}`,
  "interview-field-too-big": ({ field, max, given }) => `${quoted(field)} 为 ${given}；请至多填 ${max}`,
  "interview-option-unknown": ({ field, given, nearest, options }) =>
    `${quoted(field)} 没有选项 ${quoted(given)}；${insteadOf(nearest, options, "zh-CN")}`,
  "interview-option-repeated": ({ field, given }) => `${quoted(field)} 中的 ${quoted(given)} 选了两次；请只保留一项`,
  "interview-goal-fails": ({ field, criteria, findings }) =>
    `${quoted(field)} 中的目标不符合 ${list(criteria)}${findings.length === 0 ? "" : `（${list(findings)}）`}；请重写`,

  "interview-step-unknown": ({ name, nearest, known }) =>
    `没有步骤 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "interview-step-closed": ({ step }) => `步骤 ${quoted(step)} 已完成；如需更改请先重新打开`,
  "interview-step-requires": ({ step, required }) => `步骤 ${quoted(step)} 尚不能开始；请先完成 ${list(required)}`,
  "interview-step-out-of-order": ({ step, next }) => `尚未轮到步骤 ${quoted(step)}；请先完成 ${quoted(next)}`,
  "interview-step-not-begun": ({ step }) => `步骤 ${quoted(step)} 尚无记录；请直接填写，无须重新打开`,
  "interview-step-nothing-given": ({ step }) => `未填写步骤 ${quoted(step)} 的任何栏目；请填写，或直接完成该步骤`,
  "interview-not-the-leader": ({ step, by, lead }) =>
    `步骤 ${quoted(step)} 由 ${quoted(lead)} 主导，而非 ${quoted(by)}；请由主导方完成`,
  "interview-author-missing": ({ step, authors }) => `${list(authors)} 须先在 ${quoted(step)} 中填写；请补填后再完成该步骤`,
  "interview-span-too-long": ({ first, on, days, limit }) =>
    `${on} 距 ${first} 的第一步已 ${days} 天，最多允许 ${limit} 天；请取消本次面谈并另行发起`,
  "interview-field-of-other-step": ({ field, step, steps }) =>
    `栏目 ${quoted(field)} 不属于步骤 ${quoted(step)}；请填在 ${list(steps)} 中`,
  "interview-field-not-theirs": ({ field, by, from }) =>
    `栏目 ${quoted(field)} 须由 ${quoted(from)} 填写，而非 ${quoted(by)}；请由 ${quoted(from)} 记录`,
  "interview-field-before": ({ field, first }) => `${quoted(field)} 在 ${quoted(first)} 之后；请先记录后者`,
  "interview-field-settled": ({ field, by }) =>
    `${quoted(by)} 已在 ${quoted(field)} 之后记录；如需更改请重新打开该步骤`,

  "interview-event-out-of-place": ({ event, state, next }) =>
    `面谈处于 ${quoted(state)} 时不能发生 ${quoted(event)}；` +
    (next.length === 0 ? "面谈已经结束" : `接下来可以是 ${list(next)}`),
  "interview-date-before-last": ({ on, last }) => `${on} 早于上一事件的日期 ${last}；请填该日或之后的日期`,
  "interview-protocol-other": ({ name, expected }) => `${quoted(name)} 不是此处的面谈程序；请填 ${quoted(expected)}`,
  "interview-same-person": ({ person }) => `${quoted(person)} 不能与自己面谈；请另填面谈经理`,
  "interview-channel-missing": ({ known }) => `缺少沟通渠道；请填 ${list(known)} 之一`,
  "interview-channel-unknown": ({ name, nearest, known }) =>
    `没有沟通渠道 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "interview-phase-unknown": ({ name, nearest, known }) =>
    `没有阶段 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "interview-phase-not-served": ({ phase, protocol, served }) =>
    `面谈程序 ${quoted(protocol)} 不用于阶段 ${quoted(phase)}；请用于 ${list(served)}，或换用其他程序`,
  "interview-opened-without": ({ phase, needed }) =>
    `阶段 ${quoted(phase)} 之前须有 ${quoted(needed)}；请在 \`after\` 中填写其日期`,
  "interview-opened-too-early": ({ phase, needed, on, neededOn }) =>
    `阶段 ${quoted(phase)} 于 ${on} 开始，而此前须有的 ${quoted(needed)} 在 ${neededOn}；请在后一日期或之后开始面谈`,
  "interview-signer-unknown": ({ by, signers }) => `无须 ${quoted(by)} 签字；请由 ${list(signers)} 签字`,
  "interview-signed-already": ({ by }) => `${quoted(by)} 已签字；如需重签请先重新打开某一步骤`,
  "interview-signature-way-closed": ({ by, how, ways }) =>
    `${quoted(by)} 不能以 ${quoted(how)} 方式签字；请填 ${list(ways)}`,
  "interview-signature-lacks": ({ by, how, needed }) => `${quoted(by)} 的 ${quoted(how)} 须有 ${quoted(needed)}；请补填`,
  "interview-witness-not-neutral": ({ witness }) => `${quoted(witness)} 是面谈的一方；请另请见证人`,
  "interview-not-an-owner": ({ by, state, owners }) =>
    `状态 ${quoted(state)} 不由 ${quoted(by)} 负责；请由 ${list(owners)} 办理`,

  "interview-protocol-unknown": ({ name, nearest, known }) =>
    `没有面谈程序 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "interview-session-step-unknown": ({ step }) =>
    `所存面谈有步骤 ${quoted(step)}，但其程序没有；请用当时的制度版本读取`,
  "interview-session-inconsistent": () => "所存面谈在此处自相矛盾；请由其事件重新生成",
  "interview-sessions-not-a-list": () => "面谈须以列表给出；请放入一个列表",
};
