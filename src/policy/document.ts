import * as z from "zod/mini";
import { calendarSchema } from "../calendar/calendar.ts";
import { evidenceShape, nameSchema, plainDateSchema, textSchema } from "../core/schemas.ts";
import { factsSchema } from "../rules/facts.ts";
import { conditionSchema } from "../rules/schema.ts";
import { rolesSchema } from "../topics/roles.ts";
import { topics } from "./topics.ts";
import type { TopicName } from "./topics.ts";

/** A policy may be so large. Larger input is refused before anything else looks at it. */
export const POLICY_LIMITS = { depth: 64, values: 200_000, stringLength: 10_000 } as const;

/** The shape of a policy document. What its parts mean to each other is checked when it is read. */
export const policySchema = z.strictObject({
  $schema: z.optional(z.string()),
  id: nameSchema,
  version: nameSchema,
  title: textSchema,
  /** The days on which the policy is in force, both included; without `until` it has no end. */
  effective: z.strictObject({ from: plainDateSchema, until: z.optional(plainDateSchema) }),
  note: z.optional(textSchema),
  facts: factsSchema,
  /** Conditions with a name, for rules to use: `{ "condition": "name" }`. */
  conditions: z.optional(z.record(nameSchema, conditionSchema)),
  /** Combinations of facts that do not exist: reports leave them out, decisions take no notice. */
  impossible: z.optional(
    z.array(z.strictObject({ id: nameSchema, when: conditionSchema, note: z.optional(textSchema) })),
  ),
  roles: z.optional(rolesSchema),
  calendar: z.optional(calendarSchema),
  /**
   * What becomes of interviews and appeals that were opened under the version before: they go on under it (`old`, the
   * default), or under this one where what was recorded so far fits it (`new`).
   */
  transition: z.optional(z.strictObject({ casesInFlight: z.enum(["old", "new"]), ...evidenceShape })),
  ...sectionShapes(),
  /** Findings of an analysis that the company accepts: those of the code, at the JSON Pointer or anywhere below it. */
  silence: z.optional(
    z.array(z.strictObject({ code: z.string(), path: z.optional(z.string()), reason: textSchema })),
  ),
});

type SectionShapes = { readonly [Name in TopicName]: z.ZodMiniOptional<(typeof topics)[Name]["schema"]> };

/** Every topic's section, none of which a policy must have. */
function sectionShapes(): SectionShapes {
  const shapes = Object.entries(topics).map(([name, topic]) => [name, z.optional<z.ZodMiniType>(topic.schema)]);
  return Object.fromEntries(shapes) as SectionShapes; // each topic's schema under the topic's name
}

declare const parsed: unique symbol;

/** A policy document that has been checked: only `parsePolicy` and `safeParsePolicy` make one. It stays as it was written. */
export type PolicyDocument = z.infer<typeof policySchema> & { readonly [parsed]: true };
