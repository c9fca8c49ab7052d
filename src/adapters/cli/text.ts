import { unusable } from "./command.ts";
import type { Answer, Context } from "./command.ts";
import { says } from "./words.ts";

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly answer: Answer };

/** The text of a file, or, for `-`, of standard input. */
export async function readText(context: Context, file: string, encodings: readonly string[] = UNICODE): Promise<Read<string>> {
  const { io, locale } = context;
  const bytes = file === "-" ? await io.standardInput() : await io.read(file);
  if (bytes === null) return { ok: false, answer: unusable([says[locale].cannotRead(file)]) };
  const text = decoded(bytes, encodings);
  return text === null ? { ok: false, answer: unusable([says[locale].noUnicode(file)]) } : { ok: true, value: text };
}

const UNICODE = ["utf-8"];

/** A sheet that a Chinese spreadsheet saved as plain CSV is in GB 18030. */
export const SHEET_ENCODINGS = ["utf-8", "gb18030"];

/** By the byte order mark, else by the first encoding in which the bytes mean something; `null` in none. */
function decoded(bytes: Uint8Array, encodings: readonly string[]): string | null {
  const [first, second] = bytes;
  const marked = first === 0xff && second === 0xfe ? ["utf-16le"] : first === 0xfe && second === 0xff ? ["utf-16be"] : encodings;
  for (const encoding of marked) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // the next one may do
    }
  }
  return null;
}
