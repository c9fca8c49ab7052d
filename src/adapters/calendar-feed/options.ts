import * as z from "zod/mini";
import { isPlainDate } from "../../core/plain-date.ts";
import { plainDateSchema } from "../../core/schemas.ts";

/** From 1970 on, so that a `SEQUENCE` can be counted from it. */
const STAMP = /^(?:19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const reminderSchema = z.strictObject({
  /** Whole days before the day of the event; 0 is the day itself. */
  days: z.int().check(z.minimum(0), z.maximum(10_000)),
  /** The time of that day, `HH:MM`, in the time zone of whoever reads the calendar; `00:00` if left out. */
  at: z.optional(z.string().check(z.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, "HH:MM"))),
});

const feedShape = {
  /**
   * When the feed is made, in UTC: `2026-01-05T08:00:00Z`. It becomes `DTSTAMP`, and its minutes since 1970 `SEQUENCE`, so
   * that what is made later replaces what was made before.
   */
  stamp: z.string().check(z.regex(STAMP, "YYYY-MM-DDThh:mm:ssZ"), z.refine((stamp) => isPlainDate(stamp.slice(0, 10)))),
  /** The language of titles, descriptions and categories. */
  locale: z.enum(["en", "zh-CN"]),
  /** `PUBLISH`, or `CANCEL` to withdraw the same events. Without it the feed says nothing of its purpose, as a plain file. */
  method: z.optional(z.enum(["PUBLISH", "CANCEL"])),
  /** The e-mail address of whoever publishes it. RFC 5546 wants one beside a `method`. */
  organizer: z.optional(z.string().check(z.regex(/^[^\s@:;,"\p{C}]+@[^\s@:;,"\p{C}]+$/u, "name@example.com"))),
  /** When to remind; never if left out. */
  reminders: z.optional(z.array(reminderSchema)),
  /** Names to show in the place of the ids of people and departments. */
  names: z.optional(z.record(z.string(), z.string())),
};

export const feedOptionsSchema = z.strictObject(feedShape);

export const planFeedOptionsSchema = z.strictObject({
  ...feedShape,
  /** Only the interviews of this person: those that the person holds, and those held with the person. */
  person: z.optional(z.string()),
});

export const interviewFeedOptionsSchema = z.strictObject({
  ...feedShape,
  /** The day by which it is told what is due, `YYYY-MM-DD`. */
  asOf: plainDateSchema,
});

export const appealFeedOptionsSchema = z.strictObject({
  ...feedShape,
  /** The day by which it is told what is due, `YYYY-MM-DD`. */
  asOf: plainDateSchema,
  /** Who appeals, by the host's id: a case does not hold it, and without it two cases could not be told apart. */
  appellant: z.string().check(z.minLength(1)),
});

/** A reminder of every event of a feed: so many `days` before it, `at` a time of that day. */
export type FeedReminder = z.input<typeof reminderSchema>;
/** What every feed is made with. */
export type FeedOptions = z.input<typeof feedOptionsSchema>;
/** What the feed of a plan is made with. */
export type PlanFeedOptions = z.input<typeof planFeedOptionsSchema>;
/** What the feed of an interview is made with. `asOf` is the day by which it is told what is due. */
export type InterviewFeedOptions = z.input<typeof interviewFeedOptionsSchema>;
/** What the feed of an appeal is made with. `asOf` is the day by which it is told what is due, `appellant` who appeals. */
export type AppealFeedOptions = z.input<typeof appealFeedOptionsSchema>;
