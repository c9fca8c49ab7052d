import type { Locale } from "../../core/text.ts";
import type { AppealOutcome } from "../../topics/appeal/topic.ts";
import type { FormState } from "../../topics/interview/topic.ts";

/** What forms say of themselves; everything else on them are the policy's words. */
export interface FormWords {
  readonly policy: (title: string, version: string) => string;
  readonly head: string;
  readonly steps: string;
  readonly employee: string;
  readonly manager: string;
  readonly both: string;
  readonly ledBy: (leader: string) => string;
  readonly completedOn: (day: string) => string;
  readonly requiredMark: string;
  readonly givenBy: (party: string) => string;
  readonly unit: (title: string, unit: string) => string;
  readonly twoDecimals: string;
  readonly yes: string;
  readonly no: string;
  readonly other: string;
  readonly listed: string;
  readonly inOtherWords: string;
  readonly applies: string;
  readonly doesNotApply: string;
  readonly leftBlank: string;
  readonly atLeast: (count: number) => string;
  readonly atMost: (count: number) => string;
  readonly submit: string;
  readonly signatures: string;
  readonly signer: string;
  readonly way: string;
  readonly ways: Readonly<Record<string, string>>;
  readonly signature: string;
  readonly date: string;
  readonly witness: string;
  readonly reason: string;
  readonly course: string;
  readonly state: string;
  readonly owners: string;
  readonly owner: (name: string, office: string) => string;
  readonly dueOn: string;
  readonly reachedOn: string;
  readonly by: string;
  readonly states: Readonly<Record<FormState["state"], string>>;
  /** Between the names of a list of alternatives. */
  readonly or: string;
  readonly appealForm: string;
  readonly appealDerived: string;
  readonly appellant: string;
  readonly shown: Readonly<Record<"filedOn" | "answeredOn" | "outcome", string>>;
  readonly answeredBy: (handler: string) => string;
  readonly stage: (number: number, title: string) => string;
  readonly answerWithin: (window: string) => string;
  readonly fileWithin: (window: string) => string;
  readonly days: Readonly<Record<"calendar-day" | "working-day" | "month", (count: number) => string>>;
  readonly lastDay: (day: string) => string;
  readonly lastDayEachYear: (month: number, day: number) => string;
  readonly final: string;
  readonly outcomes: Readonly<Record<AppealOutcome, string>>;
}

const en: FormWords = {
  policy: (title, version) => `${title}, version ${version}`,
  head: "About the talk",
  steps: "Steps",
  employee: "employee",
  manager: "manager",
  both: "employee and manager",
  ledBy: (leader) => `Led by: ${leader}`,
  completedOn: (day) => `Completed on ${day}`,
  requiredMark: "* must be filled in",
  givenBy: (party) => `to be given by: ${party}`,
  unit: (title, unit) => `${title} (${unit})`,
  twoDecimals: "at most two decimals",
  yes: "yes",
  no: "no",
  other: "other:",
  listed: "one of those listed",
  inOtherWords: "in other words",
  applies: "applies",
  doesNotApply: "does not apply",
  leftBlank: "left blank",
  atLeast: (count) => `at least ${count}`,
  atMost: (count) => `at most ${count}`,
  submit: "Submit",
  signatures: "Signatures",
  signer: "Who",
  way: "How",
  ways: { "signed": "signed", "signed-with-disagreement": "signed, but does not agree", "refused": "signature refused" },
  signature: "Name and signature",
  date: "Date",
  witness: "Witness",
  reason: "Reason",
  course: "What becomes of this form",
  state: "State",
  owners: "Brought about by",
  owner: (name, office) => `${name}, with ${office}`,
  dueOn: "At the latest on",
  reachedOn: "On",
  by: "By",
  states: { filled: "filled in", signed: "signed", filed: "filed", archived: "archived" },
  or: ", ",
  appealForm: "Appeal against a result",
  appealDerived: "The policy prescribes no form for an appeal. This one has the fields that are usual, and a part for each stage of the policy.",
  appellant: "appellant",
  shown: { filedOn: "received on", answeredOn: "answered on", outcome: "answer" },
  answeredBy: (handler) => `Answered by: ${handler}`,
  stage: (number, title) => `Stage ${number}: ${title}`,
  answerWithin: (window) => `The answer is delivered ${window}`,
  fileWithin: (window) => `The appeal is filed here ${window}`,
  days: {
    "calendar-day": (count) => `within ${count} calendar ${count === 1 ? "day" : "days"}`,
    "working-day": (count) => `within ${count} working ${count === 1 ? "day" : "days"}`,
    "month": (count) => `within ${count} ${count === 1 ? "month" : "months"}`,
  },
  lastDay: (day) => `by ${day}`,
  lastDayEachYear: (month, day) => `by ${EN_MONTHS[month - 1] ?? month} ${day}`,
  final: "The answer of this stage is the last word",
  outcomes: { "upheld": "the result stands", "changed": "the result is changed", "partly-changed": "the result is changed in part", "rejected": "the appeal is not taken up" },
};

