import type { Locale } from "../core/text.ts";
import type { ExplainedCondition, ExplainedRule, Explanation } from "../policy/explain.ts";
import type { NamedWord } from "../policy/named-word.ts";
import type { Truth } from "../rules/condition.ts";
import { answerLine } from "./answer-line.ts";
import { conjunctionIn, formatGiven, formatQuestion } from "./condition-words.ts";
import { formatIssue } from "./format-issue.ts";
import { oneLine } from "./plain-text.ts";
import { basisIn, ruleName } from "./rule-words.ts";
import { shownWords } from "./shown-words.ts";

/** What the lines of one explanation are written with. */
interface Writing {
  readonly locale: Locale;
  /** What the facts that the rules ask are called, by their names. */
  readonly subjects: ReadonlyMap<string, string>;
}

type Test = Extract<ExplainedCondition, { readonly kind: "test" }>;

/**
 * An explanation in plain text, for a person to read. The first line is the answer. Below it stands every rule that was
 * asked, in order, each with the tests that made it come out so: ✓ what holds, ✗ what does not, ? what cannot be told for
 * want of a fact. The explanation itself holds all tests.
 */
export function formatExplanation(explanation: Explanation, locale: Locale): string {
  const { decision, rules } = explanation;
  const facts = new Map(rules.flatMap(({ condition }) => testsOf(condition)).map(({ fact }) => [fact.name, fact]));
  const issues = decision.status === "invalid" ? decision.issues : [];
  const writing: Writing = { locale, subjects: subjectsOf([...facts.values()], locale) };
  const lines = [
    answerLine(explanation, facts, locale),
    ...issues.map((issue) => `  ${formatIssue(issue, locale)}`),
    ...rules.flatMap((rule) => ruleLines(rule, writing)),
  ];
  return lines.map(oneLine).join("\n");
}

function ruleLines(rule: ExplainedRule, writing: Writing): readonly string[] {
  const { condition, basis, note, truth } = rule;
  const parts = condition.kind === "all" && condition.of.length > 0 ? tellingParts(condition) : [condition];
  const basisLine = truth === false ? null : basisIn(basis, note, writing.locale); // of no interest where it does not hold
  return [
    `${mark(truth, false)} ${ruleName(rule, writing.locale)}`,
    ...indented([
      ...(basisLine === null ? [] : [basisLine]),
      ...parts.flatMap((part) => conditionLines(part, false, writing)),
    ]),
  ];
}

/** The lines of a condition, or of what denies it; each mark belongs to the sentence of its line. */
function conditionLines(condition: ExplainedCondition, negated: boolean, writing: Writing): readonly string[] {
  switch (condition.kind) {
    case "not":
      return conditionLines(condition.of, !negated, writing);
    case "test":
      return [`${mark(condition.truth, negated)} ${testSentence(condition, negated, writing)}`];
    case "all":
    case "any": {
      const parts = tellingParts(condition).flatMap((part) => conditionLines(part, false, writing));
      const heading = conjunctionIn(condition.kind, condition.of.length, writing.locale, negated);
      return [`${mark(condition.truth, negated)} ${heading}`, ...indented(parts)];
    }
    default:
      return condition satisfies never;
  }
}

type Joined = Extract<ExplainedCondition, { readonly kind: "all" | "any" }>;

/** The parts by which a condition came out as it did: of a list of which all must hold, those that do not. */
function tellingParts({ kind, truth, of }: Joined): readonly ExplainedCondition[] {
  const isSettled = truth === (kind === "any"); // by any one part that is so
  return isSettled || truth === "unknown" ? of.filter((part) => part.truth === truth) : of;
}

function testSentence(test: Test, negated: boolean, { locale, subjects }: Writing): string {
  const { fact, question, given } = test;
  const clause = formatQuestion(subjects.get(fact.name) ?? fact.name, question, locale, negated, given);
  const told = formatGiven(test, locale);
  return locale === "en" ? `${clause} (${told})` : `${clause}（${told}）`;
}

function subjectsOf(facts: readonly NamedWord[], locale: Locale): ReadonlyMap<string, string> {
  const shown = shownWords(facts, locale);
  return new Map(facts.map(({ name }, index) => [name, shown[index] ?? name]));
}

function testsOf(condition: ExplainedCondition): readonly Test[] {
  switch (condition.kind) {
    case "test":
      return [condition];
    case "not":
      return testsOf(condition.of);
    case "all":
    case "any":
      return condition.of.flatMap(testsOf);
    default:
      return condition satisfies never;
  }
}

function indented(lines: readonly string[]): readonly string[] {
  return lines.map((line) => `  ${line}`);
}

function mark(truth: Truth, negated: boolean): string {
  if (truth === "unknown") return "?";
  return truth === negated ? "✗" : "✓";
}
