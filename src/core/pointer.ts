/** The JSON Pointer (RFC 6901) of a member of what `parent` points to. */
export function pointer(parent: string, ...keys: readonly (string | number)[]): string {
  let path = parent;
  for (const key of keys) {
    path += `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
  }
  return path;
}
