import * as z from "zod/mini";
import { dateOfDayNumber } from "../core/plain-date.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { plainDateSchema } from "../core/schemas.ts";
import { sampleDays } from "../calendar/sample-days.ts";
import type { Candidate, Question } from "../topics/review.ts";
import type { Policy } from "./compile.ts";
import { calculateDeadline } from "./deadline.ts";
import { readInput } from "./input.ts";

const askedSchema = z.strictObject({ period: z.unknown(), from: plainDateSchema });

type Period = Parameters<typeof calculateDeadline>[1];

/**
 * The last day of a period by the policy's calendar: `given` is `{ period, from }`, the outcome that of
 * `calculateDeadline`. The calendar is no topic, but every topic counts by it.
 */
export const deadlineQuestion: Question<Policy> = {
  faults: (_, given) => {
    const read = readInput(given, askedSchema);
    return read.ok ? [] : read.issues;
  },
  answer: (policy, given) => {
    const read = readInput(given, askedSchema);
    if (!read.ok) return { status: "invalid", issues: read.issues };
    return calculateDeadline(policy, read.value.period as Period, read.value.from); // checked there
  },
  candidates: (policy) => deadlineCandidates(policy),
};

/** Working days over a rest, from the day before each day of the policy's own, and in a year that the calendar lacks. */
function deadlineCandidates({ calendar }: Policy): readonly Candidate[] {
  const { beforeRest } = sampleDays(calendar);
  const own = [...calendar.closed, ...calendar.open].map((day) => dateOfDayNumber(day - 1));
  const beyond = Math.min(calendar.base.lastYear + 1, 9999);
  return [
    candidate("three working days over a rest", "跨越休息日的三个工作日", 3, beforeRest),
    ...own.map((from) => candidate(`the first working day after ${from}`, `${from} 之后的第一个工作日`, 1, from)),
    candidate(`five working days in ${beyond}, whose days off are not announced`, `${beyond} 年的五个工作日，当年放假安排尚未公布`, 5, dateOfDayNumber(Date.UTC(beyond, 2, 2) / 86_400_000)),
  ];
}

function candidate(en: string, zh: string, value: number, from: PlainDate): Candidate {
  return { name: { en, "zh-CN": zh }, given: { period: { value, unit: "working-day" }, from } };
}
