import { dayNumber } from "../../core/plain-date.ts";
import { isWorkingDay, unknownYear } from "../../calendar/calendar.ts";
import type { LintScope } from "../review.ts";
import type { QuotaSection } from "./compile.ts";
import { share } from "./decide.ts";
import { firstDayOf, lastDayOf, monthOf, yearStartOf } from "./months.ts";
import type { QuotaOutcome } from "./schema.ts";

/** The fact that is a department's size: the one that is counted, or else the one that quotas are shares of. */
export function sizeFactOf({ counting, table }: QuotaSection): string | null {
  const shares = table.rules.flatMap(({ outcome }) => ("of" in outcome.interviews ? [outcome.interviews.of] : []));
  return counting?.fact ?? shares[0] ?? null;
}

/** How many interviews a period asks for at a size; `null` where that depends on another fact. */
export function interviewsAt({ interviews }: QuotaOutcome, sizeFact: string, size: number): number | null {
  if ("count" in interviews) return interviews.count;
  if (interviews.of !== sizeFact) return null;
  return "all" in interviews ? size : share(size, interviews);
}

/** The smallest whole number from one to another, both included, that passes, if all that follow it pass; else `null`. */
export function firstPassing(from: number, to: number, passes: (size: number) => boolean): number | null {
  if (from > to || !passes(to)) return null;
  let [low, high] = [from, to];
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The period of so many months with the fewest working days: its first day, and how many they are. */
export interface ShortestPeriod {
  readonly from: string;
  readonly workingDays: number;
}

/** Where a policy has no end, so many months of it are looked at. */
const OPEN_END_MONTHS = 48;

/** Of the periods that lie in the policy's span, in years that its calendar knows; `null` if there are none. */
export function shortestPeriod(
  { yearStartsInMonth }: QuotaSection,
  { calendar, effective: { from, until } }: LintScope,
  months: number,
): ShortestPeriod | null {
  const firstMonth = from.endsWith("-01") ? monthOf(from) : monthOf(from) + 1;
  let shortest: ShortestPeriod | null = null;
  for (let month = firstMonth; month < firstMonth + OPEN_END_MONTHS; month++) {
    if ((month - yearStartOf(month, yearStartsInMonth)) % months !== 0) continue;
    const lastDay = lastDayOf(month + months - 1);
    if (until !== null && lastDay > until) break;
    const [first, last] = [dayNumber(firstDayOf(month)) ?? 0, dayNumber(lastDay) ?? 0];
    if (unknownYear(calendar, first) !== null || unknownYear(calendar, last) !== null) continue;
    let workingDays = 0;
    for (let day = first; day <= last; day++) if (isWorkingDay(calendar, day)) workingDays++;
    if (shortest === null || workingDays < shortest.workingDays) shortest = { from: firstDayOf(month), workingDays };
  }
  return shortest;
}
