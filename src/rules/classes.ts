import { dateOfDayNumber } from "../core/plain-date.ts";
import { testsOf } from "./condition.ts";
import type { Condition, Question, Test } from "./condition.ts";
import { isOrdinal, isSetOf, ordinalBounds, ordinalOf } from "./facts.ts";
import type { Fact, Facts, FactSet } from "./facts.ts";

/** Values of a fact that no condition tells apart. */
export type ValueClass =
  | { readonly kind: "values"; readonly values: readonly (string | boolean)[] }
  /** Every string that no condition names. */
  | { readonly kind: "other"; readonly named: ReadonlySet<string> }
  /** Places on the line of an ordinal fact, both ends included. */
  | { readonly kind: "interval"; readonly min: number; readonly max: number };

/** What a node of a diagram asks: a fact, or whether a set contains one value (the classes are then false and true). */
export interface Variable {
  readonly fact: Fact;
  readonly element: string | null;
  readonly classes: readonly ValueClass[];
  /** The class of the record's value, or of the default; −1 if the value is missing or illegal. */
  readonly classOf: (record: Facts) => number;
}

/**
 * What the conditions ask, in the order in which a diagram asks it: most asked first, then fewest classes, then as
 * declared. The order does not change an answer, only the size of the diagram.
 */
export function variablesOf(facts: FactSet, conditions: readonly Condition[]): readonly Variable[] {
  const asked = new Map<Fact, { readonly questions: Set<Question>; readonly count: Map<string | null, number> }>();
  for (const condition of conditions) {
    for (const [fact, elements] of askedBy(condition)) {
      const entry = asked.get(fact) ?? { questions: new Set(), count: new Map() };
      asked.set(fact, entry);
      for (const element of elements.keys()) entry.count.set(element, (entry.count.get(element) ?? 0) + 1);
      for (const questions of elements.values()) for (const question of questions) entry.questions.add(question);
    }
  }
  const ranked: { readonly variable: Variable; readonly count: number }[] = [];
  for (const fact of facts.values()) {
    const entry = asked.get(fact);
    if (entry === undefined) continue;
    for (const [element, count] of entry.count) {
      ranked.push({ variable: makeVariable(fact, element, entry.questions), count });
    }
  }
  const ordered = ranked.toSorted(
    (left, right) => right.count - left.count || left.variable.classes.length - right.variable.classes.length,
  );
  return ordered.map(({ variable }) => variable);
}

function askedBy(condition: Condition): ReadonlyMap<Fact, ReadonlyMap<string | null, readonly Question[]>> {
  const asked = new Map<Fact, Map<string | null, Question[]>>();
  for (const test of testsOf(condition)) {
    if (test.kind === "join") continue;
    const elements = asked.get(test.fact) ?? new Map<string | null, Question[]>();
    asked.set(test.fact, elements);
    const element = elementOf(test);
    const questions = elements.get(element);
    if (questions === undefined) elements.set(element, [test.question]);
    else questions.push(test.question);
  }
  return asked;
}

function elementOf(test: Test): string | null {
  return test.question.kind === "contains" ? test.question.value : null;
}

function makeVariable(fact: Fact, element: string | null, questions: ReadonlySet<Question>): Variable {
  if (element !== null) {
    const classes: ValueClass[] = [false, true].map((value) => ({ kind: "values", values: [value] }));
    return { fact, element, classes, classOf: setClassifier(fact, element) };
  }
  if (isOrdinal(fact)) {
    const starts = intervalStarts(fact, questions);
    const [, last] = ordinalBounds(fact);
    const classes = starts.map((min, index): ValueClass => {
      return { kind: "interval", min, max: (starts[index + 1] ?? last + 1) - 1 };
    });
    return { fact, element, classes, classOf: ordinalClassifier(fact, starts) };
  }
  const classes = discreteClasses(fact, questions);
  return { fact, element, classes, classOf: discreteClassifier(fact, classes) };
}

/** Where the intervals begin: at the first legal place and behind every border of a range. */
function intervalStarts(fact: Fact, questions: ReadonlySet<Question>): readonly number[] {
  const [first, last] = ordinalBounds(fact);
  const starts = new Set([first]);
  for (const question of questions) {
    if (question.kind !== "between") continue;
    for (const [min, max] of question.ranges) {
      if (min > first && min <= last) starts.add(min);
      if (max >= first && max < last) starts.add(max + 1);
    }
  }
  return [...starts].toSorted((left, right) => left - right);
}

