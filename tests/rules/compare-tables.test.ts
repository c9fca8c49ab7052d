import { describe, expect, it } from "vitest";
import { compareTables } from "../../src/rules/compare-tables.ts";
import type { TableComparison, TableVersion, VersionAnswer } from "../../src/rules/compare-tables.ts";
import { compileTable } from "../../src/rules/compile-table.ts";
import { namedConditionScope } from "../../src/rules/condition-syntax.ts";
import { decide } from "../../src/rules/decide.ts";
import { readFacts } from "../../src/rules/facts.ts";
import { mergeFacts } from "../../src/rules/merged-facts.ts";
import { pathsByLabel } from "../../src/rules/paths.ts";
import { coverRegion } from "../../src/rules/regions.ts";
import type { Box } from "../../src/rules/regions.ts";
import { readTable } from "../../src/rules/table.ts";
import { witnessOf } from "../../src/rules/witness.ts";
import { forDice } from "../support/rules-dice.ts";
import type { Dice } from "../support/rules-dice.ts";
import { editFacts, editTable, withIds } from "../support/rules-edits.ts";
import type { KeptWorld } from "../support/rules-edits.ts";
import { holds, spellMixed } from "../support/rules-meaning.ts";
import type { PlainRecord } from "../support/rules-meaning.ts";
import { recordsOf } from "../support/rules-values.ts";
import { worldOf } from "../support/rules-world.ts";

const STEPS = 1_000_000;
/** More pairs of versions on request: `DIFF_RUNS=10 npx vitest …`. */
const RUNS = Number(process.env["DIFF_RUNS"] ?? 1);

function versionOf(world: KeptWorld, dice: Dice): TableVersion {
  const scope = namedConditionScope(readFacts(world.facts, "/facts", []), {}, "/conditions", []);
  const documents = world.rules.map(({ id, when, then }) => {
    return { id, ...(when === null ? {} : { when: spellMixed(when, dice) }), then };
  });
  const table = readTable(documents, "/rules", scope, world.reads);
  if (scope.issues.length > 0) throw new Error(JSON.stringify(scope.issues));
  return { table, outcomes: table.rules.map(({ outcome }) => String(outcome)) };
}

/** What a version answers, by the meaning of its rules alone. */
function answerOf(world: KeptWorld, record: PlainRecord): Answer {
  const rule = world.rules.find(({ when }) => when === null || holds(when, record, world.facts));
  return rule === undefined ? { id: "", outcome: "uncovered" } : { id: rule.id, outcome: rule.then };
}

function told({ table }: TableVersion, answer: VersionAnswer): Answer {
  if (typeof answer !== "number") return { id: "", outcome: answer === "invalid" ? "invalid" : "uncovered" };
  const rule = table.rules[answer];
  return { id: rule?.reference.id ?? "", outcome: String(rule?.outcome) };
}

interface Answer {
  readonly id: string;
  readonly outcome: string;
}

function isEqual(one: Answer, other: Answer): boolean {
  return one.id === other.id && one.outcome === other.outcome;
}

const isIn = (record: PlainRecord) => ({ constraints }: Box): boolean => {
  return constraints.every(({ variable, classes }) => classes.includes(variable.classOf(record)));
};

/** For each record what the comparison says of it, by its lines. */
function regionsOf({ store, variables, ref, pairs }: TableComparison) {
  return pairs.map((pair, index) => {
    const cover = coverRegion(store, variables, ref, (label) => label === index + 1, { lines: 10_000, steps: STEPS });
    if (cover === null) throw new Error("over the budget");
    const path = pathsByLabel(store, ref).get(index + 1) ?? [];
    const { boxes, exceptions } = cover;
    return {
      pair,
      witnesses: [witnessOf(variables, path), ...boxes.map(({ witness }) => witness)],
      contains: (record: PlainRecord) => boxes.some(isIn(record)) && !exceptions.some(isIn(record)),
    };
  });
}

const SHAPE = { facts: [1, 4], rules: [1, 6], small: true } as const;

