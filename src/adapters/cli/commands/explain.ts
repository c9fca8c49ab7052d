import { formatExplanation } from "../../../locales/format-explanation.ts";
import { explain } from "../../../policy/explain.ts";
import { factIssues } from "../../../rules/facts.ts";
import { formatIssue } from "../../../locales/format-issue.ts";
import { unusable } from "../command.ts";
import type { Answer, Command } from "../command.ts";
import { caseArguments, caseOption, readAskedCase } from "../given.ts";

const STATUS = { decided: 0, uncovered: 1, undetermined: 2, invalid: 2 } as const;

export const explainCommand: Command = {
  name: "explain",
  summary: { en: "say why the policy answers a case as it does, rule by rule", "zh-CN": "逐条说明制度对一种情形的结论及理由" },
  values: caseArguments,
  options: [caseOption],
  run: async (context, given): Promise<Answer> => {
    const { locale } = context;
    const read = await readAskedCase(context, given);
    if (!read.ok) return read.answer;
    const { policy, topic, asked } = read.value;
    const explanation = explain(policy, topic, asked);
    const strays = explanation.rules.length === 0 ? [] : factIssues(policy.facts, asked);
    if (strays.length > 0) return unusable(strays.map((issue) => formatIssue(issue, locale)), strays);
    return { status: STATUS[explanation.decision.status], text: formatExplanation(explanation, locale), json: { explanation } };
  },
};
