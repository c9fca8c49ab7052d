import type { IssueWords } from "../../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../../core/words.ts";
import type { QuotaDocumentIssueCatalogue } from "./compile.ts";
import type { QuotaLintCatalogue } from "./lint.ts";
import type { RankingIssueCatalogue } from "./ranking.ts";
import type { PlanIssueCatalogue } from "./request.ts";

/** What a plan shows to be wanting. */
export type PlanFindingCatalogue = {
  /** In a period more interviews are owed than there are people who can be met. */
  readonly "plan-short": {
    readonly department: string;
    readonly from: string;
    readonly owed: number;
    readonly planned: number;
  };
  /** No period of the department begins in the span; the next one does on that day. */
  readonly "plan-no-period": { readonly department: string; readonly next: string };
  /** No rule says how many interviews the department owes. */
  readonly "plan-department-uncovered": { readonly department: string };
  readonly "plan-department-undetermined": { readonly department: string; readonly missing: readonly string[] };
  readonly "plan-department-invalid": { readonly department: string; readonly facts: readonly string[] };
  /** Somebody whose interview or mistake of the span is in the request, but who is not. */
  readonly "plan-person-unknown": { readonly person: string };
  readonly "plan-carried-over-unknown": { readonly department: string };
  /** Whether these people are heads, or belong to the group that is asked for, cannot be told. */
  readonly "plan-member-undetermined": { readonly people: readonly string[]; readonly missing: readonly string[] };
  /** Whether these people must be given a mandatory interview cannot be told. */
  readonly "plan-mandatory-undetermined": { readonly people: readonly string[]; readonly missing: readonly string[] };
  readonly "plan-mandatory-invalid": { readonly people: readonly string[]; readonly facts: readonly string[] };
  /** For these people an interview is planned that nobody is there to hold. */
  readonly "plan-nobody-to-talk": { readonly people: readonly string[] };
};

export type QuotaIssueCatalogue = QuotaDocumentIssueCatalogue &
  RankingIssueCatalogue &
  PlanIssueCatalogue &
  PlanFindingCatalogue &
  QuotaLintCatalogue;

type Words = IssueWords<QuotaIssueCatalogue>;

/** Talks for each person, with two decimals. */
function perHead(talks: number, size: number): string {
  return (talks / size).toFixed(2);
}

