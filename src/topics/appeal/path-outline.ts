import * as z from "zod/mini";
import { decided, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { readShape } from "../../core/shape.ts";
import type { AppealSection, AppealStage } from "./compile.ts";
import type { AppealExtension, AppealWindow } from "./schema.ts";

const askedSchema = z.strictObject({ track: z.optional(z.enum(["person", "unit"])) });

/** What a question for the way of an appeal asks that cannot be read. */
export function pathFaults(given: unknown): readonly Issue[] {
  const copy = snapshotJson(given, { depth: 4, values: 100, stringLength: 200 });
  const read = copy.ok ? readShape(askedSchema, copy.value) : copy;
  return read.ok ? [] : read.issues;
}

/** The way that an appeal can go on a track, with all that is decided by: no titles, clauses and notes. */
export function outlinePath(section: AppealSection, given: unknown): Decision<unknown> {
  const [first, ...rest] = pathFaults(given);
  if (first !== undefined) return { status: "invalid", issues: [first, ...rest] };
  const { track: name = "person" } = given as { readonly track?: string }; // it has just been read
  const track = section.tracks.get(name);
  if (track === undefined) return UNCOVERED;
  const { lateFiling, mayWorsen, suspensive, freezeResultApplication, results } = track;
  return decided({
    lateFiling,
    mayWorsen,
    suspensive,
    freezeResultApplication,
    results: results ?? "any-result",
    stages: track.stages.map(plainStage),
  });
}

function plainStage(stage: AppealStage) {
  const { id, handler, countFrom, onSilence, skipIf, final, extension } = stage;
  return {
    id,
    handler,
    fileWithin: plainWindow(stage.fileWithin),
    acceptWithin: plainWindow(stage.acceptWithin),
    answerWithin: plainWindow(stage.answerWithin),
    countFrom,
    mendWithin: plainWindow(stage.mendWithin),
    extension: plainExtension(extension),
    onSilence,
    skipIf,
    final,
  };
}

function plainWindow(window: AppealWindow | null) {
  if (window === null) return null;
  const { clause: _clause, basis: _basis, note: _note, ...rest } = window;
  return rest;
}

function plainExtension(extension: AppealExtension | null) {
  return extension === null ? null : { by: plainWindow(extension.by), reasonRequired: extension.reasonRequired };
}
