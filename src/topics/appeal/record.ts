import type { Draft } from "immer";
import type { AppealCase, AppealStageRecord } from "./case.ts";
import type { AppealTrack } from "./compile.ts";
import type { ReadEvent } from "./events.ts";
import { acceptsResult, peopleAfter, situationFor } from "./refusals.ts";

/** Writes an event that was not refused into a case. */
export function writeEvent(track: AppealTrack, appeal: Draft<AppealCase>, event: ReadEvent): void {
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
    default: {
      const record = appeal.stages.at(-1);
      if (record !== undefined) writeAtStage(record, event);
    }
  }
  appeal.lastOn = on;
}

type FilingEvent = Extract<ReadEvent, { readonly type: "appeal.filed" | "appeal.escalated" }>;

function writeFiling(track: AppealTrack, appeal: Draft<AppealCase>, event: FilingEvent): void {
  const situation = situationFor(track, appeal, event);
  if (!situation.ok || appeal.notice === null) return; // it would have been refused
  if (acceptsResult(appeal, situation.value, event)) {
    appeal.closed = { on: event.on, because: "result-accepted" };
    return;
  }
  const entered = "next" in situation.value ? situation.value.next : null;
  if (entered === null) return; // it would have been refused
  const { appraiser, handlers } = peopleAfter(appeal, event);
  appeal.notice.appraiser = appraiser;
  appeal.notice.handlers = { ...handlers };
  appeal.stages.push({
    stage: entered.id,
    filedOn: event.on,
    acceptedOn: null,
    papers: null,
    extension: null,
    answer: null,
  });
}

type StageEvent = Exclude<ReadEvent, FilingEvent | { readonly type: "result.notified" | "appeal.withdrawn" }>;

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
