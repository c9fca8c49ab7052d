import { applyPatch } from "rfc6902";
import { describe, expect, it } from "vitest";
import { loadPolicy, resolveResponsibility } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { bankBranch, factory, groupAppeals, standard } from "appraisal-policy/presets";
import { diffPolicies, formatDiff, sameBehaviour } from "appraisal-policy/rollout";
import type { PolicyDiff } from "appraisal-policy/rollout";
import { policyOf, respelled } from "../../support/diff-policies.ts";
import { forDice } from "../../support/rules-dice.ts";
import { editTable, withIds } from "../../support/rules-edits.ts";
import { recordsOf } from "../../support/rules-values.ts";
import { worldOf } from "../../support/rules-world.ts";

type Editable = Record<string, never> & { [key: string]: Editable };

/** The policy after a change of its document. */
function changed(document: object, change: (copy: Editable) => void): Policy {
  const copy: unknown = structuredClone(document);
  change(copy as Editable); // a test knows its way about
  return loadPolicy(copy);
}

function set(value: Editable | undefined, key: string, member: unknown): void {
  if (value === undefined) throw new Error(`nothing to set ${key} of`);
  Object.assign(value, { [key]: member });
}

function rulesOf(copy: Editable, topic: string): unknown[] {
  const rules: unknown = copy[topic]?.["rules"];
  return rules as unknown[];
}

const presets = { bankBranch, factory, groupAppeals, standard };
const NOTHING = { behaviour: "same", facts: [], tables: [], settings: [], annotations: [], notExamined: [] };

describe("two versions that say the same", () => {
  it.each(Object.entries(presets))("differ in nothing by another order of keys or another spelling: %s", (_, preset) => {
    const [before, after] = [loadPolicy(preset), loadPolicy(respelled(preset))];
    expect(diffPolicies(before, after)).toMatchObject(NOTHING);
    expect(sameBehaviour(before, after)).toBe(true);
  });

  it("differ in nothing where a default is written out", () => {
    const quota = {
      rules: [{ id: "Q", then: { interviews: { percent: 10, of: "headcount", rounding: "up" }, per: { months: 1 } } }],
      mandatory: [{ id: "M", then: { by: "head", mode: "direct", within: { value: 3, unit: "month" } } }],
      rotation: { order: "least-recent-first", seed: "s", mandatoryCounts: true },
    };
    const plain = {
      id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, facts: { headcount: { type: "integer" } }, roles: { head: {} }, quota,
    };
    const explicit = {
      ...plain,
      roles: { head: { onVacant: "report", ifSeveral: "report" } },
      calendar: { base: "CN", closed: [], open: [], onUnknownYear: "error" },
      transition: { casesInFlight: "old" },
      quota: {
        rules: [{ id: "Q", then: { interviews: { percent: 10, of: "headcount", rounding: "up", min: 0 }, per: { months: 1 } } }],
        mandatory: [{ id: "M", then: { by: "head", mode: "direct", within: { value: 3, unit: "month", roll: "next-working-day", startDayCounted: false } } }],
        rotation: { order: "least-recent-first", seed: "s", mandatoryCounts: true, joiners: "front", carryOver: true },
        periods: { yearStartsInMonth: 1 },
      },
    };
    expect(diffPolicies(loadPolicy(plain), loadPolicy(explicit))).toMatchObject(NOTHING);
  });

  it("differ in words only where titles, notes and clauses do", () => {
    const after = changed(bankBranch, (copy) => {
      Object.assign(copy, { version: "1.0.1", title: "another title" });
      Object.assign(rulesOf(copy, "responsibility")[0] as object, { clause: "another clause", note: "a note" });
    });
    const diff = diffPolicies(loadPolicy(bankBranch), after);
    expect(diff).toMatchObject({ ...NOTHING, annotations: diff.annotations });
    expect(diff.annotations.map(({ path }) => path).toSorted()).toEqual([
      "/responsibility/rules/0/clause", "/responsibility/rules/0/note", "/title", "/version",
    ]);
  });
});

