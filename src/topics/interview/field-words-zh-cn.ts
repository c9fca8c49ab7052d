import { joinedBy, told } from "../chapter-parts.ts";
import type { Phrase } from "../description.ts";
import { joinPhrases, listPhrases, phrase } from "../phrase.ts";
import type { Counts, FieldWords, GoalPart, Shown } from "./field-words.ts";

/** "至少 1 项", "1 至 3 项", "项数不限". */
function counted({ least, most }: Counts): Phrase {
  if (least !== null && most !== null) return phrase`${least.phrase}至${most.phrase}项`;
  if (least !== null) return phrase`至少${least.phrase}项`;
  return most === null ? phrase`项数不限，可为零项` : phrase`最多${most.phrase}项`;
}

const SHOWN: Readonly<Record<Shown, string>> = {
  employee: "员工姓名",
  manager: "经理姓名",
  channel: "本次沟通的渠道",
  phase: "本次沟通所属阶段",
  openedOn: "面谈开始日期",
};

const PARTS: Readonly<Record<GoalPart, string>> = {
  text: "目标内容",
  metric: "衡量指标",
  baseline: "现状",
  target: "目标值",
  unit: "目标值的单位",
  dueDate: "完成日期",
};

export const zh: FieldWords = {
  field: (number, title, parts) => phrase`${number} ${title}：${joinedBy("；", parts.filter(({ length }) => length > 0))}。`,
  plain: { text: "文字说明", date: "日期", boolean: "是或否" },
  texts: (counts, at) => joinPhrases([told("逐项填写", at), "，", counted(counts)]),
  number: (type, { min, max }, unit, at) => {
    const range =
      min !== null && max !== null ? phrase`，在${min}至${max}之间` : min !== null ? phrase`，不小于${min}` : max !== null ? phrase`，不大于${max}` : [];
    return joinPhrases([told(type === "integer" ? "整数" : "数额", at), range, ...(unit === null ? [] : ["，单位为", unit])]);
  },
  choice: (options, open, at) => joinPhrases([told("选择一项", at), "：", listPhrases(options, "zh-CN", "or"), ...(open === null ? [] : ["；", open])]),
  choices: (counts, options, open, at) =>
    joinPhrases([told("可选择多项", at), "，", counted(counts), "：", listPhrases(options, "zh-CN", "and"), ...(open === null ? [] : ["；", open])]),
  open: { yes: "可以另行填写", no: "不得另行填写" },
  list: (counts, at) => joinPhrases([counted(counts), "，", told("每项包括以下内容", at)]),
  block: (at) => phrase`${told("包括以下内容", at)}`,
  sum: (terms, unit, at) => {
    const parts = terms.map(({ sign, signAt, field }, index) => phrase`${told(sign === "-" ? "减" : index === 0 ? "" : "加", signAt)}“${field}”`);
    return phrase`${told("自动计算", at)}，等于${joinPhrases(parts)}${unit === null ? [] : phrase`，单位为${unit}`}；无须填写`;
  },
  shown: (shows, at) => phrase`${told(SHOWN[shows], at.shows)}，${told("自动显示", at.type)}，无须填写`,
  given: (required, from) => {
    if (required === null) return from === null ? [] : phrase`由${from}填写`;
    const { value, at } = required;
    const how = value === "ifApplicable" ? "必填，不适用的应当注明" : value ? "必填" : "可不填";
    return from === null ? phrase`${told(how, at)}` : phrase`由${from}填写，${told(how, at)}`;
  },
  after: (fields) => phrase`此项应在${listPhrases(fields.map((each) => phrase`“${each}”`), "zh-CN", "and")}填写后填写。`,
  readers: (parties, at) =>
    (parties.length === 0 ? phrase`此项${told("任何人", at)}不得查阅。` : phrase`此项仅${listPhrases(parties, "zh-CN", "and")}可以查阅。`),
  goal: (criteria) => phrase`每一项均为一个目标，应当${listPhrases(criteria, "zh-CN", "and")}。`,
  criterion: { specific: "具体", measurable: "可衡量", timeBound: "有时限" },
  member: (part, member) => phrase`“${member}”为${PARTS[part]}`,
  members: (members) => phrase`其中，${joinPhrases(members.flatMap((each, index) => (index === 0 ? [each] : ["，", each])))}。`,
};
