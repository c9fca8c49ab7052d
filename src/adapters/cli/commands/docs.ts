import { renderRuleBook } from "../../../docs/index.ts";
import { fine, optionOf, unusable, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { says } from "../words.ts";

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
    { flags: "--output <file>", summary: { en: "the file to write, instead of standard output", "zh-CN": "写入的文件（默认为标准输出）" } },
  ],
  run: async (context, given) => {
    const { io, locale } = context;
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const format = FORMATS.find((each) => each === optionOf(given, "format")) ?? "markdown";
    const text = await renderRuleBook(read.value.policy, { locale, format });
    const file = optionOf(given, "output");
    if (file === undefined) return fine(text.trimEnd(), { format, text });
    const why = await io.write(file, text);
    return why === null ? fine(file, { format, written: [file] }) : unusable([says[locale].cannotWrite(file, why)]);
  },
};
