import { textIn } from "../core/text.ts";
import type { Locale } from "../core/text.ts";
import type { NamedWord } from "../policy/named-word.ts";
import { joined } from "./plain-text.ts";

const UNTITLED: Readonly<Record<Locale, ReadonlyMap<string, string>>> = {
  en: new Map([["", "empty"]]),
  "zh-CN": new Map([["", "空"], ["true", "“是”"], ["false", "“否”"]]),
};

/** Words of a policy by their titles; of two that share a title each has its name in brackets. */
export function shownWords(
  words: readonly NamedWord[],
  locale: Locale,
  among: readonly NamedWord[] = words,
): readonly string[] {
  const names = new Map<string, string>();
  const shared = new Set<string>();
  for (const word of among) {
    const title = titleOf(word, locale);
    if ((names.get(title) ?? word.name) !== word.name) shared.add(title);
    names.set(title, word.name);
  }
  return words.map((word) => {
    const title = titleOf(word, locale);
    return shared.has(title) && title !== word.name ? withName(title, word.name, locale) : title;
  });
}

/** A title and the name that stands for it in the policy. */
export function withName(title: string, name: string, locale: Locale): string {
  return locale === "en" ? `${title} (${name})` : joined(title, `（${name}）`);
}

function titleOf({ name, title }: NamedWord, locale: Locale): string {
  return title === undefined ? (UNTITLED[locale].get(name) ?? name) : textIn(title, locale, name);
}
