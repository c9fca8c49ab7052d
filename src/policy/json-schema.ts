import * as z from "zod/mini";
import { conditionShape } from "../rules/condition-document.ts";
import { conditionSchema } from "../rules/schema.ts";
import { policySchema } from "./document.ts";

/**
 * The JSON Schema (draft 2020-12) of a policy document, for editors. It is made from the schemas that the library itself
 * checks with. What depends on the declared facts, roles and calendar is checked by `safeParsePolicy` alone.
 */
export function policyJsonSchema(): object {
  const document = z.toJSONSchema(policySchema, { io: "input", unrepresentable: "any", override: describeOurs });
  const condition = z.toJSONSchema(z.strictObject({ condition: conditionShape }));
  return { ...document, $defs: { ...document.$defs, ...condition.$defs, condition: condition.properties?.["condition"] } };
}

/** Conditions are of a shape of their own. */
function describeOurs({ zodSchema, jsonSchema }: Overridden): void {
  if (zodSchema === conditionSchema) jsonSchema.$ref = "#/$defs/condition";
}

interface Overridden {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}
