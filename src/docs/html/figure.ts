import type { Element } from "hast";
import { h, s } from "hastscript";
import type { Drawing, DrawnFigures, Shape } from "../diagrams/drawing.ts";
import type { Ids } from "./ids.ts";
import { onLines, phraseNodes, plainPhrase } from "./phrase.ts";
import type { Block } from "../../topics/description.ts";

type FigureBlock = Extract<Block, { kind: "figure" }>;

/** A figure with its caption: the drawing, with its alternative text for who cannot see it, or else that text itself. */
export function figureElement(block: FigureBlock, scope: { readonly ids: Ids; readonly figures: DrawnFigures }): Element {
  const id = scope.ids.get(block) ?? "figure";
  const drawing = scope.figures.get(block.figure);
  const content =
    drawing === undefined
      ? h("p", { className: ["alternative"] }, block.alternative)
      : h("div", { className: ["frame"], role: "group", tabIndex: 0, ariaLabelledBy: `${id}-caption` }, svgElement(drawing, block, id));
  return h("figure", { id }, onLines([content, h("figcaption", { id: `${id}-caption` }, phraseNodes(block.caption))]));
}

function svgElement({ width, height, shapes }: Drawing, block: FigureBlock, id: string): Element {
  const [titleId, descriptionId] = [`${id}-title`, `${id}-description`];
  return s(
    "svg",
    {
      role: "img",
      ariaLabelledBy: titleId,
      ariaDescribedBy: descriptionId,
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      fontFamily: "inherit",
    },
    onLines([
      s("title", { id: titleId }, plainPhrase(block.caption)),
      s("desc", { id: descriptionId }, block.alternative),
      ...shapes.map(shapeElement),
    ]),
  );
}

function shapeElement({ name, attributes, children }: Shape): Element {
  return s(
    name,
    attributes,
    children.map((child) => (typeof child === "string" ? child : shapeElement(child))),
  );
}
