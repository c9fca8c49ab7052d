import { pointer } from "../../core/pointer.ts";
import type { Operator } from "../../rules/condition-document.ts";
import type { Fact } from "../../rules/facts.ts";
import { subjectOf } from "./fact-words.ts";
import type { FactWords } from "./fact-words.ts";
import { allOf, anyOf } from "./worded-condition.ts";
import type { BoundKey, WordedCondition, WordedQuestion } from "./worded-condition.ts";

/**
 * The words of a condition as it stands in a checked document, in either spelling; each fact, value and figure with its
 * own JSON Pointer.
 */
export function writtenCondition(document: unknown, path: string, words: FactWords, negated = false): WordedCondition {
  const members = membersOf(document);
  if ("operator" in members) return comparison(members, path, words, negated);
  const parts = Object.entries(members).map(([key, value]) => member(key, value, pointer(path, key), words, negated));
  return negated ? anyOf(parts) : allOf(parts);
}

function member(key: string, value: unknown, path: string, words: FactWords, negated: boolean): WordedCondition {
  switch (key) {
    case "all":
    case "any": {
      const parts = listOf(value).map((part, index) => writtenCondition(part, pointer(path, index), words, negated));
      return (key === "all") === negated ? anyOf(parts) : allOf(parts);
    }
    case "not":
      return writtenCondition(value, path, words, !negated);
    case "condition":
      return { kind: "named", name: { text: String(value), pointer: path }, negated };
    default: {
      const fact = words.facts.get(key);
      return fact === undefined ? allOf([]) : shortTest(fact, value, path, path, words, negated);
    }
  }
}

/** What stands beside the name of a fact; `named` points to that name. */
function shortTest(fact: Fact, test: unknown, path: string, named: string, words: FactWords, negated: boolean): WordedCondition {
  const made = (question: WordedQuestion): WordedCondition => {
    return { kind: "test", subject: subjectOf(words, fact, named), negated, operator: null, question };
  };
  if (typeof test !== "object" || test === null || Array.isArray(test)) return made(oneOf(fact, test, path, words));
  const members = membersOf(test);
  if ("not" in members) return shortTest(fact, members["not"], pointer(path, "not"), named, words, !negated);
  if ("contains" in members) return made(contains(fact, members["contains"], pointer(path, "contains"), words));
  if ("sameAs" in members) return made(sameAs("same-as", members["sameAs"], pointer(path, "sameAs"), words));
  const bounds = BOUNDS.filter((key) => key in members).map((key) => {
    return { key, value: { text: words.valueOf(fact, members[key]), pointer: pointer(path, key) } };
  });
  return made({ kind: "range", bounds });
}

/** `{ "fact": …, "operator": …, "value": … }` */
function comparison(members: Members, path: string, words: FactWords, negated: boolean): WordedCondition {
  const fact = words.facts.get(String(members["fact"]));
  if (fact === undefined) return allOf([]);
  const { value } = members;
  const at = pointer(path, "value");
  const operator = members["operator"] as Operator; // checked when the document was read
  const denies = DENYING.has(operator);
  const bound = BOUND_OF.get(operator);
  const question = (): WordedQuestion => {
    if (bound !== undefined) {
      return { kind: "range", bounds: [{ key: bound, value: { text: words.valueOf(fact, value), pointer: at } }] };
    }
    if (operator === "contains" || operator === "doesNotContain") return contains(fact, value, at, words);
    const inner = membersOf(value);
    return "sameAs" in inner ? sameAs("same-as", inner["sameAs"], pointer(at, "sameAs"), words) : oneOf(fact, value, at, words);
  };
  return {
    kind: "test",
    subject: subjectOf(words, fact, pointer(path, "fact")),
    negated: negated !== denies,
    operator: pointer(path, "operator"),
    question: question(),
  };
}

const DENYING: ReadonlySet<Operator> = new Set<Operator>(["notEqual", "notIn", "doesNotContain"]);
const BOUND_OF: ReadonlyMap<Operator, BoundKey> = new Map<Operator, BoundKey>([
  ["lessThan", "below"],
  ["lessThanInclusive", "max"],
  ["greaterThan", "above"],
  ["greaterThanInclusive", "min"],
]);
const BOUNDS: readonly BoundKey[] = ["min", "above", "max", "below"];

function oneOf(fact: Fact, test: unknown, path: string, words: FactWords): WordedQuestion {
  if (typeof test === "boolean") return { kind: "truth", expected: test, pointer: path };
  if (!Array.isArray(test)) return { kind: "in", values: [{ text: words.valueOf(fact, test), pointer: path }] };
  const values = listOf(test).map((value, index) => ({ text: words.valueOf(fact, value), pointer: pointer(path, index) }));
  return { kind: "in", values };
}

function contains(fact: Fact, value: unknown, path: string, words: FactWords): WordedQuestion {
  const inner = membersOf(value);
  if ("sameAs" in inner) return sameAs("contains-same-as", inner["sameAs"], pointer(path, "sameAs"), words);
  return { kind: "contains", value: { text: words.valueOf(fact, value), pointer: path } };
}

function sameAs(kind: "same-as" | "contains-same-as", name: unknown, path: string, words: FactWords): WordedQuestion {
  const fact = words.facts.get(String(name));
  return { kind, fact: { text: fact === undefined ? String(name) : words.nameOf(fact), pointer: path } };
}

type Members = Readonly<Record<string, unknown>>;

function membersOf(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Members) : {}; // an object, read member by member
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
