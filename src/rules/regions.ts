import type { Variable } from "./classes.ts";
import type { Facts } from "./facts.ts";
import { combine, createStore, leaf, relabel } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import { boxAround, diagramOf, findPath, isLine, wholeBox, witnessOf } from "./witness.ts";
import type { Classes, Path } from "./witness.ts";

/** One condition of a line: the variable has one of these classes, in ascending order; of numbers and dates neighbours. */
export interface Constraint {
  readonly variable: Variable;
  readonly classes: readonly number[];
}

/** One line of a report: every record that meets all constraints. */
export interface Box {
  readonly constraints: readonly Constraint[];
  /** The part of all combinations of classes that the box holds, from 0 to 1. It orders lines; it counts no people. */
  readonly share: number;
  /** A record in the box that the line is about: one of the region, or for an exception one that is not. */
  readonly witness: Facts;
}

/** A region line by line: what is in one of the boxes and in none of the exceptions. With exceptions there is one box. */
export interface Cover {
  readonly boxes: readonly Box[];
  /** Each says only what is special beside the constraints of the box. */
  readonly exceptions: readonly Box[];
  /** How many lines, the smallest, were left out since there were more than the limit. */
  readonly omitted: number;
}

export interface CoverLimits {
  readonly lines: number;
  /** Steps to spend: they bound time and memory, whatever the region. */
  readonly steps: number;
}

export const COVER_LIMITS: CoverLimits = { lines: 12, steps: 1_000_000 };

/** What the boxes must hold between them, and what they may hold: the same, but for records that are impossible anyway. */
export interface Bounds {
  readonly must: Ref;
  readonly may: Ref;
}

const NO = leaf(0);
const YES = leaf(1);

/**
 * The records that reach the leaves that are `isInside`, in few and large boxes, or, where that takes fewer lines, in
 * the smallest box around them with exceptions. `impossible` is the diagram of a condition: of records that it holds for
 * nothing need be said, so a line may drop a condition on their account; but no list of values grows by one that is
 * impossible in its line. Returns `null` when the steps are used up: the region was not examined.
 */
export function coverRegion(
  caller: Store,
  variables: readonly Variable[],
  ref: Ref,
  isInside: (label: number) => boolean,
  limits = COVER_LIMITS,
  impossible = NO,
): Cover | null {
  const store = createStore(caller.widths, limits.steps); // its own, so that many regions leave nothing behind
  const region = relabel(caller, ref, (label) => (isInside(label) ? 1 : 0), store);
  const ignored = relabel(caller, impossible, (label) => label, store);
  const bounds: Bounds = { must: minus(store, region, ignored), may: union(store, region, ignored) };
  const whole = wholeBox(store);
  const boxes = fewBoxes(store, variables, bounds, whole);
  const lines = boxes.map((box) => lineOf(store, variables, bounds.must, box, whole));
  if (store.steps < 0) return null;
  const plain: Cover = { boxes: largest(lines, limits.lines), exceptions: [], omitted: over(lines, limits.lines) };
  if (lines.length <= 2) return plain; // a box and one exception are two lines already
  const frame = boxAround(store, variables, bounds.must, whole);
  const rest: Bounds = { must: minus(store, YES, bounds.may), may: minus(store, YES, bounds.must) };
  const exceptions = fewBoxes(store, variables, rest, frame).map((box) => {
    return lineOf(store, variables, rest.must, box, frame);
  });
  const around = lineOf(store, variables, bounds.must, frame, whole);
  if (store.steps < 0 || exceptions.length + 1 >= lines.length) return plain;
  return {
    boxes: [around],
    exceptions: largest(exceptions, limits.lines - 1),
    omitted: over(exceptions, limits.lines - 1),
  };
}

function lineOf(store: Store, variables: readonly Variable[], about: Ref, box: Classes, frame: Classes): Box {
  return {
    constraints: variables.flatMap((variable, index) => {
      const classes = box[index] ?? [];
      return classes.length === frame[index]?.length ? [] : [{ variable, classes }];
    }),
    share: box.reduce((share, classes, index) => share * (classes.length / (store.widths[index] ?? 1)), 1),
    witness: witnessOf(variables, findPath(store, about, box, YES) ?? []),
  };
}

function largest(lines: readonly Box[], limit: number): readonly Box[] {
  return lines.toSorted((left, right) => right.share - left.share).slice(0, limit);
}

function over(lines: readonly Box[], limit: number): number {
  return Math.max(0, lines.length - limit);
}

