import { describe, expect, it } from "vitest";
import { editedRules } from "../../src/rules/edited-rules.ts";
import { forDice } from "../support/rules-dice.ts";

/** The length of a longest common subsequence, by the textbook. */
function longest(left: readonly string[], right: readonly string[]): number {
  let row = right.map(() => 0);
  for (const one of left) {
    const next: number[] = [];
    for (const [index, other] of right.entries()) {
      next.push(one === other ? (row[index - 1] ?? 0) + 1 : Math.max(row[index] ?? 0, next[index - 1] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe("the edited rules of two lists", () => {
  it("are those outside a longest common subsequence", () => {
    forDice(1_000, (dice) => {
      const letters = Array.from({ length: 12 }, (_, index) => `R${index}`);
      const shuffled = letters.map((letter) => ({ letter, rank: dice.integer(0, 20) })).toSorted((a, b) => a.rank - b.rank);
      const before = dice.some(letters, 0);
      const after = dice.some(shuffled.map(({ letter }) => letter), 0);
      const edited = editedRules(before, after);
      const kept = before.filter((_, index) => !edited.before.includes(index));
      expect(after.filter((_, index) => !edited.after.includes(index))).toEqual(kept);
      expect(kept.length).toBe(longest(before, after));
    });
  });

  it.each([
    [["a", "b", "c"], ["a", "b", "c"], [], []],
    [["a", "b", "c"], ["a", "c"], [1], []],
    [["a", "b", "c"], ["c", "a", "b"], [2], [0]],
    [[], ["a"], [], [0]],
  ])("of %j and %j are %j and %j", (before, after, left, right) => {
    expect(editedRules(before, after)).toEqual({ before: left, after: right });
  });
});
