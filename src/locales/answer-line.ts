import { textIn } from "../core/text.ts";
import type { Locale } from "../core/text.ts";
import { quoted } from "../core/words.ts";
import type { Explanation } from "../policy/explain.ts";
import type { NamedWord } from "../policy/named-word.ts";
import { every, joined } from "./plain-text.ts";
import { ruleName } from "./rule-words.ts";
import { withName } from "./shown-words.ts";

/** The answer of an explanation in one line. `facts` are those that its rules ask, by name. */
export function answerLine(
  { topic, decision, summary, rules }: Explanation,
  facts: ReadonlyMap<string, NamedWord>,
  locale: Locale,
): string {
  switch (decision.status) {
    case "decided": {
      const names = decision.rules.map((reference) => {
        return ruleName(rules.find(({ id }) => id === reference.id) ?? reference, locale);
      });
      return decidedLine(summary?.[locale] ?? "", names, locale);
    }
    case "uncovered":
      return uncoveredLine(quoted(topic), rules.length > 0, locale);
    case "undetermined":
      return undeterminedLine(decision.missing.map((name) => missingFact(name, facts.get(name), locale)), locale);
    case "invalid":
      return locale === "en" ? "Invalid: correct what was given" : "无效：请更正所给内容";
    default:
      return decision satisfies never;
  }
}

function decidedLine(summary: string, rules: readonly string[], locale: Locale): string {
  const listed = every(rules, locale);
  if (locale === "zh-CN") {
    const by = rules.length === 0 ? "" : joined("，依据规则", listed, rules.length === 1 ? "" : "，各规则结论一致");
    return `结论：${summary}${by}`;
  }
  const by = rules.length === 1 ? `, by rule ${listed}` : `, by rules ${listed}, which agree`;
  return `Decided: ${summary}${rules.length === 0 ? "" : by}`;
}

function uncoveredLine(topic: string, hasRules: boolean, locale: Locale): string {
  if (locale === "en") {
    return `Uncovered: ${hasRules ? `no rule for ${topic} speaks of this case` : `the policy has no rules for ${topic}`}`;
  }
  return `无规定：${hasRules ? `${topic} 中没有适用于此情形的规则` : `制度中没有 ${topic} 的规则`}`;
}

function undeterminedLine(missing: readonly string[], locale: Locale): string {
  const listed = every(missing, locale);
  const isOne = missing.length === 1;
  return locale === "en"
    ? `Undetermined: give ${listed}, ${isOne ? "which" : "each of which"} can change the answer`
    : `尚不能确定：${joined("请补充", listed)}，${isOne ? "它会" : "它们都会"}改变结论`;
}

/** The fact by its title, and by the name under which it is to be given. */
function missingFact(name: string, fact: NamedWord | undefined, locale: Locale): string {
  const title = textIn(fact?.title, locale, name);
  return title === name ? quoted(name) : withName(title, quoted(name), locale);
}
