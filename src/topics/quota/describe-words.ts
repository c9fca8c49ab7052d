import type { Locale } from "../../core/text.ts";
import type { SourcedPiece } from "../description.ts";
import type { InterviewModes, QuotaDescribeWords } from "./describe-word-list.ts";
import { phrase, said } from "../phrase.ts";

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;
const CHINESE_MONTHS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"] as const;

function plural(word: string, { text }: SourcedPiece): string {
  return text === "1" ? word : `${word}s`;
}

const enModes: InterviewModes = { direct: "by", "skip-level": "over the head of the direct superior, by" };
const zhModes: InterviewModes = { direct: "面谈", "skip-level": "跨级面谈" };

const en: QuotaDescribeWords = {
  intro: "This chapter says how many interviews each unit holds, and how the people are chosen.",
  calendarYear: "Periods are counted within the calendar year.",
  everybody: "everybody",
  captions: { rules: "How often talks are held: the rules", mandatory: "Mandatory interviews: the rules" },
  titles: {
    mandatory: "Mandatory interviews",
    periods: "Periods",
    counting: "How people are counted",
    ranking: "How last ranks are counted",
    incidents: "Major mistakes",
    rotation: "Whose turn it is",
  },
  modes: enModes,
  months: (months, at) => (months === 1 ? phrase`every ${said("month", at)}` : phrase`every ${said(months, at)} months`),
  none: (at, months) => phrase`${said("no interview", at)} is due in any period of ${months} ${plural("month", months)}`,
  count: (count, at, months) => {
    return phrase`${said(count, at)} ${count === 1 ? "interview is" : "interviews are"} held ${months}`;
  },
  all: (all, of, who, months) => {
    const group = who === null ? phrase`${all} in the unit` : phrase`${all} of whom it is true that ${who}`;
    return phrase`${group} is interviewed ${months} (their number is given as “${of}”)`;
  },
  share: ({ percent, of, rounding, min, months }) => {
    const least = min === null ? "" : phrase`, but at least ${min}`;
    return phrase`the number of interviews ${months} is ${percent} of the ${of}, ${rounding}${least}`;
  },
  rounding: {
    "half-up": "rounded to the nearest whole number (a half is rounded up)",
    up: "rounded up to a whole number",
    down: "rounded down to a whole number",
  },
  mandatory: (role, how, period) => {
    const within = period === null ? "" : phrase` within ${period}`;
    return phrase`the employee is given an interview in addition to the quota, ${how} the ${role}${within}`;
  },
  month: (month) => MONTHS[month - 1] ?? "",
  yearStarts: (month) => phrase`The year of the periods begins in ${month}.`,
  counting: {
    fact: (fact, day) => phrase`The “${fact}” of a unit is counted ${day}.`,
    days: { "first-of-period": "on the first day of each period", "first-of-year": "on the first day of the year" },
    countsHead: { yes: "The head is counted.", no: "The head is not counted." },
    countsOnLeave: { yes: "People on leave are counted.", no: "People on leave are not counted." },
    head: (condition) => phrase`The head of a unit is not interviewed for the quota. A person is the head if ${condition}.`,
  },
  ranking: {
    fact: (fact) => phrase`“${fact}” is counted from the monthly rankings: how many months in a row, up to the latest, a person is last.`,
    ties: {
      "all-tied-are-last": "All who are tied at the end of a ranking are last, unless the whole group is tied.",
      "none-if-tied": "Where several are tied at the end of a ranking, nobody is last.",
    },
    gapBreaks: {
      yes: "A month without a ranking of the person ends the row.",
      no: "A month without a ranking of the person does not end the row.",
    },
    minimum: (size) => phrase`Nobody is last in a group of fewer than ${size}.`,
    cooldown: (months, at) =>
      months === 0
        ? phrase`The same rule asks for an interview again in ${said("every further month", at)} in which its condition is met.`
        : phrase`For ${said(months, at)} ${months === 1 ? "month" : "months"} after a mandatory interview the same rule asks for no other, unless for a new mistake.`,
  },
  incident: (fact) => phrase`“${fact}” applies in a month in which a major mistake of the person is recorded.`,
  rotation: {
    orders: { "least-recent-first": "Whoever has gone longest without an interview is next." },
    seed: (seed) => phrase`Among equals the order is drawn by lot from the text “${seed}”, so that it can be checked and does not change.`,
    mandatoryCounts: {
      yes: "A mandatory interview counts toward the quota and as the person’s turn.",
      no: "A mandatory interview counts neither toward the quota nor as the person’s turn.",
    },
    joiners: {
      front: "People who were never interviewed come first.",
      back: "People who join wait as if they had been interviewed on their first day.",
    },
    carryOver: {
      yes: "Interviews that a period could not hold are due in the next.",
      no: "Interviews that a period could not hold lapse.",
    },
  },
  curve: {
    caption: (cases) => `Interviews a year${cases === "" ? "" : `: ${cases}`}`,
    y: "interviews a year",
    alternative: (x, steps) => `Interviews a year by ${x}: ${steps}.`,
    step: (x, y) => `from ${x} on, ${y}`,
    between: "; ",
    values: ", ",
    value: (fact, value) => `${fact} ${value}`,
    yes: "yes",
    no: "no",
  },
};