describe("two versions that decide otherwise", () => {
  it("tell the region, an example, the outcomes and the rules on both sides", () => {
    const after = changed(bankBranch, (copy) => {
      const rules = rulesOf(copy, "responsibility");
      rules.unshift(...rules.splice(2, 1));
    });
    const before = loadPolicy(bankBranch);
    const diff = diffPolicies(before, after);
    const [table, ...others] = diff.tables;
    expect(others).toEqual([]);
    expect([diff.behaviour, table?.topic, table?.table]).toEqual(["changed", "responsibility", "rules"]);
    expect(table?.changes.flatMap(({ regions }) => regions.map((region) => [region.before?.id, region.after?.id]))).toEqual([["BB-1", "BB-3"]]);
    expect(table?.otherRules.map((each) => [each.before?.id, each.after?.id])).toEqual([["BB-2", "BB-3"]]);
    const text = formatDiff(diff, "en").split("\n");
    expect(text[1]).toBe("Rules for `responsibility`");
    expect(text[2]).toContain("branch president → branch leader in charge or assisting: tier is city branch, position is deputy head");
    expect(text[2]).toContain("BB-1 (clause 辅导责任·市分行 1) → BB-3 (clause 辅导责任·市分行 3)");
    expect(formatDiff(diff, "zh-CN")).toContain("市分行行长 → 分（协）管行领导：机构层级为市分行，职务为副职");
  });

  it("name what became of facts first", () => {
    const before = {
      id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, roles: { a: {}, b: {} },
      facts: { size: { type: "integer", min: 0, max: 10 }, kind: { type: "enum", values: { x: "ex", y: "why" }, default: "x" }, old: { type: "boolean" } },
      responsibility: { rules: [{ id: "R", when: { size: { min: 5 } }, then: { roles: ["a"], mode: "direct" } }] },
    };
    const after = changed(before, (copy) => {
      set(copy["facts"]?.["size"], "max", 20);
      Object.assign(copy["facts"]?.["kind"] ?? {}, { values: { x: "ex", z: "zed" }, default: "z" });
      delete copy["facts"]?.["old"];
      set(copy["facts"], "new", { type: "date" });
    });
    const diff = diffPolicies(loadPolicy(before), after);
    expect(diff.facts.map(({ fact, kind }) => [fact.name, kind])).toEqual([
      ["size", "max"], ["kind", "values"], ["kind", "default"], ["old", "undeclared"], ["new", "declared"],
    ]);
    const values = diff.facts.find(({ kind }) => kind === "values");
    expect([values?.added, values?.removed]).toEqual([[{ name: "z", title: "zed" }], [{ name: "y", title: "why" }]]);
    const [change] = diff.tables.flatMap(({ changes }) => changes);
    expect([change?.before.status, change?.after.status, change?.regions[0]?.witness]).toEqual(["invalid", "decided", { size: 11 }]);
    expect(formatDiff(diff, "en")).toContain("the greatest value of `size`: `10` → `20`");
  });

  it("compare lifecycles, periods and roles leaf by leaf", () => {
    const after = changed(groupAppeals, (copy) => {
      const stages: unknown = copy["appeal"]?.["tracks"]?.["person"]?.["stages"];
      Object.assign((stages as object[])[0] ?? {}, { answerWithin: { value: 7, unit: "working-day" } });
    });
    const { settings, behaviour } = diffPolicies(loadPolicy(groupAppeals), after);
    expect(behaviour).toBe("changed");
    expect(settings.length).toBeGreaterThan(0);
    for (const { path } of settings) expect(path).toMatch(/^\/appeal\/tracks\/person\/stages\/[^/]+\/answerWithin/);
  });

  it("tell of a section that only one has", () => {
    const { responsibility: _, ...without } = bankBranch as Record<string, unknown>;
    const diff = diffPolicies(loadPolicy(bankBranch), loadPolicy(without));
    const [table] = diff.tables;
    expect(table?.changes.every(({ after }) => after.status === "uncovered")).toBe(true);
    expect(diff.settings.map(({ path }) => path)).toContain("/responsibility");
  });

  it("say that a table was not compared, and why", () => {
    const before = loadPolicy(standard);
    const after = changed(standard, (copy) => {
      const rules = rulesOf(copy, "responsibility");
      rules.splice(0, rules.length, ...rules.toReversed());
    });
    const poor = diffPolicies(before, after, { steps: 1 });
    expect(poor.behaviour).toBe("not-examined");
    expect(poor.notExamined.map(({ topic, reason }) => [topic, reason])).toEqual([["responsibility", "steps"]]);
    expect(poor.notExamined[0]?.after.length).toBeGreaterThan(0);
    expect(sameBehaviour(before, after, { steps: 1 })).toBe(false);
    expect(formatDiff(poor, "en")).toContain("allow more steps");
    const table = { rules: [{ id: "R", when: { size: 5 }, then: { roles: ["a"], mode: "direct" } }] };
    const plain = { id: "p", version: "1", title: "p", effective: { from: "2026-01-01" }, roles: { a: {} }, facts: { size: { type: "integer" } }, responsibility: table };
    const retyped = changed(plain, (copy) => {
      set(copy["facts"], "size", { type: "boolean" });
      Object.assign(rulesOf(copy, "responsibility")[0] as object, { when: { size: true } });
    });
    const diff = diffPolicies(loadPolicy(plain), retyped);
    expect([diff.behaviour, diff.facts[0]?.kind, diff.notExamined[0]?.reason]).toEqual(["changed", "type", "fact-type"]);
  });

  it("find what a budget for the whole does not allow, edit by edit", () => {
    const before = loadPolicy(standard);
    const after = changed(standard, (copy) => rulesOf(copy, "responsibility").pop());
    const rich = diffPolicies(before, after);
    const steps = [200, 100, 60, 40, 20].map((each) => diffPolicies(before, after, { steps: each }));
    for (const { behaviour, notExamined } of steps) expect(notExamined.length > 0 || behaviour === rich.behaviour).toBe(true);
  });
});

