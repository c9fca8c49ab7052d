import type { IssueWords } from "../../core/issue.ts";
import { insteadOf, placeIn, quoted, quotedList } from "../../core/words.ts";
import type { ResponsibilityDocumentIssueCatalogue } from "./compile.ts";
import type { RosterFindingCatalogue } from "./findings.ts";
import type { ResponsibilityLintCatalogue } from "./lint.ts";
import type { ElectionIssueCatalogue } from "./request.ts";

export type ResponsibilityIssueCatalogue = ResponsibilityDocumentIssueCatalogue &
  ElectionIssueCatalogue &
  RosterFindingCatalogue &
  ResponsibilityLintCatalogue;

type Words = IssueWords<ResponsibilityIssueCatalogue>;

const en: Words = {
  "election-unused": ({ election }) => `no rule leaves a choice to ${quoted(election)}; use it or take it out`,
  "election-unknown": ({ name, nearest }) =>
    `the rule leaves a choice to ${quoted(name)}, which is not among \`elections\`; ${insteadOf(nearest, [], "en")}`,
  "election-scope-unknown": ({ name, nearest }) =>
    `the election is told apart by ${quoted(name)}, which is no declared fact; ${insteadOf(nearest, [], "en")}`,
  "election-day-unreal": ({ day }) => `${quoted(day)} is no day of every year; write month and day as \`MM-DD\``,
  "choice-of-one": ({ role }) =>
    `there is nothing to choose with ${quoted(role)} alone; name a second role, or take \`choice\` out`,
  "role-twice": ({ role }) => `${quoted(role)} stands twice in the list; take one out`,
  "election-unknown-rule": ({ rule, election, nearest }) =>
    `no rule ${quoted(rule)} leaves a choice to ${quoted(election)}; ${insteadOf(nearest, [], "en")}`,
  "election-role-not-offered": ({ role, rule, offered }) =>
    `${quoted(rule)} does not offer ${quoted(role)}; choose one of ${quotedList(offered, "en")}`,
  "election-twice": ({ rule, year }) =>
    `the choice for ${quoted(rule)} in ${year} is given a second time for the same body or person; keep one`,
  "election-approved-before-decided": ({ decidedOn, approvedOn }) =>
    `approved on ${approvedOn}, before it was decided on ${decidedOn}; correct one of the dates`,
  vacant: ({ role, where, people, climbsTo }) =>
    `nobody holds ${quoted(role)}${placeIn(where, "en")} for ${quotedList(people, "en")}; ` +
    (climbsTo === null ? "name a holder" : `${quoted(climbsTo)} takes over until a holder is named`),
  several: ({ role, where, people, holders }) =>
    `${quotedList(holders, "en")} all hold ${quoted(role)}${placeIn(where, "en")}, so all of them are responsible for ` +
    `${quotedList(people, "en")}; leave one, or set \`ifSeveral\` to \`all\``,
  "too-many-holders": ({ role, where, limit, people }) =>
    `more than ${limit} people hold ${quoted(role)}${placeIn(where, "en")}, so none is made responsible for ` +
    `${quotedList(people, "en")}; narrow the role's \`holder\``,
  self: ({ role, people }) =>
    `${quotedList(people, "en")} would talk with themselves as ${quoted(role)}; for them the role counts as vacant`,
  cycle: ({ people }) => `${quotedList(people, "en")} are responsible for each other; check their posts`,
  uncovered: ({ people }) => `no rule says who talks with ${quotedList(people, "en")}; add a rule or accept the gap`,
  undetermined: ({ people, missing }) =>
    `${quotedList(missing, "en")} can change who talks with ${quotedList(people, "en")}; fill it in`,
  invalid: ({ people }) => `facts of ${quotedList(people, "en")} have values that they cannot have; correct them`,
  "election-open": ({ election, rule, scope, people, overdue }) =>
    `the choice ${quoted(election)} for ${quoted(rule)}${placeIn(scope, "en")} is not approved${overdue ? " and overdue" : ""}` +
    `, and none of the year before holds; have it approved for ${quotedList(people, "en")}`,
  "election-of-previous-year": ({ election, rule, scope, year, people, overdue }) =>
    `the choice ${quoted(election)} for ${quoted(rule)}${placeIn(scope, "en")} is not approved${overdue ? " and overdue" : ""}` +
    `; that of ${year} holds for ${quotedList(people, "en")} until it is`,
  "election-matches-nobody": ({ rule, scope, person, nearest }) =>
    `the choice for ${quoted(rule)}${placeIn(scope, "en")}${person === null ? "" : ` and ${quoted(person)}`} concerns nobody ` +
    `on the roster; ${nearest === null ? "correct it or take it out" : `did you mean ${quoted(nearest)}?`}`,
  "holder-uncertain": ({ role, people }) =>
    `${quotedList(people, "en")} may hold ${quoted(role)}, but lack a legal fact to tell; fill it in`,
};

