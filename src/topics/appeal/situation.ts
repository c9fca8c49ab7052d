import type { PlainDate } from "../../core/plain-date.ts";
import { success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { AppealCase } from "./case.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import { currentStage, isInScope, nextStage } from "./stages.ts";
import type { CasePeople, CurrentStage } from "./stages.ts";
import { dueOf, silenceDue } from "./windows.ts";
import type { AppealAct, AppealDue } from "./windows.ts";

/**
 * Why a case has ended: the appeal was taken back (`withdrawn`); nothing was filed in time, which under
 * `lateFiling: "result-accepted"` accepts the result (`result-accepted`), otherwise not (`window-passed`); papers were not
 * completed in time (`given-up`); the last word was spoken (`final-answer`); or an answer was not the last word, but no
 * stage is left to go to (`no-further-stage`).
 */
export type AppealEnding = "withdrawn" | "result-accepted" | "window-passed" | "given-up" | "final-answer" | "no-further-stage";

/** How a case stands on a day, the time that has passed included. */
export type Situation =
  | { readonly phase: "not-begun" }
  /** The appellant may file with `next`; nowhere if the result cannot be appealed against, or every stage is passed over. */
  | { readonly phase: "notified"; readonly next: AppealStage | null; readonly window: AppealDue | null }
  /** `next` is where the appellant could go on without an answer, if silence allows it. */
  | ({ readonly phase: "pending"; readonly next: AppealStage | null } & CurrentStage)
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

/**
 * How far a case has come on a day: `not-begun`, before the notice; `notified`, while the appellant may file; `pending`,
 * while it lies with a stage; `mending`, while papers are wanting; `answered`, while a next stage is open; `ended`.
 */
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
  const pending: Situation = { phase: "pending", next: nextStage(track, stage, people), ...current };
  if (stage.onSilence !== "deemed-denied" || day === null) return success(pending);
  const due = silenceDue(track.calendar, stage, record);
  if (!due.ok) return due;
  const silent = passed(due.value, day);
  if (silent === null) return success(pending);
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
  const window = windowOn(track, "file", next, notice.on, day);
  if (!window.ok) return window;
  const late = passed(window.value, day);
  if (late !== null) return success(missed(track, late, null));
  return success({ phase: "notified", next, window: window.value });
}

function mending(track: AppealTrack, current: CurrentStage, from: PlainDate, day: PlainDate | null): Result<Situation> {
  const window = windowOn(track, "mend", current.stage, from, day);
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
  const window = windowOn(track, "file", next, from, day);
  if (!window.ok) return window;
  const late = passed(window.value, day);
  if (late !== null) return success(missed(track, late, deniedOn));
  return success({ phase: "answered", next, window: window.value, deniedOn, ...current });
}

/** The window of a stage; none, and no calendar asked, where there is no stage or no day to ask about. */
function windowOn(
  { calendar }: AppealTrack,
  act: AppealAct,
  stage: AppealStage | null,
  from: PlainDate,
  day: PlainDate | null,
): Result<AppealDue | null> {
  return stage === null || day === null ? success(null) : dueOf(calendar, act, stage, from);
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

/** A window whose last day lies before a day; otherwise, and always without a limit, `null`. */
export function passed(due: AppealDue | null, day: PlainDate | null): AppealDue | null {
  return due !== null && day !== null && day > due.date ? due : null;
}
