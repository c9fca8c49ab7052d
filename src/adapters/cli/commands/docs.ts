import { renderRuleBook } from "../../../docs/index.ts";
import { diffPolicies } from "../../../rollout/index.ts";
import { optionOf, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { outputOption, writeOutput } from "../output.ts";
import { policyArgument, readPolicy } from "../policies.ts";

const FORMATS = ["markdown", "html"] as const;

export const docsCommand: Command = {
  name: "docs",
  summary: {
    en: "write the rule book of a policy, for employees to read",
    "zh-CN": "生成供员工阅读的制度文本",
  },
  values: [policyArgument],
  options: [
    {
      flags: "--format <format>",
      choices: FORMATS,
      default: "markdown",
      summary: { en: "Markdown, or one HTML file with its drawings", "zh-CN": "Markdown，或含图的单个 HTML 文件" },
    },
    { flags: "--before <file>", summary: { en: "the version before: the book then lists what changed", "zh-CN": "上一版本，文本将列出变更内容" } },
    outputOption,
  ],
  run: async (context, given) => {
    const { locale } = context;
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const format = FORMATS.find((each) => each === optionOf(given, "format")) ?? "markdown";
    const { policy } = read.value;
    const earlier = optionOf(given, "before");
    const before = earlier === undefined ? null : await readPolicy(context, earlier);
    if (before !== null && !before.ok) return before.answer;
    const changes = before === null ? {} : { diff: diffPolicies(before.value.policy, policy) };
    const text = await renderRuleBook(policy, { locale, format, ...changes });
    return writeOutput(context, given, text, { format, text });
  },
};
