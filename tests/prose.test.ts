import * as vitest from "vitest";
import { describe, expect, it } from "vitest";
import * as matchers from "../src/adapters/vitest/index.ts";
import scenarios from "../src/presets/functional-project.scenarios.json" with { type: "json" };
import { codeBlocksOf, runBlock, typeErrorsOf } from "./support/prose.ts";

const fileOf = (name: string): URL => new URL(`../${name}`, import.meta.url);

const pages = ["README.md", "docs/for-developers.md", "docs/for-developers.zh-CN.md"] as const;

describe.each(pages)("%s", (page) => {
  const blocks = codeBlocksOf(fileOf(page));

  it("shows code", () => {
    expect(blocks.length).toBeGreaterThanOrEqual(5);
  });

  it.each(blocks.map((code) => [code.split("\n").find((line) => line.includes("(")) ?? "", code]))(
    "shows code that does what it says: %s",
    async (_, code) => {
      const { printed, promised } = await runBlock(code);
      expect(promised).not.toEqual([]);
      expect(printed).toEqual(promised);
    },
  );
});

it("the pages show code that a strict compiler takes", () => {
  const blocks = pages.flatMap((page) => [...codeBlocksOf(fileOf(page)), ...codeBlocksOf(fileOf(page), "policy.test.ts")]);
  expect(typeErrorsOf(blocks)).toEqual([]);
  expect(typeErrorsOf([`const answer: string = 42;`, `import { nothing } from "appraisal-policy";`])).toHaveLength(2);
}, 60_000);

describe.each(["docs/for-developers.md", "docs/for-developers.zh-CN.md"])("the test that %s shows", async (page) => {
  const shown = codeBlocksOf(fileOf(page), "policy.test.ts");

  it("is there once", () => {
    expect(shown).toHaveLength(1);
  });

  // The block is a file of tests: running it makes them.
  await runBlock(shown[0] ?? "", {
    vitest,
    "appraisal-policy/vitest": matchers,
    "appraisal-policy/presets/functional-project.scenarios.json": scenarios,
  });
});
