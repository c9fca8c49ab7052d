import type { PlainDate } from "../../core/plain-date.ts";
import { success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { AppealTrack } from "./compile.ts";
import { hasPassed } from "./situation.ts";
import type { Situation } from "./situation.ts";
import { nextStage } from "./stages.ts";
import type { CasePeople, CurrentStage } from "./stages.ts";
import { silenceDue } from "./windows.ts";
import type { AppealDue } from "./windows.ts";

/** Something that the appellant may do. */
export interface AppealOption {
  readonly act: "file" | "escalate" | "complete-papers" | "withdraw" | "wait";
  /** The stage that it concerns: for `file` and `escalate` the one that the appeal would be brought to. */
  readonly stage: string | null;
  /** The window for it, with its last day; `null` without a limit. For `wait`: the window that the handler has. */
  readonly window: AppealDue | null;
}

/** What the appellant may do on a day, the strongest first; nothing once the case has ended. */
export function optionsOf(
  track: AppealTrack,
  people: CasePeople,
  situation: Situation,
  handlerWindow: AppealDue | null,
  day: PlainDate,
): Result<readonly AppealOption[]> {
  switch (situation.phase) {
    case "ended":
      return success([]);
    case "not-begun":
      return success([{ act: "wait", stage: null, window: null }]);
    case "notified": {
      const { next, window } = situation;
      return success(next === null ? [] : [{ act: "file", stage: next.id, window }]);
    }
    case "mending": {
      const stage = situation.stage.id;
      return success([
        { act: "complete-papers", stage, window: situation.window },
        { act: "withdraw", stage, window: null },
      ]);
    }
    case "answered": {
      const { next, window, stage } = situation;
      return success([
        { act: "escalate", stage: next.id, window },
        { act: "withdraw", stage: stage.id, window: null },
      ]);
    }
    case "pending": {
      const beyond = silenceOptions(track, people, situation, day);
      if (!beyond.ok) return beyond;
      const stage = situation.stage.id;
      return success([
        ...beyond.value,
        { act: "wait", stage, window: handlerWindow },
        { act: "withdraw", stage, window: null },
      ]);
    }
    default:
      return situation satisfies never;
  }
}

/** Going on without an answer, once the handler is silent. */
function silenceOptions(
  track: AppealTrack,
  people: CasePeople,
  { stage, record }: CurrentStage,
  day: PlainDate,
): Result<readonly AppealOption[]> {
  const next = nextStage(track, stage, people);
  if (stage.onSilence !== "escalate" || next === null) return success([]);
  const due = silenceDue(track.calendar, stage, record);
  if (!due.ok) return due;
  if (due.value !== null && !hasPassed(due.value, day)) return success([]);
  return success([{ act: "escalate", stage: next.id, window: null }]);
}
