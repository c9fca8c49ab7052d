import { decided, invalid } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { failure, movedTo, success } from "../../core/result.ts";
import type { Issues, Result } from "../../core/result.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { checkCase, readCase, unknownTrack } from "./case.ts";
import type { AppealCase, AppealOutcome } from "./case.ts";
import type { AppealSection, AppealTrack } from "./compile.ts";
import type { AppealParty } from "./lifecycle.ts";
import { optionsOf } from "./options.ts";
import type { AppealOption } from "./options.ts";
import { situationOn } from "./situation.ts";
import type { AppealEnding, AppealPhase, Situation } from "./situation.ts";
import { handlerOf, peopleOf, skippedStages } from "./stages.ts";
import type { CasePeople, SkippedStage } from "./stages.ts";
import { daysAfter, handlerDue } from "./windows.ts";
import type { AppealDue } from "./windows.ts";

/** Whose turn it is: the employer's to give notice, the appellant's, or the handler's at the present stage. */
export interface AppealTurn {
  readonly party: AppealParty;
  /** Of a handler: the role that answers, as the policy names it; otherwise `null`. */
  readonly role: string | null;
  /** Of a handler: who holds the role, by the host's id; `null` if the case does not say, and for the other parties. */
  readonly person: string | null;
}

/** The last answer of the case, or the denial that silence amounts to. */
export interface AppealAnswer {
  /** The stage that gave it. */
  readonly stage: string;
  /** The day of delivery; of a denial by silence, the last day for the answer. */
  readonly on: PlainDate;
  /** `denied`: there was none in time, which counts as a denial from `on`. */
  readonly outcome: AppealOutcome | "denied";
  /** Whether the new result is worse for the appellant. */
  readonly worsens: boolean;
  /** The new result, if the answer named one. */
  readonly result: string | null;
}

/** How an appeal stands on a day. Days are `YYYY-MM-DD` and last to their end. */
export interface AppealStatus {
  /** `person` or `unit`. */
  readonly track: string;
  readonly phase: AppealPhase;
  /** The id of the stage at which the case stands, or ended; `null` before the first. */
  readonly stage: string | null;
  /** `null` once the case has ended. */
  readonly turn: AppealTurn | null;
  /** The window that runs for the one whose turn it is; `null` without a limit. Once a missed window ended the case: that one. */
  readonly due: AppealDue | null;
  /** Calendar days since the last day for the handler: 1 on the day after it; 0 while it runs, and for any other party. */
  readonly overdueDays: number;
  /** What the appellant may do on this day, the strongest first; empty if nothing. */
  readonly options: readonly AppealOption[];
  /**
   * What becomes of the result while the case is open: it has effect (the rule for civil servants: review and appeal do
   * not suspend), has none (`suspensive`), or stands without being applied (`freezeResultApplication`).
   */
  readonly result: "in-effect" | "suspended" | "frozen";
  /** The last answer, at whichever stage; `null` if there was none yet. */
  readonly answer: AppealAnswer | null;
  /** The stages that are passed over by what the case says of its people, whether or not it has come to them. */
  readonly skipped: readonly SkippedStage[];
  /** Why the case has ended, and on which day: of a missed window, its last. `null` while it has not. */
  readonly ending: { readonly because: AppealEnding; readonly on: PlainDate } | null;
}

export type AppealStatusIssueCatalogue = {
  readonly "appeal-as-of-before-last-event": { readonly asOf: string; readonly last: string };
};

const issue = issuesOf<AppealStatusIssueCatalogue>();

const LIMITS = { depth: 16, values: 100_000, stringLength: 100_000 } as const;

/**
 * How an appeal stands on a day: whose turn it is, until when and how that was counted, how late the handler is, and
 * what the appellant may do. The decision names the stage at which the case stands, and the one whose window runs, each
 * with its clause.
 *
 * @returns invalid for a case that cannot be read or is of no track of the policy, for a day before its last event, and
 * for a window in a year that the calendar lacks.
 */
export function appealStatus(section: AppealSection, appeal: unknown, asOf: unknown): Decision<AppealStatus> {
  const input = readInput(section, appeal, asOf);
  if (!input.ok) return { status: "invalid", issues: input.issues };
  const { track, day } = input.value;
  const { lastOn } = input.value.appeal;
  if (lastOn !== null && day < lastOn) {
    return invalid(issue("appeal-as-of-before-last-event", "/asOf", { asOf: day, last: lastOn }));
  }
  const status = statusOn(track, input.value.appeal, day);
  if (!status.ok) return { status: "invalid", issues: status.issues };
  const { stage, due } = status.value;
  const concerned = track.stages.filter(({ id }) => id === stage || id === due?.stage);
  return decided(status.value, concerned.map(({ reference }) => reference));
}

