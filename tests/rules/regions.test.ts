import { describe, expect, it } from "vitest";
import { compileTable } from "../../src/rules/compile-table.ts";
import { conditionDiagram, firstMatch, inRegion } from "../../src/rules/diagram.ts";
import { isLeaf, labelsOf, leaf, relabel } from "../../src/rules/nodes.ts";
import { COVER_LIMITS, coverRegion, maximalBoxes } from "../../src/rules/regions.ts";
import type { Box } from "../../src/rules/regions.ts";
import { findPath, wholeBox } from "../../src/rules/witness.ts";
import { firstRule } from "../support/rules-completions.ts";
import { forDice } from "../support/rules-dice.ts";
import { holds } from "../support/rules-meaning.ts";
import { buildOf, isCovered, isInBox } from "../support/rules-regions.ts";
import { completeRecord, recordsOf, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

const ALL_LINES = { lines: 1_000, steps: 1_000_000 };

describe("the lines of a region", () => {
  it("hold exactly the records of the region, with exceptions or without", () => {
    let withExceptions = 0;
    forDice(400, (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [1, 8], small: dice.chance(0.5) });
      const values = valuesOf(world);
      const { store, variables, root } = buildOf(tableOf(world, dice));
      for (const label of labelsOf(store, root)) {
        const cover = coverRegion(store, variables, root, (each) => each === label, ALL_LINES);
        if (cover === null) throw new Error("over the budget");
        if (cover.exceptions.length > 0) withExceptions++;
        for (let count = 0; count < 25; count++) {
          const record = completeRecord(world, values, dice);
          expect([record, isCovered(cover, record)]).toEqual([record, firstRule(world, record) + 1 === label]);
        }
      }
    });
    expect(withExceptions).toBeGreaterThan(20);
  });

  it("each have a witness: a record of the line in the region, of an exception one outside of it", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [1, 8], small: false });
      const { store, variables, root } = buildOf(tableOf(world, dice));
      for (const label of labelsOf(store, root)) {
        const cover = coverRegion(store, variables, root, (each) => each === label, ALL_LINES);
        const reached = (box: Box): boolean => firstRule(world, completed(world, box.witness)) + 1 === label;
        for (const box of cover?.boxes ?? []) expect([isInBox(box, box.witness), reached(box)]).toEqual([true, true]);
        for (const box of cover?.exceptions ?? []) {
          expect([isInBox(box, box.witness), reached(box)]).toEqual([true, false]);
          expect(cover?.boxes.every((around) => isInBox(around, box.witness))).toBe(true);
        }
      }
    });
  });

  it("are each needed", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 6], small: true });
      const { store, variables, root } = buildOf(tableOf(world, dice));
      const cover = coverRegion(store, variables, root, (label) => label % 2 === 0, ALL_LINES);
      const records = recordsOf(world, 5_000);
      if (records === null || cover === null) return;
      const around = records.filter((record) => cover.boxes.some((box) => isInBox(box, record)));
      for (const lines of [cover.boxes, cover.exceptions]) {
        for (const line of lines) {
          const others = lines.filter((other) => other !== line);
          const own = around.some((record) => isInBox(line, record) && !others.some((box) => isInBox(box, record)));
          expect([line, own]).toEqual([line, true]);
        }
      }
    });
  });

  it("come from boxes in which no condition is needless and no class is left out", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [1, 8], small: dice.chance(0.5) });
      const { store, variables, root } = buildOf(tableOf(world, dice));
      const region = relabel(store, root, (label) => label % 2);
      const whole = wholeBox(store);
      for (const box of maximalBoxes(store, variables, { must: region, may: region }, whole)) {
        const isInside = (wider: typeof box): boolean => findPath(store, region, wider, leaf(0)) === null;
        expect(isInside(box)).toBe(true);
        box.forEach((classes, index) => {
          const all = whole[index] ?? [];
          if (classes.length === all.length) return;
          expect(isInside(box.with(index, all))).toBe(false);
          const onLine = variables[index]?.classes[0]?.kind === "interval";
          const [first = 0] = classes;
          const next = onLine ? [first - 1, (classes.at(-1) ?? 0) + 1].filter((each) => all.includes(each)) : all;
          for (const more of next.filter((each) => !classes.includes(each))) {
            expect(isInside(box.with(index, [...classes, more]))).toBe(false);
          }
          expect(onLine ? all.slice(first, first + classes.length) : classes).toEqual(classes);
        });
      }
    });
  });

  it("are one line without conditions for everything, and none for nothing", () => {
    forDice(20, (dice) => {
      const { store, variables, root } = buildOf(tableOf(worldOf(dice, { facts: [1, 3], rules: [1, 4], small: true }), dice));
      const everything = coverRegion(store, variables, root, () => true);
      expect(everything).toMatchObject({ boxes: [{ constraints: [], share: 1 }], exceptions: [], omitted: 0 });
      expect(coverRegion(store, variables, root, () => false)).toEqual({ boxes: [], exceptions: [], omitted: 0 });
    });
  });

  it("stop at the limit, the largest first, and say how many follow", () => {
    let shortened = 0;
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [3, 5], rules: [5, 10], small: false });
      const { store, variables, root } = buildOf(tableOf(world, dice));
      const isInside = (label: number): boolean => label % 2 === 0;
      const whole = coverRegion(store, variables, root, isInside, ALL_LINES);
      const short = coverRegion(store, variables, root, isInside, { ...ALL_LINES, lines: 3 });
      if (whole === null || short === null) throw new Error("over the budget");
      const count = (cover: typeof whole): number => cover.boxes.length + cover.exceptions.length;
      expect(count(short)).toBe(Math.min(3, count(whole)));
      expect(count(short) + short.omitted).toBe(count(whole));
      for (const lines of [whole.boxes, whole.exceptions]) {
        const shares = lines.map(({ share }) => share);
        expect(shares).toEqual(shares.toSorted((left, right) => right - left));
        expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
      }
      if (short.omitted > 0) shortened++;
    });
    expect(shortened).toBeGreaterThan(50);
  });

  it("are not told, rather than wrongly, when the steps are used up", () => {
    forDice(200, (dice) => {
      const world = worldOf(dice, { facts: [3, 5], rules: [5, 10], small: false });
      const { store, variables, root } = buildOf(tableOf(world, dice));
      const isInside = (label: number): boolean => label % 2 === 0;
      const before = store.steps;
      const whole = coverRegion(store, variables, root, isInside, ALL_LINES);
      const values = valuesOf(world);
      for (const steps of [0, 10, 30, 100, 300]) {
        const cover = coverRegion(store, variables, root, isInside, { lines: 1_000, steps });
        if (cover === null) continue;
        expect(cover.boxes.length + cover.exceptions.length).toBeGreaterThanOrEqual((whole?.boxes.length ?? 0) > 0 ? 1 : 0);
        for (let count = 0; count < 10; count++) {
          const record = completeRecord(world, values, dice);
          expect(isCovered(cover, record)).toBe(isInside(firstRule(world, record) + 1));
        }
      }
      expect(store.steps).toBe(before);
    });
  });
});

