import { describe, expect, it } from "vitest";
import { codeBlocksOf, runBlock, typeErrorsOf } from "../../support/prose.ts";

describe("the guide to forms", () => {
  const blocks = codeBlocksOf(new URL("../../../docs/forms.md", import.meta.url));

  it("shows code that does what it says", async () => {
    const [code = ""] = blocks;
    expect(blocks).toHaveLength(1);
    expect(typeErrorsOf(blocks)).toEqual([]);
    const { printed, promised } = await runBlock(code);
    expect(promised).not.toEqual([]);
    expect(printed).toEqual(promised);
  }, 60_000);
});
