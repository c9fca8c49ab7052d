import * as z from "zod/mini";
import type { ConditionDocument } from "../rules/condition-document.ts";
import { conditionSchema } from "../rules/schema.ts";
import { shortCondition } from "../rules/short-spelling.ts";
import { policySchema } from "./document.ts";
import type { PolicyDocument } from "./document.ts";

/**
 * The document in canonical order and spelling: the keys of the format in the order in which it is described, names of
 * the author's own as they stand, conditions in the short spelling. It means the same, and once more changes nothing.
 */
export function canonicalDocument(document: PolicyDocument): unknown {
  return arranged(policySchema, document);
}

function arranged(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema === conditionSchema) return shortCondition(value as ConditionDocument); // the document has been checked
  const { def } = (schema as z.core.$ZodTypes)._zod; // the closed union of zod's own schemas
  switch (def.type) {
    case "optional":
    case "nullable":
      return value === null ? null : arranged(def.innerType, value);
    case "pipe":
      return arranged(def.in, value);
    case "lazy":
      return arranged(def.getter(), value);
    case "union":
      return arrangedByOption(def.options, value);
    case "array":
      return (value as readonly unknown[]).map((element) => arranged(def.element, element)); // checked, as above
    case "record":
      return arrangedMembers(value, Object.keys(value as object), () => def.valueType);
    case "object": {
      const { shape } = def;
      return arrangedMembers(value, Object.keys(shape), (key) => shape[key]);
    }
    default:
      return value;
  }
}

function arrangedByOption(options: readonly z.core.$ZodType[], value: unknown): unknown {
  const option = options.find((each) => z.safeParse(each, value).success);
  return option === undefined ? value : arranged(option, value);
}

function arrangedMembers(
  value: unknown,
  keys: readonly string[],
  schemaOf: (key: string) => z.core.$ZodType | undefined,
): Readonly<Record<string, unknown>> {
  const members = value as Readonly<Record<string, unknown>>; // the document has been checked
  return Object.fromEntries(
    keys.flatMap((key) => {
      const schema = schemaOf(key);
      const member = Object.hasOwn(members, key) ? members[key] : undefined;
      return member === undefined || schema === undefined ? [] : [[key, arranged(schema, member)]];
    }),
  );
}
