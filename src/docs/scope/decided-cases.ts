import { regionLines } from "../../policy/region-lines.ts";
import type { RegionLines } from "../../policy/region-lines.ts";
import { coverRegion, COVER_LIMITS } from "../../rules/regions.ts";
import type { Ref } from "../../rules/nodes.ts";
import { relabel } from "../../rules/nodes.ts";
import { NO, winnersInside } from "../../rules/table-diagrams.ts";
import type { RuleTable } from "../../rules/table.ts";
import type { Examiner } from "./examiner.ts";

/** The cases that a rule really decides: all of its condition, none, some of them line by line, or not examined. */
export type DecidedCases = RegionLines | "all" | "none" | "not examined";

/** How many lines a cell of the table may have. */
const LINES = 8;

/** For each rule of a table the cases that it decides. */
export function decidedCases(table: RuleTable<unknown>, { diagramsOf, steps }: Examiner): readonly DecidedCases[] {
  const diagrams = diagramsOf(table);
  if (diagrams === null) return table.rules.map(() => "not examined");
  const { store, variables, conditions } = diagrams;
  const ruledOut = table.rules.length + 1;
  return table.rules.map((_, index) => {
    const condition = conditions[index] ?? NO;
    const winners = winnersInside(diagrams, index);
    if (winners === null) return "not examined";
    const own = index + 1;
    if (labelled(winners, (label) => label === own || label === ruledOut) === condition) return "all";
    if (labelled(winners, (label) => label === own) === NO) return "none";
    const limits = { lines: LINES, steps: Math.min(steps, COVER_LIMITS.steps) };
    const cover = coverRegion(store, variables, winners, (label) => label === own, limits, diagrams.impossible);
    return cover === null ? "not examined" : regionLines(cover);
  });

  function labelled(region: Ref, isInside: (label: number) => boolean): Ref {
    return relabel(store, region, (label) => (isInside(label) ? 1 : 0));
  }
}
