import { describe, expect, it } from "vitest";
import { variablesOf } from "../../src/rules/classes.ts";
import { compileTable, LOADING_STEPS } from "../../src/rules/compile-table.ts";
import { decide } from "../../src/rules/decide.ts";
import { interpret } from "../../src/rules/interpret.ts";
import { coverRegion } from "../../src/rules/regions.ts";
import { witnessOf } from "../../src/rules/witness.ts";
import { adversaries, tableFrom } from "../support/rules-adversaries.ts";
import { bankTable } from "../support/rules-bank.ts";
import { buildOf } from "../support/rules-regions.ts";

/** A step is a node of up to 32 children; a diagram cannot be larger than the steps paid for. */
const MOST_CELLS = LOADING_STEPS * 33;

describe.each(Object.entries(adversaries))("%s", { timeout: 60_000 }, (_name, make) => {
  it("compiles within its steps, and decides a complete record and the empty one", () => {
    const table = make();
    const compiled = compileTable(table);
    expect(compiled.diagram?.cells.length ?? 0).toBeLessThanOrEqual(MOST_CELLS);
    const variables = variablesOf(table.facts, table.rules.map(({ condition }) => condition));
    const record = witnessOf(variables, variables.map(({ classes }) => classes.length - 1));
    const rule = interpret(table, record);
    expect(decide(compiled, record)).toEqual(
      rule === null ? { status: "uncovered" } : { status: "decided", outcome: rule.outcome, rules: [rule.reference] },
    );
    const asked = [...new Set(variables.map(({ fact }) => fact.name))];
    const decision = decide(compiled, {});
    if (decision.status === "undetermined") expect(asked).toEqual(expect.arrayContaining([...decision.missing]));
    else expect(decision).toEqual(decide(compiled, record)); // without a fact asked all records have one answer
  });
});

describe("the lines of a region", () => {
  it("end within their steps, whatever the table", () => {
    const table = adversaries["random rules over ten enums, half of the values each"]?.() ?? bankTable();
    const { store, variables, root } = buildOf(tableFrom(table.facts, table.rules.slice(0, 20).map(({ condition }) => condition)));
    expect(coverRegion(store, variables, root, (label) => label === 0, { lines: 12, steps: 20_000 })).toBeNull();
  });

  it("leave nothing behind in the store", () => {
    const { store, variables, root } = buildOf(bankTable());
    const nodes = store.variables.length;
    expect(coverRegion(store, variables, root, (label) => label % 2 === 0)).not.toBeNull();
    expect(store.variables.length).toBe(nodes);
  });
});
