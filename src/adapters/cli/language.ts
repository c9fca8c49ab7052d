import type { Locale } from "../../core/text.ts";
import type { Io } from "./io.ts";

/** The language to speak: the one that was asked for, else that of the environment (POSIX order), else the system's. */
export function languageOf(asked: string | undefined, { environment, systemLanguage }: Io): Locale {
  const names = [asked, environment["LC_ALL"], environment["LC_MESSAGES"], environment["LANG"]];
  const name = names.find((each) => each !== undefined && each !== "") ?? systemLanguage;
  return /^zh\b|^zh_/i.test(name) ? "zh-CN" : "en";
}
