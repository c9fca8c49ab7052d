import { formatIssue } from "../../locales/format-issue.ts";
import type { Policy } from "../../policy/compile.ts";
import type { TopicName } from "../../policy/topics.ts";
import { readCells } from "./cells.ts";
import { listOf, optionOf, unusable, wordOf } from "./command.ts";
import type { ArgumentDescription, Context, Given, OptionDescription } from "./command.ts";
import { readDocument } from "./documents.ts";
import type { Read } from "./text.ts";
import { policyArgument, readPolicy } from "./policies.ts";
import { readTopic, topicArgument } from "./topic.ts";
import { says } from "./words.ts";

/** The case that is asked about, on the command line: `headcount=6 unitKind=plant`. */
const caseArgument: ArgumentDescription = {
  name: "[facts...]",
  summary: { en: "the case, as fact=value; elements of a set with `;` between them", "zh-CN": "情形，写作 事实=值；集合的元素用 `;` 分隔" },
};

export const caseArguments: readonly ArgumentDescription[] = [policyArgument, topicArgument, caseArgument];

export const caseOption: OptionDescription = {
  flags: "--given <file>",
  summary: { en: "the case, JSON or YAML; `-` is standard input", "zh-CN": "情形文件（JSON 或 YAML）；`-` 表示标准输入" },
};

/** A case that is put to a topic of a policy. */
export interface AskedCase {
  readonly policy: Policy;
  readonly topic: TopicName;
  readonly asked: object;
}

/** The policy, the topic and the case, in this order, as `decide` and `explain` are given them. */
export async function readAskedCase(context: Context, given: Given): Promise<Read<AskedCase>> {
  const topic = readTopic(context, wordOf(given, 1));
  if (!topic.ok) return topic;
  const read = await readPolicy(context, wordOf(given, 0) ?? "-");
  if (!read.ok) return read;
  const { policy } = read.value;
  const asked = await readCase(context, policy, given, 2);
  return asked.ok ? { ok: true, value: { policy, topic: topic.value, asked: asked.value } } : asked;
}

/** The case from the words behind `place`, or from a file. */
async function readCase(context: Context, { facts }: Policy, given: Given, place: number): Promise<Read<object>> {
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
