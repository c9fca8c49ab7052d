import type { Block, Phrase } from "../../topics/description.ts";
import { chapterTitles } from "../book-words.ts";
import type { BookPart } from "../book-words.ts";
import type { BookScope } from "../scope/describe-scope.ts";

/** A part of the book under its title; none where it has nothing to say. */
export function partOf(part: BookPart, { locale }: BookScope, blocks: readonly Block[]): readonly Block[] {
  if (blocks.length === 0) return [];
  return [{ kind: "section", anchor: part, title: [chapterTitles[locale][part]], blocks }];
}

export function paragraph(text: Phrase): Block {
  return { kind: "paragraph", text };
}
