import type { Locale } from "../../core/text.ts";
import type { PersonAssignment } from "../../topics/responsibility/topic.ts";
import type { CaseInFlight } from "./cases-in-flight.ts";
import type { PersonImpact } from "./person-impact.ts";

/** The sentences of an impact in one language. */
export interface ImpactWords {
  readonly heading: (before: string, after: string, asOf: string) => string;
  readonly unchanged: string;
  readonly noDepartments: string;
  readonly people: (all: number, changed: number) => string;
  readonly kinds: Readonly<Record<PersonImpact["kind"], (count: number) => string>>;
  readonly statuses: Readonly<Record<Exclude<PersonAssignment["status"], "assigned">, (roles: string) => string>>;
  readonly skipLevel: (people: string) => string;
  readonly load: string;
  readonly planLoad: string;
  readonly quota: (change: string) => string;
  readonly perYear: (change: string) => string;
  readonly hours: (change: string) => string;
  readonly undecided: (count: number) => string;
  readonly notDecided: string;
  readonly plan: (interviews: string, mandatory: string, short: string) => string;
  readonly noPlan: string;
  readonly owed: (owed: string, planned: string) => string;
  readonly cases: (before: number, after: number, unreadable: number) => string;
  readonly caseName: Readonly<Record<CaseInFlight["kind"], (place: number) => string>>;
  readonly elections: string;
  readonly more: (count: number) => string;
  readonly colon: string;
  readonly semicolon: string;
}

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

const en: ImpactWords = {
  heading: (before, after, asOf) => `${before} → ${after}, on ${asOf}`,
  unchanged: "nothing changes in what was compared",
  noDepartments: "What departments owe: not compared, since no departments are given",
  people: (all, changed) => `Responsible people: ${changed} of ${counted(all, "person is", "people are")} concerned`,
  kinds: {
    reassigned: (count) => `somebody else is responsible for ${count}`,
    otherwise: (count) => `the same people in another role or mode for ${count}`,
    covered: (count) => `a rule speaks of ${count} now`,
    filled: (count) => `somebody is responsible now for ${count}`,
    uncovered: (count) => `no rule speaks any more of ${count}`,
    vacant: (count) => `nobody holds the role, or the choice is open, for ${count}`,
    undecided: (count) => `facts are wanting or not allowed for ${count}`,
  },
  statuses: {
    vacant: (roles) => `nobody holds ${roles}`,
    "election-open": (roles) => `the choice between ${roles} is open`,
    uncovered: () => "no rule",
    undetermined: () => "facts wanting",
    invalid: () => "facts not allowed",
  },
  skipLevel: (people) => `${people}, over the level between`,
  load: "People to talk with",
  planLoad: "Interviews to hold",
  quota: (change) => `Interviews a year, all departments: ${change}`,
  perYear: (change) => `${change} a year`,
  hours: (change) => `hours: ${change}`,
  undecided: (count) => `${counted(count, "department is", "departments are")} not decided and not counted`,
  notDecided: "not decided",
  plan: (interviews, mandatory, short) => `Plan of the span: interviews ${interviews}, of which mandatory ${mandatory}; not to be held ${short}`,
  noPlan: "Plan of the span: none, since the request cannot be planned",
  owed: (owed, planned) => `owed ${owed}, planned ${planned}`,
  cases: (before, after, unreadable) =>
    `Cases in flight: ${before} go on under the version before, ${after} under the new one` +
    (unreadable === 0 ? "" : `, ${unreadable} cannot be read`),
  caseName: { interview: (place) => `interview ${place}`, appeal: (place) => `appeal ${place}` },
  elections: "Elections that one of the versions does not know",
  more: (count) => `and ${count} more`,
  colon: ": ",
  semicolon: "; ",
};

const zh: ImpactWords = {
  heading: (before, after, asOf) => `${before} → ${after}，截至 ${asOf}`,
  unchanged: "所比较的内容没有变化",
  noDepartments: "各部门应完成的面谈：未作比较；请给出部门",
  people: (all, changed) => `负责人：${all} 人中有 ${changed} 人受影响`,
  kinds: {
    reassigned: (count) => `更换负责人：${count} 人`,
    otherwise: (count) => `负责人不变，角色或方式不同：${count} 人`,
    covered: (count) => `新有规定：${count} 人`,
    filled: (count) => `新有负责人：${count} 人`,
    uncovered: (count) => `不再有规定：${count} 人`,
    vacant: (count) => `角色空缺或尚未选定：${count} 人`,
    undecided: (count) => `事实缺失或无效：${count} 人`,
  },
  statuses: {
    vacant: (roles) => `${roles} 空缺`,
    "election-open": (roles) => `${roles} 尚未选定`,
    uncovered: () => "无规定",
    undetermined: () => "事实缺失",
    invalid: () => "事实无效",
  },
  skipLevel: (people) => `${people}（跨级）`,
  load: "需面谈的人数",
  planLoad: "需进行的面谈",
  quota: (change) => `各部门全年面谈合计：${change}`,
  perYear: (change) => `每年 ${change}`,
  hours: (change) => `小时：${change}`,
  undecided: (count) => `${count} 个部门无法确定，未计入`,
  notDecided: "无法确定",
  plan: (interviews, mandatory, short) => `期间计划：面谈 ${interviews}，其中强制 ${mandatory}；无法进行 ${short}`,
  noPlan: "期间计划：无，所给请求无法计划",
  owed: (owed, planned) => `应谈 ${owed}，计划 ${planned}`,
  cases: (before, after, unreadable) =>
    `在途事项：${before} 件按旧版本继续，${after} 件按新版本继续${unreadable === 0 ? "" : `，${unreadable} 件无法读取`}`,
  caseName: { interview: (place) => `面谈 ${place}`, appeal: (place) => `申诉 ${place}` },
  elections: "其中一个版本没有的选定",
  more: (count) => `另有 ${count} 项`,
  colon: "：",
  semicolon: "；",
};

export const impactWords: Readonly<Record<Locale, ImpactWords>> = { en, "zh-CN": zh };
