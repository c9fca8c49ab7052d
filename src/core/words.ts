import type { Locale } from "./text.ts";

/** The user's own words, as every sentence of ours shows them. */
export function quoted(word: string): string {
  return `\`${word}\``;
}

const SHOWN = 8;

/** Several of the user's words; of a long list the first few and how many follow. */
export function quotedList(words: readonly string[], locale: Locale): string {
  const shown = words.slice(0, SHOWN).map(quoted);
  const rest = words.length - shown.length;
  if (locale === "en") return shown.join(", ") + (rest > 0 ? ` and ${rest} more` : "");
  return shown.join("、") + (rest > 0 ? ` 等 ${words.length} 项` : "");
}

/** What to write instead: the nearest right word, or else the list of right words. */
export function insteadOf(nearest: string | null, right: readonly string[], locale: Locale): string {
  if (locale === "en") {
    if (nearest !== null) return `did you mean ${quoted(nearest)}?`;
    if (right.length === 0) return "declare it or take it out";
    return right.length === 1 ? `write ${quotedList(right, locale)}` : `write one of ${quotedList(right, locale)}`;
  }
  if (nearest !== null) return `是否应为 ${quoted(nearest)}？`;
  if (right.length === 0) return "请先声明或删去";
  return right.length === 1 ? `请改用 ${quotedList(right, locale)}` : `请改用其中之一：${quotedList(right, locale)}`;
}

/** The facts by which a place in the company is told: `unit = risk`; nothing where it is the whole company. */
export function placeIn(where: Readonly<Record<string, string>>, locale: Locale): string {
  const told = Object.entries(where).filter(([, value]) => value !== "");
  const facts = told.map(([fact, value]) => `${fact} = ${value}`);
  if (facts.length === 0) return "";
  return locale === "en" ? ` (${facts.join(", ")})` : `（${facts.join("，")}）`;
}
