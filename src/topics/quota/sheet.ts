import type { TopicSheets } from "../sheet.ts";

/** How many interviews, and which are mandatory, one rule in a row. */
export const quotaSheets = {
  rules: [
    { path: ["interviews", "count"], kind: "number", title: { en: "interviews", "zh-CN": "面谈人数" } },
    { path: ["interviews", "percent"], kind: "number", title: { en: "percent", "zh-CN": "面谈比例（%）" } },
    { path: ["interviews", "all"], kind: "boolean", title: { en: "everyone", "zh-CN": "全员面谈" } },
    { path: ["interviews", "of"], kind: "word", title: { en: "of", "zh-CN": "计算基数" } },
    { path: ["interviews", "rounding"], kind: "word", title: { en: "rounding", "zh-CN": "取整方式" } },
    { path: ["interviews", "min"], kind: "number", title: { en: "at least", "zh-CN": "至少人数" } },
    { path: ["interviews", "who"], kind: "condition", title: { en: "who", "zh-CN": "面谈对象" } },
    { path: ["per", "months"], kind: "number", title: { en: "months", "zh-CN": "周期（月）" } },
  ],
  mandatory: [
    { path: ["by"], kind: "word", title: { en: "by", "zh-CN": "面谈人" } },
    { path: ["mode"], kind: "word", title: { en: "mode", "zh-CN": "面谈方式" } },
    { path: ["within", "value"], kind: "number", title: { en: "within", "zh-CN": "期限" } },
    { path: ["within", "unit"], kind: "word", title: { en: "unit of the period", "zh-CN": "期限单位" } },
  ],
} as const satisfies TopicSheets;
