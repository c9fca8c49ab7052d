import type { PlainDate } from "../../core/plain-date.ts";
import { dateOfDayNumber, dayNumber } from "../../core/plain-date.ts";
import type { Condition } from "../../rules/condition.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import type { QuotaSection } from "./compile.ts";
import type { Member } from "./request.ts";

/** Whether a person works for the department on a day, or on one of several days in a row, on leave or not. */
export function isEmployed({ joinedOn, leftOn }: Member, from: PlainDate, until = from): boolean {
  return (joinedOn === null || joinedOn <= until) && (leftOn === null || from <= leftOn);
}

/** The members whose turn can come: all but the head. */
export function staffOf({ head }: QuotaSection, members: readonly Member[]): readonly Member[] {
  return head === null ? members : members.filter(({ facts }) => conditionTruth(head, facts) !== true);
}

/** The headcount of a department on a day, as the policy counts it. */
export function headcountOf(
  { counting }: QuotaSection,
  members: readonly Member[],
  staff: readonly Member[],
  day: PlainDate,
): number {
  const counted = counting?.countsHead === false ? staff : members;
  return counted.filter((member) => {
    return isEmployed(member, day) && (counting?.countsOnLeave !== false || !isOnLeave(member, day));
  }).length;
}

/** Those whose turn can come in a period: at work for the department on its first day, in the group that is asked for. */
export function poolOf(staff: readonly Member[], group: Condition | null, day: PlainDate): readonly Member[] {
  return staff.filter((member) => {
    return isEmployed(member, day) && (group === null || conditionTruth(group, member.facts) === true);
  });
}

/** Whether the person can be met on some day of the period: there is one on which they are employed and not on leave. */
export function isAvailable(member: Member, from: PlainDate, until: PlainDate): boolean {
  let day = member.joinedOn !== null && member.joinedOn > from ? member.joinedOn : from;
  const last = member.leftOn !== null && member.leftOn < until ? member.leftOn : until;
  for (const span of member.leave.toSorted((left, right) => (left.from < right.from ? -1 : 1))) {
    if (day < span.from || span.until < day) continue;
    if (span.until >= last) return false;
    day = dateOfDayNumber((dayNumber(span.until) ?? 0) + 1);
  }
  return day <= last;
}

function isOnLeave(member: Member, day: PlainDate): boolean {
  return member.leave.some(({ from, until }) => from <= day && day <= until);
}
