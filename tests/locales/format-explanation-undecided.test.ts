import { describe, expect, it } from "vitest";
import { explain, formatExplanation, loadPolicy } from "appraisal-policy";
import { facts, head, responsibility, roles, saidOf, to } from "./explained-policy.ts";

describe("an explanation of what was not decided", () => {
  it("says that no rule speaks of the case", () => {
    const { en, zh } = saidOf(responsibility, { tier: "sub-branch", supervises: [] });
    expect(en).toMatchInlineSnapshot(`
      "
      Uncovered: no rule for \`responsibility\` speaks of this case
      ✗ R-1 (clause 4(1)) “four named units”
        ✗ tier is city branch (given: sub-branch)
      ✗ R-2
        ✗ tier is city branch (given: sub-branch)
      ✗ R-3 (clause 第五条) “the rest”
        ✗ supervises contains risk (given: none)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      无规定：\`responsibility\` 中没有适用于此情形的规则
      ✗ R-1（条款：4(1)）“四个列明单位”
        ✗ 机构层级为市分行（给出：支行）
      ✗ R-2
        ✗ 机构层级为市分行（给出：支行）
      ✗ R-3（条款：第五条）“其余人员”
        ✗ 分管单位包含 risk（给出：无）
      "
    `);
  });

  it("says that the policy has no such rules", () => {
    const explanation = explain(loadPolicy({ ...head, roles }), "quota", {});
    expect(formatExplanation(explanation, "en")).toBe("Uncovered: the policy has no rules for `quota`");
    expect(formatExplanation(explanation, "zh-CN")).toBe("无规定：制度中没有 `quota` 的规则");
  });

  it("asks for the one fact that can change the answer", () => {
    const { en, zh } = saidOf(responsibility, { tier: "sub-branch" });
    expect(en).toMatchInlineSnapshot(`
      "
      Undetermined: give \`supervises\`, which can change the answer
      ✗ R-1 (clause 4(1)) “four named units”
        ✗ tier is city branch (given: sub-branch)
      ✗ R-2
        ✗ tier is city branch (given: sub-branch)
      ? R-3 (clause 第五条) “the rest”
        the text is silent
        ? supervises contains risk (not given)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      尚不能确定：请补充分管单位（\`supervises\`），它会改变结论
      ✗ R-1（条款：4(1)）“四个列明单位”
        ✗ 机构层级为市分行（给出：支行）
      ✗ R-2
        ✗ 机构层级为市分行（给出：支行）
      ? R-3（条款：第五条）“其余人员”
        原文未作规定
        ? 分管单位包含 risk（未给出）
      "
    `);
  });

  it("asks for several facts, by the name under which to give them and by the title where it differs", () => {
    const policy = loadPolicy({
      ...head,
      facts: { tier: facts.tier, night: { type: "boolean" } },
      roles,
      responsibility: { rules: [{ id: "N", when: { tier: "branch", night: true }, then: to("chief") }] },
    });
    const explanation = explain(policy, "responsibility", {});
    expect(formatExplanation(explanation, "en").split("\n")[0]).toBe(
      "Undetermined: give `tier` and `night`, each of which can change the answer",
    );
    expect(formatExplanation(explanation, "zh-CN").split("\n")[0]).toBe(
      "尚不能确定：请补充机构层级（`tier`）和 `night`，它们都会改变结论",
    );
  });

  it("lists what is wrong with the facts", () => {
    const { en, zh } = saidOf(responsibility, { tier: "brnch", supervises: ["risk"] });
    expect(en).toMatchInlineSnapshot(`
      "
      Invalid: correct what was given
        \`/tier\`: \`brnch\` is no value that \`tier\` can have; did you mean \`branch\`?
      ? R-1 (clause 4(1)) “four named units”
        ? tier is city branch (given a value that it cannot have)
        ? unit is corporate, institutional, retail or key-accounts (not given)
      ? R-2
        one reading of the text: The text says in charge or assisting.
        ? tier is city branch (given a value that it cannot have)
        ? any of:
          ? deputy in charge is true (not given)
          ? headcount is 6 to 10 (not given)
      ? R-3 (clause 第五条) “the rest”
        the text is silent
        ? tier is sub-branch (given a value that it cannot have)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      无效：请更正所给内容
        \`/tier\`: \`tier\` 不能取 \`brnch\`；是否应为 \`branch\`？
      ? R-1（条款：4(1)）“四个列明单位”
        ? 机构层级为市分行（给出的值无效）
        ? 单位为 corporate、institutional、retail 或 key-accounts（未给出）
      ? R-2
        对原文的一种解读：原文为分（协）管。
        ? 机构层级为市分行（给出的值无效）
        ? 以下任一满足：
          ? 主持工作为“是”（未给出）
          ? 人数为 6 至 10（未给出）
      ? R-3（条款：第五条）“其余人员”
        原文未作规定
        ? 机构层级为支行（给出的值无效）
      "
    `);
  });

  it("lists what is wrong with facts that cannot be read at all", () => {
    const { en, zh } = saidOf(responsibility, ["branch"]);
    expect(en).toMatchInlineSnapshot(`
      "
      Invalid: correct what was given
        a list \`[ … ]\` is given where facts are needed; give an object, each fact by its name
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      无效：请更正所给内容
        事实不能是列表 \`[ … ]\`；请给出对象，按名称列出各项事实
      "
    `);
  });
});
