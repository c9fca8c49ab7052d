import { loadPolicy } from "appraisal-policy";
import { bankBranch, factory, functionalProject, groupAppeals } from "appraisal-policy/presets";
import { suggestScenarios } from "appraisal-policy/rollout";
import { describe, expect, it } from "vitest";
import { presetScenarios } from "../../../src/presets/scenarios.ts";
import { everyPreset } from "../../support/policy-presets.ts";

type Named = { readonly name: string | { readonly en: string; readonly "zh-CN": string } };

function namesOf(scenarios: readonly Named[], locale: "en" | "zh-CN"): readonly string[] {
  return scenarios.map(({ name }) => (typeof name === "string" ? name : name[locale]));
}

describe("the names of suggestions", () => {
  const quota = suggestScenarios(loadPolicy(functionalProject)).scenarios;
  const courses = suggestScenarios(loadPolicy(factory)).scenarios;
  const appeals = suggestScenarios(loadPolicy(groupAppeals)).scenarios;
  const branch = suggestScenarios(loadPolicy(bankBranch)).scenarios;

  it("say the facts and the answer", () => {
    expect(namesOf(quota, "en")).toContain("functional department, headcount 6 → 1 interview every 2 months");
    expect(namesOf(quota, "zh-CN")).toContain("职能部门，部门人数 6 → 每 2 个月面谈 1 人");
    expect(namesOf(courses, "en")).toContain("plant, worker → nobody is named to talk with");
    expect(namesOf(courses, "zh-CN")).toContain("分厂，工人 → 未规定由谁面谈");
  });

  it("say of yes the fact alone, and of no that it is not so", () => {
    expect(namesOf(quota, "en")).toContain("months ranked last in a row 0, major mistake in the month: no → no interview is mandatory");
    expect(namesOf(branch, "en")).toContain("tier-1 sub-branch, vice-president, deputy in charge → talks with branch president");
  });

  it("say what is refused", () => {
    const tooEarly = courses.filter(({ name }) => typeof name !== "string" && name.en.includes("before the steps are done"));
    expect(namesOf(tooEarly, "en")).toContain("performance interview: the form filed before the steps are done → refused");
    expect(namesOf(tooEarly, "zh-CN")).toContain("绩效面谈：步骤未完成即备案 → 不予接受");
    expect(namesOf(appeals, "en")).toContain("an employee's appeal at the stage “human resources”: filed past the stages before it → refused");
  });
});

describe.each(everyPreset.map(({ name }) => [name]))("the names of the scenarios of %s", (name) => {
  const { scenarios } = presetScenarios[name] as { readonly scenarios: readonly Named[] };

  it("hold no word of the machine", () => {
    const all = [...namesOf(scenarios, "en"), ...namesOf(scenarios, "zh-CN")];
    expect(all.filter((each) => /\((?:yes|no)\)|（[是否]）|[a-z]-\d|[a-z][A-Z]|\b[A-Z]{2}-\d/.test(each))).toEqual([]);
    expect(namesOf(scenarios, "zh-CN").filter((each) => /[a-z]/.test(each))).toEqual([]);
  });
});
