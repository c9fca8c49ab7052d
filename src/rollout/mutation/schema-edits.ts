import {
  $ZodArray,
  $ZodBoolean,
  $ZodEnum,
  $ZodLazy,
  $ZodLiteral,
  $ZodNull,
  $ZodNullable,
  $ZodNumber,
  $ZodObject,
  $ZodOptional,
  $ZodPipe,
  $ZodRecord,
  $ZodString,
  $ZodUnion,
} from "zod/v4/core";
import type { $ZodType } from "zod/v4/core";
import * as z from "zod/mini";
import { textSchema } from "../../core/schemas.ts";
import type { FactSet } from "../../rules/facts.ts";
import { conditionSchema } from "../../rules/schema.ts";
import { conditionEdits } from "./condition-edits.ts";
import type { Edit } from "./mutant.ts";
import { dayEdits, numberEdits } from "./value-edits.ts";

type Keys = readonly (string | number)[];

/** What a document's strings may name, group by group: the roles, the facts of one type, the protocols. */
export interface EditScope {
  readonly facts: FactSet;
  readonly names: readonly (readonly string[])[];
}

/** Members that decide nothing, and those by which a thing is known. */
const SILENT = new Set(["id", "title", "note", "clause", "basis", "suggest", "seed", "$schema"]);

/** Schemas of what is not dropped as a whole: a condition is changed within, and words decide nothing. */
const WORDS: ReadonlySet<$ZodType> = new Set<$ZodType>([conditionSchema, textSchema]);

/** The small changes of a value, found by walking it together with its schema. What they make may be no valid document. */
export function schemaEdits(schema: $ZodType, value: unknown, keys: Keys, scope: EditScope): readonly Edit[] {
  if (schema === conditionSchema) return conditionEdits(value, keys, scope.facts);
  if (schema === textSchema) return [];
  if (schema instanceof $ZodOptional || schema instanceof $ZodNullable) return schemaEdits(schema._zod.def.innerType, value, keys, scope);
  if (schema instanceof $ZodLazy) return schemaEdits(schema._zod.def.getter(), value, keys, scope);
  if (schema instanceof $ZodPipe) return schemaEdits(schema._zod.def.in, value, keys, scope);
  if (schema instanceof $ZodUnion) return unionEdits(schema._zod.def.options, value, keys, scope);
  if (schema instanceof $ZodObject) return isRecord(value) ? objectEdits(schema._zod.def.shape, value, keys, scope) : [];
  if (schema instanceof $ZodRecord) return isRecord(value) ? recordEdits(schema._zod.def.valueType, value, keys, scope) : [];
  if (schema instanceof $ZodArray) return Array.isArray(value) ? listEdits(schema._zod.def.element, value, keys, scope) : [];
  if (schema instanceof $ZodNumber && typeof value === "number") return numberEdits(value, keys);
  if (schema instanceof $ZodString && typeof value === "string") return stringEdits(value, keys, scope);
  return choicesOf(schema)
    .filter((choice) => choice !== value)
    .map((to) => scalarEdit(value, to, keys));
}

function scalarEdit(from: unknown, to: unknown, keys: Keys): Edit {
  return { kind: typeof from === "boolean" && typeof to === "boolean" ? "flag" : "choice", keys, value: to, told: { keys, from, to } };
}

/** All values of a schema that has but a few. A literal alone is what tells alternatives apart, and is no choice. */
function choicesOf(schema: $ZodType): readonly unknown[] {
  if (schema instanceof $ZodBoolean) return [true, false];
  if (schema instanceof $ZodEnum) return Object.values(schema._zod.def.entries);
  return [];
}

