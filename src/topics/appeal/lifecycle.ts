import type { AvailableEvent } from "../../core/machine.ts";
import type { AppealCase } from "./case.ts";
import type { AppealTrack } from "./compile.ts";
import type { AppealEventType } from "./events.ts";
import { situationOn } from "./situation.ts";
import type { AppealPhase, Situation } from "./situation.ts";
import { nextStage, peopleOf } from "./stages.ts";
import type { CasePeople } from "./stages.ts";

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
  const people = peopleOf(appeal);
  const situation = situationOn(track, appeal, people, null);
  return situation.ok ? eventsIn(track, people, situation.value) : []; // without a day no calendar is asked
}

/** The events that a situation has a place for. */
export function eventsIn(track: AppealTrack, people: CasePeople, situation: Situation): readonly AvailableEvent[] {
  return types
    .filter((type) => lifecycle[type].in.includes(situation.phase) && isPossible(track, people, situation, type))
    .map((type) => {
      const { by } = lifecycle[type];
      const at = stageOf(track, people, situation, type);
      return at === null ? { type, by } : { type, by, at };
    });
}

/** Whether the stage has a place for the event. */
function isPossible(track: AppealTrack, people: CasePeople, situation: Situation, type: AppealEventType): boolean {
  if (type === "appeal.filed") return situation.phase === "notified" && situation.next !== null;
  if (situation.phase !== "pending") return true;
  const { stage, record } = situation;
  switch (type) {
    case "appeal.accepted":
      return record.acceptedOn === null;
    case "papers.requested":
      return record.papers === null;
    case "answer.extended":
      return stage.extension !== null && record.extension === null;
    case "appeal.escalated":
      return stage.onSilence !== "none" && nextStage(track, stage, people) !== null;
    case "result.notified":
    case "papers.completed":
    case "answer.delivered":
    case "appeal.withdrawn":
      return true;
    default:
      return type satisfies never;
  }
}

/** The stage that an event concerns. */
function stageOf(track: AppealTrack, people: CasePeople, situation: Situation, type: AppealEventType): string | null {
  switch (situation.phase) {
    case "not-begun":
    case "ended":
      return null;
    case "notified":
      return situation.next?.id ?? null;
    case "pending":
    case "mending":
    case "answered":
      if (type !== "appeal.escalated") return situation.stage.id;
      return nextStage(track, situation.stage, people)?.id ?? null;
    default:
      return situation satisfies never;
  }
}
