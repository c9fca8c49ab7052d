import * as z from "zod/mini";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { failure, resultOf } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import type { AppealTrack } from "./compile.ts";

/** What an answer decided. */
export const outcomeSchema = z.enum(["upheld", "changed", "partly-changed", "rejected"]);

/** For each role the person who holds it in this case; `null` if nobody does. */
export const handlersSchema = z.record(nameSchema, z.nullable(nameSchema));

/** A text that is not blank. */
export const wordsSchema = z.string().check(z.regex(/\S/, "words"));

const stageRecordSchema = z.strictObject({
  /** The stage's id in the policy. */
  stage: nameSchema,
  /** The day of receipt. */
  filedOn: plainDateSchema,
  acceptedOn: z.nullable(plainDateSchema),
  /** Papers that were asked for: `completedOn` is `null` while they are wanting. */
  papers: z.nullable(
    z.strictObject({
      requestedOn: plainDateSchema,
      items: z.array(wordsSchema).check(z.minLength(1)),
      completedOn: z.nullable(plainDateSchema),
    }),
  ),
  /** The day on which the appellant was told that the answer takes longer, and why, if that was said. */
  extension: z.nullable(z.strictObject({ on: plainDateSchema, reason: z.nullable(wordsSchema) })),
  answer: z.nullable(
    z.strictObject({
      /** The day of delivery. */
      on: plainDateSchema,
      outcome: outcomeSchema,
      /** Whether the new result is worse for the appellant; `false` where the result stands. */
      worsens: z.boolean(),
      /** The new result, if the answer names one. */
      result: z.nullable(nameSchema),
    }),
  ),
});

const caseSchema = z.strictObject({
  /** `person` or `unit`. */
  track: z.string(),
  /** The day of the last event. */
  lastOn: z.nullable(plainDateSchema),
  /** The result and the day on which the appellant was told it, and who the people are, as far as events have said. */
  notice: z.nullable(
    z.strictObject({
      on: plainDateSchema,
      result: z.nullable(nameSchema),
      appraiser: z.nullable(nameSchema),
      handlers: handlersSchema,
    }),
  ),
  /** The stages that the appeal was brought to, in their order; it stands at the last of them. */
  stages: z.array(stageRecordSchema),
  /** How an event ended the case: it was withdrawn, or filed too late under `lateFiling: "result-accepted"`. */
  closed: z.nullable(z.strictObject({ on: plainDateSchema, because: z.enum(["withdrawn", "result-accepted"]) })),
});

/**
 * An appeal as its events have made it: plain JSON, to be stored and read again. It holds facts only: the `track`, the
 * `notice` of the result, what happened at each of the `stages`, how an event `closed` it, and the day of the last event
 * (`lastOn`). Days are `YYYY-MM-DD`, people and results the host's own ids; `null` is "not yet" or "not said". What it means
 * on a day (whose turn it is, whether a window has passed) is for `appealStatus` to say.
 */
export type AppealCase = z.infer<typeof caseSchema>;
/** What happened at one stage of a case: when it was filed and accepted, the papers, the extension and the answer; `null` is not yet. */
export type AppealStageRecord = z.infer<typeof stageRecordSchema>;
/**
 * What an answer decided: the result stands (`upheld`), is changed wholly or in part (`changed`, `partly-changed`), or the
 * appeal was not taken up (`rejected`, 不予受理): only this one needs no acceptance before it.
 */
export type AppealOutcome = z.infer<typeof outcomeSchema>;

export type AppealCaseIssueCatalogue = {
  readonly "appeal-track-unknown": { readonly name: string; readonly known: readonly string[] };
  readonly "appeal-track-other": { readonly given: string; readonly track: string };
  readonly "appeal-stage-unknown": { readonly stage: string; readonly known: readonly string[] };
  readonly "appeal-case-disordered": { readonly date: string; readonly before: string };
  readonly "appeal-case-unfounded": { readonly key: string };
};

const issue = issuesOf<AppealCaseIssueCatalogue>();

