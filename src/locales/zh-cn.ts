import type { IssueWords } from "../core/issue.ts";
import { insteadOf, quoted, quotedList } from "../core/words.ts";
import { operators } from "../rules/condition-document.ts";
import type { FactIssueCatalogue } from "../rules/facts.ts";
import type { GeneralIssueCatalogue } from "./issue-words.ts";
import { expectedIn, kindIn } from "./kind-words.ts";
import { either, joined } from "./plain-text.ts";

/** What to write as the value of a fact, by its type. */
const legalValues: ReadonlyMap<string, string> = new Map(Object.entries({
  string: "请写带引号的文本",
  boolean: "请写 true 或 false，不加引号",
  integer: "请写整数，不加引号，且不超出声明的 `min` 和 `max`",
  date: "请按 `YYYY-MM-DD` 写一个真实的日期，加引号",
  set: "请写成列表，每一项是带引号的文本",
}));

/** What a condition may ask of a fact, by its type. */
const rightTests: ReadonlyMap<string, string> = new Map(Object.entries({
  enum: "请写一个值或若干值的列表；声明了 `ordered` 才能写范围",
  string: "请写一个文本或若干文本的列表",
  boolean: "请写 true 或 false",
  integer: "请写一个数、若干数的列表，或 `min`、`max`、`above`、`below`",
  date: "请写一个日期、若干日期的列表，或 `min`、`max`、`above`、`below`",
  set: "请写 `contains`（完整写法中为 `contains` 或 `doesNotContain`）和一个值",
}));

/** Why json-rules-engine's key is none of ours, and what serves instead. */
const insteadOfKey: ReadonlyMap<string, string> = new Map(Object.entries({
  path: "请事先算出一个事实，再用它判断",
  params: "请事先算出一个事实，再用它判断",
  priority: "请删去，并把规则排好先后：最先符合的规则生效",
  name: "请删去；引用命名条件请用 `condition`",
}));

function lengthBound(bound: "至少" | "最多", limit: number, of: string): string {
  const fault = bound === "至少" ? "太短" : "太长";
  if (of === "string") return `文本${fault}；${bound} ${limit} 个字符`;
  if (of === "array") return `列表${fault}；${bound} ${limit} 项`;
  return bound === "至少" ? `数值太小；请写 ${limit} 或更大的数` : `数值太大；请写 ${limit} 或更小的数`;
}

function legalValue({ type, given, nearest, legal }: FactIssueCatalogue["fact-illegal"]): string {
  if (nearest !== null && nearest !== given) return insteadOf(nearest, legal, "zh-CN"); // the very word only lacks its list
  if (type === "set" && legal.length > 0) return `请写成列表，每一项取自 ${quotedList(legal, "zh-CN")}`;
  return legalValues.get(type) ?? insteadOf(null, legal, "zh-CN");
}

