import { hash32 } from "../../core/hash.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { QuotaSection } from "./compile.ts";
import type { MandatoryInterview } from "./mandatory.ts";
import type { Member, PlanQuestion } from "./request.ts";

/** The days on which each person was talked with, or by a rule will be, as far as these count as turns. */
export type Talks = ReadonlyMap<string, readonly PlainDate[]>;

/** The order in which the turns of a department come: least recently talked with first, ties by a seeded hash. */
export interface Queue {
  /** The members who have a turn already on one of these days. */
  readonly heldIn: (from: PlainDate, until: PlainDate) => readonly string[];
  /** The next ones of those who are free; from then on they count as talked with on that day. */
  readonly next: (free: readonly Member[], count: number, on: PlainDate) => readonly NextTurn[];
}

interface NextTurn {
  readonly person: string;
  readonly lastOn: PlainDate | null;
}

export function readTalks(
  { rotation }: QuotaSection,
  question: PlanQuestion,
  mandatory: readonly MandatoryInterview[],
): Talks {
  const mandatoryCounts = rotation?.mandatoryCounts === true;
  const talks = new Map<string, PlainDate[]>();
  const add = (person: string, on: PlainDate): void => {
    const days = talks.get(person);
    if (days === undefined) talks.set(person, [on]);
    else days.push(on);
  };
  for (const { person, on, kind } of question.history ?? []) {
    if (kind !== "mandatory" || mandatoryCounts) add(person, on);
  }
  if (mandatoryCounts) for (const { person, from } of mandatory) add(person, from);
  return talks;
}

export function makeQueue({ rotation }: QuotaSection, members: readonly Member[], talks: Talks): Queue {
  const { seed = "", joiners = "front" } = rotation ?? {};
  const ties = new Map(members.map(({ id }) => [id, hash32(`${seed} ${id}`)]));
  const turns = new Map<string, PlainDate>();
  const lastBefore = (person: string, day: PlainDate): PlainDate | null => {
    let last = turns.get(person) ?? null;
    for (const on of talks.get(person) ?? []) {
      if (on < day && (last === null || on > last)) last = on;
    }
    return last;
  };
  /** Where joiners go to the back, who joined after the last talk waits as if talked with on the first day. */
  const isJoiner = ({ joinedOn }: Member, lastOn: PlainDate | null): boolean => {
    return joiners === "back" && joinedOn !== null && (lastOn === null || lastOn < joinedOn);
  };
  return {
    heldIn: (from, until) => {
      const held = members.filter(({ id }) => talks.get(id)?.some((on) => from <= on && on <= until) === true);
      return held.map(({ id }) => id);
    },
    next: (free, count, on) => {
      if (count === 0) return [];
      const waiting = free.map((member) => {
        const lastOn = lastBefore(member.id, on);
        const joined = isJoiner(member, lastOn);
        const since = (joined ? member.joinedOn : lastOn) ?? "";
        return { person: member.id, lastOn, since, joined, tie: ties.get(member.id) ?? 0 };
      });
      waiting.sort((left, right) => {
        if (left.since !== right.since) return left.since < right.since ? -1 : 1;
        if (left.joined !== right.joined) return left.joined ? -1 : 1; // or those of that day would come twice before
        return left.tie - right.tie || compareCodePoints(left.person, right.person);
      });
      const chosen = waiting.slice(0, count);
      for (const { person } of chosen) turns.set(person, on);
      return chosen.map(({ person, lastOn }) => ({ person, lastOn }));
    },
  };
}
