import { create } from "jsondiffpatch";
import { format } from "jsondiffpatch/formatters/jsonpatch";

/** One operation of a JSON Patch (RFC 6902). */
export type JsonPatchOperation =
  | { readonly op: "add" | "replace"; readonly path: string; readonly value: unknown }
  | { readonly op: "remove"; readonly path: string }
  | { readonly op: "move"; readonly from: string; readonly path: string };

/** Parts of a list are told by their `id`, so that a rule which moves is one operation; parts without one by their place. */
const differ = create({
  objectHash: (part, index) => ("id" in part && typeof part.id === "string" ? `id ${part.id}` : `place ${index ?? 0}`),
  arrays: { detectMove: true },
});

/** The operations that make one JSON value of another. */
export function jsonPatch(before: unknown, after: unknown): readonly JsonPatchOperation[] {
  const delta = differ.diff(before, after);
  return delta === undefined ? [] : format(delta);
}
