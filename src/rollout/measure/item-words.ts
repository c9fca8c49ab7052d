import type { Locale } from "../../core/text.ts";
import { textIn } from "../../core/text.ts";
import { valueAt } from "../../rules/classes.ts";
import { valueWord } from "../../policy/named-word.ts";
import type { Fact } from "../../rules/facts.ts";
import type { TableItem } from "./table-items.ts";

/** What an item asks for, in both languages. */
export function itemTitle(item: TableItem): Readonly<Record<Locale, string>> {
  return { en: titleIn(item, "en"), "zh-CN": titleIn(item, "zh-CN") };
}

function titleIn({ kind, rule: { id }, fact, element, inside, place, values }: TableItem, locale: Locale): string {
  const subject = fact === null ? "" : textIn(fact.declaration.title, locale, fact.name);
  const what = element === null || fact === null ? subject : `${subject} ${wordOf(fact, element, locale)}`;
  const value = fact === null ? null : place !== null ? wordOf(fact, valueAt(fact, place), locale) : valuesIn(fact, values, locale);
  if (locale === "en") {
    if (kind === "rule") return `${id} decides`;
    if (kind === "condition") return inside ? `${id} holds because of ${what}` : `${id} fails because of ${what} alone`;
    if (value === null) return `${id}: ${what} just outside`;
    return inside ? `${id}: ${what} ${value}, on the border inside` : `${id}: ${what} ${value}, just outside`;
  }
  if (kind === "rule") return `${id} 作出决定`;
  if (kind === "condition") return inside ? `${id} 因${what}而成立` : `${id} 仅因${what}而不成立`;
  if (value === null) return `${id}：${what}刚好不符`;
  return inside ? `${id}：${what}为 ${value}，刚好符合` : `${id}：${what}为 ${value}，刚好不符`;
}

function valuesIn(fact: Fact, values: TableItem["values"], locale: Locale): string | null {
  if (values === null) return null;
  if (values.kind === "other") return locale === "en" ? "any other" : "其他";
  return values.kind === "values" ? values.values.slice(0, 3).map((value) => wordOf(fact, value, locale)).join(locale === "en" ? " or " : "或") : null;
}

function wordOf(fact: Fact, value: unknown, locale: Locale): string {
  const { name, title } = valueWord(fact, value);
  return textIn(title, locale, name);
}
