import * as z from "zod/mini";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { nearest } from "../core/nearest.ts";
import { dayNumber, FIRST_DAY, LAST_DAY } from "../core/plain-date.ts";
import { pointer } from "../core/pointer.ts";
import { failure, success } from "../core/result.ts";
import type { Result } from "../core/result.ts";
import { evidenceShape, nameSchema, textSchema } from "../core/schemas.ts";

const common = { title: z.optional(textSchema), ...evidenceShape };
const valuesSchema = z.record(nameSchema, textSchema);

/** The declaration of one fact that rules may ask. A fact without `default` that is not given is missing, never false. */
export const factSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.literal("enum"),
    values: valuesSchema,
    ordered: z.optional(z.boolean()),
    default: z.optional(z.string()),
    ...common,
  }),
  z.strictObject({ type: z.literal("string"), default: z.optional(z.string()), ...common }),
  z.strictObject({ type: z.literal("boolean"), default: z.optional(z.boolean()), ...common }),
  z.strictObject({
    type: z.literal("integer"),
    min: z.optional(z.int()),
    max: z.optional(z.int()),
    default: z.optional(z.int()),
    ...common,
  }),
  z.strictObject({ type: z.literal("date"), default: z.optional(z.string()), ...common }),
  z.strictObject({
    type: z.literal("set"),
    of: z.union([z.literal("string"), valuesSchema]),
    default: z.optional(z.array(z.string())),
    ...common,
  }),
]);

export const factsSchema = z.record(z.string(), factSchema);

/** A fact as the document declares it. */
export type FactDeclaration = z.infer<typeof factSchema>;

/** A record of facts about one person or department, by their names. */
export type Facts = Readonly<Record<string, unknown>>;

/** A declared fact, ready to be asked. */
export interface Fact {
  readonly name: string;
  readonly declaration: FactDeclaration;
  /** The legal values of an enum, or of the elements of a set, in their declared order; `null` for any string. */
  readonly values: ReadonlyMap<string, number> | null;
}

/** The facts that a policy declares, by name, in their declared order. */
export type FactSet = ReadonlyMap<string, Fact>;

export type FactIssueCatalogue = {
  readonly "fact-name-reserved": { readonly name: string };
  readonly "fact-values-empty": { readonly name: string };
  readonly "fact-range-empty": { readonly name: string; readonly min: number; readonly max: number };
  readonly "fact-illegal": {
    readonly name: string;
    readonly type: string;
    readonly given: string;
    readonly nearest: string | null;
    readonly legal: readonly string[];
  };
  readonly "fact-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "facts-not-a-record": { readonly kind: string };
  readonly "facts-unreadable": Record<never, never>;
};

const issue = issuesOf<FactIssueCatalogue>();

/** Words of the condition syntax, and names that every object has: neither can name a fact. */
const RESERVED = new Set(
  ["all", "any", "not", "condition", "fact", "operator", "value", "path", "params", "name", "priority", "id"].concat(
    Object.getOwnPropertyNames(Object.prototype),
  ),
);

/** Reads the declared facts; what is wrong with them goes to `issues`. */
export function readFacts(
  declarations: Readonly<Record<string, FactDeclaration>>,
  path: string,
  issues: Issue[],
): FactSet {
  const facts = new Map<string, Fact>();
  for (const [name, declaration] of Object.entries(declarations)) {
    const at = pointer(path, name);
    if (RESERVED.has(name)) issues.push(issue("fact-name-reserved", at, { name }));
    const fact: Fact = { name, declaration, values: declaredValues(declaration) };
    facts.set(name, fact);
    if (fact.values?.size === 0) issues.push(issue("fact-values-empty", at, { name }));
    const [min, max] = ordinalBounds(fact);
    if (declaration.type === "integer" && min > max) issues.push(issue("fact-range-empty", at, { name, min, max }));
    if (declaration.default !== undefined && !isLegal(fact, declaration.default)) {
      issues.push(illegalValue(fact, declaration.default, pointer(at, "default")));
    }
  }
  return facts;
}

function declaredValues(declaration: FactDeclaration): ReadonlyMap<string, number> | null {
  const listed =
    declaration.type === "enum" ? declaration.values : declaration.type === "set" ? declaration.of : "string";
  if (listed === "string") return null;
  return new Map(Object.keys(listed).map((value, position) => [value, position]));
}

/** Whether the values of the fact lie on a line, so that conditions may ask for ranges of them. */
export function isOrdinal(fact: Fact): boolean {
  const { declaration } = fact;
  return (
    declaration.type === "integer" ||
    declaration.type === "date" ||
    (declaration.type === "enum" && declaration.ordered === true)
  );
}

