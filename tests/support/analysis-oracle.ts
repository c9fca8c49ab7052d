import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import type { Dice } from "./rules-dice.ts";
import { holds, spellMixed } from "./rules-meaning.ts";
import type { Meaning, PlainRecord } from "./rules-meaning.ts";
import { recordsOf } from "./rules-values.ts";
import { worldOf } from "./rules-world.ts";
import type { World } from "./rules-world.ts";

/** A small random policy with one table, and what its document means. */
export interface TriedPolicy {
  readonly policy: Policy;
  readonly world: World;
  /** The combinations that are declared not to exist. */
  readonly never: readonly Meaning[];
  /** Every kind of record that there is, whether possible or not. */
  readonly records: readonly PlainRecord[];
}

/** `null` where there are too many records to try them all. */
export function tryPolicy(dice: Dice): TriedPolicy | null {
  const drawn = worldOf(dice, { facts: [1, 4], rules: [3, 8], small: true });
  const count = dice.chance(0.5) ? 0 : dice.integer(1, 2);
  const never = drawn.rules.slice(0, count).flatMap(({ when }) => (when === null || dice.chance(0.1) ? [] : [when]));
  const own = drawn.rules.slice(count);
  const rules = own.map((rule) => (dice.chance(0.1) ? contradictory(rule, dice) : rule));
  const world: World = { ...drawn, rules };
  const records = recordsOf({ ...drawn, rules: [...drawn.rules, ...rules] }, 500);
  if (records === null) return null;
  const outcomes = [...new Set(rules.map(({ then }) => then))];
  const policy = loadPolicy({
    id: "tried", version: "1", title: "tried", effective: { from: "2026-01-01" },
    facts: world.facts,
    impossible: never.map((meaning, index) => ({ id: `I${index}`, when: spellMixed(meaning, dice) })),
    roles: Object.fromEntries(outcomes.map((outcome) => [outcome, {}])),
    responsibility: {
      rules: rules.map(({ when, then }, index) => {
        return { id: `R${index}`, ...(when === null ? {} : { when: spellMixed(when, dice) }), then: { roles: [then], mode: "direct" } };
      }),
    },
  });
  return { policy, world, never, records };
}

function contradictory(rule: World["rules"][number], dice: Dice): World["rules"][number] {
  const { when } = rule;
  if (when === null) return rule;
  const denied: Meaning = { kind: "not", of: when };
  return { ...rule, when: { kind: "all", of: dice.chance(0.5) ? [when, denied] : [denied, when] } };
}

/** What must be found, told by trying every record one by one. */
export interface Verdicts {
  readonly isPossible: (record: PlainRecord) => boolean;
  /** The number of the first rule that holds, or −1. */
  readonly first: (record: PlainRecord) => number;
  readonly isHeld: (rule: number, record: PlainRecord) => boolean;
  readonly possible: readonly PlainRecord[];
  /** As `code rule others`, sorted. */
  readonly expected: readonly string[];
}

export function verdictsOf({ world, never, records }: TriedPolicy): Verdicts {
  const isHeld = (rule: number, record: PlainRecord): boolean => {
    const when = world.rules[rule]?.when;
    return when === null || (when !== undefined && holds(when, record, world.facts));
  };
  const isRuledOut = (record: PlainRecord): boolean => never.some((meaning) => holds(meaning, record, world.facts));
  const isNothingLeft = records.every((record) => isRuledOut(record));
  const isPossible = (record: PlainRecord): boolean => isNothingLeft || !isRuledOut(record);
  const indexes = world.rules.map((_, index) => index);
  const first = (record: PlainRecord): number => indexes.find((index) => isHeld(index, record)) ?? -1;
  const possible = records.filter((record) => isPossible(record));
  const expected: string[] = [];
  if (possible.some((record) => first(record) === -1)) expected.push("gap");
  for (const rule of indexes) {
    const held = possible.filter((record) => isHeld(rule, record));
    const decided = possible.filter((record) => first(record) === rule);
    const winners = [...new Set(held.map((record) => first(record)))].toSorted((left, right) => left - right);
    if (!records.some((record) => isHeld(rule, record))) expected.push(`rule-never-holds R${rule}`);
    else if (held.length === 0) expected.push(`rule-only-impossible R${rule}`);
    else if (decided.length === 0) expected.push(`rule-shadowed R${rule} ${winners.map((winner) => `R${winner}`).join()}`);
    if (decided.length === 0) continue;
    const others = winners.filter((winner) => winner !== rule && outcome(winner) !== outcome(rule));
    const contained = (other: number): boolean => possible.every((record) => first(record) !== other || isHeld(rule, record));
    const exceptions = others.filter((other) => contained(other));
    if (exceptions.length > 0) expected.push(`rule-with-exceptions R${rule} ${exceptions.map((other) => `R${other}`).join()}`);
    const contradicting = others.filter((other) => !contained(other));
    if (contradicting.length > 0) expected.push(`rule-contradicted R${rule} ${contradicting.map((other) => `R${other}`).join()}`);
    const next = (record: PlainRecord): number => indexes.find((index) => index > rule && isHeld(index, record)) ?? -1;
    if (decided.every((record) => outcome(next(record)) === outcome(rule))) expected.push(`rule-needless R${rule}`);
  }
  return { isPossible, first, isHeld, possible, expected: expected.toSorted() };

  function outcome(rule: number): string | undefined {
    return world.rules[rule]?.then;
  }
}
