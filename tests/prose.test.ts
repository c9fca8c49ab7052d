import { describe, expect, it } from "vitest";
import { codeBlocksOf, runBlock, typeErrorsOf } from "./support/prose.ts";

describe("the README", () => {
  const blocks = codeBlocksOf(new URL("../README.md", import.meta.url));

  it("shows code", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });

  it("shows code that a strict compiler takes", () => {
    expect(typeErrorsOf(blocks)).toEqual([]);
    expect(typeErrorsOf([`const answer: string = 42;`, `import { nothing } from "appraisal-policy";`])).toHaveLength(2);
  }, 60_000);

  it.each(blocks.map((code) => [code.split("\n").find((line) => line.includes("(")) ?? "", code]))(
    "shows code that does what it says: %s",
    async (_, code) => {
      const { printed, promised } = await runBlock(code);
      expect(promised).not.toEqual([]);
      expect(printed).toEqual(promised);
    },
  );
});
