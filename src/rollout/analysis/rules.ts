import type { RuleReference } from "../../core/decision.ts";
import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { AnalysisFindingCatalogue, UnexaminedCatalogue } from "../../policy/analysis-findings.ts";
import type { Facts } from "../../rules/facts.ts";
import { labelsOf, relabel } from "../../rules/nodes.ts";
import type { Ref } from "../../rules/nodes.ts";
import { coverRegion } from "../../rules/regions.ts";
import type { Rule } from "../../rules/table.ts";
import { findPath, wholeBox, witnessOf } from "../../rules/witness.ts";
import { withinShare } from "./account.ts";
import type { StepAccount } from "./account.ts";
import { casesOf } from "./cases.ts";
import { NO, winnersInside, without, YES } from "../../rules/table-diagrams.ts";
import type { TableDiagrams } from "../../rules/table-diagrams.ts";

/** What was found about the rules of a table, and what was not examined. */
export interface Examined {
  readonly findings: readonly Finding[];
  readonly unexamined: readonly Issue[];
}

export interface ExaminedRules extends Examined {
  /** For each rule the possible cases that it decides; `null` where they are not known. */
  readonly decides: readonly (Ref | null)[];
}

const finding = findingsOf<AnalysisFindingCatalogue>();
const unexaminedRule = issuesOf<UnexaminedCatalogue>();

/**
 * Finds the rules that decide nothing, and, for each that decides something, the earlier rules with other outcomes that
 * decide some of what its own condition holds for. All this looks only at what is possible.
 */
export function examineRules(diagrams: TableDiagrams, account: StepAccount): ExaminedRules {
  const decides: (Ref | null)[] = [];
  const findings: Finding[] = [];
  const unexamined: Issue[] = [];
  for (const [index, rule] of diagrams.table.rules.entries()) {
    const found = withinShare(diagrams.store, account, () => examineRule(diagrams, index, rule, decides));
    if (found.findings === null) unexamined.push(unexaminedRule("unexamined-rule", rule.path, { rule: rule.reference.id }));
    else findings.push(...found.findings);
    decides.push(found.decides);
  }
  return { decides, findings, unexamined };
}

interface ExaminedRule {
  readonly decides: Ref | null;
  readonly findings: readonly Finding[] | null;
}

function examineRule(
  diagrams: TableDiagrams,
  index: number,
  rule: Rule<unknown>,
  decides: readonly (Ref | null)[],
): ExaminedRule {
  const { store, table, conditions } = diagrams;
  const inside = winnersInside(diagrams, index);
  if (inside === null) return { decides: null, findings: null };
  const labels = labelsOf(store, inside);
  const winners = [...labels].filter((label) => label > 0 && label <= conditions.length).map((label) => label - 1);
  const own = relabel(store, inside, (label) => (label === index + 1 ? 1 : 0));
  if (own === NO) return { decides: own, findings: [deadRule(diagrams, index, rule, winners)] };
  const others = winners.filter((winner) => table.outcomeNumbers[winner] !== table.outcomeNumbers[index]);
  return { decides: own, findings: overlapsOf(diagrams, index, rule, inside, others.toSorted((a, b) => a - b), decides) };
}

function deadRule(diagrams: TableDiagrams, index: number, rule: Rule<unknown>, winners: readonly number[]): Finding {
  const { id } = rule.reference;
  const own = { rules: [rule.reference] };
  if (diagrams.conditions[index] === NO) return finding("error", "rule-never-holds", rule.path, { rule: id }, own);
  if (winners.length === 0) return finding("warning", "rule-only-impossible", rule.path, { rule: id }, own);
  const by = referencesTo(diagrams, winners.toSorted((left, right) => left - right));
  return finding("error", "rule-shadowed", rule.path, { rule: id, by: idsOf(by) }, { rules: [rule.reference, ...by] });
}

/** The earlier rules that decide inside a rule's condition: as exceptions, or where each holds without the other too. */
function overlapsOf(
  diagrams: TableDiagrams,
  index: number,
  rule: Rule<unknown>,
  inside: Ref,
  earlier: readonly number[],
  decides: readonly (Ref | null)[],
): readonly Finding[] | null {
  const { store, conditions } = diagrams;
  const exceptions: number[] = [];
  const contradicting: number[] = [];
  for (const other of earlier) {
    const won = decides[other] ?? null;
    const rest = won === null ? null : without(store, won, conditions[index] ?? NO);
    if (rest === null) return null;
    (rest === NO ? exceptions : contradicting).push(other);
  }
  const findings: Finding[] = [];
  for (const [others, tell] of [[contradicting, tellContradiction], [exceptions, tellExceptions]] as const) {
    if (others.length === 0) continue;
    const labels = new Set(others.map((other) => other + 1));
    const region = relabel(store, inside, (label) => (labels.has(label) ? 1 : 0));
    const path = findPath(store, region, wholeBox(store), YES);
    if (path === null) return null;
    findings.push(tell(diagrams, rule, referencesTo(diagrams, others), region, witnessOf(diagrams.variables, path)));
  }
  return findings;
}

/** In so many lines the cases are told in which a rule contradicts earlier ones. */
const OVERLAP_LINES = { lines: 3, steps: 3_000 } as const;

type Tell = (diagrams: TableDiagrams, rule: Rule<unknown>, earlier: readonly RuleReference[], region: Ref, witness: Facts) => Finding;

const tellContradiction: Tell = ({ store, variables, impossible }, { reference, path }, earlier, region, witness) => {
  const cover = coverRegion(store, variables, region, (label) => label === 1, OVERLAP_LINES, impossible);
  const params = { rule: reference.id, earlier: idsOf(earlier), cases: casesOf(cover) };
  return finding("warning", "rule-contradicted", path, params, { rules: [reference, ...earlier], witness });
};

const tellExceptions: Tell = (_, { reference, path }, earlier, __, witness) => {
  const params = { rule: reference.id, exceptions: idsOf(earlier) };
  return finding("note", "rule-with-exceptions", path, params, { rules: [reference, ...earlier], witness });
};

function referencesTo({ table }: TableDiagrams, indexes: readonly number[]): readonly RuleReference[] {
  return indexes.flatMap((index) => table.rules[index]?.reference ?? []);
}

function idsOf(rules: readonly RuleReference[]): readonly string[] {
  return rules.map(({ id }) => id);
}
