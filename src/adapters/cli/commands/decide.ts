import { plainDateSchema } from "../../../core/schemas.ts";
import { readShape } from "../../../core/shape.ts";
import { formatIssue } from "../../../locales/format-issue.ts";
import { findQuestion } from "../../../policy/questions.ts";
import { fine, optionOf, unusable } from "../command.ts";
import type { Command } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { caseArguments, caseOption, readAskedCase } from "../given.ts";

export const decideCommand: Command = {
  name: "decide",
  summary: { en: "decide one case", "zh-CN": "对一种情形作出结论" },
  values: caseArguments,
  options: [
    caseOption,
    { flags: "--ask <question>", summary: { en: "which of the topic's questions, its first unless given", "zh-CN": "提出主题的哪个问题，默认为第一个" } },
    { flags: "--on <date>", summary: { en: "the day that the question is about, YYYY-MM-DD", "zh-CN": "问题所指的日期，YYYY-MM-DD" } },
  ],
  run: async (context, given) => {
    const { locale } = context;
    const read = await readAskedCase(context, given);
    if (!read.ok) return read.answer;
    const { policy, topic, asked } = read.value;
    const question = findQuestion(policy, topic, optionOf(given, "ask"));
    const day = optionOf(given, "on");
    const on = day === undefined ? null : readShape(plainDateSchema, day);
    const issues = [
      ...(question.ok ? question.value.faults(asked) : question.issues),
      ...(on === null || on.ok ? [] : on.issues.map((issue) => ({ ...issue, path: "/on" }))),
    ];
    if (!question.ok || issues.length > 0) return unusable(issues.map((issue) => formatIssue(issue, locale)), issues);
    const decision = question.value.answer(asked, on?.ok ? on.value : null);
    return decision.status === "decided"
      ? fine(JSON.stringify(decision.outcome, null, 2), { decision })
      : undecidedAnswer(decision, locale);
  },
};
