import type { SchemaWords } from "../../core/schema-words.ts";

/** What an editor shows of the keys of a file of scenarios. */
export const scenarioSchemaWords: SchemaWords = {
  "$schema": ["schema", "编辑器架构", "The JSON Schema by which editors complete and explain this file.", "供编辑器补全和说明本文件的 JSON Schema。", { examples: ["./node_modules/appraisal-policy/schemas/scenarios.schema.json"] }],
  policy: ["policy", "制度文件", "Where the policy is, as seen from this file.", "制度文件相对于本文件的位置。", { examples: ["./policy.json"] }],
  scenarios: ["scenarios", "用例", "Cases with the answers that the policy must give to them.", "各种情形及制度应得出的结论。"],
  name: ["name", "名称", "What it is about, in the words of those who confirm it.", "用例的内容，以确认者的语言写明。"],
  topic: ["topic", "主题", "The section of the policy that is asked.", "询问制度的哪一部分。", { examples: ["responsibility", "quota"] }],
  ask: ["question", "问题", "The question of the topic; its first, if it is left out.", "该主题的哪个问题；不填则为第一个。"],
  given: ["given", "给出的情况", "The facts, or whatever else the question is about.", "事实，或问题所需的其他内容。", { examples: [{ position: "head", headcount: 8 }] }],
  expect: ["expected", "预期结论", "A part of the outcome, or, with a `status`, of the decision. Only the members that stand here are compared.", "结论的一部分；带 status 时为判断的一部分。只比较此处列出的成员。", { examples: [{ interviews: 1, months: 2 }, { status: "uncovered" }] }],
  rule: ["rule", "规则", "The rule that must have decided; of a list exactly these.", "应由哪条规则决定；列表则须恰好为所列规则。"],
  on: ["day", "日期", "The day of the question, where it has one.", "问题所在的日期（如有）。", { examples: ["2026-03-31"] }],
  skip: ["skipped", "跳过", "Why it is not run; it is counted all the same.", "不执行的理由；仍计入总数。"],
  unreviewed: ["unreviewed", "待确认", "Written down from today's answer, and not yet confirmed by anybody.", "按目前结论填写、尚未经人工确认。"],
  note: ["note", "说明", "What readers should know about it.", "需要向读者说明的情况。"],
  en: ["English", "英文", "The text in English.", "英文文本。"],
  "zh-CN": ["Chinese", "中文", "The text in Chinese.", "中文文本。"],
};
