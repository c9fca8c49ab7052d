import { isNode, LineCounter, parseDocument } from "yaml";
import type { Document } from "yaml";
import type { Issue } from "../../core/issue.ts";
import type { Locale } from "../../core/text.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import { unusable } from "./command.ts";
import type { Answer, Context } from "./command.ts";
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

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

/** A JSON or YAML document, which is told by its name; from standard input, for `-`, either. */
export async function readDocument({ io, locale }: Context, file: string): Promise<Read<ReadDocument>> {
  const text = file === "-" ? await io.standardInput() : await io.read(file);
  if (text === null) return { ok: false, answer: unusable([says[locale].cannotRead(file)]) };
  return parseText(text.replace(/^\uFEFF/, ""), file, locale);
}

/** A fault of a text, and at which character. */
interface Fault {
  readonly message: string;
  readonly at: number;
}

/** A fault is told with its line; a key that stands twice is one, in JSON too, since the first of them would be lost. */
function parseText(text: string, file: string, locale: Locale): Read<ReadDocument> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const isStrict = file === "-" ? /^\s*[[{]/.test(text) : /\.json$/i.test(file);
  const read: Parsed = isStrict ? parseJson(text) : { ok: true, value: document.toJS() };
  const faults = read.ok ? faultsOf(document, isStrict) : [read.fault];
  if (!read.ok || faults.length > 0) {
    const problems = faults.map(({ message, at }) => `${placed(file, placeAt(at))}: ${says[locale].notParsed(message)}`);
    return { ok: false, answer: unusable(problems) };
  }
  return { ok: true, value: { file, text, value: read.value, placeOf: (pointer) => find(document, pointer, placeAt) } };
}

function faultsOf({ errors }: Document, isJson: boolean): readonly Fault[] {
  return errors
    .filter(({ code }) => !isJson || code === "DUPLICATE_KEY")
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
export function problemsIn({ file, placeOf }: ReadDocument, issues: readonly Issue[], locale: Locale): readonly string[] {
  return issues.map((issue) => `${placed(file, placeOf(issue.path))}: ${formatIssue(issue, locale)}`);
}
