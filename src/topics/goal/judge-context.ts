import { finding } from "./findings.ts";
import type { GoalFinding, Verdict } from "./findings.ts";
import type { GoalSection } from "./compile.ts";
import { plainText } from "./plain.ts";
import type { ReadGoal, ReadContext } from "./request.ts";

/** The figures that a goal is judged by: its fields, or else what its text says. */
export interface Figures {
  readonly baseline: number | null;
  readonly target: number | null;
}

/** A change as a whole number of billionths, so that 0.3 - 0.1 is 0.2. */
function rounded(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}

/** A: whether the target is on its scale, and how the change compares with the best of the past. */
export function judgeAchievable(section: GoalSection, figures: Figures, context: ReadContext): readonly GoalFinding[] {
  const { target } = figures;
  const baseline = figures.baseline ?? context.baseline ?? null;
  const { min, max } = context.scale ?? {};
  if (target !== null && ((min !== undefined && target < min) || (max !== undefined && target > max))) {
    const params = { target, min: min ?? null, max: max ?? null };
    return [finding("achievable", "goal-off-scale", "", params, "fail")];
  }
  if (target !== null && baseline !== null && target === baseline) {
    return [finding("achievable", "goal-no-change", "", { baseline, target }, "weak")];
  }
  const history = context.bestHistoricalChange;
  const missing = [
    ...(baseline === null ? ["baseline"] : []),
    ...(target === null ? ["target"] : []),
    ...(history === undefined ? ["bestHistoricalChange"] : []),
  ];
  if (baseline === null || target === null || history === undefined) {
    return [finding("achievable", "goal-achievable-open", "", { missing }, "needs-context")];
  }
  const change = rounded(Math.abs(target - baseline));
  const best = rounded(Math.abs(history.value));
  const { stretch } = section.criteria.achievable ?? {};
  if (stretch === undefined) {
    return change > best ? [finding("achievable", "goal-beyond-best", "", { change, best }, "weak")] : [];
  }
  const percent = rounded(change * 100);
  if (percent > rounded(best * stretch.max)) {
    return [finding("achievable", "goal-stretch-high", "", { change, best, max: stretch.max }, "fail")];
  }
  if (percent < rounded(best * stretch.min)) {
    return [finding("achievable", "goal-stretch-low", "", { change, best, min: stretch.min }, "weak")];
  }
  return [];
}

/** R: whether the goal speaks of a metric of the duties or of the goal above; `measured` is the verdict on M. */
export function judgeRelevant(section: GoalSection, goal: ReadGoal, context: ReadContext, measured: Verdict): readonly GoalFinding[] {
  const parent = typeof context.parentGoal === "string" ? { text: context.parentGoal, metric: undefined } : context.parentGoal;
  const duties = context.dutyMetrics ?? [];
  if (duties.length === 0 && parent?.text === undefined && parent?.metric === undefined) {
    return [finding("relevant", "goal-relevant-open", "", { missing: ["dutyMetrics", "parentGoal"] }, "needs-context")];
  }
  const own = plainText(`${goal.metric ?? ""}\n${goal.text ?? ""}`);
  const metrics = parent?.metric === undefined ? duties : [...duties, parent.metric];
  const related = metrics.some((metric) => own.includes(plainText(metric.trim()))) || servesParent(goal, parent?.text);
  if (!related) return [finding("relevant", "goal-unrelated", "", { metrics: metrics.slice(0, 20) }, "weak")];
  const observable = section.criteria.relevant?.mode === "relevance-and-observable";
  return observable && measured === "fail" ? [finding("relevant", "goal-not-observable", "", {}, "weak")] : [];
}

/** Whether the text above names this goal's metric, or shares its longest words. */
function servesParent(goal: ReadGoal, parentText: string | undefined): boolean {
  if (parentText === undefined) return false;
  const parent = plainText(parentText);
  if (goal.metric !== undefined && parent.includes(plainText(goal.metric.trim()))) return true;
  return keywordsOf(goal.text ?? "").some((word) => parent.includes(word));
}

/** Metric names in a text, as far as they can be told by their last sign: 回款率, 市场份额, satisfaction. */
function keywordsOf(text: string): readonly string[] {
  const plain = plainText(text);
  const chinese = plain.matchAll(/[\u4e00-\u9fff]{2,3}(?:率|额|量|度|成本|收入|利润|周期|份额|数量|事故|满意)/g);
  const english = plain.matchAll(/(?<![a-z])(?:revenue|sales|cost|costs|margin|churn|retention|satisfaction|nps|defects?|turnover|incidents?|uptime|availability|conversion|profit|latency|response time|market share)(?![a-z])/g);
  return [...chinese, ...english].map(({ 0: word }) => word);
}
