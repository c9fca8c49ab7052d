import { diffPolicies, formatDiff } from "../../../rollout/index.ts";
import { wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { readPolicy } from "../policies.ts";
import { afterArgument, beforeArgument } from "../versions.ts";

export const diffCommand: Command = {
  name: "diff",
  summary: {
    en: "say what a change of the policy changes: for which cases, from what to what",
    "zh-CN": "说明制度修改改变了什么：哪些情形，由什么变为什么",
  },
  values: [beforeArgument, afterArgument],
  options: [],
  run: async (context, given) => {
    const before = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!before.ok) return before.answer;
    const after = await readPolicy(context, wordOf(given, 1) ?? "-");
    if (!after.ok) return after.answer;
    const diff = diffPolicies(before.value.policy, after.value.policy);
    return { status: diff.behaviour === "same" ? 0 : 1, text: formatDiff(diff, context.locale), json: { diff } };
  },
};