/** The case of which nothing has happened yet. */
export function emptyCase(track: string): AppealCase {
  return { track, lastOn: null, notice: null, stages: [], closed: null };
}

export function unknownTrack(name: string, known: readonly string[], path: string): Issue {
  return issue("appeal-track-unknown", path, { name, known });
}

/** Reads the shape of a stored case. */
export function readCase(value: unknown): Result<AppealCase> {
  return readShape(caseSchema, value);
}

/** Checks that a case is one of this track's and holds nothing that no event gives. */
export function checkCase(track: AppealTrack, appeal: AppealCase): Result<AppealCase> {
  if (appeal.track !== track.name) {
    return failure([issue("appeal-track-other", "/track", { given: appeal.track, track: track.name })]);
  }
  return resultOf(appeal, [...strayStages(track, appeal), ...unfounded(appeal), ...disordered(appeal)]);
}

/** Stages that the track does not have, or not after the one before. */
function strayStages({ stages }: AppealTrack, appeal: AppealCase): readonly Issue[] {
  const known = stages.map(({ id }) => id);
  const places = appeal.stages.map(({ stage }) => known.indexOf(stage));
  return appeal.stages.flatMap(({ stage }, index) => {
    const at = pointer("/stages", index, "stage");
    const place = places[index] ?? -1;
    if (place === -1) return [issue("appeal-stage-unknown", at, { stage, known })];
    return place > Math.max(-1, ...places.slice(0, index)) ? [] : [issue("appeal-case-unfounded", at, { key: "stage" })];
  });
}

/** What stands in the case without what must have come before it. */
function unfounded({ lastOn, notice, stages, closed }: AppealCase): readonly Issue[] {
  const strays: (readonly [path: string, isStray: boolean])[] =
    notice === null
      ? [["/lastOn", lastOn !== null], ["/stages", stages.length > 0], ["/closed", closed !== null]]
      : [["/notice", lastOn === null], ["/closed", closed?.because === "withdrawn" && stages.length === 0]];
  for (const [index, { papers, answer }] of stages.entries()) {
    strays.push([pointer("/stages", index, "answer"), answer !== null && papers !== null && papers.completedOn === null]);
  }
  return strays.flatMap(([path, isStray]) => {
    return isStray ? [issue("appeal-case-unfounded", path, { key: path.slice(path.lastIndexOf("/") + 1) })] : [];
  });
}

/** Dates that stand before what they follow, and a last day on which nothing happened. */
function disordered({ lastOn, notice, stages, closed }: AppealCase): readonly Issue[] {
  const issues: Issue[] = [];
  let latest = notice?.on ?? null;
  const follow = (path: string, date: PlainDate | null | undefined, before: PlainDate | null) => {
    if (date === null || date === undefined) return;
    if (before !== null && date < before) issues.push(issue("appeal-case-disordered", path, { date, before }));
    if (latest === null || date > latest) latest = date;
  };
  for (const [index, { filedOn, acceptedOn, papers, extension, answer }] of stages.entries()) {
    const at = pointer("/stages", index);
    follow(pointer(at, "filedOn"), filedOn, latest);
    // Acceptance, papers and extension come in any order between the filing and the answer.
    follow(pointer(at, "acceptedOn"), acceptedOn, filedOn);
    follow(pointer(at, "papers", "requestedOn"), papers?.requestedOn, filedOn);
    follow(pointer(at, "papers", "completedOn"), papers?.completedOn, papers?.requestedOn ?? null);
    follow(pointer(at, "extension", "on"), extension?.on, filedOn);
    follow(pointer(at, "answer", "on"), answer?.on, latest);
  }
  follow("/closed/on", closed?.on, latest);
  const happened = latest;
  follow("/lastOn", lastOn, happened);
  if (happened !== null && lastOn !== null && lastOn > happened) {
    issues.push(issue("appeal-case-unfounded", "/lastOn", { key: "lastOn" }));
  }
  return issues;
}
