import type { RuleReference } from "../core/decision.ts";
import { canonicalJson } from "../core/hash.ts";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { pointer } from "../core/pointer.ts";
import type { Basis } from "../core/schemas.ts";
import type { Text } from "../core/text.ts";
import { ALWAYS, sizeOf } from "./condition.ts";
import type { Condition } from "./condition.ts";
import { readCondition } from "./condition-syntax.ts";
import type { ConditionScope } from "./condition-scope.ts";
import type { FactSet } from "./facts.ts";

/** How large a table may be, with its named conditions written out. */
export const TABLE_LIMITS = { rules: 2_000, tests: 100_000 } as const;

export type TableIssueCatalogue = {
  readonly "rule-id-twice": { readonly id: string };
  readonly "table-too-large": { readonly rules: number; readonly tests: number };
};

const issue = issuesOf<TableIssueCatalogue>();

/** A rule as the document holds it. */
export interface RuleDocument<Outcome> {
  readonly id: string;
  readonly clause?: string | undefined;
  readonly basis?: Basis | undefined;
  readonly title?: Text | undefined;
  readonly note?: Text | undefined;
  readonly when?: unknown;
  readonly then: Outcome;
}

/** One rule: if the condition holds and no earlier rule's does, the outcome is the answer. */
export interface Rule<Outcome> {
  readonly reference: RuleReference;
  /** The rule as the document holds it. */
  readonly document: RuleDocument<Outcome>;
  readonly condition: Condition;
  readonly outcome: Outcome;
  /** Facts that the answer is computed from, beyond those that conditions ask: 10 % of the headcount reads the headcount. */
  readonly reads: readonly string[];
  /** The JSON Pointer of the rule in the document. */
  readonly path: string;
}

/** Rules in the order in which they are asked. */
export interface RuleTable<Outcome> {
  readonly facts: FactSet;
  readonly rules: readonly Rule<Outcome>[];
  /** For each rule a number; rules with equal outcomes have equal numbers. */
  readonly outcomeNumbers: readonly number[];
}

/** Reads the rules of a table; faults go to the scope's issues. */
export function readTable<Outcome>(
  documents: readonly RuleDocument<Outcome>[],
  path: string,
  scope: ConditionScope,
  reads: (outcome: Outcome) => readonly string[] = () => [],
): RuleTable<Outcome> {
  reportRepeatedIds(documents, path, scope.issues);
  const rules = documents.map((document, index): Rule<Outcome> => {
    const at = pointer(path, index);
    const { id, clause, when, then } = document;
    return {
      reference: Object.freeze(clause === undefined ? { id } : { id, clause }),
      document,
      condition: when === undefined ? ALWAYS : readCondition(when, pointer(at, "when"), scope),
      outcome: then,
      reads: reads(then),
      path: at,
    };
  });
  const tests = rules.reduce((sum, rule) => sum + sizeOf(rule.condition), 0);
  if (rules.length > TABLE_LIMITS.rules || tests > TABLE_LIMITS.tests) {
    scope.issues.push(issue("table-too-large", path, TABLE_LIMITS));
  }
  return { facts: scope.facts, rules, outcomeNumbers: numberOutcomes(rules) };
}

/** Ids must be unique, so that a decision can name its rule. */
export function reportRepeatedIds(documents: readonly { readonly id: string }[], path: string, issues: Issue[]): void {
  const seen = new Set<string>();
  documents.forEach(({ id }, index) => {
    if (seen.has(id)) issues.push(issue("rule-id-twice", pointer(path, index, "id"), { id }));
    seen.add(id);
  });
}

function numberOutcomes(rules: readonly Rule<unknown>[]): readonly number[] {
  const numbers = new Map<string, number>();
  return rules.map(({ outcome }) => {
    const text = canonicalJson(outcome);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  });
}
