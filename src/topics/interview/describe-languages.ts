import type { Locale } from "../../core/text.ts";
import type { InterviewSentences } from "./describe-words.ts";
import { en } from "./describe-words-en.ts";
import { zh } from "./describe-words-zh-cn.ts";
import { en as fieldsEn } from "./field-words-en.ts";
import { zh as fieldsZh } from "./field-words-zh-cn.ts";

/** The sentences of the chapter in a language. */
export function wordsIn(locale: Locale): InterviewSentences {
  return locale === "en" ? { ...en, fields: fieldsEn } : { ...zh, fields: fieldsZh };
}
