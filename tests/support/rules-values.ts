import type { FactDeclaration } from "../../src/rules/facts.ts";
import type { Dice } from "./rules-dice.ts";
import { testsIn } from "./rules-meaning.ts";
import type { Declarations, PlainRecord } from "./rules-meaning.ts";
import type { World } from "./rules-world.ts";

/**
 * For each fact, legal values that are as good as all: the figures of the document with their neighbours, the ends of
 * the domain, and something that nobody named. They come from the document, never from the classes of the library.
 */
export function valuesOf(world: World): ReadonlyMap<string, readonly unknown[]> {
  return new Map(Object.entries(world.facts).map(([name, fact]) => [name, valuesOfFact(fact, figuresOf(world, name))]));
}

function figuresOf(world: World, name: string): readonly unknown[] {
  const tests = world.rules.flatMap(({ when }) => (when === null ? [] : testsIn(when)));
  const figures = tests.filter(({ fact }) => fact === name).flatMap((test): readonly unknown[] => {
    if (test.kind === "range") return Object.values(test.bounds);
    return test.kind === "one-of" ? test.values : [test.value];
  });
  return [...new Set(figures)];
}

function valuesOfFact(fact: FactDeclaration, figures: readonly unknown[]): readonly unknown[] {
  switch (fact.type) {
    case "boolean":
      return [false, true];
    case "enum":
      return Object.keys(fact.values);
    case "string":
      return [...new Set([...figures, "nobody named this", "nor this", ...(fact.default === undefined ? [] : [fact.default])])];
    case "set":
      return subsets(fact.of === "string" ? [...figures, "nobody named this"] : Object.keys(fact.of));
    case "integer": {
      const min = fact.min ?? Number.MIN_SAFE_INTEGER;
      const max = fact.max ?? Number.MAX_SAFE_INTEGER;
      const near = figures.map(Number).flatMap((figure) => [figure - 1, figure, figure + 1]);
      return [...new Set([min, max, ...near])].filter((n) => n >= min && n <= max);
    }
    case "date": {
      const near = figures.flatMap((figure) => [shiftDate(String(figure), -1), String(figure), shiftDate(String(figure), 1)]);
      return [...new Set(["0001-01-01", "9999-12-31", ...near])];
    }
    default:
      return fact satisfies never;
  }
}

function subsets(items: readonly unknown[]): readonly unknown[] {
  return Array.from({ length: 2 ** items.length }, (_, bits) => items.filter((_item, index) => (bits >> index) % 2 === 1));
}

function shiftDate(date: string, days: number): string {
  const shifted = new Date(`${date}T00:00:00Z`);
  shifted.setUTCDate(shifted.getUTCDate() + days);
  return shifted.toISOString().slice(0, 10);
}

/** A legal value, near a figure or from anywhere. */
export function legalValue(fact: FactDeclaration, near: readonly unknown[], dice: Dice): unknown {
  if (dice.chance(0.7)) return dice.pick(near);
  switch (fact.type) {
    case "integer":
      return dice.integer(fact.min ?? -50, fact.max ?? 50);
    case "date":
      return shiftDate("2024-02-29", dice.integer(-2_000, 2_000));
    case "string":
      return dice.pick(["", "A", "a ", "other", "other-2", "nobody named this", "部门", "\u{1f600}"]);
    case "set":
      return fact.of === "string" ? dice.some(["a", "b", "c", "A", "", "other"], 0) : dice.pick(near);
    default:
      return dice.pick(near);
  }
}

export function completeRecord(world: World, values: ReadonlyMap<string, readonly unknown[]>, dice: Dice): PlainRecord {
  return Object.fromEntries(
    Object.entries(world.facts).map(([name, fact]) => [name, legalValue(fact, values.get(name) ?? [], dice)]),
  );
}

/** All records that the values make; `null` if they are too many to try. */
export function recordsOf(world: World, limit: number): readonly PlainRecord[] | null {
  let records: readonly PlainRecord[] = [{}];
  for (const [name, values] of valuesOf(world)) {
    if (records.length * values.length > limit) return null;
    records = records.flatMap((record) => values.map((value) => ({ ...record, [name]: value })));
  }
  return records;
}

/** A record in which facts are absent, `null` or illegal here and there. */
export function brokenRecord(world: World, values: ReadonlyMap<string, readonly unknown[]>, dice: Dice): PlainRecord {
  const illegalShare = dice.pick([0, 0, 0.2]);
  const absentShare = dice.pick([0.2, 0.5, 0.9]);
  const members = Object.entries(completeRecord(world, values, dice)).flatMap(([name, value]) => {
    const fact = world.facts[name];
    if (fact !== undefined && dice.chance(illegalShare)) return [[name, illegalValueFor(fact, dice)] as const];
    if (dice.chance(absentShare)) return dice.pick([[], [[name, null] as const], [[name, undefined] as const]]);
    return [[name, value] as const];
  });
  return Object.fromEntries(members);
}

/** A value that the fact cannot have. */
export function illegalValueFor(fact: FactDeclaration, dice: Dice): unknown {
  const odd: readonly unknown[] = [Number.NaN, {}, Symbol("odd"), () => "a", 10n, Infinity, new Date(0)];
  const byType: Readonly<Record<FactDeclaration["type"], readonly unknown[]>> = {
    boolean: ["true", 0, 1, "", []],
    enum: ["", "A", "z", 0, ["a"], "constructor", "toString", "__proto__"],
    string: [0, ["a"], true, new String("a")],
    integer: [1.5, "3", -9e15 - 1e15, 2 ** 53, [3], true, ...bounds(fact)],
    date: ["2026-02-30", "2025-02-29", "2026-1-1", "0000-12-31", "10000-01-01", 20260101, "2026-01-01T00:00:00Z", ""],
    set: ["a", {}, [1], ["a", null], [["a"]], new Set(["a"]), ...(isListed(fact) ? [["z"], ["a", "A"]] : [])],
  };
  return dice.pick([...byType[fact.type], ...odd]);
}

function bounds(fact: FactDeclaration): readonly number[] {
  if (fact.type !== "integer") return [];
  return [...(fact.min === undefined ? [] : [fact.min - 1]), ...(fact.max === undefined ? [] : [fact.max + 1])];
}

function isListed(fact: FactDeclaration): boolean {
  return fact.type === "set" && fact.of !== "string";
}

/** The facts that a record lacks or gives an illegal value, defaults put in: told from the document alone. */
export function isGiven(fact: FactDeclaration, value: unknown): boolean {
  switch (fact.type) {
    case "boolean":
      return typeof value === "boolean";
    case "string":
      return typeof value === "string";
    case "enum":
      return typeof value === "string" && Object.keys(fact.values).includes(value);
    case "integer":
      return (
        typeof value === "number" && Number.isInteger(value) && Math.abs(value) < 2 ** 53 &&
        value >= (fact.min ?? value) && value <= (fact.max ?? value)
      );
    case "date":
      return typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value) && value >= "0001" && isRealDay(value);
    case "set": {
      const listed = fact.of === "string" ? null : Object.keys(fact.of);
      return (
        Array.isArray(value) &&
        value.every((element) => typeof element === "string" && (listed === null || listed.includes(element)))
      );
    }
    default:
      return fact satisfies never;
  }
}

function isRealDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** What the record says of a fact, with the default where it says nothing. */
export function givenValue(facts: Declarations, name: string, record: PlainRecord): unknown {
  return record[name] ?? facts[name]?.default;
}
