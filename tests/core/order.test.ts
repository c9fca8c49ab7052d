import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareCodePoints } from "../../src/core/order.ts";

const text = fc.string({ unit: "binary", maxLength: 6 });
/** Texts that begin alike, where the difference is at the borders between one and two UTF-16 units. */
const nearText = fc.array(fc.constantFrom("a", "\ud7ff", "\ue000", "\uffff", "\u{10000}", "\u{10001}", "\u{10ffff}", "é"), { maxLength: 5 });

/** By the numbers of the code points, the slow way. */
function compareSlowly(left: string, right: string): number {
  const a = Array.from(left, (character) => character.codePointAt(0) ?? 0);
  const b = Array.from(right, (character) => character.codePointAt(0) ?? 0);
  const index = a.findIndex((point, place) => point !== b[place]);
  if (index < 0) return a.length - b.length;
  const other = b[index];
  return other === undefined ? 1 : (a[index] ?? 0) - other;
}

describe("the order of texts", () => {
  it("is that of their code points", () => {
    const pairs = fc.oneof(fc.tuple(text, text), fc.tuple(nearText, nearText).map(([a, b]) => [a.join(""), b.join("")] as const));
    fc.assert(
      fc.property(pairs, ([left, right]) => {
        expect(Math.sign(compareCodePoints(left, right))).toBe(Math.sign(compareSlowly(left, right)));
      }),
      { numRuns: 20_000, seed: 20_260_101 },
    );
  });

  it("is not that of UTF-16 units", () => {
    expect(["\uffff", "\u{1f600}"].toSorted()).toEqual(["\u{1f600}", "\uffff"]);
    expect(compareCodePoints("\u{1f600}", "\uffff")).toBeGreaterThan(0);
  });

  it("has a shorter text before one that goes on", () => {
    expect(["b", "ab", "", "a", "aa"].toSorted(compareCodePoints)).toEqual(["", "a", "aa", "ab", "b"]);
    expect(compareCodePoints("部门", "部门")).toBe(0);
  });

  it("is total even for halves of characters", () => {
    const halves = fc.array(fc.constantFrom("\ud800", "\udbff", "\udc00", "\udfff", "a", "\ue000"), { maxLength: 4 });
    fc.assert(
      fc.property(halves, halves, halves, (...parts) => {
        const [a = "", b = "", c = ""] = parts.map((part) => part.join(""));
        const sign = (left: string, right: string): number => Math.sign(compareCodePoints(left, right));
        expect(sign(a, b) + sign(b, a)).toBe(0);
        expect(sign(a, b) === 0).toBe(a === b);
        const isChain = sign(a, b) <= 0 && sign(b, c) <= 0;
        expect(isChain && sign(a, c) > 0).toBe(false);
      }),
      { numRuns: 5_000, seed: 20_260_101 },
    );
  });
});
