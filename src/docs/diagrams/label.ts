import { eastAsianWidth } from "get-east-asian-width";
import { rounded, shape, type Point, type Shape } from "./drawing.ts";

/** Words broken into lines, and the room that they take in CSS pixels. */
export interface Label {
  readonly lines: readonly string[];
  readonly width: number;
  readonly height: number;
}

/** The size of the words of a drawing, in CSS pixels. */
export const FONT_SIZE = 13;
const LINE_HEIGHT = 18;
// No font can be measured without a browser: half an em and some room for each column, in which Chinese characters take two.
const COLUMN_WIDTH = FONT_SIZE * 0.58;

// What may not begin a line of Chinese stays with the character before it, and what may not end one with the next.
const UNBREAKABLE = /[（《「『“]*[\p{Script=Han}][，。、；：？！）》」』”…]*|\s+|[^\s\p{Script=Han}（《「『“]+|[（《「『“]+/gu;

function columnsOf(text: string): number {
  return [...text].reduce((columns, character) => columns + eastAsianWidth(character.codePointAt(0) ?? 0), 0);
}

/**
 * Words in lines of at most so many columns, broken at spaces and between Chinese characters, and as even as the number of
 * lines allows; a longer word has its own line.
 */
export function labelOf(text: string, columns: number): Label {
  let lines = brokenLines(text, columns);
  for (let fewer = columns - 1; fewer > 0; fewer -= 1) {
    const narrower = brokenLines(text, fewer);
    if (narrower.length > lines.length) break;
    lines = narrower;
  }
  return {
    lines,
    width: Math.ceil(Math.max(...lines.map(columnsOf)) * COLUMN_WIDTH),
    height: lines.length * LINE_HEIGHT,
  };
}

function brokenLines(text: string, columns: number): readonly string[] {
  return text.split("\n").flatMap((paragraph) => {
    const broken: string[] = [];
    let line = "";
    for (const word of paragraph.match(UNBREAKABLE) ?? []) {
      if (line !== "" && columnsOf(line + word.trimEnd()) > columns) {
        broken.push(line.trimEnd());
        line = word.trimStart();
      } else {
        line += word;
      }
    }
    return [...broken, line.trimEnd()];
  });
}

/** A label drawn around its middle. */
export function drawnLabel(label: Label, middle: Point, attributes: Shape["attributes"] = {}): Shape {
  const top = middle.y - label.height / 2;
  return shape(
    "text",
    { "fill": "currentColor", "font-size": FONT_SIZE, "text-anchor": "middle", ...attributes },
    label.lines.map((line, index) =>
      // 13 of 18 pixels down stands the base line.
      shape("tspan", { x: rounded(middle.x), y: rounded(top + index * LINE_HEIGHT + FONT_SIZE) }, [line]),
    ),
  );
}
