import { drawFigures } from "appraisal-policy/docs";
import type { Block, Drawing, Figure, Shape } from "appraisal-policy/docs";
import { describe, expect, it } from "vitest";

type Graph = Extract<Figure, { kind: "graph" }>;
type Steps = Extract<Figure, { kind: "steps" }>;

async function drawn(figure: Figure): Promise<Drawing> {
  const block: Block = { kind: "figure", caption: ["A figure"], alternative: "A figure.", figure };
  const drawing = (await drawFigures([{ kind: "section", anchor: "a", title: ["A"], blocks: [block] }])).get(figure);
  if (drawing === undefined) throw new Error("not drawn");
  return drawing;
}

function shapesIn(shapes: readonly (Shape | string)[], name: Shape["name"]): readonly Shape[] {
  return shapes.flatMap((shape) => {
    if (typeof shape === "string") return [];
    return [...(shape.name === name ? [shape] : []), ...shapesIn(shape.children, name)];
  });
}

function wordsOf(shape: Shape | string): string {
  return typeof shape === "string" ? shape : shape.children.map(wordsOf).join(" ");
}

function texts({ shapes }: Drawing): readonly string[] {
  return shapesIn(shapes, "text").map(wordsOf);
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function boxes({ shapes }: Drawing): { readonly nodes: readonly Box[]; readonly lanes: readonly Box[] } {
  const box = ({ attributes: { x, y, width, height } }: Shape): Box => ({
    left: Number(x),
    top: Number(y),
    right: Number(x) + Number(width),
    bottom: Number(y) + Number(height),
  });
  const rects = shapesIn(shapes, "rect");
  const isNode = (shape: Shape) => shape.attributes["class"] === "node";
  return { nodes: rects.filter(isNode).map(box), lanes: rects.filter((shape) => !isNode(shape)).map(box) };
}

function apart(one: Box, other: Box): boolean {
  return one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
}

function inside(inner: Box, outer: Box): boolean {
  return inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;
}

function pairs<Item>(items: readonly Item[]): readonly (readonly [Item, Item])[] {
  return items.flatMap((one, index) => items.slice(index + 1).map((other) => [one, other] as const));
}

const names = ["employee", "leader", "personnel", "committee"];

/** A case that goes from lane to lane and back. */
function lanes(direction: Graph["direction"]): Graph {
  const nodes = Array.from({ length: 9 }, (_, index) => ({ id: `${index}`, text: `step ${index}`, lane: names[(index * 3) % 4] ?? "" }));
  const edges = nodes.slice(1).map(({ id }, index) => ({ from: `${index}`, to: id, text: `within ${id} days` }));
  return { kind: "graph", nodes, edges, direction };
}

describe("a graph", () => {
  it("shows every node with its words, and every edge with an arrowhead and its words", async () => {
    const graph = lanes("down");
    const drawing = await drawn(graph);
    const expected = [...names, ...graph.nodes.map(({ text }) => text), ...graph.edges.map(({ text }) => text ?? "")];
    expect(texts(drawing).toSorted()).toEqual(expected.toSorted());
    expect(shapesIn(drawing.shapes, "path")).toHaveLength(graph.edges.length);
    expect(shapesIn(drawing.shapes, "polygon")).toHaveLength(graph.edges.length);
  });

  it.each(["down", "right"] as const)("going %s, has lanes as long as itself, with their nodes inside and side by side", async (direction) => {
    const graph = lanes(direction);
    const { nodes, lanes: strips } = boxes(await drawn(graph));
    expect(strips).toHaveLength(names.length);
    const order = [...new Set(graph.nodes.map(({ lane }) => lane))];
    expect(nodes.every((node, index) => strips.every((strip, at) => (order[at] === graph.nodes[index]?.lane ? inside(node, strip) : apart(node, strip))))).toBe(true);
    expect(pairs(strips).every(([one, other]) => apart(one, other))).toBe(true);
    expect(pairs(nodes).every(([one, other]) => apart(one, other))).toBe(true);
    const ends = strips.map(({ left, top, right, bottom }) => (direction === "down" ? [top, bottom] : [left, right]));
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
  });

  it("has lanes one after the other where each only sends or only receives", async () => {
    const people = ["head", "deputy", "staff"].map((id) => ({ id, text: id, lane: "employees" }));
    const leaders = ["president", "leader"].map((id) => ({ id, text: id, lane: "talks are held by" }));
    const edges = [["head", "president"], ["deputy", "president"], ["staff", "leader"]].map(([from = "", to = ""]) => ({ from, to }));
    const graph: Graph = { kind: "graph", direction: "right", nodes: [...people, ...leaders], edges };
    const { lanes: [employees, holders] } = boxes(await drawn(graph));
    expect(employees?.right).toBeLessThan(holders?.left ?? 0);
  });

  it("has lanes from left to right as they are named, where the lines allow it", async () => {
    const order = ["appellant", "appraiser", "second appraiser", "personnel", "committee"];
    const nodes = order.map((lane) => ({ id: lane, text: lane, lane }));
    const edges = [...order.slice(1), "appellant"].map((to, index) => ({ from: order[index] ?? "", to }));
    const { lanes: strips } = boxes(await drawn({ kind: "graph", direction: "down", nodes: [...nodes, { id: "end", text: "end", lane: "committee" }], edges }));
    const stages = strips.slice(1).map(({ left }) => left);
    expect(stages).toEqual(stages.toSorted((a, b) => a - b));
  });

  it("leaves nodes without a lane outside", async () => {
    const { nodes, lanes: strips } = boxes(
      await drawn({ kind: "graph", direction: "down", nodes: [{ id: "a", text: "a", lane: "x" }, { id: "b", text: "b" }], edges: [] }),
    );
    expect(strips.map((strip) => nodes.map((node) => inside(node, strip)))).toEqual([[true, false]]);
  });

  it("takes no words and no ids for markup of Graphviz", async () => {
    const odd = [`"]; a -> b`, "<b>&amp;", "\\N \\G", "{x|y}", "cluster_0", ""];
    const nodes = odd.map((text) => ({ id: text, text, lane: text }));
    const drawing = await drawn({ kind: "graph", direction: "down", nodes, edges: odd.slice(1).map((to, index) => ({ from: odd[index] ?? "", to, text: to })) });
    expect(texts(drawing).toSorted()).toEqual([...odd, ...odd, ...odd.slice(1)].toSorted());
  });

  it("draws loops, both directions, and nothing for an edge to nowhere", async () => {
    const drawing = await drawn({
      kind: "graph",
      direction: "right",
      nodes: [{ id: "a", text: "a" }, { id: "b", text: "b" }],
      edges: [{ from: "a", to: "a" }, { from: "a", to: "b" }, { from: "b", to: "a" }, { from: "b", to: "c" }],
    });
    expect(shapesIn(drawing.shapes, "polygon")).toHaveLength(3);
  });

  it("may be empty", async () => {
    expect(texts(await drawn({ kind: "graph", direction: "down", nodes: [], edges: [] }))).toEqual([]);
  });
});

describe("a step curve", () => {
  const steps: Steps = {
    kind: "steps",
    x: "headcount",
    y: "talks a year",
    points: [{ x: 1, y: 1 }, { x: 6, y: 2 }, { x: 11, y: 4 }],
    until: 20,
  };

  it("goes straight on to each step and then straight up to it, up to its end", async () => {
    const { shapes } = await drawn(steps);
    const [path] = shapesIn(shapes, "path");
    const places = `${path?.attributes["d"]}`.match(/-?[\d.]+,-?[\d.]+/g)?.map((place) => place.split(",").map(Number)) ?? [];
    // From one corner to the next only one of both coordinates changes.
    const moves = places
      .slice(1)
      .map(([x, y], index) => [x !== places[index]?.[0], y !== places[index]?.[1]])
      .filter((move) => move.includes(true));
    expect(moves).toEqual([[true, false], [false, true], [true, false], [false, true], [true, false]]);
    // Where the steps begin stands a dot, and the distances are in proportion.
    const dots = shapesIn(shapes, "circle").map(({ attributes }) => [Number(attributes["cx"]), Number(attributes["cy"])]);
    const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = [], [x3 = 0, y3 = 0] = []] = dots;
    expect(dots).toHaveLength(3);
    expect((x3 - x1) / (x2 - x1)).toBeCloseTo(2, 1);
    expect((y3 - y1) / (y2 - y1)).toBeCloseTo(3, 1);
  });

  it("names its axes and marks them with whole numbers", async () => {
    const words = texts(await drawn(steps));
    expect(words).toEqual(expect.arrayContaining(["headcount", "talks a year", "0", "4", "20"]));
    expect(words.filter((word) => /^[\d.]+$/.test(word)).every((word) => Number.isInteger(Number(word)))).toBe(true);
  });

  it("may have no step, or none above zero", async () => {
    expect(shapesIn((await drawn({ ...steps, points: [] })).shapes, "circle")).toEqual([]);
    expect(texts(await drawn({ ...steps, points: [{ x: 0, y: 0 }] }))).toContain("0");
  });
});

describe("every drawing", () => {
  it("is in the colour of the text around it alone", async () => {
    const colours = (shapes: readonly (Shape | string)[]): readonly unknown[] =>
      shapes.flatMap((shape) =>
        typeof shape === "string" ? [] : [shape.attributes["fill"], shape.attributes["stroke"], ...colours(shape.children)],
      );
    const figures: readonly Figure[] = [lanes("down"), { kind: "steps", x: "x", y: "y", points: [{ x: 1, y: 2 }], until: 3 }];
    const used = await Promise.all(figures.map(async (figure) => colours((await drawn(figure)).shapes)));
    expect(new Set(used.flat())).toEqual(new Set([undefined, "none", "currentColor"]));
  });
});
