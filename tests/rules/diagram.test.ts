import { describe, expect, it } from "vitest";
import { variablesOf } from "../../src/rules/classes.ts";
import { buildDiagram, compileTable } from "../../src/rules/compile-table.ts";
import { conditionDiagram, VARIABLE_LIMIT } from "../../src/rules/diagram.ts";
import { createStore, spend } from "../../src/rules/nodes.ts";
import { forDice } from "../support/rules-dice.ts";
import { foldTable, textOf } from "../support/rules-fold.ts";
import { bankTable } from "../support/rules-bank.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

describe("the diagram of a table", () => {
  it("is the one that the slow way makes too, rule by rule from the last to the first", () => {
    forDice(400, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 7], small: dice.chance(0.5) });
      const table = tableOf(world, dice);
      const conditions = table.rules.map(({ condition }) => condition);
      const variables = variablesOf(table.facts, conditions);
      const diagram = buildDiagram(variables, conditions, 100_000);
      expect(diagram === null ? null : textOf(diagram)).toBe(foldTable(variables, conditions));
    });
  });

  it("does not depend on the order of the facts, only on the function, once the variables are the same", () => {
    forDice(100, (dice) => {
      const world = worldOf(dice, { facts: [2, 5], rules: [1, 7], small: false });
      const table = tableOf(world, dice);
      const conditions = table.rules.map(({ condition }) => condition);
      const variables = variablesOf(table.facts, conditions).toReversed();
      const diagram = buildDiagram(variables, conditions, 100_000);
      expect(diagram === null ? null : textOf(diagram)).toBe(foldTable(variables, conditions));
    });
  });

  it("of a bank is small", () => {
    expect(compileTable(bankTable()).diagram?.cells.length).toBeLessThan(150);
  });
});

describe("the budget of steps", () => {
  it("stops a build as soon as it is used up, whatever it is", () => {
    forDice(150, (dice) => {
      const world = worldOf(dice, { facts: [2, 5], rules: [2, 8], small: false });
      const table = tableOf(world, dice);
      const conditions = table.rules.map(({ condition }) => condition);
      const variables = variablesOf(table.facts, conditions);
      const widths = variables.map(({ classes }) => classes.length);
      const whole = buildDiagram(variables, conditions, 100_000);
      for (const steps of [0, 1, 2, 5, 10, 20, 40]) {
        const store = createStore(widths, steps);
        const ref = conditionDiagram(store, variables, conditions[0] ?? { kind: "all", of: [], size: 0, depth: 1 });
        expect(ref === null).toBe(store.steps < 0);
        expect(store.variables.length).toBeLessThanOrEqual(steps);
        const diagram = buildDiagram(variables, conditions, steps);
        expect(diagram === null ? whole?.cells : diagram.cells).toEqual(whole?.cells);
      }
    });
  });

  it("counts what is wide as more, and cannot be overrun by what is very wide", () => {
    const store = createStore([], 1_000_000_000);
    const cost = (children: number, looks: number): number => {
      const before = store.steps;
      spend(store, children, looks);
      return before - store.steps;
    };
    expect([cost(2, 0), cost(32, 0), cost(320, 0), cost(0, 2_560)]).toEqual([1, 2, 11, 11]);
    expect(cost(0, 2 ** 32)).toBe(1 + 2 ** 24);
    expect(cost(2 ** 31, 0)).toBe(1 + 2 ** 26);
  });

  it("allows no more variables than can be walked through", () => {
    expect(VARIABLE_LIMIT).toBe(500);
  });
});
