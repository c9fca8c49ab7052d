import type { SchemaWords } from "../../core/schema-words.ts";

/** What an editor shows of the keys of the section. */
export const responsibilitySchemaWords: SchemaWords = {
  "": ["responsibility", "责任对应", "Who must talk with whom.", "谁与谁面谈。"],
  "rules": ["rules", "规则", "One after the other: the first rule that applies decides.", "依次判断，由最先适用的规则决定。"],
  "then/roles": ["roles", "责任角色", "All of them are responsible; with `choice` the one that is elected.", "各角色共同负责；填写 choice 时由选定的一个负责。", { examples: [["branch-president"]] }],
  "then/choice": ["choice", "选定", "The election that chooses one of the roles.", "按哪项年度选定在各角色中确定。", { examples: ["yearly-election"] }],
  elections: ["elections", "年度选定", "How a choice between roles is made each year, by name.", "每年如何在角色之间选定，按名称列出。"],
  "elections/*/dueBy": ["due by", "选定期限", "Month and day by which the year's choice must be approved, `MM-DD`.", "每年须在此日前批准，格式为 MM-DD。", { examples: ["01-31"] }],
  "elections/*/unapproved": ["not approved", "未批准时", "`previous-year`: the approved choice of the year before holds. `report`: it is a finding.", "previous-year 为沿用上年批准的选定，report 为报告。"],
  "elections/*/scope": ["scope", "选定范围", "The facts by which electing bodies are told apart.", "用于区分各选定主体的事实。", { examples: [["subBranch"]] }],
};
