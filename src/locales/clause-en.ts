import { either } from "./plain-text.ts";
import type { Line, WordedQuestion, WordedRange } from "./worded-question.ts";

/** What an English clause says of a fact, or of one that does not meet it. */
export function englishClause(subject: string, question: WordedQuestion, negated: boolean): string {
  switch (question.kind) {
    case "in":
      return `${subject} ${negated ? "is not" : "is"} ${either(question.values, "en")}`;
    case "contains":
      return `${subject} ${negated ? "does not contain" : "contains"} ${question.value}`;
    case "between": {
      const [only] = question.ranges;
      if (negated && only !== undefined && question.ranges.length === 1) return `${subject} ${outside(only)}`;
      return `${subject} ${negated ? "is not" : "is"} ${either(question.ranges.map(within), "en")}`;
    }
    default:
      return question satisfies never;
  }
}

/** Follows "is" and "is not". */
function within({ line, from, to }: WordedRange): string {
  if (from === null) return to === null ? "any value" : upTo[line](to);
  if (to === null) return onFrom[line](from);
  return from === to ? from : `${from} to ${to}`;
}

function outside(range: WordedRange): string {
  const { line, from, to } = range;
  if (from === null && to !== null) return `is ${beyond[line]} ${to}`;
  if (from !== null && to === null) return `is ${before[line]} ${from}`;
  return `is not ${within(range)}`;
}

type ByLine<T> = Readonly<Record<Line, T>>;

const upTo: ByLine<(end: string) => string> = {
  number: (end) => `at most ${end}`,
  date: (end) => `${end} or earlier`,
  grade: (end) => `${end} or below`,
};

const onFrom: ByLine<(start: string) => string> = {
  number: (start) => `${start} or more`,
  date: (start) => `${start} or later`,
  grade: (start) => `${start} or above`,
};

const beyond: ByLine<string> = { number: "more than", date: "later than", grade: "above" };
const before: ByLine<string> = { number: "less than", date: "earlier than", grade: "below" };