describe("two versions of a table", () => {
  it("differ exactly where their rules answer otherwise, whatever the edits and the spelling", () => {
    let same = 0;
    let changed = 0;
    forDice(600 * RUNS, (dice) => {
      const before = withIds(worldOf(dice, SHAPE));
      const after = dice.chance(0.1) ? before : editTable(before, dice);
      const records = recordsOf({ ...before, rules: [...before.rules, ...after.rules] }, 1_000);
      if (records === null) return;
      const [left, right] = [versionOf(before, dice), versionOf(after, dice)];
      const merged = mergeFacts(left.table.facts, right.table.facts);
      const { parts, unexamined } = compareTables(left, right, merged, STEPS);
      expect(unexamined).toEqual({ before: [], after: [] });
      const regions = parts.flatMap(regionsOf);
      for (const record of records) {
        const [one, other] = [answerOf(before, record), answerOf(after, record)];
        const inside = regions.filter(({ contains }) => contains(record));
        const isSame = one.outcome === other.outcome && one.id === other.id;
        if (isSame && inside.length === 0) continue;
        expect(inside.length, JSON.stringify(record)).toBe(isSame ? 0 : 1);
        for (const { pair } of inside) {
          if (isEqual(told(left, pair.before), one) && isEqual(told(right, pair.after), other)) continue;
          expect([told(left, pair.before), told(right, pair.after)]).toEqual([one, other]);
        }
      }
      for (const { pair, witnesses } of regions) {
        for (const witness of witnesses) {
          expect([answerOf(before, witness), answerOf(after, witness)]).toEqual([told(left, pair.before), told(right, pair.after)]);
        }
      }
      for (const { pair } of regions) {
        expect(pair.sameAnswer).toBe(told(left, pair.before).outcome === told(right, pair.after).outcome);
      }
      if (records.every((record) => answerOf(before, record).outcome === answerOf(after, record).outcome)) {
        same++;
        expect(regions.filter(({ pair }) => !pair.sameAnswer)).toEqual([]);
      } else changed++;
    });
    expect(same).toBeGreaterThan(50);
    expect(changed).toBeGreaterThan(150);
  });

  it("differ in nothing when only the spelling differs", () => {
    forDice(200 * RUNS, (dice) => {
      const world = withIds(worldOf(dice, { facts: [1, 5], rules: [1, 10], small: false }));
      const [left, right] = [versionOf(world, dice), versionOf(world, dice)];
      const { parts, unexamined } = compareTables(left, right, mergeFacts(left.table.facts, right.table.facts), STEPS);
      expect(parts.flatMap(({ pairs }) => pairs)).toEqual([]);
      expect(unexamined).toEqual({ before: [], after: [] });
    });
  });

  it("are compared edit by edit where the steps do not suffice, and what was not is named", () => {
    let partly = 0;
    forDice(800 * RUNS, (dice) => {
      const before = withIds(worldOf(dice, { ...SHAPE, rules: [3, 8] }));
      const after = editTable(before, dice);
      const records = recordsOf({ ...before, rules: [...before.rules, ...after.rules] }, 500);
      if (records === null) return;
      const [left, right] = [versionOf(before, dice), versionOf(after, dice)];
      const { parts, unexamined } = compareTables(left, right, mergeFacts(left.table.facts, right.table.facts), dice.integer(6, 60));
      const regions = parts.flatMap(regionsOf);
      const named = [...unexamined.before.map((index) => before.rules[index]), ...unexamined.after.map((index) => after.rules[index])];
      if (parts.length > 1 || (parts.length > 0 && named.length > 0)) partly++;
      for (const record of records) {
        const [one, other] = [answerOf(before, record), answerOf(after, record)];
        const inside = regions.filter(({ contains }) => contains(record));
        for (const { pair } of inside) {
          if (isEqual(told(left, pair.before), one) && isEqual(told(right, pair.after), other)) continue;
          expect([told(left, pair.before), told(right, pair.after)]).toEqual([one, other]);
        }
        if (isEqual(one, other) || inside.length > 0) continue;
        const isNamed = named.some((rule) => rule !== undefined && (rule.when === null || holds(rule.when, record, before.facts)));
        expect(isNamed, JSON.stringify(record)).toBe(true);
      }
    });
    expect(partly).toBeGreaterThan(5);
  });

  it("answer as decisions do where a fact can have other values, illegal ones among them", () => {
    let invalid = 0;
    forDice(250 * RUNS, (dice) => {
      const before = withIds(worldOf(dice, { ...SHAPE, reads: true }));
      const after = editFacts(dice.chance(0.5) ? before : editTable(before, dice), dice);
      const [left, right] = [versionOf(before, dice), versionOf(after, dice)];
      const merged = mergeFacts(left.table.facts, right.table.facts);
      const all = { ...before, facts: Object.fromEntries([...merged.facts].map(([name, fact]) => [name, fact.declaration])) };
      const records = recordsOf({ ...all, rules: [...before.rules, ...after.rules] }, 1_000);
      if (records === null) return;
      const tables = [compileTable(left.table), compileTable(right.table)] as const;
      const regions = compareTables(left, right, merged, STEPS).parts.flatMap(regionsOf);
      for (const record of records) {
        const [one, other] = tables.map((table) => {
          const decision = decide(table, record);
          return decision.status === "decided" ? String(decision.outcome) : decision.status;
        });
        if (one === "invalid" || other === "invalid") invalid++;
        const [inside, ...others] = regions.filter(({ contains, pair }) => !pair.sameAnswer && contains(record));
        if (inside === undefined && one === other) continue;
        expect([others.length, inside === undefined], JSON.stringify([record, one, other])).toEqual([0, one === other]);
        if (inside === undefined) continue;
        expect([told(left, inside.pair.before).outcome, told(right, inside.pair.after).outcome]).toEqual([one, other]);
      }
    });
    expect(invalid).toBeGreaterThan(300);
  });
});
