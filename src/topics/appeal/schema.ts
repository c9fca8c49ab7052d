import * as z from "zod/mini";
import { isPlainDate } from "../../core/plain-date.ts";
import { evidenceShape, nameSchema, textSchema } from "../../core/schemas.ts";
import { periodSchema } from "../../calendar/period.ts";

/** A real day, `YYYY-MM-DD`, or a month and day that every year has, `MM-DD`. */
const fixedDayOrYearlySchema = z.pipe(
  z.string(),
  z.custom<string>((text) => isPlainDate(text) || (typeof text === "string" && text.length === 5 && isPlainDate(`2001-${text}`))),
);

/** A fixed last day in place of a period. `MM-DD` is the first such day that is not before the day the window opens. */
const fixedDaySchema = z.strictObject({
  by: fixedDayOrYearlySchema,
  /** What becomes of it on a rest day: `next-working-day` by default, as for a period. */
  roll: z.optional(z.enum(["next-working-day", "none"])),
  ...evidenceShape,
});

/** No limit, with where the company's text says so, or why there is none. */
const noLimitSchema = z.strictObject({ value: z.null(), ...evidenceShape });

/** A period, a fixed last day, or no limit: bare `null`, or with its evidence. */
const windowSchema = z.union([periodSchema, noLimitSchema, fixedDaySchema, z.null()]);

const extensionSchema = z.strictObject({
  /** How much later the answer may come, counted from its last day. */
  by: periodSchema,
  reasonRequired: z.boolean(),
  ...evidenceShape,
});

/** A word, a list, a yes or no: bare, or as `value` with its evidence beside it. */
function settingOf<const Schema extends z.ZodMiniType>(schema: Schema) {
  return z.union([schema, z.strictObject({ value: schema, ...evidenceShape })]);
}

const stageSettings = {
  /** To file here: from the notice of the result, the answer of the stage before, or the day that counts as its denial. */
  fileWithin: z.optional(windowSchema),
  /** To take the appeal up: from its receipt. Where it is given, an answer on the merits needs acceptance first. */
  acceptWithin: z.optional(windowSchema),
  /** To deliver the answer to the appellant: from the day that `countFrom` says. */
  answerWithin: z.optional(windowSchema),
  /** Where the count for the answer begins: `receipt` by default. */
  countFrom: z.optional(settingOf(z.enum(["receipt", "acceptance", "complete-papers"]))),
  /** To complete the papers once they were asked for: after it the appeal is given up. */
  mendWithin: z.optional(windowSchema),
  /** By how much the answer may be put off, once a stage: not at all by default. */
  extension: z.optional(z.union([extensionSchema, noLimitSchema, z.null()])),
  /** What no answer in time means: the appellant may go on (`escalate`, the default), a denial, or nothing. */
  onSilence: z.optional(settingOf(z.enum(["escalate", "deemed-denied", "none"]))),
  /** When the stage is passed over: by default if its handler made the appraisal, or is nobody. */
  skipIf: z.optional(settingOf(z.array(z.enum(["handler-is-appraiser", "handler-vacant"])))),
  /** Whether its answer is the last word. */
  final: z.optional(settingOf(z.boolean())),
};

const trackSettings = {
  /** What becomes of an appeal filed too late: it is refused (the default), or the result counts as accepted. */
  lateFiling: z.optional(settingOf(z.enum(["refused", "result-accepted"]))),
  /** Whether an answer may make the result worse: no, unless it says so. */
  mayWorsen: z.optional(settingOf(z.boolean())),
  /** Whether the result has no effect while an appeal is open: no, unless it says so. */
  suspensive: z.optional(settingOf(z.boolean())),
  /** Whether the result stands, but is not applied to pay and promotion while an appeal is open: no, unless it says so. */
  freezeResultApplication: z.optional(settingOf(z.boolean())),
  /** Against which results an appeal is open: any, unless some are listed. */
  scope: z.optional(settingOf(z.union([z.literal("any-result"), z.array(nameSchema).check(z.minLength(1))]))),
};

/** One instance that an appeal can be brought to. Without evidence of its own it stands on that of its track. */
export const stageSchema = z.strictObject({
  id: nameSchema,
  title: z.optional(textSchema),
  /** The role that answers. */
  handler: settingOf(nameSchema),
  ...stageSettings,
  ...evidenceShape,
});

/** The stages that one kind of appellant goes through, in their order. */
export const trackSchema = z.strictObject({
  title: z.optional(textSchema),
  stages: z.array(stageSchema).check(z.minLength(1)),
  ...trackSettings,
  ...evidenceShape,
});

/** What holds for every stage and track that does not say otherwise, each setting with its own evidence. */
const defaultsSchema = z.strictObject({ ...stageSettings, ...trackSettings });

/** `fileWithin`, `answerWithin` and `final` must be said, at each stage or in `defaults`; the rest has defaults of ours. */
export const appealSchema = z.strictObject({
  defaults: z.optional(defaultsSchema),
  tracks: z.strictObject({ person: z.optional(trackSchema), unit: z.optional(trackSchema) }),
  ...evidenceShape,
});

/** A policy's `appeal` section, as it is written. */
export interface AppealDocument extends z.infer<typeof appealSchema> {}
export type AppealTrackDocument = z.infer<typeof trackSchema>;
export type AppealStageDocument = z.infer<typeof stageSchema>;
export type AppealDefaultsDocument = z.infer<typeof defaultsSchema>;
/** A window with a limit: a period, or a fixed last day. */
export type AppealWindow = z.infer<typeof periodSchema> | z.infer<typeof fixedDaySchema>;
export type AppealNoLimit = z.infer<typeof noLimitSchema>;
/** How much later an answer may come, counted from its last day, and whether the handler must say why. */
export type AppealExtension = z.infer<typeof extensionSchema>;
