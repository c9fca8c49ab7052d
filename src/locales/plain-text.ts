import type { Locale } from "../core/text.ts";

/** The text without line breaks and other control characters, so that nothing a user wrote can look like a line of ours. */
export function oneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ");
}

/** "a, b or c" */
export function either(words: readonly string[], locale: Locale): string {
  return listed(words, locale, { en: "or", "zh-CN": "或" });
}

/** "a, b and c" */
export function every(words: readonly string[], locale: Locale): string {
  return listed(words, locale, { en: "and", "zh-CN": "和" });
}

function listed(words: readonly string[], locale: Locale, conjunctions: Readonly<Record<Locale, string>>): string {
  const last = words.at(-1) ?? "";
  if (words.length < 2) return last;
  const others = words.slice(0, -1).join(locale === "en" ? ", " : "、");
  return locale === "en" ? `${others} ${conjunctions.en} ${last}` : joined(others, conjunctions["zh-CN"], last);
}

/** Parts of a Chinese sentence, with a space wherever a Chinese character meets a Latin one or a figure. */
export function joined(...parts: readonly string[]): string {
  return parts.reduce((left, right) => {
    const chineseFirst = /\p{Script=Han}$/u.test(left) && /^[!-~]/.test(right);
    const chineseLast = /[!-~]$/.test(left) && /^\p{Script=Han}/u.test(right);
    return chineseFirst || chineseLast ? `${left} ${right}` : left + right;
  }, "");
}
