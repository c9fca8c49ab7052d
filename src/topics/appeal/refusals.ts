import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { Result } from "../../core/result.ts";
import type { AppealCase } from "./case.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import type { AppealEventType, EventOf, ReadEvent } from "./events.ts";
import type { AppealEventIssueCatalogue } from "./event-issues.ts";
import { eventsIn, lifecycle, stageOf } from "./lifecycle.ts";
import { passed, situationOn } from "./situation.ts";
import type { Situation } from "./situation.ts";
import { isInScope, peopleOf, withPeople } from "./stages.ts";
import type { CasePeople, CurrentStage } from "./stages.ts";
import { answerDue, silenceDue } from "./windows.ts";

const issue = issuesOf<AppealEventIssueCatalogue>();

/** Why an event cannot come in a case; empty if it can. */
export function refusalsOf(track: AppealTrack, appeal: AppealCase, event: ReadEvent): readonly Issue[] {
  const { lastOn } = appeal;
  if (lastOn !== null && event.on < lastOn) {
    return [issue("appeal-date-backwards", "/on", { on: event.on, last: lastOn })];
  }
  const situation = situationFor(track, appeal, event);
  if (!situation.ok) return situation.issues;
  const outOfTurn = phaseRefusal(appeal, situation.value, event);
  return outOfTurn === null ? eventRefusals(track, appeal, situation.value, event) : [outOfTurn];
}

/** What is known of the people once an event has come. */
export function peopleAfter(appeal: AppealCase, event: ReadEvent): CasePeople {
  return withPeople(peopleOf(appeal), "handlers" in event || "appraiser" in event ? event : {});
}

/** How the case stands on the day of an event, with what the event tells of the people. */
export function situationFor(track: AppealTrack, appeal: AppealCase, event: ReadEvent): Result<Situation> {
  return situationOn(track, appeal, peopleAfter(appeal, event), event.on);
}

/** Whether an event files too late under a policy by which the result then counts as accepted: it ends the case. */
export function acceptsResult(appeal: AppealCase, situation: Situation, { type }: ReadEvent): boolean {
  return isMissedFiling(appeal, situation, type) && situation.phase === "ended" && situation.ending === "result-accepted";
}

function isMissedFiling({ stages }: AppealCase, situation: Situation, type: AppealEventType): boolean {
  const filing = stages.length === 0 ? "appeal.filed" : "appeal.escalated";
  return situation.phase === "ended" && situation.missed?.act === "file" && type === filing;
}

/** Why an event cannot come in the phase of the case, whatever it carries. */
function phaseRefusal(appeal: AppealCase, situation: Situation, event: ReadEvent): Issue | null {
  const { type, on } = event;
  if (acceptsResult(appeal, situation, event) || lifecycle[type].in.includes(situation.phase)) return null;
  if (situation.phase === "answered" && situation.deniedOn !== null && lifecycle[type].by === "handler") {
    return issue("appeal-deemed-denied", "/type", { stage: situation.stage.id, due: situation.deniedOn });
  }
  if (situation.phase !== "ended") {
    const possible = eventsIn(situation).map((each) => each.type);
    return issue("appeal-out-of-turn", "/type", { type, possible });
  }
  const { missed, ending } = situation;
  if (missed !== null && isMissedFiling(appeal, situation, type)) {
    return issue("appeal-late", "/on", { stage: missed.stage, due: missed.date, on });
  }
  if (missed?.act === "mend" && type === "papers.completed") {
    return issue("appeal-papers-late", "/on", { due: missed.date, on });
  }
  return issue("appeal-ended", "/type", { type, ending, on: situation.on });
}

/** Why an event whose turn it is cannot come as it is. */
function eventRefusals(track: AppealTrack, appeal: AppealCase, situation: Situation, event: ReadEvent): readonly Issue[] {
  if (event.type === "result.notified") {
    const { results } = track;
    return results !== null && event.result === undefined ? [issue("appeal-result-missing", "/result", { results })] : [];
  }
  const expected = stageOf(situation, event.type);
  const { stage } = event;
  const isOtherStage = stage !== undefined && expected !== null && stage !== expected;
  const stageRefusals = isOtherStage ? [issue("appeal-stage-out-of-turn", "/stage", { stage, expected })] : [];
  if (situation.phase === "notified") return [...stageRefusals, ...filingRefusals(track, appeal, situation.next)];
  return situation.phase === "pending" ? [...stageRefusals, ...pendingRefusals(track, situation, event)] : stageRefusals;
}

