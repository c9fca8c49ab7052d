import type { Drawing, DrawnFigures } from "./drawing.ts";
import { drawGraph } from "./graph.ts";
import { drawSteps } from "./steps.ts";
import type { Block, Figure } from "../../topics/description.ts";

/**
 * Draws the figures of a document as vector graphics: graphs by Graphviz, which loads asynchronously, and step curves.
 * Needs neither a browser nor a network. What it returns goes to {@link renderHtml} together with the same blocks.
 */
export async function drawFigures(blocks: readonly Block[]): Promise<DrawnFigures> {
  const figures = figuresOf(blocks);
  // Graphviz is a megabyte: only who draws a graph loads it.
  const graphviz = figures.some(({ kind }) => kind === "graph") ? await (await import("@viz-js/viz")).instance() : null;
  const draw = (figure: Figure): readonly (readonly [Figure, Drawing])[] => {
    if (figure.kind === "steps") return [[figure, drawSteps(figure)]];
    return graphviz === null ? [] : [[figure, drawGraph(figure, graphviz)]];
  };
  return new Map(figures.flatMap(draw));
}

function figuresOf(blocks: readonly Block[]): readonly Figure[] {
  return blocks.flatMap((block) => {
    if (block.kind === "section") return figuresOf(block.blocks);
    return block.kind === "figure" ? [block.figure] : [];
  });
}
