import * as z from "zod/mini";
import { evidenceShape, nameSchema, textSchema } from "../core/schemas.ts";
import type { ConditionDocument } from "./condition-document.ts";

/** A condition is read by `readCondition`, which knows the facts; here it is any object. */
export const conditionSchema: z.ZodMiniType<ConditionDocument> = z.custom<ConditionDocument>(
  (value) => typeof value === "object" && value !== null && !Array.isArray(value),
  "object",
);

/** A rule of an ordered table: the first rule whose condition holds decides. Without `when` it always holds. */
export function ruleSchema<Outcome extends z.ZodMiniType>(outcome: Outcome) {
  return z.strictObject({
    id: nameSchema,
    title: z.optional(textSchema),
    ...evidenceShape,
    when: z.optional(conditionSchema),
    then: outcome,
  });
}
