import type { Graph as GraphvizGraph } from "@viz-js/viz";
import type { Label } from "./label.ts";
import type { Figure } from "../../topics/description.ts";

/** A graph as data. */
export type Graph = Extract<Figure, { kind: "graph" }>;

/** The measures of Graphviz: nodes are in inches, everything else in points. One point is drawn as one CSS pixel. */
export const POINTS_PER_INCH = 72;
const PADDING = 12;

/** The lanes of a graph, in the order in which its nodes name them. */
export function lanesOf({ nodes }: Graph): readonly string[] {
  return [...new Set(nodes.flatMap(({ lane }) => (lane === undefined ? [] : [lane])))];
}

/**
 * Whether each lane only sends or only receives. Then nothing flows along a lane: the graph maps the nodes of some lanes to
 * those of others, and lanes stand one after the other in its direction.
 */
function isMap({ nodes, edges }: Graph): boolean {
  const laneOf = new Map(nodes.map(({ id, lane }) => [id, lane]));
  const senders = new Set(edges.map(({ from }) => laneOf.get(from)));
  return edges.length > 0 && edges.every(({ to }) => !senders.has(laneOf.get(to)));
}

/** The words of a graph, measured, each list in the order of what it labels. */
export interface Labels {
  readonly nodes: readonly Label[];
  readonly edges: readonly (Label | null)[];
  readonly lanes: readonly Label[];
}

/** The graph in Graphviz's terms. Names are our own numbers, so that the author's words cannot be read as its markup. */
export function graphvizGraph(graph: Graph, labels: Labels): GraphvizGraph {
  const names = new Map(graph.nodes.map(({ id }, index) => [id, `n${index}`]));
  const lanes = lanesOf(graph);
  const nodes = graph.nodes.map((node, index) => ({
    lane: node.lane,
    node: { name: `n${index}`, attributes: boxSize(labels.nodes[index]) },
  }));
  // A lane is as long as the whole graph because it has an invisible end at either side, all of them on one level. Which
  // lane stands beside which Graphviz decides, for the fewest crossings.
  const levels = lanes.length > 1 && !isMap(graph) ? (["first", "last"] as const) : [];
  return {
    directed: true,
    graphAttributes: {
      rankdir: graph.direction === "down" ? "TB" : "LR",
      newrank: true,
      nodesep: 0.3,
      // Between two lanes arrows need more room than between two nodes.
      ranksep: lanes.length > 0 && isMap(graph) ? 0.9 : 0.45,
      pad: 0.05,
    },
    nodeAttributes: { label: "", shape: "box", fixedsize: true },
    nodes: nodes.filter(({ lane }) => lane === undefined).map(({ node }) => node),
    edges: [
      ...graph.edges.flatMap((edge, index) => {
        const [tail, head] = [names.get(edge.from), names.get(edge.to)];
        const label = labels.edges[index];
        if (tail === undefined || head === undefined) return [];
        return [{ tail, head, attributes: { id: `e${index}`, ...(label ? { label: emptyLabel(label) } : {}) } }];
      }),
      ...levels.flatMap((level) =>
        nodes.flatMap(({ lane, node }) => {
          if (lane === undefined) return [];
          const end = `${level}${lanes.indexOf(lane)}`;
          const [tail, head] = level === "first" ? [end, node.name] : [node.name, end];
          return [{ tail, head, attributes: { style: "invis", weight: 0 } }];
        }),
      ),
    ],
    subgraphs: [
      ...lanes.map((lane, index) => ({
        name: `cluster_${index}`,
        graphAttributes: { label: emptyLabel(labels.lanes[index]), margin: 10 },
        nodes: [
          ...levels.map((level) => ({ name: `${level}${index}`, attributes: { style: "invis", width: 0.01, height: 0.01 } })),
          ...nodes.filter((node) => node.lane === lane).map(({ node }) => node),
        ],
      })),
      ...levels.map((level) => ({
        graphAttributes: { rank: "same" },
        nodes: lanes.map((_, index) => ({ name: `${level}${index}` })),
      })),
    ],
  };
}

function boxSize(label: Label | undefined): Readonly<Record<string, number>> {
  return {
    width: ((label?.width ?? 0) + 2 * PADDING) / POINTS_PER_INCH,
    height: ((label?.height ?? 0) + 1.5 * PADDING) / POINTS_PER_INCH,
  };
}

/** Room for words, without the words. */
function emptyLabel(label: Label | undefined): { readonly html: string } {
  const [width, height] = [(label?.width ?? 0) + 8, (label?.height ?? 0) + 4];
  return { html: `<table border="0" fixedsize="true" width="${width}" height="${height}"><tr><td></td></tr></table>` };
}