/** The general issues in Chinese. */
export const zhCn: IssueWords<GeneralIssueCatalogue> = {
  "json-too-deep": ({ limit }) => `对象和列表的嵌套超过 ${limit} 层；请减少层次`,
  "json-too-large": ({ limit }) => `内容超过 ${limit} 个值；请删去不需要的部分`,
  "json-string-too-long": ({ limit, length }) => `文本有 ${length} 个字符；请缩短到 ${limit} 个以内`,
  "json-cycle": () => "该值包含了它自身；请只给出所需内容的副本",
  "json-not-a-value": ({ kind }) =>
    joined("JSON 中不能有", kindIn(kind, "zh-CN"), "；请写文本、数字、true、false、null、列表或普通对象"),
  "json-lone-surrogate": () => "文本中有不完整的字符（半个代理对）；请重新输入",
  "json-forbidden-key": ({ key }) => `不能用 ${quoted(key)} 作键名；请换一个名称`,
  "json-unreadable": () => "读取该值时出错；请给出普通数据，不要使用 getter 或 proxy",

  "shape-missing": ({ key, expected }) =>
    joined("缺少", key === "" ? "内容" : quoted(key), "；请补上", expectedIn(expected, "zh-CN")),
  "shape-wrong-type": ({ given, expected }) =>
    joined("这里不能是", kindIn(given, "zh-CN"), "；请写", expectedIn(expected, "zh-CN")) +
    (given === "null" ? "，或删去该键" : ""),
  "shape-unknown-key": ({ key, nearest, known }) =>
    `这里没有 ${quoted(key)} 这个键；` +
    (nearest === null && known.length > 0
      ? `请删去，或改用下列之一：${quotedList(known, "zh-CN")}`
      : insteadOf(nearest, known, "zh-CN")),
  "shape-not-listed": ({ given, nearest, listed }) =>
    `这里不能写 ${quoted(given)}；${insteadOf(nearest, listed, "zh-CN")}`,
  "shape-too-small": ({ limit, of }) => lengthBound("至少", limit, of),
  "shape-too-big": ({ limit, of }) => lengthBound("最多", limit, of),
  "shape-bad-name": ({ given }) =>
    `${quoted(given)} 不能作为名称；请写 1 至 100 个字符，首尾不要有空格`,
  "shape-bad-date": ({ given }) => `${quoted(given)} 不是真实的日期；请按 \`YYYY-MM-DD\` 书写`,
  "shape-bad-format": ({ given, format }) =>
    format === "not_multiple_of"
      ? `${quoted(given)} 的小数位数过多；请取舍`
      : `${quoted(given)} 不符合 ${quoted(format)} 格式；请更正`,

  "fact-name-reserved": ({ name }) => `${quoted(name)} 是条件写法或系统的保留字，不能作事实的名称；请换一个名称`,
  "fact-values-empty": ({ name }) => `${quoted(name)} 没有可取的值；请至少声明一个`,
  "fact-range-empty": ({ name, min, max }) =>
    `从 ${min} 到 ${max} 之间没有数，${quoted(name)} 无值可取；请更正 \`min\` 或 \`max\``,
  "fact-illegal": (params) => `${quoted(params.name)} 不能取 ${quoted(params.given)}；${legalValue(params)}`,
  "fact-undeclared": ({ name, nearest }) => `没有声明事实 ${quoted(name)}；${insteadOf(nearest, [], "zh-CN")}`,
  "facts-not-a-record": ({ kind }) => joined("事实不能是", kindIn(kind, "zh-CN"), "；请给出对象，按名称列出各项事实"),
  "facts-unreadable": () => "读取事实时出错；请给出普通数据，不要使用 getter 或 proxy",

  "condition-not-an-object": ({ kind }) =>
    joined("条件不能是", kindIn(kind, "zh-CN"), "；请写成指明事实的对象，如 `{ \"事实\": 值 }`"),
  "condition-empty": ({ key }) =>
    key === "{}"
      ? "空条件没有任何要求；规则若始终适用，请删去 `when`，否则请写明要判断的事实"
      : `${quoted(key)} 中没有条件；请至少列出一个，或删去 ${quoted(key)}`,
  "condition-not-a-list": ({ key }) => `${quoted(key)} 应为条件的列表；请把条件放进 \`[ … ]\``,
  "condition-missing-key": ({ key }) => `完整写法须有 \`fact\`、\`operator\` 和 \`value\`；请补上 ${quoted(key)}`,
  "condition-unsupported-key": ({ key }) =>
    `此条件中不能使用 ${quoted(key)}；${insteadOfKey.get(key) ?? "请删去，或用 `all` 把两个条件并列"}`,
  "condition-unknown-fact": ({ name, nearest }) => `没有声明事实 ${quoted(name)}；${insteadOf(nearest, [], "zh-CN")}`,
  "condition-unknown-name": ({ name, nearest }) =>
    `\`conditions\` 中没有名为 ${quoted(name)} 的条件；${insteadOf(nearest, [], "zh-CN")}`,
  "condition-name-cycle": ({ name }) => `条件 ${quoted(name)} 绕回到自身；请直接写出它的内容`,
  "condition-too-large": ({ tests, depth }) =>
    `展开命名条件后，该条件超过 ${tests} 项判断或 ${depth} 层；请拆成几条规则`,

  "test-empty": ({ name }) => `没有写明对 ${quoted(name)} 的要求；请写值、列表或范围，或删去该项`,
  "test-unknown-operator": ({ operator, nearest }) => {
    if (["not", "contains", "sameAs"].includes(operator)) {
      return `${quoted(operator)} 须单独使用，如 \`{ "事实": { "${operator}": … } }\`；请用 \`all\` 并列几个条件`;
    }
    if (nearest !== null) return `没有 ${quoted(operator)} 这种比较；${insteadOf(nearest, [], "zh-CN")}`;
    const short = either(["min", "max", "above", "below", "not", "contains"].map(quoted), "zh-CN");
    return `没有 ${quoted(operator)} 这种比较；请写 ${short}，\`operator\` 则写 ${either(operators.map(quoted), "zh-CN")}`;
  },
  "test-operator-not-for-type": ({ operator, name, type }) =>
    `${quoted(name)} 的类型是 ${quoted(type)}，不能用 ${quoted(operator)} 比较；${rightTests.get(type) ?? "请换一种比较"}`,
  "test-range-empty": ({ name }) => `该范围内没有 ${quoted(name)} 可取的值；请更正范围的两端，或该事实的声明`,
  "test-compares-facts": ({ name }) =>
    `不能把 ${quoted(name)} 与另一个事实比较；请事先算出一个事实（是或否，或一个整数），再用它判断`,
  "test-needs-list": ({ operator }) =>
    `${quoted(operator)} 应跟一个列表；请把各值放进 \`[ … ]\`，或改用 ${quoted(operator === "notIn" ? "notEqual" : "equal")}`,
  "same-as-not-here": ({ name }) =>
    `只有角色的 \`holder\` 才能把 ${quoted(name)} 与员工的事实比较；请在此处直接写值，不用 \`sameAs\``,
  "same-as-unknown-fact": ({ name, nearest }) =>
    `没有声明 \`sameAs\` 所指的事实 ${quoted(name)}；${insteadOf(nearest, [], "zh-CN")}`,
  "same-as-other-type": ({ name, other }) =>
    `${quoted(name)} 与 ${quoted(other)} 的类型不同，不可能相同；请改用同一类型的事实`,

  "rule-id-twice": ({ id }) => `编号 ${quoted(id)} 出现两次；请各用不同的编号，以便决定引用`,
  "table-too-large": ({ rules, tests }) =>
    `展开命名条件后，规则超过 ${rules} 条或判断超过 ${tests} 项；请合并内容相同的规则`,

  "calendar-date-repeated": ({ date, list }) => `${quoted(date)} 在 ${quoted(list)} 中出现两次；请删去一个`,
  "calendar-date-contradictory": ({ date }) => `${quoted(date)} 同时列在 \`open\` 和 \`closed\` 中；请从其中一处删去`,
  "calendar-year-unknown": ({ year, first, last }) =>
    `日历只有 ${first} 至 ${last} 年，没有 ${year} 年；请更新本软件库，或把 \`onUnknownYear\` 设为 \`provisional\``,
  "deadline-out-of-range": ({ last }) => `期限将在 ${last} 之后届满；请更正期限的长短或起算日`,
  "period-unit-missing": ({ given, units }) =>
    `${quoted(given)} 没有说明按哪种日子计算；请写明 \`value\` 和 \`unit\`，\`unit\` 为 ${either(units.map(quoted), "zh-CN")}`,

  "role-unknown": ({ name, nearest }) => `没有声明角色 ${quoted(name)}；${insteadOf(nearest, [], "zh-CN")}`,
  "role-climbs-in-circle": ({ roles }) =>
    `${quotedList(roles, "zh-CN")} ${roles.length === 1 ? "空缺时由自身接替" : "空缺时循环接替"}；请把其中一个的 \`onVacant\` 设为 \`report\``,
  "role-holder-too-complex": ({ name, limit }) =>
    `展开全部 \`any\` 后，担任 ${quoted(name)} 的方式超过 ${limit} 种；请减少条件，或拆分该角色`,
  "role-holder-negates-same-as": ({ name }) =>
    `${quoted(name)} 的 \`holder\` 把 \`sameAs\` 放在 \`not\` 之下；请写明什么相同，而不是什么不同`,

  "roster-not-a-list": ({ key }) => `${quoted(key)} 不是列表；请给出对象的列表，每个对象都有 \`id\``,
  "roster-too-long": ({ limit }) => `条目超过 ${limit} 个；请分批处理`,
  "roster-id-missing": ({ key }) => `缺少 ${quoted(key)}，或它不是文本；请给每个条目各自的编号`,
  "roster-id-twice": ({ id }) => `编号 ${quoted(id)} 出现两次；请给每个条目各自的编号`,

  "policy-effective-reversed": ({ from, until }) =>
    `制度的截止日 ${until} 早于生效日 ${from}；请更正其中一个日期`,
  "timeline-gap": ({ from, until, before, after }) =>
    `${from} 至 ${until} 没有任何版本生效（介于 ${quoted(before)} 和 ${quoted(after)} 之间）；请让其中一个版本涵盖这些日子`,
  "timeline-overlap": ({ from, until, earlier, later, last }) =>
    `自 ${from} 起${until === null ? "" : `至 ${until} `}，${quoted(earlier)} 和 ${quoted(later)} 同时生效；请让 ${quoted(earlier)} 在 ${last} 截止`,
  "timeline-same-day": ({ from, versions }) => `${quotedList(versions, "zh-CN")} 在同一天 ${from} 生效；请只保留一个，或更正日期`,
  "timeline-other-policy": ({ id, expected }) => `这是 ${quoted(id)} 的版本，不是 ${quoted(expected)} 的；请移除`,
  "timeline-version-twice": ({ version }) => `版本 ${quoted(version)} 出现两次；请各用不同的版本号`,
  "topic-unknown": ({ name, nearest, known }) => `没有主题 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "question-unknown": ({ name, topic, nearest, known }) =>
    `主题 ${quoted(topic)} 没有问题 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "rule-unknown": ({ name, nearest, known }) => `规则表中没有规则 ${quoted(name)}；${insteadOf(nearest, known, "zh-CN")}`,
  "events-not-a-list": () => "事件应以列表给出；请放入列表",
  "request-not-an-object": ({ kind }) => joined("请求不能是", kindIn(kind, "zh-CN"), "；请给出对象"),
};
