import type { SchemaWord, SchemaWords } from "../core/schema-words.ts";
import { wordAt } from "../core/schema-words.ts";
import { sectionSchemaWords, topicNames } from "./topics.ts";

/** What an editor shows of a key of a policy document. What a topic says of its own section goes first. */
export function policyWordAt(path: readonly string[]): SchemaWord | undefined {
  const topic = topicNames.find((name) => name === path[0]);
  if (topic === undefined) return wordAt(policySchemaWords, path);
  const words: SchemaWords = sectionSchemaWords[topic];
  return path.length === 1 ? words[""] : (wordAt(words, path.slice(1)) ?? wordAt(policySchemaWords, path));
}

/** What belongs to no topic, and what several share. */
const policySchemaWords: SchemaWords = {
  "$schema": ["schema", "编辑器架构", "The JSON Schema by which editors complete and explain this document.", "供编辑器补全和说明本文件的 JSON Schema。", { examples: ["./node_modules/appraisal-policy/schemas/policy.schema.json"] }],
  id: ["id", "编号", "The name by which it is referred to; no other beside it has the same.", "用于引用的唯一编号，不得与同级的其他编号重复。"],
  version: ["version", "版本", "Which version of the policy this is.", "制度的版本。", { examples: ["1.0.0", "2026"] }],
  title: ["title", "名称", "What people read: one text, or one in each language.", "供人阅读的名称：一段文字，或中英文各一段。"],
  effective: ["in force", "生效期间", "The days on which the policy is in force.", "制度的生效期间。", { examples: [{ from: "2026-01-01", until: "2026-12-31" }] }],
  "effective/from": ["from", "生效日", "The first day, `YYYY-MM-DD`.", "生效的第一天，格式为 YYYY-MM-DD。", { examples: ["2026-01-01"] }],
  "effective/until": ["until", "截止日", "The last day, itself included; without it there is no end.", "生效的最后一天（含当日）；不填则长期有效。", { examples: ["2026-12-31"] }],
  note: ["note", "说明", "What readers should know about it: why it is so, or how the text was read.", "需要向读者说明的情况：理由，或对原文的理解。"],
  en: ["English", "英文", "The text in English.", "英文文本。"],
  "zh-CN": ["Chinese", "中文", "The text in Chinese.", "中文文本。"],
  clause: ["clause", "条款", "Where the company's text says it.", "出自公司文件的哪一条。", { examples: ["2.1", "第五条"] }],
  basis: ["basis", "依据", "On what it stands: `source`, the company's text; `reading`, one of two ways to read it; `gap`, nothing that the text says.", "依据：source 为公司原文，reading 为对原文的一种理解，gap 为原文未作规定、由本制度补充。"],
  when: ["condition", "适用条件", "When the rule applies; left out, it always does. Facts side by side must all hold.", "规则适用的条件；不填则始终适用。并列的各项须同时满足。", { examples: [{ position: ["head", "deputy"], headcount: { min: 6, max: 10 } }] }],
  then: ["outcome", "结论", "What holds if the rule applies and none before it does.", "规则适用且之前各条均不适用时的结论。"],
  mode: ["mode", "面谈方式", "`direct`: by the level above. `skip-level`: over its head.", "direct 为直接上级面谈，skip-level 为越级面谈。"],
  value: ["value", "取值", "The setting itself, with its evidence beside it.", "设定本身，依据写在旁边。"],

  facts: ["facts", "事实", "What rules may ask, by name. Nothing else can be asked.", "规则可以询问的事实，按名称列出；未声明的不能使用。"],
  "facts/*/type": ["type", "类型", "`enum`: one of the listed values; `string`: any text; `boolean`: true or false; `integer`: a whole number; `date`: a day; `set`: a list of texts.", "enum 为所列值之一，string 为任意文字，boolean 为是或否，integer 为整数，date 为日期，set 为文字的集合。"],
  "facts/*/values": ["values", "可取的值", "The values, each with its title; from the lowest, if they are `ordered`.", "可取的值及其名称；ordered 为真时由低到高排列。", { examples: [{ head: { en: "head", "zh-CN": "正职" } }] }],
  "facts/*/ordered": ["ordered", "有序", "Whether the values are ranks, so that conditions may ask for ranges of them.", "各值是否有高低之分；有则条件可以询问区间。", { default: false }],
  "facts/*/default": ["default", "默认值", "What stands in for a fact that is not given. Without it the fact is missing, never false.", "未给出时采用的值；不填则视为缺失，而不是否。"],
  "facts/*/min": ["smallest", "最小值", "The smallest number that there is.", "允许的最小数。", { examples: [0] }],
  "facts/*/max": ["greatest", "最大值", "The greatest number that there is.", "允许的最大数。"],
  "facts/*/of": ["of", "元素", "What the set holds: `\"string\"` for any texts, or the values with their titles.", "集合的元素：\"string\" 表示任意文字，或列出各值及其名称。"],

  conditions: ["named conditions", "命名条件", "Conditions with a name, for rules to use: `{ \"condition\": \"name\" }`.", "带名称的条件，规则中以 { \"condition\": \"名称\" } 引用。"],
  impossible: ["impossible combinations", "不存在的组合", "Combinations of facts that do not exist. Reports leave them out, decisions take no notice.", "实际不存在的事实组合：报告中不列出，不影响判断。"],
  "impossible/*/when": ["combination", "组合", "The combination that does not exist.", "不存在的组合。"],
  transition: ["transition", "新旧衔接", "What becomes of interviews and appeals that were opened under the version before.", "旧版本下已开始的面谈和申诉如何处理。"],
  "transition/casesInFlight": ["cases in flight", "在办事项", "`old`: they go on under the version before. `new`: under this one, where what was recorded so far fits it.", "old 为继续适用旧版本；new 为在已有记录相符时改用新版本。", { default: "old" }],
  silence: ["accepted findings", "已接受的问题", "Findings of an analysis that the company accepts. Decisions take no notice.", "公司接受的分析结果，不影响判断。"],
  "silence/*/code": ["code", "代码", "The code of the findings.", "问题的代码。", { examples: ["gap"] }],
  "silence/*/path": ["place", "位置", "The JSON Pointer at or below which they lie; left out, the whole document.", "所在位置的 JSON Pointer（含其下各处）；不填则为整个文件。", { examples: ["/responsibility/rules"] }],
  "silence/*/reason": ["reason", "理由", "Why they are accepted.", "接受的理由。"],

  roles: ["roles", "角色", "Who can be responsible, and how to find the person in a roster.", "可以负责的角色，以及如何在花名册中找到任职者。"],
  "roles/*/holder": ["holder", "任职者", "A condition on the person who holds the role; `sameAs` compares with the employee.", "任职者须满足的条件；sameAs 表示与员工的同名事实相同。", { examples: [{ position: "head", unit: { sameAs: "unit" } }] }],
  "roles/*/onVacant": ["if vacant", "空缺时", "`report` the vacancy, or name the role that takes over.", "report 为报告空缺；也可指定由哪个角色代行。", { default: "report", examples: [{ role: "branch-president" }] }],
  "onVacant/role": ["takes over", "代行角色", "The role that takes over.", "代行的角色。"],
  "roles/*/ifSeveral": ["if several", "多人任职时", "`report`: several holders are a finding. `all`: they are as wanted.", "report 为多人任职时报告；all 为允许多人任职。", { default: "report" }],

  calendar: ["calendar", "日历", "Which days count as working days.", "哪些日子是工作日。"],
  "calendar/base": ["base", "基准", "`CN`: the official Chinese days off and make-up workdays. `weekdays`: Monday to Friday.", "CN 为国务院公布的节假日和调休安排，weekdays 为周一至周五。", { default: "CN" }],
  "calendar/closed": ["closed", "公司放假", "The company's own days off; they win over the base.", "公司自行放假的日子，优先于基准。", { examples: [["2026-03-09"]] }],
  "calendar/open": ["open", "公司上班", "Days on which the company works; they win over the base.", "公司自行安排上班的日子，优先于基准。"],
  "calendar/onUnknownYear": ["unknown year", "未知年份", "For a year without official data: `error` refuses to answer; `provisional` counts Monday to Friday and marks the answer.", "官方日历尚未公布的年份：error 为不作答，provisional 为暂按周一至周五计算并注明。", { default: "error" }],

  unit: ["unit", "单位", "Which days count. It must be said: 10 calendar days are not 10 working days.", "按自然日（calendar-day）、工作日（working-day）还是月（month）计算；必须写明。"],
  startDayCounted: ["start day counted", "当日计入", "Whether the day of the event is the first day (Civil Code, article 201).", "事件发生当日是否计入（民法典第二百零一条）。", { default: false }],
  roll: ["last day", "末日顺延", "What becomes of a last day that is a rest day: `next-working-day` (Civil Code, article 203), or `none`.", "末日为休息日时：next-working-day 顺延至下一工作日（民法典第二百零三条），none 为不顺延。", { default: "next-working-day" }],
  restDays: ["rest days", "休息日", "Which days are rest days: every day `actual`ly off, or the `statutory` holidays alone.", "休息日的范围：actual 为实际休息的日子，statutory 仅为法定节假日。", { default: "actual" }],
  startOnRestDay: ["start on a rest day", "始于休息日", "Whether an event on a rest day counts `as-is`, or as one of the `next-working-day`.", "事件发生在休息日时：as-is 为按当日，next-working-day 为视同下一工作日。", { default: "as-is" }],

  "#/all": ["all", "全部", "All of these must hold.", "须全部满足。"],
  "#/any": ["any", "任一", "At least one of these must hold.", "满足其中之一即可。"],
  "#/not": ["not", "非", "This must not hold.", "须不满足。"],
  "#/condition": ["named condition", "命名条件", "A condition from `conditions`, by its name.", "引用 conditions 中的命名条件。"],
  "#/fact": ["fact", "事实", "The fact that is asked.", "所询问的事实。"],
  "#/operator": ["operator", "运算符", "How the fact is compared with the value, as json-rules-engine names it.", "事实与值的比较方式（json-rules-engine 的写法）。"],
  "#/value": ["value", "值", "What the fact is compared with; a list for `in` and `notIn`.", "与之比较的值；in 和 notIn 须为列表。"],
  "#/min": ["from", "不低于", "This or more (以上).", "大于或等于（以上，含本数）。"],
  "#/max": ["to", "不高于", "This or less (以下).", "小于或等于（以下，含本数）。"],
  "#/above": ["above", "高于", "More than this.", "大于（不含本数）。"],
  "#/below": ["below", "低于", "Less than this.", "小于（不含本数）。"],
  "#/contains": ["contains", "包含", "The set has this element.", "集合含有该元素。"],
  sameAs: ["same as", "相同", "The same as this fact of the employee; only for the holder of a role.", "与员工的该事实相同；仅用于角色的 holder。"],
};
