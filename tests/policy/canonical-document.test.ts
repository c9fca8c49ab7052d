import { safeParsePolicy } from "appraisal-policy";
import type { PolicyDocument } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { canonicalDocument } from "../../src/policy/canonical-document.ts";
import { containersOf } from "../support/policy-pointer.ts";
import { everyPreset } from "../support/policy-presets.ts";
import { diceOf } from "../support/rules-dice.ts";

function parsed(json: unknown): PolicyDocument {
  const result = safeParsePolicy(json);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** The same JSON with the keys of every object of the format in another order; names of the author's keep theirs. */
function shuffled(value: unknown, pick: (length: number) => number): unknown {
  if (Array.isArray(value)) return value.map((each) => shuffled(each, pick));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([key, member]) => [key, shuffled(member, pick)] as const);
  const isFormat = "title" in value || "id" in value || "then" in value || "basis" in value;
  return Object.fromEntries(isFormat ? entries.toSorted(() => pick(3) - 1) : entries);
}

describe("the canonical document", () => {
  it.each(everyPreset)("$name: is a policy, and once more changes nothing", ({ json }) => {
    const canonical = canonicalDocument(parsed(json));
    expect(JSON.stringify(canonicalDocument(parsed(canonical)))).toBe(JSON.stringify(canonical));
  });

  it.each(everyPreset)("$name: loses nothing", ({ json }) => {
    const wordsOf = (document: unknown) => {
      const leaves = containersOf(document).flatMap(({ container }) => Object.values(container)).filter((leaf) => typeof leaf !== "object");
      return leaves.map(String).toSorted();
    };
    expect(wordsOf(canonicalDocument(parsed(json)))).toEqual(wordsOf(json));
  });

  it.each(everyPreset)("$name: is one for every order of its keys", ({ json }) => {
    const dice = diceOf(3);
    const other = shuffled(json, (length) => dice.integer(0, length - 1));
    expect(JSON.stringify(other)).not.toBe(JSON.stringify(json));
    expect(JSON.stringify(canonicalDocument(parsed(other)))).toBe(JSON.stringify(canonicalDocument(parsed(json))));
  });

  it("writes keys as they are described and conditions short", () => {
    const document = parsed({
      effective: { until: "2026-12-31", from: "2026-01-01" },
      facts: { b: { values: { y: "Y", x: "X" }, type: "enum" }, a: { type: "boolean" } },
      title: "T",
      roles: { head: {} },
      responsibility: {
        rules: [{ then: { mode: "direct", roles: ["head"] }, when: { all: [{ fact: "b", operator: "in", value: ["x"] }, { not: { a: true } }] }, id: "R-1" }],
      },
      version: "1",
      id: "p",
    });
    expect(JSON.stringify(canonicalDocument(document))).toBe(
      JSON.stringify({
        id: "p",
        version: "1",
        title: "T",
        effective: { from: "2026-01-01", until: "2026-12-31" },
        facts: { b: { type: "enum", values: { y: "Y", x: "X" } }, a: { type: "boolean" } },
        roles: { head: {} },
        responsibility: { rules: [{ id: "R-1", when: { b: "x", a: { not: true } }, then: { roles: ["head"], mode: "direct" } }] },
      }),
    );
  });
});
