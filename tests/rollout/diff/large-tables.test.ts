import { describe, expect, it } from "vitest";
import { loadPolicy } from "appraisal-policy";
import { diffPolicies, sameBehaviour } from "appraisal-policy/rollout";
import { directoryPolicy } from "../../benchmarks/records.ts";

interface Directory {
  readonly responsibility: { readonly rules: readonly { readonly id: string; readonly when?: object; readonly then: object }[] };
}

describe("two tables of a thousand rules", () => {
  const document = directoryPolicy(1_000) as Directory;
  const { rules } = document.responsibility;
  const withRules = (changed: Directory["responsibility"]["rules"]) => {
    return loadPolicy({ ...document, responsibility: { ...document.responsibility, rules: changed } });
  };
  const before = loadPolicy(document);

  it("are compared where a rule is deleted, moved, or gives another outcome", () => {
    const other = rules.find(({ then }) => JSON.stringify(then) !== JSON.stringify(rules[500]?.then));
    const edits = [
      rules.toSpliced(500, 1),
      [...rules.slice(900), ...rules.slice(0, 900)],
      rules.map((rule, index) => (index === 500 ? { ...rule, then: other?.then ?? {} } : rule)),
    ];
    for (const edited of edits) {
      const after = withRules(edited);
      const { behaviour, tables, notExamined } = diffPolicies(before, after);
      expect(notExamined).toEqual([]);
      expect(behaviour).toBe(tables.some(({ changes }) => changes.length > 0) ? "changed" : "same");
      expect(sameBehaviour(before, after)).toBe(behaviour === "same");
    }
  });

  it("are the same where only words differ", () => {
    const after = withRules(rules.map((rule) => ({ ...rule, note: "read again" })));
    expect(diffPolicies(before, after)).toMatchObject({ behaviour: "same", tables: [] });
    expect(sameBehaviour(before, after)).toBe(true);
  });
});
