import { describe, expect, it } from "vitest";
import { nearest } from "../../src/core/nearest.ts";

describe("the nearest right word", () => {
  it.each([
    ["headcont", ["headcount", "tier"], "headcount"],
    ["HeadCount", ["headcount"], "headcount"],
    ["tierr", ["unit", "tier"], "tier"],
    ["brnch", ["branch", "sub-branch"], "branch"],
    ["tire", ["tier"], "tier"],
    ["TIER", ["unit", "tier"], "tier"],
    ["tier", ["UNIT", "TIER"], "TIER"],
    ["部们", ["部门", "单位"], "部门"],
    ["consecutiveLastRank", ["consecutiveLastRanks", "lastRanks"], "consecutiveLastRanks"],
  ])("for %s among %j is %s", (word, words, expected) => {
    expect(nearest(word, words)).toBe(expected);
  });

  it.each([
    ["salary", ["tier", "unit", "headcount"]],
    ["ab", ["cd"]],
    ["x", ["y"]],
    ["tier", []],
    ["", ["tier"]],
    ["tar", ["tier"]],
  ])("for %s there is none among %j", (word, words) => {
    expect(nearest(word, words)).toBeNull();
  });

  it("is the first of several that are as near", () => {
    expect(nearest("tiar", ["tier", "tiar2", "tias"])).toBe("tier");
  });

  it("is found in time for words of any length", () => {
    expect(nearest("x".repeat(1_000_000), ["x".repeat(100), "y"])).toBe("x".repeat(100));
    expect(nearest("a", ["x".repeat(1_000_000)])).toBeNull();
  });
});
