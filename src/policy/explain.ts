import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Basis } from "../core/schemas.ts";
import type { Locale, Text } from "../core/text.ts";
import { valueAt } from "../rules/classes.ts";
import type { Question, Test, Truth } from "../rules/condition.ts";
import { factValue, isLegal, ordinalBounds, readRecord } from "../rules/facts.ts";
import type { Fact, Facts } from "../rules/facts.ts";
import { trace } from "../rules/interpret.ts";
import type { ConditionTrace, RuleTrace } from "../rules/interpret.ts";
import type { Topic } from "../topics/topic.ts";
import type { Policy } from "./compile.ts";
import { factWord, valueWord } from "./named-word.ts";
import type { NamedWord } from "./named-word.ts";
import { topics } from "./topics.ts";
import type { TopicName } from "./topics.ts";

/** What a test asks: one of some words, a range with its ends included (`null` where it has no end), or an element of a set. */
export type ExplainedQuestion =
  | { readonly kind: "in"; readonly values: readonly NamedWord[] }
  | { readonly kind: "between"; readonly ranges: readonly (readonly [NamedWord | null, NamedWord | null])[] }
  | { readonly kind: "contains"; readonly value: NamedWord };

/**
 * How a condition came out. `path` is the JSON Pointer of what the person wrote. `given` holds the value, or the elements
 * of a set: as given, or, by `source`, the default; it is missing where no value was given, or one that the fact cannot have.
 */
export type ExplainedCondition =
  | { readonly kind: "all" | "any"; readonly truth: Truth; readonly of: readonly ExplainedCondition[] }
  | { readonly kind: "not"; readonly truth: Truth; readonly of: ExplainedCondition }
  | {
      readonly kind: "test";
      readonly truth: Truth;
      readonly path: string;
      readonly fact: NamedWord;
      readonly question: ExplainedQuestion;
      readonly source: "given" | "default" | "missing" | "illegal";
      readonly given?: readonly NamedWord[];
    };

/** A rule that was asked, and how its condition came out. */
export interface ExplainedRule {
  readonly id: string;
  readonly clause?: string;
  readonly basis?: Basis;
  readonly title?: Text;
  readonly note?: Text;
  readonly path: string;
  readonly truth: Truth;
  readonly condition: ExplainedCondition;
}

/** Why a policy decides as it does: the decision, and every rule that was asked, in order, up to the first that holds. */
export interface Explanation {
  readonly topic: TopicName;
  readonly decision: Decision<unknown>;
  /** The outcome in a few words; missing where nothing was decided. */
  readonly summary?: Readonly<Record<Locale, string>>;
  readonly rules: readonly ExplainedRule[];
}

type Answering = Pick<Topic<unknown, unknown, unknown>, "answer" | "summarize" | "tables">;

/** Explains what a topic answers about a record of facts, rule by rule and test by test. Put it into words with `formatExplanation`. */
export function explain(policy: Policy, topic: TopicName, input: object): Explanation {
  const section = Object.hasOwn(policy.sections, topic) ? policy.sections[topic] : undefined;
  if (section === undefined) return { topic, decision: UNCOVERED, rules: [] };
  const own: Answering = topics[topic];
  const decision = own.answer(section, input as Facts); // read member by member, whatever it is
  const facts = readRecord(input);
  const [table] = Object.values(own.tables(section));
  const rules = table === undefined || !facts.ok ? [] : trace(table, facts.value).map((rule) => explainRule(rule, facts.value));
  return decision.status === "decided"
    ? { topic, decision, summary: own.summarize(section, decision.outcome), rules }
    : { topic, decision, rules };
}

function explainRule({ rule, truth, condition }: RuleTrace<unknown>, facts: Facts): ExplainedRule {
  const { basis, title, note } = rule.document;
  return {
    ...rule.reference,
    ...(basis === undefined ? {} : { basis }),
    ...(title === undefined ? {} : { title }),
    ...(note === undefined ? {} : { note }),
    path: rule.path,
    truth,
    condition: explainCondition(condition, facts),
  };
}

function explainCondition(condition: ConditionTrace, facts: Facts): ExplainedCondition {
  switch (condition.kind) {
    case "all":
    case "any":
      return { kind: condition.kind, truth: condition.truth, of: condition.of.map((part) => explainCondition(part, facts)) };
    case "not":
      return { kind: "not", truth: condition.truth, of: explainCondition(condition.of, facts) };
    case "test":
      return explainTest(condition.test, condition.truth, facts);
    default:
      return condition satisfies never;
  }
}

function explainTest({ fact, question, path }: Test, truth: Truth, facts: Facts): ExplainedCondition {
  const value = factValue(fact, facts);
  const source = sourceOf(fact, facts);
  const given: readonly unknown[] = Array.isArray(value) ? value : [value];
  return {
    kind: "test",
    truth,
    path,
    fact: factWord(fact),
    question: explainQuestion(fact, question),
    source,
    ...(source === "missing" || source === "illegal" ? {} : { given: given.map((each) => valueWord(fact, each)) }),
  };
}

function sourceOf(fact: Fact, facts: Facts): "given" | "default" | "missing" | "illegal" {
  const value = facts[fact.name] ?? undefined;
  if (value !== undefined) return isLegal(fact, value) ? "given" : "illegal";
  return fact.declaration.default === undefined ? "missing" : "default";
}

function explainQuestion(fact: Fact, question: Question): ExplainedQuestion {
  switch (question.kind) {
    case "in":
      return { kind: "in", values: question.values.map((value) => valueWord(fact, value)) };
    case "contains":
      return { kind: "contains", value: valueWord(fact, question.value) };
    case "between": {
      return { kind: "between", ranges: question.ranges.map((range) => rangeWords(fact, range)) };
    }
    default:
      return question satisfies never;
  }
}

/** The ends of a range as words; `null` where it goes as far as the fact's values do. */
export function rangeWords(fact: Fact, [min, max]: readonly [number, number]): readonly [NamedWord | null, NamedWord | null] {
  const [first, last] = ordinalBounds(fact);
  const end = (place: number, open: boolean) => (open ? null : valueWord(fact, valueAt(fact, place)));
  return [end(min, min <= first && min < max), end(max, max >= last && min < max)];
}
