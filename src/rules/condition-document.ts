import * as z from "zod/mini";

/**
 * A condition as a person writes it, in either of two spellings of one thing.
 *
 * - Short: `{ "tier": "branch", "headcount": { "min": 6, "max": 10 } }`: a value, a list of values, `min` and `max`
 *   (inclusive), `above` and `below` (exclusive), `not`, `contains`. Keys side by side mean all of them.
 * - Full: the JSON of json-rules-engine: `all`, `any`, `not`, a named `condition`, and `{ fact, operator, value }`.
 *
 * Only the holder of a role may compare with the employee: `{ "unit": { "sameAs": "unit" } }`.
 */
export interface ConditionDocument {
  readonly all?: readonly ConditionDocument[];
  readonly any?: readonly ConditionDocument[];
  readonly not?: ConditionDocument;
  readonly condition?: string;
  readonly [fact: string]: unknown;
}

const scalarSchema = z.union([z.string(), z.number(), z.boolean()]);
const sameAsSchema = z.strictObject({ sameAs: z.string() });
const boundSchema = z.union([z.string(), z.number()]);

const testSchema: z.ZodMiniType = z.union([
  scalarSchema,
  z.array(scalarSchema).check(z.minLength(1)),
  z.strictObject({
    min: z.optional(boundSchema),
    max: z.optional(boundSchema),
    above: z.optional(boundSchema),
    below: z.optional(boundSchema),
  }),
  z.strictObject({ not: z.lazy(() => testSchema) }),
  z.strictObject({ contains: z.union([z.string(), sameAsSchema]) }),
  sameAsSchema,
]);

export const operators = [
  "equal",
  "notEqual",
  "in",
  "notIn",
  "lessThan",
  "lessThanInclusive",
  "greaterThan",
  "greaterThanInclusive",
  "contains",
  "doesNotContain",
] as const;

export type Operator = (typeof operators)[number];

/** The shape of a condition, for the JSON Schema that editors use. Decisions rest on `readCondition`, which knows the facts. */
export const conditionShape: z.ZodMiniType = z.union([
  z.strictObject({
    fact: z.string(),
    operator: z.enum(operators),
    value: z.union([scalarSchema, z.array(scalarSchema), sameAsSchema]),
  }),
  z.catchall(
    z.object({
      all: z.optional(z.array(z.lazy(() => conditionShape)).check(z.minLength(1))),
      any: z.optional(z.array(z.lazy(() => conditionShape)).check(z.minLength(1))),
      not: z.optional(z.lazy(() => conditionShape)),
      condition: z.optional(z.string()),
      // Both belong to the full spelling, which wants a value too.
      fact: z.optional(z.never()),
      operator: z.optional(z.never()),
    }),
    testSchema,
  ),
]);
