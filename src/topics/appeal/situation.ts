import type { PlainDate } from "../../core/plain-date.ts";
import { success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { AppealCase } from "./case.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import { currentStage, isInScope, nextStage } from "./stages.ts";
import type { CasePeople, CurrentStage } from "./stages.ts";
import { dueOf, silenceDue } from "./windows.ts";
import type { AppealDue } from "./windows.ts";

/**
 * Why a case has ended: taken back; the result accepted by filing too late, or by not filing; no filing in time; papers
 * not completed in time; the last word spoken; or an answer that was not the last word, with no stage left to go to.
 */
export type AppealEnding = "withdrawn" | "result-accepted" | "window-passed" | "given-up" | "final-answer" | "no-further-stage";

/** How a case stands on a day, the time that has passed included. */
export type Situation =
  | { readonly phase: "not-begun" }
  /** The appellant may file with `next`; nowhere if the result cannot be appealed against, or every stage is passed over. */
  | { readonly phase: "notified"; readonly next: AppealStage | null; readonly window: AppealDue | null }
  | ({ readonly phase: "pending" } & CurrentStage)
  | ({ readonly phase: "mending"; readonly window: AppealDue | null } & CurrentStage)
  /** The appellant may go on to `next`. `deniedOn` is the day that counts as a denial, for want of an answer. */
  | ({
      readonly phase: "answered";
      readonly next: AppealStage;
      readonly window: AppealDue | null;
      readonly deniedOn: PlainDate | null;
    } & CurrentStage)
  /** `missed` is the window that has passed, if that ended the case, and `next` the stage that it was for. */
  | {
      readonly phase: "ended";
      readonly ending: AppealEnding;
      readonly on: PlainDate;
      readonly missed: AppealDue | null;
      readonly deniedOn: PlainDate | null;
    };

/** How far a case has come on a day: `mending` is while papers are wanting, `answered` while a next stage is open. */
export type AppealPhase = Situation["phase"];

/** How the case stands on a day; with `null`, apart from any time that has passed since its last event. */
export function situationOn(
  track: AppealTrack,
  appeal: AppealCase,
  people: CasePeople,
  day: PlainDate | null,
): Result<Situation> {
  const { notice, closed } = appeal;
  if (notice === null) return success({ phase: "not-begun" });
  if (closed !== null) return success(ended(closed.because, closed.on));
  const current = currentStage(track, appeal);
  if (current === null) return notified(track, people, notice, day);
  const { stage, record } = current;
  if (record.answer !== null) return answered(track, people, current, record.answer.on, null, day);
  if (record.papers !== null && record.papers.completedOn === null) {
    return mending(track, current, record.papers.requestedOn, day);
  }
  if (stage.onSilence !== "deemed-denied" || day === null) return success({ phase: "pending", ...current });
  const due = silenceDue(track.calendar, stage, record);
  if (!due.ok) return due;
  const silent = passed(due.value, day);
  if (silent === null) return success({ phase: "pending", ...current });
  const completedOn = record.papers?.completedOn ?? null; // while papers are wanting, nobody is silent
  const deniedOn = completedOn !== null && completedOn > silent.date ? completedOn : silent.date;
  return answered(track, people, current, deniedOn, deniedOn, day);
}

function notified(
  track: AppealTrack,
  people: CasePeople,
  notice: NonNullable<AppealCase["notice"]>,
  day: PlainDate | null,
): Result<Situation> {
  const next = isInScope(track, notice.result) ? nextStage(track, null, people) : null;
  if (next === null || day === null) return success({ phase: "notified", next, window: null });
  const window = dueOf(track.calendar, "file", next, notice.on);
  if (!window.ok) return window;
  const late = passed(window.value, day);
  if (late !== null) return success(missed(track, late, null));
  return success({ phase: "notified", next, window: window.value });
}

function mending(track: AppealTrack, current: CurrentStage, from: PlainDate, day: PlainDate | null): Result<Situation> {
  if (day === null) return success({ phase: "mending", window: null, ...current });
  const window = dueOf(track.calendar, "mend", current.stage, from);
  if (!window.ok) return window;
  const late = passed(window.value, day);
  if (late !== null) return success(ended("given-up", late.date, late));
  return success({ phase: "mending", window: window.value, ...current });
}

/** After an answer, or the day that counts as a denial. */
function answered(
  track: AppealTrack,
  people: CasePeople,
  current: CurrentStage,
  from: PlainDate,
  deniedOn: PlainDate | null,
  day: PlainDate | null,
): Result<Situation> {
  const next = nextStage(track, current.stage, people);
  if (next === null) return success(ended(current.stage.final ? "final-answer" : "no-further-stage", from, null, deniedOn));
  if (day === null) return success({ phase: "answered", next, window: null, deniedOn, ...current });
  const window = dueOf(track.calendar, "file", next, from);
  if (!window.ok) return window;
  const late = passed(window.value, day);
  if (late !== null) return success(missed(track, late, deniedOn));
  return success({ phase: "answered", next, window: window.value, deniedOn, ...current });
}

function missed(track: AppealTrack, window: AppealDue, deniedOn: PlainDate | null): Situation {
  return ended(track.lateFiling === "refused" ? "window-passed" : "result-accepted", window.date, window, deniedOn);
}

function ended(
  ending: AppealEnding,
  on: PlainDate,
  window: AppealDue | null = null,
  deniedOn: PlainDate | null = null,
): Situation {
  return { phase: "ended", ending, on, missed: window, deniedOn };
}

/** Whether the last day of a window lies before a day: a window without a limit never passes. */
export function hasPassed(due: AppealDue | null, day: PlainDate): boolean {
  return passed(due, day) !== null;
}

/** A window whose last day lies before a day; otherwise `null`. */
function passed(due: AppealDue | null, day: PlainDate): AppealDue | null {
  return due !== null && day > due.date ? due : null;
}
