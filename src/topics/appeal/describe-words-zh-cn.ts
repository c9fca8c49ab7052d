import { pointer } from "../../core/pointer.ts";
import { joinedBy, told } from "../chapter-parts.ts";
import { listPhrases, phrase } from "../phrase.ts";
import type { Phrase } from "../description.ts";
import type { AppealWords, Window } from "./describe-words.ts";

/** "每年 3 月 31 日", or "2027 年 3 月 31 日". */
function dayWords(day: string): string {
  const [date = "", month = "", year] = day.split("-").toReversed();
  return `${year === undefined ? "每年" : `${year} 年`} ${Number(month)} 月 ${Number(date)} 日`;
}

const COUNTS = { "receipt": "收到申诉", "acceptance": "受理", "complete-papers": "收到完整材料" } as const;

const SKIPS = { "handler-is-appraiser": "处理人为该项考评的考评者", "handler-vacant": "处理人岗位空缺" } as const;

const FILING = { first: "提出申诉", later: "进入本环节", any: "提出申诉及进入后续环节" } as const;

const SINCE = {
  first: "知悉结果",
  later: "收到上一环节的答复或视为驳回",
  any: "知悉结果、收到上一环节的答复或视为驳回",
} as const;

const STAGES = { first: "本环节", later: "本环节", any: "各环节" } as const;
const ANSWERS = { first: "本环节的答复", later: "本环节的答复", any: "各环节的答复" } as const;

