import { isNode, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { Issue } from "../../core/issue.ts";
import type { Result } from "../../core/result.ts";
import type { Locale } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { unusable } from "./command.ts";
import type { Context } from "./command.ts";
import { readText } from "./text.ts";
import type { Read } from "./text.ts";
import { says } from "./words.ts";

/** A place in a file; lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A document that was read from a file or from standard input. */
export interface ReadDocument {
  /** The file's name, or `-`. */
  readonly file: string;
  readonly text: string;
  readonly value: unknown;
  /** Where what a JSON Pointer points to stands, or the nearest thing around it. */
  readonly placeOf: (pointer: string) => Place | null;
}

/** A JSON or YAML document, which is told by its name; from standard input, for `-`, either. */
export async function readDocument(context: Context, file: string): Promise<Read<ReadDocument>> {
  const text = await readText(context, file);
  return text.ok ? parseText(text.value, file, context.locale) : text;
}

/** A fault of a text, and at which character. */
interface Fault {
  readonly message: string;
  readonly at: number;
}

/** A fault is told with its line; a key that stands twice is one, in JSON too, since the first of them would be lost. */
export function parseText(text: string, file: string, locale: Locale): Read<ReadDocument> {
  if (isJson(file, text) && text.length >= LARGE) return withoutPlaces(text, file, locale);
  const lines = new LineCounter();
  // In a large one, keys that stand twice would take minutes to find; it is over the library's limits anyway.
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: "silent", uniqueKeys: text.length < LARGE });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const isStrict = isJson(file, text);
  const read = isStrict ? parseJson(text) : valueOf(document);
  const faults = read.ok ? faultsOf(document, isStrict) : [read.fault];
  if (!read.ok || faults.length > 0) {
    const problems = faults.map(({ message, at }) => `${placed(file, placeAt(at))}: ${says[locale].notParsed(message)}`);
    return { ok: false, answer: unusable(problems) };
  }
  return { ok: true, value: { file, text, value: read.value, placeOf: (pointer) => find(document, pointer, placeAt) } };
}

function isJson(file: string, text: string): boolean {
  return file === "-" ? /^\s*[[{]/.test(text) : /\.json$/i.test(file);
}

/** To find the lines of a large text would take longer than all else. */
function withoutPlaces(text: string, file: string, locale: Locale): Read<ReadDocument> {
  const read = parseJson(text);
  return read.ok
    ? { ok: true, value: { file, text, value: read.value, placeOf: () => null } }
    : { ok: false, answer: unusable([`${placed(file, null)}: ${says[locale].notParsed(read.fault.message)}`]) };
}

/** UTF-16 units from which a document is large. */
const LARGE = 1_000_000;

/** Aliases that stand for each other without end are a fault of the text. */
function valueOf(document: Document): Parsed {
  try {
    return { ok: true, value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { ok: false, fault: { message: error instanceof Error ? error.message : String(error), at: 0 } };
  }
}

function faultsOf({ errors }: Document, isStrict: boolean): readonly Fault[] {
  return errors
    .filter(({ code }) => !isStrict || code === "DUPLICATE_KEY")
    .map(({ message, pos }) => ({ message, at: pos[0] }));
}

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly fault: Fault };

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const position = /at position (\d+)/.exec(message)?.[1];
    return { ok: false, fault: { message, at: position === undefined ? text.length : Number(position) } };
  }
}

function find(document: Document, pointer: string, placeAt: (offset: number) => Place): Place | null {
  const keys = pointer.split("/").slice(1).map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
  for (let length = keys.length; length >= 0; length--) {
    const node: unknown = length === 0 ? document.contents : document.getIn(keys.slice(0, length), true);
    if (isNode(node) && node.range) return placeAt(node.range[0]);
  }
  return null;
}

/** `policy.json:12:7` */
export function placed(file: string, place: Place | null): string {
  const name = file === "-" ? "stdin" : file;
  return place === null ? name : `${name}:${place.line}:${place.column}`;
}

/** Issues of a document, each with the line of its fault. */
function problemsIn({ file, placeOf }: ReadDocument, issues: readonly Issue[], locale: Locale): readonly string[] {
  return issues.map((issue) => `${placed(file, placeOf(issue.path))}: ${formatIssue(issue, locale)}`);
}

/** A document that was read and checked, with the file, so that findings can name its lines. */
export interface CheckedDocument<T> {
  readonly checked: T;
  readonly source: ReadDocument;
}

/** Reads a document and checks it. One that does not pass is unusable input: every issue is told, with its line. */
export async function readChecked<T>(
  context: Context,
  file: string,
  check: (value: unknown) => Result<T>,
): Promise<Read<CheckedDocument<T>>> {
  const source = await readDocument(context, file);
  if (!source.ok) return source;
  const result = check(source.value.value);
  return result.ok
    ? { ok: true, value: { checked: result.value, source: source.value } }
    : { ok: false, answer: unusable(problemsIn(source.value, result.issues, context.locale), result.issues) };
}
