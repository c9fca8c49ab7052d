import type { PlainDate } from "../../core/plain-date.ts";
import { dateOfDayNumber, dayNumber } from "../../core/plain-date.ts";
import type { Condition } from "../../rules/condition.ts";
import { conditionTruth } from "../../rules/interpret.ts";
import type { QuotaSection } from "./compile.ts";
import type { Member } from "./request.ts";

/** Whether a person works for the department on a day, on leave or not. */
export function isEmployed({ joinedOn, leftOn }: Member, day: PlainDate): boolean {
  return (joinedOn === null || joinedOn <= day) && (leftOn === null || day <= leftOn);
}

export function isHead(section: QuotaSection, member: Member): boolean {
  return section.head !== null && conditionTruth(section.head, member.facts) === true;
}

/** The headcount of a department on a day, as the policy counts it. */
export function headcountOf(section: QuotaSection, members: readonly Member[], day: PlainDate): number {
  const { counting } = section;
  return members.filter((member) => {
    if (!isEmployed(member, day)) return false;
    if (counting?.countsHead === false && isHead(section, member)) return false;
    return counting?.countsOnLeave !== false || !isOnLeave(member, day);
  }).length;
}

/** Those whose turn can come: at work for the department on the first day, not its head, in the group that is asked for. */
export function poolOf(
  section: QuotaSection,
  members: readonly Member[],
  group: Condition | null,
  day: PlainDate,
): readonly Member[] {
  return members.filter((member) => {
    if (!isEmployed(member, day) || isHead(section, member)) return false;
    return group === null || conditionTruth(group, member.facts) === true;
  });
}

/** Whether the person can be met on some day of the period: there is one on which they are employed and not on leave. */
export function isAvailable(member: Member, from: PlainDate, until: PlainDate): boolean {
  let day = member.joinedOn !== null && member.joinedOn > from ? member.joinedOn : from;
  const last = member.leftOn !== null && member.leftOn < until ? member.leftOn : until;
  const spans = member.leave.toSorted((left, right) => (left.from < right.from ? -1 : 1));
  for (const span of spans) {
    if (span.from <= day && day <= span.until) day = dateOfDayNumber((dayNumber(span.until) ?? 0) + 1);
  }
  return day <= last;
}

function isOnLeave(member: Member, day: PlainDate): boolean {
  return member.leave.some(({ from, until }) => from <= day && day <= until);
}
