import { assignRoster } from "../../../policy/responsibility.ts";
import type { AssignmentRequest } from "../../../policy/responsibility.ts";
import type { RosterAssignment } from "../../../topics/responsibility/topic.ts";
import { textIn } from "../../../core/text.ts";
import type { Locale } from "../../../core/text.ts";
import type { Policy } from "../../../policy/compile.ts";
import { formatIssue } from "../../../locales/format-issue.ts";
import { optionOf, wordOf } from "../command.ts";
import type { Answer, Command, Context } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { readDocument } from "../documents.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { readRecords } from "../records.ts";
import { tableIn } from "../table.ts";


export const assignCommand: Command = {
  name: "assign",
  summary: { en: "say who must talk with whom on a roster", "zh-CN": "按花名册确定每个人由谁面谈" },
  values: [policyArgument],
  options: [
    { flags: "--roster <file>", required: true, summary: { en: "the people, CSV, JSON or YAML", "zh-CN": "花名册（CSV、JSON 或 YAML）" } },
    { flags: "--as-of <date>", required: true, summary: { en: "the day, YYYY-MM-DD", "zh-CN": "日期，YYYY-MM-DD" } },
    { flags: "--elections <file>", summary: { en: "the yearly choices between roles, JSON or YAML", "zh-CN": "年度选定（JSON 或 YAML）" } },
  ],
  run: async (context, given) => {
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const { policy } = read.value;
    const people = await readRecords(context, policy, optionOf(given, "roster") ?? "-");
    if (!people.ok) return people.answer;
    const file = optionOf(given, "elections");
    const elections = file === undefined ? null : await readDocument(context, file);
    if (elections !== null && !elections.ok) return elections.answer;
    const request = {
      people: people.value,
      asOf: optionOf(given, "asOf") ?? "",
      ...(elections === null ? {} : { elections: elections.value.value }),
    } as AssignmentRequest; // whatever the files hold: it is checked there
    const decision = assignRoster(policy, request);
    return decision.status === "decided"
      ? assigned(context, policy, decision.outcome)
      : undecidedAnswer(decision, context.locale);
  },
};

function assigned(context: Context, policy: Policy, { assignments, findings, load }: RosterAssignment): Answer {
  const { locale } = context;
  const words = WORDS[locale];
  const rows = assignments.map((each) => {
    const rules = "rules" in each ? each.rules.map(({ id }) => id).join(", ") : "";
    const who = each.status === "assigned" ? each.responsible.map(({ person, role }) => `${person} (${roleIn(policy, role, locale)})`).join(", ") : words[each.status];
    return [each.person, who, rules];
  });
  const problems = findings.map((finding) => context.palette.attention(`• ${formatIssue(finding, locale)}`));
  const text = () => [
    tableIn(context, words.head, rows),
    "",
    tableIn(context, words.loadHead, load.map(({ person, count }) => [person, count])),
    ...(problems.length === 0 ? [] : ["", ...problems]),
  ].join("\n");
  return { status: findings.length === 0 ? 0 : 1, text, json: { assignments, load, findings } };
}

function roleIn({ document }: Policy, role: string, locale: Locale): string {
  return textIn(document.roles?.[role]?.title, locale, role);
}

const WORDS = {
  en: {
    head: ["person", "talks with", "rule"],
    loadHead: ["responsible", "people"],
    uncovered: "nobody: no rule",
    vacant: "nobody: vacant",
    undetermined: "facts are missing",
    invalid: "facts are illegal",
    "election-open": "not chosen yet",
  },
  "zh-CN": {
    head: ["人员", "面谈人", "规则"],
    loadHead: ["面谈人", "人数"],
    uncovered: "无人：没有规则",
    vacant: "无人：职位空缺",
    undetermined: "缺少信息",
    invalid: "信息有误",
    "election-open": "尚未选定",
  },
} as const;
