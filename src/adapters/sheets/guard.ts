/** What a spreadsheet runs as a formula, and our own mark in front of a text. */
const FORMULA = /^['=+\-@\t\r＝＋－＠]/;

/** What a spreadsheet takes for a number, a day or a time, and would write back in another form: `5.10`, `1-2`, `007`. */
const REWRITTEN = [
  /^[+-]?[\d.,:/\-\s]+(?:e[+-]?\d+)?%?$/i,
  /^(?:true|false)$/i,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[-\s/.]?\d/i,
  /^\d+\s*[-\s/.]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
  /^\d+\s*[年月]/,
];

/** Spreadsheets keep so many digits. */
const DIGITS = 15;

/**
 * A cell that no spreadsheet runs as a formula or rewrites: one that it would is marked by a `'` in front, the sign by
 * which spreadsheets themselves keep a text a text.
 */
export function guarded(text: string): string {
  if (String(Number(text)) === text && text.length <= DIGITS) return text;
  const isRewritten = !text.includes("..") && REWRITTEN.some((form) => form.test(text));
  return FORMULA.test(text) || isRewritten ? `'${text}` : text;
}

/** The cell without the mark. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") ? cell.slice(1) : cell;
}
