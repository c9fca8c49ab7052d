import type { Locale } from "../core/text.ts";

const NOTHING: Readonly<Record<Locale, string>> = { en: "nothing", "zh-CN": "无" };

/** Any JSON value in a line: a long one is cut. */
export function shownValue(value: unknown, locale: Locale): string {
  if (value === undefined) return NOTHING[locale];
  const text = JSON.stringify(value) ?? NOTHING[locale];
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
