import { loadPolicy, resolveResponsibility } from "appraisal-policy";
import type { Decision, Policy } from "appraisal-policy";
import { crossCheck, decideByEngine, toEngine, toRules } from "appraisal-policy/json-rules-engine";
import { Engine } from "json-rules-engine";
import type { TopLevelCondition } from "json-rules-engine";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ruleCondition } from "../../src/adapters/json-rules-engine/conditions.ts";
import { ALWAYS, NEVER, not } from "../../src/rules/condition.ts";
import { decide } from "../../src/rules/decide.ts";
import { interpret } from "../../src/rules/interpret.ts";
import { worldOfTable } from "../support/policy-meaning.ts";
import { policyOfWorld } from "../support/policy-of-world.ts";
import { presetTables, presets } from "../support/policy-presets.ts";
import { firstRule } from "../support/rules-completions.ts";
import { forDiceAsync } from "../support/rules-dice.ts";
import { brokenRecord, completeRecord, recordsOf, valuesOf } from "../support/rules-values.ts";
import { worldOf } from "../support/rules-world.ts";

/** A policy with one rule table over the given facts. */
function policyWith(facts: object, rules: readonly { readonly id: string; readonly when?: object }[], conditions = {}): Policy {
  return loadPolicy({
    id: "small",
    version: "1.0.0",
    title: "A small policy",
    effective: { from: "2026-01-01" },
    facts,
    conditions,
    roles: { leader: {} },
    responsibility: { rules: rules.map((rule) => ({ ...rule, then: { roles: ["leader"], mode: "direct" } })) },
  });
}

/** The conditions of a policy with this one rule. */
function conditionsOf(when?: object): unknown {
  const facts = {
    grade: { type: "enum", ordered: true, values: { a: "A", b: "B", c: "C" } },
    kind: { type: "enum", values: { x: "X", y: "Y" } },
    unit: { type: "string" },
    acting: { type: "boolean" },
    size: { type: "integer", min: 0 },
    since: { type: "date" },
    units: { type: "set", of: "string" },
  };
  const rules = [when === undefined ? { id: "A" } : { id: "A", when }];
  return toRules(policyWith(facts, rules, { senior: { grade: { min: "b" } } }), "responsibility")[0]?.conditions;
}

async function ruleOf(engine: Engine, record: object): Promise<string | null> {
  const { events } = await engine.run({ ...record });
  expect(events.length).toBeLessThanOrEqual(1);
  return events[0]?.type ?? null;
}

/** Whether the engine's rule is one that the decision leaves open. */
function isAmong(rule: string | null, decision: Decision<unknown>): boolean {
  if (decision.status === "uncovered") return rule === null;
  return decision.status !== "decided" || decision.rules.some(({ id }) => id === rule);
}