/** Boxes within the frame for all that they must hold there, none of them needless, none with a needless class. */
function fewBoxes(store: Store, variables: readonly Variable[], bounds: Bounds, frame: Classes): readonly Classes[] {
  const boxes = maximalBoxes(store, variables, bounds, frame);
  const needed = eachWithoutOthers(store, bounds.must, boxes, (own, box) => {
    return findPath(store, own, box, YES) === null ? null : box;
  });
  return eachWithoutOthers(store, bounds.must, needed, (own, box) => trim(store, variables, own, box, frame));
}

/** Greedily: a box around any record that is not covered yet, as wide as it may be; and so on until all is covered. */
export function maximalBoxes(
  store: Store,
  variables: readonly Variable[],
  bounds: Bounds,
  frame: Classes,
): readonly Classes[] {
  const boxes: Classes[] = [];
  let rest = bounds.must;
  for (let path = findPath(store, rest, frame, YES); path !== null; path = findPath(store, rest, frame, YES)) {
    const box = widen(store, variables, bounds, frame, path);
    boxes.push(box);
    rest = minus(store, rest, diagramOf(store, box));
  }
  return boxes;
}

/** From the last variable to the first drops each condition that can be dropped; then adds each class that can be added. */
function widen(store: Store, variables: readonly Variable[], { must, may }: Bounds, frame: Classes, path: Path): Classes {
  let box: Classes = path.map((classIndex) => [classIndex]);
  const fits = (wider: Classes): boolean => findPath(store, may, wider, NO) === null;
  for (let index = frame.length - 1; index >= 0; index--) {
    const wider = box.with(index, frame[index] ?? []);
    if (fits(wider)) box = wider;
  }
  for (const [index, start] of path.entries()) {
    const classes = frame[index] ?? [];
    if (box[index]?.length === classes.length) continue;
    const canBeAdded = (classIndex: number): boolean => {
      const slice = box.with(index, [classIndex]);
      return fits(slice) && findPath(store, must, slice, YES) !== null;
    };
    const above = classes.filter((classIndex) => classIndex > start);
    const below = classes.filter((classIndex) => classIndex < start);
    const added = isLine(variables[index])
      ? [...endAt(below.toReversed(), canBeAdded).toReversed(), start, ...endAt(above, canBeAdded)]
      : [...below.filter(canBeAdded), start, ...above.filter(canBeAdded)];
    box = box.with(index, added);
  }
  return box;
}

/** What comes before the first that fails. */
function endAt(classes: readonly number[], passes: (classIndex: number) => boolean): readonly number[] {
  const end = classes.findIndex((classIndex) => !passes(classIndex));
  return end < 0 ? classes : classes.slice(0, end);
}

/** Without the classes in which the box has nothing of its own; of numbers and dates only from the ends. */
function trim(store: Store, variables: readonly Variable[], own: Ref, box: Classes, frame: Classes): Classes {
  let trimmed = box;
  for (const [index, classes] of box.entries()) {
    if (classes.length === frame[index]?.length) continue;
    const hasOwn = (classIndex: number): boolean => findPath(store, own, trimmed.with(index, [classIndex]), YES) !== null;
    const kept = isLine(variables[index])
      ? classes.slice(classes.findIndex(hasOwn), classes.findLastIndex(hasOwn) + 1)
      : classes.filter(hasOwn);
    trimmed = trimmed.with(index, kept);
  }
  return trimmed;
}

/** Replaces each box, in turn, by what is made of it and of all that only it holds; `null` leaves it out. */
function eachWithoutOthers(
  store: Store,
  must: Ref,
  boxes: readonly Classes[],
  replace: (own: Ref, box: Classes) => Classes | null,
): readonly Classes[] {
  const behind = [NO];
  for (const box of boxes.toReversed()) behind.push(union(store, behind.at(-1) ?? NO, diagramOf(store, box)));
  const kept: Classes[] = [];
  let before = NO;
  for (const [index, box] of boxes.entries()) {
    const others = union(store, before, behind[boxes.length - 1 - index] ?? NO);
    const replaced = replace(minus(store, must, others), box);
    if (replaced === null) continue;
    kept.push(replaced);
    before = union(store, before, diagramOf(store, replaced));
  }
  return kept;
}

/** In one diagram and not in the other. When the steps are used up the result means nothing, and the caller sees it by them. */
function minus(store: Store, left: Ref, right: Ref): Ref {
  const difference = combine(store, left, right, (a, b) => {
    if (a === NO || b === YES || a === b) return NO;
    return b === NO ? a : undefined;
  });
  return difference ?? NO;
}

function union(store: Store, left: Ref, right: Ref): Ref {
  const sum = combine(store, left, right, (a, b) => {
    if (a === YES || b === YES) return YES;
    if (a === NO || a === b) return b;
    return b === NO ? a : undefined;
  });
  return sum ?? NO;
}
