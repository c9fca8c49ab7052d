/**
 * The text with full-width letters, digits and signs as ASCII ones, ASCII letters small, and every space a plain one.
 * Each UTF-16 unit becomes one unit, so a place in the result is the same place in the text.
 */
export function plainText(text: string): string {
  return text
    .replaceAll(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000\t]/g, " ")
    .replaceAll(/[\u2010-\u2015\u2212]/g, "-")
    .replaceAll(/[A-Z]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 32));
}

export interface Clause {
  readonly start: number;
  readonly end: number;
}

const BOUNDARY = /[;。!?\n]|,(?!\d{3}(?!\d))|(?<!\d),|\.(?=\s|$)/g;

/** The clauses of a plain text, without their punctuation; empty ones are left out. */
export function clausesOf(plain: string): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  const add = (end: number) => {
    if (plain.slice(start, end).trim() !== "") clauses.push({ start, end });
  };
  for (const { index } of plain.matchAll(BOUNDARY)) {
    add(index);
    start = index + 1;
  }
  add(plain.length);
  return clauses;
}