describe("a build inside a region", () => {
  it("answers as the whole table does there, and `outside` elsewhere", () => {
    forDice(200, (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [2, 8], small: false });
      const table = tableOf(world, dice);
      const { store, variables, root } = buildOf(table);
      const [first, second] = table.rules;
      const when = world.rules[1]?.when;
      if (first === undefined || second === undefined || when === undefined) return;
      const region = conditionDiagram(store, variables, second.condition);
      const refs = table.rules.map(({ condition }, index) => {
        const ref = conditionDiagram(store, variables, condition);
        return relabel(store, ref ?? leaf(0), (label) => (label === 0 ? 0 : index + 1));
      });
      const outside = table.rules.length + 1;
      const inside = firstMatch(store, inRegion(store, region ?? leaf(0), outside, refs));
      if (inside === null) throw new Error("over the budget");
      const cover = coverRegion(store, variables, inside, (label) => label !== outside, ALL_LINES);
      const answered = coverRegion(store, variables, inside, (label) => label === 1, ALL_LINES);
      if (cover === null || answered === null) throw new Error("over the budget");
      for (let count = 0; count < 20; count++) {
        const record = completeRecord(world, valuesOf(world), dice);
        const isIn = when === null || holds(when, record, world.facts);
        expect(isCovered(cover, record)).toBe(isIn);
        expect(isCovered(answered, record)).toBe(isIn && firstRule(world, record) === 0);
      }
      expect(isLeaf(root) || compileTable(table).diagram !== null).toBe(true);
    });
  });
});

it("allows twelve lines", () => {
  expect(COVER_LIMITS.lines).toBe(12);
});

function completed(world: ReturnType<typeof worldOf>, witness: Box["witness"]): Readonly<Record<string, unknown>> {
  const rest = Object.entries(world.facts).map(([name, fact]) => [name, fact.type === "set" ? [] : undefined]);
  return { ...Object.fromEntries(rest), ...witness };
}