describe("the rules for json-rules-engine", () => {
  it("say what decides, on which clause, with a priority that keeps their order", () => {
    const { policy, plain } = presets["bank-branch"];
    const rules = toRules(policy, "responsibility");
    const written = plain.responsibility?.rules ?? [];
    expect(rules.map(({ name }) => name)).toEqual(written.map(({ id }) => id));
    expect(rules.map(({ priority }) => priority)).toEqual(rules.map((_, index) => rules.length - index));
    expect(rules[0]).toMatchObject({
      event: {
        type: "BB-1",
        params: { outcome: { roles: ["branch-president"], mode: "direct" }, clause: "辅导责任·市分行 1" },
      },
    });
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
  });

  it("are those of the table that is asked for, and none where there is no such table", () => {
    const { policy } = presets["functional-project"];
    const ids = (rules: readonly { readonly name?: string }[]) => rules.map(({ name }) => name);
    expect(ids(toRules(policy, "quota"))).toEqual(policy.document.quota?.rules.map(({ id }) => id));
    expect(ids(toRules(policy, "quota", { table: "mandatory" }))).toEqual(policy.document.quota?.mandatory?.map(({ id }) => id));
    expect(toRules(policy, "quota", { table: "toString" })).toEqual([]);
    expect(toRules(policy, "goal")).toEqual([]);
    expect(toRules(presets["group-appeals"].policy, "responsibility")).toEqual([]);
  });

  it.each<[string, object | undefined, unknown]>([
    ["a rule without a condition", undefined, { all: [] }],
    ["a value", { kind: "x" }, { all: [{ fact: "kind", operator: "equal", value: "x" }] }],
    ["a list", { unit: ["p", "q"] }, { all: [{ fact: "unit", operator: "in", value: ["p", "q"] }] }],
    ["a truth", { acting: false }, { all: [{ fact: "acting", operator: "equal", value: false }] }],
    ["an element", { units: { contains: "u" } }, { all: [{ fact: "units", operator: "contains", value: "u" }] }],
    ["grades from one upward, which the engine cannot compare", { grade: { min: "b" } }, { all: [{ fact: "grade", operator: "in", value: ["b", "c"] }] }],
    ["a named condition, written out", { condition: "senior" }, { all: [{ fact: "grade", operator: "in", value: ["b", "c"] }] }],
    ["a number from one upward", { size: { above: 5 } }, { all: [{ fact: "size", operator: "greaterThanInclusive", value: 6 }] }],
    ["days up to one, as their text", { since: { max: "2026-03-01" } }, { all: [{ fact: "since", operator: "lessThanInclusive", value: "2026-03-01" }] }],
    [
      "a band",
      { size: { min: 6, max: 10 } },
      { all: [{ fact: "size", operator: "greaterThanInclusive", value: 6 }, { fact: "size", operator: "lessThanInclusive", value: 10 }] },
    ],
    ["a negation", { kind: { not: "x" } }, { not: { fact: "kind", operator: "equal", value: "x" } }],
  ])("write %s", (_, when, conditions) => {
    expect(conditionsOf(when)).toEqual(conditions);
  });
});

describe.each(presetTables)("an engine for the $name", ({ preset, table: name }) => {
  const { policy, plain } = preset;
  const [topic, table] = name === "mandatory" ? (["quota", "mandatory"] as const) : ([name, "rules"] as const);
  const world = worldOfTable(plain, name);
  const records = recordsOf(world, 20_000) ?? [];

  it("finds the first rule that holds, for every record", async () => {
    expect(records.length).toBeGreaterThan(5);
    const engine = toEngine(policy, topic, { table });
    const rules = toRules(policy, topic, { table });
    const found: (string | null)[] = [];
    // oxlint-disable-next-line no-await-in-loop -- one engine runs one case at a time
    for (const record of records) found.push(await ruleOf(engine, record));
    expect(found).toEqual(records.map((record) => rules[firstRule(world, record)]?.name ?? null));
  });

  it("leaves to the defaults what is not given", async () => {
    const withDefault = Object.keys(world.facts).filter((fact) => world.facts[fact]?.default !== undefined);
    const engine = toEngine(policy, topic, { table, allowUndefinedFacts: false });
    for (const record of records.slice(0, 40)) {
      const given = Object.fromEntries(Object.entries(record).filter(([fact]) => !withDefault.includes(fact)));
      const whole = { ...given, ...Object.fromEntries(withDefault.map((fact) => [fact, world.facts[fact]?.default])) };
      // oxlint-disable-next-line no-await-in-loop -- one engine runs one case at a time
      expect(await ruleOf(engine, given)).toBe(toRules(policy, topic, { table })[firstRule(world, whole)]?.name ?? null);
    }
  });
});

