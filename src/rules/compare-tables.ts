import { variablesOf } from "./classes.ts";
import type { Variable } from "./classes.ts";
import { any, testsOf } from "./condition.ts";
import type { Condition } from "./condition.ts";
import { conditionKey } from "./condition-key.ts";
import { conditionDiagram, conditionDiagrams, firstMatch, inRegion, NO_RULE } from "./diagram.ts";
import { overlayDomains } from "./domain-overlay.ts";
import { editedRules } from "./edited-rules.ts";
import type { EditedRules } from "./edited-rules.ts";
import { domainTests, movingTo } from "./merged-facts.ts";
import type { MergedFacts } from "./merged-facts.ts";
import { combine, createStore, isLeaf, labelOf, leaf } from "./nodes.ts";
import type { Ref, Store } from "./nodes.ts";
import type { RuleTable } from "./table.ts";

/** A table of one version, with a text for the outcome of each rule: outcomes are equal if their texts are. */
export interface TableVersion {
  readonly table: RuleTable<unknown>;
  readonly outcomes: readonly string[];
}

/** An answer of one version: the place of the rule that gives it, no rule, or that a value is illegal there. */
export type VersionAnswer = number | "no rule" | "invalid";

/** Where two versions of a table differ, as one diagram: label 0 where they agree by the same rule, i + 1 for pair i. */
export interface TableComparison {
  readonly store: Store;
  readonly variables: readonly Variable[];
  readonly ref: Ref;
  readonly pairs: readonly AnswerPair[];
}

export interface AnswerPair {
  readonly before: VersionAnswer;
  readonly after: VersionAnswer;
  /** Whether both are the same answer, given by another rule. */
  readonly sameAnswer: boolean;
}

/** What two versions of a table differ in: normally one part; over the budget one for each edited rule that was examined. */
export interface TableComparisons {
  readonly parts: readonly TableComparison[];
  /** Edited rules whose records were not examined, for want of steps; every rule where not only rules were edited. */
  readonly unexamined: EditedRules;
}

const NOTHING: EditedRules = { before: [], after: [] };

/** Compares two versions of a table on every complete record of the merged facts. */
export function compareTables(
  before: TableVersion,
  after: TableVersion,
  merged: MergedFacts,
  steps: number,
): TableComparisons {
  const move = movingTo(merged);
  const [ofBefore = [], ofAfter = []] = [before, after].map(({ table }) => table.rules.map(({ condition }) => move(condition)));
  const changed = changedFacts(before, after, merged);
  const edited: EditedRules =
    changed.length > 0
      ? { before: [...ofBefore.keys()], after: [...ofAfter.keys()] }
      : editedRules(keysOf(before, ofBefore), keysOf(after, ofAfter));
  const regions = [...edited.before.flatMap((index) => ofBefore[index] ?? []), ...edited.after.flatMap((index) => ofAfter[index] ?? [])];
  if (regions.length === 0 && changed.length === 0) return { parts: [], unexamined: NOTHING };
  const question = prepare({ before, after, ofBefore, ofAfter, merged, changed, steps });
  if (question === null) return { parts: [], unexamined: edited };
  const whole = compareInside(question, changed.length > 0 ? null : regions, steps);
  if (whole !== null) return { parts: [whole], unexamined: NOTHING };
  if (changed.length > 0) return { parts: [], unexamined: edited };
  return compareEdits(question, edited);
}

/**
 * Each edited rule by itself: inside its condition there is less to look at. All of them share one more account, of which
 * one may use a quarter at the least.
 */
function compareEdits(question: Prepared, edited: EditedRules): TableComparisons {
  const parts: TableComparison[] = [];
  let left = question.steps;
  let waiting = edited.before.length + edited.after.length;
  const examine = (conditions: readonly Condition[]) => (index: number): boolean => {
    const steps = Math.max(Math.floor(left / waiting), Math.min(left, Math.floor(question.steps / 4)));
    const part = compareInside(question, [conditions[index] ?? any([])], steps);
    left -= Math.min(steps, steps - question.store.steps);
    waiting--;
    if (part !== null) parts.push(part);
    return part === null;
  };
  const unexamined = {
    before: edited.before.filter(examine(question.ofBefore)),
    after: edited.after.filter(examine(question.ofAfter)),
  };
  return { parts, unexamined };
}

interface Question {
  readonly before: TableVersion;
  readonly after: TableVersion;
  /** The conditions of the rules, asked of the merged facts. */
  readonly ofBefore: readonly Condition[];
  readonly ofAfter: readonly Condition[];
  readonly merged: MergedFacts;
  /** Facts that the tables ask or compute from, and that can have other values in the other version. */
  readonly changed: readonly string[];
  readonly steps: number;
}

/** The question with the diagrams of all conditions, over one set of variables. */
interface Prepared extends Question {
  readonly store: Store;
  readonly variables: readonly Variable[];
  readonly left: readonly Ref[];
  readonly right: readonly Ref[];
}

