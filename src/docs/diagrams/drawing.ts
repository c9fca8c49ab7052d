import type { Figure } from "../../topics/description.ts";

/** An element of SVG, with its attributes as SVG spells them. */
export interface Shape {
  readonly name: "g" | "path" | "polygon" | "rect" | "line" | "circle" | "text" | "tspan";
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (Shape | string)[];
}

/**
 * A drawn figure: its size and shapes in CSS pixels, without ids, so that it may stand in any page.
 * Lines and words are in `currentColor`; words of edges have the class `beside`, for a page to set them off from the lines.
 */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** The drawing of each figure, by the figure itself. */
export type DrawnFigures = ReadonlyMap<Figure, Drawing>;

/** A place on a drawing, from its upper left corner. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One shape. */
export function shape(name: Shape["name"], attributes: Shape["attributes"], children: Shape["children"] = []): Shape {
  return { name, attributes, children };
}

/** A coordinate to a tenth of a pixel: finer differences nobody sees. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
