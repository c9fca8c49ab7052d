import type { Draft } from "immer";
import type { AppealCase, AppealStageRecord } from "./case.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import type { AppealEvent } from "./events.ts";
import { acceptsResult, peopleAfter, situationFor } from "./refusals.ts";
import type { Situation } from "./situation.ts";
import { nextStage } from "./stages.ts";
import type { CasePeople } from "./stages.ts";

/** Writes an event that was not refused into a case. */
export function writeEvent(track: AppealTrack, appeal: Draft<AppealCase>, event: AppealEvent): void {
  const { on } = event;
  switch (event.type) {
    case "result.notified": {
      const { appraiser, handlers } = peopleAfter(appeal, event);
      appeal.notice = { on, result: event.result ?? null, appraiser, handlers: { ...handlers } };
      break;
    }
    case "appeal.filed":
    case "appeal.escalated":
      writeFiling(track, appeal, event);
      break;
    case "appeal.withdrawn":
      appeal.closed = { on, because: "withdrawn" };
      break;
    case "appeal.accepted":
    case "papers.requested":
    case "papers.completed":
    case "answer.extended":
    case "answer.delivered": {
      const record = appeal.stages.at(-1);
      if (record !== undefined) writeAtStage(record, event);
      break;
    }
    default:
      event satisfies never;
  }
  appeal.lastOn = on;
}

type FilingEvent = Extract<AppealEvent, { readonly type: "appeal.filed" | "appeal.escalated" }>;

function writeFiling(track: AppealTrack, appeal: Draft<AppealCase>, event: FilingEvent): void {
  const situation = situationFor(track, appeal, event);
  if (!situation.ok || appeal.notice === null) return; // it would have been refused
  if (acceptsResult(appeal, situation.value, event)) {
    appeal.closed = { on: event.on, because: "result-accepted" };
    return;
  }
  const people = peopleAfter(appeal, event);
  const entered = stageEntered(track, people, situation.value);
  if (entered === null) return; // it would have been refused
  appeal.notice.appraiser = people.appraiser;
  appeal.notice.handlers = { ...people.handlers };
  appeal.stages.push({
    stage: entered.id,
    filedOn: event.on,
    acceptedOn: null,
    papers: null,
    extension: null,
    answer: null,
  });
}

function stageEntered(track: AppealTrack, people: CasePeople, situation: Situation): AppealStage | null {
  if (situation.phase === "notified" || situation.phase === "answered") return situation.next;
  return situation.phase === "pending" ? nextStage(track, situation.stage, people) : null;
}

type StageEvent = Exclude<AppealEvent, FilingEvent | { readonly type: "result.notified" | "appeal.withdrawn" }>;

function writeAtStage(record: Draft<AppealStageRecord>, event: StageEvent): void {
  const { on } = event;
  switch (event.type) {
    case "appeal.accepted":
      record.acceptedOn = on;
      return;
    case "papers.requested":
      record.papers = { requestedOn: on, items: [...event.papers], completedOn: null };
      return;
    case "papers.completed":
      if (record.papers !== null) record.papers.completedOn = on;
      return;
    case "answer.extended":
      record.extension = { on, reason: event.reason ?? null };
      return;
    case "answer.delivered":
      record.answer = { on, outcome: event.outcome, worsens: event.worsens ?? false, result: event.result ?? null };
      return;
    default:
      event satisfies never;
  }
}
