import type { InterviewWords } from "./issues.ts";
import { en } from "./words-en.ts";
import { zh } from "./words-zh-cn.ts";

export const words: { readonly en: InterviewWords; readonly "zh-CN": InterviewWords } = { en, "zh-CN": zh };
