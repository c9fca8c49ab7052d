import type { Severity, Term } from "./lexicon.ts";
import type { Span } from "./spans.ts";

/** The five criteria. */
export type Criterion = "specific" | "measurable" | "achievable" | "relevant" | "timeBound";

export const criterionNames: readonly Criterion[] = ["specific", "measurable", "achievable", "relevant", "timeBound"];

/**
 * How a criterion is met: `needs-context` where the goal alone cannot tell.
 */
export type Verdict = "pass" | "weak" | "fail" | "needs-context";

/** Words of a goal, with their UTF-16 offsets into the text as given. */
export type GoalQuote = { readonly quote: string; readonly start: number; readonly end: number };

/** A vague term as it stands in the goal, and what to write instead in each language. */
export type GoalTermParams = GoalQuote & { readonly suggest: Readonly<Record<string, string>> };

/** The change that a goal asks for, and the best of the past, in the unit of the metric. */
export type GoalFigures = { readonly change: number; readonly best: number };

/** What may be found in a goal. `quote` are its words, `start` and `end` their UTF-16 offsets into the text as given. */
export type GoalFindingCatalogue = {
  /** A word that fixes no time: 尽快, soon. */
  readonly "goal-vague-time": GoalTermParams;
  /** A word for how much, without a figure: 大幅, significantly. */
  readonly "goal-vague-degree": GoalTermParams;
  /** A word for how many, without a number: 若干, several. */
  readonly "goal-vague-quantity": GoalTermParams;
  /** A wish or an effort in place of a result: 尽量, try to. */
  readonly "goal-intention": GoalTermParams;
  /** A direction without a metric: 加强, improve. */
  readonly "goal-direction-only": GoalTermParams;
  /** Praise in place of a standard: 一流, world-class. */
  readonly "goal-vague-quality": GoalTermParams;
  /** A way out: 视情况, if possible. */
  readonly "goal-escape": GoalTermParams;
  /** A list that does not end: 等等, etc. */
  readonly "goal-open-ended": GoalTermParams;
  /** A value that is still to be filled in: XX, TBD. */
  readonly "goal-placeholder": GoalTermParams;
  /** No thing is named that could be done or changed by a figure. */
  readonly "goal-no-object": GoalQuote;
  /** Something is done or delivered, but what counts as done is not said. */
  readonly "goal-event-open": GoalQuote;
  /** Nothing in the words can be measured. */
  readonly "goal-no-measure": GoalQuote;
  /** Something is done or delivered, but by what it is judged is not said. */
  readonly "goal-event-unmeasured": GoalQuote;
  /** The target is a standard that nobody can measure. */
  readonly "goal-vague-standard": GoalQuote;
  /** A change is measured from nowhere: the baseline is not given. Only a remark. */
  readonly "goal-baseline-missing": GoalQuote;
  /** What is counted is activity, not its result. Only a remark. */
  readonly "goal-activity": GoalQuote;
  /** More targets stand in one goal than one can keep in view. Only a remark. */
  readonly "goal-many-targets": GoalQuote & { readonly count: number };
  /** No time is named. */
  readonly "goal-no-deadline": GoalQuote;
  /** 今年, this quarter: when, but not by when. */
  readonly "goal-bare-span": GoalQuote;
  /** How often, but not until when. */
  readonly "goal-cadence-only": GoalQuote;
  /** The period is part of a name: 2025年度工作总结. */
  readonly "goal-period-in-name": GoalQuote;
  /** The date in the words is not the one in the field, which holds. Only a remark. */
  readonly "goal-date-differs": GoalQuote & { readonly date: string; readonly dueDate: string };
  /** The date lies outside the goal's or the context's period. */
  readonly "goal-outside-period": GoalQuote & { readonly date: string; readonly from: string; readonly until: string };
  /** Baseline, target, best past change or bounds are needed to tell. */
  readonly "goal-achievable-open": { readonly missing: readonly string[] };
  /** The target equals the baseline. */
  readonly "goal-no-change": { readonly baseline: number; readonly target: number };
  /** The target cannot be reached on its scale. */
  readonly "goal-off-scale": { readonly target: number; readonly min: number | null; readonly max: number | null };
  /** The change is larger than the best of the past, and the policy sets no bounds. */
  readonly "goal-beyond-best": GoalFigures;
  /** The change is above the policy's upper bound, in percent of the best of the past. */
  readonly "goal-stretch-high": GoalFigures & { readonly max: number };
  /** The change is below the policy's lower bound, in percent of the best of the past. */
  readonly "goal-stretch-low": GoalFigures & { readonly min: number };
  /** The duties' metrics or the parent goal are needed to tell. */
  readonly "goal-relevant-open": { readonly missing: readonly string[] };
  /** Neither a metric of the duties nor the parent goal is met with. */
  readonly "goal-unrelated": { readonly metrics: readonly string[] };
  /** The policy asks that a relevant goal can be observed, and this one cannot. */
  readonly "goal-not-observable": Record<never, never>;
  /** Some of the sub-goals cannot be measured either. */
  readonly "goal-sub-goals-unmeasured": { readonly numbers: readonly string[] };
  /** A milestone of the process has no date. */
  readonly "goal-milestone-undated": { readonly quote: string };
};

