import { describe, expect, it } from "vitest";
import { conditionDiagram } from "../../src/rules/diagram.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { COVER_LIMITS, coverRegion } from "../../src/rules/regions.ts";
import type { Box, Cover } from "../../src/rules/regions.ts";
import { leaf } from "../../src/rules/nodes.ts";
import { readFacts } from "../../src/rules/facts.ts";
import { readTable } from "../../src/rules/table.ts";
import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import { phrase } from "../support/rules-bank.ts";
import { firstRule } from "../support/rules-completions.ts";
import { forDice } from "../support/rules-dice.ts";
import type { Dice } from "../support/rules-dice.ts";
import { holds, spellFull } from "../support/rules-meaning.ts";
import type { PlainRecord } from "../support/rules-meaning.ts";
import { buildOf, isCovered, isInBox } from "../support/rules-regions.ts";
import { completeRecord, recordsOf, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";
import type { World } from "../support/rules-world.ts";

interface Case {
  readonly world: World;
  /** The same with the impossible condition as a rule, so that its figures are tried too. */
  readonly drawn: World;
  readonly cover: Cover;
  /** Whether a complete record is impossible, and whether it is in the region: by the document alone. */
  readonly isImpossible: (record: PlainRecord) => boolean;
  readonly isInside: (record: PlainRecord) => boolean;
}

/** The gaps of a random table, with the condition of its last rule declared to be impossible. */
function caseOf(dice: Dice, small: boolean): Case | null {
  const drawn = worldOf(dice, { facts: [2, 4], rules: [3, 7], small });
  const world: World = { ...drawn, rules: drawn.rules.slice(0, -1) };
  const when = drawn.rules.at(-1)?.when ?? null;
  if (when === null) return null;
  const table = tableOf(world, dice);
  const scope = namedConditionScope(table.facts, {}, "", []);
  const impossible = readCondition(spellFull(when, dice), "", scope);
  const { store, variables, root } = buildOf(table, [impossible]);
  const ref = conditionDiagram(store, variables, impossible);
  if (ref === null) return null;
  const cover = coverRegion(store, variables, root, (label) => label % 2 === 0, { lines: 1_000, steps: 1_000_000 }, ref);
  if (cover === null) throw new Error("over the budget");
  return {
    world,
    drawn,
    cover,
    isImpossible: (record) => holds(when, record, world.facts),
    isInside: (record) => (firstRule(world, record) + 1) % 2 === 0,
  };
}

describe("where combinations are declared impossible", () => {
  it("the lines still hold every possible record of the region and no other", () => {
    forDice(500, (dice) => {
      const tried = caseOf(dice, false);
      if (tried === null) return;
      const values = valuesOf(tried.drawn);
      for (let count = 0; count < 40; count++) {
        const record = completeRecord(tried.world, values, dice);
        if (tried.isImpossible(record)) continue;
        expect([record, isCovered(tried.cover, record)]).toEqual([record, tried.isInside(record)]);
      }
    });
  });

  it("no line is about an impossible record only, and no value in a list is impossible in its line", () => {
    let lists = 0;
    forDice(500, (dice) => {
      const tried = caseOf(dice, true);
      const records = tried === null ? null : recordsOf(tried.drawn, 3_000);
      if (tried === null || records === null) return;
      const { cover, isInside, isImpossible } = tried;
      const possible = records.filter((record) => !isImpossible(record));
      const inside = possible.filter((record) => isInside(record));
      const outside = possible.filter((record) => !isInside(record));
      const around = (record: PlainRecord): boolean => cover.boxes.some((box) => isInBox(box, record));
      for (const box of cover.boxes) lists += expectEachValueToBe(inside, box);
      for (const box of cover.exceptions) lists += expectEachValueToBe(outside.filter(around), box);
    });
    expect(lists).toBeGreaterThan(500);
  });

  it("every witness is possible", () => {
    forDice(300, (dice) => {
      const tried = caseOf(dice, false);
      if (tried === null) return;
      const { cover, world, isInside, isImpossible } = tried;
      const completed = (box: Box): PlainRecord => {
        const sets = Object.entries(world.facts).map(([name, fact]) => [name, fact.type === "set" ? [] : undefined]);
        return { ...Object.fromEntries(sets), ...box.witness };
      };
      for (const box of cover.boxes) {
        expect([isImpossible(completed(box)), isInside(completed(box))]).toEqual([false, true]);
      }
      for (const box of cover.exceptions) {
        expect([isImpossible(completed(box)), isInside(completed(box))]).toEqual([false, false]);
      }
    });
  });
});

describe("a line", () => {
  const facts = readFacts(
    {
      tier: { type: "enum", values: { branch: "b", "sub-branch": "s", office: "o" } },
      headcount: { type: "integer", min: 0 },
      a: { type: "boolean" }, b: { type: "boolean" }, c: { type: "boolean" }, d: { type: "boolean" },
    },
    "", [],
  );

  function told(when: ConditionDocument, never: ConditionDocument): readonly (readonly string[])[] {
    const scope = namedConditionScope(facts, {}, "", []);
    const impossible = readCondition(never, "", scope);
    const { store, variables, root } = buildOf(readTable([{ id: "A", when, then: "x" }], "", scope), [impossible]);
    const ref = conditionDiagram(store, variables, impossible) ?? leaf(0);
    const cover = coverRegion(store, variables, root, (label) => label === 1, COVER_LIMITS, ref);
    return [cover?.boxes ?? [], cover?.exceptions ?? []].map((lines) => lines.map(phrase));
  }

  it("drops a condition that is met by all that can be, whichever is asked first", () => {
    expect(told({ tier: "branch", a: true }, { tier: { not: "branch" }, a: true })).toEqual([["a true"], []]);
    expect(told({ a: true, tier: "branch" }, { a: false, tier: "branch" })).toEqual([["tier branch"], []]);
  });

  it("keeps a condition that only some meet", () => {
    expect(told({ tier: "branch", a: true }, { tier: "office", a: true })).toEqual([["a true, tier branch"], []]);
  });

  it("lists no value that is impossible in it, not even between two that are possible", () => {
    expect(told({ tier: ["branch", "office"] }, { tier: "office" })).toEqual([["tier branch"], []]);
    expect(told({ headcount: { min: 3, max: 9 } }, { headcount: { min: 5, max: 7 } })).toEqual([["headcount 3 to 4", "headcount 8 to 9"], []]);
  });

  it("drops a condition of an exception too", () => {
    const hole = { a: true, b: true, c: true, d: true };
    expect(told({ tier: "branch", not: hole }, { a: true, b: true, c: true, d: false })).toEqual([["tier branch"], ["a true, b true, c true"]]);
  });
});

/** Each class that a line lists has one of the records in the line. A gap between two numbers need not. Returns how many were looked at. */
function expectEachValueToBe(records: readonly PlainRecord[], box: Box): number {
  let looked = 0;
  for (const constraint of box.constraints) {
    const onLine = constraint.variable.classes[0]?.kind === "interval";
    const classes = onLine ? [constraint.classes[0] ?? 0, constraint.classes.at(-1) ?? 0] : constraint.classes;
    for (const classIndex of classes) {
      const one: Box = { ...box, constraints: [...box.constraints, { ...constraint, classes: [classIndex] }] };
      expect([constraint.variable.fact.name, classIndex, records.some((record) => isInBox(one, record))]).toEqual([
        constraint.variable.fact.name, classIndex, true,
      ]);
      looked++;
    }
  }
  return looked;
}
