import type { Finding } from "../../core/finding.ts";
import type { Issue } from "../../core/issue.ts";
import { compareCodePoints } from "../../core/order.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import type { Analysis } from "./analyze-policy.ts";
import { formatFinding } from "./format-analysis.ts";

/** Where a place of the policy stands in its file; lines and columns are counted from 1. */
export interface FilePlace {
  readonly line: number;
  readonly column: number;
}

/** What a log for a code host is written with. */
export interface SarifOptions {
  /** The policy's file, relative to the root of the repository, with `/` between folders: `policy.json` unless given. */
  readonly file?: string;
  /** Where the place of a JSON Pointer stands in the file. Without it only the pointer is told. */
  readonly lines?: (pointer: string) => FilePlace | undefined;
  readonly locale: Locale;
}

const SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json";

/**
 * The analysis as a log of the Static Analysis Results Interchange Format (SARIF 2.1.0), which code hosts show beside the
 * lines of a change. What the policy silences is in it as suppressed, with the reason; what was not examined are
 * notifications of the run. Plain JSON.
 */
export function toSarif(analysis: Analysis, options: SarifOptions): object {
  const { findings, silenced, unexamined, origin } = analysis;
  const { locale } = options;
  const codes = [...new Set([...findings, ...silenced].map(({ code }) => code))].toSorted(compareCodePoints);
  const result = (finding: Finding): object => resultOf(finding, codes.indexOf(finding.code), options);
  const run = {
    tool: {
      driver: {
        name: "appraisal-policy",
        version: origin.library,
        semanticVersion: origin.library,
        language: locale,
        rules: codes.map((code) => ruleOf(code, [...findings, ...silenced].find((each) => each.code === code))),
      },
    },
    language: locale,
    columnKind: "utf16CodeUnits",
    invocations: [{ executionSuccessful: true, toolExecutionNotifications: unexamined.map((issue) => notificationOf(issue, options)) }],
    artifacts: [{ location: { uri: fileOf(options) } }],
    properties: { policy: origin.policy },
    results: [
      ...findings.map((finding) => ({ ...result(finding), suppressions: [] })),
      ...silenced.map((finding) => ({
        ...result(finding),
        suppressions: [{ kind: "inSource", status: "accepted", justification: textIn(finding.reason, locale, "") }],
      })),
    ],
  };
  return { $schema: SCHEMA, version: "2.1.0", runs: [run] };
}

function ruleOf(code: string, example: Finding | undefined): object {
  return { id: code, name: code, shortDescription: { text: code.replaceAll("-", " ") }, defaultConfiguration: { level: example?.level ?? "warning" } };
}

function resultOf(finding: Finding, ruleIndex: number, options: SarifOptions): object {
  const { code, path, level, rules = [], witness } = finding;
  return {
    ruleId: code,
    ruleIndex,
    level,
    message: { text: formatFinding(finding, options.locale) },
    locations: [locationOf(path, options)],
    // The same finding in the next version of the file, wherever its line has moved to.
    partialFingerprints: { "finding/v1": [code, path, ...rules.map(({ id }) => id), JSON.stringify(finding.params)].join(" ") },
    properties: { params: finding.params, rules, ...(witness === undefined ? {} : { witness }) },
  };
}

function locationOf(path: string, options: SarifOptions): object {
  const place = options.lines?.(path);
  return {
    physicalLocation: {
      artifactLocation: { uri: fileOf(options), index: 0 },
      ...(place === undefined ? {} : { region: { startLine: place.line, startColumn: place.column } }),
    },
    logicalLocations: [{ fullyQualifiedName: path, kind: "value" }],
  };
}

function notificationOf(issue: Issue, options: SarifOptions): object {
  return {
    level: "warning",
    descriptor: { id: issue.code },
    message: { text: formatIssue(issue, options.locale) },
    locations: [locationOf(issue.path, options)],
  };
}

/** A relative URI: what a URI cannot hold is written by its code. */
function fileOf({ file = "policy.json" }: SarifOptions): string {
  return file.replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
