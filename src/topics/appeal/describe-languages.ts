import type { Locale } from "../../core/text.ts";
import type { AppealWords } from "./describe-words.ts";
import { en } from "./describe-words-en.ts";
import { zh } from "./describe-words-zh-cn.ts";

/** The sentences of the chapter in each language. */
export const words: Readonly<Record<Locale, AppealWords>> = { en, "zh-CN": zh };
