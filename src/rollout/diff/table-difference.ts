import type { RuleReference } from "../../core/decision.ts";
import { canonicalJson } from "../../core/hash.ts";
import type { Json } from "../../core/json.ts";
import type { Locale } from "../../core/text.ts";
import { regionLines } from "../../policy/region-lines.ts";
import type { RegionLines } from "../../policy/region-lines.ts";
import type { TopicName } from "../../policy/topics.ts";
import { compareTables } from "../../rules/compare-tables.ts";
import type { TableComparison, TableVersion, VersionAnswer } from "../../rules/compare-tables.ts";
import type { Fact, Facts } from "../../rules/facts.ts";
import { isLegal, ordinalBounds } from "../../rules/facts.ts";
import type { MergedFacts } from "../../rules/merged-facts.ts";
import { pathsByLabel } from "../../rules/paths.ts";
import { COVER_LIMITS, coverRegion } from "../../rules/regions.ts";
import { possibleWitness } from "./possible-witness.ts";
import { witnessOf } from "../../rules/witness.ts";
import type { Rule } from "../../rules/table.ts";

/** What a rule table of one version answers in a region. `outcome` is that of the document. */
export type VersionOutcome =
  | {
      readonly status: "decided";
      readonly outcome: Json;
      /** The outcome in a few words; `null` where the topic has none for it. */
      readonly summary: Readonly<Record<Locale, string>> | null;
    }
  | { readonly status: "uncovered" }
  /** A fact has a value there that the version does not allow. */
  | { readonly status: "invalid" };

/** A region in which one rule answers before and another after; `null` where none does. */
export interface RuleChange {
  readonly before: RuleReference | null;
  readonly after: RuleReference | null;
  /** The region line by line; `null` where there are too many regions to tell each: then only the example stands for it. */
  readonly region: RegionLines | null;
  /** One record of the region, with every fact that the tables ask. */
  readonly witness: Facts;
}

/** An outcome that became another one, with every region in which it did. Regions have no record in common. */
export interface OutcomeChange {
  readonly before: VersionOutcome;
  readonly after: VersionOutcome;
  readonly regions: readonly RuleChange[];
}

/** A rule table that answers otherwise, or by other rules. */
export interface TableDifference {
  readonly topic: TopicName;
  /** The table's name in the topic: `rules` is the one that answers its question. */
  readonly table: string;
  readonly changes: readonly OutcomeChange[];
  /** Where another rule gives the same outcome: another clause, and nothing changes for people. */
  readonly otherRules: readonly RuleChange[];
}

/** A part of a table that was not compared: the rules that were edited in it, and why it was not. */
export interface NotExamined {
  readonly topic: TopicName;
  readonly table: string;
  /** `steps`: the budget did not suffice. `fact-type`: a fact that the table asks has values of another kind now. */
  readonly reason: "steps" | "fact-type";
  readonly before: readonly RuleReference[];
  readonly after: readonly RuleReference[];
}

/** Two versions of one table, with what is needed to tell their answers. */
export interface TablePair {
  readonly topic: TopicName;
  readonly table: string;
  readonly before: TableVersion;
  readonly after: TableVersion;
  /** Whether either version declares that such a record does not exist. */
  readonly isImpossible: (record: Facts) => boolean;
  readonly summarize: (side: "before" | "after", rule: Rule<unknown>) => Readonly<Record<Locale, string>> | null;
}

/** Nodes to look through for all regions of a table: a region that comes later is told by its example alone. */
const COVER_LOOKS = 16_000_000;
/** Steps for one region. */
const COVER_STEPS = 100_000;

/** What differs between two versions of a table on complete records, and what could not be compared within the steps. */
export function tableDifference(
  pair: TablePair,
  merged: MergedFacts,
  steps: number,
): { readonly difference: TableDifference | null; readonly notExamined: NotExamined | null } {
  const { parts, unexamined } = compareTables(pair.before, pair.after, merged, steps);
  const looks = { left: COVER_LOOKS };
  const told = parts.flatMap((part) => toldPairs(pair, part, merged, looks));
  const otherRules = mergeRules(told.filter(({ sameAnswer }) => sameAnswer).map(({ rules }) => rules));
  const changes = groupByOutcome(told.filter(({ sameAnswer }) => !sameAnswer));
  const { topic, table } = pair;
  const isUnexamined = unexamined.before.length + unexamined.after.length > 0;
  return {
    difference: changes.length + otherRules.length === 0 ? null : { topic, table, changes, otherRules },
    notExamined: !isUnexamined ? null : {
      topic,
      table,
      reason: "steps",
      before: unexamined.before.flatMap((index) => pair.before.table.rules[index]?.reference ?? []),
      after: unexamined.after.flatMap((index) => pair.after.table.rules[index]?.reference ?? []),
    },
  };
}

