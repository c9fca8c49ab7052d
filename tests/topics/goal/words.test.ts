import { readdirSync, readFileSync } from "node:fs";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/issue.ts";
import { compileGoal, goalWords } from "../../../src/topics/goal/topic.ts";
import { categories, severities, suppressors, termsOf } from "../../../src/topics/goal/lexicon.ts";
import english from "../../../src/topics/goal/data/en.json" with { type: "json" };
import chinese from "../../../src/topics/goal/data/zh-cn.json" with { type: "json" };
import { checked } from "./section.ts";

describe("the section", () => {
  it("is blamed for terms and bounds that make no sense", () => {
    const issues: Issue[] = [];
    const own = { term: "闭环", category: "escape", severity: "warn" } as const;
    compileGoal(
      { criteria: { achievable: { stretch: { min: 120, max: 80 } } }, lexicons: ["zh-CN"], terms: { add: [own, own], remove: ["尽块"] } },
      "/goal",
      { issues },
    );
    expect(issues.map(({ code, path }) => `${path} ${code}`)).toEqual([
      "/goal/terms/remove/0 goal-term-unknown",
      "/goal/terms/add/1/term goal-term-twice",
      "/goal/criteria/achievable/stretch goal-bounds-reversed",
    ]);
  });
});

describe("the lexicon", () => {
  it.each([["en", english], ["zh-CN", chinese]] as const)("of %s says only what the code knows, each term once", (locale, data) => {
    expect(Object.keys(data).toSorted()).toEqual([...categories].toSorted());
    const lists: readonly { readonly terms: object; readonly exceptions: object }[] = Object.values(data);
    for (const weight of lists.flatMap(({ terms }) => Object.keys(terms))) {
      const [severity, unless] = weight.split(" unless ");
      expect(severities).toContain(severity);
      if (unless !== undefined) expect(suppressors).toContain(unless);
    }
    const rows: readonly string[] = lists.flatMap(({ terms }) => Object.values(terms).flat());
    expect(new Set(rows).size).toBe(rows.length);
    for (const { terms, exceptions } of lists) expect(Object.values(terms).flat()).toEqual(expect.arrayContaining(Object.keys(exceptions)));
    expect(termsOf(locale)).toHaveLength(rows.length);
  });

  it.each(["加强筋", "及时率", "参与度", "基本工资", "相关系数", "其他应收款", "较大事故", "优化器", "改善提案", "显著性", "support tickets", "best practice", "technical support", "effective date", "by May 2026"])(
    "takes no offence at %s",
    (words) => {
      expect(checked(words).signals.vagueTerms).toEqual([]);
    },
  );
});

describe("the words of a finding", () => {
  it("quote what was written and say what to write instead, in both languages", () => {
    const [finding] = checked("加强客户管理").criteria.specific.findings;
    if (finding?.code !== "goal-direction-only") throw new Error("another finding");
    expect(goalWords.en[finding.code](finding.params)).toBe("`加强` is a direction, not a target; say which metric goes from what to what");
    expect(goalWords["zh-CN"][finding.code](finding.params)).toBe("`加强` 只是方向，不是目标；请写明哪项指标从多少到多少");
  });
});

describe("the patterns", () => {
  const folder = new URL("../../../src/topics/goal/", import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith(".ts"));

  it("have no quantifier without a bound, so that no text can make them slow", () => {
    const unbounded = files.flatMap((name) => {
      const file = ts.createSourceFile(name, readFileSync(new URL(name, folder), "utf8"), ts.ScriptTarget.ES2022, true);
      const found: string[] = [];
      const visit = (node: ts.Node) => {
        const isPattern = node.kind === ts.SyntaxKind.RegularExpressionLiteral || ts.isTemplateLiteralToken(node) || ts.isStringLiteral(node);
        const text = node.getText();
        // `+` behind a class, a group or a letter class; `*` and `{n,}` anywhere in a pattern.
        if (isPattern && /(?:[\])]|\\[dws])[+*]|\{\d+,\}|\.\*/.test(text)) found.push(`${name}: ${text.slice(0, 60)}`);
        ts.forEachChild(node, visit);
      };
      visit(file);
      return found;
    });
    expect(unbounded).toEqual([]);
  });
});
