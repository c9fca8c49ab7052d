import type { Locale } from "../../core/text.ts";
import { percentOf } from "../percent.ts";
import type { MutationReport, MutationScore } from "./mutate-policy.ts";

const WORDS = {
  en: {
    score: "mutation score",
    equivalent: (count: number) => `${count} that change nothing left out`,
    stillborn: (count: number) => `${count} that are no valid policy left out`,
    and: ", ",
    colon: ": ",
  },
  "zh-CN": {
    score: "变异得分",
    equivalent: (count: number) => `不改变结论的 ${count} 项不计`,
    stillborn: (count: number) => `不成为有效制度的 ${count} 项不计`,
    and: "，",
    colon: "：",
  },
} as const;

/** A mutation report in plain text: the score, part by part, then each change that nobody would notice. */
export function formatMutationReport(report: MutationReport, locale: Locale): string {
  const { score, equivalent, stillborn, and, colon } = WORDS[locale];
  const left = [
    ...(report.equivalent === 0 ? [] : [equivalent(report.equivalent)]),
    ...(report.stillborn === 0 ? [] : [stillborn(report.stillborn)]),
  ];
  return [
    [`${score}${colon}${scoreIn(report)}`, ...left].join(and),
    ...report.parts.filter(({ total }) => total > 0).map((each) => `  ${each.part}${colon}${scoreIn(each)}`),
    ...report.survivors.map(({ sentence }) => sentence[locale]),
  ].join("\n");
}

function scoreIn({ killed, total }: MutationScore): string {
  return `${killed}/${total} (${percentOf(killed, total)} %)`;
}
