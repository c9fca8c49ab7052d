import type { Basis } from "../../core/schemas.ts";
import type { Locale } from "../../core/text.ts";

/** The words that a page has besides those of its blocks. */
export interface PageWords {
  readonly contents: string;
  readonly skip: string;
  /** What stands before a remark: on what the rule stands, or that it is a note. */
  readonly remark: Readonly<Record<Exclude<Basis, "source"> | "note", string>>;
}

/** The words of a page in each language. */
export const PAGE_WORDS: Readonly<Record<Locale, PageWords>> = {
  en: {
    contents: "Contents",
    skip: "Skip to the text",
    remark: { note: "Note", reading: "One reading of the text", gap: "The text is silent" },
  },
  "zh-CN": {
    contents: "目录",
    skip: "跳到正文",
    remark: { note: "备注", reading: "对原文的一种解读", gap: "原文未作规定" },
  },
};
