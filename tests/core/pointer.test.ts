import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pointer } from "../../src/core/pointer.ts";

/** Reads a JSON Pointer as RFC 6901 says. */
function keysOf(path: string): readonly string[] {
  return path.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

describe("a JSON Pointer", () => {
  it("leads back to its keys", () => {
    const key = fc.oneof(fc.string(), fc.array(fc.constantFrom("~", "/", "0", "1", "a")).map((parts) => parts.join("")));
    fc.assert(
      fc.property(fc.array(key), fc.array(key), (parents, keys) => {
        const parent = pointer("", ...parents);
        expect(keysOf(pointer(parent, ...keys))).toEqual([...parents, ...keys]);
      }),
      { numRuns: 2_000, seed: 20_260_101 },
    );
  });

  it.each([
    [[], ""], [[""], "/"], [["a", 0], "/a/0"], [["a/b"], "/a~1b"], [["m~n"], "/m~0n"], [["~1"], "/~01"], [["/~"], "/~1~0"],
  ])("of %j is %j", (keys, path) => {
    expect(pointer("", ...keys)).toBe(path);
  });
});
