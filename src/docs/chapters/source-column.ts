import type { Locale } from "../../core/text.ts";
import type { Phrase, TableRow } from "../../topics/description.ts";

const NONE: Readonly<Record<Locale, string>> = { en: "–", "zh-CN": "—" };

/** The head and rows of a table whose last column says where each row comes from; without that column if no row says it. */
export function withSources(
  head: readonly string[],
  rows: readonly TableRow[],
  locale: Locale,
): { readonly head: readonly Phrase[]; readonly rows: readonly TableRow[] } {
  const isSourced = rows.some(({ cells }) => (cells.at(-1) ?? []).length > 0);
  const named = head.map((word): Phrase => [word]);
  if (!isSourced) return { head: named.slice(0, -1), rows: rows.map((row) => ({ ...row, cells: row.cells.slice(0, -1) })) };
  const filled = rows.map((row) => ({ ...row, cells: row.cells.map((cell) => (cell.length === 0 ? [[NONE[locale]]] : cell)) }));
  return { head: named, rows: filled };
}
