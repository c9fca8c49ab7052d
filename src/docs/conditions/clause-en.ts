import { joinPhrases, listPhrases, phrase } from "../../topics/phrase.ts";
import type { Phrase, Piece, SourcedPiece } from "../../topics/description.ts";
import { beyond } from "./worded-condition.ts";
import type { Bound, BoundKey, Subject, WordedTest } from "./worded-condition.ts";

/** What an English clause says of a fact: "the headcount is from 6 to 10". */
export function englishTest({ subject, negated, operator, question }: WordedTest): Phrase {
  const verb = (text: string): Piece => (operator === null ? text : { text, pointer: operator });
  switch (question.kind) {
    case "in":
      return phrase`${theName(subject)} ${oneOf(question.values, negated, verb)}`;
    case "truth": {
      const expected: SourcedPiece = {
        text: question.expected === negated ? "does not apply" : "applies",
        pointer: question.pointer,
      };
      return phrase`“${subject.name}” ${operator === null ? expected : [expected, { text: "", pointer: operator }]}`;
    }
    case "range":
      return phrase`${theName(subject)} ${verb("is")} ${rangeWords(question.bounds, subject.line, negated)}`;
    case "contains":
      return phrase`${question.value} ${verb(negated ? "is not among" : "is among")} ${theName(subject)}`;
    case "same-as":
      return phrase`${theName(subject)} ${verb(negated ? "is not" : "is")} the employee’s ${question.fact}`;
    case "contains-same-as":
      return phrase`the employee’s ${question.fact} ${verb(negated ? "is not among" : "is among")} ${theName(subject)}`;
    default:
      return question satisfies never;
  }
}

/** "the headcount"; a title that begins in the plural, or with its own article, is quoted, since no verb is sure to agree. */
function theName({ name }: Subject): Phrase {
  const [first = ""] = name.text.split(" ");
  const isPlural = /[^su]s$/i.test(first) && !/(?:is|us|ss)$/i.test(first);
  if (isPlural || /^(?:the|a|an)\s/i.test(name.text) || /[a-z][A-Z]/.test(name.text)) return phrase`“${name}”`;
  const text = /^[A-Z][a-z]/.test(name.text) ? name.text.charAt(0).toLowerCase() + name.text.slice(1) : name.text;
  return phrase`the ${{ ...name, text }}`;
}

function oneOf(values: readonly SourcedPiece[], negated: boolean, verb: (text: string) => Piece): Phrase {
  const phrases = values.map((value): Phrase => [value]);
  if (!negated) return phrase`${verb("is")} ${listPhrases(phrases, "en", "or")}`;
  const [first, second] = phrases;
  if (first === undefined || second === undefined) return phrase`${verb("is not")} ${phrases.flat()}`;
  if (phrases.length === 2) return phrase`${verb("is neither")} ${first} nor ${second}`;
  return phrase`${verb("is none of")} ${listPhrases(phrases, "en", "and")}`;
}

/** Follows "is". */
function rangeWords(bounds: readonly Bound[], line: Subject["line"], negated: boolean): Phrase {
  const from = bounds.find(({ key }) => key === "min");
  const to = bounds.find(({ key }) => key === "max");
  if (bounds.length === 2 && from !== undefined && to !== undefined) {
    return phrase`${negated ? "not " : ""}from ${from.value} to ${to.value}`;
  }
  const told = (negated ? bounds.map(beyond) : bounds).map(({ key, value }) => joinPhrases(WORDS[line][key](value)));
  return listPhrases(told, "en", negated ? "or" : "and");
}

type Words = Readonly<Record<BoundKey, (end: SourcedPiece) => Phrase>>;

const number: Words = {
  min: (end) => ["at least ", end],
  max: (end) => ["at most ", end],
  above: (end) => ["more than ", end],
  below: (end) => ["less than ", end],
};
const date: Words = {
  min: (end) => [end, " or later"],
  max: (end) => [end, " or earlier"],
  above: (end) => ["after ", end],
  below: (end) => ["before ", end],
};
const grade: Words = {
  min: (end) => [end, " or higher"],
  max: (end) => [end, " or lower"],
  above: (end) => ["higher than ", end],
  below: (end) => ["lower than ", end],
};
const WORDS: Readonly<Record<Subject["line"], Words>> = { number, date, grade, truth: number, other: number };
