import { formatExplanation } from "../../../locales/format-explanation.ts";
import { explain } from "../../../policy/explain.ts";
import { factIssues } from "../../../rules/facts.ts";
import { formatIssue } from "../../../locales/format-issue.ts";
import { unusable, wordOf } from "../command.ts";
import type { Answer, Command } from "../command.ts";
import { caseArgument, caseOption, readCase } from "../given.ts";
import { readPolicy } from "../policies.ts";
import { readTopic, topicArgument } from "../topic.ts";

const STATUS = { decided: 0, uncovered: 1, undetermined: 2, invalid: 2 } as const;

export const explainCommand: Command = {
  name: "explain",
  summary: { en: "say why the policy answers a case as it does, rule by rule", "zh-CN": "逐条说明制度对一种情形的结论及理由" },
  values: [{ name: "<policy>", summary: { en: "the policy", "zh-CN": "制度文件" } }, topicArgument, caseArgument],
  options: [caseOption],
  run: async (context, given): Promise<Answer> => {
    const { locale } = context;
    const topic = readTopic(context, wordOf(given, 1));
    if (!topic.ok) return topic.answer;
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const { policy } = read.value;
    const asked = await readCase(context, policy, given, 2);
    if (!asked.ok) return asked.answer;
    const explanation = explain(policy, topic.value, asked.value);
    const strays = explanation.rules.length === 0 ? [] : factIssues(policy.facts, asked.value);
    if (strays.length > 0) return unusable(strays.map((issue) => formatIssue(issue, locale)), strays);
    return { status: STATUS[explanation.decision.status], text: formatExplanation(explanation, locale), json: { explanation } };
  },
};
