import { textIn } from "../../../core/text.ts";
import type { Locale } from "../../../core/text.ts";
import { formatCoverage, formatMutationReport, formatScenarioReport, measureCoverage, mutatePolicy, runScenarios } from "../../../rollout/index.ts";
import type { Coverage, MutationReport, ScenarioReport } from "../../../rollout/index.ts";
import { isGiven, optionOf, unusable, wordOf } from "../command.ts";
import type { Answer, Command, Context, Given } from "../command.ts";
import { crossCheckScenarios } from "../cross-check.ts";
import type { CrossCheck } from "../cross-check.ts";
import { junitReport } from "../junit.ts";
import { originLine } from "../origin.ts";
import { readPolicyOf, readScenarios } from "../scenarios.ts";
import { says } from "../words.ts";

const WORKING = { en: "changing the policy", "zh-CN": "正在逐处改动制度" } as const;

export const testCommand: Command = {
  name: "test",
  summary: { en: "put the scenarios to the policy", "zh-CN": "用用例测试制度" },
  values: [{ name: "<scenarios>", summary: { en: "the scenarios, JSON or YAML", "zh-CN": "用例文件（JSON 或 YAML）" } }],
  options: [
    { flags: "--policy <file>", summary: { en: "the policy, if not the one that the scenarios name", "zh-CN": "制度文件，默认为用例中指明的制度" } },
    { flags: "--coverage", summary: { en: "say which rules, conditions and borders no scenario reaches", "zh-CN": "列出没有用例涉及的规则、条件和边界" } },
    { flags: "--min-coverage <percent>", summary: { en: "exit with 1 below this coverage", "zh-CN": "覆盖率低于此值时退出码为 1" } },
    { flags: "--mutate", summary: { en: "say which small changes of the policy nobody would notice", "zh-CN": "列出无人能够发现的细微改动" } },
    { flags: "--min-score <percent>", summary: { en: "exit with 1 below this mutation score", "zh-CN": "变异得分低于此值时退出码为 1" } },
    { flags: "--cross-check", summary: { en: "decide every case by json-rules-engine too", "zh-CN": "同时用 json-rules-engine 判断每个用例" } },
    { flags: "--reporter <name>", choices: ["pretty", "json", "junit"], default: "pretty", summary: { en: "how to report", "zh-CN": "报告格式" } },
    { flags: "--allow-empty", summary: { en: "a file without scenarios is fine", "zh-CN": "允许没有用例" } },
  ],
  run: async (context, given) => {
    const scenarios = await readScenarios(context, wordOf(given, 0) ?? "-");
    if (!scenarios.ok) return scenarios.answer;
    const read = await readPolicyOf(context, scenarios.value, optionOf(given, "policy"));
    if (!read.ok) return read.answer;
    const least = { coverage: percentIn(given, "minCoverage"), score: percentIn(given, "minScore") };
    const faulty = Object.values(least).find((each) => typeof each === "string");
    if (typeof faulty === "string") return unusable([says[context.locale].noPercent(faulty)]);
    const { policy } = read.value;
    const cases = scenarios.value.file.scenarios;
    const tested: Tested = {
      report: runScenarios(policy, cases, { allowEmpty: isGiven(given, "allowEmpty") }),
      coverage: isGiven(given, "coverage") || least.coverage !== null ? measureCoverage(policy, cases) : null,
      mutation:
        isGiven(given, "mutate") || least.score !== null
          ? mutatePolicy(policy, cases, { onProgress: context.progress(WORKING[context.locale]) })
          : null,
      crossCheck: isGiven(given, "crossCheck") ? await crossCheckScenarios(policy, cases) : null,
    };
    if (tested.crossCheck !== null && !tested.crossCheck.ok) return unusable([says[context.locale].noEngine]);
    const agrees = tested.crossCheck === null || (tested.crossCheck.ok && tested.crossCheck.differences.length === 0);
    const problems = [
      ...(tested.report.ok || tested.report.totals.failed + tested.report.totals.errors > 0 ? [] : [says[context.locale].nothingRun]),
      ...belowOf(context, "coverage", tested.coverage, least.coverage),
      ...belowOf(context, "score", scoreOf(tested.mutation), least.score),
    ];
    return { ...reported(context, given, tested, tested.report.ok && problems.length === 0 && agrees ? 0 : 1), problems };
  },
};

interface Tested {
  readonly report: ScenarioReport;
  readonly coverage: Coverage | null;
  readonly mutation: MutationReport | null;
  readonly crossCheck: CrossCheck | null;
}

interface Count {
  readonly covered: number;
  readonly total: number;
}

function scoreOf(mutation: MutationReport | null): Count | null {
  return mutation === null ? null : { covered: mutation.killed, total: mutation.total };
}

/** A percentage from 0 to 100; `null` if none is given, and what was given instead if it is none. */
function percentIn(given: Given, name: string): number | string | null {
  const text = optionOf(given, name);
  if (text === undefined) return null;
  const percent = text.trim() === "" ? Number.NaN : Number(text);
  return percent >= 0 && percent <= 100 ? percent : text;
}

/** Compared in integers: 99.99 % is not 100 %. */
function belowOf({ locale }: Context, what: "coverage" | "score", count: Count | null, least: number | string | null): readonly string[] {
  if (count === null || typeof least !== "number" || count.covered * 100 >= least * count.total) return [];
  return [says[locale].below(what, count.covered, count.total, least)];
}

function reported({ locale }: Context, given: Given, tested: Tested, status: 0 | 1): Answer {
  const { report, coverage, mutation, crossCheck } = tested;
  const json = { report, coverage, mutation, crossCheck };
  switch (optionOf(given, "reporter")) {
    case "json":
      return { status, text: JSON.stringify(json, null, 2), json };
    case "junit":
      return { status, text: junitReport(report, locale), json };
    default: {
      const parts = [
        formatScenarioReport(report, locale),
        ...(coverage === null ? [] : [formatCoverage(coverage, locale)]),
        ...(mutation === null ? [] : [formatMutationReport(mutation, locale)]),
        ...(crossCheck === null ? [] : [crossChecked(crossCheck, locale)]),
        originLine(report.origin, locale),
      ];
      return { status, text: parts.join("\n\n"), json };
    }
  }
}

function crossChecked(check: CrossCheck, locale: Locale): string {
  if (!check.ok) return says[locale].noEngine;
  const lines = check.differences.map(({ name, rules, engine }) => {
    return `  ${textIn(name, locale, "")}: ${says[locale].engineDiffers(rules.join(", "), engine)}`;
  });
  return [says[locale].crossChecked(check.compared, check.differences.length), ...lines].join("\n");
}
