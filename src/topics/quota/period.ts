import type { RuleReference } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Condition } from "../../rules/condition.ts";
import type { QuotaSection } from "./compile.ts";
import type { Quota } from "./decide.ts";
import { isAvailable, poolOf } from "./members.ts";
import { firstDayOf, lastDayOf } from "./months.ts";
import type { Queue } from "./queue.ts";
import type { Member } from "./request.ts";
import type { PeriodRecord } from "./waits.ts";

/** A turn of the rotation. */
export interface Turn {
  readonly reason: "rotation";
  readonly person: string;
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly lastOn: PlainDate | null;
  readonly rules: readonly RuleReference[];
}

/** One period of a department: how many interviews it owes, and what becomes of them. */
export interface PeriodPlan {
  readonly from: PlainDate;
  readonly until: PlainDate;
  readonly headcount: number;
  /** Owed by the rule for this period, and brought over from the one before; where all are asked for, nothing is. */
  readonly owed: number;
  readonly carriedOver: number;
  /** Held already, by the history; where mandatory interviews count, those planned as well. */
  readonly held: number;
  readonly planned: number;
  /** Owed and not to be held, since too few people can be met. */
  readonly short: number;
  readonly rules: readonly RuleReference[];
}

/** What one department works with while its turns are given out. */
export interface Rotation {
  readonly section: QuotaSection;
  /** The members whose turn can come. */
  readonly staff: readonly Member[];
  readonly queue: Queue;
}

export interface PlannedPeriod {
  readonly plan: PeriodPlan;
  readonly turns: readonly Turn[];
  readonly record: PeriodRecord;
  /** What the next period owes besides its own. */
  readonly carries: number;
}

/** What a period is to be planned by. */
interface PeriodQuestion {
  readonly month: number;
  /** The day behind the period before, or the first of the span. */
  readonly last: PlainDate;
  readonly headcount: number;
  readonly carried: number;
  readonly quota: Quota;
  readonly rules: readonly RuleReference[];
}

/** Gives out the turns of one period: to the next of those who can be met and have none yet, as many as are owed. */
export function planPeriod({ section, staff, queue }: Rotation, asked: PeriodQuestion): PlannedPeriod {
  const { month, last, headcount, quota, rules } = asked;
  const from = firstDayOf(month);
  const until = lastDayOf(month + quota.months - 1);
  const group = groupOf(section, rules);
  const pool = poolOf(staff, group ?? null, from);
  // All of a group are asked for anew in each period: what is missed is not owed twice, and others do not stand in.
  const isForAll = group !== undefined;
  const owed = isForAll ? pool.length : quota.interviews;
  const carriedOver = isForAll ? 0 : asked.carried;
  const talkedWith = new Set(queue.heldIn(from, until));
  const held = (isForAll ? pool : staff).filter(({ id }) => talkedWith.has(id)).length;
  const free = pool.filter((member) => !talkedWith.has(member.id) && isAvailable(member, from, until));
  const wanted = Math.max(0, owed + carriedOver - held);
  const turns = queue.next(free, wanted, from);
  const chosen = turns.map(({ person }) => person);
  const short = wanted - chosen.length;
  return {
    plan: { from, until, headcount, owed, carriedOver, held, planned: chosen.length, short, rules },
    turns: turns.map(({ person, lastOn }) => ({ reason: "rotation", person, from, until, lastOn, rules })),
    record: {
      from,
      pool,
      chosen,
      held: [...talkedWith],
      heldBefore: last < from ? queue.heldIn(last, lastDayOf(month - 1)) : [],
      owed,
      isExhausted: chosen.length === free.length,
    },
    carries: isForAll ? 0 : short,
  };
}

/** Who is asked for where a rule asks for all of a group, `null` for everyone; `undefined` where it asks for a number. */
export function groupOf(section: QuotaSection, [rule]: readonly RuleReference[]): Condition | null | undefined {
  return section.groups.get(rule?.id ?? "");
}