function prepare(question: Question): Prepared | null {
  const { before, after, ofBefore, ofAfter, merged, changed, steps } = question;
  const domains = changed.flatMap((name) => {
    const fact = merged.facts.get(name);
    return [before, after].flatMap(({ table }) => {
      const own = table.facts.get(name);
      return fact === undefined || own === undefined ? [] : domainTests(own, fact);
    });
  });
  const variables = variablesOf(merged.facts, [...ofBefore, ...ofAfter, ...domains]);
  const store = createStore(variables.map(({ classes }) => classes.length), steps);
  const left = conditionDiagrams(store, variables, ofBefore);
  store.steps = steps; // the conditions of each version have an account of their own
  const right = left === null ? null : conditionDiagrams(store, variables, ofAfter);
  return left === null || right === null ? null : { ...question, store, variables, left, right };
}

/** The comparison on the records that one of the conditions holds for, or on all; `null` when the steps are used up. */
function compareInside(question: Prepared, region: readonly Condition[] | null, steps: number): TableComparison | null {
  const { store, variables, before, after, left, right } = question;
  store.steps = steps;
  const everywhere = leaf(1);
  const narrowed = region === null ? everywhere : conditionDiagram(store, variables, any(region));
  if (narrowed === null) store.steps = steps; // so many edits that it is simpler to look everywhere
  const inside = narrowed ?? everywhere;
  const one = versionDiagram(question, before, left, inside);
  const other = one === null ? null : versionDiagram(question, after, right, inside);
  return one === null || other === null ? null : product(store, variables, [before, one], [after, other]);
}

function changedFacts(before: TableVersion, after: TableVersion, { changed }: MergedFacts): readonly string[] {
  if (changed.size === 0) return [];
  const rules = [...before.table.rules, ...after.table.rules];
  const asked = new Set(rules.flatMap(({ condition, reads }) => [...testsOf(condition).map(({ fact }) => fact.name), ...reads]));
  return [...changed].filter((name) => asked.has(name));
}

/** A text for each rule: rules of two versions with equal ones are the same rule. */
function keysOf({ table, outcomes }: TableVersion, conditions: readonly Condition[]): readonly string[] {
  return table.rules.map(({ reference }, index) => {
    return JSON.stringify([reference.id, outcomes[index], conditionKey(conditions[index] ?? any([]))]);
  });
}

/** Which rule of a version answers: label 0 for none, i + 1 for rule i, and behind them `invalid` and `outside`. */
function versionDiagram(
  { store, variables, changed }: Prepared,
  { table, outcomes }: TableVersion,
  conditions: readonly Ref[],
  inside: Ref,
): Ref | null {
  const ref = firstMatch(store, inRegion(store, inside, outsideLabel(table), conditions));
  if (ref === null || changed.length === 0) return ref;
  return overlayDomains(store, ref, {
    variables,
    facts: table.facts,
    changed,
    invalid: invalidLabel(table),
    haveEqualOutcomes: (one, other) => one === other || (one > 0 && other > 0 && outcomes[one - 1] === outcomes[other - 1]),
    reads: (label, fact) => table.rules[label - 1]?.reads.includes(fact) === true,
  });
}

function invalidLabel({ rules }: RuleTable<unknown>): number {
  return rules.length + 1;
}

function outsideLabel({ rules }: RuleTable<unknown>): number {
  return rules.length + 2;
}

type Side = readonly [TableVersion, Ref];

function product(store: Store, variables: readonly Variable[], [before, left]: Side, [after, right]: Side): TableComparison | null {
  const pairs: AnswerPair[] = [];
  const labels = new Map<string, number>();
  const labelOfPair = (one: number, other: number): number => {
    if (one === outsideLabel(before.table)) return 0;
    const pair = { before: answerAt(before.table, one), after: answerAt(after.table, other) };
    const sameAnswer = textOf(before, pair.before) === textOf(after, pair.after);
    if (sameAnswer && idOf(before, pair.before) === idOf(after, pair.after)) return 0;
    const key = `${one},${other}`;
    const known = labels.get(key);
    if (known !== undefined) return known;
    pairs.push({ ...pair, sameAnswer });
    labels.set(key, pairs.length);
    return pairs.length;
  };
  const ref = combine(store, left, right, (a, b) => {
    return isLeaf(a) && isLeaf(b) ? leaf(labelOfPair(labelOf(a), labelOf(b))) : undefined;
  });
  return ref === null ? null : { store, variables, ref, pairs };
}

function answerAt(table: RuleTable<unknown>, label: number): VersionAnswer {
  if (label === NO_RULE) return "no rule";
  return label === invalidLabel(table) ? "invalid" : label - 1;
}

function textOf({ outcomes }: TableVersion, answer: VersionAnswer): string {
  return typeof answer === "number" ? `outcome ${outcomes[answer] ?? ""}` : answer;
}

function idOf({ table }: TableVersion, answer: VersionAnswer): string {
  return typeof answer === "number" ? (table.rules[answer]?.reference.id ?? "") : "";
}
