import { loadPolicy } from "appraisal-policy";
import { functionalProject, standard } from "appraisal-policy/presets";
import { diffPolicies, formatDiff } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";

const changed = (document: object, from: string, to: string, locale: "en" | "zh-CN"): string => {
  const text = JSON.stringify(document);
  if (!text.includes(from)) throw new Error(`nothing to change: ${from}`);
  return formatDiff(diffPolicies(loadPolicy(document), loadPolicy(JSON.parse(text.replace(from, to)))), locale);
};

describe("a changed outcome", () => {
  it("is told as the share that it is, and not by the number of one example", () => {
    const shown = changed(functionalProject, '"percent":10', '"percent":20', "en");
    expect(shown).toContain("interviews for 10 % of headcount (rounded half up) a month → interviews for 20 % of headcount (rounded half up) a month: kind of unit is functional department, headcount is 11 or more");
    expect(changed(functionalProject, '"percent":10', '"percent":20', "zh-CN")).toContain("每月按部门人数的 10% 面谈（四舍五入取整） → 每月按部门人数的 20% 面谈（四舍五入取整）");
  });

  it("of a whole group speaks of the group", () => {
    const shown = changed(standard, '"per":{"months":12}', '"per":{"months":6}', "en");
    expect(shown).toContain("interviews for all of headcount every 12 months → interviews for all of headcount every 6 months");
  });

  it("of a mandatory interview names who holds it, and until when", () => {
    const shown = changed(standard, '"within":{"value":10,"unit":"working-day"}', '"within":{"value":5,"unit":"working-day"}', "zh-CN");
    expect(shown).toContain("10 个工作日内由单位正职跨级面谈 → 5 个工作日内由单位正职跨级面谈");
  });

  it("has an example that can occur, where there is one", () => {
    const without = { ...standard, responsibility: { rules: (standard as unknown as { responsibility: { rules: { id: string }[] } }).responsibility.rules.filter(({ id }) => id !== "ST-3") } };
    const diff = diffPolicies(loadPolicy(standard), loadPolicy(without));
    const examples = diff.tables.flatMap(({ changes }) => changes.flatMap(({ regions }) => regions.map(({ witness }) => witness)));
    expect(examples.length).toBeGreaterThan(0);
    for (const { unitKind, position } of examples) expect([unitKind === "leadership", position]).toEqual([false, expect.stringMatching(/^(head|deputy)$/)]);
  });
});
