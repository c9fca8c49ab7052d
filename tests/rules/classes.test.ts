import { describe, expect, it } from "vitest";
import { classesAnswering, isAskedBy, memberOf, variablesOf } from "../../src/rules/classes.ts";
import type { ValueClass } from "../../src/rules/classes.ts";
import { answers, testsOf } from "../../src/rules/condition.ts";
import type { Test } from "../../src/rules/condition.ts";
import { isLegal } from "../../src/rules/facts.ts";
import { forDice } from "../support/rules-dice.ts";
import { read, typedFacts } from "../support/rules-syntax.ts";
import { completeRecord, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

describe("the classes of a variable", () => {
  it("hold values that every test answers alike; values that no test tells apart are together", () => {
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 6], small: false });
      const values = valuesOf(world);
      const table = tableOf(world, dice);
      const conditions = table.rules.map(({ condition }) => condition);
      const tests = conditions.flatMap(testsOf).filter((test) => test.kind === "test");
      for (const variable of variablesOf(table.facts, conditions)) {
        const asked = tests.filter((test) => isAskedBy(variable, test));
        const byClass = asked.map((test) => classesAnswering(variable, test));
        expect(asked.length).toBeGreaterThan(0);
        for (let count = 0; count < 15; count++) {
          const record = completeRecord(world, values, dice);
          const classIndex = variable.classOf(record);
          const value = record[variable.fact.name];
          expect(asked.map((test) => answers(variable.fact, test.question, value))).toEqual(byClass.map((each) => each[classIndex]));
        }
        if (variable.classes[0]?.kind === "interval") continue; // each number of a list is a class of its own
        const signatures = variable.classes.map((_, index) => byClass.map((each) => each[index]).join());
        expect(new Set(signatures).size).toBe(signatures.length);
      }
    });
  });

  it("each have a member, which is legal and lies in its class", () => {
    forDice(200, (dice) => {
      const table = tableOf(worldOf(dice, { facts: [1, 5], rules: [1, 6], small: false }), dice);
      for (const variable of variablesOf(table.facts, table.rules.map(({ condition }) => condition))) {
        variable.classes.forEach((valueClass, index) => {
          const member = memberOf(variable.fact, valueClass);
          const value = variable.element === null ? member : member === true ? [variable.element] : [];
          expect(isLegal(variable.fact, value)).toBe(true);
          expect(variable.classOf({ [variable.fact.name]: value })).toBe(index);
        });
      }
    });
  });

  it("know whether they lie in ranges that overlap", () => {
    const headcount = typedFacts.get("headcount");
    if (headcount === undefined) throw new Error("no such fact");
    const test: Test = { kind: "test", fact: headcount, question: { kind: "between", ranges: [[9, 9], [1, 8], [2, 3], [5, 6]] }, path: "" };
    const [variable] = variablesOf(typedFacts, [test]);
    const starts = variable?.classes.map((each) => (each.kind === "interval" ? each.min : null));
    expect(starts).toEqual([0, 1, 2, 4, 5, 7, 9, 10]);
    expect(variable === undefined ? [] : classesAnswering(variable, test)).toEqual([false, true, true, true, true, true, true, false]);
  });

  it("have for any other string a word that no condition uses", () => {
    const { condition } = read({ unit: ["other", "other-2", "other-4"] });
    const [variable] = variablesOf(new Map([...testsOf(condition)].map(({ fact }) => [fact.name, fact])), [condition]);
    const last: ValueClass = variable?.classes.at(-1) ?? { kind: "values", values: [] };
    expect(variable === undefined ? "" : memberOf(variable.fact, last)).toBe("other-3");
  });
});

describe("the order in which facts are asked", () => {
  it("is most asked first, then fewest classes, then as declared", () => {
    const conditions = [
      { unit: ["a", "b"], acting: true, headcount: { min: 3, max: 5 } },
      { unit: "c", tier: "branch", headcount: 9 },
      { grade: { min: "middle" }, supervises: { contains: "x" }, flags: { contains: "trial" } },
      { flags: { contains: "trial" }, any: [{ unit: "d" }, { unit: "e" }] },
    ].map((document) => read(document).condition);
    const facts = new Map(conditions.flatMap(testsOf).map(({ fact }) => [fact.name, fact]));
    const declared = new Map([...facts].toSorted(([left], [right]) => (left < right ? -1 : 1)));
    const names = variablesOf(declared, conditions).map(({ fact, element }) => (element === null ? fact.name : `${fact.name} ${element}`));
    expect(names).toEqual(["unit", "flags trial", "headcount", "acting", "grade", "supervises x", "tier"]);
  });
});
