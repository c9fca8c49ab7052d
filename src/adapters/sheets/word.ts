/** A word of a cell; in quotation marks it is taken as it stands. */
export interface Word {
  readonly text: string;
  readonly isQuoted: boolean;
}

/** Whether a word can stand in a cell without quotation marks. */
export function isPlainWord(text: string): boolean {
  return text !== "" && text === text.trim() && !/[;；"\p{C}]/u.test(text);
}

/** In quotation marks, as JSON writes a text. */
export function quotedWord(text: string): string {
  return JSON.stringify(text);
}

/** Several words in one cell. */
export function wordsCell(words: readonly string[]): string {
  return words.map((word) => (isPlainWord(word) ? word : quotedWord(word))).join("; ");
}

const NEXT = /\s*(?<word>"(?:[^"\\]|\\.)*"|[^;；]*?)\s*(?:[;；]|$)/y;

/** The words of a cell; `null` if a quotation mark is not closed, or stands where none can. */
export function wordsIn(cell: string): readonly Word[] | null {
  const words: Word[] = [];
  for (let at = 0; at < cell.length; at = NEXT.lastIndex) {
    NEXT.lastIndex = at;
    const given = NEXT.exec(cell)?.groups?.["word"];
    const word = given === undefined ? null : readWord(given);
    if (word === null) return null;
    if (word.isQuoted || word.text !== "") words.push(word);
  }
  return words.length === 0 ? null : words;
}

/** One word; `null` if it has a quotation mark that does not belong there. */
export function readWord(given: string): Word | null {
  const text = given.trim();
  if (!text.startsWith('"')) return text.includes('"') ? null : { text, isQuoted: false };
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === "string" ? { text: read, isQuoted: true } : null;
  } catch {
    return null; // JSON.parse says so
  }
}