const en: Words = {
  "quota-cliff": ({ fact, size, talks, nextSize, nextTalks }) =>
    `where ${quoted(fact)} is ${size}, a year owes ${talks} talks (${perHead(talks, size)} for each), where it is ${nextSize}, ` +
    `${nextTalks} (${perHead(nextTalks, nextSize)}); see whether the step is meant`,
  "quota-more-than-people": ({ rule, fact, from, to }) =>
    `where ${quoted(fact)} is ${from === to ? from : `${from} to ${to}`}, ${quoted(rule)} owes more talks than there are people to talk with; ` +
    "ask for fewer, or give these sizes a rule of their own",
  "quota-more-than-working-days": ({ rule, fact, size, interviews, period, workingDays }) =>
    `from ${quoted(fact)} ${size} on, ${quoted(rule)} owes ${interviews} talks or more in a period, but that from ${period} has only ` +
    `${workingDays} working days; check that so many can be held`,
  "unexamined-quota-sizes": ({ fact }) => `the quotas by ${quoted(fact)} were not examined; allow more \`steps\``,
  "quota-fact-unknown": ({ name, nearest }) => `${quoted(name)} is no declared fact; ${insteadOf(nearest, [], "en")}`,
  "quota-fact-type": ({ name, type, expected }) =>
    `${quoted(name)} is declared as ${quoted(type)}; name a fact of type ${quoted(expected)}`,
  "quota-months-not-in-year": ({ months }) =>
    `periods of ${months} months do not divide a year; write 1, 2, 3, 4, 6 or 12`,
  "ranking-person-twice": ({ person, month }) =>
    `${quoted(person)} is ranked twice in ${month}; keep the ranking of one group`,
  "ranking-group-twice": ({ group, month }) =>
    `${quoted(group)} has two rankings in ${month}; put them together or keep one`,
  "plan-span-reversed": ({ from, until }) => `the plan would end on ${until}, before it begins on ${from}; swap them`,
  "plan-span-too-long": ({ months, limit }) => `the plan spans ${months} months; ask for ${limit} at most`,
  "plan-dates-reversed": ({ from, until }) => `the last day ${until} is before the first, ${from}; correct them`,
  "plan-carried-over-twice": ({ department }) =>
    `what ${quoted(department)} still owes is given twice; put it together or keep one`,
  "plan-carried-over-unknown": ({ department }) =>
    `${quoted(department)} still owes interviews, but is not among \`departments\`; add it or take the entry out`,
  "plan-department-unknown": ({ person, department }) =>
    `${quoted(person)} belongs to ${quoted(department)}, which is not among \`departments\`; add it or correct the id`,
  "plan-person-unknown": ({ person }) => `${quoted(person)} is not among \`people\`; add the person or correct the id`,
  "plan-short": ({ department, from, owed, planned }) =>
    `${quoted(department)} owes ${owed} in the period from ${from}, but only ${planned} can be met; ` +
    "the rest is owed in the next period unless `carryOver` is false",
  "plan-no-period": ({ department, next }) =>
    `no period of ${quoted(department)} begins in the span, so nothing is planned; the next one begins on ${next}`,
  "plan-department-uncovered": ({ department }) =>
    `no rule says how many interviews ${quoted(department)} owes; add a rule or accept the gap`,
  "plan-department-undetermined": ({ department, missing }) =>
    `${quotedList(missing, "en")} can change how many interviews ${quoted(department)} owes; fill it in`,
  "plan-department-invalid": ({ department, facts }) =>
    `${quotedList(facts, "en")} of ${quoted(department)} has a value that it cannot have; correct it`,
  "plan-member-undetermined": ({ people, missing }) =>
    `${quotedList(missing, "en")} can change whether the turn of ${quotedList(people, "en")} comes, as for a head; fill it in`,
  "plan-mandatory-invalid": ({ people, facts }) =>
    `${quotedList(facts, "en")} of ${quotedList(people, "en")} has a value that it cannot have, and can change ` +
    "whether they must be interviewed; correct it",
  "plan-mandatory-undetermined": ({ people, missing }) =>
    `${quotedList(missing, "en")} can change whether ${quotedList(people, "en")} must be interviewed; fill it in, or give ${quoted("rankings")} and ${quoted("incidents")}`,
  "plan-nobody-to-talk": ({ people }) =>
    `nobody is there to hold the interviews of ${quotedList(people, "en")}; run ${quoted("assignRoster")} on the same people to see why`,
};

