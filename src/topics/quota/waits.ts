import type { PlainDate } from "../../core/plain-date.ts";
import type { Member } from "./request.ts";

/** How one person fares in a plan. Waits are counted in periods of the department. */
export interface MemberCoverage {
  readonly person: string;
  readonly interviews: number;
  /** The most periods in a row from one turn, or the start, to the next; a wait that the plan's end cuts off counts so far. */
  readonly longestWait: number;
}

/** What one period gave out, and to whom. */
export interface PeriodRecord {
  readonly from: PlainDate;
  /** Those whose turn could come, on leave or not. */
  readonly pool: readonly Member[];
  readonly chosen: readonly string[];
  /** Those talked with in the period already, and those who were between the period before and this one. */
  readonly held: readonly string[];
  readonly heldBefore: readonly string[];
  readonly owed: number;
  /** Whether everyone who could be met was chosen. */
  readonly isExhausted: boolean;
}

/** How each member fares: the turns, and the longest wait in periods in which the turn could have come. */
export function waitsOf(members: readonly Member[], periods: readonly PeriodRecord[]): readonly MemberCoverage[] {
  const coverage = new Map(members.map(({ id }) => [id, { interviews: 0, waiting: 0, longestWait: 0, inPool: false }]));
  const count = (people: readonly string[]): void => {
    for (const id of people) {
      const state = coverage.get(id);
      if (state === undefined) continue;
      state.interviews++;
      state.waiting = 0;
    }
  };
  for (const { pool, chosen, held, heldBefore } of periods) {
    count(heldBefore);
    for (const { id } of pool) {
      const state = coverage.get(id);
      if (state === undefined) continue;
      state.inPool = true;
      state.waiting++;
      state.longestWait = Math.max(state.longestWait, state.waiting);
    }
    count([...held, ...chosen]);
  }
  return [...coverage]
    .filter(([, { inPool }]) => inPool)
    .map(([person, { interviews, longestWait }]) => ({ person, interviews, longestWait }));
}

/**
 * The most periods that anyone who can be met has to wait. Whoever waits at the beginning of a period has at most all
 * others of its pool before them, and those who join later if they come first; each of these is chosen at most once
 * before. So the wait ends, at the latest, in the period in which as many turns have been given out as there were people
 * in the pool, or in which everyone who could be met had a turn. Behind the plan's end the last period is taken to repeat.
 * For people whose turn cannot come in some of the periods between, these do not count.
 */
export function boundOf(periods: readonly PeriodRecord[], joinersFirst: boolean): number | null {
  let bound: number | null = null;
  for (const skipped of skippedPeriods(periods)) {
    const counted = periods.filter((_, index) => !skipped.has(index));
    for (let start = 0; start < counted.length; start++) {
      if (counted[start]?.pool.length === 0) continue;
      const wait = longestFrom(counted, start, joinersFirst);
      if (wait === null) return null;
      bound = Math.max(bound ?? 0, wait);
    }
  }
  return bound;
}

/** The different sets of periods that members sit out between two in which their turn can come: mostly the empty one. */
function skippedPeriods(periods: readonly PeriodRecord[]): readonly ReadonlySet<number>[] {
  const lastIndexes = new Map<string, number>();
  const skipped = new Map<string, number[]>();
  for (const [index, { pool }] of periods.entries()) {
    for (const { id } of pool) {
      const last = lastIndexes.get(id) ?? index - 1;
      for (let between = last + 1; between < index; between++) skipped.set(id, [...(skipped.get(id) ?? []), between]);
      lastIndexes.set(id, index);
    }
  }
  const different = new Map([...skipped.values()].map((indexes) => [indexes.join(), new Set(indexes)]));
  return [new Set(), ...different.values()];
}

function longestFrom(periods: readonly PeriodRecord[], start: number, joinersFirst: boolean): number | null {
  const begin = periods[start]?.from ?? "";
  const seen = new Set<string>();
  let before = 0;
  let given = 0;
  for (let index = start; index < periods.length; index++) {
    const period = periods[index];
    if (period === undefined) break;
    for (const { id, joinedOn } of period.pool) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (joinersFirst || joinedOn === null || joinedOn <= begin) before++;
    }
    given += period.chosen.length;
    if (given >= before || period.isExhausted) return index - start + 1;
  }
  const last = periods.at(-1);
  const rate = last === undefined ? 0 : Math.min(last.owed, last.pool.length);
  return rate === 0 ? null : periods.length - start + Math.ceil((before - given) / rate);
}
