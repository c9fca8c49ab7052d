import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { Result } from "../../core/result.ts";
import type { AppealCase } from "./case.ts";
import type { AppealTrack } from "./compile.ts";
import type { AnswerDelivered, AnswerExtended, AppealEscalated, AppealEvent, AppealEventType, AppealFiled } from "./events.ts";
import type { AppealEventIssueCatalogue } from "./event-issues.ts";
import { eventsIn, lifecycle } from "./lifecycle.ts";
import { hasPassed, situationOn } from "./situation.ts";
import type { Situation } from "./situation.ts";
import { isInScope, nextStage, peopleOf, withPeople } from "./stages.ts";
import type { CasePeople, CurrentStage } from "./stages.ts";
import { answerDue, silenceDue } from "./windows.ts";

const issue = issuesOf<AppealEventIssueCatalogue>();

/** Why an event cannot come in a case; empty if it can. */
export function refusalsOf(track: AppealTrack, appeal: AppealCase, event: AppealEvent): readonly Issue[] {
  const { lastOn } = appeal;
  if (lastOn !== null && event.on < lastOn) {
    return [issue("appeal-date-backwards", "/on", { on: event.on, last: lastOn })];
  }
  const situation = situationFor(track, appeal, event);
  if (!situation.ok) return situation.issues;
  const outOfTurn = phaseRefusal(track, appeal, situation.value, event);
  return outOfTurn === null ? eventRefusals(track, appeal, situation.value, event) : [outOfTurn];
}

/** What is known of the people once an event has come. */
export function peopleAfter(appeal: AppealCase, event: AppealEvent): CasePeople {
  return withPeople(peopleOf(appeal), "handlers" in event || "appraiser" in event ? event : {});
}

/** How the case stands on the day of an event, with what the event tells of the people. */
export function situationFor(track: AppealTrack, appeal: AppealCase, event: AppealEvent): Result<Situation> {
  return situationOn(track, appeal, peopleAfter(appeal, event), event.on);
}

/** Whether an event files too late under a policy by which the result then counts as accepted: it ends the case. */
export function acceptsResult(appeal: AppealCase, situation: Situation, { type }: AppealEvent): boolean {
  return isMissedFiling(appeal, situation, type) && situation.phase === "ended" && situation.ending === "result-accepted";
}

function isMissedFiling({ stages }: AppealCase, situation: Situation, type: AppealEventType): boolean {
  const filing = stages.length === 0 ? "appeal.filed" : "appeal.escalated";
  return situation.phase === "ended" && situation.missed?.act === "file" && type === filing;
}

