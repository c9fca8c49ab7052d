import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { compilePolicy, parsePolicy } from "appraisal-policy";
import { bankBranch } from "appraisal-policy/presets";
import packageDocument from "../../package.json" with { type: "json" };
import { contentHash } from "../../src/core/content-hash.ts";
import { canonicalJson } from "../../src/core/hash.ts";
import { originOf } from "../../src/rollout/origin.ts";

/** The same value with the keys of every object the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, member]) => [key, reversed(member)]));
}

describe("the origin of a report", () => {
  it("names the policy, its version, its content and the library", () => {
    const origin = originOf(compilePolicy(parsePolicy(bankBranch)));
    const { id, version } = bankBranch as { readonly id: string; readonly version: string };
    expect(origin).toEqual({ policy: { id, version, hash: contentHash(bankBranch) }, library: packageDocument.version });
  });

  it("has the hash that any SHA-256 of the canonical text has", () => {
    for (const value of [{}, [], "", { title: "面谈 \u{1f600}", a: [1, null, true] }, bankBranch]) {
      expect(contentHash(value)).toBe(createHash("sha256").update(canonicalJson(value), "utf8").digest("hex"));
    }
  });

  it("takes no notice of the order of keys", () => {
    expect(contentHash(reversed(bankBranch))).toBe(contentHash(bankBranch));
  });

  it("takes notice of every word and of the order of lists", () => {
    expect(contentHash({ ...bankBranch, note: "signed" })).not.toBe(contentHash(bankBranch));
    expect(contentHash([1, 2])).not.toBe(contentHash([2, 1]));
  });
});
