import { canonicalJson } from "../../core/hash.ts";
import type { Json } from "../../core/json.ts";
import { pointer } from "../../core/pointer.ts";

/** Words that differ and change nothing: a title, a note, a clause, a basis; the version, its days, what is impossible. */
export interface AnnotationDifference {
  /** The JSON Pointer in the later document; in the earlier one where only that has it. */
  readonly path: string;
  readonly before?: Json;
  readonly after?: Json;
}

const WORDS = new Set(["title", "note", "clause", "basis", "$schema"]);
/** Conditions: what is called `title` there is a fact. */
const CONDITIONS = new Set(["when", "holder", "who", "head", "conditions"]);
/** Members of the document that no decision takes notice of. */
const UNDECIDING = new Set(["/id", "/version", "/effective", "/silence"]);

/** The annotations that differ, of all that both documents have. Parts of a list are the same if their ids are. */
export function annotationDifferences(before: Json, after: Json): readonly AnnotationDifference[] {
  return differences(before, after, "");
}

function differences(before: Json, after: Json, path: string): readonly AnnotationDifference[] {
  if (Array.isArray(before) && Array.isArray(after)) return listDifferences(before, after, path);
  if (!isObject(before) || !isObject(after)) return [];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
    const at = pointer(path, key);
    const [one, other] = [memberOf(before, key), memberOf(after, key)];
    if (isAnnotation(key, at, one ?? other)) return wordDifference(one, other, at);
    return one === undefined || other === undefined || CONDITIONS.has(key) ? [] : differences(one, other, at);
  });
}

function listDifferences(before: readonly Json[], after: readonly Json[], path: string): readonly AnnotationDifference[] {
  const earlier = new Map(before.map((part, index) => [idOf(part) ?? index, part]));
  return after.flatMap((part, index) => {
    const match = earlier.get(idOf(part) ?? index);
    return match === undefined ? [] : differences(match, part, pointer(path, index));
  });
}

/** Titles of values stand under the values themselves. A fact or a part may be called `title`: then it holds no words. */
function isAnnotation(key: string, at: string, value: Json | undefined): boolean {
  if (UNDECIDING.has(at) || /^\/facts\/[^/]+\/(?:values|of)\/[^/]+$/.test(at)) return true;
  return WORDS.has(key) && (typeof value === "string" || (isObject(value) && typeof value["en"] === "string"));
}

function wordDifference(before: Json | undefined, after: Json | undefined, path: string): readonly AnnotationDifference[] {
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return [];
  // A value that only one version has is no word: it changes what the fact can be.
  if (/^\/facts\/[^/]+\/(?:values|of)\//.test(path) && (before === undefined || after === undefined)) return [];
  return [{ path, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }];
}

function idOf(part: Json): string | null {
  return isObject(part) && typeof part["id"] === "string" ? part["id"] : null;
}

type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function memberOf(value: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
