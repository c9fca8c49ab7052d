import { told } from "../chapter-parts.ts";
import type { Phrase } from "../description.ts";
import { listPhrases, phrase } from "../phrase.ts";
import type { GoalWords, PhraseBounds } from "./describe-words.ts";

/** "3 至 5", "不少于 3", "不超过 5". */
function within({ min, max }: PhraseBounds, at: string): Phrase {
  if (min !== null && max !== null) return phrase`为${min}至${max}`;
  if (min !== null) return phrase`不少于${min}`;
  return max === null ? phrase`${told("不限", at)}` : phrase`不超过${max}`;
}

export const zh: GoalWords = {
  intro: "制定目标，是为了事后双方都能判断目标是否达成。本章规定目标应当符合的要求。",
  criteria: { title: "目标标准", intro: (at) => phrase`每项目标均按以下${told("五项标准", at)}检查。` },
  criterion: { specific: "具体", measurable: "可衡量", achievable: "可实现", relevant: "相关", timeBound: "有时限" },
  asks: (name, asked) => phrase`${name}：${asked}`,
  asked: {
    specific: "目标应写明具体的任务或结果，不使用含糊的词语。",
    measurable: "目标应有数值，或写明如何判断是否达成。",
    achievable: "对照现状和以往的成绩，目标应当能够达到。",
    timeBound: "目标应写明完成日期，或有终点的期间。",
  },
  relevant: (mode, at) =>
    mode === "relevance"
      ? phrase`目标应${told("与岗位职责或上级目标相关", at)}。`
      : phrase`目标应${told("与岗位职责或上级目标相关，并且可以观察", at)}。`,
  stretch: (min, max) => phrase`目标要求的变化量，应在历史最好变化量的${min}% 至${max}% 之间。`,

  terms: {
    title: "含糊词语",
    lexicons: (languages, at) =>
      languages.length === 0
        ? phrase`不采用任何${told("语言", at)}的含糊词语表。`
        : phrase`目标中的含糊词语，按${listPhrases(languages, "zh-CN", "and")}词表查找。填写目标时，应以具体内容代替含糊词语。`,
    language: { en: "英文", "zh-CN": "中文" },
    removed: (terms) => phrase`本公司不视为含糊的词语：${listPhrases(terms, "zh-CN", "and")}。`,
    added: "以下词语也视为含糊词语。",
    caption: "增加的含糊词语",
    head: ["词语", "含糊之处", "程度", "同时写明后不视为含糊", "不在此列", "应改写为"],
    category: {
      "time-vague": "没有确定时间",
      "degree-vague": "没有说明程度",
      "quantity-vague": "没有说明数量",
      "intention": "是意愿而不是结果",
      "direction-verb": "只是方向，不是目标",
      "quality-vague": "是评价而不是标准",
      "escape": "使目标可做可不做",
      "open-ended": "使目标范围不确定",
      "placeholder": "是尚待填写的内容",
    },
    severity: { error: "错误", warn: "警告", info: "提示" },
    unless: { quantity: "数值", deadline: "完成日期", cadence: "频次", deliverable: "交付成果" },
    none: "—",
  },

  set: {
    title: "个人的全部目标",
    count: (bounds, at) => phrase`每人的目标数量${within(bounds, at)}项。`,
    weight: (bounds, at) =>
      bounds.min === null && bounds.max === null
        ? phrase`个人全部目标的${told("权重", at)}合计应为百分之百。`
        : phrase`以百分比计，每项目标的权重${within(bounds, at)}，个人全部目标的权重合计应为百分之百。`,
    parents: (value, at) => phrase`每项目标${told(value === "required" ? "必须写明" : "可以写明", at)}所支撑的上级目标。`,
  },
};
