/** A JSON object that can still change. */
export type Members = Record<string, unknown>;

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** What an object holds at a path; `undefined` if there is nothing. */
export function memberAt(object: unknown, path: readonly string[]): unknown {
  let value = object;
  for (const key of path) value = isMembers(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  return value;
}

/** The object without what it holds at a path, and without the object around it if nothing is left of that. */
export function withoutMember(object: Members, path: readonly string[]): Members {
  const [key, ...rest] = path;
  if (key === undefined) return object;
  const inner = object[key];
  const left = rest.length > 0 && isMembers(inner) ? withoutMember(inner, rest) : {};
  return Object.fromEntries(
    Object.entries(object).flatMap(([name, value]) => {
      if (name !== key) return [[name, value]];
      return Object.keys(left).length === 0 ? [] : [[name, left]];
    }),
  );
}

/** The object with a value at a path; `null` if something that is no object stands in the way, or a value already there. */
export function withMember(object: Members, path: readonly string[], value: unknown): Members | null {
  const [key, ...rest] = path;
  if (key === undefined) return null;
  const inner = Object.hasOwn(object, key) ? object[key] : undefined;
  if (rest.length === 0) return inner === undefined ? { ...object, [key]: value } : null;
  if (inner !== undefined && !isMembers(inner)) return null;
  const changed = withMember(inner ?? {}, rest, value);
  return changed === null ? null : { ...object, [key]: changed };
}