interface StatusInput {
  readonly track: AppealTrack;
  readonly appeal: AppealCase;
  readonly day: PlainDate;
}

/** Reads what a host gives; the issues' paths begin with `/appeal` and `/asOf`. */
function readInput(section: AppealSection, appeal: unknown, asOf: unknown): Result<StatusInput> {
  const copy = snapshotJson(appeal, LIMITS);
  const shape = copy.ok ? readCase(copy.value) : copy;
  if (!shape.ok) return failure(movedTo("/appeal", shape.issues));
  const track = section.tracks.get(shape.value.track);
  if (track === undefined) return failure([unknownTrack(shape.value.track, [...section.tracks.keys()], "/appeal/track")]);
  const read = checkCase(track, shape.value);
  if (!read.ok) return failure(movedTo("/appeal", read.issues));
  const day = readDay(asOf);
  return day.ok ? success({ track, appeal: read.value, day: day.value }) : day;
}

function readDay(asOf: unknown): Result<PlainDate> {
  const copy = snapshotJson(asOf, LIMITS);
  const day = copy.ok ? readShape(plainDateSchema, copy.value) : copy;
  return day.ok ? day : failure(movedTo("/asOf", day.issues));
}

function statusOn(track: AppealTrack, appeal: AppealCase, day: PlainDate): Result<AppealStatus> {
  const people = peopleOf(appeal);
  const read = situationOn(track, appeal, people, day);
  if (!read.ok) return asOfIssues(read);
  const situation = read.value;
  const due = dueIn(track, situation);
  if (!due.ok) return asOfIssues(due);
  const options = optionsOf(track, situation, due.value, day);
  if (!options.ok) return asOfIssues(options);
  const turn = turnIn(situation, people);
  return success({
    track: track.name,
    phase: situation.phase,
    stage: appeal.stages.at(-1)?.stage ?? null,
    turn,
    due: due.value,
    overdueDays: turn?.party === "handler" && due.value !== null ? daysAfter(due.value.date, day) : 0,
    options: options.value,
    result: effectOf(track, situation),
    answer: lastAnswer(appeal, situation),
    skipped: skippedStages(track, people),
    ending: situation.phase === "ended" ? { because: situation.ending, on: situation.on } : null,
  });
}

/** The same issues about the day of the question instead of the day of an event. */
function asOfIssues({ issues }: { readonly issues: Issues }): Result<never> {
  const [first, ...rest] = issues;
  return failure([{ ...first, path: "/asOf" }, ...rest.map((each) => ({ ...each, path: "/asOf" }))]);
}

/** The window that runs in a situation, or the one that was missed. */
function dueIn({ calendar }: AppealTrack, situation: Situation): Result<AppealDue | null> {
  if (situation.phase === "pending") return handlerDue(calendar, situation.stage, situation.record);
  if (situation.phase === "ended") return success(situation.missed);
  return success("window" in situation ? situation.window : null);
}

function turnIn(situation: Situation, people: CasePeople): AppealTurn | null {
  if (situation.phase === "pending") {
    const { handler } = situation.stage;
    return { party: "handler", role: handler, person: handlerOf(people, handler) ?? null };
  }
  if (situation.phase === "ended" || (situation.phase === "notified" && situation.next === null)) return null;
  return { party: situation.phase === "not-begun" ? "employer" : "appellant", role: null, person: null };
}

/**
 * An appeal is open while it lies with a stage, and after an answer as long as a window that ends still runs: without a
 * last day nobody could tell when the result takes effect.
 */
function effectOf(track: AppealTrack, situation: Situation): AppealStatus["result"] {
  const { phase } = situation;
  const isOpen = phase === "pending" || phase === "mending" || (phase === "answered" && situation.window !== null);
  if (!isOpen) return "in-effect";
  if (track.suspensive) return "suspended";
  return track.freezeResultApplication ? "frozen" : "in-effect";
}

function lastAnswer({ stages }: AppealCase, situation: Situation): AppealAnswer | null {
  const deniedOn = "deniedOn" in situation ? situation.deniedOn : null;
  const last = stages.at(-1);
  if (last !== undefined && deniedOn !== null) {
    return { stage: last.stage, on: deniedOn, outcome: "denied", worsens: false, result: null };
  }
  const answered = stages.findLast(({ answer }) => answer !== null);
  return answered === undefined || answered.answer === null ? null : { stage: answered.stage, ...answered.answer };
}
