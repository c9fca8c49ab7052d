import type { RuleReference } from "../core/decision.ts";
import type { Basis } from "../core/schemas.ts";
import { textIn } from "../core/text.ts";
import type { Locale, Text } from "../core/text.ts";

const BASES: Readonly<Record<Locale, Readonly<Record<Exclude<Basis, "source">, string>>>> = {
  en: { reading: "one reading of the text", gap: "the text is silent" },
  "zh-CN": { reading: "对原文的一种解读", gap: "原文未作规定" },
};

/** A rule by its id, clause and title: `FP-6a (clause 2.1) “small departments”`. */
export function ruleName({ id, clause, title }: RuleReference & { readonly title?: Text }, locale: Locale): string {
  const quotedTitle = title === undefined ? "" : `“${textIn(title, locale, id)}”`;
  if (clause === undefined) return quotedTitle === "" ? id : `${id} ${quotedTitle}`;
  if (locale === "zh-CN") return `${id}（条款：${clause}）${quotedTitle}`;
  return `${id} (clause ${clause})${quotedTitle === "" ? "" : ` ${quotedTitle}`}`;
}

/** That a rule is not simply the company's text, with the author's note on it; `null` where it is. */
export function basisIn(basis: Basis | undefined, note: Text | undefined, locale: Locale): string | null {
  if (basis === undefined || basis === "source") return null;
  const words = BASES[locale][basis];
  if (note === undefined) return words;
  return words + (locale === "en" ? ": " : "：") + textIn(note, locale, "");
}
