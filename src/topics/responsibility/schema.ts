import * as z from "zod/mini";
import { evidenceShape, nameSchema, textSchema } from "../../core/schemas.ts";
import { ruleSchema } from "../../rules/schema.ts";
import { interviewModeSchema } from "../roles.ts";

/** Who must talk with the employee: all of the roles, or, with a `choice`, the one of them that was elected. */
export const responsibilityOutcomeSchema = z.strictObject({
  roles: z.array(nameSchema).check(z.minLength(1)),
  choice: z.optional(nameSchema),
  mode: interviewModeSchema,
});

/** How a choice between roles is made each year, and what holds until it is approved. */
export const electionSchema = z.strictObject({
  title: z.optional(textSchema),
  /** Month and day by which the year's choice must be approved, `MM-DD`. */
  dueBy: z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "MM-DD")),
  unapproved: z.enum(["previous-year", "report"]),
  /** The facts by which the body that elects is told apart: in a bank each sub-branch elects for itself. */
  scope: z.optional(z.array(nameSchema)),
  ...evidenceShape,
});

export const responsibilitySchema = z.strictObject({
  rules: z.array(ruleSchema(responsibilityOutcomeSchema)),
  elections: z.optional(z.record(nameSchema, electionSchema)),
});

/** A policy's `responsibility` section, as it is written. */
export interface ResponsibilityDocument extends z.infer<typeof responsibilitySchema> {}
export type ElectionDocument = z.infer<typeof electionSchema>;

/**
 * Who must talk with a person. `roles` are names of the policy's roles. Without `choice` all of them are responsible;
 * with it the one that the named election chooses. `mode` is `direct` or `skip-level`.
 */
export type Responsibility = z.infer<typeof responsibilityOutcomeSchema>;
