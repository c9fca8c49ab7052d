import * as z from "zod/mini";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { handlersSchema, outcomeSchema, wordsSchema } from "./case.ts";

const people = {
  /** Who made the appraisal: a stage that this person would answer is passed over, if its `skipIf` says so. */
  appraiser: z.optional(nameSchema),
  /** The person who holds each role; `null` if nobody does. Roles left out are taken to be held by somebody else. */
  handlers: z.optional(handlersSchema),
};

const dated = {
  /** The day on which it happened, `YYYY-MM-DD`; never before that of the event before it. */
  on: plainDateSchema,
};

const staged = {
  ...dated,
  /** The stage that it concerns, to be refused if that is another; whichever it is, if this is left out. */
  stage: z.optional(nameSchema),
};

const resultNotified = z.strictObject({
  type: z.literal("result.notified"),
  ...dated,
  /** The result, as the host names it: wanted where the policy's `scope` lists results. */
  result: z.optional(nameSchema),
  ...people,
});

const appealFiled = z.strictObject({ type: z.literal("appeal.filed"), ...staged, ...people });

const appealAccepted = z.strictObject({ type: z.literal("appeal.accepted"), ...staged });

const papersRequested = z.strictObject({
  type: z.literal("papers.requested"),
  ...staged,
  /** What is wanting, each paper in words. */
  papers: z.array(wordsSchema).check(z.minLength(1)),
});

const papersCompleted = z.strictObject({ type: z.literal("papers.completed"), ...staged });

const answerExtended = z.strictObject({
  type: z.literal("answer.extended"),
  ...staged,
  /** Wanted where the stage's `extension` has `reasonRequired`. */
  reason: z.optional(wordsSchema),
});

const answerDelivered = z.strictObject({
  type: z.literal("answer.delivered"),
  ...staged,
  outcome: outcomeSchema,
  /** Whether the new result is worse for the appellant: wanted with `changed` and `partly-changed`. */
  worsens: z.optional(z.boolean()),
  /** The new result. */
  result: z.optional(nameSchema),
});

const appealEscalated = z.strictObject({ type: z.literal("appeal.escalated"), ...staged, ...people });

const appealWithdrawn = z.strictObject({ type: z.literal("appeal.withdrawn"), ...staged, reason: z.optional(wordsSchema) });

export const appealEventSchema = z.discriminatedUnion("type", [
  resultNotified,
  appealFiled,
  appealAccepted,
  papersRequested,
  papersCompleted,
  answerExtended,
  answerDelivered,
  appealEscalated,
  appealWithdrawn,
]);

/**
 * What happened in an appeal: a `type`, the day `on` which it happened (`YYYY-MM-DD`), and what that type carries. A host
 * stores events and replays them; an unknown key is refused.
 *
 * By the employer: `result.notified`. By the appellant: `appeal.filed`, `papers.completed`, `appeal.escalated`,
 * `appeal.withdrawn`. By the handler of the stage: `appeal.accepted`, `papers.requested`, `answer.extended`,
 * `answer.delivered`.
 */
export type AppealEvent = z.input<typeof appealEventSchema>;

/** An event whose day has been checked. */
export type ReadEvent = z.infer<typeof appealEventSchema>;
/** A checked event of one type. */
export type EventOf<Type extends AppealEventType> = Extract<ReadEvent, { readonly type: Type }>;
/** The `type` of an event, such as `appeal.filed`. */
export type AppealEventType = AppealEvent["type"];
/**
 * Who the people of the case are, by the host's ids: the `appraiser`, and for each role in `handlers` who holds it (`null`:
 * nobody). A later event adds to what an earlier one told, or replaces it.
 */
export type AppealPeople = Pick<z.infer<typeof appealFiled>, "appraiser" | "handlers">;
/**
 * `result.notified`: the notice of the result reached the appellant. The first filing window counts from the day after it
 * (PRC Civil Code, article 201). `result` is wanted where the policy's `scope` lists results.
 */
export type AppealResultNotified = z.input<typeof resultNotified>;
/**
 * `appeal.filed`: the appeal reached the handler of the first stage that is not passed over (group policy 6.2.2). `on` is the
 * day of receipt (接到, 6.2.3), from which the window for the answer counts unless the stage says otherwise.
 */
export type AppealFiled = z.input<typeof appealFiled>;
/** `appeal.accepted`: the handler took the appeal up (受理), at most once a stage. */
export type AppealAccepted = z.input<typeof appealAccepted>;
/**
 * `papers.requested`: the handler told the appellant which `papers` are wanting, all of them, once a stage, and not when the
 * answer is already overdue. The window to mend begins.
 */
export type PapersRequested = z.input<typeof papersRequested>;
/** `papers.completed`: the appellant handed in what was wanting, within the window to mend. */
export type PapersCompleted = z.input<typeof papersCompleted>;
/**
 * `answer.extended`: the handler told the appellant, by the last day for the answer, that it takes longer: by the period of
 * the stage's `extension`, once a stage. `reason` is wanted where `reasonRequired`.
 */
export type AnswerExtended = z.input<typeof answerExtended>;
/**
 * `answer.delivered`: the answer reached the appellant (答复, 6.2.3). `on` is the day of delivery, not that on which the
 * investigation closed; `worsens` is wanted with `changed` and `partly-changed`.
 */
export type AnswerDelivered = z.input<typeof answerDelivered>;
/**
 * `appeal.escalated`: the appeal reached the handler of the next stage that is not passed over (`stage`, if it is given),
 * against an answer or for want of one in time (6.2.2, 6.2.4).
 */
export type AppealEscalated = z.input<typeof appealEscalated>;
/** `appeal.withdrawn`: the appellant took the appeal back, with a `reason` or without. The case ends. */
export type AppealWithdrawn = z.input<typeof appealWithdrawn>;
