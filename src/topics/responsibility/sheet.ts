import type { TopicSheets } from "../sheet.ts";

/** Who must talk with whom, one rule in a row. */
export const responsibilitySheets = {
  rules: [
    { path: ["roles"], kind: "words", title: { en: "roles", "zh-CN": "责任角色" } },
    { path: ["choice"], kind: "word", title: { en: "choice", "zh-CN": "选定方式" } },
    { path: ["mode"], kind: "word", title: { en: "mode", "zh-CN": "面谈方式" } },
  ],
} as const satisfies TopicSheets;
