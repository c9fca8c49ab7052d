import * as z from "zod/mini";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { partySchema } from "./field-schema.ts";
import { formStateNameSchema, waySchema } from "./schema.ts";

const words = z.string().check(z.regex(/\S/, "words"));
/** By field id; the protocol says what each must be. */
const values = z.record(z.string(), z.unknown());

/** The day on which it happened, `YYYY-MM-DD`: that of the event before, or a later one. */
const on = plainDateSchema;
const ofStep = {
  on,
  /** The id of a step of the protocol. */
  step: nameSchema,
  /** The party that did it. */
  by: partySchema,
};

const opened = z.strictObject({
  type: z.literal("interview.opened"),
  on,
  /** The host's id of the person whose performance is talked about. */
  employee: nameSchema,
  /** The host's id of the person who talks with the employee; another person. */
  manager: nameSchema,
  /** The name of a protocol of the section; the machine's own, or the section's choice, if it is left out. */
  protocol: z.optional(nameSchema),
  /** The name of a channel of the section; needed if the section has channels. */
  channel: z.optional(nameSchema),
  /** The name or an alias of a phase of the section that the protocol serves. Without it the talk satisfies none. */
  phase: z.optional(nameSchema),
  /** The day of each thing that the phase says must come before, by its id: `on` at the latest. */
  after: z.optional(z.record(nameSchema, plainDateSchema)),
  /** The fields of the form's head, by field id. */
  values: z.optional(values),
});

const signed = z.strictObject({
  type: z.literal("form.signed"),
  on,
  by: partySchema,
  how: waySchema,
  /** The host's id of a third person. */
  witness: z.optional(nameSchema),
  /** In the signer's words, or, of a refusal, in those of whoever records it. */
  reason: z.optional(words),
});

export const eventSchema = z.discriminatedUnion("type", [
  opened,
  z.strictObject({ type: z.literal("step.recorded"), ...ofStep, values }),
  z.strictObject({ type: z.literal("step.completed"), ...ofStep, values: z.optional(values) }),
  z.strictObject({ type: z.literal("step.reopened"), ...ofStep, reason: words }),
  signed,
  z.strictObject({ type: z.literal("form.filed"), on, by: nameSchema }),
  z.strictObject({ type: z.literal("form.archived"), on, by: nameSchema }),
  z.strictObject({ type: z.literal("interview.cancelled"), on, by: partySchema, reason: words }),
]);

/**
 * Something that happened in an interview, on the day `on` (`YYYY-MM-DD`; days never run backwards). `by` is `employee`
 * or `manager`, but of `form.filed` and `form.archived` it is an owner that the policy names: a party or a role.
 *
 * - `interview.opened` `{ on, employee, manager, protocol?, channel?, phase?, after?, values? }`: two people, by the host's
 *   ids, begin. `channel` and `phase` are names of the section; `after` gives the day of each thing that the phase says must
 *   come before (`{ "result-delivered": "2026-01-09" }`); `values` are the fields of the form's head.
 * - `step.recorded` `{ on, step, by, values }`: one party gives values of a step, by field id, and the step stays open. A
 *   field that is given again is replaced.
 * - `step.completed` `{ on, step, by, values? }`: the step's leader closes it, with its last values or without. With the last
 *   step the form is filled.
 * - `step.reopened` `{ on, step, by, reason }`: a step in which something was recorded is open again, with its values but for
 *   those that had to wait for others (`after` of the field). Steps that had to wait for it, and signatures, are undone.
 * - `form.signed` `{ on, by, how, witness?, reason? }`: `how` is `signed`, `signed-with-disagreement` or `refused`;
 *   `witness` (a third person's id) and `reason` where the policy wants them. With the last signature the form is signed.
 * - `form.filed`, `form.archived` `{ on, by }`.
 * - `interview.cancelled` `{ on, by, reason }`: the interview ends. Only before the form is signed or filed away.
 *
 * A value by the type of its field: `text` and `choice` a string that is not blank (of a closed choice the id of an option);
 * `texts` and `choices` a list of such; `date` a day; `boolean`; `integer`; `amount` a number with at most two decimals, in
 * the field's unit; `list` a list of objects of its members; `block` one such object; and `null` for a field that is
 * required `ifApplicable` and does not apply. Sums are computed, never given.
 */
export type InterviewEvent = z.input<typeof eventSchema>;

/** An event whose day has been checked. */
export type ReadEvent = z.infer<typeof eventSchema>;

export type EventType = InterviewEvent["type"];
/** The events of a type. */
export type EventOf<Type extends EventType> = Extract<ReadEvent, { readonly type: Type }>;

const stateSchema = z.enum(["none", "open", ...formStateNameSchema.options, "cancelled"]);

/**
 * How far an interview has come. `none`: not opened. `open`: some step is not completed. `filled`: all are. `signed`: all
 * have signed who must, each in a way of their own. `filed`, `archived`: as the events say. `cancelled`: it ended before.
 */
export type InterviewState = z.infer<typeof stateSchema>;

const recordedStepSchema = z.strictObject({
  step: nameSchema,
  /** The days of the first and the last event that recorded something in it. */
  firstOn: plainDateSchema,
  lastOn: plainDateSchema,
  /** `null` while it is open. */
  completedOn: z.nullable(plainDateSchema),
  /** The parties that recorded something which may still stand, in the order of the alphabet. */
  authors: z.array(partySchema),
  values,
});

const signatureSchema = z.strictObject({
  by: partySchema,
  on: plainDateSchema,
  how: waySchema,
  witness: z.nullable(nameSchema),
  reason: z.nullable(words),
});

export const sessionSchema = z.strictObject({
  protocol: z.string(),
  state: stateSchema,
  employee: z.nullable(nameSchema),
  manager: z.nullable(nameSchema),
  channel: z.nullable(nameSchema),
  phase: z.nullable(nameSchema),
  after: z.record(nameSchema, plainDateSchema),
  openedOn: z.nullable(plainDateSchema),
  /** The day of the last event. */
  lastOn: z.nullable(plainDateSchema),
  /** Of the form's head. */
  values,
  /** The steps in which something was recorded, in the protocol's order. */
  steps: z.array(recordedStepSchema),
  /** In the order in which they were given. */
  signatures: z.array(signatureSchema),
  /** When each state of the form was reached, and by whom it was brought about. */
  reached: z.array(z.strictObject({ state: formStateNameSchema, on: plainDateSchema, by: nameSchema })),
  cancelled: z.nullable(z.strictObject({ by: partySchema, reason: words })),
});

/**
 * An interview as its events have left it: plain JSON, to be stored and read again. What was not told yet is `null` or
 * empty. `state` says how far it has come; `employee`, `manager`, `channel`, `phase`, `after`, `openedOn` and `values` are as
 * `interview.opened` gave them; `steps` hold what was recorded, by field id, with the days and the parties; `signatures` how
 * each party signed; `reached` when the form was filled, signed, filed and archived, and by whom; `cancelled` by whom and why.
 * All days are `YYYY-MM-DD`. A stored interview that no events of its protocol can have made is refused wherever it is given.
 */
export type InterviewSession = z.infer<typeof sessionSchema>;

export type RecordedStep = z.infer<typeof recordedStepSchema>;
export type Signature = z.infer<typeof signatureSchema>;
