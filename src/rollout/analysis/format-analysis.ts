import type { Finding, FindingLevel } from "../../core/finding.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { oneLine } from "../../locales/plain-text.ts";
import type { Analysis } from "./analyze-policy.ts";
import type { SilencedFinding } from "./silence.ts";

const LEVELS: Readonly<Record<Locale, Readonly<Record<FindingLevel, string>>>> = {
  en: { error: "error", warning: "warning", note: "note" },
  "zh-CN": { error: "错误", warning: "警告", note: "提示" },
};

const WORDS = {
  en: {
    none: "nothing found",
    found: (counts: string) => `found: ${counts}`,
    count: (level: FindingLevel, count: number) => `${count} ${count === 1 ? level : `${level}s`}`,
    and: ", ",
    example: (shown: string) => `for example ${shown}`,
    silenced: (reason: string) => `accepted, since: ${reason}`,
    unexamined: "not examined",
    colon: ": ",
  },
  "zh-CN": {
    none: "没有发现问题",
    found: (counts: string) => `共发现 ${counts}`,
    count: (level: FindingLevel, count: number) => `${LEVELS["zh-CN"][level]} ${count} 项`,
    and: "，",
    example: (shown: string) => `例如 ${shown}`,
    silenced: (reason: string) => `已接受，理由：${reason}`,
    unexamined: "未检查",
    colon: "：",
  },
} as const;

/** A finding in plain text: its level, where it is, what it is and what to do, and below it a case that shows it. */
export function formatFinding(finding: Finding, locale: Locale): string {
  const { colon, example } = WORDS[locale];
  const line = `${LEVELS[locale][finding.level]}${colon}${formatIssue(finding, locale)}`;
  return finding.witness === undefined ? line : `${line}\n  ${oneLine(example(JSON.stringify(finding.witness)))}`;
}

/** A finding that the policy accepts, with the reason below it. */
export function formatSilenced(finding: SilencedFinding, locale: Locale): string {
  return `${formatFinding(finding, locale)}\n  ${oneLine(WORDS[locale].silenced(textIn(finding.reason, locale, "")))}`;
}

/** How much was found, level by level, in one line. */
export function formatFindingCounts({ findings }: Pick<Analysis, "findings">, locale: Locale): string {
  const words = WORDS[locale];
  const counts = (["error", "warning", "note"] as const).flatMap((level) => {
    const count = findings.filter((finding) => finding.level === level).length;
    return count === 0 ? [] : [words.count(level, count)];
  });
  return counts.length === 0 ? words.none : words.found(counts.join(words.and));
}

/** An analysis in plain text: how much was found, then every finding, what the policy accepts, and what was not examined. */
export function formatAnalysis(analysis: Analysis, locale: Locale): string {
  const { unexamined, colon } = WORDS[locale];
  return [
    formatFindingCounts(analysis, locale),
    ...analysis.findings.map((finding) => formatFinding(finding, locale)),
    ...analysis.silenced.map((finding) => formatSilenced(finding, locale)),
    ...analysis.unexamined.map((issue) => `${unexamined}${colon}${formatIssue(issue, locale)}`),
  ].join("\n");
}
