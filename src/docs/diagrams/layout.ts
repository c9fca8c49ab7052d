import type { Viz } from "@viz-js/viz";
import * as z from "zod/mini";
import type { Point } from "./drawing.ts";
import { graphvizGraph, lanesOf, POINTS_PER_INCH } from "./graphviz-graph.ts";
import type { Graph } from "./graphviz-graph.ts";
import { labelOf } from "./label.ts";
import type { Label } from "./label.ts";

/** Where everything of a graph stands, in CSS pixels. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly PlacedBox[];
  readonly nodes: readonly PlacedBox[];
  readonly edges: readonly PlacedEdge[];
}

/** A box of a layout, with its words and the middle of them. */
export interface PlacedBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly label: Label;
  readonly labelAt: Point;
}

/** An edge of a layout: where it starts, three points for each of its curves, and the tip of its arrow. */
export interface PlacedEdge {
  readonly curve: readonly Point[];
  readonly tip: Point;
  readonly label: Label | null;
  readonly labelAt: Point;
}

// What Graphviz says of a layout: `pos`, `bb` and `lp` in points, `width` and `height` in inches, all as text.
const placed = z.object({
  name: z.string(),
  bb: z.optional(z.string()),
  lp: z.optional(z.string()),
  pos: z.optional(z.string()),
  width: z.optional(z.string()),
  height: z.optional(z.string()),
});
const answer = z.object({
  bb: z.string(),
  objects: z.optional(z.array(placed)),
  edges: z.optional(z.array(z.object({ pos: z.optional(z.string()), lp: z.optional(z.string()), id: z.optional(z.string()) }))),
});

/**
 * Has Graphviz place a graph. The words are measured and broken here, since Graphviz knows no Chinese fonts: it gets empty
 * boxes. An edge to a node that is not there is left out.
 */
export function layoutOf(graph: Graph, graphviz: Viz): Layout {
  const labels = {
    nodes: graph.nodes.map(({ text }) => labelOf(text, 24)),
    edges: graph.edges.map(({ text }) => (text === undefined ? null : labelOf(text, 22))),
    lanes: lanesOf(graph).map((lane) => labelOf(lane, 30)),
  };
  const output = answer.parse(graphviz.renderJSON(graphvizGraph(graph, labels), { format: "json0", yInvert: true }));
  const objects = new Map((output.objects ?? []).map((object) => [object.name, object]));
  const edges = new Map((output.edges ?? []).map((edge) => [edge.id, edge]));
  const [left = 0, bottom = 0, right = 0, top = 0] = numbers(output.bb);
  const layout: Layout = {
    width: right - left,
    height: bottom - top,
    lanes: labels.lanes.map((label, index) => {
      const object = objects.get(`cluster_${index}`);
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbers(object?.bb);
      const [x = 0, y = 0] = numbers(object?.lp);
      return { left: x1, top: Math.min(y1, y2), width: x2 - x1, height: Math.abs(y2 - y1), label, labelAt: { x, y } };
    }),
    nodes: labels.nodes.map((label, index) => {
      const object = objects.get(`n${index}`);
      const [x = 0, y = 0] = numbers(object?.pos);
      const [width = 0, height = 0] = [object?.width, object?.height].map((inches) => Number(inches) * POINTS_PER_INCH);
      return { left: x - width / 2, top: y - height / 2, width, height, label, labelAt: { x, y } };
    }),
    edges: labels.edges.map((label, index) => {
      const edge = edges.get(`e${index}`);
      const [x = 0, y = 0] = numbers(edge?.lp);
      return { ...splineOf(edge?.pos ?? ""), label, labelAt: { x, y } };
    }),
  };
  return graph.direction === "down" && isBackward(layout.lanes) ? mirrored(layout) : layout;
}

/** Whether more pairs of lanes stand against the order in which the graph names them than in it. */
function isBackward(lanes: readonly PlacedBox[]): boolean {
  const steps = lanes.flatMap((lane, index) => lanes.slice(index + 1).map((later) => Math.sign(later.left - lane.left)));
  return steps.reduce((sum, step) => sum + step, 0) < 0;
}

/** The layout with left and right changed over: nothing crosses that did not cross before. */
function mirrored(layout: Layout): Layout {
  const point = ({ x, y }: Point): Point => ({ x: layout.width - x, y });
  const box = (placedBox: PlacedBox): PlacedBox => ({
    ...placedBox,
    left: layout.width - placedBox.left - placedBox.width,
    labelAt: point(placedBox.labelAt),
  });
  return {
    ...layout,
    lanes: layout.lanes.map(box),
    nodes: layout.nodes.map(box),
    edges: layout.edges.map((edge) => ({ ...edge, curve: edge.curve.map(point), tip: point(edge.tip), labelAt: point(edge.labelAt) })),
  };
}

/** `e,10,20 1,2 3,4 5,6 7,8`: the tip of the arrow, then the curve. */
function splineOf(pos: string): { readonly curve: readonly Point[]; readonly tip: Point } {
  const places = pos.split(" ").map((place) => {
    const [x = 0, y = 0] = numbers(place.replace(/^[es],/, ""));
    return { x, y };
  });
  const [tip = { x: 0, y: 0 }, ...curve] = places;
  return { curve, tip };
}

function numbers(text: string | undefined): readonly number[] {
  return text === undefined || text === "" ? [] : text.split(",").map(Number);
}
