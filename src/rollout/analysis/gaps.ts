import type { RuleReference } from "../../core/decision.ts";
import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { AnalysisFindingCatalogue, BothLanguages, UnexaminedCatalogue } from "../../policy/analysis-findings.ts";
import { regionLines } from "../../policy/region-lines.ts";
import { NO_RULE } from "../../rules/diagram.ts";
import { childOf, labelsOf, variableOf } from "../../rules/nodes.ts";
import type { Ref, Store } from "../../rules/nodes.ts";
import { COVER_LIMITS, coverRegion } from "../../rules/regions.ts";
import type { Box, Constraint, Cover } from "../../rules/regions.ts";
import { casesOf, lineCases } from "./cases.ts";
import type { TableDiagrams } from "../../rules/table-diagrams.ts";
import type { Examined } from "./rules.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();
const unexaminedIssue = issuesOf<UnexaminedCatalogue>();

/** Finds the possible cases of which no rule speaks, in few lines. `path` points to the table. */
export function examineGaps(diagrams: TableDiagrams, path: string, steps: number): Examined {
  const { store, variables, root, impossible, table } = diagrams;
  const unexamined = [unexaminedIssue("unexamined-gaps", path, { table: path })];
  if (table.rules.length === 0) return { findings: [finding("warning", "table-empty", path, { table: path })], unexamined: [] };
  if (root === null) return { findings: [], unexamined };
  if (!labelsOf(store, root).has(NO_RULE)) return { findings: [], unexamined: [] };
  const limits = { ...COVER_LIMITS, steps };
  const cover = coverRegion(store, variables, root, (label) => label === NO_RULE, limits, impossible);
  return cover === null ? { findings: [], unexamined } : { findings: gapsOf(diagrams, root, cover, path), unexamined: [] };
}

function gapsOf(diagrams: TableDiagrams, root: Ref, cover: Cover, path: string): readonly Finding[] {
  const { boxes, exceptions, omitted } = cover;
  const [only] = boxes;
  if (exceptions.length > 0 && only !== undefined) {
    return [finding("warning", "gap", path, { cases: casesOf(cover) }, { witness: only.witness })];
  }
  const lines = regionLines(cover).lines;
  const findings = boxes.map((box, index) => gapOf(diagrams, root, box, lineCases(lines[index] ?? { conditions: [], witness: {} }), path));
  return omitted === 0 ? findings : [...findings, finding("warning", "gaps-omitted", path, { lines: omitted })];
}

/** A gap; where its cases end at a figure beyond which there are rules, with the name of the figure and these rules. */
function gapOf(diagrams: TableDiagrams, root: Ref, box: Box, cases: BothLanguages, path: string): Finding {
  for (const constraint of box.constraints) {
    if (constraint.variable.fact.declaration.type !== "integer") continue;
    const rules = rulesBeside(diagrams, root, box, constraint);
    if (rules.length === 0) continue;
    const params = { fact: constraint.variable.fact.name, cases, beside: rules.map(({ id }) => id) };
    return finding("warning", "gap-in-band", path, params, { rules, witness: box.witness });
  }
  return finding("warning", "gap", path, { cases }, { witness: box.witness });
}

/** The rules that decide where one figure of the box is just below or above. */
function rulesBeside(
  { store, variables, table }: TableDiagrams,
  root: Ref,
  { constraints }: Box,
  { variable, classes }: Constraint,
): readonly RuleReference[] {
  const beside = [(classes[0] ?? 0) - 1, (classes.at(-1) ?? 0) + 1].filter((index) => variable.classes[index] !== undefined);
  const allowed = new Map(constraints.map((each) => [variables.indexOf(each.variable), each.classes]));
  allowed.set(variables.indexOf(variable), beside);
  const labels = [...labelsWithin(store, root, allowed)].toSorted((left, right) => left - right);
  return labels.flatMap((label) => table.rules[label - 1]?.reference ?? []);
}

/** The labels that a diagram has within a box; a variable that the box does not name may have any class. */
function labelsWithin(store: Store, root: Ref, allowed: ReadonlyMap<number, readonly number[]>): ReadonlySet<number> {
  const restricted: Ref[] = [root];
  const seen = new Set(restricted);
  const labels = new Set<number>();
  for (let ref = restricted.pop(); ref !== undefined; ref = restricted.pop()) {
    if (ref < 0) {
      for (const label of labelsOf(store, ref)) labels.add(label);
      continue;
    }
    const variable = variableOf(store, ref);
    const classes = allowed.get(variable) ?? Array.from({ length: store.widths[variable] ?? 0 }, (_, index) => index);
    for (const classIndex of classes) {
      const child = childOf(store, ref, variable, classIndex);
      if (!seen.has(child)) restricted.push(child);
      seen.add(child);
    }
  }
  return labels;
}
