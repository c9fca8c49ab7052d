import { describe, expect, it } from "vitest";
import { explain, formatExplanation, loadPolicy } from "appraisal-policy";
import { head, roles, saidOf, to } from "./explained-policy.ts";

describe("the conditions of a rule", () => {
  it("are read in every kind", () => {
    const when = {
      tier: { not: "branch" },
      headcount: { above: 5 },
      hiredOn: { min: "2020-01-01", max: "2025-12-31" },
      supervises: { not: { contains: "audit" } },
      grade: { min: "senior" },
      acting: false,
    };
    const record = { tier: "branch", headcount: 12, hiredOn: "2026-02-01", supervises: ["audit", "risk"], grade: "lead", acting: false };
    const { en, zh } = saidOf([{ id: "K", when, then: to("chief") }], record);
    expect(en).toMatchInlineSnapshot(`
      "
      Uncovered: no rule for \`responsibility\` speaks of this case
      ✗ K
        ✗ tier is not city branch (given: city branch)
        ✗ day of hire is 2020-01-01 to 2025-12-31 (given: 2026-02-01)
        ✗ supervises does not contain audit (given: audit, risk)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      无规定：\`responsibility\` 中没有适用于此情形的规则
      ✗ K
        ✗ 机构层级不是市分行（给出：市分行）
        ✗ 入职日为 2020-01-01 至 2025-12-31（给出：2026-02-01）
        ✗ 分管单位不包含 audit（给出：audit、risk）
      "
    `);
  });

  it("are read with all that is nested and denied; each mark belongs to its own line", () => {
    const when = {
      not: {
        any: [
          { tier: "branch", headcount: { max: 5 } },
          { not: { all: [{ acting: true }, { hiredOn: { max: "2025-12-31" } }] } },
          { not: { not: { unit: "risk" } } },
        ],
      },
      any: [{ grade: { below: "lead" } }, { not: { headcount: [3, 4, 7] } }],
    };
    const { en, zh } = saidOf([{ id: "N", when, then: to("chief") }], { tier: "branch", headcount: 7, acting: true, unit: "audit" });
    expect(en).toMatchInlineSnapshot(`
      "
      Undetermined: give day of hire (\`hiredOn\`) and \`grade\`, each of which can change the answer
      ? N
        ? none of:
          ? not all of:
            ? day of hire is 2025-12-31 or earlier (not given)
        ? any of:
          ? grade is senior or below (not given)
      "
    `);
    expect(zh).toMatchInlineSnapshot(`
      "
      尚不能确定：请补充入职日（\`hiredOn\`）和职级（\`grade\`），它们都会改变结论
      ? N
        ? 以下均不满足：
          ? 以下并非全部满足：
            ? 入职日不晚于 2025-12-31（未给出）
        ? 以下任一满足：
          ? 职级为高级及以下（未给出）
      "
    `);
  });

  it("cannot be forged by what a record holds", () => {
    const { en } = saidOf([{ id: "U", when: { unit: "risk" }, then: to("chief") }], { unit: "x\n✓ R-9" });
    expect(en).toBe("\nUncovered: no rule for `responsibility` speaks of this case\n✗ U\n  ✗ unit is risk (given: x ✓ R-9)\n");
  });

  it("tell two facts with the same title apart", () => {
    const twins = { home: { type: "string", title: "unit" }, host: { type: "string", title: "unit" } };
    const policy = loadPolicy({ ...head, facts: twins, roles, responsibility: { rules: [{ id: "T", when: { home: "a", host: "a" }, then: to("chief") }] } });
    const [, , first, second] = formatExplanation(explain(policy, "responsibility", { home: "a", host: "a" }), "en").split("\n");
    expect([first, second]).toEqual(["  ✓ unit (home) is a (given: a)", "  ✓ unit (host) is a (given: a)"]);
  });
});
