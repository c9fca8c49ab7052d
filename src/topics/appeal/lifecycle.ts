import type { AvailableEvent } from "../../core/machine.ts";
import type { AppealCase } from "./case.ts";
import type { AppealTrack } from "./compile.ts";
import type { AppealEventType } from "./events.ts";
import { situationOn } from "./situation.ts";
import type { AppealPhase, Situation } from "./situation.ts";
import { peopleOf } from "./stages.ts";

/** Who moves an appeal on: who gives the notice, who appeals, and who holds the role that answers. */
export type AppealParty = "employer" | "appellant" | "handler";

interface Step {
  readonly by: AppealParty;
  /** The phases in which the event can come. */
  readonly in: readonly AppealPhase[];
}

/** The life of an appeal: who brings each event about, and when. */
export const lifecycle: { readonly [Type in AppealEventType]: Step } = {
  "result.notified": { by: "employer", in: ["not-begun"] },
  "appeal.filed": { by: "appellant", in: ["notified"] },
  "appeal.accepted": { by: "handler", in: ["pending"] },
  "papers.requested": { by: "handler", in: ["pending"] },
  "papers.completed": { by: "appellant", in: ["mending"] },
  "answer.extended": { by: "handler", in: ["pending"] },
  "answer.delivered": { by: "handler", in: ["pending"] },
  "appeal.escalated": { by: "appellant", in: ["pending", "answered"] },
  "appeal.withdrawn": { by: "appellant", in: ["pending", "mending", "answered"] },
};

const types = Object.keys(lifecycle) as readonly AppealEventType[]; // the keys of the table are the types

/** The events that may come next, apart from any window: whether it is open depends on the day. */
export function possibleEvents(track: AppealTrack, appeal: AppealCase): readonly AvailableEvent[] {
  const situation = situationOn(track, appeal, peopleOf(appeal), null);
  return situation.ok ? eventsIn(situation.value) : []; // without a day no calendar is asked
}

/** The events that a situation has a place for. */
export function eventsIn(situation: Situation): readonly AvailableEvent[] {
  return types
    .filter((type) => lifecycle[type].in.includes(situation.phase) && isPossible(situation, type))
    .map((type) => {
      const { by } = lifecycle[type];
      const at = stageOf(situation, type);
      return at === null ? { type, by } : { type, by, at };
    });
}

/** Whether the stage has a place for the event. */
function isPossible(situation: Situation, type: AppealEventType): boolean {
  if (situation.phase === "notified") return situation.next !== null;
  if (situation.phase !== "pending") return true;
  const { stage, record, next } = situation;
  if (type === "appeal.accepted") return record.acceptedOn === null;
  if (type === "papers.requested") return record.papers === null;
  if (type === "answer.extended") return stage.extension !== null && record.extension === null;
  return type !== "appeal.escalated" || (stage.onSilence !== "none" && next !== null);
}

/** The stage that an event concerns, if it concerns one. */
export function stageOf(situation: Situation, type: AppealEventType): string | null {
  const isFiling = type === "appeal.filed" || type === "appeal.escalated";
  if (isFiling) return "next" in situation ? (situation.next?.id ?? null) : null;
  return "stage" in situation ? situation.stage.id : null;
}
