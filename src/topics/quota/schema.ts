import * as z from "zod/mini";
import { evidenceShape, nameSchema } from "../../core/schemas.ts";
import { periodSchema } from "../../calendar/period.ts";
import { conditionSchema, ruleSchema } from "../../rules/schema.ts";
import { interviewModeSchema } from "../roles.ts";

const countSchema = z.strictObject({ count: z.int().check(z.minimum(0)) });

const percentSchema = z.strictObject({
  /** Up to two decimals: 10 is a tenth. */
  percent: z.number().check(z.minimum(0), z.maximum(100), z.multipleOf(0.01)),
  /** The integer fact that it is a share of. */
  of: nameSchema,
  rounding: z.enum(["half-up", "up", "down"]),
  min: z.optional(z.int().check(z.minimum(0))),
});

const allSchema = z.strictObject({
  all: z.literal(true),
  /** The integer fact that counts the group. */
  of: nameSchema,
  /** Who belongs to the group, for a plan that chooses people: everyone if it is left out. */
  who: z.optional(conditionSchema),
});

/** How many interviews a department owes in each period. */
export const quotaOutcomeSchema = z.strictObject({
  interviews: z.union([countSchema, percentSchema, allSchema]),
  per: z.strictObject({ months: z.int().check(z.minimum(1), z.maximum(12)) }),
});

/** An interview that a person must be given beside the quota, by the holder of a role. */
export const mandatoryOutcomeSchema = z.strictObject({
  by: nameSchema,
  mode: interviewModeSchema,
  within: z.optional(periodSchema),
});

const rotationSchema = z.strictObject({
  order: z.literal("least-recent-first"),
  /** Breaks ties: another seed gives another fair order. */
  seed: z.string(),
  /** Whether a mandatory interview counts toward the quota and as the person's turn. */
  mandatoryCounts: z.boolean(),
  /** Whether those who join come by their last talk, first without one (the default), or wait as if talked with on their first day. */
  joiners: z.optional(z.enum(["front", "back"])),
  /** Whether interviews that a period could not hold are owed in the next: yes, unless it says no. */
  carryOver: z.optional(z.boolean()),
  ...evidenceShape,
});

const countingSchema = z.strictObject({
  countsHead: z.boolean(),
  countsOnLeave: z.boolean(),
  day: z.enum(["first-of-period", "first-of-year"]),
  /** Who is the head: never talked with for the quota, and counted only if `countsHead`. */
  head: z.optional(conditionSchema),
  /** The integer fact that the count becomes. */
  fact: nameSchema,
  ...evidenceShape,
});

const rankingSchema = z.strictObject({
  /** The integer fact that the count of last ranks in a row becomes. */
  fact: nameSchema,
  /** Of several at the end: all are last (unless the whole group is tied), or nobody is. */
  ties: z.enum(["all-tied-are-last", "none-if-tied"]),
  /** Whether a month without a ranking of the person ends the count. */
  gapBreaks: z.boolean(),
  /** In a smaller group nobody is last. */
  minimumGroupSize: z.int().check(z.minimum(1)),
  /**
   * Months after a mandatory interview in which the same rule asks for none, unless for a new mistake; 0 takes every
   * further month literally.
   */
  cooldownMonths: z.int().check(z.minimum(0)),
  ...evidenceShape,
});

export const quotaSchema = z.strictObject({
  rules: z.array(ruleSchema(quotaOutcomeSchema)),
  mandatory: z.optional(z.array(ruleSchema(mandatoryOutcomeSchema))),
  /** The month in which the year of the periods begins, 1 to 12: the calendar year if it is left out. */
  periods: z.optional(z.strictObject({ yearStartsInMonth: z.int().check(z.minimum(1), z.maximum(12)), ...evidenceShape })),
  rotation: z.optional(rotationSchema),
  counting: z.optional(countingSchema),
  ranking: z.optional(rankingSchema),
  /** The boolean fact that a major mistake in the month becomes. */
  incidents: z.optional(z.strictObject({ fact: nameSchema, ...evidenceShape })),
});

/** A policy's `quota` section, as it is written. */
export interface QuotaDocument extends z.infer<typeof quotaSchema> {}
export type QuotaOutcome = z.infer<typeof quotaOutcomeSchema>;
export type MandatoryOutcome = z.infer<typeof mandatoryOutcomeSchema>;
