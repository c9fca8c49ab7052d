import type { Figure } from "../../topics/description.ts";

type Graph = Extract<Figure, { readonly kind: "graph" }>;

/** A graph as Mermaid text: nodes of one lane stand in a subgraph. */
export function mermaidText({ nodes, edges, direction }: Graph): string {
  const places = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lanes = new Map<string | undefined, string[]>();
  for (const { id, text, lane } of nodes) {
    const line = `${places.get(id) ?? ""}["${label(text)}"]`;
    const known = lanes.get(lane);
    if (known === undefined) lanes.set(lane, [line]);
    else known.push(line);
  }
  const groups = [...lanes].flatMap(([lane, lines], index) => {
    if (lane === undefined) return lines.map((line) => `  ${line}`);
    return [`  subgraph lane${index}["${label(lane)}"]`, ...lines.map((line) => `    ${line}`), "  end"];
  });
  const arrows = edges.map(({ from, to, text }) => {
    const arrow = text === undefined ? "-->" : `-->|"${label(text)}"|`;
    return `  ${places.get(from) ?? ""} ${arrow} ${places.get(to) ?? ""}`;
  });
  return [`flowchart ${direction === "down" ? "TD" : "LR"}`, ...groups, ...arrows].join("\n");
}

/** Mermaid's own entities for what would end a label, or be read as Markdown. */
function label(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").replaceAll(/[#"<>`]/g, (character) => `#${character.codePointAt(0) ?? 0};`);
}
