import { textIn } from "../../core/text.ts";
import type { Locale, Text } from "../../core/text.ts";
import { joined } from "../../locales/plain-text.ts";
import type { Policy } from "../../policy/compile.ts";
import { explain } from "../../policy/explain.ts";
import { factWord, valueWord } from "../../policy/named-word.ts";
import { findQuestion } from "../../policy/questions.ts";
import type { PolicyQuestion } from "../../policy/questions.ts";
import type { Facts } from "../../rules/facts.ts";

/** A name for a case: its facts in words, and the answer where the topic has words for it. */
export function caseName(policy: Policy, question: PolicyQuestion, facts: Facts): Text {
  return { en: nameIn(policy, question, facts, "en"), "zh-CN": nameIn(policy, question, facts, "zh-CN") };
}

function nameIn(policy: Policy, question: PolicyQuestion, facts: Facts, locale: Locale): string {
  const told = Object.entries(facts).map(([name, value]) => factIn(policy, name, value, locale));
  const subject = told.length === 0 ? (locale === "en" ? "nothing is known" : "情况不明") : told.join(locale === "en" ? ", " : "，");
  return `${subject} → ${answerIn(policy, question, facts, locale)}`;
}

/** Of a choice the value is enough, of what is so the fact; of what is not so, and of numbers, fact and value are told. */
function factIn(policy: Policy, name: string, value: unknown, locale: Locale): string {
  const fact = policy.facts.get(name);
  if (fact === undefined) return name;
  const subject = textIn(factWord(fact).title, locale, name);
  if (typeof value === "boolean") return value ? subject : locale === "en" ? `${subject}: no` : `${subject}：否`;
  const values = (Array.isArray(value) ? value : [value]).map((each) => textIn(valueWord(fact, each).title, locale, String(each)));
  if (fact.declaration.type === "enum") return values.join();
  if (fact.declaration.type === "integer") return locale === "en" ? `${subject} ${values.join()}` : joined(subject, " ", values.join());
  if (locale === "en") return `${subject} ${values.length === 0 ? "none" : values.map((each) => `“${each}”`).join(" and ")}`;
  return `${subject}${values.length === 0 ? "：无" : values.map((each) => `“${each}”`).join("、")}`;
}

function ruleIn({ table }: PolicyQuestion, id: string, locale: Locale): string {
  return textIn(table?.rules.find(({ reference }) => reference.id === id)?.document.title, locale, id);
}

/** How the answers to some questions are said: what is decided, and that no rule speaks of the case. */
const SAID: Readonly<Record<string, Readonly<Record<Locale, { readonly decided: (what: string) => string; readonly uncovered: string }>>>> = {
  "responsibility/resolve": {
    en: { decided: (who) => `talks with ${who}`, uncovered: "nobody is named to talk with" },
    "zh-CN": { decided: (who) => `由${who}面谈`, uncovered: "未规定由谁面谈" },
  },
  "quota/quota": {
    en: { decided: (what) => what, uncovered: "no number of interviews is set" },
    "zh-CN": { decided: (what) => what, uncovered: "未规定面谈名额" },
  },
  "quota/mandatory": {
    en: { decided: (why) => `an interview is mandatory: ${why}`, uncovered: "no interview is mandatory" },
    "zh-CN": { decided: (why) => `必须面谈：${why}`, uncovered: "不要求另行面谈" },
  },
};

const OTHERWISE = {
  en: { decided: (what: string) => what, uncovered: "no rule", undetermined: "more must be known", invalid: "not accepted" },
  "zh-CN": { decided: (what: string) => what, uncovered: "无规定", undetermined: "尚须补充事实", invalid: "不予接受" },
} as const satisfies Readonly<Record<Locale, unknown>>;

function answerIn(policy: Policy, question: PolicyQuestion, facts: Facts, locale: Locale): string {
  const decision = question.answer(facts, null);
  const own = findQuestion(policy, question.topic, undefined);
  const isOwn = own.ok && own.value.name === question.name;
  const summary = isOwn && question.topic !== "calendar" ? explain(policy, question.topic, facts).summary : undefined;
  const said = SAID[`${question.topic}/${question.name}`]?.[locale] ?? OTHERWISE[locale];
  switch (decision.status) {
    case "decided":
      return said.decided(summary?.[locale] ?? decision.rules.map(({ id }) => ruleIn(question, id, locale)).join(locale === "en" ? ", " : "、"));
    case "uncovered":
      return said.uncovered;
    case "undetermined":
    case "invalid":
      return OTHERWISE[locale][decision.status];
    default:
      return decision satisfies never;
  }
}
