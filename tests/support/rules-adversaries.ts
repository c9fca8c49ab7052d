import { all, any, not } from "../../src/rules/condition.ts";
import type { Condition, Question } from "../../src/rules/condition.ts";
import { readFacts } from "../../src/rules/facts.ts";
import type { FactDeclaration, FactSet } from "../../src/rules/facts.ts";
import type { RuleTable } from "../../src/rules/table.ts";
import { diceOf } from "./rules-dice.ts";

/** A table made by hand: conditions over facts, rule i answering "outcome i mod 5". */
export function tableFrom(facts: FactSet, conditions: readonly Condition[]): RuleTable<string> {
  return {
    facts,
    rules: conditions.map((condition, index) => {
      const id = `R${index}`;
      const outcome = `outcome ${index % 5}`;
      return { reference: { id }, document: { id, then: outcome }, condition, outcome, reads: [], path: `/rules/${index}` };
    }),
    outcomeNumbers: conditions.map((_, index) => index % 5),
  };
}

function factsFrom(declarations: Readonly<Record<string, FactDeclaration>>): FactSet {
  return readFacts(declarations, "", []);
}

function range(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function ask(facts: FactSet, name: string, question: Question): Condition {
  const fact = facts.get(name);
  if (fact === undefined) throw new Error(`no fact ${name}`);
  return { kind: "test", fact, question, path: "" };
}

const oneOf = (facts: FactSet, name: string, values: readonly (string | boolean)[]): Condition =>
  ask(facts, name, { kind: "in", values });
const numbers = (facts: FactSet, name: string, values: readonly number[]): Condition =>
  ask(facts, name, { kind: "between", ranges: values.map((value) => [value, value]) });
const contains = (facts: FactSet, name: string, value: string): Condition => ask(facts, name, { kind: "contains", value });

function enums(count: number, width: number): FactSet {
  const values = Object.fromEntries(range(width).map((value) => [`v${value}`, "v"]));
  return factsFrom(Object.fromEntries(range(count).map((index) => [`f${index}`, { type: "enum", values }])));
}

function integers(count: number): FactSet {
  return factsFrom(Object.fromEntries(range(count).map((index) => [`f${index}`, { type: "integer" }])));
}

function strings(count: number): FactSet {
  return factsFrom(Object.fromEntries(range(count).map((index) => [`f${index}`, { type: "string" }])));
}

const set = factsFrom({ flags: { type: "set", of: "string" } });

/** Makes the first 250 elements the most asked, so that each lies far from its partner. */
const firstHalf = [all(range(250).map((n) => contains(set, "flags", `e${n}`)))];

/** Tables at the documented limits, each made to be as hard as it can be in one way. */
export const adversaries: Readonly<Record<string, () => RuleTable<string>>> = {
  "2,000 rules that each name one of 2,000 units and a range of headcounts": () => {
    const facts = factsFrom({ unit: { type: "string" }, headcount: { type: "integer", min: 0 } });
    return tableFrom(facts, range(2_000).map((n) => {
      const sized = ask(facts, "headcount", { kind: "between", ranges: [[n, n + 700]] });
      return all([oneOf(facts, "unit", [`u${n}`, `u${(n * 7) % 2_000}`]), sized]);
    }));
  },
  "2,000 rules over five strings of 2,000 values each": () => {
    const facts = strings(5);
    const dice = diceOf(1);
    return tableFrom(facts, range(2_000).map(() => {
      return all(range(3).map(() => oneOf(facts, `f${dice.integer(0, 4)}`, range(8).map(() => `v${dice.integer(0, 1_999)}`))));
    }));
  },
  "2,000 rules that ask three of 500 elements of a set": () => {
    const dice = diceOf(2);
    return tableFrom(set, range(2_000).map(() => all(range(3).map(() => contains(set, "flags", `e${dice.integer(0, 499)}`)))));
  },
  "one rule that asks any of 500 elements": () => tableFrom(set, [any(range(500).map((n) => contains(set, "flags", `e${n}`)))]),
  "2,000 elements of a set, each asked by a rule": () =>
    tableFrom(set, range(2_000).map((n) => contains(set, "flags", `e${n}`))),
  "pairs of elements that lie far apart": () =>
    tableFrom(set, [...firstHalf, any(range(250).map((n) => all([contains(set, "flags", `e${n}`), contains(set, "flags", `e${n + 250}`)])))]),
  "levels of all, any and not, 64 deep, of 2,000 tests": () => {
    const facts = enums(10, 6);
    const dice = diceOf(3);
    const test = (): Condition => oneOf(facts, `f${dice.integer(0, 9)}`, dice.some(range(6), 1).map((n) => `v${n}`));
    const nested = (): Condition => {
      let condition = test();
      for (let level = 0; level < 62; level++) {
        const parts = [condition, ...range(30).map(test)];
        condition = level % 3 === 0 ? not(any(parts)) : level % 3 === 1 ? all(parts) : any(parts);
      }
      return condition;
    };
    return tableFrom(facts, range(20).map(nested));
  },
  "60 times not around a condition as large as the steps allow": () => {
    const facts = enums(10, 6);
    const dice = diceOf(4);
    const test = (): Condition => oneOf(facts, `f${dice.integer(0, 9)}`, dice.some(range(6), 3).map((n) => `v${n}`));
    let condition = any(range(60).map(() => all(range(5).map(test))));
    for (let level = 0; level < 60; level++) condition = not(condition);
    return tableFrom(facts, range(300).map(() => condition));
  },
  "60 times not around two integers with 2,000 figures each": () => {
    const facts = integers(2);
    const pairs = range(990).map((n) => all([numbers(facts, "f0", [n * 2]), numbers(facts, "f1", [n * 2])]));
    let condition = any(pairs);
    for (let level = 0; level < 60; level++) condition = not(condition);
    return tableFrom(facts, [condition]);
  },
  "the same condition in 500 rules, doubled at each of five levels": () => {
    const facts = enums(10, 6);
    const dice = diceOf(5);
    let condition = oneOf(facts, "f0", ["v1"]);
    for (let level = 0; level < 5; level++) {
      const other = oneOf(facts, `f${dice.integer(0, 9)}`, ["v1", "v2"]);
      condition = any([all([condition, other]), all([not(other), condition])]);
    }
    return tableFrom(facts, range(500).map(() => condition));
  },
  "one list of 200,000 figures": () => {
    const facts = integers(1);
    return tableFrom(facts, [numbers(facts, "f0", range(200_000).map((n) => n * 2))]);
  },
  "100 lists of 2,000 figures each": () => {
    const facts = integers(1);
    return tableFrom(facts, range(100).map((n) => numbers(facts, "f0", range(2_000).map((m) => 2 * (n + 100 * m)))));
  },
  "2,000 lists of 100 figures each": () => {
    const facts = integers(1);
    return tableFrom(facts, range(2_000).map((n) => numbers(facts, "f0", range(100).map((m) => 2 * (n + 2_000 * m)))));
  },
  "50,000 figures in tests of one figure each": () => {
    const facts = integers(1);
    const rule = (n: number): Condition => any(range(1_000).map((m) => numbers(facts, "f0", [2 * (n + 50 * m)])));
    return tableFrom(facts, range(50).map(rule));
  },
  "one list of 200,000 strings": () => {
    const facts = strings(1);
    return tableFrom(facts, [oneOf(facts, "f0", range(200_000).map((n) => `v${n}`))]);
  },
  "1,000 lists of the same 200 strings": () => {
    const facts = strings(1);
    return tableFrom(facts, range(1_000).map((n) => oneOf(facts, "f0", range(200).map((m) => `v${(m * 31 + n) % 400}`))));
  },
  "four strings in 100 lists of 500 values": () => {
    const facts = strings(4);
    const dice = diceOf(6);
    return tableFrom(facts, range(100).map(() => all(range(4).map((f) => oneOf(facts, `f${f}`, range(500).map(() => `v${dice.integer(0, 4_999)}`))))));
  },
  "a product of sums over 500 elements that lie far apart": () =>
    tableFrom(set, [...firstHalf, all(range(250).map((n) => any([contains(set, "flags", `e${n}`), contains(set, "flags", `e${499 - n}`)])))]),
  "random rules over ten enums, half of the values each": () => {
    const facts = enums(10, 6);
    const dice = diceOf(7);
    const values = range(6).map((n) => `v${n}`);
    return tableFrom(facts, range(2_000).map(() => {
      return all(dice.some(range(10), 5).slice(0, 5).map((f) => oneOf(facts, `f${f}`, dice.some(values, 3).slice(0, 3))));
    }));
  },
  "2,000 rules of 50 tests over 20 enums, any of all": () => {
    const facts = enums(20, 6);
    const dice = diceOf(8);
    const test = (): Condition => oneOf(facts, `f${dice.integer(0, 19)}`, [`v${dice.integer(0, 5)}`]);
    return tableFrom(facts, range(2_000).map(() => any(range(10).map(() => all(range(5).map(test))))));
  },
  "50 rules of 2,000 tests on one fact": () => {
    const facts = strings(1);
    return tableFrom(facts, range(50).map((n) => any(range(2_000).map((m) => oneOf(facts, "f0", [`v${(n * m) % 3_000}`])))));
  },
  "50 rules of 2,000 tests each, on 2,000 elements of a set": () =>
    tableFrom(set, range(50).map(() => any(range(2_000).map((n) => contains(set, "flags", `e${n}`))))),
  "one list of 20,000 strings that 2,000 rules use": () => {
    const facts = strings(1);
    const listed = oneOf(facts, "f0", range(20_000).map((n) => `v${n}`));
    return tableFrom(facts, range(2_000).map((n) => all([listed, oneOf(facts, "f0", [`v${n}`, `w${n}`])])));
  },
  "one list of 20,000 figures that 2,000 rules use": () => {
    const facts = integers(2);
    const listed = numbers(facts, "f0", range(20_000).map((n) => 2 * n));
    return tableFrom(facts, range(2_000).map((n) => all([listed, numbers(facts, "f1", [2 * n])])));
  },
  "2,000 ranges that lie inside each other": () => {
    const facts = integers(2);
    const within = (name: string, n: number): Condition => ask(facts, name, { kind: "between", ranges: [[n, 10_000 - n]] });
    return tableFrom(facts, range(2_000).map((n) => all([within("f0", n), within("f1", (n * 997) % 2_000)])));
  },
  "50 rules of 2,000 tests on 2,000 facts": () => {
    const facts = enums(2_000, 2);
    return tableFrom(facts, range(50).map(() => any(range(2_000).map((n) => oneOf(facts, `f${n}`, ["v1"])))));
  },
};

