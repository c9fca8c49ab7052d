import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { guideAsRun } from "../../support/cli-guide.ts";

describe("the guides to the command line", () => {
  it.each([
    ["changing-a-policy.md", "en_US.UTF-8"],
    ["changing-a-policy.zh-CN.md", "zh_CN.UTF-8"],
    ["publishing-the-rules.md", "en_US.UTF-8"],
    ["publishing-the-rules.zh-CN.md", "zh_CN.UTF-8"],
  ])("%s: shows every screen as it is", async (name, locale) => {
    const file = fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
    const guide = readFileSync(file, "utf8");
    expect(guide.match(/^\$ npx/gm)?.length).toBeGreaterThan(5);
    await expect(await guideAsRun(guide, locale)).toMatchFileSnapshot(file);
  }, 30_000);
});

describe("the guide to publishing", () => {
  it.each([
    ["publishing-the-rules.md", "standard.en.md"],
    ["publishing-the-rules.zh-CN.md", "standard.zh-CN.md"],
  ])("%s: sends the reader to what %s has", (name, book) => {
    const docs = new URL("../../../docs/", import.meta.url);
    const named = [...readFileSync(new URL(name, docs), "utf8").matchAll(/\*\*(.+?)\*\*/g)].map(([, words = ""]) => words);
    const rules = readFileSync(new URL(`rule-books/${book}`, docs), "utf8");
    expect(named).toHaveLength(4);
    expect(named.filter((words) => !rules.includes(words))).toEqual([]);
  });
});
