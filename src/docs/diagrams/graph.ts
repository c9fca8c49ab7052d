import type { Viz } from "@viz-js/viz";
import { rounded, shape, type Drawing, type Point, type Shape } from "./drawing.ts";
import { drawnLabel } from "./label.ts";
import type { Graph } from "./graphviz-graph.ts";
import { layoutOf } from "./layout.ts";
import type { PlacedBox, PlacedEdge } from "./layout.ts";

/** Draws a graph: lanes as shaded boxes, nodes as rounded ones, edges as arrows with their words beside them. */
export function drawGraph(graph: Graph, graphviz: Viz): Drawing {
  const { width, height, lanes, nodes, edges } = layoutOf(graph, graphviz);
  return {
    width: Math.ceil(width) + 2,
    height: Math.ceil(height) + 2,
    // Half a pixel of room for the outlines at the rim.
    shapes: [shape("g", { transform: "translate(1 1)" }, [...lanes.map(drawLane), ...edges.flatMap(drawEdge), ...nodes.map(drawNode)])],
  };
}

function drawLane(lane: PlacedBox): Shape {
  return shape("g", {}, [
    shape("rect", { ...place(lane), "fill": "currentColor", "fill-opacity": 0.05, "stroke": "currentColor", "stroke-opacity": 0.35 }),
    drawnLabel(lane.label, lane.labelAt, { "font-weight": "bold" }),
  ]);
}

function drawNode(node: PlacedBox): Shape {
  return shape("g", {}, [
    shape("rect", { ...place(node), "rx": 6, "class": "node", "fill": "none", "stroke": "currentColor", "stroke-width": 1.25 }),
    drawnLabel(node.label, node.labelAt),
  ]);
}

function drawEdge({ curve, tip, label, labelAt }: PlacedEdge): readonly Shape[] {
  const [start, ...rest] = curve;
  const end = rest.at(-1);
  if (start === undefined || end === undefined) return [];
  const line = shape("path", { d: `M${pair(start)}C${rest.map(pair).join(" ")}`, fill: "none", stroke: "currentColor" });
  const words = label === null ? [] : [drawnLabel(label, labelAt, { class: "beside" })];
  return [line, arrowhead(end, tip), ...words];
}

function arrowhead(from: Point, tip: Point): Shape {
  const [alongX, alongY] = [tip.x - from.x, tip.y - from.y];
  const corners = [
    { x: from.x - alongY * 0.4, y: from.y + alongX * 0.4 },
    tip,
    { x: from.x + alongY * 0.4, y: from.y - alongX * 0.4 },
  ];
  return shape("polygon", { points: corners.map(pair).join(" "), fill: "currentColor" });
}

function place({ left, top, width, height }: PlacedBox): Readonly<Record<string, number>> {
  return { x: rounded(left), y: rounded(top), width: rounded(width), height: rounded(height) };
}

function pair({ x, y }: Point): string {
  return `${rounded(x)},${rounded(y)}`;
}
