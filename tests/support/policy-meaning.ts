import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import { holds } from "./rules-meaning.ts";
import type { Bounds, Declarations, Meaning, PlainRecord, Scalar } from "./rules-meaning.ts";
import { givenValue, isGiven } from "./rules-values.ts";
import type { World } from "./rules-world.ts";

/** A policy document as the tests read it: without any help of the library. Only what the tests ask is named. */
export interface PlainPolicy {
  readonly id: string;
  readonly facts: Declarations;
  readonly impossible?: readonly { readonly id: string; readonly when: ConditionDocument }[];
  readonly roles?: Readonly<Record<string, PlainRole>>;
  readonly responsibility?: {
    readonly rules: readonly PlainRule<PlainOutcome>[];
    readonly elections?: Readonly<Record<string, PlainElection>>;
  };
  readonly quota?: {
    readonly rules: readonly PlainRule<PlainQuota>[];
    readonly mandatory?: readonly PlainRule<unknown>[];
  };
}

export interface PlainRule<Outcome> {
  readonly id: string;
  readonly clause?: string;
  readonly when?: ConditionDocument;
  readonly then: Outcome;
}

export interface PlainOutcome {
  readonly roles: readonly string[];
  readonly choice?: string;
  readonly mode: string;
}

interface PlainQuota {
  readonly interviews: { readonly of?: string };
}

export interface PlainRole {
  readonly holder?: ConditionDocument;
  readonly onVacant?: "report" | { readonly role: string };
  readonly ifSeveral?: "report" | "all";
}

export interface PlainElection {
  readonly dueBy: string;
  readonly unapproved: "previous-year" | "report";
  readonly scope?: readonly string[];
}

export type Truth = boolean | "unknown";

/** What stands beside the name of a fact, in the short spelling. `sameAs` belongs to holders and has no meaning here. */
function testMeaning(fact: string, test: unknown): Meaning {
  if (Array.isArray(test)) return { kind: "one-of", fact, values: test as readonly Scalar[] }; // a list of scalars
  if (typeof test !== "object" || test === null) return { kind: "one-of", fact, values: [test as Scalar] };
  if ("not" in test) return { kind: "not", of: testMeaning(fact, test.not) };
  if ("contains" in test) return { kind: "contains", fact, value: String(test.contains) };
  return { kind: "range", fact, bounds: test as Bounds }; // nothing else is left
}

/** The meaning of a condition in the short spelling; keys side by side mean all of them. */
export function meaningOf(condition: ConditionDocument): Meaning {
  const parts = Object.entries(condition).map(([key, value]): Meaning => {
    switch (key) {
      case "all":
      case "any":
        return { kind: key, of: (value as readonly ConditionDocument[]).map(meaningOf) };
      case "not":
        return { kind: "not", of: meaningOf(value as ConditionDocument) };
      default:
        return testMeaning(key, value);
    }
  });
  return { kind: "all", of: parts };
}

/** Kleene's truth of a condition in the short spelling, given the truth of what stands beside each fact. */
export function kleene(condition: ConditionDocument, truthOfTest: (fact: string, test: unknown) => Truth): Truth {
  const truths = Object.entries(condition).map(([key, value]): Truth => {
    switch (key) {
      case "all":
        return allOf((value as readonly ConditionDocument[]).map((part) => kleene(part, truthOfTest)));
      case "any":
        return anyOf((value as readonly ConditionDocument[]).map((part) => kleene(part, truthOfTest)));
      case "not":
        return negated(kleene(value as ConditionDocument, truthOfTest));
      default:
        return truthOfTest(key, value);
    }
  });
  return allOf(truths);
}

function allOf(truths: readonly Truth[]): Truth {
  if (truths.includes(false)) return false;
  return truths.includes("unknown") ? "unknown" : true;
}

function anyOf(truths: readonly Truth[]): Truth {
  return negated(allOf(truths.map(negated)));
}

function negated(truth: Truth): Truth {
  return truth === "unknown" ? truth : !truth;
}

/** The value of a fact, its default put in; `undefined` where it is missing or one that the fact cannot have. */
export function legalOrNothing(facts: Declarations, name: string, record: PlainRecord): unknown {
  const declaration = facts[name];
  const value = givenValue(facts, name, record);
  return declaration !== undefined && isGiven(declaration, value) ? value : undefined;
}

/** The truth of a test of one fact, for a record that may lack it. */
export function testTruth(facts: Declarations, record: PlainRecord, fact: string, test: unknown): Truth {
  const value = legalOrNothing(facts, fact, record);
  return value === undefined ? "unknown" : holds(testMeaning(fact, test), { [fact]: value }, facts);
}

/** Whether a complete record is one that the policy says does not exist. */
export function isImpossible(policy: PlainPolicy, record: PlainRecord): boolean {
  return (policy.impossible ?? []).some(({ when }) => holds(meaningOf(when), record, policy.facts));
}

export type TableName = "responsibility" | "quota" | "mandatory";

/** The rules of one table of a policy. */
export function rulesOf(policy: PlainPolicy, table: TableName): readonly PlainRule<unknown>[] {
  switch (table) {
    case "responsibility":
      return policy.responsibility?.rules ?? [];
    case "quota":
      return policy.quota?.rules ?? [];
    case "mandatory":
      return policy.quota?.mandatory ?? [];
    default:
      return table satisfies never;
  }
}

/** A table of a policy as a world of its own, with the facts that it asks or computes from and no others. */
export function worldOfTable(policy: PlainPolicy, table: TableName): World {
  const rules = rulesOf(policy, table);
  const reads = rules.flatMap(({ then }) => readBy(then));
  const asked = new Set([...rules.flatMap(({ when }) => (when === undefined ? [] : factsAskedIn(when))), ...reads]);
  return {
    facts: Object.fromEntries(Object.entries(policy.facts).filter(([name]) => asked.has(name))),
    rules: rules.map(({ when, then }) => ({
      when: when === undefined ? null : meaningOf(when),
      then: JSON.stringify(then),
    })),
    reads: (outcome) => (outcome === "uncovered" ? [] : readBy(JSON.parse(outcome))),
  };
}

function readBy(outcome: unknown): readonly string[] {
  const of = (outcome as Partial<PlainQuota>).interviews?.of;
  return of === undefined ? [] : [of];
}

/** The facts that a condition in the short spelling asks. */
export function factsAskedIn(condition: ConditionDocument): readonly string[] {
  return Object.entries(condition).flatMap(([key, value]): readonly string[] => {
    if (key === "all" || key === "any") return (value as readonly ConditionDocument[]).flatMap(factsAskedIn);
    return key === "not" ? factsAskedIn(value as ConditionDocument) : [key];
  });
}
