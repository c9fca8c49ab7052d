import * as z from "zod/mini";
import { evidenceShape, textSchema } from "../../core/schemas.ts";
import { categories, severities, suppressors } from "./lexicon.ts";

const words = z.string().check(z.minLength(1), z.maxLength(100));

/** What the policy calls a criterion: companies gloss the letters of SMART differently. */
const titled = { title: z.optional(textSchema) };

const criteriaSchema = z.strictObject({
  specific: z.optional(z.strictObject(titled)),
  measurable: z.optional(z.strictObject(titled)),
  achievable: z.optional(
    z.strictObject({
      ...titled,
      /** How far a goal should reach, in percent of the best change of the past: below `min` it is no effort, above `max` out of reach. */
      stretch: z.optional(
        z.strictObject({
          min: z.int().check(z.minimum(0), z.maximum(10_000)),
          max: z.int().check(z.minimum(0), z.maximum(10_000)),
          ...evidenceShape,
        }),
      ),
    }),
  ),
  relevant: z.optional(
    z.strictObject({
      ...titled,
      /** The two readings of R: tied to duties or the parent goal (the default), or observable as well. */
      mode: z.optional(z.enum(["relevance", "relevance-and-observable"])),
      ...evidenceShape,
    }),
  ),
  timeBound: z.optional(z.strictObject(titled)),
});

const termSchema = z.strictObject({
  term: words,
  category: z.enum(categories),
  severity: z.enum(severities),
  /** What in the same clause makes the term harmless. */
  unless: z.optional(z.enum(suppressors)),
  /** Longer words that hold the term and are not vague. */
  exceptions: z.optional(z.array(words).check(z.maxLength(100))),
  /** What to write instead. */
  suggest: z.optional(textSchema),
});

const setSchema = z.strictObject({
  /** Bounds of one goal's weight; all weights together are 100. */
  weight: z.optional(z.strictObject({ min: z.optional(z.int()), max: z.optional(z.int()), ...evidenceShape })),
  /** How many goals a person has. */
  count: z.optional(z.strictObject({ min: z.optional(z.int().check(z.minimum(0))), max: z.optional(z.int().check(z.minimum(0))), ...evidenceShape })),
  /** Whether each goal must name the goal that it serves. */
  parents: z.optional(z.enum(["optional", "required"])),
});

export const goalSchema = z.strictObject({
  criteria: criteriaSchema,
  /** The languages whose vague terms are looked for. */
  lexicons: z.array(z.enum(["zh-CN", "en"])),
  terms: z.optional(
    z.strictObject({
      add: z.optional(z.array(termSchema).check(z.maxLength(2000))),
      /** Terms of the library that are not vague here. */
      remove: z.optional(z.array(words).check(z.maxLength(2000))),
    }),
  ),
  set: z.optional(setSchema),
});

/** A policy's `goal` section, as it is written. */
export interface GoalDocument extends z.infer<typeof goalSchema> {}
