import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { formatExplanation } from "../../locales/format-explanation.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { oneLine } from "../../locales/plain-text.ts";
import { shownValue } from "../../locales/shown-value.ts";
import type { Difference } from "./expectation.ts";
import type { ScenarioReport, ScenarioResult, ScenarioTotals } from "./run-scenarios.ts";

const WORDS = {
  en: {
    none: "no scenario was run: write some, or let `suggest` begin a file",
    all: (count: number) => (count === 1 ? "the one scenario passed" : `all ${count} scenarios passed`),
    some: (passed: number, count: number) => `${passed} of ${count} scenarios passed`,
    failed: (count: number) => `${count} failed`,
    errors: (count: number) => `${count} in error`,
    skipped: (count: number) => `${count} skipped`,
    unreviewed: (count: number) => `${count} not yet reviewed`,
    status: { passed: "passed", failed: "failed", error: "error", skipped: "skipped" },
    expected: (expected: string, actual: string) => `expected ${expected}, got ${actual}`,
    answer: "the answer",
    rules: "the rule that decided",
    and: ", ",
    colon: ": ",
  },
  "zh-CN": {
    none: "没有运行任何用例：请编写用例，或用 `suggest` 生成初稿",
    all: (count: number) => `${count} 个用例全部通过`,
    some: (passed: number, count: number) => `${count} 个用例中通过 ${passed} 个`,
    failed: (count: number) => `失败 ${count} 个`,
    errors: (count: number) => `出错 ${count} 个`,
    skipped: (count: number) => `跳过 ${count} 个`,
    unreviewed: (count: number) => `未确认 ${count} 个`,
    status: { passed: "通过", failed: "失败", error: "出错", skipped: "跳过" },
    expected: (expected: string, actual: string) => `应为 ${expected}，实为 ${actual}`,
    answer: "结论",
    rules: "作出决定的规则",
    and: "，",
    colon: "：",
  },
} as const;

/** A report of scenarios in plain text: how many passed, then each that did not, with what differs and why. */
export function formatScenarioReport({ totals, results }: ScenarioReport, locale: Locale): string {
  const shown = results.filter(({ status }) => status !== "passed");
  return [totalLine(totals, locale), ...shown.flatMap((result) => resultLines(result, locale))].join("\n");
}

function totalLine({ scenarios, passed, failed, errors, skipped, unreviewed }: ScenarioTotals, locale: Locale): string {
  const words = WORDS[locale];
  if (scenarios === 0) return words.none;
  const counts = [
    passed === scenarios ? words.all(scenarios) : words.some(passed, scenarios),
    ...(failed === 0 ? [] : [words.failed(failed)]),
    ...(errors === 0 ? [] : [words.errors(errors)]),
    ...(skipped === 0 ? [] : [words.skipped(skipped)]),
    ...(unreviewed === 0 ? [] : [words.unreviewed(unreviewed)]),
  ];
  return counts.join(words.and);
}

function resultLines(result: ScenarioResult, locale: Locale): readonly string[] {
  const { status, colon } = WORDS[locale];
  const head = oneLine(`${status[result.status]}${colon}${textIn(result.name, locale, String(result.index + 1))}`);
  switch (result.status) {
    case "passed":
      return [head];
    case "skipped":
      return [head, `  ${oneLine(textIn(result.reason, locale, ""))}`];
    case "error":
      return [head, ...result.issues.map((issue) => `  ${formatIssue(issue, locale)}`)];
    case "failed": {
      const why = result.explanation === null ? [] : formatExplanation(result.explanation, locale).split("\n");
      return [head, ...result.differences.map((each) => `  ${formatDifference(each, locale)}`), ...why.map((line) => `    ${line}`)];
    }
    default:
      return result satisfies never;
  }
}

/** One difference in a line: where, what was expected, and what came. */
export function formatDifference({ path, expected, actual }: Difference, locale: Locale): string {
  const { answer, rules, expected: told, colon } = WORDS[locale];
  const place = path === "" ? answer : path === "/rules" ? rules : `\`${path}\``;
  return oneLine(`${place}${colon}${told(shownValue(expected, locale), shownValue(actual, locale))}`);
}
