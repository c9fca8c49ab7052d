import type { PhrasingContent } from "mdast";
import type { Phrase } from "../../topics/description.ts";

/** Words of a line as Markdown nodes, without the JSON Pointers. */
export function wordNodes(phrase: Phrase): readonly PhrasingContent[] {
  const value = phrase.map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
  return value === "" ? [] : [{ type: "text", value: value.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ") }];
}

/** A comment with the JSON Pointers of all that the phrases say, each once; nothing where they have none. */
export function pointerComment(phrases: readonly Phrase[]): readonly PhrasingContent[] {
  const pointers = phrases.flat().flatMap((piece) => (typeof piece === "string" ? [] : [piece.pointer]));
  return sourceComment(pointers);
}

/** A comment with JSON Pointers. */
export function sourceComment(pointers: readonly string[]): readonly PhrasingContent[] {
  const shown = [...new Set(pointers)].filter((each) => each !== "").map(commented);
  return shown.length === 0 ? [] : [{ type: "text", value: " " }, { type: "html", value: `<!-- ${shown.join(" ")} -->` }];
}

/** The phrase, and behind it where it comes from. */
export function lineNodes(phrase: Phrase): PhrasingContent[] {
  return [...wordNodes(phrase), ...pointerComment([phrase])];
}

/** A place that can be linked to. */
export function anchorNode(anchor: string): PhrasingContent {
  return { type: "html", value: `<a id="${anchor.replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"></a>` };
}

/** A pointer in a comment, as in a URI: no spaces, and nothing that could end the comment or a cell. */
function commented(pointer: string): string {
  return pointer.replaceAll(/[%\s<>|`]|-(?=-)|-$/gu, (character) => encodeURIComponent(character).replace("-", "%2D"));
}
