import { describe, expect, it } from "vitest";
import { codeBlocksOf, runBlock } from "./support/prose.ts";

describe("the README", () => {
  const blocks = codeBlocksOf(new URL("../README.md", import.meta.url));

  it("shows code", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });

  it.each(blocks.map((code) => [code.split("\n").find((line) => line.includes("(")) ?? "", code]))(
    "shows code that does what it says: %s",
    (_, code) => {
      const { printed, promised } = runBlock(code);
      expect(promised).not.toEqual([]);
      expect(printed).toEqual(promised);
    },
  );
});
