import { buildTableDiagrams } from "../../rules/table-diagrams.ts";
import type { Impossible, TableDiagrams } from "../../rules/table-diagrams.ts";
import type { RuleTable } from "../../rules/table.ts";

/** What looks into the rule tables of one book. */
export interface Examiner {
  /** The diagrams of a table; `null` where it takes more than the steps. */
  readonly diagramsOf: (table: RuleTable<unknown>) => TableDiagrams | null;
  /** Steps for each examination. */
  readonly steps: number;
}

/** Each table is built once for a book, however many of its parts look into it. */
export function examinerOf(impossible: readonly Impossible[], steps: number): Examiner {
  const built = new Map<RuleTable<unknown>, TableDiagrams | null>();
  return {
    steps,
    diagramsOf: (table) => {
      const known = built.get(table);
      if (known !== undefined) return known;
      const diagrams = buildTableDiagrams(table, impossible, steps);
      built.set(table, diagrams);
      return diagrams;
    },
  };
}
