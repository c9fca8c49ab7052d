import type { AppealCase, AppealStageRecord } from "./case.ts";
import type { AppealStage, AppealTrack } from "./compile.ts";
import type { AppealPeople } from "./events.ts";

/** Who the people of a case are. */
export interface CasePeople {
  readonly appraiser: string | null;
  readonly handlers: Readonly<Record<string, string | null>>;
}

/** A stage that is passed over, and why. */
export interface SkippedStage {
  readonly stage: string;
  readonly because: AppealStage["skipIf"][number];
}

/** The stage at which a case stands, with what happened there. */
export interface CurrentStage {
  readonly stage: AppealStage;
  readonly record: AppealStageRecord;
}

export function peopleOf({ notice }: AppealCase): CasePeople {
  return { appraiser: notice?.appraiser ?? null, handlers: notice?.handlers ?? {} };
}

/** What is known of the people once an event has told more. */
export function withPeople(known: CasePeople, { appraiser, handlers }: AppealPeople): CasePeople {
  return { appraiser: appraiser ?? known.appraiser, handlers: { ...known.handlers, ...handlers } };
}

/** The person who holds a role in the case; `null` if nobody does, `undefined` if the case does not say. */
export function handlerOf({ handlers }: CasePeople, role: string): string | null | undefined {
  return Object.hasOwn(handlers, role) ? handlers[role] : undefined;
}

/** Why a stage is passed over, or `null` if it is not. */
function skippedBecause(stage: AppealStage, people: CasePeople): SkippedStage["because"] | null {
  const handler = handlerOf(people, stage.handler);
  if (handler === undefined) return null;
  const because = handler === null ? "handler-vacant" : "handler-is-appraiser";
  const applies = handler === null || handler === people.appraiser;
  return applies && stage.skipIf.includes(because) ? because : null;
}

/** The first stage after one, or of all if that is `null`, that is not passed over; none after the last word. */
export function nextStage(track: AppealTrack, after: AppealStage | null, people: CasePeople): AppealStage | null {
  if (after?.final === true) return null;
  const start = after === null ? 0 : track.stages.indexOf(after) + 1;
  return track.stages.slice(start).find((stage) => skippedBecause(stage, people) === null) ?? null;
}

/** Whether an appeal is open against a result: `null` is one that the notice does not name. */
export function isInScope({ results }: AppealTrack, result: string | null): boolean {
  return results === null || (result !== null && results.includes(result));
}

export function skippedStages(track: AppealTrack, people: CasePeople): readonly SkippedStage[] {
  return track.stages.flatMap((stage) => {
    const because = skippedBecause(stage, people);
    return because === null ? [] : [{ stage: stage.id, because }];
  });
}

/** The stage at which the case stands, or `null` before the first. */
export function currentStage(track: AppealTrack, { stages }: AppealCase): CurrentStage | null {
  const record = stages.at(-1);
  const stage = track.stages.find(({ id }) => id === record?.stage);
  return record === undefined || stage === undefined ? null : { stage, record };
}
