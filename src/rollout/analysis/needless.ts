import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { AnalysisFindingCatalogue, UnexaminedCatalogue } from "../../policy/analysis-findings.ts";
import { childOf, isLeaf, spend, variableOf } from "../../rules/nodes.ts";
import type { Ref } from "../../rules/nodes.ts";
import { withinShare } from "./account.ts";
import type { StepAccount } from "./account.ts";
import { NO } from "../../rules/table-diagrams.ts";
import type { TableDiagrams } from "../../rules/table-diagrams.ts";
import type { Examined } from "./rules.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();
const unexaminedRule = issuesOf<UnexaminedCatalogue>();

/** Finds the rules that could be left out without any change: the rules behind them say the same wherever they decide. */
export function examineNeedless(
  diagrams: TableDiagrams,
  decides: readonly (Ref | null)[],
  account: StepAccount,
): Examined {
  const findings: Finding[] = [];
  const unexamined: Issue[] = [];
  for (const [index, rule] of diagrams.table.rules.entries()) {
    const won = decides[index];
    if (won === NO || won === undefined) continue; // a rule that decides nothing is told as that
    const { id } = rule.reference;
    const needed = won === null ? null : withinShare(diagrams.store, account, () => isNeeded(diagrams, index, won));
    if (needed === null) unexamined.push(unexaminedRule("unexamined-needless", rule.path, { rule: id }));
    if (needed === false) findings.push(finding("note", "rule-needless", rule.path, { rule: id }, { rules: [rule.reference] }));
  }
  return { findings, unexamined };
}

/**
 * Whether a case that the rule decides would be decided otherwise without it. All rules behind it go down together
 * within these cases, up to the first such case. `null` when the steps are used up.
 */
function isNeeded({ store, table, conditions }: TableDiagrams, index: number, won: Ref): boolean | null {
  const own = table.outcomeNumbers[index];
  const seen = new Set<string>();
  const visit = (region: Ref, rules: readonly (readonly [Ref, number])[]): boolean => {
    if (region === NO || store.steps < 0) return false;
    const left: (readonly [Ref, number])[] = [];
    for (const rule of rules) {
      if (rule[0] === NO) continue;
      left.push(rule);
      if (isLeaf(rule[0])) break;
    }
    const [first] = left;
    if (first === undefined) return true;
    if (isLeaf(first[0])) return first[1] !== own;
    const key = `${region}:${left.map(([ref, outcome]) => `${ref}/${outcome}`).join()}`;
    if (seen.has(key)) return false;
    seen.add(key);
    const variable = left.reduce((least, [ref]) => Math.min(least, variableOf(store, ref)), variableOf(store, region));
    const width = store.widths[variable] ?? 0;
    for (let child = 0; child < width; child++) {
      const inside = childOf(store, region, variable, child);
      if (inside === NO) continue;
      if (!spend(store, 1, left.length)) return false;
      if (visit(inside, left.map(([ref, outcome]) => [childOf(store, ref, variable, child), outcome] as const))) return true;
    }
    return false;
  };
  const behind = conditions.slice(index + 1).map((ref, offset) => [ref, table.outcomeNumbers[index + 1 + offset] ?? 0] as const);
  const isFound = visit(won, behind);
  return store.steps < 0 ? null : isFound;
}
