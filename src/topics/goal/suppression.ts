import type { Term } from "./lexicon.ts";
import type { ReadClause } from "./reading.ts";

/** Whether the clause has what makes the term harmless. A place for a figure makes a direction harmless too. */
export function isSuppressed({ unless, category }: Term, clause: ReadClause): boolean {
  switch (unless) {
    case "quantity":
      return clause.quantities.length > 0 || (category === "direction-verb" && clause.placeholder);
    case "deadline":
      return clause.deadlines.some(({ kind }) => kind !== "attribute");
    case "cadence":
      return clause.cadences.length > 0;
    case "deliverable":
      return clause.quantities.length > 0 || clause.events.length > 0;
    case null:
      return false;
    default:
      return unless satisfies never;
  }
}

/** Where a figure belongs and is not filled in: 提升至XX%, by TBD points. */
export function figurePlaceholderIn(clause: ReadClause): boolean {
  return clause.placeholder && clause.terms.some(({ term, end, start }) => {
    if (term.category !== "placeholder") return false;
    const after = clause.text.slice(end - clause.start, end - clause.start + 8);
    const before = clause.text.slice(Math.max(0, start - clause.start - 4), start - clause.start);
    return FIGURE_AFTER.test(after) || FIGURE_BEFORE.test(before);
  });
}

const FIGURE_AFTER = /^ ?(?:[%‰％]|个|秒|分|小时|天|万|亿|元|次|家|人|件|名|户|场|份|percent|points|days|hours|per cent|units)/;
const FIGURE_BEFORE = /[至到为达于超]$| (?:to|by|of|at|least) $/;
