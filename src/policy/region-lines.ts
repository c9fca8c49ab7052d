import type { ValueClass, Variable } from "../rules/classes.ts";
import type { Fact, Facts } from "../rules/facts.ts";
import type { Box, Constraint, Cover } from "../rules/regions.ts";
import { rangeWords } from "./explain.ts";
import type { ExplainedQuestion } from "./explain.ts";
import { factWord, valueWord } from "./named-word.ts";
import type { NamedWord } from "./named-word.ts";

/** What one line of a region says of one fact: that the question is answered with yes, or, `negated`, with no. */
export interface LineCondition {
  readonly fact: NamedWord;
  readonly question: ExplainedQuestion;
  readonly negated: boolean;
}

/** One line of a region: the records that meet all conditions; every record where there is none. */
export interface RegionLine {
  readonly conditions: readonly LineCondition[];
  /** One record that the line is about. */
  readonly witness: Facts;
}

/** A set of records, line by line: those of one of the lines and of none of the exceptions. */
export interface RegionLines {
  readonly lines: readonly RegionLine[];
  readonly exceptions: readonly RegionLine[];
  /** How many further lines, the smallest, are left out. */
  readonly omitted: number;
}

/** The lines of a region in the words of the policy. Put them into sentences with `formatRegion`. */
export function regionLines({ boxes, exceptions, omitted }: Cover): RegionLines {
  return { lines: boxes.map(lineOf), exceptions: exceptions.map(lineOf), omitted };
}

function lineOf({ constraints, witness }: Box): RegionLine {
  return { conditions: constraints.map(conditionOf), witness };
}

function conditionOf({ variable, classes }: Constraint): LineCondition {
  const { fact, element } = variable;
  const named = { fact: factWord(fact) };
  if (element !== null) {
    return { ...named, question: { kind: "contains", value: valueWord(fact, element) }, negated: classes[0] === 0 };
  }
  const inside = classes.flatMap((index) => variable.classes[index] ?? []);
  const outside = variable.classes.filter((_, index) => !classes.includes(index));
  const range = rangeOf(inside);
  if (range !== null) {
    return { ...named, question: { kind: "between", ranges: [rangeWords(fact, range)] }, negated: false };
  }
  const negated = isShorterDenied(inside, outside);
  return { ...named, question: { kind: "in", values: valuesOf(fact, variable, negated ? outside : inside) }, negated };
}

/** From the first to the last of neighbouring intervals; `null` for values that do not lie on a line. */
function rangeOf(classes: readonly ValueClass[]): readonly [number, number] | null {
  const [first] = classes;
  const last = classes.at(-1);
  return first?.kind === "interval" && last?.kind === "interval" ? [first.min, last.max] : null;
}

/** Strings that no condition names can only be told by those that are not among them; otherwise the shorter list is told. */
function isShorterDenied(inside: readonly ValueClass[], outside: readonly ValueClass[]): boolean {
  if (inside.some(({ kind }) => kind === "other")) return true;
  if (outside.some(({ kind }) => kind === "other")) return false;
  return valueCount(outside) < valueCount(inside);
}

function valueCount(classes: readonly ValueClass[]): number {
  return classes.reduce((sum, each) => sum + (each.kind === "values" ? each.values.length : 0), 0);
}

function valuesOf(fact: Fact, { classes }: Variable, told: readonly ValueClass[]): readonly NamedWord[] {
  const values = classes.filter((each) => told.includes(each)).flatMap((each) => (each.kind === "values" ? each.values : []));
  const places = new Map([...(fact.values?.keys() ?? [])].map((value, place) => [value, place]));
  return values
    .toSorted((left, right) => (places.get(String(left)) ?? 0) - (places.get(String(right)) ?? 0))
    .map((value) => valueWord(fact, value));
}
