import type { Block, ListItem, Phrase, SourcedPiece } from "appraisal-policy/docs";
import type { Locale } from "appraisal-policy";

/** Every phrase of a book, in order. */
export function phrasesOf(blocks: readonly Block[]): readonly Phrase[] {
  return blocks.flatMap((block): readonly Phrase[] => {
    switch (block.kind) {
      case "section":
        return [block.title, ...phrasesOf(block.blocks)];
      case "list":
        return block.items.flatMap(itemPhrases);
      case "table":
        return [block.caption, ...block.head, ...block.rows.flatMap(({ cells }) => cells.flat())];
      case "figure":
        return [block.caption];
      case "paragraph":
      case "remark":
        return [block.text];
      default:
        return block satisfies never;
    }
  });
}

function itemPhrases({ text, items = [] }: ListItem): readonly Phrase[] {
  return [text, ...items.flatMap(itemPhrases)];
}

/** What a book says of its own, and what it says that the policy says. */
export function piecesOf(blocks: readonly Block[]): { readonly own: readonly string[]; readonly sourced: readonly SourcedPiece[] } {
  const pieces = phrasesOf(blocks).flat();
  return {
    own: pieces.filter((piece) => typeof piece === "string"),
    sourced: pieces.filter((piece) => typeof piece !== "string"),
  };
}

/** The JSON Pointers of all leaves of a document that a reader of one language is to find: of a text in two languages his own. */
export function leafPointers(value: unknown, locale: Locale, path = ""): readonly string[] {
  if (typeof value !== "object" || value === null) return [path];
  const keys = Object.keys(value);
  if (keys.length === 0) return [path];
  const isText = keys.length === 2 && keys.includes("en") && keys.includes("zh-CN");
  return (isText ? [locale] : keys).flatMap((key) => {
    const escaped = key.replaceAll("~", "~0").replaceAll("/", "~1");
    return leafPointers((value as Record<string, unknown>)[key], locale, `${path}/${escaped}`);
  });
}

/** What a JSON Pointer points to; `undefined` where there is nothing. */
export function pointedTo(document: unknown, pointer: string): unknown {
  let value = document;
  for (const key of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = (value as Record<string, unknown>)[key.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  return value;
}
