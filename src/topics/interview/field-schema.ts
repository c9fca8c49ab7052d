import * as z from "zod/mini";
import { evidenceShape, nameSchema, textSchema } from "../../core/schemas.ts";

const common = {
  id: nameSchema,
  title: z.optional(textSchema),
  /**
   * `true`: it must be given before its step can be completed. `"ifApplicable"`: the same, but `null` may be given
   * instead, which says that it does not apply. `false`, the default: it may be left out.
   */
  required: z.optional(z.union([z.boolean(), z.literal("ifApplicable")])),
  /** The parties that may read it: as what it stands in, and in the end the form, says, if it is left out. */
  visibility: z.optional(z.array(nameSchema)),
  ...evidenceShape,
};

/** What only a step's own fields have, not the members of lists and blocks. */
const ownShape = {
  /** Whose words it holds: only that party can give it. Either party, if it is left out. */
  from: z.optional(z.enum(["employee", "manager"])),
  /** Fields of the same step that an earlier event must have recorded. */
  after: z.optional(z.array(nameSchema)),
};

const count = z.optional(z.int().check(z.minimum(0)));
const options = z.record(nameSchema, textSchema);

const text = z.strictObject({ type: z.literal("text"), ...common });
/** Several texts: the facts of a shortfall, say. */
const texts = z.strictObject({ type: z.literal("texts"), atLeast: count, atMost: count, ...common });
const date = z.strictObject({ type: z.literal("date"), ...common });
const boolean = z.strictObject({ type: z.literal("boolean"), ...common });
const integer = z.strictObject({
  type: z.literal("integer"),
  min: z.optional(z.int()),
  max: z.optional(z.int()),
  unit: z.optional(textSchema),
  ...common,
});
/** Money, or what else has up to two decimals. */
const amount = z.strictObject({
  type: z.literal("amount"),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit: z.optional(textSchema),
  ...common,
});
/** One of the options, or, if the list is open, a word of one's own. */
const choice = z.strictObject({ type: z.literal("choice"), options, open: z.optional(z.boolean()), ...common });
const choices = z.strictObject({
  type: z.literal("choices"),
  options,
  open: z.optional(z.boolean()),
  atLeast: count,
  atMost: count,
  ...common,
});

/** A sum that nobody gives: it is computed from amounts beside it, each with its sign. */
const sum = z.strictObject({
  type: z.literal("sum"),
  id: nameSchema,
  title: z.optional(textSchema),
  terms: z
    .array(z.strictObject({ field: nameSchema, sign: z.enum(["+", "-"]) }))
    .check(z.minLength(1)),
  unit: z.optional(textSchema),
  visibility: z.optional(z.array(nameSchema)),
  ...evidenceShape,
});

export const goalCriterionSchema = z.enum(["specific", "measurable", "timeBound"]);

/** Items of which each has the same members. */
const list = z.strictObject({
  type: z.literal("list"),
  fields: z
    .array(z.discriminatedUnion("type", [text, texts, date, boolean, integer, amount, choice, choices]))
    .check(z.minLength(1)),
  atLeast: count,
  atMost: count,
  /**
   * Each item is a goal that must pass these criteria of the goal topic. `members` says which member of the item is
   * which part of the goal: part of the goal → id of the member.
   */
  goal: z.optional(
    z.strictObject({
      criteria: z.array(goalCriterionSchema).check(z.minLength(1)),
      members: z.record(nameSchema, nameSchema),
      ...evidenceShape,
    }),
  ),
  ...common,
});

/** Fields that belong together: given, and where they do not apply left out, together. */
const block = z.strictObject({
  type: z.literal("block"),
  fields: z
    .array(z.discriminatedUnion("type", [text, texts, date, boolean, integer, amount, choice, choices, list, sum]))
    .check(z.minLength(1)),
  ...common,
});

export const fieldSchema = z.discriminatedUnion("type", [
  z.extend(text, ownShape),
  z.extend(texts, ownShape),
  z.extend(date, ownShape),
  z.extend(boolean, ownShape),
  z.extend(integer, ownShape),
  z.extend(amount, ownShape),
  z.extend(choice, ownShape),
  z.extend(choices, ownShape),
  z.extend(list, ownShape),
  z.extend(block, ownShape),
  sum,
]);

/** What an interview is known by, for a field of the form's head to show. */
const shows = z.enum(["employee", "manager", "channel", "phase", "openedOn"]);

/**
 * A field of the form's head: given when the interview is opened, but for those that show what the interview is known
 * by anyway.
 */
export const headFieldSchema = z.discriminatedUnion("type", [
  text,
  date,
  boolean,
  integer,
  amount,
  choice,
  z.strictObject({
    type: z.literal("shown"),
    id: nameSchema,
    title: z.optional(textSchema),
    shows,
    visibility: z.optional(z.array(nameSchema)),
    ...evidenceShape,
  }),
]);

/** A field of a step, with who gives it and when. */
export type FieldDocument = z.infer<typeof fieldSchema>;
export type HeadFieldDocument = z.infer<typeof headFieldSchema>;
export type ListDocument = z.infer<typeof list>;
export type BlockDocument = z.infer<typeof block>;
export type SumDocument = z.infer<typeof sum>;
export type GoalCriterion = z.infer<typeof goalCriterionSchema>;

/** Any field, wherever it stands. */
export type AnyField = FieldDocument | BlockDocument["fields"][number] | ListDocument["fields"][number] | HeadFieldDocument;

/** A field that somebody gives: not computed and not shown from elsewhere. */
export type GivenField = Exclude<AnyField, { readonly type: "sum" | "shown" }>;
