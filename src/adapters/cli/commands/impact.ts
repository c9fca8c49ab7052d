import { assessImpact, formatImpact } from "../../../rollout/index.ts";
import type { ImpactRequest } from "../../../rollout/index.ts";
import { optionOf, unusable, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { listOption, readLists, recordLists } from "../lists.ts";
import { readPolicy } from "../policies.ts";
import { afterArgument, beforeArgument } from "../versions.ts";
import { says } from "../words.ts";

const lists = [
  listOption("people", "roster", { en: "the people", "zh-CN": "花名册" }),
  listOption("departments", "departments", { en: "the departments with their headcounts", "zh-CN": "部门及其人数" }),
  ...recordLists,
  listOption("interviews", "interviews", { en: "interviews under way, JSON or YAML", "zh-CN": "进行中的面谈（JSON 或 YAML）" }),
  listOption("appeals", "appeals", { en: "appeals under way, JSON or YAML", "zh-CN": "进行中的申诉（JSON 或 YAML）" }),
];

const WORKING = { en: "comparing", "zh-CN": "正在比较" } as const;

export const impactCommand: Command = {
  name: "impact",
  summary: {
    en: "say what a change of the policy does to real people: who talks with whom, and how much work it is",
    "zh-CN": "说明制度修改对实际人员的影响：由谁面谈，工作量如何变化",
  },
  values: [beforeArgument, afterArgument],
  options: [
    { flags: "--as-of <date>", required: true, summary: { en: "the day to compare, YYYY-MM-DD", "zh-CN": "比较的日期，YYYY-MM-DD" } },
    ...lists.map(({ member, option }) => ({ ...option, required: member === "people" })),
    { flags: "--from <date>", summary: { en: "with --until: plan this span by both versions", "zh-CN": "与 --until 同用：按两个版本分别排计划" } },
    { flags: "--until <date>", summary: { en: "the last day of the span", "zh-CN": "计划的截止日期" } },
    { flags: "--minutes <number>", summary: { en: "how long one interview takes, to count hours", "zh-CN": "每次面谈的分钟数，用于计算工时" } },
  ],
  run: async (context, given) => {
    const before = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!before.ok) return before.answer;
    const after = await readPolicy(context, wordOf(given, 1) ?? "-");
    if (!after.ok) return after.answer;
    const read = await readLists(context, after.value.policy, given, lists);
    if (!read.ok) return read.answer;
    const minutes = optionOf(given, "minutes");
    if (minutes !== undefined && !(Number(minutes) > 0)) return unusable([says[context.locale].noNumber("--minutes", minutes)]);
    const request: object = {
      ...read.value,
      asOf: optionOf(given, "asOf"),
      ...days(optionOf(given, "from"), optionOf(given, "until")),
      ...(minutes === undefined ? {} : { minutesPerInterview: Number(minutes) }),
    };
    const onProgress = context.progress(WORKING[context.locale]);
    const decision = assessImpact(before.value.policy, after.value.policy, request as ImpactRequest, { onProgress }); // whatever the files hold: it is checked there
    if (decision.status !== "decided") return undecidedAnswer(decision, context.locale);
    const impact = decision.outcome;
    return { status: impact.isUnchanged ? 0 : 1, text: formatImpact(impact, context.locale), json: { impact } };
  },
};

function days(from: string | undefined, until: string | undefined): object {
  return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }) };
}