/** The place of a legal value on the line of an ordinal fact: the integer, the day number, the position; else `null`. */
export function ordinalOf(fact: Fact, value: unknown): number | null {
  switch (fact.declaration.type) {
    case "integer": {
      const [min, max] = ordinalBounds(fact);
      return Number.isSafeInteger(value) && (value as number) >= min && (value as number) <= max
        ? (value as number) + 0 // a negative zero is zero
        : null;
    }
    case "date":
      return dayNumber(value);
    default:
      return typeof value === "string" ? (fact.values?.get(value) ?? null) : null;
  }
}

/** The first and the last place on the line of an ordinal fact. */
export function ordinalBounds(fact: Fact): readonly [number, number] {
  const { declaration } = fact;
  switch (declaration.type) {
    case "integer":
      return [declaration.min ?? Number.MIN_SAFE_INTEGER, declaration.max ?? Number.MAX_SAFE_INTEGER];
    case "date":
      return [FIRST_DAY, LAST_DAY];
    default:
      return [0, (fact.values?.size ?? 0) - 1];
  }
}

/** Whether a value that was given is one that the fact can have. */
export function isLegal(fact: Fact, value: unknown): boolean {
  switch (fact.declaration.type) {
    case "boolean":
      return typeof value === "boolean";
    case "integer":
    case "date":
      return ordinalOf(fact, value) !== null;
    case "set":
      return isSetOf(fact, value);
    default:
      return isElement(fact, value);
  }
}

/** How many elements a set may be given with. */
export const SET_LIMIT = 100_000;

/** Whether a value is a list of legal elements. A hole is none, though `every` would overlook it. */
export function isSetOf(fact: Fact, value: unknown): value is readonly string[] {
  if (!Array.isArray(value) || value.length > SET_LIMIT) return false;
  for (let index = 0; index < value.length; index++) {
    if (!isElement(fact, value[index])) return false;
  }
  return true;
}

/** Whether a value is a legal string of an enum or a string fact, or a legal element of a set. */
export function isElement(fact: Fact, value: unknown): value is string {
  return typeof value === "string" && (fact.values === null || fact.values.has(value));
}

/** The given value of a fact, or its default; `undefined` if it is missing. `null` means missing too. */
export function factValue(fact: Fact, facts: Facts): unknown {
  return (Object.hasOwn(facts, fact.name) ? facts[fact.name] : undefined) ?? fact.declaration.default;
}

/** The issue of a value that the fact cannot have. */
export function illegalValue(fact: Fact, value: unknown, path: string): Issue {
  const legal = fact.values === null ? [] : [...fact.values.keys()];
  const stray = Array.isArray(value) ? value.slice(0, SET_LIMIT).find((element) => !isElement(fact, element)) : value;
  return issue("fact-illegal", path, {
    name: fact.name,
    type: fact.declaration.type,
    given: shown(fact.declaration.type === "set" && Array.isArray(value) ? stray : value),
    nearest: typeof stray === "string" ? nearest(stray, legal) : null,
    legal,
  });
}

/** A value as an issue shows it: short, and safe whatever it is. */
function shown(value: unknown): string {
  if (typeof value === "string") return value.length > 60 ? `${value.slice(0, 60)}…` : value;
  if (Array.isArray(value)) return "[…]";
  if (typeof value === "object" && value !== null) return "{…}";
  return typeof value === "function" ? "function" : String(value);
}

/** The own members of what a host gave as facts. Nothing of the host's can run after this. */
export function readRecord(input: unknown): Result<Facts> {
  return readOwnMembers(input, (value) => {
    return Array.isArray(value) && value.length <= SET_LIMIT ? [...value] : value; // a longer one is illegal anyway
  });
}

/** The own members of an object, each as `read` takes it over. */
export function readOwnMembers(input: unknown, read: (value: unknown) => unknown): Result<Facts> {
  try {
    if (typeof input !== "object" || input === null || Array.isArray(input)) {
      const kind = Array.isArray(input) ? "list" : input === null ? "null" : typeof input;
      return failure([issue("facts-not-a-record", "", { kind })]);
    }
    const record: Record<string, unknown> = Object.create(null);
    for (const key of Object.getOwnPropertyNames(input)) record[key] = read((input as Record<string, unknown>)[key]);
    return success(record);
  } catch {
    return failure([issue("facts-unreadable", "", {})]); // a getter or a proxy of the host's threw
  }
}

/** Every fault of a record: illegal values, and keys that no fact has. A decision itself overlooks what it does not ask. */
export function factIssues(facts: FactSet, input: unknown): readonly Issue[] {
  const record = readRecord(input);
  if (!record.ok) return record.issues;
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(record.value)) {
    const fact = facts.get(name);
    if (fact === undefined) {
      issues.push(issue("fact-undeclared", pointer("", name), { name, nearest: nearest(name, facts.keys()) }));
    } else if (value !== undefined && value !== null && !isLegal(fact, value)) {
      issues.push(illegalValue(fact, value, pointer("", name)));
    }
  }
  return issues;
}
