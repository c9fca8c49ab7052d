import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { pointer } from "../../core/pointer.ts";
import type { LintScope } from "../review.ts";
import type { GoalSection } from "./compile.ts";
import { checkGoal } from "./decide.ts";
import { criterionNames } from "./findings.ts";
import { GOAL_LIMITS } from "./request.ts";

/** What can be wrong with rules for goals that are well formed. */
export type GoalLintCatalogue = {
  /** A term is flagged in what the policy tells people to write instead of another, or of itself. */
  readonly "goal-suggestion-flagged": { readonly suggestion: string; readonly quote: string };
  /** A term is flagged in a goal that names thing, figure and day, as every goal must. */
  readonly "goal-model-flagged": { readonly model: string; readonly quote: string };
  /** However many goals there are, their weights cannot make a hundred. */
  readonly "goal-weights-impossible": Record<never, never>;
  /** With so many goals the weights cannot make a hundred, though the number is allowed. */
  readonly "goal-weights-impossible-for": { readonly from: number; readonly to: number };
  /** Nobody may have a goal. */
  readonly "goal-count-zero": Record<never, never>;
  /** No change is small enough. */
  readonly "goal-stretch-impossible": { readonly max: number };
  /** Nothing is asked of a goal. */
  readonly "goal-criteria-none": Record<never, never>;
};

const finding = findingsOf<GoalLintCatalogue>();

/** Goals that name a thing, a figure and a day. A rule that finds fault with their words finds it with any. */
const MODEL_GOALS = [
  "2026年6月30日前，将客户投诉率由5%降至3%",
  "reduce the complaint rate from 5% to 3% by 30 June 2026",
] as const;

/** Finds rules that no goal can meet, and advice that the rules themselves find fault with. */
export function lintGoal(section: GoalSection, { path }: LintScope): readonly Finding[] {
  const { criteria, set } = section;
  const { stretch } = criteria.achievable ?? {};
  const stretchPath = pointer(path, "criteria", "achievable", "stretch");
  return [
    ...(Object.keys(criteria).length === 0 ? [finding("note", "goal-criteria-none", pointer(path, "criteria"), {})] : []),
    ...(stretch?.max === 0 ? [finding("error", "goal-stretch-impossible", stretchPath, { max: stretch.max })] : []),
    ...(set.count?.max === 0 ? [finding("error", "goal-count-zero", pointer(path, "set", "count"), {})] : lintWeights(section, path)),
    ...MODEL_GOALS.flatMap((model) => flaggedIn(section, model).map((quote) => {
      return finding("warning", "goal-model-flagged", pointer(path, "terms"), { model, quote }, { witness: { text: model } });
    })),
    ...suggestionsOf(section).flatMap((suggestion) => flaggedIn(section, suggestion).map((quote) => {
      return finding("warning", "goal-suggestion-flagged", pointer(path, "terms"), { suggestion, quote }, { witness: { text: suggestion } });
    })),
  ];
}

/** All weights together. */
const WHOLE = 100;

/** So many goals of at least the least and at most the most weight make a hundred. */
function lintWeights({ set }: GoalSection, path: string): readonly Finding[] {
  if (set.weight === undefined) return [];
  const least = Math.max(1, set.weight.min ?? 1);
  const most = Math.min(WHOLE, set.weight.max ?? WHOLE);
  const first = Math.max(1, set.count?.min ?? 1);
  const last = Math.min(GOAL_LIMITS.goals, set.count?.max ?? Math.floor(WHOLE / least));
  const counts = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const failing = counts.filter((count) => count * least > WHOLE || count * most < WHOLE);
  const at = pointer(path, "set", "weight");
  if (failing.length === counts.length) return [finding("error", "goal-weights-impossible", at, {})];
  const said = set.count === undefined ? [] : failing; // a policy that gives no number allows none in particular
  return runsOf(said).map(([from, to]) => finding("note", "goal-weights-impossible-for", at, { from, to }));
}

/** Neighbouring numbers together, as first and last. */
function runsOf(numbers: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const each of numbers) {
    const last = runs.at(-1);
    if (last !== undefined && last[1] === each - 1) last[1] = each;
    else runs.push([each, each]);
  }
  return runs;
}

/** What is to be written instead of the terms, each advice once. */
function suggestionsOf({ terms }: GoalSection): readonly string[] {
  const entries = [...terms.values()].flat();
  return [...new Set(entries.flatMap(({ term }) => (term === null ? [] : [term.suggest.en, term.suggest["zh-CN"]])))];
}

/** The vague terms that a check finds in a text. */
function flaggedIn(section: GoalSection, text: string): readonly string[] {
  const check = checkGoal(section, text);
  if (check.status !== "decided") return [];
  const findings = criterionNames.flatMap((name) => check.outcome.criteria[name].findings);
  return [...new Set(findings.flatMap(({ params, severity }) => ("suggest" in params && severity !== "info" ? [params.quote] : [])))];
}
