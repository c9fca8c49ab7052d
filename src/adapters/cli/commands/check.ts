import type { FindingLevel } from "../../../core/finding.ts";
import { formatIssue } from "../../../locales/format-issue.ts";
import { analyzePolicy, formatFinding, formatFindingCounts, formatSilenced, toSarif } from "../../../rollout/index.ts";
import type { Analysis } from "../../../rollout/index.ts";
import { fine, isGiven, optionOf, wordOf } from "../command.ts";
import type { Answer, Command, Context } from "../command.ts";
import { placed } from "../documents.ts";
import type { ReadDocument } from "../documents.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { originLine } from "../origin.ts";
import { readRecords } from "../records.ts";

const LEVELS: readonly FindingLevel[] = ["error", "warning", "note"];

export const checkCommand: Command = {
  name: "check",
  summary: {
    en: "check a policy: whether it is one, and where its rules have gaps, contradictions and dead ends",
    "zh-CN": "检查制度：格式是否正确，规则有无空白、矛盾和无法走通之处",
  },
  values: [policyArgument],
  options: [
    { flags: "--roster <file>", summary: { en: "people, to find the roles that nobody holds", "zh-CN": "花名册，用于找出无人担任的角色" } },
    {
      flags: "--fail-on <level>",
      choices: LEVELS,
      default: "warning",
      summary: { en: "the least level at which the exit status is 1", "zh-CN": "达到此级别时退出码为 1" },
    },
    { flags: "--sarif", summary: { en: "print a SARIF log, for code hosts", "zh-CN": "输出 SARIF 日志，供代码托管平台使用" } },
  ],
  run: async (context, given) => {
    const read = await readPolicy(context, wordOf(given, 0) ?? "-");
    if (!read.ok) return read.answer;
    const { policy, source } = read.value;
    const file = optionOf(given, "roster");
    const roster = file === undefined ? null : await readRecords(context, policy, file);
    if (roster !== null && !roster.ok) return roster.answer;
    const analysis = analyzePolicy(policy, roster === null ? {} : { roster: roster.value });
    const least = LEVELS.indexOf(LEVELS.find((level) => level === optionOf(given, "failOn")) ?? "warning");
    const status = analysis.findings.some(({ level }) => LEVELS.indexOf(level) <= least) ? 1 : 0;
    if (isGiven(given, "sarif")) return { ...sarif(context, source, analysis), status };
    return { status, text: checked(context, source, analysis), json: { analysis } };
  },
};

function sarif({ locale }: Context, { file, placeOf }: ReadDocument, analysis: Analysis): Answer {
  const log = toSarif(analysis, { file, locale, lines: (pointer) => placeOf(pointer) ?? undefined });
  return fine(JSON.stringify(log, null, 2), { sarif: log });
}

/** The count of findings, then each behind its place in the file. */
function checked({ locale, palette }: Context, { file, placeOf }: ReadDocument, analysis: Analysis): string {
  const marks = { error: palette.bad, warning: palette.attention, note: palette.quiet };
  const placedLine = (path: string, text: string) => `${placed(file, placeOf(path))}: ${text}`;
  return [
    palette.strong(formatFindingCounts(analysis, locale)),
    ...analysis.findings.map((finding) => placedLine(finding.path, marks[finding.level](formatFinding(finding, locale)))),
    ...analysis.silenced.map((finding) => palette.quiet(placedLine(finding.path, formatSilenced(finding, locale)))),
    ...analysis.unexamined.map((issue) => placedLine(issue.path, formatIssue(issue, locale))),
    palette.quiet(originLine(analysis.origin, locale)),
  ].join("\n");
}
