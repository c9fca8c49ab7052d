import type { IssueWords } from "../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../core/words.ts";
import type { AnalysisFindingCatalogue, UnexaminedCatalogue } from "../policy/analysis-findings.ts";

/** What an analysis finds, and what it leaves unexamined, in Chinese. */
export const analysisZhCn: IssueWords<AnalysisFindingCatalogue & UnexaminedCatalogue> = {
  gap: ({ cases }) => `以下情形没有规则：${cases["zh-CN"]}；请补充规则，或把不存在的情形列入 \`impossible\``,
  "gap-in-band": ({ fact, cases, beside }) =>
    `以下情形没有规则：${cases["zh-CN"]}；${quotedList(beside, "zh-CN")} 的档次未覆盖 ${quoted(fact)} 的这些数值；请扩大其中一档或补充规则`,
  "gaps-omitted": ({ lines }) => `另有 ${lines} 组较小的情形没有规则，未列出；请先补上较大的空白`,
  "table-empty": ({ table }) => `${quoted(table)} 没有规则，因此不作任何决定；请补充规则或删去该部分`,
  "rule-never-holds": ({ rule }) => `${quoted(rule)} 的条件自相矛盾，永远不成立；请更正`,
  "rule-only-impossible": ({ rule }) => `${quoted(rule)} 只适用于已声明不存在的情形；请删去，或更正 \`impossible\``,
  "rule-shadowed": ({ rule, by }) =>
    `${quoted(rule)} 从不起作用，其全部情形已由在先的 ${quotedList(by, "zh-CN")} 决定；请前移该规则、收窄在先的规则，或删去该规则`,
  "rule-needless": ({ rule }) => `删去 ${quoted(rule)} 后所有情形的结果不变；请删去，或为保留其条款而留下`,
  "rule-contradicted": ({ rule, earlier, cases }) =>
    `${quotedList(earlier, "zh-CN")} 与 ${quoted(rule)} 对同一情形的规定不同${cases["zh-CN"] === "" ? "" : `：${cases["zh-CN"]}`}，` +
    `${quoted(rule)} 仅因次序在后而不适用；请在其中一条的条件中写明以哪条为准`,
  "rule-with-exceptions": ({ rule, exceptions }) =>
    `${quoted(rule)} 的特殊情形由在先的 ${quotedList(exceptions, "zh-CN")} 另行规定；请保持这一次序`,
  "impossible-never-holds": ({ id }) => `组合 ${quoted(id)} 自相矛盾，没有排除任何情形；请更正`,
  "impossible-everything": () => "这些组合合起来排除了所有情形；请更正其中一项",
  "fact-unused": ({ name }) => `没有任何地方用到事实 ${quoted(name)}；请使用或删去`,
  "value-unused": ({ name, value }) => `没有条件会因 ${quoted(name)} 为 ${quoted(value)} 而成立；请使用或删去该取值`,
  "role-unused": ({ name }) => `没有任何地方提到角色 ${quoted(name)}；请使用或删去`,
  "condition-unused": ({ name }) => `没有规则提到条件 ${quoted(name)}；请使用或删去`,
  "role-held-by-nobody": ({ role }) => `花名册中无人能担任 ${quoted(role)}；请指定人选，或更正该角色的 \`holder\``,
  "role-not-described": ({ role }) => `${quoted(role)} 没有 \`holder\`，无法在花名册中找到担任者；请写明由谁担任`,
  "calendar-lacks-years": ({ from, until, first, last }) =>
    `办法自 ${from} 年至 ${until} 年有效，但日历只有 ${first} 至 ${last} 年的数据；` +
    "请更新软件库、缩短 `effective`，或把 `onUnknownYear` 设为 `provisional`",
  "calendar-ends": ({ last }) => `办法没有终止日期，但日历没有 ${last} 年之后的数据；请在此之前更新软件库，或写明 \`until\``,
  "silence-unknown-code": ({ code, nearest }) => `没有 ${quoted(code)} 这种检查结果；${nearest === null ? "请删去" : insteadOf(nearest, [], "zh-CN")}`,
  "silence-without-finding": ({ silenced }) => `此处没有可静默的 ${quoted(silenced)}；请删去该项`,
  "unexamined-table": ({ table }) => `${quoted(table)} 未经检查：条件过大；请允许更多 \`steps\``,
  "unexamined-gaps": ({ table }) => `${quoted(table)} 的空白未经检查：内容过多；请允许更多 \`steps\``,
  "unexamined-rule": ({ rule }) => `${quoted(rule)} 是否起作用、与哪些规则重叠未经完整检查；请允许更多 \`steps\``,
  "unexamined-needless": ({ rule }) => `${quoted(rule)} 能否删去未经检查；请允许更多 \`steps\``,
  "unexamined-impossible": ({ id }) => `${quoted(id)} 是否排除了应排除的情形未经检查；请允许更多 \`steps\``,
};