const zh: Words = {
  "election-unused": ({ election }) => `没有规则把选择交给 ${quoted(election)}；请使用或删去`,
  "election-unknown": ({ name, nearest }) =>
    `该规则把选择交给 ${quoted(name)}，但 \`elections\` 中没有它；${insteadOf(nearest, [], "zh-CN")}`,
  "election-scope-unknown": ({ name, nearest }) =>
    `选定按 ${quoted(name)} 区分主体，但没有声明这个事实；${insteadOf(nearest, [], "zh-CN")}`,
  "election-day-unreal": ({ day }) => `${quoted(day)} 不是每年都有的日子；请按 \`MM-DD\` 写月和日`,
  "choice-of-one": ({ role }) => `只有 ${quoted(role)} 一个角色，无可选择；请再列一个角色，或删去 \`choice\``,
  "role-twice": ({ role }) => `${quoted(role)} 在列表中出现两次；请删去一个`,
  "election-unknown-rule": ({ rule, election, nearest }) =>
    `没有把选择交给 ${quoted(election)} 的规则 ${quoted(rule)}；${insteadOf(nearest, [], "zh-CN")}`,
  "election-role-not-offered": ({ role, rule, offered }) =>
    `${quoted(rule)} 不提供 ${quoted(role)}；请在 ${quotedList(offered, "zh-CN")} 中选择`,
  "election-twice": ({ rule, year }) => `${year} 年 ${quoted(rule)} 的选定对同一主体或同一人给了两次；请保留一次`,
  "election-approved-before-decided": ({ decidedOn, approvedOn }) =>
    `批准日 ${approvedOn} 早于决定日 ${decidedOn}；请更正其中一个日期`,
  vacant: ({ role, where, people, climbsTo }) =>
    `${quotedList(people, "zh-CN")} 的 ${quoted(role)}${placeIn(where, "zh-CN")}无人担任；` +
    (climbsTo === null ? "请指定人选" : `在指定人选之前由 ${quoted(climbsTo)} 接替`),
  several: ({ role, where, people, holders }) =>
    `${quotedList(holders, "zh-CN")} 都担任 ${quoted(role)}${placeIn(where, "zh-CN")}，因此都对 ${quotedList(people, "zh-CN")} 负责；` +
    "请只保留一人，或把 `ifSeveral` 设为 `all`",
  "too-many-holders": ({ role, where, limit, people }) =>
    `担任 ${quoted(role)}${placeIn(where, "zh-CN")} 的人超过 ${limit} 名，因此没有为 ${quotedList(people, "zh-CN")} 指定负责人；` +
    "请收窄该角色的 `holder`",
  self: ({ role, people }) => `${quotedList(people, "zh-CN")} 将以 ${quoted(role)} 的身份与自己面谈；对其本人该角色视为空缺`,
  cycle: ({ people }) => `${quotedList(people, "zh-CN")} 互相负责；请核对其岗位`,
  uncovered: ({ people }) => `没有规则说明由谁与 ${quotedList(people, "zh-CN")} 面谈；请补充规则或确认留空`,
  undetermined: ({ people, missing }) =>
    `${quotedList(missing, "zh-CN")} 会改变由谁与 ${quotedList(people, "zh-CN")} 面谈；请补填`,
  invalid: ({ people }) => `${quotedList(people, "zh-CN")} 的事实取了不允许的值；请更正`,
  "election-open": ({ election, rule, scope, people, overdue }) =>
    `${quoted(rule)} 的选定 ${quoted(election)}${placeIn(scope, "zh-CN")}尚未批准${overdue ? "且已逾期" : ""}，` +
    `上一年也没有可沿用的选定；请为 ${quotedList(people, "zh-CN")} 办理批准`,
  "election-of-previous-year": ({ election, rule, scope, year, people, overdue }) =>
    `${quoted(rule)} 的选定 ${quoted(election)}${placeIn(scope, "zh-CN")}尚未批准${overdue ? "且已逾期" : ""}，` +
    `批准之前 ${quotedList(people, "zh-CN")} 沿用 ${year} 年的选定`,
  "election-matches-nobody": ({ rule, scope, person, nearest }) =>
    `${quoted(rule)} 的选定${placeIn(scope, "zh-CN")}${person === null ? "" : `（${quoted(person)}）`}与花名册中的任何人都不相符；` +
    (nearest === null ? "请更正或删去" : `是否应为 ${quoted(nearest)}？`),
  "holder-uncertain": ({ role, people }) =>
    `${quotedList(people, "zh-CN")} 可能担任 ${quoted(role)}，但缺少合法的事实来判断；请补填`,
};

export const words = { en, "zh-CN": zh } as const;
