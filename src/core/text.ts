/** The languages that the library speaks. */
export type Locale = "en" | "zh-CN";

/** All languages that the library speaks. */
export const locales: readonly Locale[] = ["en", "zh-CN"];

/** Words of the policy's author: one string for all readers, or one for each language. */
export type Text = string | { readonly en: string; readonly "zh-CN": string };

/** The author's words in a language, or the name of the thing where the author gave none. */
export function textIn(text: Text | undefined, locale: Locale, name: string): string {
  if (text === undefined) return name;
  return typeof text === "string" ? text : text[locale];
}
