import type { Locale } from "../core/text.ts";
import type { Phrase, Piece, SourcedPiece } from "./description.ts";

/** What the policy says at one place, as a piece of a sentence. */
export function said(value: string | number, pointer: string): SourcedPiece {
  return { text: String(value), pointer };
}

/**
 * A sentence of words and pieces: phrase`within ${said(10, "/…/value")} days`. Wherever a Chinese character meets a
 * Latin letter or a figure across two pieces, a space comes between them.
 */
export function phrase(words: TemplateStringsArray, ...parts: readonly (Piece | Phrase)[]): Phrase {
  return joinPhrases(words.flatMap((word, index) => [word, ...parts.slice(index, index + 1)]));
}

/** Pieces and phrases one after the other, with the spaces that a phrase has. */
export function joinPhrases(parts: readonly (Piece | Phrase)[]): Phrase {
  const pieces: Piece[] = [];
  for (const piece of parts.flatMap(piecesOf)) {
    const text = textOf(piece);
    if (piece === "") continue; // a piece of the policy without words still carries its pointer
    if (needsSpace(textOf(pieces.at(-1) ?? ""), text)) pieces.push(" ");
    const last = pieces.at(-1);
    if (typeof last === "string" && typeof piece === "string") pieces[pieces.length - 1] = last + piece;
    else pieces.push(piece);
  }
  return pieces;
}

/** "a, b and c", "a, b or c". */
export function listPhrases(phrases: readonly Phrase[], locale: Locale, conjunction: "and" | "or"): Phrase {
  const { between, last } = SEPARATORS[locale][conjunction];
  return joinPhrases(
    phrases.flatMap((each, index): readonly (Piece | Phrase)[] => {
      if (index === 0) return [each];
      return [index === phrases.length - 1 ? last : between, each];
    }),
  );
}

/** The words of a phrase alone. */
export function plainPhrase(words: Phrase): string {
  return words.map(textOf).join("");
}

/** The same with a capital letter at the start of what is ours; what the policy says stays as it is written. */
export function capitalized(words: Phrase): Phrase {
  const [first, ...rest] = words;
  return typeof first === "string" ? [first.charAt(0).toUpperCase() + first.slice(1), ...rest] : words;
}

const SEPARATORS = {
  en: { and: { between: ", ", last: " and " }, or: { between: ", ", last: " or " } },
  "zh-CN": { and: { between: "、", last: "和" }, or: { between: "、", last: "或" } },
} as const;

function piecesOf(part: Piece | Phrase): readonly Piece[] {
  return typeof part === "string" || "text" in part ? [part] : part;
}

function textOf(piece: Piece): string {
  return typeof piece === "string" ? piece : piece.text;
}

function needsSpace(left: string, right: string): boolean {
  return (
    (/\p{Script=Han}$/u.test(left) && /^[A-Za-z0-9]/.test(right)) || (/[A-Za-z0-9%]$/.test(left) && /^\p{Script=Han}/u.test(right))
  );
}
