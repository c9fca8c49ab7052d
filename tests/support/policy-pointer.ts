/** What a JSON Pointer points to in a document; `undefined` if there is no such place. */
export function pointedAt(document: unknown, pointer: string): unknown {
  if (pointer === "") return document;
  if (!pointer.startsWith("/")) return undefined;
  return pointerKeys(pointer).reduce<unknown>((value, key) => {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    return (value as Readonly<Record<string, unknown>>)[key];
  }, document);
}

/** The keys of a JSON Pointer, unescaped. */
export function pointerKeys(pointer: string): readonly string[] {
  return pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer without its last key. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf("/")));
}

/** Every object and list of a document, with its pointer. */
export function containersOf(value: unknown, path = ""): readonly { readonly path: string; readonly container: object }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => {
    return containersOf(member, `${path}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`);
  });
  return [{ path, container: value }, ...inner];
}
