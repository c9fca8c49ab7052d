import { planInterviews } from "../../../policy/quota.ts";
import type { PlanRequest } from "../../../policy/quota.ts";
import type { InterviewPlan } from "../../../topics/quota/topic.ts";
import { fine, optionOf, wordOf } from "../command.ts";
import type { Answer, Command, Context } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { listOption, readLists, recordLists } from "../lists.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { tableIn } from "../table.ts";

/** What a plan is made from: the first two lists must be given. */
export const planLists = [
  listOption("departments", "departments", { en: "the departments with their facts", "zh-CN": "部门及其信息" }),
  listOption("people", "roster", { en: "the people, each with `id` and `department`", "zh-CN": "花名册，每人须有 `id` 和 `department`" }),
  ...recordLists,
];

export const planCommand: Command = {
  name: "plan",
  summary: { en: "plan the interviews that departments owe: who, by whom, and why", "zh-CN": "安排各部门应完成的面谈：谈谁、由谁谈、为什么" },
  values: [policyArgument],
  options: [
    { flags: "--from <date>", required: true, summary: { en: "the first day, YYYY-MM-DD", "zh-CN": "起始日期，YYYY-MM-DD" } },
    { flags: "--until <date>", required: true, summary: { en: "the last day, YYYY-MM-DD", "zh-CN": "截止日期，YYYY-MM-DD" } },
    ...planLists.map(({ member, option }) => ({ ...option, required: member === "departments" || member === "people" })),
  ],
  run: async (context, given) => {
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const request = await readLists(context, read.value.policy, given, planLists);
    if (!request.ok) return request.answer;
    const asked: object = { ...request.value, from: optionOf(given, "from"), until: optionOf(given, "until") };
    const decision = planInterviews(read.value.policy, asked as PlanRequest); // whatever the files hold: it is checked there
    return decision.status === "decided" ? planned(context, decision.outcome) : undecidedAnswer(decision, context.locale);
  },
};

function planned(context: Context, plan: InterviewPlan): Answer {
  const words = WORDS[context.locale];
  const rows = plan.interviews.map((interview) => [
    interview.department,
    `${interview.from} – ${interview.until}`,
    interview.person,
    interview.by.join(", "),
    interview.reason === "mandatory" ? words.mandatory : (interview.lastOn ?? words.never),
    interview.rules.map(({ id }) => id).join(", "),
  ]);
  const departments = plan.departments.map((each) => [each.department, each.longestWait, each.bound ?? "–"]);
  const text = () => [tableIn(context, words.head, rows), "", tableIn(context, words.departments, departments)].join("\n");
  return fine(text, { plan });
}

const WORDS = {
  en: {
    head: ["department", "period", "person", "by", "last talk", "rule"],
    departments: ["department", "longest wait (periods)", "bound (periods)"],
    mandatory: "mandatory",
    never: "never",
  },
  "zh-CN": {
    head: ["部门", "周期", "人员", "面谈人", "上次面谈", "规则"],
    departments: ["部门", "最长等待（周期）", "上限（周期）"],
    mandatory: "必谈",
    never: "从未",
  },
} as const;