/** The changes within the alternative that the value is of, and, of few values, those of the others. */
function unionEdits(options: readonly $ZodType[], value: unknown, keys: Keys, scope: EditScope): readonly Edit[] {
  const own = options.find((option) => z.safeParse(option, value).success);
  const others = options.filter((option) => option !== own);
  const inner = own === undefined ? [] : schemaEdits(own, value, keys, scope);
  const scalars = others.flatMap((option): readonly unknown[] => {
    if (option instanceof $ZodNull) return [null];
    if (option instanceof $ZodLiteral) return [...option._zod.def.values];
    return typeof value === "object" ? [] : choicesOf(option);
  });
  return [...inner, ...scalars.filter((to) => to !== value).map((to) => (to === null ? { ...scalarEdit(value, to, keys), kind: "dropped" as const } : scalarEdit(value, to, keys)))];
}

function objectEdits(shape: Readonly<Record<string, $ZodType>>, value: Readonly<Record<string, unknown>>, keys: Keys, scope: EditScope): readonly Edit[] {
  return Object.entries(value).flatMap(([key, member]): readonly Edit[] => {
    const schema = shape[key];
    if (schema === undefined || SILENT.has(key)) return [];
    const at = [...keys, key];
    const isPart = schema instanceof $ZodOptional && typeof member === "object" && !WORDS.has(schema._zod.def.innerType);
    const without: readonly Edit[] = isPart ? [{ kind: "dropped", keys: at, value: undefined, told: { keys: at, from: member, to: undefined } }] : [];
    return [...without, ...schemaEdits(schema, member, at, scope)];
  });
}

/** Of a record of words its entries are what is decided by: options of a choice. */
function recordEdits(schema: $ZodType, value: Readonly<Record<string, unknown>>, keys: Keys, scope: EditScope): readonly Edit[] {
  const entries = Object.entries(value);
  return entries.flatMap(([key, member]): readonly Edit[] => {
    const at = [...keys, key];
    const isWord = schema === textSchema && entries.length > 1;
    return isWord ? [{ kind: "dropped", keys: at, value: undefined, told: { keys: at, from: key, to: undefined } }] : schemaEdits(schema, member, at, scope);
  });
}

function listEdits(schema: $ZodType, values: readonly unknown[], keys: Keys, scope: EditScope): readonly Edit[] {
  const within = values.flatMap((value, index) => schemaEdits(schema, value, [...keys, index], scope));
  const less = values.map((from, index): Edit => ({ kind: "dropped", keys, value: values.toSpliced(index, 1), told: { keys: [...keys, index], from: shortOf(from), to: undefined } }));
  const isOrdered = values.some((each) => typeof each === "object");
  const swapped = !isOrdered ? [] : values.slice(1).map((later, index): Edit => {
    const first = values[index];
    return {
      kind: "order",
      keys,
      value: values.with(index, later).with(index + 1, first),
      told: { keys: [...keys, index], from: shortOf(first), to: shortOf(later) },
    };
  });
  const added = isOrdered ? [] : [...choicesOf(schema), ...otherNames(values, scope)]
    .filter((to) => !values.includes(to))
    .map((to): Edit => ({ kind: "added", keys, value: [...values, to], told: { keys, from: undefined, to } }));
  return [...within, ...less, ...swapped, ...added];
}

/** A thing by its id, for a sentence. */
function shortOf(value: unknown): unknown {
  return isRecord(value) ? (value["id"] ?? value["state"] ?? value["party"] ?? value["term"] ?? value["field"] ?? "{…}") : value;
}

/** The next name of the group that a list's names are from. */
function otherNames(values: readonly unknown[], { names }: EditScope): readonly string[] {
  const [first] = values;
  const group = typeof first === "string" ? names.find((each) => each.includes(first)) : undefined;
  const other = group?.find((each) => !values.includes(each));
  return other === undefined ? [] : [other];
}

function stringEdits(value: string, keys: Keys, { names }: EditScope): readonly Edit[] {
  const days = dayEdits(value, keys);
  if (days.length > 0) return days;
  const group = names.find((each) => each.includes(value));
  const other = group?.[(group.indexOf(value) + 1) % group.length];
  return other === undefined || other === value ? [] : [{ kind: "name", keys, value: other, told: { keys, from: value, to: other } }];
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
