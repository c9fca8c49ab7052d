import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { guideAsRun } from "../../support/cli-guide.ts";

describe("the guide to changing a policy", () => {
  it.each([
    ["changing-a-policy.md", "en_US.UTF-8"],
    ["changing-a-policy.zh-CN.md", "zh_CN.UTF-8"],
  ])("%s: shows every screen as it is", async (name, locale) => {
    const file = fileURLToPath(new URL(`../../../docs/${name}`, import.meta.url));
    const guide = readFileSync(file, "utf8");
    expect(guide.match(/^\$ npx/gm)?.length).toBeGreaterThan(5);
    await expect(await guideAsRun(guide, locale)).toMatchFileSnapshot(file);
  }, 30_000);
});
