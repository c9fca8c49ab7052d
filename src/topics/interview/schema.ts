import * as z from "zod/mini";
import { periodSchema } from "../../calendar/period.ts";
import { evidenceShape, nameSchema, textSchema } from "../../core/schemas.ts";
import { fieldSchema, headFieldSchema, partySchema } from "./field-schema.ts";

/** One step of a protocol. */
const stepSchema = z.strictObject({
  id: nameSchema,
  title: z.optional(textSchema),
  /** Who leads the step, and so completes it; of `both`, either. */
  lead: z.enum(["manager", "employee", "both"]),
  fields: z.array(fieldSchema),
  requires: z.optional(
    z.strictObject({
      /** Steps that must be completed before anything is recorded in this one, whatever the order. */
      completed: z.optional(z.array(nameSchema)),
      /** Parties of whom each must have recorded something in the step before it can be completed. */
      authors: z.optional(z.array(partySchema)),
      ...evidenceShape,
    }),
  ),
  ...evidenceShape,
});

export const waySchema = z.enum(["signed", "signed-with-disagreement", "refused"]);

const needs = z.optional(z.array(z.enum(["witness", "reason"])));

/** The ways to sign, and what each needs beside the name. A way that is left out is not open. */
const waysSchema = z.strictObject({ "signed": needs, "signed-with-disagreement": needs, "refused": needs });

/** In the order in which a form goes through them. */
export const formStateNameSchema = z.enum(["filled", "signed", "filed", "archived"]);

/** A state of the form, who brings it about, and by when. */
const formStateSchema = z.strictObject({
  state: formStateNameSchema,
  title: z.optional(textSchema),
  /** The parties that bring it about: for `filed` and `archived`, whoever of them does it. */
  owners: z.array(nameSchema).check(z.minLength(1)),
  /** The office with which it is filed, or in which it is archived. */
  with: z.optional(textSchema),
  /** How long after the state before it; no limit if it is left out or `null`. */
  within: z.optional(z.nullable(periodSchema)),
  /** Month and day, `MM-DD`: by the first such day on or after the day of the state before. */
  dueBy: z.optional(z.string().check(z.regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, "MM-DD"))),
  ...evidenceShape,
});

const formSchema = z.strictObject({
  title: z.optional(textSchema),
  /** The head of the form. */
  fields: z.optional(z.array(headFieldSchema)),
  /** The parties that may read a field which does not say. */
  visibility: z.optional(z.array(nameSchema)),
  /** Who must sign, and how each may; needed if the form has the state `signed`. */
  signatures: z.optional(
    z.strictObject({
      by: z
        .array(z.strictObject({ party: partySchema, ways: waysSchema }))
        .check(z.minLength(1)),
      /** What a signature says: that the record was received, say, not that it is agreed with. */
      meaning: z.optional(textSchema),
      ...evidenceShape,
    }),
  ),
  /** The states of the form, in the order filled, signed, filed, archived; any but the first may be left out. */
  states: z.array(formStateSchema).check(z.minLength(1)),
  ...evidenceShape,
});

const flagSchema = z.strictObject({ value: z.boolean(), ...evidenceShape });

const protocolSchema = z.strictObject({
  title: z.optional(textSchema),
  /** The phases that an interview by this protocol may serve; any, if it is left out. */
  phases: z.optional(z.array(nameSchema)),
  /** Whether the steps come one after the other as they are listed; yes, unless it says no. */
  strictOrder: z.optional(flagSchema),
  /** How many calendar days the last recorded step may lie after the first: 0 is the same day. No limit if left out. */
  maxSpanDays: z.optional(z.strictObject({ value: z.int().check(z.minimum(0), z.maximum(10_000)), ...evidenceShape })),
  steps: z.array(stepSchema).check(z.minLength(1)),
  /** The form of this protocol, in the place of the section's. */
  form: z.optional(formSchema),
  ...evidenceShape,
});

/** A way to talk. Only a formal one satisfies a phase. */
const channelSchema = z.strictObject({ title: z.optional(textSchema), formal: z.boolean(), ...evidenceShape });

/** An occasion to talk in the course of a period. */
const phaseSchema = z.strictObject({
  title: z.optional(textSchema),
  /** Other names for the same phase. */
  aliases: z.optional(z.array(nameSchema)),
  /** Whether such a talk may be held at any time, beside the regular ones. */
  anyTime: z.optional(z.boolean()),
  /** What must have happened before an interview of the phase is opened: `interview.opened` gives its day. */
  after: z.optional(z.array(z.strictObject({ id: nameSchema, title: z.optional(textSchema), ...evidenceShape }))),
  /** How far an interview must have come to satisfy the phase: `signed` if the form is signed, else `filled`, if it is left out. */
  satisfiedAt: z.optional(formStateNameSchema),
  ...evidenceShape,
});

export const interviewSchema = z.strictObject({
  /** The protocol of an interview that names none: the first that is declared, if it is left out. */
  protocol: z.optional(nameSchema),
  protocols: z.record(nameSchema, protocolSchema),
  form: z.optional(formSchema),
  channels: z.optional(z.record(nameSchema, channelSchema)),
  phases: z.optional(z.record(nameSchema, phaseSchema)),
  /** Parties beside `employee`, `manager` and the policy's roles: offices that file or archive, or may read. */
  parties: z.optional(z.record(nameSchema, z.strictObject({ title: z.optional(textSchema), ...evidenceShape }))),
});

/** A policy's `interview` section, as it is written. */
export interface InterviewDocument extends z.infer<typeof interviewSchema> {}
export type ProtocolDocument = z.infer<typeof protocolSchema>;
export type StepDocument = z.infer<typeof stepSchema>;
export type FormDocument = z.infer<typeof formSchema>;
export type FormStateDocument = z.infer<typeof formStateSchema>;
export type FormStateName = z.infer<typeof formStateNameSchema>;
export type SignerDocument = NonNullable<FormDocument["signatures"]>["by"][number];
