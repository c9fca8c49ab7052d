import { issuesOf } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { RuleReference } from "../../core/decision.ts";
import type { Text } from "../../core/text.ts";
import type { Calendar } from "../../calendar/calendar.ts";
import { reportUnknownRole } from "../roles.ts";
import type { Role } from "../roles.ts";
import type { SectionScope } from "../topic.ts";
import type { AppealDocument, AppealExtension, AppealStageDocument, AppealTrackDocument, AppealWindow } from "./schema.ts";

export const trackNames = ["person", "unit"] as const;

/** `person` is the track of an employee, `unit` that of an appraised unit. */
export type AppealTrackName = (typeof trackNames)[number];

/** A stage with every default written out; `null` is no limit. */
export interface AppealStage {
  readonly id: string;
  readonly title: Text | undefined;
  /** The role that answers. */
  readonly handler: string;
  readonly fileWithin: AppealWindow | null;
  readonly acceptWithin: AppealWindow | null;
  readonly answerWithin: AppealWindow | null;
  readonly countFrom: "receipt" | "acceptance" | "complete-papers";
  readonly mendWithin: AppealWindow | null;
  readonly extension: AppealExtension | null;
  readonly onSilence: "escalate" | "deemed-denied" | "none";
  readonly skipIf: readonly ("handler-is-appraiser" | "handler-vacant")[];
  readonly final: boolean;
  /** Whether an answer on the merits needs acceptance first. */
  readonly needsAcceptance: boolean;
  readonly reference: RuleReference;
}

export interface AppealTrack {
  readonly name: AppealTrackName;
  readonly stages: readonly AppealStage[];
  readonly lateFiling: "refused" | "result-accepted";
  readonly mayWorsen: boolean;
  readonly suspensive: boolean;
  readonly freezeResultApplication: boolean;
  /** The results that can be appealed against, or `null`: any. */
  readonly results: readonly string[] | null;
  readonly calendar: Calendar;
}

/** The section, ready to decide. */
export interface AppealSection {
  readonly tracks: ReadonlyMap<string, AppealTrack>;
  readonly roles: ReadonlyMap<string, Role>;
}

export type AppealDocumentIssueCatalogue = {
  readonly "appeal-stage-twice": { readonly id: string };
  readonly "appeal-nothing-to-extend": { readonly id: string };
};

const issue = issuesOf<AppealDocumentIssueCatalogue>();

export function compileAppeal(document: AppealDocument, path: string, scope: SectionScope): AppealSection {
  const tracks = new Map<string, AppealTrack>();
  for (const name of trackNames) {
    const track = document.tracks[name];
    if (track !== undefined) tracks.set(name, compileTrack(name, track, pointer(path, "tracks", name), scope));
  }
  return { tracks, roles: scope.roles };
}

function compileTrack(
  name: AppealTrackName,
  document: AppealTrackDocument,
  path: string,
  { roles, calendar, issues }: SectionScope,
): AppealTrack {
  const seen = new Set<string>();
  document.stages.forEach(({ id, handler, answerWithin, extension = null }, index) => {
    const at = pointer(path, "stages", index);
    if (seen.has(id)) issues.push(issue("appeal-stage-twice", pointer(at, "id"), { id }));
    seen.add(id);
    reportUnknownRole(handler, [...roles.keys()], pointer(at, "handler"), issues);
    if (extension !== null && answerWithin === null) {
      issues.push(issue("appeal-nothing-to-extend", pointer(at, "extension"), { id }));
    }
  });
  const { scope } = document;
  return {
    name,
    stages: document.stages.map(compileStage),
    lateFiling: document.lateFiling ?? "refused",
    mayWorsen: document.mayWorsen ?? false,
    suspensive: document.suspensive ?? false,
    freezeResultApplication: document.freezeResultApplication ?? false,
    results: typeof scope === "object" ? scope.results : null,
    calendar,
  };
}

function compileStage(document: AppealStageDocument): AppealStage {
  const { id, title, handler, fileWithin, answerWithin, final, clause } = document;
  const { acceptWithin = null, mendWithin = null, extension = null, countFrom = "receipt" } = document;
  return {
    id,
    title,
    handler,
    fileWithin,
    acceptWithin,
    answerWithin,
    countFrom,
    mendWithin,
    extension,
    onSilence: document.onSilence ?? "escalate",
    skipIf: document.skipIf ?? ["handler-is-appraiser", "handler-vacant"],
    final,
    needsAcceptance: acceptWithin !== null || countFrom === "acceptance",
    reference: Object.freeze(clause === undefined ? { id } : { id, clause }),
  };
}
