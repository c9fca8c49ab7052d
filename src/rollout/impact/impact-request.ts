import * as z from "zod/mini";
import type { PlainDate } from "../../core/plain-date.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import type { PlanPerson, PlanRequest } from "../../policy/quota.ts";
import type { RosterPerson } from "../../policy/responsibility.ts";
import type { ElectionRecord } from "../../topics/responsibility/topic.ts";

/** On whom the change is tried out. Only `people` and `asOf` are needed; each further part adds its own to the report. */
export interface ImpactRequest {
  readonly people: readonly (RosterPerson | PlanPerson)[];
  /** The day on which responsibilities are compared. */
  readonly asOf: PlainDate | string;
  /** With their headcount as it is counted: for what they owe in a year. */
  readonly departments?: readonly RosterPerson[];
  readonly elections?: readonly ElectionRecord[];
  /** With both, the span is planned by both versions: then people need their `department`. */
  readonly from?: PlainDate | string;
  readonly until?: PlainDate | string;
  readonly history?: NonNullable<PlanRequest["history"]>;
  readonly rankings?: NonNullable<PlanRequest["rankings"]>;
  readonly incidents?: NonNullable<PlanRequest["incidents"]>;
  readonly carriedOver?: NonNullable<PlanRequest["carriedOver"]>;
  /** How long one interview takes; without it hours are left out. */
  readonly minutesPerInterview?: number;
  /** Snapshots of interviews under way. */
  readonly interviews?: readonly unknown[];
  /** Snapshots of appeals under way. */
  readonly appeals?: readonly unknown[];
}

/** The members of a request that are read here; the rest is read by the functions that are asked. */
export const impactQuestionSchema = z.strictObject({
  asOf: plainDateSchema,
  from: z.optional(plainDateSchema),
  until: z.optional(plainDateSchema),
  minutesPerInterview: z.optional(z.number().check(z.positive())),
  elections: z.optional(z.array(z.unknown())),
  history: z.optional(z.array(z.unknown())),
  rankings: z.optional(z.array(z.unknown())),
  incidents: z.optional(z.array(z.unknown())),
  carriedOver: z.optional(z.array(z.unknown())),
});