describe("an engine for any policy", () => {
  it("finds the rule that the interpreter finds, for every complete record", async () => {
    let covered = 0;
    await forDiceAsync(1_000, async (dice) => {
      const world = worldOf(dice, { facts: [1, 5], rules: [1, 8], small: false });
      const policy = policyOfWorld(world, dice);
      const table = policy.sections.responsibility?.table;
      if (table === undefined) throw new Error("every world has a table");
      const values = valuesOf(world);
      const engine = toEngine(policy, "responsibility");
      for (let count = 0; count < 5; count++) {
        const record = completeRecord(world, values, dice);
        const rule = interpret(table, record)?.reference.id ?? null;
        if (rule !== null) covered++;
        // oxlint-disable-next-line no-await-in-loop -- one engine runs one case at a time
        expect([record, await ruleOf(engine, record)]).toEqual([record, rule]);
      }
    });
    expect(covered).toBeGreaterThan(2_000);
  });

  it("gives a second opinion on incomplete records too: a rule that they leave open", async () => {
    const met = { decided: 0, several: 0, uncovered: 0, undetermined: 0, invalid: 0 };
    await forDiceAsync(1_500, async (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 6], small: true });
      const policy = policyOfWorld(world, dice);
      const record = brokenRecord(world, valuesOf(world), dice);
      const decision = resolveResponsibility(policy, record);
      met[decision.status]++;
      if (decision.status === "decided" && decision.rules.length > 1) met.several++;
      const rule = await crossCheck(policy, "responsibility", record);
      expect([record, decision, rule, isAmong(rule, decision)]).toEqual([record, decision, rule, true]);
    });
    expect(Math.min(...Object.values(met))).toBeGreaterThan(10);
  });

  it("contradicts a library that decides by the wrong rule", async () => {
    const { policy } = presets["bank-branch"];
    const head = { tier: "branch", unit: "corporate", position: "head" };
    const wrong: Decision<null> = { status: "decided", outcome: null, rules: [{ id: "BB-2" }] };
    const rule = await crossCheck(policy, "responsibility", head);
    expect([rule, isAmong(rule, resolveResponsibility(policy, head)), isAmong(rule, wrong)]).toEqual(["BB-1", true, false]);
  });

  it("checks a table that is named, and finds no rule in one that is not there", async () => {
    const { policy } = presets["functional-project"];
    const mandatory = policy.sections.quota?.mandatory;
    if (mandatory === undefined) throw new Error("the preset has mandatory interviews");
    for (const consecutiveLastRanks of [0, 2, 3, 4]) {
      const record = { consecutiveLastRanks, majorMistake: false };
      // oxlint-disable-next-line no-await-in-loop -- few
      const rule = await crossCheck(policy, "quota", record, "mandatory");
      expect([record, rule, isAmong(rule, decide(mandatory, record))]).toEqual([record, rule, true]);
    }
    expect(await crossCheck(policy, "quota", { consecutiveLastRanks: 3 }, "mandatory")).not.toBeNull();
    expect(await crossCheck(policy, "quota", { consecutiveLastRanks: 3 }, "no such table")).toBeNull();
  });

  it.each([
    ["null", () => null],
    ["a text", () => "text"],
    ["a list", () => []],
    ["an object that cannot be read", () => new Proxy({}, { ownKeys: () => { throw new Error("unreadable"); } })],
  ])("takes %s for a record without facts", async (_, input) => {
    const { policy } = presets["bank-branch"];
    const rule = await crossCheck(policy, "responsibility", input() as object); // a mistake that the compiler would have found
    expect(rule).toBe(await crossCheck(policy, "responsibility", {}));
  });

  it("holds where a rule bears a name that engines give to events of their own", async () => {
    const ids = ["error", "success", "failure", "newListener"];
    const policy = policyWith({ n: { type: "integer" } }, ids.map((id, n) => ({ id, when: { n } })));
    const found = await Promise.all(ids.map((_, n) => crossCheck(policy, "responsibility", { n })));
    expect(found).toEqual(ids);
  });
});