interface ToldPair {
  readonly sameAnswer: boolean;
  /** The same for pairs of the same two outcomes. */
  readonly key: string;
  readonly outcomes: readonly [VersionOutcome, VersionOutcome];
  readonly rules: RuleChange;
}

function toldPairs(
  pair: TablePair,
  { store, variables, ref, pairs }: TableComparison,
  merged: MergedFacts,
  looks: { left: number },
): readonly ToldPair[] {
  const paths = pathsByLabel(store, ref);
  return pairs.flatMap(({ before, after, sameAnswer }, index) => {
    const path = paths.get(index + 1);
    if (path === undefined) return []; // merged away in a diagram of the build
    const rules = [ruleOf(pair.before, before), ruleOf(pair.after, after)] as const;
    const first = witnessOf(variables, path);
    const example = pair.isImpossible(first) ? possibleWitness(store, variables, ref, index + 1, pair.isImpossible) : null;
    const witness = withReads(example ?? first, rules, merged);
    looks.left -= store.variables.length;
    const limits = { ...COVER_LIMITS, steps: COVER_STEPS };
    const cover = looks.left < 0 ? null : coverRegion(store, variables, ref, (label) => label === index + 1, limits);
    return [{
      sameAnswer,
      key: JSON.stringify([textOf(pair.before, before), textOf(pair.after, after)]),
      outcomes: [
        outcomeOf(before, rules[0], (rule) => pair.summarize("before", rule)),
        outcomeOf(after, rules[1], (rule) => pair.summarize("after", rule)),
      ],
      rules: {
        before: rules[0]?.reference ?? null,
        after: rules[1]?.reference ?? null,
        region: cover === null ? null : regionLines(cover),
        witness,
      },
    }];
  });
}

function ruleOf({ table }: TableVersion, answer: VersionAnswer): Rule<unknown> | null {
  return typeof answer === "number" ? (table.rules[answer] ?? null) : null;
}

function textOf({ outcomes }: TableVersion, answer: VersionAnswer): string {
  return typeof answer === "number" ? (outcomes[answer] ?? "") : answer;
}

function outcomeOf(
  answer: VersionAnswer,
  rule: Rule<unknown> | null,
  summarize: (rule: Rule<unknown>) => Readonly<Record<Locale, string>> | null,
): VersionOutcome {
  if (rule !== null) return { status: "decided", outcome: rule.document.then as Json, summary: summarize(rule) }; // of a JSON document
  return { status: answer === "invalid" ? "invalid" : "uncovered" };
}

/** The record with a value for each fact that the outcomes are computed from. */
function withReads(witness: Facts, rules: readonly (Rule<unknown> | null)[], { facts }: MergedFacts): Facts {
  const reads = rules.flatMap((rule) => rule?.reads ?? []).filter((name) => !Object.hasOwn(witness, name));
  const values = reads.flatMap((name) => {
    const fact = facts.get(name);
    return fact === undefined ? [] : [[name, plainNumber(fact)] as const];
  });
  return values.length === 0 ? witness : { ...witness, ...Object.fromEntries(values) };
}

function plainNumber(fact: Fact): number {
  return isLegal(fact, 0) ? 0 : ordinalBounds(fact)[0];
}

function groupByOutcome(pairs: readonly ToldPair[]): readonly OutcomeChange[] {
  const groups = new Map<string, { readonly outcomes: ToldPair["outcomes"]; readonly rules: RuleChange[] }>();
  for (const { key, outcomes, rules } of pairs) {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { outcomes, rules: [rules] });
    else group.rules.push(rules);
  }
  return [...groups.values()].map(({ outcomes: [before, after], rules }) => ({ before, after, regions: mergeRules(rules) }));
}

/** Regions of the same two rules, where they were found in several parts, as one. */
function mergeRules(changes: readonly RuleChange[]): readonly RuleChange[] {
  const merged = new Map<string, RuleChange>();
  for (const change of changes) {
    const key = canonicalJson([change.before?.id ?? null, change.after?.id ?? null]);
    const known = merged.get(key);
    merged.set(key, known === undefined ? change : { ...known, region: joinRegions(known.region, change.region) });
  }
  return [...merged.values()];
}

/** Lines one below the other; exceptions belong to their own line, so a region that has some is not joined to others. */
function joinRegions(left: RegionLines | null, right: RegionLines | null): RegionLines | null {
  if (left === null || right === null || left.exceptions.length + right.exceptions.length > 0) return null;
  return { lines: [...left.lines, ...right.lines], exceptions: [], omitted: left.omitted + right.omitted };
}
