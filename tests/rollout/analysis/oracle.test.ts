import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import type { Analysis } from "../../../src/rollout/analysis/analyze-policy.ts";
import type { Finding } from "../../../src/core/finding.ts";
import { tryPolicy, verdictsOf } from "../../support/analysis-oracle.ts";
import type { Verdicts } from "../../support/analysis-oracle.ts";
import { forDice } from "../../support/rules-dice.ts";

const TABLE_CODES = new Set([
  "gap", "gap-in-band", "rule-never-holds", "rule-only-impossible", "rule-shadowed", "rule-with-exceptions", "rule-contradicted",
  "rule-needless",
]);

/** A finding in the words of the oracle. */
function verdictOf({ code, params }: Finding): string {
  const { rule, by, exceptions, earlier } = params;
  const others = by ?? exceptions ?? earlier;
  if (code.startsWith("gap")) return "gap";
  return [code, rule, ...(others === undefined ? [] : [String(others)])].join(" ");
}

function verdictsIn({ findings }: Analysis): readonly string[] {
  return [...new Set(findings.filter(({ code }) => TABLE_CODES.has(code)).map(verdictOf))].toSorted();
}

/** Whether the witness, whatever the facts that it leaves open are, can be a possible case of what the finding says. */
function isShown({ code, params, witness }: Finding, { possible, isPossible, first, isHeld }: Verdicts): boolean {
  const number = (id: unknown): number => Number(String(id).slice(1));
  const others = params["exceptions"] ?? params["earlier"];
  const listed = Array.isArray(others) ? others.map(number) : [];
  return possible.some((base) => {
    const record = { ...base, ...witness };
    if (!isPossible(record)) return false;
    if (code.startsWith("gap")) return first(record) === -1;
    return listed.includes(first(record)) && isHeld(number(params["rule"]), record);
  });
}

describe("an analysis", () => {
  it("finds of a table all that trying every record finds, and nothing else", () => {
    const found = new Map<string, number>();
    let tables = 0;
    forDice(800, (dice) => {
      const tried = tryPolicy(dice);
      if (tried === null) return;
      tables++;
      const verdicts = verdictsOf(tried);
      const analysis = analyzePolicy(tried.policy);
      expect(verdictsIn(analysis), JSON.stringify(tried.policy.document)).toEqual(verdicts.expected);
      expect(analysis.unexamined).toEqual([]);
      for (const finding of analysis.findings) {
        if (TABLE_CODES.has(finding.code)) found.set(finding.code, (found.get(finding.code) ?? 0) + 1);
        if (finding.witness === undefined) continue;
        expect(isShown(finding, verdicts), JSON.stringify([tried.policy.document, finding])).toBe(true);
      }
    });
    expect(tables).toBeGreaterThan(300);
    for (const code of TABLE_CODES) expect([code, (found.get(code) ?? 0) > 10]).toEqual([code, true]);
  }, 30_000);

  it("with few steps says nothing that is not so, and names all that it leaves unexamined", () => {
    let partly = 0;
    forDice(1_200, (dice) => {
      const tried = tryPolicy(dice);
      if (tried === null) return;
      const { expected } = verdictsOf(tried);
      const analysis = analyzePolicy(tried.policy, { steps: dice.pick([0, 5, 10, 20, 30, 40, 60, 100]) });
      const found = verdictsIn(analysis);
      expect(found.filter((verdict) => !expected.includes(verdict)), JSON.stringify(tried.policy.document)).toEqual([]);
      const open = new Set(analysis.unexamined.map(({ code, params }) => `${code} ${String(params["rule"] ?? "")}`));
      if (open.has("unexamined-table ")) {
        expect(found).toEqual([]);
        return;
      }
      if (open.size > 0 && found.length > 0) partly++;
      for (const verdict of expected) {
        if (found.includes(verdict)) continue;
        const [code = "", rule = ""] = verdict.split(" ");
        const excuse = code === "gap" ? "unexamined-gaps " : code === "rule-needless" ? `unexamined-needless ${rule}` : `unexamined-rule ${rule}`;
        expect([...open], `${verdict} ${JSON.stringify(tried.policy.document)}`).toContain(excuse);
      }
    });
    expect(partly).toBeGreaterThan(30);
  }, 30_000);
});
