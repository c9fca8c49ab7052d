import { textIn } from "../core/text.ts";
import type { Locale, Text } from "../core/text.ts";
import type { Block, DescribeScope, Evidence, ListItem, Phrase, Piece } from "./description.ts";
import { joinPhrases } from "./phrase.ts";

/** What the policy says at a place; bare words where it says nothing, and a default of ours holds. */
export function told(text: string, pointer: string | null): Piece {
  return pointer === null ? text : { text, pointer };
}

/** A thing by its title, or by its name, where another place names it: the JSON Pointer is that of the naming. */
export function named({ locale }: DescribeScope, title: Text | undefined, pointer: string, name: string): Phrase {
  return [told(textIn(title, locale, name), pointer)];
}

/** Phrases one after the other, with words between each two. */
export function joinedBy(between: string, phrases: readonly Phrase[]): Phrase {
  return joinPhrases(phrases.flatMap((each, index) => (index === 0 ? [each] : [between, each])));
}

/** Sentences as one paragraph; those that say nothing are left out. */
export function sentences(locale: Locale, each: readonly Phrase[]): Phrase {
  return joinedBy(
    locale === "en" ? " " : "",
    each.filter(({ length }) => length > 0),
  );
}

/** Where a figure comes from, as lines for a list or the cell of a table. */
export function evidenceLines(scope: DescribeScope, evidence: Evidence, pointer: string): readonly Phrase[] {
  return scope.evidence(evidence, pointer).flatMap(linesOf);
}

/** An entry of a list, with lines on it and then further entries below it. */
export function itemWith(text: Phrase, lines: readonly Phrase[], items: readonly ListItem[] = []): ListItem {
  const below = [...lines.map((line) => ({ text: line })), ...items];
  return below.length === 0 ? { text } : { text, items: below };
}

/** The id of what stands at a JSON Pointer, for links: the pointer with what an id cannot hold written as its code. */
export function anchorAt(pointer: string): string {
  return pointer
    .slice(1)
    .replaceAll("/", ".")
    .replaceAll(/[^\p{L}\p{N}._-]/gu, (character) => `_${character.codePointAt(0)?.toString(16) ?? ""}_`);
}

function linesOf(block: Block): readonly Phrase[] {
  if (block.kind === "section") return block.blocks.flatMap(linesOf);
  if (block.kind === "list") return block.items.map(({ text }) => text);
  return "text" in block ? [block.text] : [];
}
