import { calculateQuota, explain, loadPolicy, resolveResponsibility } from "appraisal-policy";
import type { ExplainedCondition, Explanation } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { worldOfTable } from "../support/policy-meaning.ts";
import { pointedAt } from "../support/policy-pointer.ts";
import { everyPreset, presets } from "../support/policy-presets.ts";
import type { Preset } from "../support/policy-presets.ts";
import { forDice } from "../support/rules-dice.ts";
import { matchesByJsonRulesEngine } from "../support/rules-json-engine.ts";
import { brokenRecord, recordsOf, valuesOf } from "../support/rules-values.ts";

const topics = ["responsibility", "quota"] as const;
const explained = everyPreset.flatMap((preset) => {
  return topics.filter((topic) => preset.plain[topic] !== undefined).map((topic) => ({ name: `${topic} of ${preset.name}`, preset, topic }));
});

function decisionOf({ policy }: Preset, topic: (typeof topics)[number], facts: Readonly<Record<string, unknown>>) {
  return topic === "responsibility" ? resolveResponsibility(policy, facts) : calculateQuota(policy, facts);
}

function testsOf(condition: ExplainedCondition): readonly Extract<ExplainedCondition, { kind: "test" }>[] {
  if (condition.kind === "test") return [condition];
  return condition.kind === "not" ? testsOf(condition.of) : condition.of.flatMap(testsOf);
}

describe.each(explained)("an explanation of the $name", ({ preset, topic }) => {
  const world = worldOfTable(preset.plain, topic);
  const ids = (preset.plain[topic]?.rules ?? []).map(({ id }) => id);
  const check = (record: Readonly<Record<string, unknown>>): Explanation => {
    const explanation = explain(preset.policy, topic, record);
    expect([record, explanation.decision]).toEqual([record, decisionOf(preset, topic, record)]);
    expect(explanation.rules.map(({ id }) => id)).toEqual(ids.slice(0, explanation.rules.length));
    return explanation;
  };

  it("gives the decision itself, and the rule that decided is the last that was asked", () => {
    for (const record of recordsOf(world, 20_000) ?? []) {
      const { decision, rules, summary } = check(record);
      const [last, ...earlier] = rules.toReversed();
      expect(earlier.every(({ truth }) => truth === false)).toBe(true);
      const words = { en: expect.stringMatching(/\w/), "zh-CN": expect.stringMatching(/\p{Script=Han}/u) };
      const isDecided = decision.status === "decided";
      const [deciding] = isDecided ? decision.rules : [];
      expect([last?.truth, summary]).toEqual(isDecided ? [true, words] : [false, undefined]);
      expect(isDecided ? [last?.id, last?.clause] : [rules.length]).toEqual(isDecided ? [deciding?.id, deciding?.clause] : [ids.length]);
    }
  });

  it("of an incomplete record names no rule as holding that the decision does not name", () => {
    const values = valuesOf(world);
    forDice(300, (dice) => {
      const record = brokenRecord(world, values, dice);
      const { decision, rules } = check(record);
      const holding = rules.filter(({ truth }) => truth === true).map(({ id }) => id);
      const named = decision.status === "decided" ? decision.rules.map(({ id }) => id) : holding;
      expect([record, named]).toEqual([record, expect.arrayContaining(holding)]);
    });
  });

  it("points to what the person wrote: each rule, and each test beside the name of its fact", () => {
    for (const record of (recordsOf(world, 20_000) ?? []).slice(0, 40)) {
      for (const rule of explain(preset.policy, topic, record).rules) {
        expect(pointedAt(preset.json, rule.path)).toMatchObject({ id: rule.id });
        for (const test of testsOf(rule.condition)) {
          expect(test.path.startsWith(`${rule.path}/when/`)).toBe(true);
          expect([test.path, pointedAt(preset.json, test.path)]).not.toEqual([test.path, undefined]);
          expect(test.path.split("/")).toContain(test.fact.name);
          expect(test.fact.title).toEqual(pointedAt(preset.json, `/facts/${test.fact.name}/title`));
        }
      }
    }
  });
});

describe("FC-10: a team leader is named twice in the factory's text", () => {
  const { policy, plain, json } = presets.factory;
  const teamLeader = { area: "plant", position: "team-leader" };

  it("the explanation says why the special rule FC-10a goes before FC-10b", () => {
    const { decision, rules } = explain(policy, "responsibility", teamLeader);
    expect(decision).toMatchObject({ rules: [{ id: "FC-10a", clause: "第八条（一）2" }] });
    expect(rules.at(-1)).toMatchObject({ id: "FC-10a", basis: "reading", note: { en: expect.stringContaining("includes the team leader too") } });
  });

  it("both rules hold for a team leader, and for nobody else", async () => {
    const table = policy.sections.responsibility?.table;
    if (table === undefined) throw new Error("the factory says who talks with whom");
    const records = recordsOf(worldOfTable(plain, "responsibility"), 1_000) ?? [];
    const matches = await Promise.all(records.map((record) => matchesByJsonRulesEngine(table, record)));
    const several = records.filter((_, index) => (matches[index] ?? []).length > 1);
    expect(several).toEqual([teamLeader]);
    expect(matches[records.findIndex((record) => record === several[0])]?.map((index) => table.rules[index]?.reference.id)).toEqual(["FC-10a", "FC-10b"]);
  });

  it("so their order matters for team leaders, and for nobody else", () => {
    const rules = plain.responsibility?.rules ?? [];
    const order = ["FC-9a", "FC-9b", "FC-10b", "FC-10a", "FC-10c"];
    const exchanged = loadPolicy({
      ...(json as object),
      responsibility: { rules: order.map((id) => rules.find((rule) => rule.id === id)) },
    });
    const changed = (recordsOf(worldOfTable(plain, "responsibility"), 1_000) ?? []).filter((record) => {
      const [before, after] = [resolveResponsibility(policy, record), resolveResponsibility(exchanged, record)];
      return JSON.stringify(before) !== JSON.stringify(after);
    });
    expect(changed).toEqual([teamLeader]);
    expect(resolveResponsibility(exchanged, teamLeader)).toMatchObject({ outcome: { roles: ["plant-manager"] }, rules: [{ id: "FC-10b" }] });
  });
});

describe("an explanation of what the policy does not speak of", () => {
  it("is uncovered, and no rule was asked", () => {
    expect(explain(presets["group-appeals"].policy, "responsibility", {})).toEqual({
      topic: "responsibility",
      decision: { status: "uncovered" },
      rules: [],
    });
  });

  it.each(["constructor", "toString", "__proto__", "weather"])("is uncovered for the topic %s, whatever objects inherit", (topic) => {
    const explanation = explain(presets.standard.policy, topic as "quota", {}); // a topic that a script misspelt
    expect(explanation).toEqual({ topic, decision: { status: "uncovered" }, rules: [] });
  });
});
