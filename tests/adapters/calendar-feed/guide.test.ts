import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { guideAsRun } from "../../support/cli-guide.ts";
import { codeBlocksOf, runBlock, typeErrorsOf } from "../../support/prose.ts";

const fileOf = (name: string): URL => new URL(`../../../docs/${name}`, import.meta.url);

describe.each([
  ["calendar-feed.md", "en_US.UTF-8"],
  ["calendar-feed.zh-CN.md", "zh_CN.UTF-8"],
])("the guide %s", (name, locale) => {
  const file = fileOf(name);

  it("shows every screen as it is", async () => {
    const guide = readFileSync(file, "utf8");
    expect(guide.match(/^\$ npx/gm)).toHaveLength(3);
    await expect(await guideAsRun(guide, locale)).toMatchFileSnapshot(file.pathname);
  });

  it("shows code that does what it says", async () => {
    const { printed, promised } = await runBlock(codeBlocksOf(file).join("\n"));
    expect(promised).toHaveLength(1);
    expect(printed).toEqual(promised);
  });
});

it("the guides show code that a strict compiler takes", () => {
  expect(typeErrorsOf(["calendar-feed.md", "calendar-feed.zh-CN.md"].flatMap((name) => codeBlocksOf(fileOf(name))))).toEqual([]);
}, 60_000);
