import { periodSetting } from "../../calendar/period-setting.ts";
import { compareCodePoints } from "../../core/order.ts";
import type { Setting } from "../review.ts";
import type { AppealSection, AppealStage, AppealTrack } from "./compile.ts";
import type { AppealWindow } from "./schema.ts";

/** What the section decides by: its tracks, and the stages of each in their order. */
export function appealSettings({ tracks }: AppealSection): Setting {
  return { tracks: Object.fromEntries([...tracks].map(([name, track]) => [name, trackSetting(track)])) };
}

function trackSetting({ stages, lateFiling, mayWorsen, suspensive, freezeResultApplication, results }: AppealTrack): Setting {
  return {
    order: stages.map(({ id }) => id),
    stages: Object.fromEntries(stages.map((stage) => [stage.id, stageSetting(stage)])),
    lateFiling,
    mayWorsen,
    suspensive,
    freezeResultApplication,
    scope: results === null ? "any-result" : results.toSorted(compareCodePoints),
  };
}

function stageSetting(stage: AppealStage): Setting {
  const { handler, countFrom, extension, onSilence, skipIf, final } = stage;
  return {
    handler,
    fileWithin: windowSetting(stage.fileWithin),
    acceptWithin: windowSetting(stage.acceptWithin),
    answerWithin: windowSetting(stage.answerWithin),
    mendWithin: windowSetting(stage.mendWithin),
    countFrom,
    extension: extension === null ? null : { by: periodSetting(extension.by), reasonRequired: extension.reasonRequired },
    onSilence,
    skipIf: skipIf.toSorted(compareCodePoints),
    final,
  };
}

function windowSetting(window: AppealWindow | null): Setting {
  if (window === null) return null;
  return "by" in window ? { by: window.by, roll: window.roll ?? "next-working-day" } : periodSetting(window);
}
