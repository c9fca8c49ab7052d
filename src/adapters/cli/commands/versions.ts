import { formatIssue } from "../../../locales/format-issue.ts";
import { originOf, policyOn, policyTimeline } from "../../../rollout/index.ts";
import type { Policy } from "../../../policy/compile.ts";
import { listOf, optionOf } from "../command.ts";
import type { Command } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import { originLine } from "../origin.ts";
import { readPolicy } from "../policies.ts";
import { tableIn } from "../table.ts";

const WORDS = {
  en: { head: ["version", "from", "until", "file"], open: "no end", none: "no version is in force on this day" },
  "zh-CN": { head: ["版本", "自", "至", "文件"], open: "无截止日", none: "这一天没有版本生效" },
} as const;

export const versionsCommand: Command = {
  name: "versions",
  summary: { en: "put the versions of a policy in order; say which is in force on a day", "zh-CN": "排列制度的各个版本，并说明某日适用哪个版本" },
  values: [{ name: "<policies...>", summary: { en: "the versions", "zh-CN": "各版本的制度文件" } }],
  options: [{ flags: "--on <date>", summary: { en: "say which is in force on this day, YYYY-MM-DD", "zh-CN": "说明这一天适用哪个版本，YYYY-MM-DD" } }],
  run: async (context, given) => {
    const { locale } = context;
    const files = listOf(given, 0);
    const reads = await Promise.all(files.map((file) => readPolicy(context, file)));
    const refused = reads.find((read) => !read.ok);
    if (refused !== undefined) return refused.answer;
    const policies = reads.flatMap((read) => (read.ok ? [read.value.policy] : []));
    const timeline = policyTimeline(policies);
    const fileOf = (policy: Policy) => files[policies.indexOf(policy)] ?? "";
    const day = optionOf(given, "on");
    if (day !== undefined) {
      const decision = policyOn(timeline, day);
      if (decision.status !== "decided") return undecidedAnswer(decision, locale, WORDS[locale].none);
      return { status: 0, text: `${fileOf(decision.outcome)}: ${originLine(originOf(decision.outcome), locale)}`, json: { on: day, inForce: originOf(decision.outcome) } };
    }
    const rows = timeline.versions.map((policy) => {
      const { version, effective } = policy.document;
      return [version, effective.from, effective.until ?? WORDS[locale].open, fileOf(policy)];
    });
    const problems = timeline.issues.map((issue) => `${files[Number(issue.path.split("/")[1])] ?? ""}: ${formatIssue({ ...issue, path: "" }, locale)}`);
    return {
      status: problems.length === 0 ? 0 : 1,
      text: [tableIn(context, WORDS[locale].head, rows), ...problems].join("\n"),
      json: { versions: timeline.versions.map(originOf), issues: timeline.issues },
    };
  },
};
