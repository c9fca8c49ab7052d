import type { Locale } from "../../core/text.ts";
import type { FeedWords } from "./feed-words.ts";
import { en } from "./words-en.ts";
import { zh } from "./words-zh-cn.ts";

/** What feeds say, in every language. */
export const words: Readonly<Record<Locale, FeedWords>> = { en, "zh-CN": zh };
