import type { DateContext } from "./calendar-days.ts";
import { chineseTimes } from "./deadlines-chinese.ts";
import { englishTimes } from "./deadlines-english.ts";
import type { GoalDeadline } from "./deadline.ts";
import { matchInTurn } from "./spans.ts";

const times = [...englishTimes, ...chineseTimes];

/** As many characters beside a time are looked at to tell what it is. */
const NEAR = 60;

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
    const kind = time.kind(groups, rest.slice(Math.max(0, start - NEAR), start), rest.slice(end, end + NEAR));
    if (kind === null) return null;
    return { text: text.slice(start, end), start, end, kind, date: time.date(groups, context) };
  });
}
