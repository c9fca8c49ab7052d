import { finding, quoteOf, quoteTrimmed, termFindings } from "./findings.ts";
import type { GoalFinding, Verdict } from "./findings.ts";
import type { Span } from "./spans.ts";
import type { FoundTerm } from "./terms.ts";
import type { ReadClause, ReadText } from "./reading.ts";
import type { ReadGoal } from "./request.ts";
import { figurePlaceholderIn, isSuppressed } from "./suppression.ts";

/** More targets in one goal are remarked on: the source speaks of one to three points of focus. */
const TARGETS_IN_VIEW = 3;

const ACTIVITY = /^(?:参加|组织|举办|培训|拜访|走访|开展|attend|hold|host|participat|conduct|run|visit)/i;

/** What the words say about S, M and T. `path` is where the text stands; the goal's fields hold against its words. */
export function judgeText(reading: ReadText, goal: ReadGoal, path: string): readonly GoalFinding[] {
  const stated = goal.metric !== undefined && goal.target !== undefined;
  const whole = {
    textSays: reading.clauses.some(saysSomething),
    textHasFigure: reading.clauses.some(({ quantities }) => quantities.length > 0),
  };
  return [
    ...reading.clauses.flatMap((clause) => termFindingsIn(clause, goal, path, whole)),
    ...(stated ? [] : specificFindings(reading, goal, path)),
    ...(goal.target !== undefined ? [] : measurableFindings(reading, path)),
    ...remarks(reading, goal, path),
  ];
}

/** What stands in any clause. */
interface WholeText {
  readonly textSays: boolean;
  readonly textHasFigure: boolean;
}

function termFindingsIn(clause: ReadClause, goal: ReadGoal, path: string, whole: WholeText): readonly GoalFinding[] {
  return clause.terms.map((found) => {
    const { term } = found;
    const [criterion, code] = termFindings[term.category];
    const harmless = isSuppressed(term, clause);
    const allows = harmless ? "pass" : allowedBy(found, clause, goal, whole);
    return finding(criterion, code, path, { ...quoteOf(found), suggest: term.suggest }, allows, harmless ? "info" : term.severity);
  });
}

/** What a term that is not harmless does to its criterion; where nothing else is said the clause is judged as a whole. */
function allowedBy({ term }: FoundTerm, clause: ReadClause, goal: ReadGoal, { textSays, textHasFigure }: WholeText): Verdict {
  const says = saysSomething(clause);
  const loud = term.severity !== "info";
  switch (term.category) {
    case "intention":
    case "escape":
      return loud && says && goal.target === undefined ? "weak" : "pass";
    case "open-ended":
      return term.severity === "error" && textSays && goal.target === undefined ? "weak" : "pass";
    case "quantity-vague":
      return loud && (clause.quantities.length > 0 || (says && textHasFigure)) && goal.target === undefined ? "weak" : "pass";
    case "degree-vague":
      return loud && clause.quantities.length > 0 && goal.target === undefined ? "weak" : "pass";
    case "placeholder":
      return goal.target === undefined ? "weak" : "pass";
    case "time-vague":
    case "direction-verb":
    case "quality-vague":
      return "pass";
    default:
      return term.category satisfies never;
  }
}

function specificFindings({ clauses }: ReadText, goal: ReadGoal, path: string): readonly GoalFinding[] {
  if (clauses.some((clause) => clause.quantities.length > 0 || figurePlaceholderIn(clause))) return [];
  const event = clauses.find(isEvent);
  if (event !== undefined) return [finding("specific", "goal-event-open", path, quoteTrimmed(event), "weak")];
  const standard = standardIn(clauses);
  if (standard !== undefined) return [finding("specific", "goal-vague-standard", path, quoteOf(standard), "weak")];
  const [first] = clauses;
  if (first === undefined) return [];
  return [finding("specific", "goal-no-object", path, quoteTrimmed(first), goal.metric === undefined ? "fail" : "weak")];
}

function measurableFindings({ clauses }: ReadText, path: string): readonly GoalFinding[] {
  if (clauses.some(({ quantities }) => quantities.length > 0)) return [];
  const standard = standardIn(clauses);
  if (standard !== undefined) return [finding("measurable", "goal-vague-standard", path, quoteOf(standard), "weak")];
  const event = clauses.find(isEvent);
  if (event !== undefined) return [finding("measurable", "goal-event-unmeasured", path, quoteTrimmed(event), "weak")];
  // A place for a figure is there, and empty: the placeholder itself is the finding.
  if (clauses.some(figurePlaceholderIn)) return [];
  const [first] = clauses;
  return first === undefined ? [] : [finding("measurable", "goal-no-measure", path, quoteTrimmed(first), "fail")];
}

function standardIn(clauses: readonly ReadClause[]): Span | undefined {
  return clauses.flatMap(({ vagueStandard }) => vagueStandard ?? [])[0];
}

function saysSomething({ quantities, events }: ReadClause): boolean {
  return quantities.length > 0 || events.length > 0;
}

function isEvent(clause: ReadClause): boolean {
  return clause.events.length > 0;
}

function remarks({ clauses }: ReadText, goal: ReadGoal, path: string): readonly GoalFinding[] {
  const found: GoalFinding[] = [];
  const targets = clauses.reduce((count, clause) => {
    return count + clause.quantities.filter(({ role, kind }) => role !== "baseline" && kind !== "scope").length + (clause.placeholder ? 1 : 0);
  }, 0);
  const [first] = clauses;
  if (first !== undefined && targets > TARGETS_IN_VIEW) {
    found.push(finding("specific", "goal-many-targets", path, { ...quoteTrimmed(first), count: targets }, "pass"));
  }
  const hasBaseline = goal.baseline !== undefined || clauses.some(({ quantities }) => quantities.some(({ role }) => role === "baseline"));
  const change = clauses.flatMap(({ quantities }) => quantities).find(({ role }) => role === "change");
  if (!hasBaseline && change !== undefined) found.push(finding("measurable", "goal-baseline-missing", path, quoteOf(change), "pass"));
  for (const { events, quantities } of clauses) {
    const [event] = events;
    if (event === undefined || quantities.length === 0 || !quantities.every(({ kind }) => kind === "number")) continue;
    if (ACTIVITY.test(event.text)) found.push(finding("measurable", "goal-activity", path, quoteOf(event), "pass"));
  }
  return found;
}
