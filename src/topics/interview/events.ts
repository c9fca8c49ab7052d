import * as z from "zod/mini";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";

const party = z.enum(["employee", "manager"]);
const words = z.string().check(z.minLength(1));
/** By field id; the protocol says what each must be. */
const values = z.record(z.string(), z.unknown());

const openedSchema = z.strictObject({
  type: z.literal("interview.opened"),
  on: plainDateSchema,
  employee: nameSchema,
  manager: nameSchema,
  protocol: z.optional(nameSchema),
  channel: z.optional(nameSchema),
  phase: z.optional(nameSchema),
  after: z.optional(z.record(nameSchema, plainDateSchema)),
  values: z.optional(values),
});

const stepShape = { on: plainDateSchema, step: nameSchema, by: party };

const eventShapes = [
  openedSchema,
  z.strictObject({ type: z.literal("step.recorded"), ...stepShape, values }),
  z.strictObject({ type: z.literal("step.completed"), ...stepShape, values: z.optional(values) }),
  z.strictObject({ type: z.literal("step.reopened"), ...stepShape, reason: words }),
  z.strictObject({
    type: z.literal("form.signed"),
    on: plainDateSchema,
    by: party,
    how: z.enum(["signed", "signed-with-disagreement", "refused"]),
    witness: z.optional(nameSchema),
    reason: z.optional(words),
  }),
  z.strictObject({ type: z.literal("form.filed"), on: plainDateSchema, by: nameSchema }),
  z.strictObject({ type: z.literal("form.archived"), on: plainDateSchema, by: nameSchema }),
  z.strictObject({ type: z.literal("interview.cancelled"), on: plainDateSchema, by: party, reason: words }),
] as const;

export const eventSchema = z.discriminatedUnion("type", eventShapes);

/**
 * Something that happened in an interview, on the day `on`; the days never run backwards. `by` is the party that did it.
 *
 * - `interview.opened`: `employee` and `manager` are the two people, by the host's ids; the `protocol` may be left out;
 *   `channel` and `phase` are names of the section; `after` gives the days of what the phase says must come before;
 *   `values` are the fields of the form's head.
 * - `step.recorded`: one party gives `values` of a step, by field id, and the step stays open. A field that is given again
 *   is replaced.
 * - `step.completed`: the step's leader closes it, with its last `values` or without.
 * - `step.reopened`: a completed step is open again, with its values. Steps that had to wait for it, and signatures, are
 *   undone: nothing stands that was recorded before the step was closed.
 * - `form.signed`: one party signs, signs `signed-with-disagreement`, or has `refused`; `witness` and `reason` where the
 *   policy wants them.
 * - `form.filed`, `form.archived`: by one of the owners that the policy names.
 * - `interview.cancelled`: the interview ends without a form. Only before the form is signed by all.
 */
export type InterviewEvent = z.infer<typeof eventSchema>;

export type EventType = InterviewEvent["type"];

export const stateSchema = z.enum(["none", "open", "filled", "signed", "filed", "archived", "cancelled"]);

/**
 * How far an interview has come. `none`: not opened. `open`: some step is not completed. `filled`: all are. `signed`: all
 * have signed who must. `filed`, `archived`: as the events say. `cancelled`: it ended before that.
 */
export type InterviewState = z.infer<typeof stateSchema>;

const recordedStepSchema = z.strictObject({
  step: nameSchema,
  firstOn: plainDateSchema,
  lastOn: plainDateSchema,
  completedOn: z.nullable(plainDateSchema),
  /** The parties that recorded something, in the order of the alphabet. */
  authors: z.array(party),
  values,
});

const signatureSchema = z.strictObject({
  by: party,
  on: plainDateSchema,
  how: z.enum(["signed", "signed-with-disagreement", "refused"]),
  witness: z.nullable(nameSchema),
  reason: z.nullable(words),
});

export const sessionSchema = z.strictObject({
  protocol: nameSchema,
  state: stateSchema,
  employee: z.nullable(nameSchema),
  manager: z.nullable(nameSchema),
  channel: z.nullable(nameSchema),
  phase: z.nullable(nameSchema),
  after: z.record(nameSchema, plainDateSchema),
  openedOn: z.nullable(plainDateSchema),
  /** The day of the last event. */
  lastOn: z.nullable(plainDateSchema),
  values,
  /** The steps in which something was recorded, in the protocol's order. */
  steps: z.array(recordedStepSchema),
  signatures: z.array(signatureSchema),
  /** When each state of the form was reached, and by whom it was brought about. */
  reached: z.array(
    z.strictObject({ state: z.enum(["filled", "signed", "filed", "archived"]), on: plainDateSchema, by: nameSchema }),
  ),
  cancelled: z.nullable(z.strictObject({ by: party, reason: words })),
});

/** An interview as its events have left it: plain JSON, to be stored and read again. */
export type InterviewSession = z.infer<typeof sessionSchema>;

export type RecordedStep = z.infer<typeof recordedStepSchema>;
export type Signature = z.infer<typeof signatureSchema>;
export type Party = z.infer<typeof party>;
