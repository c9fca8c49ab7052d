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

/** What an answer decided: the result stands, is changed wholly or in part, or the appeal was not taken up. */
export const outcomeSchema = z.enum(["upheld", "changed", "partly-changed", "rejected"]);

/** For each role the person who holds it in this case; `null` if nobody does. */
export const handlersSchema = z.record(nameSchema, z.union([nameSchema, z.null()]));

const answerSchema = z.strictObject({
  on: plainDateSchema,
  outcome: outcomeSchema,
  worsens: z.boolean(),
  /** The new result, if the answer names one. */
  result: z.union([nameSchema, z.null()]),
});

const stageRecordSchema = z.strictObject({
  stage: nameSchema,
  filedOn: plainDateSchema,
  acceptedOn: z.union([plainDateSchema, z.null()]),
  papers: z.union([
    z.strictObject({
      requestedOn: plainDateSchema,
      items: z.array(z.string()),
      completedOn: z.union([plainDateSchema, z.null()]),
    }),
    z.null(),
  ]),
  extension: z.union([z.strictObject({ on: plainDateSchema, reason: z.union([z.string(), z.null()]) }), z.null()]),
  answer: z.union([answerSchema, z.null()]),
});

const caseSchema = z.strictObject({
  track: z.string(),
  /** The day of the last event. */
  lastOn: z.union([plainDateSchema, z.null()]),
  notice: z.union([
    z.strictObject({
      on: plainDateSchema,
      result: z.union([nameSchema, z.null()]),
      appraiser: z.union([nameSchema, z.null()]),
      handlers: handlersSchema,
    }),
    z.null(),
  ]),
  stages: z.array(stageRecordSchema),
  closed: z.union([
    z.strictObject({ on: plainDateSchema, because: z.enum(["withdrawn", "result-accepted"]) }),
    z.null(),
  ]),
});

/**
 * An appeal as its events have made it: plain JSON, to be stored and read again. It holds facts only; what they mean on a
 * day (whose turn it is, whether a window has passed) is `appealStatus`.
 */
export type AppealCase = z.infer<typeof caseSchema>;
/** What happened at one stage of a case: its days, `YYYY-MM-DD`, the papers, the extension and the answer; `null` is not yet. */
export type AppealStageRecord = z.infer<typeof stageRecordSchema>;
/** What an answer decided: `rejected` is an appeal that was not taken up; after the others the result stands, or is changed wholly or in part. */
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

/** Reads a stored case and checks that events of this track can have made it. */
export function readCase(track: AppealTrack, value: unknown): Result<AppealCase> {
  const read = readShape(caseSchema, value);
  if (!read.ok) return read;
  const appeal = read.value;
  if (appeal.track !== track.name) {
    return failure([issue("appeal-track-other", "/track", { given: appeal.track, track: track.name })]);
  }
  const known = track.stages.map(({ id }) => id);
  const strangers = [...appeal.stages.entries()].filter(([, { stage }]) => !known.includes(stage));
  const issues = strangers.map(([index, { stage }]) => {
    return issue("appeal-stage-unknown", pointer("/stages", index, "stage"), { stage, known });
  });
  return resultOf(appeal, [...issues, ...unfounded(appeal), ...disordered(appeal)]);
}

/** What stands in the case without what must have come before it. */
function unfounded({ lastOn, notice, stages, closed }: AppealCase): readonly Issue[] {
  if (notice === null) {
    const keys = [lastOn !== null && "lastOn", stages.length > 0 && "stages", closed !== null && "closed"];
    return keys.flatMap((key) => (key === false ? [] : [issue("appeal-case-unfounded", pointer("", key), { key })]));
  }
  return lastOn === null ? [issue("appeal-case-unfounded", "/notice", { key: "notice" })] : [];
}

/** Dates that stand before what they follow. */
function disordered({ lastOn, notice, stages, closed }: AppealCase): readonly Issue[] {
  const dates: (readonly [path: string, date: PlainDate | null | undefined])[] = [["/notice/on", notice?.on]];
  for (const [index, { filedOn, acceptedOn, papers, extension, answer }] of stages.entries()) {
    const at = pointer("/stages", index);
    const within = [
      [pointer(at, "acceptedOn"), acceptedOn],
      [pointer(at, "papers", "requestedOn"), papers?.requestedOn],
      [pointer(at, "papers", "completedOn"), papers?.completedOn],
      [pointer(at, "extension", "on"), extension?.on],
    ] as const;
    // Acceptance, papers and extension come in any order between the filing and the answer.
    dates.push([pointer(at, "filedOn"), filedOn], ...within.toSorted((left, right) => compareDays(left[1], right[1])));
    dates.push([pointer(at, "answer", "on"), answer?.on]);
    if (papers?.completedOn !== undefined && papers.completedOn !== null && papers.completedOn < papers.requestedOn) {
      return [issue("appeal-case-disordered", pointer(at, "papers", "completedOn"), { date: papers.completedOn, before: papers.requestedOn })];
    }
  }
  dates.push(["/closed/on", closed?.on], ["/lastOn", lastOn]);
  let last: PlainDate | null = null;
  for (const [path, date] of dates) {
    if (date === null || date === undefined) continue;
    if (last !== null && date < last) return [issue("appeal-case-disordered", path, { date, before: last })];
    last = date;
  }
  return [];
}

function compareDays(left: PlainDate | null | undefined, right: PlainDate | null | undefined): number {
  const first = left ?? "";
  const second = right ?? "";
  return first < second ? -1 : Number(first > second);
}
