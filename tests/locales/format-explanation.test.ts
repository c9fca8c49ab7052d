import { describe, expect, it } from "vitest";
import { responsibility, saidOf, to } from "./explained-policy.ts";

describe("an explanation of what was decided", () => {
  it("names the rule, and shows what each rule before it wanted", () => {
    const { en, zh } = saidOf(responsibility, { tier: "branch", unit: "risk", acting: true, headcount: 3 });
    expect(en).toMatchInlineSnapshot(`
      "
      Decided: leader in charge, by rule R-2
      ✗ R-1 (clause 4(1)) “four named units”
        ✗ unit is corporate, institutional, retail or key-accounts (given: risk)
      ✓ R-2
        one reading of the text: The text says in charge or assisting.
        ✓ tier is city branch (given: city branch)
        ✓ any of:
          ✓ deputy in charge is true (given: true)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      结论：分管领导，依据规则 R-2
      ✗ R-1（条款：4(1)）“四个列明单位”
        ✗ 单位为 corporate、institutional、retail 或 key-accounts（给出：risk）
      ✓ R-2
        对原文的一种解读：原文为分（协）管。
        ✓ 机构层级为市分行（给出：市分行）
        ✓ 以下任一满足：
          ✓ 主持工作为“是”（给出：“是”）
      "
    `);
  });

  it("shows all roles of an outcome, and a rule that stands on nothing in the text", () => {
    const { en, zh } = saidOf(responsibility, { tier: "sub-branch", supervises: ["audit", "risk"] });
    expect(en).toMatchInlineSnapshot(`
      "
      Decided: leader in charge and chief, by rule R-3 (clause 第五条) “the rest”
      ✗ R-1 (clause 4(1)) “four named units”
        ✗ tier is city branch (given: sub-branch)
      ✗ R-2
        ✗ tier is city branch (given: sub-branch)
      ✓ R-3 (clause 第五条) “the rest”
        the text is silent
        ✓ tier is sub-branch (given: sub-branch)
        ✓ supervises contains risk (given: audit, risk)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      结论：分管领导、负责人，依据规则 R-3（条款：第五条）“其余人员”
      ✗ R-1（条款：4(1)）“四个列明单位”
        ✗ 机构层级为市分行（给出：支行）
      ✗ R-2
        ✗ 机构层级为市分行（给出：支行）
      ✓ R-3（条款：第五条）“其余人员”
        原文未作规定
        ✓ 机构层级为支行（给出：支行）
        ✓ 分管单位包含 risk（给出：audit、risk）
      "
    `);
  });

  it("names several rules where a fact that was not given leaves several with the same outcome", () => {
    const rules = [
      { id: "A", clause: "1", when: { headcount: { max: 5 } }, then: to("chief") },
      { id: "B", clause: "2", when: { headcount: { min: 6 } }, then: to("chief") },
    ];
    const { en, zh } = saidOf(rules, {});
    expect(en).toMatchInlineSnapshot(`
      "
      Decided: chief, by rules A (clause 1) and B (clause 2), which agree
      ? A (clause 1)
        ? headcount is at most 5 (not given)
      ? B (clause 2)
        ? headcount is 6 or more (not given)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      结论：负责人，依据规则 A（条款：1）和 B（条款：2），各规则结论一致
      ? A（条款：1）
        ? 人数不超过 5（未给出）
      ? B（条款：2）
        ? 人数为 6 及以上（未给出）
      "
    `);
  });

  it("says of a rule without a condition that it always applies", () => {
    const { en, zh } = saidOf([{ id: "ALL", title: { en: "everyone", "zh-CN": "全体员工" }, then: to("chief") }], {});
    expect(en).toMatchInlineSnapshot(`
      "
      Decided: chief, by rule ALL “everyone”
      ✓ ALL “everyone”
        ✓ always applies
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      结论：负责人，依据规则 ALL “全体员工”
      ✓ ALL “全体员工”
        ✓ 始终适用
      "
    `);
  });

  it("says how many interviews are owed", () => {
    const then = { interviews: { count: 1 }, per: { months: 3 } };
    const { en, zh } = saidOf([{ id: "Q-1", clause: "5.1", when: { headcount: { max: 5 } }, then }], { headcount: 4 }, "quota");
    expect(en).toMatchInlineSnapshot(`
      "
      Decided: 1 interview every 3 months, by rule Q-1 (clause 5.1)
      ✓ Q-1 (clause 5.1)
        ✓ headcount is at most 5 (given: 4)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      结论：每 3 个月面谈 1 人，依据规则 Q-1（条款：5.1）
      ✓ Q-1（条款：5.1）
        ✓ 人数不超过 5（给出：4）
      "
    `);
  });
});