/**
 * One thing that was found in a goal: an issue with the criterion that it speaks of. `formatIssue` puts it into words,
 * what to write instead among them.
 */
export type GoalFinding = {
  readonly [Code in keyof GoalFindingCatalogue]: {
    readonly code: Code;
    /** Where the words stand, as a JSON Pointer into the goal: `""` if it was given as a text, else `/text` or a field. */
    readonly path: string;
    readonly params: GoalFindingCatalogue[Code];
    readonly criterion: Criterion;
    readonly severity: Severity;
    /** The best verdict that the criterion can have with this finding; `pass` for a remark. */
    readonly allows: Verdict;
    /** Why the goal's author wants it left out of account; then it lowers no verdict. */
    readonly ignored?: string;
  };
}[keyof GoalFindingCatalogue];

export function finding<Code extends keyof GoalFindingCatalogue>(
  criterion: Criterion,
  code: Code,
  path: string,
  params: GoalFindingCatalogue[Code],
  allows: Verdict,
  severity?: Severity,
): GoalFinding {
  const usual = allows === "fail" ? "error" : allows === "weak" ? "warn" : "info";
  return { code, path, params, criterion, severity: severity ?? usual, allows } as GoalFinding; // code and params belong together by the signature
}

export function quoteOf({ text, start, end }: Span): GoalQuote {
  return { quote: text, start, end };
}

/** The words of a clause without the spaces at its ends. */
export function quoteTrimmed({ text, start }: Span): GoalQuote {
  const quote = text.trim();
  const from = start + text.length - text.trimStart().length;
  return { quote, start: from, end: from + quote.length };
}

const order: readonly Verdict[] = ["fail", "needs-context", "weak", "pass"];

/** The worst that the findings allow. */
export function verdictOf(findings: readonly GoalFinding[]): Verdict {
  const counted = findings.filter((each) => each.ignored === undefined);
  return order.find((verdict) => counted.some(({ allows }) => allows === verdict)) ?? "pass";
}

/** For each category of terms the criterion that it weakens, and the code. */
export const termFindings = {
  "time-vague": ["timeBound", "goal-vague-time"],
  "degree-vague": ["measurable", "goal-vague-degree"],
  "quantity-vague": ["measurable", "goal-vague-quantity"],
  "intention": ["specific", "goal-intention"],
  "direction-verb": ["specific", "goal-direction-only"],
  "quality-vague": ["measurable", "goal-vague-quality"],
  "escape": ["specific", "goal-escape"],
  "open-ended": ["specific", "goal-open-ended"],
  "placeholder": ["measurable", "goal-placeholder"],
} as const satisfies Readonly<Record<Term["category"], readonly [Criterion, keyof GoalFindingCatalogue]>>;