/** Why an event cannot come in the phase of the case, whatever it carries. */
function phaseRefusal(track: AppealTrack, appeal: AppealCase, situation: Situation, event: AppealEvent): Issue | null {
  const { type, on } = event;
  if (acceptsResult(appeal, situation, event) || lifecycle[type].in.includes(situation.phase)) return null;
  if (situation.phase === "answered" && situation.deniedOn !== null && lifecycle[type].by === "handler") {
    return issue("appeal-deemed-denied", "/type", { stage: situation.stage.id, due: situation.deniedOn });
  }
  if (situation.phase !== "ended") {
    const possible = eventsIn(track, peopleAfter(appeal, event), situation).map((each) => each.type);
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
function eventRefusals(
  track: AppealTrack,
  appeal: AppealCase,
  situation: Situation,
  event: AppealEvent,
): readonly Issue[] {
  switch (event.type) {
    case "result.notified":
      return track.results !== null && event.result === undefined
        ? [issue("appeal-result-missing", "/result", { results: track.results })]
        : [];
    case "appeal.filed":
      return situation.phase === "notified" ? filingRefusals(track, appeal, situation, event) : [];
    case "appeal.escalated":
      if (situation.phase === "answered") return stageRefusals(event.stage, situation.next.id);
      return situation.phase === "pending" ? silenceRefusals(track, appeal, situation, event) : [];
    case "papers.completed":
    case "appeal.withdrawn":
      return "stage" in situation ? stageRefusals(event.stage, situation.stage.id) : [];
    case "appeal.accepted":
    case "papers.requested":
    case "answer.extended":
    case "answer.delivered":
      if (situation.phase !== "pending") return [];
      return [...stageRefusals(event.stage, situation.stage.id), ...handlerRefusals(track, situation, event)];
    default:
      return event satisfies never;
  }
}

function stageRefusals(stage: string | undefined, expected: string): readonly Issue[] {
  if (stage === undefined || stage === expected) return [];
  return [issue("appeal-stage-out-of-turn", "/stage", { stage, expected })];
}

function filingRefusals(
  track: AppealTrack,
  { notice }: AppealCase,
  { next }: Extract<Situation, { readonly phase: "notified" }>,
  { stage }: AppealFiled,
): readonly Issue[] {
  const result = notice?.result ?? null;
  if (!isInScope(track, result)) {
    return [issue("appeal-result-outside-scope", "/type", { result: result ?? "", results: track.results ?? [] })];
  }
  return next === null ? [issue("appeal-no-stage", "/type", { track: track.name })] : stageRefusals(stage, next.id);
}

/** Why the appellant cannot go on without an answer. */
function silenceRefusals(
  track: AppealTrack,
  appeal: AppealCase,
  { stage, record }: CurrentStage,
  event: AppealEscalated,
): readonly Issue[] {
  const next = nextStage(track, stage, peopleAfter(appeal, event));
  if (next === null) return [issue("appeal-no-further-stage", "/type", { stage: stage.id })];
  const wrongStage = stageRefusals(event.stage, next.id);
  if (stage.onSilence === "none") return [issue("appeal-answer-awaited", "/type", { stage: stage.id }), ...wrongStage];
  const due = silenceDue(track.calendar, stage, record);
  if (!due.ok) return due.issues;
  if (due.value !== null && !hasPassed(due.value, event.on)) {
    return [issue("appeal-answer-not-due", "/on", { stage: stage.id, due: due.value.date }), ...wrongStage];
  }
  // Where no day makes the handler silent, the appellant need not wait for one, but nothing counts as a denial either.
  const isAwaited = due.value === null && stage.onSilence === "deemed-denied";
  return isAwaited ? [issue("appeal-answer-awaited", "/type", { stage: stage.id }), ...wrongStage] : wrongStage;
}

type HandlerEvent = Extract<
  AppealEvent,
  { readonly type: "appeal.accepted" | "papers.requested" | "answer.extended" | "answer.delivered" }
>;

function handlerRefusals(track: AppealTrack, current: CurrentStage, event: HandlerEvent): readonly Issue[] {
  const { acceptedOn, papers } = current.record;
  switch (event.type) {
    case "appeal.accepted":
      return acceptedOn === null ? [] : [issue("appeal-accepted-before", "/type", { on: acceptedOn })];
    case "papers.requested":
      return papers === null ? [] : [issue("appeal-papers-requested-before", "/type", { on: papers.requestedOn })];
    case "answer.extended":
      return extensionRefusals(track, current, event);
    case "answer.delivered":
      return answerRefusals(track, current, event);
    default:
      return event satisfies never;
  }
}

function extensionRefusals(track: AppealTrack, { stage, record }: CurrentStage, event: AnswerExtended): readonly Issue[] {
  const { id, extension } = stage;
  if (extension === null) return [issue("appeal-extension-not-allowed", "/type", { stage: id })];
  if (record.extension !== null) return [issue("appeal-extended-before", "/type", { on: record.extension.on })];
  const due = answerDue(track.calendar, stage, record);
  if (!due.ok) return due.issues;
  const issues: Issue[] = [];
  if (due.value === null) issues.push(issue("appeal-extension-too-early", "/type", { stage: id }));
  else if (hasPassed(due.value, event.on)) {
    issues.push(issue("appeal-extension-late", "/on", { due: due.value.date, on: event.on }));
  }
  if (extension.reasonRequired && event.reason === undefined) {
    issues.push(issue("appeal-extension-reason-missing", "/reason", { stage: id }));
  }
  return issues;
}

function answerRefusals(track: AppealTrack, { stage, record }: CurrentStage, event: AnswerDelivered): readonly Issue[] {
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
