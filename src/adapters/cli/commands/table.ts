import stringify from "json-stringify-pretty-compact";
import { formatSheetIssue, policyFromCsv, tableToCsv } from "../../sheets/index.ts";
import { optionOf, unusable, wordOf } from "../command.ts";
import type { Answer, Command, Context } from "../command.ts";
import { outputOption, writeOutput } from "../output.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { readTopic, topicArgument } from "../topic.ts";
import { readText, SHEET_ENCODINGS } from "../text.ts";
import { LINE_LENGTH } from "./fmt.ts";

export const tableCommand: Command = {
  name: "table",
  summary: {
    en: "write a rule table as CSV for a spreadsheet, or take it back into the policy",
    "zh-CN": "将规则表导出为 CSV 供电子表格编辑，或将其读回制度文件",
  },
  values: [policyArgument, topicArgument],
  options: [
    { flags: "--table <name>", summary: { en: "which table of the topic (by default its first)", "zh-CN": "该主题的哪张表（默认为第一张）" } },
    { flags: "--from <file>", summary: { en: "a sheet whose rules take the place of the table's; the policy is written", "zh-CN": "以此 CSV 中的规则替换原表，输出制度文件" } },
    outputOption,
  ],
  run: async (context, given) => {
    const { locale } = context;
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const topic = readTopic(context, wordOf(given, 1));
    if (!topic.ok) return topic.answer;
    const { policy } = read.value;
    const table = optionOf(given, "table");
    const file = optionOf(given, "from");
    if (file === undefined) {
      const csv = tableToCsv(policy, topic.value, { table, locale });
      // What is wrong with the names is what reading an empty sheet says.
      return csv === "" ? refused(policyFromCsv(policy, topic.value, "", { table }), "", context) : writeOutput(context, given, csv, { csv });
    }
    const csv = await readText(context, file, SHEET_ENCODINGS);
    if (!csv.ok) return csv.answer;
    const result = policyFromCsv(policy, topic.value, csv.value, { table });
    if (!result.ok) return refused(result, file, context);
    return writeOutput(context, given, `${stringify(result.value, { maxLength: LINE_LENGTH })}\n`, { policy: result.value });
  },
};

function refused(result: ReturnType<typeof policyFromCsv>, file: string, { locale }: Context): Answer {
  const issues = result.ok ? [] : result.issues;
  const name = file === "-" ? "stdin: " : file === "" ? "" : `${file}: `;
  return unusable(issues.map((issue) => `${name}${formatSheetIssue(issue, locale)}`), issues);
}