/** Values with the same answers to all questions; those that no question names are one class, the last. */
function discreteClasses(fact: Fact, questions: ReadonlySet<Question>): readonly ValueClass[] {
  const signatures = new Map<string | boolean, string>();
  [...questions].forEach((question, index) => {
    if (question.kind !== "in") return;
    for (const value of new Set(question.values)) signatures.set(value, `${signatures.get(value) ?? ""},${index}`);
  });
  const groups = new Map<string, (string | boolean)[]>();
  const declared = fact.declaration.type === "boolean" ? [false, true] : (fact.values?.keys() ?? signatures.keys());
  for (const value of declared) {
    const signature = signatures.get(value) ?? "";
    const group = groups.get(signature);
    if (group === undefined) groups.set(signature, [value]);
    else group.push(value);
  }
  const classes = [...groups.values()].map((values): ValueClass => ({ kind: "values", values }));
  if (fact.declaration.type !== "string") return classes;
  const named = new Set([...signatures.keys()].filter((value) => typeof value === "string"));
  return [...classes, { kind: "other", named }];
}

function setClassifier(fact: Fact, element: string): (record: Facts) => number {
  const { name } = fact;
  const fallback = fact.declaration.default ?? null;
  return (record) => {
    const value = record[name] ?? fallback;
    if (!isSetOf(fact, value)) return -1;
    return value.includes(element) ? 1 : 0;
  };
}

function ordinalClassifier(fact: Fact, starts: readonly number[]): (record: Facts) => number {
  const { name } = fact;
  const fallback = fact.declaration.default;
  return (record) => {
    const place = ordinalOf(fact, record[name] ?? fallback);
    if (place === null) return -1;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? place) <= place) low = middle;
      else high = middle - 1;
    }
    return low;
  };
}

function discreteClassifier(fact: Fact, classes: readonly ValueClass[]): (record: Facts) => number {
  const { name } = fact;
  const fallback = fact.declaration.default;
  const classByValue = new Map<unknown, number>();
  classes.forEach((valueClass, index) => {
    if (valueClass.kind === "values") for (const value of valueClass.values) classByValue.set(value, index);
  });
  const other = fact.declaration.type === "string" ? classes.length - 1 : -1;
  return (record) => {
    const value = record[name] ?? fallback;
    return classByValue.get(value) ?? (typeof value === "string" ? other : -1);
  };
}

/** For each class of the variable, whether its values answer the test with yes. */
export function classesAnswering(variable: Variable, { question }: Test): readonly boolean[] {
  switch (question.kind) {
    case "contains":
      return [false, true];
    case "in": {
      const listed = new Set(question.values.map((value) => variable.classOf({ [variable.fact.name]: value })));
      return variable.classes.map((_, index) => listed.has(index));
    }
    case "between":
      return intervalsWithin(variable.classes, question.ranges);
    default:
      return question satisfies never;
  }
}

/** For each interval, whether it lies in one of the ranges; one pass over both, however many there are. */
function intervalsWithin(
  classes: readonly ValueClass[],
  ranges: readonly (readonly [number, number])[],
): readonly boolean[] {
  const sorted = ranges.toSorted(([left], [right]) => left - right);
  let next = 0;
  let reached = Number.NEGATIVE_INFINITY; // the end of the ranges that begin up to here
  return classes.map((valueClass) => {
    if (valueClass.kind !== "interval") return false;
    for (let range = sorted[next]; range !== undefined && range[0] <= valueClass.min; range = sorted[++next]) {
      reached = Math.max(reached, range[1]);
    }
    return valueClass.min <= reached;
  });
}

/** How many values or ranges a question lists. */
export function figuresOf(question: Question): number {
  switch (question.kind) {
    case "contains":
      return 1;
    case "in":
      return question.values.length;
    case "between":
      return question.ranges.length;
    default:
      return question satisfies never;
  }
}

/** Whether the variable is the one that the test asks. */
export function isAskedBy(variable: Variable, test: Test): boolean {
  return variable.fact === test.fact && variable.element === elementOf(test);
}

/** The smallest member of a class; of the unnamed strings a word that no condition uses. */
export function memberOf(fact: Fact, valueClass: ValueClass): string | boolean | number {
  switch (valueClass.kind) {
    case "values":
      return valueClass.values[0] ?? "";
    case "other": {
      let word = "other";
      for (let count = 2; valueClass.named.has(word); count++) word = `other-${count}`;
      return word;
    }
    case "interval":
      return valueAt(fact, valueClass.min);
    default:
      return valueClass satisfies never;
  }
}

/** The value at a place on the line of an ordinal fact. */
export function valueAt(fact: Fact, place: number): string | number {
  switch (fact.declaration.type) {
    case "integer":
      return place;
    case "date":
      return dateOfDayNumber(place);
    default:
      return [...(fact.values?.keys() ?? [])][place] ?? "";
  }
}
