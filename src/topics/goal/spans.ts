/** Words of a text: `start` and `end` are UTF-16 offsets into the text as it was given, `end` exclusive. */
export interface Span {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Stands for every character that has been read as part of something else. No pattern matches it as a letter or digit. */
export const COVERED = "\u0001";

/** The words of `text` where a pattern matches what is read of it. */
export function spansIn(text: string, read: string, pattern: RegExp): readonly Span[] {
  return [...read.matchAll(pattern)].map((match) => spanOf(text, match));
}

/** The words of `text` that a match stands for. */
export function spanOf(text: string, { 0: { length }, index: start }: RegExpExecArray): Span {
  return { text: text.slice(start, start + length), start, end: start + length };
}

/** The text with the places covered, as long as before. The places are in order and do not overlap. */
export function cover(text: string, places: readonly Omit<Span, "text">[], sign: string = COVERED): string {
  const parts: string[] = [];
  let from = 0;
  for (const { start, end } of places) {
    parts.push(text.slice(from, start), sign.repeat(end - start));
    from = end;
  }
  parts.push(text.slice(from));
  return parts.join("");
}

/** Where each pattern matches; what one has matched the next ones do not see. */
export function matchInTurn<Pattern extends { readonly pattern: RegExp }, Found extends Span>(
  text: string,
  patterns: readonly Pattern[],
  read: (match: RegExpExecArray, pattern: Pattern, rest: string) => Found | null,
): { readonly found: readonly Found[]; readonly rest: string } {
  const found: Found[] = [];
  let rest = text;
  for (const each of patterns) {
    const here: Found[] = [];
    for (const match of rest.matchAll(each.pattern)) {
      const one = read(match, each, rest);
      if (one !== null) here.push(one);
    }
    if (here.length === 0) continue;
    rest = cover(rest, here);
    found.push(...here);
  }
  return { found: found.toSorted(byPlace), rest };
}

export function byPlace(left: Span, right: Span): number {
  return left.start - right.start || left.end - right.end;
}
