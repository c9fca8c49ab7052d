import { loadPolicy } from "appraisal-policy";
import { Ajv } from "ajv";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import type { SarifOptions } from "../../../src/rollout/analysis/sarif.ts";
import { toSarif } from "../../../src/rollout/analysis/sarif.ts";
import { everyPreset, presets } from "../../support/policy-presets.ts";

/** The official schema, from the repository oasis-tcs/sarif-spec. It is of draft 4, but has nothing that later drafts read otherwise. */
const { $schema: _draft, id: _id, ...schema } = JSON.parse(
  readFileSync(new URL("../fixtures/sarif-schema-2.1.0.json", import.meta.url), "utf8"),
) as Readonly<Record<string, unknown>>;
const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile(schema);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly invocations: readonly { readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }[];
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly level: string;
      readonly message: { readonly text: string };
      readonly suppressions: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: object };
        readonly logicalLocations: readonly { readonly fullyQualifiedName: string }[];
      }[];
    }[];
  }[];
}

function logOf(analysis: Parameters<typeof toSarif>[0], options: SarifOptions): Log {
  const log = toSarif(analysis, options);
  expect(validate(log), JSON.stringify(validate.errors)).toBe(true);
  expect(JSON.parse(JSON.stringify(log))).toEqual(log);
  return log as Log; // as the schema has it
}

describe("a log for code hosts", () => {
  it("is not valid by mere luck: the schema refuses what is none", () => {
    expect(validate({ version: "2.1.0", runs: [{ tool: {} }] })).toBe(false);
    expect(validate({ version: "2.1.0", runs: [{ tool: { driver: { name: "x" } }, results: [{ message: { text: "x" }, level: "grave" }] }] })).toBe(false);
  });

  it.each(everyPreset)("of $name is as the official schema wants it, with every finding in words", ({ policy }) => {
    const analysis = analyzePolicy(policy);
    for (const locale of ["en", "zh-CN"] as const) {
      const [run] = logOf(analysis, { locale }).runs;
      const told = run?.results.map(({ ruleId, level, locations: [place] }) => [ruleId, level, place?.logicalLocations[0]?.fullyQualifiedName]);
      expect(told).toEqual(analysis.findings.map(({ code, level, path }) => [code, level, path]));
      for (const { ruleIndex, ruleId } of run?.results ?? []) expect(run?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it("names the file, and the line where the host knows it", () => {
    const analysis = analyzePolicy(presets.factory.policy);
    const lines = (pointer: string) => (pointer === "/responsibility/rules/3" ? { line: 97, column: 7 } : undefined);
    const [run] = logOf(analysis, { locale: "en", file: "policies/my factory.json", lines }).runs;
    const places = run?.results.map(({ locations }) => locations[0]?.physicalLocation);
    expect(places?.map((place) => place?.artifactLocation.uri)).toEqual(Array.from({ length: 3 }, () => "policies/my%20factory.json"));
    expect(places?.map((place) => place?.region)).toEqual([undefined, undefined, { startLine: 97, startColumn: 7 }]);
  });

  it("holds what the policy silences, with the reason, and what was not examined", () => {
    const document = { ...(presets.factory.json as object), silence: [{ code: "gap", reason: { en: "as in the text", "zh-CN": "原文如此" } }] };
    const silenced = logOf(analyzePolicy(loadPolicy(document)), { locale: "zh-CN" });
    const reasons = silenced.runs[0]?.results.map(({ ruleId, suppressions }) => [ruleId, suppressions.map(({ justification }) => justification)]);
    expect(reasons).toEqual([["rule-with-exceptions", []], ["gap", ["原文如此"]], ["gap", ["原文如此"]]]);
    const [run] = logOf(analyzePolicy(presets.factory.policy, { steps: 1 }), { locale: "en" }).runs;
    const told = run?.invocations[0]?.toolExecutionNotifications.map(({ message }) => message.text);
    expect(told).toContainEqual(expect.stringContaining("nothing of `/responsibility/rules` was examined"));
  });
});
