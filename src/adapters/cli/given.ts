import { formatIssue } from "../../locales/format-issue.ts";
import type { Policy } from "../../policy/compile.ts";
import { readCells } from "./cells.ts";
import { listOf, optionOf, unusable } from "./command.ts";
import type { ArgumentDescription, Context, Given, OptionDescription } from "./command.ts";
import { readDocument } from "./documents.ts";
import type { Read } from "./documents.ts";
import { says } from "./words.ts";

/** The case that is asked about, on the command line: `headcount=6 unitKind=plant`. */
export const caseArgument: ArgumentDescription = {
  name: "[facts...]",
  summary: { en: "the case, as fact=value; elements of a set with `;` between them", "zh-CN": "情形，写作 事实=值；集合的元素用 `;` 分隔" },
};

export const caseOption: OptionDescription = {
  flags: "--given <file>",
  summary: { en: "the case, JSON or YAML; `-` is standard input", "zh-CN": "情形文件（JSON 或 YAML）；`-` 表示标准输入" },
};

/** The case from the words behind `place`, or from a file. */
export async function readCase(context: Context, { facts }: Policy, given: Given, place: number): Promise<Read<object>> {
  const { locale } = context;
  const file = optionOf(given, "given");
  if (file !== undefined) {
    const source = await readDocument(context, file);
    if (!source.ok) return source;
    const { value } = source.value;
    return typeof value === "object" && value !== null
      ? { ok: true, value }
      : { ok: false, answer: unusable([`${file}: ${says[locale].noRecord}`]) };
  }
  const cells: Record<string, string> = {};
  for (const word of listOf(given, place)) {
    const [name = "", ...rest] = word.split("=");
    if (rest.length === 0) return { ok: false, answer: unusable([says[locale].noPair(word)]) };
    cells[name] = rest.join("=");
  }
  const { values, issues } = readCells(facts, cells);
  if (issues.length > 0) return { ok: false, answer: unusable(issues.map((issue) => formatIssue(issue, locale)), issues) };
  return { ok: true, value: values };
}
