import type { PlainDate } from "../../core/plain-date.ts";
import type { GoalDeadline } from "./deadline.ts";
import type { Category, Severity } from "./lexicon.ts";
import type { Quantity } from "./quantities.ts";
import type { ReadText } from "./reading.ts";
import type { dimensions } from "./request.ts";
import type { Span } from "./spans.ts";
import { isSuppressed } from "./suppression.ts";

/** On which step of the ladder a goal is measured: by one of five dimensions, by its sub-goals, as a process, or not at all. */
export type MeasuredBy = "dimension" | "sub-goals" | "process" | "nothing";

/** What a goal can be measured by: quantity, quality, time, cost or satisfaction. */
export type Dimension = (typeof dimensions)[number];

/** What was found in the text, so that a form can be filled in before it is shown. Offsets are UTF-16, into the text as given. */
export interface GoalSignals {
  readonly quantities: readonly Quantity[];
  /** Where the metric stands and where it should be: from the fields, or else from `from A to B` in the text. */
  readonly baseline: { readonly value: number; readonly unit: string | null } | null;
  readonly target: { readonly value: number; readonly unit: string | null } | null;
  readonly deadlines: readonly GoalDeadline[];
  /** The day by which the goal is due: the field, or else the last day that the text names; `null` if none is fixed. */
  readonly dueDate: PlainDate | null;
  readonly cadences: readonly Span[];
  /** Vague words that nothing in their clause makes harmless, remarks left out. */
  readonly vagueTerms: readonly (Span & { readonly category: Category; readonly severity: Severity })[];
  readonly measuredBy: MeasuredBy;
  /** The dimensions that the figures, or the field, speak of. */
  readonly dimensions: readonly Dimension[];
}

export function signalsOf(reading: ReadText): Omit<GoalSignals, "measuredBy" | "dueDate"> {
  const quantities = reading.clauses.flatMap((clause) => clause.quantities);
  const deadlines = reading.clauses.flatMap((clause) => clause.deadlines).filter(({ kind }) => kind !== "attribute");
  const vagueTerms = reading.clauses.flatMap((clause) => clause.terms.flatMap(({ term, text, start, end }) => {
    if (term.severity === "info" || isSuppressed(term, clause)) return [];
    return [{ text, start, end, category: term.category, severity: term.severity }];
  }));
  return {
    quantities,
    ...baselineAndTarget(quantities),
    deadlines,
    cadences: reading.clauses.flatMap((clause) => clause.cadences),
    vagueTerms,
    dimensions: dimensionsOf(reading),
  };
}

function baselineAndTarget(quantities: readonly Quantity[]): Pick<GoalSignals, "baseline" | "target"> {
  const measured = quantities.filter(({ value, kind }) => value !== null && kind !== "rank");
  const start = measured.findIndex(({ role }) => role === "baseline");
  const target = measured.slice(start + 1).find(isTarget) ?? measured.find(isTarget);
  return { baseline: amountOf(measured[start]), target: amountOf(target) };
}

function isTarget({ role }: Quantity): boolean {
  return role === "target";
}

function amountOf(found: Quantity | undefined): GoalSignals["target"] {
  return found === undefined || found.value === null ? null : { value: found.value, unit: found.unit };
}

const SATISFACTION = /满意|投诉|nps|净推荐|satisfaction|csat|complaint/i;
const COST = /成本|费用|元|预算|cost|budget|expense|[$€£¥]|revenue|spend/i;
const QUALITY = /率|合格|差错|缺陷|质量|评分|得分|验收|认证|证书|%|quality|defect|error|rate|certif|accept/i;
const TIME = /小时|分钟|秒|周期|时长|工作日|天|hours?|minutes?|seconds?|days?|time|ms$/i;

function dimensionsOf({ clauses }: ReadText): readonly Dimension[] {
  const found = new Set<Dimension>();
  for (const { text, quantities } of clauses) {
    if (quantities.length === 0) continue;
    if (SATISFACTION.test(text)) found.add("satisfaction");
    if (COST.test(text)) found.add("cost");
    if (QUALITY.test(text) || quantities.some(({ kind }) => kind === "outcome" || kind === "zero")) found.add("quality");
    if (quantities.some((each) => TIME.test(each.unit ?? ""))) found.add("time");
    if (quantities.some(({ kind, unit }) => kind === "number" && !TIME.test(unit ?? "") && !COST.test(unit ?? ""))) found.add("quantity");
  }
  return [...found];
}