export const zh: AppealWords = {
  intro: (tracks) => phrase`对绩效考评结果有异议的，可依本章提出申诉，分为${listPhrases(tracks, "zh-CN", "and")}。申诉按环节依次进行，申诉人可随时撤回。`,
  track: { person: "个人申诉", unit: "单位申诉" },
  defaults: { title: "通用规定", intro: "各类申诉和各环节未另行规定的，适用以下规定。", rest: "其他事项适用“通用规定”。" },

  scope: (results, at) =>
    results === null
      ? phrase`对${told("任何结果", at)}均可提出申诉。`
      : phrase`仅可对下列结果提出申诉：${listPhrases(results, "zh-CN", "and")}。`,
  lateFiling: (value, at) =>
    value === "refused" ? phrase`逾期提出的申诉，${told("不予受理", at)}。` : phrase`逾期提出申诉的，${told("视为接受结果", at)}。`,
  mayWorsen: (value, at) => phrase`申诉的答复${told(value ? "可以" : "不得", at)}使考评结果更为不利。`,
  suspensive: (value, at) => phrase`申诉期间，考评结果${told(value ? "暂不生效" : "继续有效", at)}。`,
  freezeResultApplication: (value, at) => phrase`申诉期间，考评结果${told(value ? "暂缓应用" : "照常应用", at)}于薪酬和晋升。`,

  stage: (number, title) => phrase`第${number}环节：${title}`,
  handler: (role) => phrase`由${role}负责答复。`,
  fileWithin: (window, place) => timed(FILING[place], window, phrase`${SINCE[place]}`),
  fileAnyTime: (place, at) => phrase`${FILING[place]}${told("不设期限", at)}。`,
  acceptWithin: (window) => phrase`处理人应先决定是否受理。${timed("受理", window, phrase`收到申诉`)}`,
  acceptAnyTime: (isNeeded, at) =>
    isNeeded ? phrase`处理人应先决定是否受理，${told("不设期限", at)}。` : phrase`答复前${told("无须受理", at)}。`,
  answerWithin: (window, from, at) => timed("答复", window, phrase`${told(COUNTS[from], at)}`),
  answerAnyTime: (at) => phrase`答复${told("不设期限", at)}。`,
  countFrom: (value, at) => phrase`答复设有期限的，自${told(COUNTS[value], at)}之日起算。`,
  mendWithin: (window) => phrase`材料不齐的，处理人应一次告知需要补正的全部内容。${timed("补正", window, phrase`告知`)}逾期未补正的，视为放弃申诉。`,
  mendAnyTime: (at) => phrase`补正材料${told("不设期限", at)}。`,
  extension: (period, { isRequired, pointer: at }) =>
    phrase`答复可延期一次，${told(isRequired ? "但应向申诉人说明理由" : "且无须向申诉人说明理由", at)}。延长的期限为自原答复期限届满之日起${period}。`,
  noExtension: (at) => phrase`答复${told("不得延期", at)}。`,
  onSilence: (value, isLast, at) => {
    switch (value) {
      case "escalate":
        return isLast
          ? phrase`逾期未答复的，申诉人${told("可继续申诉", at)}，但其后没有其他环节。`
          : phrase`逾期未答复的，申诉人${told("可进入下一环节", at)}。`;
      case "deemed-denied":
        return phrase`逾期未答复的，${told("视为驳回申诉", at)}。`;
      case "none":
        return phrase`逾期未答复的，${told("不产生其他后果", at)}，申诉人继续等候答复。`;
      default:
        return value satisfies never;
    }
  },
  skipIf: (reasons, place, at) =>
    reasons.length === 0
      ? phrase`${STAGES[place]}${told("不得跳过", at)}。`
      : phrase`${listPhrases(reasons.map((each) => phrase`${told(SKIPS[each.because], each.at)}`), "zh-CN", "or")}的，跳过${place === "any" ? "该环节" : "本环节"}。`,
  final: (value, place, at) => phrase`${ANSWERS[place]}${told(value ? "为最终答复" : "不是最终答复", at)}。`,

  noLimit: "不设期限",
  fixedDay: (day, roll, at) => {
    const moved = roll === "none" ? "遇休息日不顺延" : "遇休息日顺延至下一个工作日";
    const date = phrase`${told(dayWords(day), pointer(at, "by"))}`;
    return joinedBy("，", [date, phrase`${told(moved, roll === null ? null : pointer(at, "roll"))}`]);
  },
  untilDay: (day, at) => phrase`${told(dayWords(day), pointer(at, "by"))}前（含当日）`,
  unit: (unit) => ({ "calendar-day": "个自然日", "working-day": "个工作日", "month": "个月" })[unit],

  table: {
    caption: (track) => phrase`环节与期限：${track}`,
    head: ["环节", "处理人", "提出期限", "受理期限", "答复期限", "逾期未答复", "是否最终"],
    silence: { "escalate": "申诉人可进入下一环节", "deemed-denied": "视为驳回", "none": "不产生其他后果" },
    final: { yes: "是", no: "否" },
    noAcceptance: "无须受理",
  },
  figure: {
    caption: (track) => phrase`申诉流程：${track}`,
    appellant: "申诉人",
    notice: "知悉结果",
    lastWord: "最终答复",
    file: (window) => (window === null ? "随时提出" : `提出期限：${window}`),
    answer: (stage, window) => (window === null ? `${stage}（答复不设期限）` : `${stage}（答复期限：${window}）`),
    alternative: (track, stages) => {
      const listed = stages.map(({ title, handler, file, answer, isFinal }, index) => {
        const filing = file === null ? "提出不设期限" : `提出期限：${file}`;
        const answering = answer === null ? "答复不设期限" : `答复期限：${answer}`;
        return `${index + 1}. ${title}${title.includes(handler) ? "" : `（由${handler}处理）`}，${filing}，${answering}${isFinal ? "，为最终答复" : ""}`;
      });
      return `${track}，自知悉结果起依次为：${listed.join("；")}。`;
    },
  },
};

/** How long there is for something, or until which day. */
function timed(act: string, { phrase: window, kind }: Window, since: Phrase): Phrase {
  if (kind === "period") return phrase`${act}的期限为自${since}之日起${window}。`;
  return kind === "once" ? phrase`${act}的截止日为${window}。` : phrase`${act}的截止日为${since}之日起的首个下列日期：${window}。`;
}
