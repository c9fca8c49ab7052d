/**
 * The id of a place: the words in order with hyphens between them. Another list of words has another id: what may not
 * stand in one, and the full stop that marks it, is written by its number.
 */
export function anchorOf(...words: readonly string[]): string {
  return words.map((word) => word.replaceAll(/[^\p{L}\p{N}_]/gu, escaped)).join("-");
}

function escaped(character: string): string {
  return character === "-" ? "-" : `.${(character.codePointAt(0) ?? 0).toString(16)}.`;
}
