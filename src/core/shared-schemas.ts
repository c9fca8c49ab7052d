import { canonicalJson } from "./hash.ts";

/** Shorter parts stand where they are used: a reference would be as long. */
const WORTH = 100;

/** What is said of a place, not of what stands there. */
const SAID = new Set(["title", "description", "default", "examples"]);

type Members = Readonly<Record<string, unknown>>;

/**
 * The same JSON Schema with what stands in it more than once under `$defs`: a tenth of the size, and the same to a validator.
 * Words stay at the place of which they are said.
 */
export function withSharedParts(schema: object): object {
  const counts = new Map<string, number>();
  const names = new Map<string, string>();
  const definitions: Record<string, unknown> = {};
  const shareEach = (value: Members, name: string | null) =>
    Object.fromEntries(Object.entries(value).map(([key, part]) => [key, share(part, name ?? key, name !== null && isMap(key))]));
  const share = (value: unknown, name: string, isMapOfSchemas: boolean): unknown => {
    if (Array.isArray(value)) return value.map((each) => share(each, name, false));
    if (!isObject(value)) return value;
    if (isMapOfSchemas) return shareEach(value, null);
    const [said, bare] = apart(value);
    const text = canonicalJson(bare);
    if (text.length <= WORTH || (counts.get(text) ?? 0) < 2) return shareEach(value, name);
    const known = names.get(text) ?? freeName(name, names);
    if (!names.has(text)) {
      names.set(text, known);
      definitions[known] = shareEach(bare, name);
    }
    return { ...said, $ref: `#/$defs/${known}` };
  };
  count(schema, false, counts);
  const { $defs = {}, ...rest } = schema as { readonly $defs?: Members }; // its keys are those of JSON Schema
  const top = shareEach(rest, "");
  const kept = Object.fromEntries(Object.entries($defs).map(([key, part]) => [key, isObject(part) ? shareEach(part, key) : part]));
  return { ...top, $defs: { ...kept, ...definitions } };
}

/** How often each part stands in the schema, words apart. */
function count(value: unknown, isMapOfSchemas: boolean, counts: Map<string, number>): void {
  if (Array.isArray(value)) for (const each of value) count(each, false, counts);
  else if (isObject(value)) {
    const text = isMapOfSchemas ? "" : canonicalJson(apart(value)[1]);
    counts.set(text, (counts.get(text) ?? 0) + 1);
    for (const [key, part] of Object.entries(value)) count(part, !isMapOfSchemas && isMap(key), counts);
  }
}

/** Keywords whose members are schemas by name, and not keywords themselves. */
function isMap(keyword: string): boolean {
  return keyword === "properties" || keyword === "$defs";
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function apart(schema: Members): readonly [said: Members, bare: Members] {
  const entries = Object.entries(schema);
  return [Object.fromEntries(entries.filter(([key]) => SAID.has(key))), Object.fromEntries(entries.filter(([key]) => !SAID.has(key)))];
}

function freeName(name: string, names: ReadonlyMap<string, string>): string {
  const taken = new Set(names.values());
  const word = name.replaceAll(/[^A-Za-z-]/g, "") || "part";
  let number = 1;
  while (taken.has(`${word}-${number}`)) number++;
  return `${word}-${number}`;
}