const zh: QuotaDescribeWords = {
  intro: "本章规定各单位面谈的次数，以及面谈人员的确定办法。",
  calendarYear: "周期按公历年度划分。",
  everybody: "全体人员",
  captions: { rules: "面谈频次规则", mandatory: "必谈规则" },
  titles: {
    mandatory: "必须进行的面谈",
    periods: "周期",
    counting: "人数的计算",
    ranking: "排名最后的计算",
    incidents: "重大失误",
    rotation: "面谈人员的确定",
  },
  modes: zhModes,
  months: (months, at) => (months === 1 ? [said("每月", at)] : phrase`每${said(months, at)}个月`),
  none: (at, months) => phrase`每${months}个月的周期内${said("无须安排面谈", at)}`,
  count: (count, at, months) => phrase`${months}面谈${said(count, at)}人`,
  all: (all, of, who, months) =>
    who === null
      ? phrase`${months}与本单位${all}面谈一次（人数以“${of}”为准）`
      : phrase`${months}与符合“${who}”这一条件的${all}面谈一次（人数以“${of}”为准）`,
  share: ({ percent, of, rounding, min, months }) =>
    phrase`${months}按${of}的${percent}确定面谈人数，${rounding}${min === null ? "" : phrase`，且不少于${min}人`}`,
  rounding: { "half-up": "四舍五入取整", up: "有小数的进位取整", down: "舍去小数取整" },
  mandatory: (role, how, period) =>
    phrase`由${role}在名额之外与员工${how}${period === null ? "" : phrase`，时限为${period}`}`,
  month: (month) => `${CHINESE_MONTHS[month - 1] ?? ""}月`,
  yearStarts: (month) => phrase`周期所属年度自每年${month}起算。`,
  counting: {
    fact: (fact, day) => phrase`单位的“${fact}”按${day}的情况计算。`,
    days: { "first-of-period": "每个周期首日", "first-of-year": "每年首日" },
    countsHead: { yes: "负责人计入人数。", no: "负责人不计入人数。" },
    countsOnLeave: { yes: "休假人员计入人数。", no: "休假人员不计入人数。" },
    head: (condition) => phrase`单位负责人不列为名额内的面谈对象，其认定条件是${condition}。`,
  },
  ranking: {
    fact: (fact) => phrase`“${fact}”按月度排名计算，即截至最近一个月连续排名最后的月数。`,
    ties: {
      "all-tied-are-last": "并列最后的人员均视为排名最后，但全组并列的除外。",
      "none-if-tied": "有并列最后的，均不视为排名最后。",
    },
    gapBreaks: { yes: "某月没有该员工排名的，连续计算中断。", no: "某月没有该员工排名的，连续计算不中断。" },
    minimum: (size) => phrase`排名人数不足${size}人的，不认定排名最后。`,
    cooldown: (months, at) =>
      months === 0
        ? phrase`此后${said("每个月", at)}条件仍符合的，同一规则均再次要求面谈。`
        : phrase`必谈面谈后${said(months, at)}个月内，同一规则不再要求面谈，但发生新的重大失误的除外。`,
  },
  incident: (fact) => phrase`员工当月有重大失误记录的，“${fact}”为“是”。`,
  rotation: {
    orders: { "least-recent-first": "距上次面谈时间最长的人员优先面谈。" },
    seed: (seed) => phrase`条件相同的人员，以“${seed}”为随机数种子抽签确定先后，结果固定且可核查。`,
    mandatoryCounts: {
      yes: "必谈面谈计入名额，并视为已轮到该员工。",
      no: "必谈面谈不计入名额，也不视为已轮到该员工。",
    },
    joiners: { front: "从未面谈过的人员优先。", back: "新加入的人员视为在到岗首日已面谈，依次轮候。" },
    carryOver: { yes: "本周期未能完成的面谈，转入下一周期补足。", no: "本周期未能完成的面谈，不再补足。" },
  },
  curve: {
    caption: (cases) => `全年面谈次数${cases === "" ? "" : `（${cases}）`}`,
    y: "全年面谈次数",
    alternative: (x, steps) => `全年面谈次数随${x}变化：${steps}。`,
    step: (x, y) => `自 ${x} 起为 ${y} 次`,
    between: "；",
    values: "、",
    value: (fact, value) => `${fact}为${value}`,
    yes: "是",
    no: "否",
  },
};

/** The words of the chapter. */
export const describeWords: Readonly<Record<Locale, QuotaDescribeWords>> = { en, "zh-CN": zh };
