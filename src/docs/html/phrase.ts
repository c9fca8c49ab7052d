import type { ElementContent } from "hast";
import { h } from "hastscript";
import type { Phrase } from "../../topics/description.ts";

/** A phrase in HTML: what the policy says carries the JSON Pointer of where it says it. */
export function phraseNodes(phrase: Phrase): ElementContent[] {
  return phrase.map((piece) =>
    typeof piece === "string" ? { type: "text", value: piece } : h("span", { dataPointer: piece.pointer }, piece.text),
  );
}

/** A phrase in HTML without its pointers, for places that repeat it. */
export function plainPhrase(phrase: Phrase): string {
  return phrase.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

/** Elements each on a line of its own, so that two versions of a page can be compared line by line. */
export function onLines(elements: readonly ElementContent[]): ElementContent[] {
  const lineBreak: ElementContent = { type: "text", value: "\n" };
  return [lineBreak, ...elements.flatMap((element) => [element, lineBreak])];
}
