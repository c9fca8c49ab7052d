import type { Locale } from "../core/text.ts";

/** The titles of the chapters that every policy has. */
export const chapterTitles = {
  en: {
    general: "General provisions",
    facts: "Facts that the rules look at",
    conditions: "Conditions with a name",
    impossible: "Combinations that do not occur",
    calendar: "Which days count",
    transition: "Cases under way",
    silence: "Findings that the company accepts",
    roles: "Roles and how they are found",
    annex: "Annex",
    examples: "Worked examples",
    uncovered: "What is not covered",
    roster: "Who is responsible now",
    changes: "Changes",
  },
  "zh-CN": {
    general: "总则",
    facts: "规则所依据的事实",
    conditions: "命名条件",
    impossible: "不会出现的组合",
    calendar: "日历与工作日",
    transition: "在办事项的衔接",
    silence: "公司已确认的检查结果",
    roles: "职责分工",
    annex: "附件",
    examples: "示例",
    uncovered: "未作规定的情形",
    roster: "当前责任人名单",
    changes: "修订记录",
  },
} as const satisfies Readonly<Record<Locale, Readonly<Record<string, string>>>>;

/** A part of the book that every policy can have. */
export type BookPart = keyof (typeof chapterTitles)["en"];