const zh: Words = {
  "quota-cliff": ({ fact, size, talks, nextSize, nextTalks }) =>
    `${quoted(fact)} 为 ${size} 时全年应面谈 ${talks} 次（人均 ${perHead(talks, size)}），为 ${nextSize} 时为 ${nextTalks} 次` +
    `（人均 ${perHead(nextTalks, nextSize)}）；请确认这一跳变是否有意`,
  "quota-more-than-people": ({ rule, fact, from, to }) =>
    `${quoted(fact)} 为 ${from === to ? from : `${from} 至 ${to}`} 时，${quoted(rule)} 要求的面谈人数多于可谈的人数；请减少数量或为这些人数另立规则`,
  "quota-more-than-working-days": ({ rule, fact, size, interviews, period, workingDays }) =>
    `${quoted(fact)} 达到 ${size} 后，${quoted(rule)} 每个周期至少应面谈 ${interviews} 人，而自 ${period} 起的周期只有 ${workingDays} 个工作日；` +
    "请确认能否完成",
  "unexamined-quota-sizes": ({ fact }) => `按 ${quoted(fact)} 的面谈数量未经检查；请允许更多 \`steps\``,
  "quota-fact-unknown": ({ name, nearest }) => `没有声明事实 ${quoted(name)}；${insteadOf(nearest, [], "zh-CN")}`,
  "quota-fact-type": ({ name, type, expected }) =>
    `${quoted(name)} 声明的类型是 ${quoted(type)}；请改用类型为 ${quoted(expected)} 的事实`,
  "quota-months-not-in-year": ({ months }) => `${months} 个月的周期不能整除一年；请写 1、2、3、4、6 或 12`,
  "ranking-person-twice": ({ person, month }) => `${quoted(person)} 在 ${month} 被排名两次；请只保留一个组的排名`,
  "ranking-group-twice": ({ group, month }) => `${quoted(group)} 在 ${month} 有两份排名；请合并或只保留一份`,
  "plan-span-reversed": ({ from, until }) => `计划的结束日 ${until} 早于开始日 ${from}；请对调`,
  "plan-span-too-long": ({ months, limit }) => `计划跨 ${months} 个月；最多 ${limit} 个月`,
  "plan-dates-reversed": ({ from, until }) => `最后一日 ${until} 早于第一日 ${from}；请更正`,
  "plan-carried-over-twice": ({ department }) => `${quoted(department)} 的结转给出了两次；请合并或只保留一项`,
  "plan-carried-over-unknown": ({ department }) =>
    `${quoted(department)} 仍有结转的面谈，但不在 \`departments\` 中；请补充该部门或删去此项`,
  "plan-department-unknown": ({ person, department }) =>
    `${quoted(person)} 所属的 ${quoted(department)} 不在 \`departments\` 中；请补充该部门或更正编号`,
  "plan-person-unknown": ({ person }) => `${quoted(person)} 不在 \`people\` 中；请补充该人员或更正编号`,
  "plan-short": ({ department, from, owed, planned }) =>
    `${quoted(department)} 自 ${from} 起的周期应谈 ${owed} 人，但只有 ${planned} 人可谈；` +
    "其余顺延到下一周期，除非 `carryOver` 为 false",
  "plan-no-period": ({ department, next }) =>
    `${quoted(department)} 在该时间段内没有开始的周期，因此没有安排面谈；下一个周期自 ${next} 开始`,
  "plan-department-uncovered": ({ department }) =>
    `没有规则说明 ${quoted(department)} 应面谈多少人；请补充规则或确认留空`,
  "plan-department-undetermined": ({ department, missing }) =>
    `${quotedList(missing, "zh-CN")} 会改变 ${quoted(department)} 应面谈的人数；请补填`,
  "plan-department-invalid": ({ department, facts }) =>
    `${quoted(department)} 的 ${quotedList(facts, "zh-CN")} 取了不允许的值；请更正`,
  "plan-member-undetermined": ({ people, missing }) =>
    `${quotedList(missing, "zh-CN")} 会改变 ${quotedList(people, "zh-CN")} 是否列入面谈（如是否为正职）；请补填`,
  "plan-mandatory-invalid": ({ people, facts }) =>
    `${quotedList(people, "zh-CN")} 的 ${quotedList(facts, "zh-CN")} 取了不允许的值，会改变是否必须面谈；请更正`,
  "plan-mandatory-undetermined": ({ people, missing }) =>
    `${quotedList(missing, "zh-CN")} 会改变 ${quotedList(people, "zh-CN")} 是否必须面谈；请补填，或给出 ${quoted("rankings")} 和 ${quoted("incidents")}`,
  "plan-nobody-to-talk": ({ people }) => `${quotedList(people, "zh-CN")} 的面谈无人可以主持；可对同一批人员运行 ${quoted("assignRoster")} 查明原因`,
};

export const words = { en, "zh-CN": zh } as const;
