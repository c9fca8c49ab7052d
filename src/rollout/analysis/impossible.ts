import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { AnalysisFindingCatalogue, UnexaminedCatalogue } from "../../policy/analysis-findings.ts";
import { variablesOf } from "../../rules/classes.ts";
import { any } from "../../rules/condition.ts";
import type { Condition } from "../../rules/condition.ts";
import { conditionDiagram, VARIABLE_LIMIT } from "../../rules/diagram.ts";
import type { FactSet } from "../../rules/facts.ts";
import { createStore } from "../../rules/nodes.ts";
import type { Ref } from "../../rules/nodes.ts";
import { NO, YES } from "../../rules/table-diagrams.ts";
import type { Impossible } from "../../rules/table-diagrams.ts";
import type { Examined } from "./rules.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();
const unexaminedIssue = issuesOf<UnexaminedCatalogue>();

export interface ExaminedImpossible extends Examined {
  /** What to leave out of the tables' cases: nothing, where all together leave no case at all. */
  readonly impossible: readonly Impossible[];
}

/** Finds combinations that no record has anyhow, and whether all of them together leave nothing possible. */
export function examineImpossible(facts: FactSet, declared: readonly (Impossible & { readonly id: string })[], steps: number): ExaminedImpossible {
  const findings: Finding[] = [];
  const unexamined: Issue[] = [];
  for (const [index, { id, condition }] of declared.entries()) {
    const path = pointer("/impossible", index);
    const ref = diagramAlone(facts, condition, steps);
    if (ref === null) unexamined.push(unexaminedIssue("unexamined-impossible", path, { id }));
    if (ref === NO) findings.push(finding("warning", "impossible-never-holds", path, { id }));
  }
  const everything = diagramAlone(facts, any(declared.map(({ condition }) => condition)), steps);
  if (everything === YES) findings.push(finding("error", "impossible-everything", "/impossible", {}));
  if (everything === null) unexamined.push(unexaminedIssue("unexamined-impossible", "/impossible", { id: "impossible" }));
  return { findings, unexamined, impossible: everything === YES ? [] : declared };
}

function diagramAlone(facts: FactSet, condition: Condition, steps: number): Ref | null {
  const variables = variablesOf(facts, [condition]);
  if (variables.length > VARIABLE_LIMIT) return null;
  const store = createStore(
    variables.map(({ classes }) => classes.length),
    steps,
  );
  return conditionDiagram(store, variables, condition);
}
