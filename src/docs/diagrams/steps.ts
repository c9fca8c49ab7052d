import { scaleLinear } from "d3-scale";
import { curveStepAfter, line } from "d3-shape";
import { rounded, shape, type Drawing, type Shape } from "./drawing.ts";
import { drawnLabel, FONT_SIZE, labelOf } from "./label.ts";
import type { Figure } from "../../topics/description.ts";

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = { left: 56, right: 20, top: 40, bottom: 52 };

/** Draws a step curve from zero up: axes with whole numbers, a dot where a step begins. */
export function drawSteps({ points, until, x, y }: Extract<Figure, { kind: "steps" }>): Drawing {
  const highest = Math.max(1, ...points.map((point) => point.y));
  const across = scaleLinear([points[0]?.x ?? 0, until], [MARGIN.left, WIDTH - MARGIN.right]);
  const up = scaleLinear([0, highest], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(wholeTicks(highest));
  const last = points.at(-1);
  const held = last === undefined ? [] : [...points, { x: until, y: last.y }];
  const curve = line<{ readonly x: number; readonly y: number }>(
    (point) => across(point.x),
    (point) => up(point.y),
  )
    .curve(curveStepAfter)
    .digits(1);

  const marksAcross = across.ticks(8).filter(Number.isInteger);
  const marksUp = up.ticks(wholeTicks(highest)).filter(Number.isInteger);
  const bottom = HEIGHT - MARGIN.bottom;
  return {
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...marksUp.map((mark) => rule(MARGIN.left, up(mark), WIDTH - MARGIN.right, up(mark), mark === 0 ? 1 : 0.2)),
      ...marksUp.map((mark) => words(`${mark}`, MARGIN.left - 10, up(mark) + FONT_SIZE * 0.35, { "text-anchor": "end" })),
      ...marksAcross.map((mark) => rule(across(mark), bottom, across(mark), bottom + 5, 1)),
      ...marksAcross.map((mark) => words(`${mark}`, across(mark), bottom + 20, { "text-anchor": "middle" })),
      words(y, 4, 16, { "font-weight": "bold" }),
      drawnLabel(labelOf(x, 80), { x: (MARGIN.left + WIDTH - MARGIN.right) / 2, y: HEIGHT - 14 }, { "font-weight": "bold" }),
      shape("path", { "d": curve(held) ?? "", "fill": "none", "stroke": "currentColor", "stroke-width": 2.5 }),
      ...points.map((point) => shape("circle", { cx: rounded(across(point.x)), cy: rounded(up(point.y)), r: 3.5, fill: "currentColor" })),
    ],
  };
}

/** As many marks as there are whole numbers, and no more than fit. */
function wholeTicks(highest: number): number {
  return Math.min(highest, 6);
}

function rule(x1: number, y1: number, x2: number, y2: number, opacity: number): Shape {
  const [left, top, right, bottom] = [x1, y1, x2, y2].map(rounded);
  return shape("line", { x1: left ?? 0, y1: top ?? 0, x2: right ?? 0, y2: bottom ?? 0, "stroke": "currentColor", "stroke-opacity": opacity });
}

function words(text: string, x: number, y: number, attributes: Shape["attributes"]): Shape {
  return shape("text", { "x": rounded(x), "y": rounded(y), "fill": "currentColor", "font-size": FONT_SIZE, ...attributes }, [text]);
}