/** Whether the patch makes the later document of the earlier one. */
function expectPatched(diff: PolicyDiff, before: Policy, after: Policy): void {
  const document: unknown = structuredClone(before.document);
  const faults = applyPatch(document, structuredClone(diff.patch) as Parameters<typeof applyPatch>[1]);
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
  expect(document).toEqual(after.document);
}

describe("random versions", () => {
  it("are the same if and only if every record is decided alike, and patches apply", () => {
    let same = 0;
    forDice(250, (dice) => {
      const world = withIds(worldOf(dice, { facts: [1, 3], rules: [1, 5], small: true }));
      const edited = editTable(world, dice);
      const records = recordsOf({ ...world, rules: [...world.rules, ...edited.rules] }, 500);
      if (records === null) return;
      const [before, after] = [policyOf(world, dice), policyOf(edited, dice)];
      const diff = diffPolicies(before, after);
      const answer = (policy: Policy, record: object): string => {
        const decision = resolveResponsibility(policy, record);
        return decision.status === "decided" ? JSON.stringify(decision.outcome) : decision.status;
      };
      const isSame = records.every((record) => answer(before, record) === answer(after, record));
      expect(diff.behaviour).toBe(isSame ? "same" : "changed");
      expect(sameBehaviour(before, after)).toBe(isSame);
      if (isSame) same++;
      for (const change of diff.tables.flatMap(({ changes }) => changes)) {
        for (const { witness, region } of change.regions) {
          for (const record of [witness, ...(region?.lines ?? []).map((line) => line.witness)]) {
            const [one, other] = [answer(before, record), answer(after, record)];
            expect(one).toBe(change.before.status === "decided" ? JSON.stringify(change.before.outcome) : change.before.status);
            expect(other).toBe(change.after.status === "decided" ? JSON.stringify(change.after.outcome) : change.after.status);
          }
        }
      }
      expectPatched(diff, before, after);
    });
    expect(same).toBeGreaterThan(20);
  });
});
