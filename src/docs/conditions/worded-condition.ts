import type { SourcedPiece } from "../../topics/description.ts";

/** A condition in the words of one language, denials pushed down to its tests, `all` in `all` and `any` in `any` made flat. */
export type WordedCondition =
  | { readonly kind: "all" | "any"; readonly of: readonly WordedCondition[] }
  | { readonly kind: "named"; readonly name: SourcedPiece; readonly negated: boolean }
  | WordedTest;

/** One test. `operator` is the JSON Pointer of json-rules-engine's operator, where the person wrote one. */
export interface WordedTest {
  readonly kind: "test";
  readonly subject: Subject;
  readonly negated: boolean;
  readonly operator: string | null;
  readonly question: WordedQuestion;
}

/** What a clause speaks of. `line` tells how borders are said. */
export interface Subject {
  readonly name: SourcedPiece;
  readonly line: "truth" | "number" | "date" | "grade" | "other";
}

export type WordedQuestion =
  | { readonly kind: "in"; readonly values: readonly SourcedPiece[] }
  /** Whether what may be true or not is true. */
  | { readonly kind: "truth"; readonly expected: boolean; readonly pointer: string }
  | { readonly kind: "range"; readonly bounds: readonly Bound[] }
  | { readonly kind: "contains"; readonly value: SourcedPiece }
  /** Of a role's holder: the employee's own fact. */
  | { readonly kind: "same-as" | "contains-same-as"; readonly fact: SourcedPiece };

/** One end of a range, as it was written: `min` and `max` are included, `above` and `below` are not. */
export interface Bound {
  readonly key: BoundKey;
  readonly value: SourcedPiece;
}

export type BoundKey = "min" | "max" | "above" | "below";

const OPPOSITES: Readonly<Record<BoundKey, BoundKey>> = { min: "below", below: "min", max: "above", above: "max" };

/** The border of all that lies beyond a border. */
export function beyond({ key, value }: Bound): Bound {
  return { key: OPPOSITES[key], value };
}

export function allOf(parts: readonly WordedCondition[]): WordedCondition {
  return joined("all", parts);
}

export function anyOf(parts: readonly WordedCondition[]): WordedCondition {
  return joined("any", parts);
}

function joined(kind: "all" | "any", parts: readonly WordedCondition[]): WordedCondition {
  const of = parts.flatMap((part) => (part.kind === kind ? part.of : [part]));
  const [only] = of;
  return only !== undefined && of.length === 1 ? only : { kind, of };
}

/** Whether alternatives can stand in one sentence: each is a test, or a row of tests. */
export function isReadable(alternatives: readonly WordedCondition[]): boolean {
  return alternatives.length <= 4 && alternatives.every((part) => isPlain(part) || (part.kind === "all" && part.of.every(isPlain)));
}

/** A test or a name: no more than one clause. */
export function isPlain({ kind }: WordedCondition): boolean {
  return kind === "test" || kind === "named";
}
