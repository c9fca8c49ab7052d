import * as z from "zod/mini";
import { describedSchema } from "../core/schema-words.ts";
import { withSharedParts } from "../core/shared-schemas.ts";
import { conditionShape } from "../rules/condition-document.ts";
import { conditionSchema } from "../rules/schema.ts";
import { policySchema } from "./document.ts";
import { policyWordAt } from "./schema-words.ts";

/**
 * The JSON Schema (draft 2020-12) of a policy document, for editors. It is made from the schemas that the library itself
 * checks with, and explains each key in English and Chinese. What depends on the declared facts, roles and calendar is checked by `safeParsePolicy` alone.
 */
export function policyJsonSchema(): object {
  const document = z.toJSONSchema(policySchema, { io: "input", unrepresentable: "any", override: describeOurs });
  const condition = z.toJSONSchema(z.strictObject({ condition: conditionShape }), { override: refuseEmpty });
  const $defs = { ...document.$defs, ...condition.$defs, condition: condition.properties?.["condition"] };
  return withSharedParts(describedSchema({ ...document, $defs }, policyWordAt));
}

/** Conditions are of a shape of their own. */
function describeOurs({ zodSchema, jsonSchema }: Overridden): void {
  if (zodSchema === conditionSchema) jsonSchema.$ref = "#/$defs/condition";
}

/** What asks nothing is no condition, and no test. */
function refuseEmpty({ jsonSchema }: Overridden): void {
  if (jsonSchema.type === "object" && jsonSchema.required === undefined) jsonSchema.minProperties = 1;
}

interface Overridden {
  readonly zodSchema: z.core.$ZodType;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}
