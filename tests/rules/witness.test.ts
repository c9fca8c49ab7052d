import { describe, expect, it } from "vitest";
import { variablesOf } from "../../src/rules/classes.ts";
import { testsOf } from "../../src/rules/condition.ts";
import { conditionDiagram } from "../../src/rules/diagram.ts";
import { createStore, leaf } from "../../src/rules/nodes.ts";
import { boxAround, diagramOf, findPath, wholeBox, witnessOf } from "../../src/rules/witness.ts";
import { forDice } from "../support/rules-dice.ts";
import { buildOf } from "../support/rules-regions.ts";
import { read } from "../support/rules-syntax.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

describe("a witness", () => {
  it("is the smallest member of each class, and for any other string a word of its own", () => {
    const condition = read({
      tier: "sub-branch", grade: { min: "middle" }, unit: ["other", "risk"], acting: true, headcount: { min: 6, max: 10 },
      joined: { min: "2024-02-29" }, all: [{ flags: { contains: "trial" } }, { supervises: { contains: "x" } }, { supervises: { contains: "y" } }],
    }).condition;
    const facts = new Map(testsOf(condition).map(({ fact }) => [fact.name, fact]));
    const variables = variablesOf(facts, [condition]);
    expect(witnessOf(variables, variables.map(() => 0))).toEqual({
      tier: "branch", grade: "junior", unit: "other", acting: false, headcount: 0, joined: "0001-01-01", flags: [], supervises: [],
    });
    expect(witnessOf(variables, variables.map(() => 1))).toEqual({
      tier: "sub-branch", grade: "middle", unit: "other-2", acting: true, headcount: 6, joined: "2024-02-29", flags: ["trial"], supervises: ["x", "y"],
    });
  });

  it("has no more to say where nothing is asked", () => {
    expect(witnessOf([], [])).toEqual({});
  });
});

describe("a box", () => {
  it("holds the ways of its diagram and no others", () => {
    forDice(200, (dice) => {
      const { store, variables } = buildOf(tableOf(worldOf(dice, { facts: [1, 5], rules: [1, 6], small: false }), dice));
      const whole = wholeBox(store);
      const box = whole.map((classes) => dice.some(classes, 1));
      const ref = diagramOf(store, box);
      for (let count = 0; count < 20; count++) {
        const path = whole.map((classes) => dice.pick(classes));
        const isIn = path.every((classIndex, index) => box[index]?.includes(classIndex));
        const alone = path.map((classIndex) => [classIndex]);
        expect(findPath(store, ref, alone, leaf(1)) !== null).toBe(isIn);
        expect(findPath(store, ref, alone, leaf(0)) === null).toBe(isIn);
      }
      const path = findPath(store, ref, whole, leaf(1));
      expect(path?.every((classIndex, index) => box[index]?.includes(classIndex))).toBe(true);
      const around = boxAround(store, variables, ref, whole);
      variables.forEach(({ classes }, index) => {
        const [own = [], widest = []] = [box[index], around[index]];
        const isLine = classes[0]?.kind === "interval";
        expect(widest).toEqual(isLine ? whole[index]?.slice(own[0], (own.at(-1) ?? 0) + 1) : own);
      });
    });
  });

  it("around a region leaves no number out between two that are in it", () => {
    const condition = read({ headcount: [3, 7] }).condition;
    const facts = new Map(testsOf(condition).map(({ fact }) => [fact.name, fact]));
    const variables = variablesOf(facts, [condition]);
    const store = createStore(variables.map(({ classes }) => classes.length), 1_000);
    const region = conditionDiagram(store, variables, condition) ?? leaf(0);
    expect(variables[0]?.classes.map((each) => (each.kind === "interval" ? each.min : null))).toEqual([0, 3, 4, 7, 8]);
    expect(boxAround(store, variables, region, wholeBox(store))).toEqual([[1, 2, 3]]);
  });
});
