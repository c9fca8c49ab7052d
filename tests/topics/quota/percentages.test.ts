import { calculateQuota, loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

const ROUNDINGS = ["half-up", "up", "down"] as const;

type Rounding = (typeof ROUNDINGS)[number];

interface Share {
  /** As a person writes it: `0.29` is the text of the document. */
  readonly percent: string;
  readonly rounding: Rounding;
  readonly min?: number;
}

/** A policy of several shares: the fact `which` tells the one that is asked for. */
function policyOf(...shares: readonly Share[]): Policy {
  const rules = shares.map(({ percent, rounding, min }, which) => {
    const least = min === undefined ? "" : `, "min": ${min}`;
    return `{ "id": "SHARE-${which}", "clause": "1", "when": { "which": ${which} }, "then": {
      "interviews": { "percent": ${percent}, "of": "people", "rounding": "${rounding}"${least} }, "per": { "months": 1 } } }`;
  });
  return loadPolicy(
    JSON.parse(`{
      "id": "shares", "version": "1", "title": "shares", "effective": { "from": "2026-01-01" },
      "facts": { "people": { "type": "integer", "min": 0 }, "which": { "type": "integer" } },
      "quota": { "rules": [${rules.join()}] }
    }`),
  );
}

function interviewsOf(policy: Policy, people: number, which = 0): number {
  const decision = calculateQuota(policy, { people, which });
  if (decision.status !== "decided") throw new Error(decision.status);
  expect(decision.rules).toEqual([{ id: `SHARE-${which}`, clause: "1" }]);
  return decision.outcome.interviews;
}

/** The share by long division: the digits of the percentage as text, whole part and remainder apart. */
function exactly(people: number, percent: string, rounding: Rounding): bigint {
  const [whole = "0", decimals = ""] = percent.split(".");
  const scale = 10n ** BigInt(decimals.length) * 100n;
  const product = BigInt(people) * BigInt(whole + decimals);
  const quotient = product / scale;
  const rest = product % scale;
  if (rest === 0n || rounding === "down") return quotient;
  return rounding === "up" || rest * 2n >= scale ? quotient + 1n : quotient;
}

/** Every percentage from 0 to 100 with up to two decimals, as it is written. */
const PERCENTS = Array.from({ length: 10_001 }, (_, hundredths) => {
  const cents = String(hundredths % 100).padStart(2, "0");
  return `${Math.floor(hundredths / 100)}.${cents}`.replace(/\.?0+$/, "") || "0";
}).map((text, hundredths) => (hundredths % 100 === 0 ? String(hundredths / 100) : text));

describe("a percentage of the headcount", () => {
  it("may be any with up to two decimals, and is exact for each", () => {
    const wrong: string[] = [];
    for (let first = 0; first < PERCENTS.length; first += 500) {
      const shares = PERCENTS.slice(first, first + 500).map((percent, index): Share => {
        return { percent, rounding: ROUNDINGS[(first + index) % 3] ?? "down" };
      });
      const policy = policyOf(...shares);
      for (const [which, { percent, rounding }] of shares.entries()) {
        for (const people of [0, 1, 3, 7, 10, 49, 50, 51, 99, 101, 10_000, ((first + which) * 7_919) % 5_003]) {
          const found = BigInt(interviewsOf(policy, people, which));
          if (found !== exactly(people, percent, rounding)) wrong.push(`${percent} % of ${people}, ${rounding}: ${found}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it("is exact for any headcount and any rounding", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PERCENTS),
        fc.constantFrom(...ROUNDINGS),
        fc.oneof(fc.nat(5_000), fc.maxSafeNat()),
        (percent, rounding, people) => {
          expect(BigInt(interviewsOf(policyOf({ percent, rounding }), people))).toBe(exactly(people, percent, rounding));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each(["35", "29", "0.07", "1.1", "14.5", "57.5", "2.55"])(
    "of %s does not fall into the trap of decimal fractions, for 1 to 5,000 people",
    (percent) => {
      const wrong: string[] = [];
      const policy = policyOf(...ROUNDINGS.map((rounding) => ({ percent, rounding })));
      for (let people = 1; people <= 5_000; people++) {
        for (const [which, rounding] of ROUNDINGS.entries()) {
          const found = BigInt(interviewsOf(policy, people, which));
          if (found !== exactly(people, percent, rounding)) wrong.push(`${people}, ${rounding}: ${found}`);
        }
      }
      expect(wrong).toEqual([]);
    },
  );

  it("rounds 35 % of 10 people, three and a half, to 4, 4 and 3", () => {
    expect(ROUNDINGS.map((rounding) => interviewsOf(policyOf({ percent: "35", rounding }), 10))).toEqual([4, 4, 3]);
  });

  it.each(ROUNDINGS)("rounded %s is at a hundred the greatest headcount itself, and none at nought", (rounding) => {
    const policy = policyOf({ percent: "100", rounding }, { percent: "0", rounding });
    expect(interviewsOf(policy, Number.MAX_SAFE_INTEGER, 0)).toBe(Number.MAX_SAFE_INTEGER);
    expect(interviewsOf(policy, Number.MAX_SAFE_INTEGER, 1)).toBe(0);
  });

  it("is no fewer than the least number that the rule gives", () => {
    const policy = policyOf({ percent: "10", rounding: "half-up", min: 2 });
    expect([1, 14, 15, 24, 25].map((people) => interviewsOf(policy, people))).toEqual([2, 2, 2, 2, 3]);
  });

  it.each([
    ["-1", "shape-too-small"],
    ["100.01", "shape-too-big"],
    ["10.005", "shape-bad-format"],
  ])("cannot be %s", (percent, code) => {
    expect(() => policyOf({ percent, rounding: "down" })).toThrow(
      expect.objectContaining({
        issues: [expect.objectContaining({ code, path: "/quota/rules/0/then/interviews/percent" })],
      }),
    );
  });
});
