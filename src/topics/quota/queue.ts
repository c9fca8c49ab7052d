import { hash32 } from "../../core/hash.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { QuotaSection } from "./compile.ts";
import type { MandatoryInterview } from "./mandatory.ts";
import type { Member, PlanQuestion } from "./request.ts";

/** The order in which the turns of a department come: least recently talked with first, ties by a seeded hash. */
export interface Queue {
  /** Those who are, by the history, talked with already in a period. */
  readonly heldIn: (from: PlainDate, until: PlainDate) => ReadonlySet<string>;
  /** The next ones of those who are free; from then on they count as talked with on that day. */
  readonly next: (
    free: readonly Member[],
    count: number,
    on: PlainDate,
  ) => readonly { readonly person: string; readonly lastOn: PlainDate | null }[];
}

export function makeQueue(
  section: QuotaSection,
  question: PlanQuestion,
  members: readonly Member[],
  mandatory: readonly MandatoryInterview[],
): Queue {
  const { seed = "", mandatoryCounts = false, joiners = "front" } = section.rotation ?? {};
  const talks = new Map<string, PlainDate[]>(members.map(({ id }) => [id, []]));
  for (const { person, on, kind } of question.history ?? []) {
    if (kind !== "mandatory" || mandatoryCounts) talks.get(person)?.push(on);
  }
  if (mandatoryCounts) for (const { person, from } of mandatory) talks.get(person)?.push(from);
  const lastBefore = (person: string, day: PlainDate): PlainDate | null => {
    return (talks.get(person) ?? []).reduce<PlainDate | null>((last, on) => {
      return on < day && (last === null || on > last) ? on : last;
    }, null);
  };
  return {
    heldIn: (from, until) => {
      const held = [...talks].filter(([, dates]) => dates.some((on) => from <= on && on <= until));
      return new Set(held.map(([person]) => person));
    },
    next: (free, count, on) => {
      const turns = free.map((member) => {
        const lastOn = lastBefore(member.id, on);
        const since = lastOn ?? (joiners === "back" ? member.joinedOn : null) ?? "";
        return { person: member.id, lastOn, since, tie: hash32(`${seed} ${member.id}`) };
      });
      turns.sort((left, right) => {
        if (left.since !== right.since) return left.since < right.since ? -1 : 1;
        return left.tie - right.tie || compareCodePoints(left.person, right.person);
      });
      const chosen = turns.slice(0, count);
      for (const { person } of chosen) talks.get(person)?.push(on);
      return chosen.map(({ person, lastOn }) => ({ person, lastOn }));
    },
  };
}
