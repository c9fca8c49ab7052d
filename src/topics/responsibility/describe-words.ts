import type { Locale } from "../../core/text.ts";
import type { Phrase, Piece } from "../description.ts";
import { listPhrases, phrase } from "../phrase.ts";
import type { Responsibility } from "./schema.ts";

interface DescribeWords {
  readonly intro: string;
  readonly caption: string;
  readonly modes: Readonly<Record<Responsibility["mode"], string>>;
  readonly holder: (role: Phrase) => Phrase;
  readonly interviewed: (holders: readonly Phrase[], how: Piece) => Phrase;
  readonly chosen: (holders: readonly Phrase[], how: Piece, election: Phrase) => Phrase;
  readonly map: {
    readonly caption: string;
    readonly employees: string;
    readonly talkers: string;
    readonly choice: string;
    readonly skipLevel: string;
    readonly between: string;
    readonly line: (group: string, roles: readonly string[], isChoice: boolean) => string;
  };
  readonly elections: string;
  readonly due: (day: Piece) => Phrase;
  readonly unapproved: Readonly<Record<"previous-year" | "report", string>>;
  readonly stop: string;
  readonly bodies: (facts: readonly Phrase[]) => Phrase;
  readonly day: (month: number, day: number) => string;
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
] as const;

const en: DescribeWords = {
  intro: "This chapter says who holds the talks with an employee.",
  caption: "Who talks with whom: the rules",
  modes: { direct: "interviewed", "skip-level": "interviewed over the head of the direct superior" },
  holder: (role) => phrase`the ${role}`,
  interviewed: (holders, how) => phrase`the employee is ${how} by ${listPhrases(holders, "en", "and")}`,
  chosen: (holders, how, election) => {
    return phrase`the employee is ${how} by either ${listPhrases(holders, "en", "or")}, whichever “${election}” settles`;
  },
  map: {
    caption: "Who talks with whom",
    employees: "employees",
    talkers: "talks are held by",
    choice: "by choice",
    skipLevel: "over the head of the direct superior",
    between: "; ",
    line: (group, roles, isChoice) => `${group}: ${roles.join(isChoice ? " or " : " and ")}`,
  },
  elections: "Where a rule leaves a choice between roles, the choice is made as follows.",
  due: (day) => phrase`It is to be approved each year by ${day}.`,
  unapproved: {
    "previous-year": "Until it is approved, the approved choice of the year before holds",
    report: "Until it is approved, nobody is responsible, and this is reported",
  },
  stop: ".",
  bodies: (facts) => phrase`It is made separately for each ${listPhrases(facts, "en", "and")}.`,
  day: (month, day) => `${day} ${MONTHS[month - 1] ?? ""}`,
};

const zh: DescribeWords = {
  intro: "本章规定由谁与员工进行绩效沟通和面谈。",
  caption: "沟通责任对应规则",
  modes: { direct: "直接面谈", "skip-level": "跨级面谈" },
  holder: (role) => role,
  interviewed: (holders, how) => phrase`由${listPhrases(holders, "zh-CN", "and")}与员工${how}`,
  chosen: (holders, how, election) => {
    return phrase`由${listPhrases(holders, "zh-CN", "or")}与员工${how}，具体人选以“${election}”的结果为准`;
  },
  map: {
    caption: "沟通责任对应图",
    employees: "面谈对象",
    talkers: "面谈责任人",
    choice: "选定其一",
    skipLevel: "跨级",
    between: "；",
    line: (group, roles, isChoice) => `${group}由${roles.join(isChoice ? "或" : "和")}面谈`,
  },
  elections: "规则允许在几个角色之间选定面谈责任人的，按以下规定选定。",
  due: (day) => phrase`选定结果应于每年${day}前（含当日）获得批准。`,
  unapproved: {
    "previous-year": "批准之前，沿用上一年度已批准的选定结果",
    report: "批准之前，面谈责任人空缺，并予以报告",
  },
  stop: "。",
  bodies: (facts) => phrase`不同的${listPhrases(facts, "zh-CN", "and")}分别选定。`,
  day: (month, day) => `${month} 月 ${day} 日`,
};

/** The words of the chapter. */
export const describeWords: Readonly<Record<Locale, DescribeWords>> = { en, "zh-CN": zh };
