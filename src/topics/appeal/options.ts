import type { PlainDate } from "../../core/plain-date.ts";
import { success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import type { AppealTrack } from "./compile.ts";
import { passed } from "./situation.ts";
import type { Situation } from "./situation.ts";
import type { CurrentStage } from "./stages.ts";
import { silenceDue } from "./windows.ts";
import type { AppealDue } from "./windows.ts";

/** Something that the appellant may do on the day of a status. */
export interface AppealOption {
  /**
   * `file` the appeal at the first stage, `escalate` it to the next, `complete-papers` that were asked for, `withdraw` it, or
   * `wait` for the notice or the handler.
   */
  readonly act: "file" | "escalate" | "complete-papers" | "withdraw" | "wait";
  /** The stage that it concerns: for `file` and `escalate` the one that the appeal would be brought to. */
  readonly stage: string | null;
  /** The window for it, with its last day; `null` without a limit. For `wait`: the window that the handler has. */
  readonly window: AppealDue | null;
}

/** What the appellant may do on a day, the strongest first; nothing once the case has ended. */
export function optionsOf(
  track: AppealTrack,
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
      const { stage, window } = situation;
      return success([{ act: "complete-papers", stage: stage.id, window }, withdrawal(situation)]);
    }
    case "answered": {
      const { next, window } = situation;
      return success([{ act: "escalate", stage: next.id, window }, withdrawal(situation)]);
    }
    case "pending": {
      const beyond = silenceOptions(track, situation, day);
      if (!beyond.ok) return beyond;
      const wait: AppealOption = { act: "wait", stage: situation.stage.id, window: handlerWindow };
      return success([...beyond.value, wait, withdrawal(situation)]);
    }
    default:
      return situation satisfies never;
  }
}

function withdrawal({ stage }: CurrentStage): AppealOption {
  return { act: "withdraw", stage: stage.id, window: null };
}

/** Going on without an answer, once the handler is silent. */
function silenceOptions(
  { calendar }: AppealTrack,
  { stage, record, next }: Extract<Situation, { readonly phase: "pending" }>,
  day: PlainDate,
): Result<readonly AppealOption[]> {
  if (stage.onSilence !== "escalate" || next === null) return success([]);
  const due = silenceDue(calendar, stage, record);
  if (!due.ok) return due;
  const isSilent = due.value === null || passed(due.value, day) !== null;
  return success(isSilent ? [{ act: "escalate", stage: next.id, window: null }] : []);
}
