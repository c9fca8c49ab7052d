import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { movedTo } from "../../core/result.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { DateContext } from "./calendar-days.ts";
import type { GoalSection } from "./compile.ts";
import { criterionNames, finding, verdictOf } from "./findings.ts";
import type { Criterion, GoalFinding, Verdict } from "./findings.ts";
import { judgeAchievable, judgeRelevant } from "./judge-context.ts";
import { judgeText } from "./judge.ts";
import { judgeTime } from "./judge-time.ts";
import { readText } from "./reading.ts";
import type { ReadText } from "./reading.ts";
import { readContext, readGoal } from "./request.ts";
import type { ReadGoal, ReadContext } from "./request.ts";
import { signalsOf } from "./signals.ts";
import type { GoalSignals, MeasuredBy } from "./signals.ts";

/** How a goal meets one criterion: the worst verdict that its findings allow, and these findings. */
export interface CriterionCheck {
  readonly verdict: Verdict;
  readonly findings: readonly GoalFinding[];
}

/**
 * - `smart`: all five pass. `smart-pending-AR`: S, M and T pass, A and R need context.
 * - `not-smart`: neither S nor M is met at all. `partial`: everything else.
 */
export type Overall = "smart" | "smart-pending-AR" | "partial" | "not-smart";

/** What was found about a goal; never a number. */
export interface GoalCheck {
  readonly criteria: Readonly<Record<Criterion, CriterionCheck>>;
  readonly overall: Overall;
  readonly signals: GoalSignals;
}

/**
 * Checks a goal, given as a text or as a record with fields, against the five criteria. Any value at all is taken:
 * what is no goal is `invalid`. `context` says what the goal alone cannot: the period, the best of the past, the duties.
 */
export function checkGoal(section: GoalSection, goal: unknown, context?: unknown): Decision<GoalCheck> {
  const read = readGoal(goal);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const known = readContext(context);
  if (!known.ok) return { status: "invalid", issues: movedTo("/context", known.issues) };
  return decided(checkReadGoal(section, read.value, known.value, typeof goal === "string" ? "" : "/text"));
}

/** The check of a goal that has been read; `path` is where its text stands. */
export function checkReadGoal(section: GoalSection, goal: ReadGoal, context: ReadContext, path: string): GoalCheck {
  const dates: DateContext = {
    period: goal.period ?? context.period ?? null,
    fiscalYearStartMonth: context.fiscalYearStartMonth ?? null,
  };
  const reading = readText(goal.text ?? "", section.terms, dates);
  const signals = signalsOf(reading);
  const words = [...judgeText(reading, goal, path), ...judgeTime(reading, goal, path, dates)];
  const ladder = climb(section, goal, context, words.filter(({ criterion }) => criterion === "measurable"));
  const figures = {
    baseline: goal.baseline ?? signals.baseline?.value ?? null,
    target: typeof goal.target === "number" ? goal.target : (signals.target?.value ?? null),
  };
  const own = [...words.filter(({ criterion }) => criterion !== "measurable"), ...ladder.findings, ...judgeAchievable(section, figures, context)];
  const judged = withIgnored(own, goal);
  const measured = verdictOf(judged.filter(({ criterion }) => criterion === "measurable"));
  const findings = [...judged, ...withIgnored(judgeRelevant(section, goal, context, measured), goal)];
  const checkOf = (criterion: Criterion): CriterionCheck => {
    const those = findings.filter((each) => each.criterion === criterion);
    return { verdict: verdictOf(those), findings: those };
  };
  const criteria = {
    specific: checkOf("specific"),
    measurable: checkOf("measurable"),
    achievable: checkOf("achievable"),
    relevant: checkOf("relevant"),
    timeBound: checkOf("timeBound"),
  };
  return { criteria, overall: overallOf(criteria), signals: filledIn(signals, goal, reading, ladder.measuredBy) };
}

interface Ladder {
  readonly measuredBy: MeasuredBy;
  readonly findings: readonly GoalFinding[];
}

/** The ladder of measurability: what the dimensions cannot measure, its sub-goals may, or else the steps of a process. */
function climb(section: GoalSection, goal: ReadGoal, context: ReadContext, own: readonly GoalFinding[]): Ladder {
  const verdict = verdictOf(withIgnored(own, goal));
  if (verdict === "pass") return { measuredBy: "dimension", findings: own };
  const { subGoals = [], milestones = [] } = goal;
  const unmeasured = subGoals.flatMap((each, index) => {
    const check = checkReadGoal(section, each, context, "/text");
    return check.criteria.measurable.verdict === "pass" ? [] : [String(index + 1)];
  });
  const remarks = own.map((each): GoalFinding => ({ ...each, allows: "pass", severity: "info" }));
  if (subGoals.length > 0 && unmeasured.length === 0) return { measuredBy: "sub-goals", findings: remarks };
  const undated = milestones.filter(({ dueDate }) => dueDate === undefined);
  if (milestones.length > 0) {
    const found = undated.map(({ text }) => {
      return finding("measurable", "goal-milestone-undated", "/milestones", { quote: text }, "weak");
    });
    return { measuredBy: "process", findings: [...remarks, ...found] };
  }
  if (subGoals.length === 0) return { measuredBy: verdict === "fail" ? "nothing" : "dimension", findings: own };
  const some = unmeasured.length < subGoals.length;
  const missing = finding("measurable", "goal-sub-goals-unmeasured", "/subGoals", { numbers: unmeasured }, some ? "weak" : verdict);
  return { measuredBy: some ? "sub-goals" : "nothing", findings: [...(some ? remarks : own), missing] };
}

function withIgnored(findings: readonly GoalFinding[], { ignore = [] }: ReadGoal): readonly GoalFinding[] {
  return findings.map((each) => {
    const quote = "quote" in each.params ? each.params.quote : undefined;
    const rule = ignore.find((one) => one.code === each.code && (one.quote === undefined || one.quote === quote));
    return rule === undefined ? each : { ...each, ignored: rule.reason };
  });
}

function overallOf(criteria: GoalCheck["criteria"]): Overall {
  const is = (name: Criterion, verdict: Verdict) => criteria[name].verdict === verdict;
  if (criterionNames.every((name) => is(name, "pass"))) return "smart";
  if (is("specific", "fail") && is("measurable", "fail")) return "not-smart";
  const words = is("specific", "pass") && is("measurable", "pass") && is("timeBound", "pass");
  return words && is("achievable", "needs-context") && is("relevant", "needs-context") ? "smart-pending-AR" : "partial";
}

function filledIn(signals: ReturnType<typeof signalsOf>, goal: ReadGoal, reading: ReadText, measuredBy: MeasuredBy): GoalSignals {
  const unit = goal.unit ?? null;
  const dates = reading.clauses.flatMap(({ deadlines }) => deadlines.flatMap(({ kind, date }) => (kind === "attribute" || date === null ? [] : [date])));
  return {
    ...signals,
    baseline: goal.baseline === undefined ? signals.baseline : { value: goal.baseline, unit },
    target: typeof goal.target === "number" ? { value: goal.target, unit } : signals.target,
    dueDate: goal.dueDate ?? latest(dates) ?? goal.period?.until ?? null,
    dimensions: goal.dimension === undefined ? signals.dimensions : [goal.dimension],
    measuredBy,
  };
}

function latest(dates: readonly PlainDate[]): PlainDate | undefined {
  return dates.toSorted((left, right) => (left < right ? -1 : 1)).at(-1);
}