function filingRefusals(track: AppealTrack, { notice }: AppealCase, next: AppealStage | null): readonly Issue[] {
  const result = notice?.result ?? null;
  if (!isInScope(track, result)) {
    return [issue("appeal-result-outside-scope", "/type", { result: result ?? "", results: track.results ?? [] })];
  }
  return next === null ? [issue("appeal-no-stage", "/type", { track: track.name })] : [];
}

type Pending = Extract<Situation, { readonly phase: "pending" }>;

/** Why something cannot come while an appeal lies with a stage. */
function pendingRefusals(track: AppealTrack, pending: Pending, event: ReadEvent): readonly Issue[] {
  const { acceptedOn, papers } = pending.record;
  switch (event.type) {
    case "appeal.accepted":
      return acceptedOn === null ? [] : [issue("appeal-accepted-before", "/type", { on: acceptedOn })];
    case "papers.requested":
      if (papers !== null) return [issue("appeal-papers-requested-before", "/type", { on: papers.requestedOn })];
      return overdueRefusals(track, pending, event);
    case "answer.extended":
      return extensionRefusals(track, pending, event);
    case "answer.delivered":
      return answerRefusals(track, pending, event);
    case "appeal.escalated":
      return silenceRefusals(track, pending, event);
    case "result.notified":
    case "appeal.filed":
    case "papers.completed":
    case "appeal.withdrawn":
      return [];
    default:
      return event satisfies never;
  }
}

/** Why the appellant cannot go on without an answer. */
function silenceRefusals({ calendar }: AppealTrack, { stage, record, next }: Pending, { on }: EventOf<"appeal.escalated">): readonly Issue[] {
  const { id, onSilence } = stage;
  if (next === null) return [issue("appeal-no-further-stage", "/type", { stage: id })];
  if (onSilence === "none") return [issue("appeal-answer-awaited", "/type", { stage: id })];
  const due = silenceDue(calendar, stage, record);
  if (!due.ok) return due.issues;
  if (due.value === null) {
    // Where no day makes the handler silent, the appellant need not wait for one, but nothing counts as a denial either.
    return onSilence === "deemed-denied" ? [issue("appeal-answer-awaited", "/type", { stage: id })] : [];
  }
  return passed(due.value, on) === null ? [issue("appeal-answer-not-due", "/on", { stage: id, due: due.value.date })] : [];
}

/** An overdue handler decides on what there is: asking for papers would end the appellant's right to go on. */
function overdueRefusals(track: AppealTrack, { stage, record }: CurrentStage, { on }: EventOf<"papers.requested">): readonly Issue[] {
  const due = silenceDue(track.calendar, stage, record);
  if (!due.ok) return due.issues;
  const overdue = passed(due.value, on);
  return overdue === null ? [] : [issue("appeal-papers-requested-late", "/on", { due: overdue.date, on })];
}

function extensionRefusals(track: AppealTrack, { stage, record }: CurrentStage, event: EventOf<"answer.extended">): readonly Issue[] {
  const { id, extension } = stage;
  if (extension === null) return [issue("appeal-extension-not-allowed", "/type", { stage: id })];
  if (record.extension !== null) return [issue("appeal-extended-before", "/type", { on: record.extension.on })];
  const due = answerDue(track.calendar, stage, record);
  if (!due.ok) return due.issues;
  const issues: Issue[] = [];
  if (due.value === null) issues.push(issue("appeal-extension-too-early", "/type", { stage: id }));
  else if (passed(due.value, event.on) !== null) {
    issues.push(issue("appeal-extension-late", "/on", { due: due.value.date, on: event.on }));
  }
  if (extension.reasonRequired && event.reason === undefined) {
    issues.push(issue("appeal-extension-reason-missing", "/reason", { stage: id }));
  }
  return issues;
}

function answerRefusals(track: AppealTrack, { stage, record }: CurrentStage, event: EventOf<"answer.delivered">): readonly Issue[] {
  const { outcome, worsens } = event;
  const issues: Issue[] = [];
  const changes = outcome === "changed" || outcome === "partly-changed";
  if (stage.needsAcceptance && record.acceptedOn === null && outcome !== "rejected") {
    issues.push(issue("appeal-not-accepted", "/outcome", { stage: stage.id }));
  }
  if (changes && worsens === undefined) issues.push(issue("appeal-worsens-missing", "/worsens", { outcome }));
  if (!changes && worsens === true) issues.push(issue("appeal-worsens-without-change", "/worsens", { outcome }));
  if (changes && worsens === true && !track.mayWorsen) {
    issues.push(issue("appeal-may-not-worsen", "/worsens", { stage: stage.id }));
  }
  return issues;
}
