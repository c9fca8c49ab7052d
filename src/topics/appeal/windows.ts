import { dateOfDayNumber, dayNumber, isPlainDate, LAST_DAY } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { failure, movedTo, success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Calendar, CalendarIssueCatalogue } from "../../calendar/calendar.ts";
import { deadline } from "../../calendar/period.ts";
import type { Deadline, Period } from "../../calendar/period.ts";
import type { AppealStage } from "./compile.ts";
import type { AppealStageRecord } from "./case.ts";
import type { AppealWindow } from "./schema.ts";

/** What a window is for: to file, to take the appeal up, to complete the papers, to answer. */
export type AppealAct = "file" | "accept" | "mend" | "answer";

/** The last day of a window (`date`, before it was moved off rest days `rawDate`), and how it was counted. */
export interface AppealDue extends Deadline {
  readonly act: AppealAct;
  /** The stage whose window it is. */
  readonly stage: string;
  /** The window as the policy has it, with its unit, or its fixed day, and its evidence. */
  readonly window: AppealWindow;
  /** The day of the event from which it is counted. */
  readonly from: PlainDate;
  /** What was added to it: the period, on which day and why, and the last day before that; `null` if nothing. */
  readonly extension: {
    readonly by: Period;
    readonly on: PlainDate;
    readonly reason: string | null;
    readonly previousDate: PlainDate;
  } | null;
}

const BEYOND = issuesOf<CalendarIssueCatalogue>()("deadline-out-of-range", "/on", { last: dateOfDayNumber(LAST_DAY) });

const settings = { file: "fileWithin", accept: "acceptWithin", mend: "mendWithin", answer: "answerWithin" } as const;

/** The last day of a window that opens on a day; `null` without a limit. Issues if the calendar cannot tell. */
export function dueOf(
  calendar: Calendar,
  act: AppealAct,
  stage: AppealStage,
  from: PlainDate,
): Result<AppealDue | null> {
  const window = stage[settings[act]];
  if (window === null) return success(null);
  const counted = "by" in window ? fixedDay(calendar, window, from) : count(calendar, window, from);
  if (!counted.ok) return counted;
  return success({ act, stage: stage.id, window, from, ...counted.value, extension: null });
}

function count(calendar: Calendar, period: Period, from: PlainDate): Result<Deadline> {
  const decision = deadline(calendar, period, from);
  if (decision.status === "decided") return success(decision.outcome);
  return failure(decision.status === "invalid" ? movedTo("/on", decision.issues) : [BEYOND]); // it gives no other
}

type FixedDay = Extract<AppealWindow, { readonly by: string }>;

/** A fixed day, moved off rest days like the last day of a period. */
function fixedDay(calendar: Calendar, { by, roll = "next-working-day" }: FixedDay, from: PlainDate): Result<Deadline> {
  const year = Number(from.slice(0, 4));
  const years = [year, year + 1].map((each) => `${String(each).padStart(4, "0")}-${by}`);
  const day = by.length === 10 ? by : years.find((each) => each >= from);
  if (!isPlainDate(day)) return failure([BEYOND]);
  return count(calendar, { value: 1, unit: "calendar-day", startDayCounted: true, roll }, day);
}

/** The last day for the answer, extension included; `null` without a limit, or while the count has not begun. */
export function answerDue(calendar: Calendar, stage: AppealStage, record: AppealStageRecord): Result<AppealDue | null> {
  const from = answerCountedFrom(stage, record);
  if (from === null) return success(null);
  const due = dueOf(calendar, "answer", stage, from);
  const { extension } = record;
  if (!due.ok || due.value === null || extension === null || stage.extension === null) return due;
  const { by } = stage.extension;
  const later = count(calendar, by, due.value.date);
  if (!later.ok) return later;
  const { on, reason } = extension;
  return success({ ...due.value, ...later.value, extension: { by, on, reason, previousDate: due.value.date } });
}

function answerCountedFrom({ countFrom }: AppealStage, { filedOn, acceptedOn, papers }: AppealStageRecord): PlainDate | null {
  switch (countFrom) {
    case "receipt":
      return filedOn;
    case "acceptance":
      return acceptedOn;
    case "complete-papers":
      return papers?.completedOn ?? filedOn; // while papers are wanting, it is not the handler's turn
    default:
      return countFrom satisfies never;
  }
}

/** The last day to take the appeal up; `null` without a limit, or once it is taken up. */
function acceptDue(calendar: Calendar, stage: AppealStage, record: AppealStageRecord): Result<AppealDue | null> {
  if (record.acceptedOn !== null) return success(null);
  return dueOf(calendar, "accept", stage, record.papers?.completedOn ?? record.filedOn);
}

/** What is next for the handler: to take the appeal up where the stage wants that, then to answer. */
export function handlerDue(calendar: Calendar, stage: AppealStage, record: AppealStageRecord): Result<AppealDue | null> {
  const isToAccept = stage.needsAcceptance && record.acceptedOn === null;
  return isToAccept ? acceptDue(calendar, stage, record) : answerDue(calendar, stage, record);
}

/** The day after which the handler counts as silent; `null` if there is none. */
export function silenceDue(calendar: Calendar, stage: AppealStage, record: AppealStageRecord): Result<AppealDue | null> {
  const due = answerDue(calendar, stage, record);
  return due.ok && due.value === null ? acceptDue(calendar, stage, record) : due;
}

/** Whole calendar days by which a day is later than another; 0 if it is not. */
export function daysAfter(last: PlainDate, day: PlainDate): number {
  return Math.max(0, (dayNumber(day) ?? 0) - (dayNumber(last) ?? 0));
}
