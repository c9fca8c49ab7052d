import * as z from "zod/mini";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { handlersSchema, outcomeSchema } from "./case.ts";

const reasonSchema = z.string().check(z.minLength(1));

/** Who the people of the case are: ids of the host's. A later event adds to what an earlier one told, or replaces it. */
const people = {
  /** Who made the appraisal: a stage that this person would answer is passed over. */
  appraiser: z.optional(nameSchema),
  /** The person who holds each role; `null` if nobody does. Roles left out are taken to be held by somebody else. */
  handlers: z.optional(handlersSchema),
};

/** The day on which it happened, `YYYY-MM-DD`. */
const on = plainDateSchema;

/** The stage at which it happened: refused if the case stands at another; the present stage if it is left out. */
const stage = z.optional(nameSchema);

/**
 * The appellant was told the result. `on` is the day on which the notice reached the appellant: filing windows count from
 * the day after it (PRC Civil Code, article 201). `result` is wanted where the policy's `scope` lists results.
 */
const resultNotified = z.strictObject({ type: z.literal("result.notified"), on, result: z.optional(nameSchema), ...people });

/**
 * The appeal reached the handler of the first stage that is not passed over (group policy 6.2.2). `on` is the day of
 * receipt (接到, 6.2.3), from which the window for the answer counts unless the stage says otherwise.
 */
const appealFiled = z.strictObject({ type: z.literal("appeal.filed"), on, stage, ...people });

/** The handler took the appeal up (受理). At most once a stage. */
const appealAccepted = z.strictObject({ type: z.literal("appeal.accepted"), on, stage });

/** The handler told the appellant which papers are wanting: once a stage, all of them. The window to mend begins. */
const papersRequested = z.strictObject({
  type: z.literal("papers.requested"),
  on,
  stage,
  papers: z.array(reasonSchema).check(z.minLength(1)),
});

/** The appellant handed in what was wanting. */
const papersCompleted = z.strictObject({ type: z.literal("papers.completed"), on, stage });

/**
 * The handler told the appellant, before the last day for the answer, that it takes longer: once a stage, by the period of
 * the stage's `extension`. `reason` is wanted where `reasonRequired`.
 */
const answerExtended = z.strictObject({ type: z.literal("answer.extended"), on, stage, reason: z.optional(reasonSchema) });

/**
 * The answer reached the appellant (答复, 6.2.3): `on` is the day of delivery, not that on which the investigation closed.
 * `worsens` is wanted with `changed` and `partly-changed`: whether the new result is worse for the appellant.
 */
const answerDelivered = z.strictObject({
  type: z.literal("answer.delivered"),
  on,
  stage,
  outcome: outcomeSchema,
  worsens: z.optional(z.boolean()),
  /** The new result. */
  result: z.optional(nameSchema),
});

/**
 * The appeal reached the handler of the next stage that is not passed over: against an answer, or for want of one in
 * time (6.2.2, 6.2.4). `stage` is that next stage.
 */
const appealEscalated = z.strictObject({ type: z.literal("appeal.escalated"), on, stage, ...people });

/** The appellant took the appeal back. The case ends. */
const appealWithdrawn = z.strictObject({ type: z.literal("appeal.withdrawn"), on, stage, reason: z.optional(reasonSchema) });

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

/** What happened in an appeal, on a day. */
export type AppealEvent = z.infer<typeof appealEventSchema>;
/** The `type` of an event, such as `appeal.filed`. */
export type AppealEventType = AppealEvent["type"];
/** Who the people of the case are, as an event tells it. */
export type AppealPeople = Pick<z.infer<typeof appealFiled>, "appraiser" | "handlers">;
/** `result.notified`: the result reached the appellant. Filing windows count from the day after (PRC Civil Code, article 201). */
export type AppealResultNotified = z.infer<typeof resultNotified>;
/** `appeal.filed`: the appeal reached the handler of the first stage that is not passed over (6.2.2), on the day of receipt (6.2.3). */
export type AppealFiled = z.infer<typeof appealFiled>;
/** `appeal.accepted`: the handler took the appeal up (受理), at most once a stage. */
export type AppealAccepted = z.infer<typeof appealAccepted>;
/** `papers.requested`: the handler said which papers are wanting, all of them and once a stage. The window to mend begins. */
export type PapersRequested = z.infer<typeof papersRequested>;
/** `papers.completed`: the appellant handed in what was wanting. */
export type PapersCompleted = z.infer<typeof papersCompleted>;
/** `answer.extended`: the handler takes longer, by the period of the stage's `extension`, once a stage. */
export type AnswerExtended = z.infer<typeof answerExtended>;
/** `answer.delivered`: the answer reached the appellant (答复, 6.2.3), on the day of delivery, with what it decided. */
export type AnswerDelivered = z.infer<typeof answerDelivered>;
/** `appeal.escalated`: the appeal reached the handler of the next stage, against an answer or for want of one in time (6.2.2, 6.2.4). */
export type AppealEscalated = z.infer<typeof appealEscalated>;
/** `appeal.withdrawn`: the appellant took the appeal back. The case ends. */
export type AppealWithdrawn = z.infer<typeof appealWithdrawn>;
