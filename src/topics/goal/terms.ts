import { plainText } from "./plain.ts";
import type { Term } from "./lexicon.ts";
import type { Span } from "./spans.ts";

/** A vague term that stands in a text. */
export interface FoundTerm extends Span {
  readonly term: Term;
}

interface Entry {
  readonly words: string;
  /** `null` for words that hold a term and are not vague: 加强筋. */
  readonly term: Term | null;
}

/** The terms by their first letter, the longest first. */
export type TermIndex = ReadonlyMap<string, readonly Entry[]>;

export function indexTerms(terms: readonly Term[]): TermIndex {
  const entries = new Map<string, Entry>();
  for (const term of terms) {
    for (const words of term.exceptions) entries.set(plainText(words), { words: plainText(words), term: null });
  }
  for (const term of terms) {
    for (const words of formsOf(term)) entries.set(words, { words, term });
  }
  const index = new Map<string, Entry[]>();
  for (const entry of entries.values()) {
    const first = entry.words.charAt(0);
    const known = index.get(first);
    if (known === undefined) index.set(first, [entry]);
    else known.push(entry);
  }
  for (const each of index.values()) each.sort((left, right) => right.words.length - left.words.length);
  return index;
}

/** The vague terms of a text whose names are covered. The text as given tells May from may. */
export function findTerms(index: TermIndex, text: string, masked: string): readonly FoundTerm[] {
  const found: FoundTerm[] = [];
  for (let start = 0; start < masked.length; start++) {
    const entry = index.get(masked.charAt(start))?.find(({ words }) => standsAt(masked, words, start));
    if (entry === undefined) continue;
    const end = start + entry.words.length;
    const written = text.slice(start, end);
    if (entry.term !== null && written !== "May") found.push({ text: written, start, end, term: entry.term });
    start = end - 1;
  }
  return found;
}

const LATIN = /[a-z\d]/;

function standsAt(text: string, words: string, start: number): boolean {
  if (!text.startsWith(words, start)) return false;
  const end = start + words.length;
  if (LATIN.test(words.charAt(0)) && start > 0 && LATIN.test(text.charAt(start - 1))) return false;
  return !LATIN.test(words.charAt(words.length - 1)) || !LATIN.test(text.charAt(end));
}

/** An English verb in its forms, by its first word: improve, improves, improved, improving. */
function formsOf({ term, category }: Term): readonly string[] {
  const words = plainText(term);
  if (!/^[a-z]/.test(words) || (category !== "direction-verb" && category !== "intention")) return [words];
  if (/^(?:may|might|could|should|maybe|perhaps|be |best|ideally|possibly|do )/.test(words)) return [words];
  const [verb = "", ...rest] = words.split(" ");
  const stem = verb.endsWith("e") ? verb.slice(0, -1) : verb;
  const present = verb.endsWith("y") ? `${verb.slice(0, -1)}ies` : `${verb}s`;
  const past = verb.endsWith("y") ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, present, past, `${stem}ing`].map((form) => [form, ...rest].join(" "));
}
