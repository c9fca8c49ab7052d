import { decided, invalid } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { failure, movedTo, success } from "../../core/result.ts";
import type { Issues, Result } from "../../core/result.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { readCase, unknownTrack } from "./case.ts";
import type { AppealCase, AppealOutcome } from "./case.ts";
import type { AppealSection, AppealTrack } from "./compile.ts";
import type { AppealParty } from "./lifecycle.ts";
import { optionsOf } from "./options.ts";
import type { AppealOption } from "./options.ts";
import { situationOn } from "./situation.ts";
import type { AppealEnding, AppealPhase, Situation } from "./situation.ts";
import { handlerOf, peopleOf, skippedStages } from "./stages.ts";
import type { SkippedStage } from "./stages.ts";
import { daysAfter, handlerDue } from "./windows.ts";
import type { AppealDue } from "./windows.ts";

/** Whose turn it is. */
export interface AppealTurn {
  readonly party: AppealParty;
  /** Of a handler: the role, and the person who holds it if the case says who. */
  readonly role: string | null;
  readonly person: string | null;
}

/** The last answer of the case. */
export interface AppealAnswer {
  readonly stage: string;
  readonly on: PlainDate;
  /** `denied`: there was none in time, which counts as a denial from `on`. */
  readonly outcome: AppealOutcome | "denied";
  readonly worsens: boolean;
  /** The new result, if the answer named one. */
  readonly result: string | null;
}

/** How an appeal stands on a day. */
export interface AppealStatus {
  readonly track: string;
  readonly phase: AppealPhase;
  /** The stage at which the case stands; `null` before the first. */
  readonly stage: string | null;
  /** `null` once the case has ended. */
  readonly turn: AppealTurn | null;
  /** The window that runs for the one whose turn it is; `null` without a limit. Once a missed window ended the case: that one. */
  readonly due: AppealDue | null;
  /** Calendar days since the last day for the handler; 0 if there are none. */
  readonly overdueDays: number;
  /** What the appellant may do on this day. */
  readonly options: readonly AppealOption[];
  /**
   * What becomes of the result while the case is open: it has effect (the rule for civil servants: review and appeal do
   * not suspend), has none (`suspensive`), or stands without being applied (`freezeResultApplication`).
   */
  readonly result: "in-effect" | "suspended" | "frozen";
  readonly answer: AppealAnswer | null;
  /** The stages that are passed over in this case. */
  readonly skipped: readonly SkippedStage[];
  readonly ending: { readonly because: AppealEnding; readonly on: PlainDate } | null;
}

export type AppealStatusIssueCatalogue = {
  readonly "appeal-as-of-before-last-event": { readonly asOf: string; readonly last: string };
};

const issue = issuesOf<AppealStatusIssueCatalogue>();

const LIMITS = { depth: 16, values: 100_000, stringLength: 100_000 } as const;

/**
 * How an appeal stands on a day: whose turn it is, until when and how that was counted, how late the handler is, and
 * what the appellant may do. The decision names the stage at which the case stands and its clause.
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
  const stage = track.stages.find(({ id }) => id === status.value.stage);
  return decided(status.value, stage === undefined ? [] : [stage.reference]);
}

interface StatusInput {
  readonly track: AppealTrack;
  readonly appeal: AppealCase;
  readonly day: PlainDate;
}

/** Reads what a host gives; the issues' paths begin with `/appeal` and `/asOf`. */
function readInput(section: AppealSection, appeal: unknown, asOf: unknown): Result<StatusInput> {
  const copy = snapshotJson(appeal, LIMITS);
  if (!copy.ok) return failure(movedTo("/appeal", copy.issues));
  const given = copy.value;
  const name = typeof given === "object" && given !== null && "track" in given ? given.track : null;
  const known = [...section.tracks.keys()];
  const track = typeof name === "string" ? section.tracks.get(name) : undefined;
  if (typeof name === "string" && track === undefined) return failure([unknownTrack(name, known, "/appeal/track")]);
  const [anyTrack] = section.tracks.values();
  const readBy = track ?? anyTrack; // without a track the shape is wrong, whichever reads it
  if (readBy === undefined) return failure([unknownTrack("", known, "/appeal/track")]);
  const read = readCase(readBy, given);
  if (!read.ok) return failure(movedTo("/appeal", read.issues));
  const day = readDay(asOf);
  return day.ok ? success({ track: readBy, appeal: read.value, day: day.value }) : day;
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
  const options = optionsOf(track, people, situation, due.value, day);
  if (!options.ok) return asOfIssues(options);
  const turn = turnIn(situation, appeal);
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
function dueIn(track: AppealTrack, situation: Situation): Result<AppealDue | null> {
  switch (situation.phase) {
    case "not-begun":
      return success(null);
    case "notified":
    case "mending":
    case "answered":
      return success(situation.window);
    case "pending":
      return handlerDue(track.calendar, situation.stage, situation.record);
    case "ended":
      return success(situation.missed);
    default:
      return situation satisfies never;
  }
}

function turnIn(situation: Situation, appeal: AppealCase): AppealTurn | null {
  switch (situation.phase) {
    case "not-begun":
      return { party: "employer", role: null, person: null };
    case "notified":
      return situation.next === null ? null : { party: "appellant", role: null, person: null };
    case "mending":
    case "answered":
      return { party: "appellant", role: null, person: null };
    case "pending": {
      const { handler } = situation.stage;
      return { party: "handler", role: handler, person: handlerOf(peopleOf(appeal), handler) ?? null };
    }
    case "ended":
      return null;
    default:
      return situation satisfies never;
  }
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
