import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { pointer } from "../../core/pointer.ts";
import type { LintScope } from "../review.ts";
import type { AppealSection, AppealStage, AppealTrack } from "./compile.ts";
import { shorterWindow } from "./lint-windows.ts";

/** What can be wrong with stages that are well formed. `stage` is an id. */
export type AppealLintCatalogue = {
  /** Nothing says by when the handler answers. */
  readonly "appeal-stage-without-deadline": { readonly stage: string };
  /** The appellant has so many stages, and after the last of them nobody has had the last word. */
  readonly "appeal-track-without-last-word": { readonly track: string; readonly stage: string };
  /** A stage before it has the last word. */
  readonly "appeal-stage-never-reached": { readonly stage: string; readonly final: string };
  /** The answer counts from acceptance, for which there is no deadline. */
  readonly "appeal-acceptance-without-deadline": { readonly stage: string };
  /** An answer can be due before the papers have to be complete, or before the appeal has to be taken up. */
  readonly "appeal-answer-due-first": {
    readonly stage: string;
    readonly window: string;
    readonly filedOn: string;
    readonly answerBy: string;
    readonly windowUntil: string;
  };
  /** Who made the appraisal may have the last word on the appeal against it. */
  readonly "appeal-ends-at-appraiser": { readonly stage: string; readonly handler: string };
  /** All stages go to one role: where it made the appraisal, nobody else is asked. */
  readonly "appeal-one-handler": { readonly track: string; readonly handler: string };
  /** Silence lets the appellant go on where no stage follows. */
  readonly "appeal-silence-leads-nowhere": { readonly stage: string };
};

const finding = findingsOf<AppealLintCatalogue>();

/** Finds stages at which an appeal can come to rest, and tracks on which it cannot come to an end that is fair. */
export function lintAppeal({ tracks }: AppealSection, scope: LintScope): readonly Finding[] {
  return [...tracks.values()].flatMap((track) => {
    const path = pointer(scope.path, "tracks", track.name);
    return [
      ...track.stages.flatMap((stage, index) => lintStage(track, stage, index, pointer(path, "stages", index), scope)),
      ...lintTrack(track, path),
    ];
  });
}

function lintStage(track: AppealTrack, stage: AppealStage, index: number, path: string, scope: LintScope): readonly Finding[] {
  const { id } = stage;
  const rules = [stage.reference];
  const final = track.stages.slice(0, index).find((each) => each.final);
  if (final !== undefined) return [finding("error", "appeal-stage-never-reached", path, { stage: id, final: final.id }, { rules })];
  const found: Finding[] = [];
  if (stage.answerWithin === null) found.push(finding("warning", "appeal-stage-without-deadline", path, { stage: id }, { rules }));
  if (stage.answerWithin !== null && stage.countFrom === "acceptance" && stage.acceptWithin === null) {
    found.push(finding("warning", "appeal-acceptance-without-deadline", path, { stage: id }, { rules }));
  }
  for (const act of ["accept", "mend"] as const) {
    const clash = shorterWindow(track, stage, act, scope);
    if (clash === null) continue;
    const params = { stage: id, window: act === "accept" ? "acceptWithin" : "mendWithin", ...clash };
    found.push(finding("warning", "appeal-answer-due-first", path, params, { rules, witness: { filedOn: clash.filedOn } }));
  }
  const isLast = stage.final || index === track.stages.length - 1;
  if (isLast && stage.answerWithin !== null && stage.onSilence === "escalate") {
    found.push(finding("warning", "appeal-silence-leads-nowhere", path, { stage: id }, { rules }));
  }
  return found;
}

function lintTrack(track: AppealTrack, path: string): readonly Finding[] {
  const index = track.stages.findIndex(({ final }) => final);
  const place = index < 0 ? track.stages.length - 1 : index;
  const last = track.stages[place];
  if (last === undefined) return [];
  const at = pointer(path, "stages", place);
  const rules = [last.reference];
  const found: Finding[] = [];
  if (!last.final) {
    found.push(finding("warning", "appeal-track-without-last-word", at, { track: track.name, stage: last.id }, { rules }));
  }
  if (!last.skipIf.includes("handler-is-appraiser")) {
    found.push(finding("warning", "appeal-ends-at-appraiser", at, { stage: last.id, handler: last.handler }, { rules }));
  } else if (new Set(track.stages.slice(0, place + 1).map(({ handler }) => handler)).size === 1) {
    found.push(finding("warning", "appeal-one-handler", path, { track: track.name, handler: last.handler }));
  }
  return found;
}
