import * as z from "zod/mini";
import { evidenceShape, nameSchema, textSchema } from "../../core/schemas.ts";

/** Who can be the author of a step's words, sign, and lead. */
export const partySchema = z.enum(["employee", "manager"]);
/** One of the two who talk. */
export type Party = z.infer<typeof partySchema>;

const named = {
  id: nameSchema,
  title: z.optional(textSchema),
  /**
   * The parties that may read it: if it is left out, as the block or list says in which it stands, else as the form says. A
   * sum also needs what its terms need. Nobody reads inside a block or list who may not read that.
   */
  visibility: z.optional(z.array(nameSchema)),
  ...evidenceShape,
};

const common = {
  ...named,
  /**
   * `true`: it must be given before its step can be completed. `"ifApplicable"`: the same, but `null` may be given
   * instead, which says that it does not apply. `false`, the default: it may be left out.
   */
  required: z.optional(z.union([z.boolean(), z.literal("ifApplicable")])),
};

/** What only a step's own fields have, not the members of lists and blocks. */
const ownShape = {
  /** Whose words it holds: only that party can give it. Either party, if it is left out. */
  from: z.optional(partySchema),
  /** Fields of the same step that an earlier event must have recorded. */
  after: z.optional(z.array(nameSchema)),
};

const count = z.optional(z.int().check(z.minimum(0)));
const counted = { atLeast: count, atMost: count };
const unit = z.optional(textSchema);
/** The options by id; an open list takes any word beside them. */
const options = { options: z.record(nameSchema, textSchema), open: z.optional(z.boolean()) };

const text = z.strictObject({ type: z.literal("text"), ...common });
/** Several texts: the facts of a shortfall, say. */
const texts = z.strictObject({ type: z.literal("texts"), ...counted, ...common });
const date = z.strictObject({ type: z.literal("date"), ...common });
const boolean = z.strictObject({ type: z.literal("boolean"), ...common });
const integer = z.strictObject({
  type: z.literal("integer"),
  min: z.optional(z.int()),
  max: z.optional(z.int()),
  unit,
  ...common,
});
/** Money, or what else has up to two decimals. */
const amount = z.strictObject({
  type: z.literal("amount"),
  min: z.optional(z.number()),
  max: z.optional(z.number()),
  unit,
  ...common,
});
const choice = z.strictObject({ type: z.literal("choice"), ...options, ...common });
const choices = z.strictObject({ type: z.literal("choices"), ...options, ...counted, ...common });

/** A sum that nobody gives: it is computed from amounts beside it, each with its sign. */
const sum = z.strictObject({
  type: z.literal("sum"),
  terms: z.array(z.strictObject({ field: nameSchema, sign: z.enum(["+", "-"]) })).check(z.minLength(1)),
  unit,
  ...named,
});

const single = [text, date, boolean, integer, amount, choice] as const;
const simple = [...single, texts, choices] as const;

export const goalCriterionSchema = z.enum(["specific", "measurable", "timeBound"]);

const member = z.optional(nameSchema);

/** Items of which each has the same members. */
const list = z.strictObject({
  type: z.literal("list"),
  fields: z.array(z.discriminatedUnion("type", [...simple])).check(z.minLength(1)),
  ...counted,
  /**
   * Each item is a goal that must pass these criteria of the goal topic. `members` says which member of the item is
   * which part of the goal: part of the goal → id of the member.
   */
  goal: z.optional(
    z.strictObject({
      criteria: z.array(goalCriterionSchema).check(z.minLength(1)),
      members: z.strictObject({
        text: member,
        metric: member,
        baseline: member,
        target: member,
        unit: member,
        dueDate: member,
      }),
      ...evidenceShape,
    }),
  ),
  ...common,
});

/** Fields that belong together: given, and where they do not apply left out, together. */
const block = z.strictObject({
  type: z.literal("block"),
  fields: z.array(z.discriminatedUnion("type", [...simple, list, sum])).check(z.minLength(1)),
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

/** What an interview is known by anyway, for a field of the form's head to show. */
const shown = z.strictObject({
  type: z.literal("shown"),
  shows: z.enum(["employee", "manager", "channel", "phase", "openedOn"]),
  ...named,
});

/** A field of the form's head: given when the interview is opened, or shown. */
export const headFieldSchema = z.discriminatedUnion("type", [...single, shown]);

/** A field of a step, with who gives it and when. */
export type FieldDocument = z.infer<typeof fieldSchema>;
export type ListDocument = z.infer<typeof list>;
export type BlockDocument = z.infer<typeof block>;
export type SumDocument = z.infer<typeof sum>;
export type GoalCriterion = z.infer<typeof goalCriterionSchema>;

/** Any field, wherever it stands. */
export type AnyField = FieldDocument | BlockDocument["fields"][number] | z.infer<typeof headFieldSchema>;

/** A field that somebody gives: not computed and not shown from elsewhere. */
export type GivenField = Exclude<AnyField, { readonly type: "sum" | "shown" }>;

export function isGiven(field: AnyField): field is GivenField {
  return field.type !== "sum" && field.type !== "shown";
}
