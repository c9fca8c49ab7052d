import { issuesOf } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { RuleReference } from "../../core/decision.ts";
import type { ShapeIssueCatalogue } from "../../core/shape.ts";
import type { Text } from "../../core/text.ts";
import type { Calendar } from "../../calendar/calendar.ts";
import { reportUnknownRole } from "../roles.ts";
import type { SectionScope } from "../topic.ts";
import type {
  AppealDefaultsDocument,
  AppealDocument,
  AppealExtension,
  AppealNoLimit,
  AppealStageDocument,
  AppealTrackDocument,
  AppealWindow,
} from "./schema.ts";

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
  /** The section as it is written. */
  readonly document: AppealDocument;
}

export type AppealDocumentIssueCatalogue = {
  readonly "appeal-stage-twice": { readonly id: string };
  readonly "appeal-nothing-to-extend": { readonly id: string };
};

const issue = issuesOf<AppealDocumentIssueCatalogue & ShapeIssueCatalogue>();

/** Settings that the library has no default for: a company without a limit says so. */
const wanted = { fileWithin: ["object", "null"], answerWithin: ["object", "null"], final: ["boolean", "object"] } as const;

export function compileAppeal(document: AppealDocument, path: string, scope: SectionScope): AppealSection {
  const { defaults = {} } = document;
  const tracks = new Map<string, AppealTrack>();
  for (const name of trackNames) {
    const track = document.tracks[name];
    if (track === undefined) continue;
    reportFaults(track.stages, defaults, path, pointer(path, "tracks", name, "stages"), scope);
    tracks.set(name, compileTrack(name, track, defaults, scope.calendar));
  }
  return { tracks, document };
}

function reportFaults(
  stages: readonly AppealStageDocument[],
  defaults: AppealDefaultsDocument,
  path: string,
  stagesPath: string,
  { roles, issues }: SectionScope,
): void {
  const seen = new Set<string>();
  for (const [index, stage] of stages.entries()) {
    const { id, handler } = stage;
    const at = pointer(stagesPath, index);
    const settings = { ...defaults, ...stage };
    if (seen.has(id)) issues.push(issue("appeal-stage-twice", pointer(at, "id"), { id }));
    seen.add(id);
    const handlerPath = typeof handler === "string" ? pointer(at, "handler") : pointer(at, "handler", "value");
    reportUnknownRole(valueOf(handler), [...roles.keys()], handlerPath, issues);
    for (const [key, expected] of Object.entries(wanted)) {
      if (!(key in settings)) issues.push(issue("shape-missing", pointer(at, key), { key, expected }));
    }
    if (limitOf(settings.extension) !== null && limitOf(settings.answerWithin) === null) {
      const written = "extension" in stage ? at : pointer(path, "defaults");
      issues.push(issue("appeal-nothing-to-extend", pointer(written, "extension"), { id }));
    }
  }
}

function compileTrack(
  name: AppealTrackName,
  document: AppealTrackDocument,
  defaults: AppealDefaultsDocument,
  calendar: Calendar,
): AppealTrack {
  const settings = { ...defaults, ...document };
  const results = valueOf(settings.scope ?? "any-result");
  return {
    name,
    stages: document.stages.map((stage) => compileStage({ ...defaults, ...stage }, clauseOf(stage, document))),
    lateFiling: valueOf(settings.lateFiling ?? "refused"),
    mayWorsen: valueOf(settings.mayWorsen ?? false),
    suspensive: valueOf(settings.suspensive ?? false),
    freezeResultApplication: valueOf(settings.freezeResultApplication ?? false),
    results: results === "any-result" ? null : results,
    calendar,
  };
}

/** A stage with every default written out. */
export function compileStage(settings: AppealStageDocument, clause: string | undefined): AppealStage {
  const { id, title } = settings;
  const acceptWithin = limitOf(settings.acceptWithin);
  const countFrom = valueOf(settings.countFrom ?? "receipt");
  return {
    id,
    title,
    handler: valueOf(settings.handler),
    fileWithin: limitOf(settings.fileWithin),
    acceptWithin,
    answerWithin: limitOf(settings.answerWithin),
    countFrom,
    mendWithin: limitOf(settings.mendWithin),
    extension: limitOf(settings.extension),
    onSilence: valueOf(settings.onSilence ?? "escalate"),
    skipIf: valueOf(settings.skipIf ?? ["handler-is-appraiser", "handler-vacant"]),
    final: valueOf(settings.final ?? false),
    needsAcceptance: acceptWithin !== null || countFrom === "acceptance",
    reference: Object.freeze(clause === undefined ? { id } : { id, clause }),
  };
}

/** The clause of a stage; of its track, where the stage has no evidence of its own. */
function clauseOf({ clause, basis, note }: AppealStageDocument, track: AppealTrackDocument): string | undefined {
  return basis === undefined && note === undefined ? (clause ?? track.clause) : clause;
}

/** What a setting says, without its evidence. */
function valueOf<T extends string | boolean | readonly string[]>(setting: T | { readonly value: T }): T {
  return typeof setting === "object" && "value" in setting ? setting.value : setting;
}

type Limit = AppealWindow | AppealExtension;

/** A window or an extension; `null` where there is none, whether or not it is said why. */
function limitOf<T extends Limit | AppealNoLimit | null | undefined>(limit: T): Extract<T, Limit> | null {
  return isLimit(limit) ? limit : null;
}

function isLimit<T extends Limit | AppealNoLimit | null | undefined>(limit: T): limit is Extract<T, Limit> {
  return limit !== null && limit !== undefined && !("value" in limit && limit.value === null);
}
