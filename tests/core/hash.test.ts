import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalJson, hash32 } from "../../src/core/hash.ts";

/** The same value with the keys of every object in another order. */
function reordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reordered);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).toReversed().map(([key, member]) => [key, reordered(member)]));
}

/** The same in whole numbers of any size. */
function hashSlowly(text: string): number {
  const to32 = (value: bigint): bigint => BigInt.asUintN(32, value);
  let hash = 0x811c9dc5n;
  for (let index = 0; index < text.length; index++) hash = to32((hash ^ BigInt(text.charCodeAt(index))) * 0x01000193n);
  hash = to32((hash ^ (hash >> 16n)) * 0x85ebca6bn);
  hash = to32((hash ^ (hash >> 13n)) * 0xc2b2ae35n);
  return Number(hash ^ (hash >> 16n));
}

describe("canonical JSON", () => {
  it("is the same text for the same value, whatever the order of its keys, and says the same", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const plain: unknown = JSON.parse(JSON.stringify(value)); // −0 is 0 in JSON
        const text = canonicalJson(plain);
        expect(canonicalJson(reordered(plain))).toBe(text);
        expect(JSON.parse(text)).toEqual(plain);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      { numRuns: 2_000, seed: 20_260_101 },
    );
  });

  it("differs where values differ", () => {
    const value = fc.jsonValue({ maxDepth: 2 });
    fc.assert(
      fc.property(value, value, (left, right) => {
        const plain: readonly unknown[] = JSON.parse(JSON.stringify([left, right])) as readonly unknown[]; // a list of two
        const isSame = expect.objectContaining({ same: plain[0] }).asymmetricMatch({ same: plain[1] });
        expect(canonicalJson(plain[0]) === canonicalJson(plain[1])).toBe(isSame);
      }),
      { numRuns: 2_000, seed: 20_260_101 },
    );
  });

  it.each<[unknown, string]>([
    [{ b: 1, a: [true, null, { d: "x", c: -0 }] }, '{"a":[true,null,{"c":0,"d":"x"}],"b":1}'],
    [{ "\u{1f600}": 1, "\uffff": 2 }, '{"\uffff":2,"\u{1f600}":1}'],
    [{ 10: 1, 9: 2, a: 3 }, '{"10":1,"9":2,"a":3}'],
    [{ a: undefined, b: 1 }, '{"b":1}'],
    [undefined, "null"],
    [1e21, "1e+21"],
    ["\n\"", '"\\n\\""'],
    [[], "[]"],
    [{}, "{}"],
  ])("of %j is %s", (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });
});

describe("the hash of a text", () => {
  it("is FNV-1a over UTF-16 units with the final mixing of MurmurHash 3, the same on every machine", () => {
    expect(["", "a", "部门", "2026/E001"].map(hash32)).toEqual([2_872_998_923, 444_641_715, 2_623_398_257, 1_215_171_658]);
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(hash32(text)).toBe(hashSlowly(text));
      }),
      { numRuns: 1_000, seed: 20_260_101 },
    );
  });

  it("lies in 32 bits", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const hash = hash32(text);
        expect(Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32).toBe(true);
        expect(hash32(text)).toBe(hash);
      }),
      { numRuns: 1_000, seed: 20_260_101 },
    );
  });

  it("spreads texts that differ at one place only", () => {
    const texts = Array.from({ length: 20_000 }, (_, index) => `2026-Q1/E${String(index).padStart(5, "0")}`);
    const hashes = texts.map(hash32);
    expect(new Set(hashes).size).toBeGreaterThan(19_990);
    for (const shift of [0, 8, 16, 24]) {
      const counts = Array.from({ length: 64 }, () => 0);
      for (const hash of hashes) {
        const bucket = (hash >>> shift) % 64;
        counts[bucket] = (counts[bucket] ?? 0) + 1;
      }
      const expected = hashes.length / 64;
      const chiSquare = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
      expect(chiSquare).toBeLessThan(120); // 63 degrees of freedom: more would be chance once in 50,000 times
    }
  });

  it("changes half of the bits when one character changes", () => {
    let changed = 0;
    const runs = 2_000;
    for (let index = 0; index < runs; index++) {
      const difference = hash32(`person ${index}a`) ^ hash32(`person ${index}b`);
      changed += Array.from({ length: 32 }, (_, bit) => (difference >>> bit) & 1).reduce((sum, bit) => sum + bit, 0);
    }
    expect(changed / runs).toBeGreaterThan(15);
    expect(changed / runs).toBeLessThan(17);
  });

  it("does not order people by their numbers", () => {
    const order = Array.from({ length: 1_000 }, (_, index) => index).toSorted((left, right) => hash32(`E${left}`) - hash32(`E${right}`));
    const neighbours = order.filter((person, place) => Math.abs(person - (order[place + 1] ?? -2)) === 1);
    expect(neighbours.length).toBeLessThan(20);
  });
});
