import type { Locale } from "appraisal-policy";

/** What the quick start says between the answers, in both languages. */
export interface Words {
  readonly title: string;
  readonly people: (count: number) => string;
  readonly ruleTable: readonly [string, string, string, string, string, string];
  readonly uncovered: string;
  readonly loads: string;
  readonly loadTable: readonly [string, string, string, string];
  readonly wanting: string;
  readonly onePerson: (name: string) => string;
  readonly talksWith: (names: string) => string;
  readonly plan: string;
  readonly planTable: readonly [string, string, string, string, string, string, string];
  readonly never: string;
  readonly department: (id: string, headcount: number, longest: number, bound: number | null) => string;
  readonly deadlines: string;
  readonly calendarDays: string;
  readonly workingDays: string;
  readonly deadline: (what: string, date: string, rawDate: string, rolled: boolean) => string;
}

export const words: Readonly<Record<Locale, Words>> = {
  en: {
    title: "A bank's city branch on 2 March 2026, by its own policy",
    people: (count) => `1  Who must talk with whom: ${count} people`,
    ruleTable: ["rule", "clause", "employees", "people", "assigned", "open"],
    uncovered: "no rule",
    loads: "The heaviest loads",
    loadTable: ["who", "unit", "position", "people"],
    wanting: "What is wanting",
    onePerson: (name) => `2  Why? ${name}, clause by clause`,
    talksWith: (names) => `→ on this roster: ${names}`,
    plan: "3  Interviews of three functional departments, for the periods that begin in July to September 2026",
    planTable: ["department", "period", "person", "last talk", "by", "rule", "clause"],
    never: "never",
    department: (id, headcount, longest, bound) =>
      `${id}: ${headcount} people; nobody who can be met waits longer than ${bound} of its periods (${longest} so far)`,
    deadlines: "4  Ten days to answer an appeal received on Tuesday 22 September 2026, before National Day",
    calendarDays: "10 calendar days",
    workingDays: "10 working days",
    deadline: (what, date, rawDate, rolled) =>
      rolled ? `${what}: ${date}, since ${rawDate} is a day off` : `${what}: ${date}`,
  },
  "zh-CN": {
    title: "某市分行，2026 年 3 月 2 日，按其自身制度",
    people: (count) => `一、谁与谁面谈：${count} 人`,
    ruleTable: ["规则", "条款", "适用对象", "人数", "已落实", "待定"],
    uncovered: "无规则",
    loads: "负担最重的面谈人",
    loadTable: ["姓名", "单位", "职务", "人数"],
    wanting: "有待解决",
    onePerson: (name) => `二、为什么？${name}，逐条说明`,
    talksWith: (names) => `→ 在这份花名册中：${names}`,
    plan: "三、三个职能部门的面谈计划（2026 年 7 月至 9 月内开始的周期）",
    planTable: ["部门", "周期", "人员", "上次面谈", "面谈人", "规则", "条款"],
    never: "从未",
    department: (id, headcount, longest, bound) =>
      `${id}：${headcount} 人；可谈之人等待不超过本部门的 ${bound} 个周期（至今最长 ${longest} 个）`,
    deadlines: "四、2026 年 9 月 22 日（星期二）收到申诉，十日内答复，适逢国庆",
    calendarDays: "十个自然日",
    workingDays: "十个工作日",
    deadline: (what, date, rawDate, rolled) =>
      rolled ? `${what}：${date}（${rawDate} 为休息日，顺延）` : `${what}：${date}`,
  },
};
