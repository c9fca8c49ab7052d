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
  /** Those whose turn could come, on leave or not. */
  readonly pool: readonly Member[];
  readonly chosen: readonly string[];
  /** Those talked with already. */
  readonly held: ReadonlySet<string>;
  readonly owed: number;
  /** Whether everyone who could be met was chosen. */
  readonly isExhausted: boolean;
}

/** How each member fares: the turns, and the longest wait in periods in which the turn could have come. */
export function waitsOf(members: readonly Member[], periods: readonly PeriodRecord[]): readonly MemberCoverage[] {
  const coverage = new Map(members.map(({ id }) => [id, { interviews: 0, waiting: 0, longestWait: 0, inPool: false }]));
  for (const { pool, chosen, held } of periods) {
    const taken = new Set([...chosen, ...held]);
    for (const { id } of pool) {
      const state = coverage.get(id);
      if (state === undefined) continue;
      state.inPool = true;
      state.waiting++;
      state.longestWait = Math.max(state.longestWait, state.waiting);
      if (!taken.has(id)) continue;
      state.interviews++;
      state.waiting = 0;
    }
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
 */
export function boundOf(periods: readonly PeriodRecord[], joinersFirst: boolean): number | null {
  let bound: number | null = null;
  for (let start = 0; start < periods.length; start++) {
    const wait = longestFrom(periods, start, joinersFirst);
    if (wait === null) return null;
    bound = Math.max(bound ?? 0, wait);
  }
  return bound;
}

function longestFrom(periods: readonly PeriodRecord[], start: number, joinersFirst: boolean): number | null {
  const seen = new Set<string>();
  let before = 0;
  let given = 0;
  for (let index = start; index < periods.length; index++) {
    const period = periods[index];
    if (period === undefined) break;
    for (const { id } of period.pool) {
      if (seen.has(id)) continue;
      seen.add(id);
      if (index === start || joinersFirst) before++;
    }
    given += period.chosen.length;
    if (given >= before || period.isExhausted) return index - start + 1;
  }
  const last = periods.at(-1);
  const rate = last === undefined ? 0 : Math.max(last.chosen.length, Math.min(last.owed, last.pool.length));
  return rate === 0 ? null : periods.length - start + Math.ceil((before - given) / rate);
}
