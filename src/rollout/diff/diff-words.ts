import type { RuleReference } from "../../core/decision.ts";
import type { Locale } from "../../core/text.ts";
import { textIn } from "../../core/text.ts";
import { quoted } from "../../core/words.ts";
import { every, joined } from "../../locales/plain-text.ts";
import { ruleName } from "../../locales/rule-words.ts";
import { shownWords } from "../../locales/shown-words.ts";
import type { NamedWord } from "../../policy/named-word.ts";
import type { FactDifference } from "./fact-differences.ts";
import type { PolicyDiff } from "./policy-diff.ts";
import type { NotExamined } from "./table-difference.ts";

/** The sentences of a diff in one language. */
export interface DiffWords {
  readonly behaviour: Readonly<Record<PolicyDiff["behaviour"], string>>;
  readonly headings: Readonly<Record<"facts" | "settings" | "annotations" | "otherRules" | "notExamined", string>>;
  readonly uncovered: string;
  readonly invalid: string;
  readonly noRule: string;
  readonly absent: string;
  readonly untold: string;
  readonly table: (topic: string, table: string) => string;
  readonly example: (record: string) => string;
  readonly colon: string;
  readonly semicolon: string;
  readonly fact: Readonly<Record<FactDifference["kind"], (name: string, difference: FactDifference) => string>>;
  readonly unexamined: Readonly<Record<NotExamined["reason"], (table: string, rules: string) => string>>;
}

const shown = (value: unknown): string => quoted(shortened(JSON.stringify(value) ?? ""));
const change = ({ before, after }: FactDifference): string => `${shown(before)} → ${shown(after)}`;
const values = (words: readonly NamedWord[], locale: Locale): string => every(shownWords(words, locale), locale);

const en: DiffWords = {
  behaviour: {
    same: "nothing changes in what is decided; this is proved",
    changed: "what is decided changes",
    "not-examined": "no change was found in what is decided, but not everything was examined",
  },
  headings: {
    facts: "Facts",
    settings: "Settings",
    annotations: "Words only, nothing changes by them",
    otherRules: "Another rule with the same outcome, nothing changes for people",
    notExamined: "Not examined",
  },
  uncovered: "no rule",
  invalid: "not allowed",
  noRule: "no rule",
  absent: "nothing",
  untold: "a region that is told by its example alone",
  table: (topic, table) => (table === "rules" ? `Rules for ${quoted(topic)}` : `Rules ${quoted(table)} for ${quoted(topic)}`),
  example: (record) => `for example ${record}`,
  colon: ": ",
  semicolon: "; ",
  fact: {
    declared: (name) => `${name} can be asked now`,
    undeclared: (name) => `${name} cannot be asked any more`,
    type: (name, difference) => `${name} has another type: ${change(difference)}`,
    values: (name, { added, removed, before, after }) => {
      if (added.length + removed.length === 0) return `${name} has other values: ${shown(before)} → ${shown(after)}`;
      const parts = [
        ...(added.length === 0 ? [] : [`can be ${values(added, "en")} now`]),
        ...(removed.length === 0 ? [] : [`cannot be ${values(removed, "en")} any more`]),
      ];
      return `${name} ${parts.join(" and ")}`;
    },
    ordered: (name, { after }) => (after === true ? `the values of ${name} have an order now` : `the values of ${name} have no order any more`),
    min: (name, difference) => `the least value of ${name}: ${change(difference)}`,
    max: (name, difference) => `the greatest value of ${name}: ${change(difference)}`,
    default: (name, difference) => `${name}, where it is not given: ${change(difference)}`,
  },
  unexamined: {
    steps: (table, rules) => `${table}: the steps did not suffice for the cases of ${rules}; allow more steps`,
    "fact-type": (table) => `${table}: a fact that it asks has another type, so that no case can be compared`,
  },
};

const zh: DiffWords = {
  behaviour: {
    same: "决定结果没有任何变化（已经证明）",
    changed: "决定结果有变化",
    "not-examined": "未发现决定结果有变化，但并非全部都已检查",
  },
  headings: {
    facts: "事实",
    settings: "设置",
    annotations: "仅文字不同，不影响任何决定",
    otherRules: "由另一条规则得出相同结果，对员工没有影响",
    notExamined: "未检查",
  },
  uncovered: "无规定",
  invalid: "不允许",
  noRule: "无规则",
  absent: "无",
  untold: "此区域仅以示例说明",
  table: (topic, table) => (table === "rules" ? `${quoted(topic)} 的规则` : `${quoted(topic)} 的规则 ${quoted(table)}`),
  example: (record) => `例如 ${record}`,
  colon: "：",
  semicolon: "；",
  fact: {
    declared: (name) => joined("新增可询问的事实：", name),
    undeclared: (name) => joined("不再询问的事实：", name),
    type: (name, difference) => joined(name, `的类型改变：${change(difference)}`),
    values: (name, { added, removed, before, after }) => {
      if (added.length + removed.length === 0) return joined(name, `的取值改变：${shown(before)} → ${shown(after)}`);
      const parts = [
        ...(added.length === 0 ? [] : [joined("新增取值 ", values(added, "zh-CN"))]),
        ...(removed.length === 0 ? [] : [joined("取消取值 ", values(removed, "zh-CN"))]),
      ];
      return joined(name, parts.join("，"));
    },
    ordered: (name, { after }) => joined(name, after === true ? "的取值现在有高低顺序" : "的取值不再有高低顺序"),
    min: (name, difference) => joined(name, `的最小值：${change(difference)}`),
    max: (name, difference) => joined(name, `的最大值：${change(difference)}`),
    default: (name, difference) => joined(name, `未给出时的取值：${change(difference)}`),
  },
  unexamined: {
    steps: (table, rules) => `${table}：步数不足，未检查 ${rules} 的情形；请允许更多步数`,
    "fact-type": (table) => `${table}：所询问的事实类型已改变，无法比较任何情形`,
  },
};

export const diffWords: Readonly<Record<Locale, DiffWords>> = { en, "zh-CN": zh };

/** A value of the document on one line, cut where it is long. */
export function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}

/** A fact as the reader knows it. */
export function factName({ name, title }: NamedWord, locale: Locale): string {
  return title === undefined ? quoted(name) : textIn(title, locale, name);
}

/** The rules on both sides: "BB-2 → BB-1"; one name where they are the same rule. */
export function rulePair(before: RuleReference | null, after: RuleReference | null, locale: Locale): string {
  const [left, right] = [before, after].map((rule) => (rule === null ? diffWords[locale].noRule : ruleName(rule, locale)));
  return left === right ? (left ?? "") : `${left} → ${right}`;
}
