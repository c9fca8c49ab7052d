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
  const subject = told.length === 0 ? (locale === "en" ? "no facts given" : "未给出事实") : told.join(locale === "en" ? ", " : "，");
  const answer = answerIn(policy, question, facts, locale);
  return locale === "en" ? `${subject}: ${answer}` : `${subject}：${answer}`;
}

/** Of a choice the value is enough; of yes and no, and of numbers, the fact is named. */
function factIn(policy: Policy, name: string, value: unknown, locale: Locale): string {
  const fact = policy.facts.get(name);
  if (fact === undefined) return name;
  const subject = textIn(factWord(fact).title, locale, name);
  if (typeof value === "boolean") {
    if (locale === "en") return `${subject} (${value ? "yes" : "no"})`;
    return `${subject}（${value ? "是" : "否"}）`;
  }
  const values = (Array.isArray(value) ? value : [value]).map((each) => textIn(valueWord(fact, each).title, locale, String(each)));
  if (fact.declaration.type === "enum") return values.join();
  if (locale === "en") return `${subject} ${values.length === 0 ? "none" : values.join(" and ")}`;
  return joined(subject, " ", values.length === 0 ? "无" : values.join("、"));
}

function ruleIn({ table }: PolicyQuestion, id: string, locale: Locale): string {
  return textIn(table?.rules.find(({ reference }) => reference.id === id)?.document.title, locale, id);
}

function answerIn(policy: Policy, question: PolicyQuestion, facts: Facts, locale: Locale): string {
  const decision = question.answer(facts, null);
  const own = findQuestion(policy, question.topic, undefined);
  const isOwn = own.ok && own.value.name === question.name;
  const summary = isOwn && question.topic !== "calendar" ? explain(policy, question.topic, facts).summary : undefined;
  switch (decision.status) {
    case "decided":
      return summary?.[locale] ?? decision.rules.map(({ id }) => ruleIn(question, id, locale)).join(locale === "en" ? ", " : "、");
    case "uncovered":
      return locale === "en" ? "no rule" : "无规定";
    case "undetermined":
      return locale === "en" ? "more must be known" : "尚须补充事实";
    case "invalid":
      return locale === "en" ? "not valid" : "无效";
    default:
      return decision satisfies never;
  }
}