const EN_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

const zhCN: FormWords = {
  policy: (title, version) => `${title}（版本 ${version}）`,
  head: "基本信息",
  steps: "步骤",
  employee: "员工",
  manager: "经理",
  both: "员工和经理",
  ledBy: (leader) => `主导：${leader}`,
  completedOn: (day) => `完成日期：${day}`,
  requiredMark: "标 * 的为必填项",
  givenBy: (party) => `由${party}填写`,
  unit: (title, unit) => `${title}（${unit}）`,
  twoDecimals: "最多两位小数",
  yes: "是",
  no: "否",
  other: "其他：",
  listed: "从列出的选项中选择",
  inOtherWords: "其他（自行填写）",
  applies: "适用",
  doesNotApply: "不适用",
  leftBlank: "不填写",
  atLeast: (count) => `至少 ${count} 项`,
  atMost: (count) => `至多 ${count} 项`,
  submit: "提交",
  signatures: "签字",
  signer: "签字人",
  way: "签字方式",
  ways: { "signed": "签字", "signed-with-disagreement": "签字但保留意见", "refused": "拒绝签字" },
  signature: "姓名及签字",
  date: "日期",
  witness: "见证人",
  reason: "原因",
  course: "本表办理情况",
  state: "环节",
  owners: "办理人",
  owner: (name, office) => `${name}（办理部门：${office}）`,
  dueOn: "最迟日期",
  reachedOn: "办理日期",
  by: "经办人",
  states: { filled: "填写", signed: "签字", filed: "备案", archived: "归档" },
  or: "、",
  appealForm: "绩效考评申诉表",
  appealDerived: "制度未规定申诉表的格式。本表按通行做法设置栏目，并为制度规定的每个环节各设一部分。",
  appellant: "申诉人",
  shown: { filedOn: "收到日期", answeredOn: "答复日期", outcome: "处理结论" },
  answeredBy: (handler) => `处理人：${handler}`,
  stage: (number, title) => `第 ${number} 环节：${title}`,
  answerWithin: (window) => `答复期限：${window}`,
  fileWithin: (window) => `提出期限：${window}`,
  days: {
    "calendar-day": (count) => `${count} 个自然日内`,
    "working-day": (count) => `${count} 个工作日内`,
    "month": (count) => `${count} 个月内`,
  },
  lastDay: (day) => `${day} 前（含当日）`,
  lastDayEachYear: (month, day) => `每年 ${month} 月 ${day} 日前（含当日）`,
  final: "本环节的答复为最终答复",
  outcomes: { "upheld": "维持原结果", "changed": "变更结果", "partly-changed": "部分变更结果", "rejected": "不予受理" },
};

export const formWords: Readonly<Record<Locale, FormWords>> = { en, "zh-CN": zhCN };