describe("facts that come from elsewhere", () => {
  const { policy } = presets["bank-branch"];
  const people = [
    { tier: "branch", unitKind: "department", unit: "corporate", position: "head" },
    { tier: "branch", unitKind: "department", unit: "corporate", position: "staff" },
    { tier: "sub-branch", unitKind: "outlet", unit: "jianguo-road", subBranch: "dongcheng", position: "head" },
    { tier: "branch", unitKind: "leadership", unit: "board", position: "president" },
  ];
  const expected = people.map((person) => {
    const decision = resolveResponsibility(policy, person);
    return decision.status === "decided" ? (decision.rules[0]?.id ?? null) : null;
  });

  it("may come later, each is fetched once, and those that no rule asks are not", async () => {
    const [person = {}] = people;
    const fetched: string[] = [];
    const engine = toEngine(policy, "responsibility");
    for (const [name, value] of Object.entries({ ...person, supervises: ["retail"] })) {
      engine.addFact(name, async () => {
        fetched.push(name);
        await wait(1);
        return value;
      });
    }
    expect((await engine.run()).events.map(({ type }) => type)).toEqual(expected.slice(0, 1));
    expect(fetched.toSorted()).toEqual([...new Set(fetched)].toSorted());
    expect(fetched).toContain("position");
    expect(fetched).not.toContain("supervises");
  });

  it("are decided for many at once, an engine for each", async () => {
    const many = Array.from({ length: 40 }, (_, index) => people[index % people.length] ?? {});
    const decisions = await Promise.all(many.map((person, index) => {
      const later = Object.entries(person).map(([name, value]) => [name, () => wait(index % 7, value)] as const);
      return decideByEngine(policy, "responsibility", Object.fromEntries(later));
    }));
    expect(decisions.map(({ rule }) => rule)).toEqual(many.map((_, index) => expected[index % people.length] ?? null));
    expect(new Set(expected).size).toBe(people.length);
    expect(decisions[0]?.outcome).toEqual({ roles: ["branch-president"], mode: "direct" });
    expect(decisions[3]).toEqual({ rule: null, outcome: null });
  });

  it("are lost where one engine runs two cases at once: so each has its own", async () => {
    const engine = toEngine(policy, "responsibility");
    const runs = await Promise.all(people.map((person) => engine.run({ ...person })));
    expect(runs.map(({ events }) => events[0]?.type ?? null)).not.toEqual(expected);
  });

  const withDefault = policyWith({ n: { type: "integer", default: 5 } }, [{ id: "A", when: { n: { not: 5 } } }, { id: "B", when: { n: 5 } }]);

  it.each([
    ["undefined", undefined],
    ["null", null],
    ["a function that gives null", () => null],
    ["the promise of undefined", async () => undefined],
  ])("leave their default where they are %s", async (_, n) => {
    expect((await decideByEngine(withDefault, "responsibility", { n })).rule).toBe("B");
  });

  it.each([
    ["a value", 6],
    ["a function", () => 6],
    ["a promise", async () => wait(1, 6)],
  ])("go before their default as %s", async (_, n) => {
    expect((await decideByEngine(withDefault, "responsibility", { n })).rule).toBe("A");
    const engine = toEngine(withDefault, "responsibility").addFact<unknown>("n", n);
    expect(await ruleOf(engine, {})).toBe("A");
  });

  it("are overlooked by the engine's `run` where a function stands against a default: so none is handed to it", async () => {
    expect(await ruleOf(toEngine(withDefault, "responsibility"), { n: () => 6 })).toBe("B");
    expect(await ruleOf(toEngine(withDefault, "responsibility"), { n: 6 })).toBe("A");
  });

  it("make the run reject where they fail", async () => {
    const broken = { tier: () => Promise.reject(new Error("no connection")) };
    await expect(decideByEngine(policy, "responsibility", broken)).rejects.toThrow("no connection");
  });

  it("count as no where they are absent, unless they may not be", async () => {
    const unknown = { tier: "branch", position: "head" };
    expect(resolveResponsibility(policy, unknown).status).toBe("undetermined");
    const { rule } = await decideByEngine(policy, "responsibility", unknown);
    expect(rule).not.toBe("BB-1");
    const strict = decideByEngine(policy, "responsibility", unknown, { allowUndefinedFacts: false });
    await expect(strict).rejects.toThrow("Undefined fact: unit");
  });
});

describe("an empty list of alternatives", () => {
  const run = async (conditions: TopLevelCondition) => (await new Engine([{ conditions, event: { type: "holds" } }]).run()).events.length;

  it("holds for nobody, though the engine takes it for true", async () => {
    expect(await run({ any: [] })).toBe(1);
    expect(await run(ruleCondition(NEVER))).toBe(0);
    expect(await run(ruleCondition(not(NEVER)))).toBe(1);
    expect(await run(ruleCondition(ALWAYS))).toBe(1);
  });
});
