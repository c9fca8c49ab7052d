import * as fc from "fast-check";

/** Choices that look like chance and follow from a number, so that a failing case can be had again by its seed. */
export interface Dice {
  readonly integer: (min: number, max: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** At least `least` of the items, in their order. */
  readonly some: <T>(items: readonly T[], least: number) => readonly T[];
}

export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  /** mulberry32: from 0 to less than 1. */
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const integer = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  const pick = <T>(items: readonly T[]): T => {
    const index = integer(0, items.length - 1);
    if (index >= items.length) throw new Error("nothing to pick from");
    return items[index] as T; // inside the list, whatever T is
  };
  const some = <T>(items: readonly T[], least: number): readonly T[] => {
    const count = integer(Math.min(least, items.length), items.length);
    const left = items.map((item, place) => ({ item, place, rank: next() }));
    const taken = left.toSorted((a, b) => a.rank - b.rank).slice(0, count);
    return taken.toSorted((a, b) => a.place - b.place).map(({ item }) => item);
  };
  return { integer, chance: (probability) => next() < probability, pick, some };
}

/** Another seed finds other cases: `RULES_SEED=7 npx vitest …`. */
const SEED = Number(process.env["RULES_SEED"] ?? 20_260_101);

/** Tries what the dice make, so many times. A failure names the seed of its dice. */
export function forDice(runs: number, check: (dice: Dice) => void): void {
  const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));
  fc.assert(
    fc.property(seeds, (seed) => check(diceOf(seed))),
    { numRuns: runs, seed: SEED },
  );
}

/** The same for checks that have to wait. */
export async function forDiceAsync(runs: number, check: (dice: Dice) => Promise<void>): Promise<void> {
  const seeds = fc.noShrink(fc.integer({ min: 0, max: 0xffffffff }));
  await fc.assert(
    fc.asyncProperty(seeds, (seed) => check(diceOf(seed))),
    { numRuns: runs, seed: SEED },
  );
}
