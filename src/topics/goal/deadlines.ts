import type { DateContext } from "./calendar-days.ts";
import { chineseTimes } from "./deadlines-chinese.ts";
import { englishTimes } from "./deadlines-english.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { GoalDeadline, Groups } from "./deadline.ts";
import { matchInTurn } from "./spans.ts";

const times = [...englishTimes, ...chineseTimes];

/** As many characters beside a time are looked at to tell what it is. */
const NEAR = 60;

/** `booked in 2025`, 2025年的坏账: a year or part of one before the period, without a word for by when, is no time of the goal. */
function isPast({ by, until, edge, month }: Groups, date: PlainDate | null, { period }: DateContext): boolean {
  const named = (by === undefined || by === "in" || by === "for") && until === undefined && (edge ?? "") === "" && month === undefined;
  return named && date !== null && period !== null && date < period.from;
}

/** The times that the text names. What is left of the text has their words covered. */
export function readDeadlines(
  text: string,
  masked: string,
  context: DateContext,
): { readonly found: readonly GoalDeadline[]; readonly rest: string } {
  return matchInTurn(masked, times, (match, time, rest): GoalDeadline | null => {
    const { index: start, groups = {} } = match;
    const words = match[0].trimEnd();
    const end = start + words.length;
    const before = rest.slice(Math.max(0, start - NEAR), start);
    const kind = time.kind(groups, before, rest.slice(end, end + NEAR));
    if (kind === null) return null;
    const date = time.date(groups, context, before);
    return kind === "deadline" && isPast(groups, date, context) ? null : { text: text.slice(start, end), start, end, kind, date };
  });
}
