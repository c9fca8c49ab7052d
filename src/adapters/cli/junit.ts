import builder from "junit-report-builder";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { formatExplanation } from "../../locales/format-explanation.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { formatDifference } from "../../rollout/index.ts";
import type { ScenarioReport } from "../../rollout/index.ts";

/** A report of scenarios as JUnit XML, which continuous integration shows beside a change. It holds no times. */
export function junitReport({ results, origin }: ScenarioReport, locale: Locale): string {
  const report = builder.newBuilder();
  const suite = report.testSuite().name(`${origin.policy.id} ${origin.policy.version}`);
  for (const result of results) {
    const test = suite.testCase().className(result.topic).name(textIn(result.name, locale, String(result.index + 1)));
    switch (result.status) {
      case "passed":
        break;
      case "skipped":
        test.skipped();
        test.standardOutput(textIn(result.reason, locale, ""));
        break;
      case "error":
        test.error(result.issues.map((issue) => formatIssue(issue, locale)).join("\n"));
        break;
      case "failed": {
        const differences = result.differences.map((difference) => formatDifference(difference, locale));
        const why = result.explanation === null ? "" : formatExplanation(result.explanation, locale);
        test.failure([...differences, why].join("\n"));
        break;
      }
      default:
        result satisfies never;
    }
  }
  return report.build();
}
