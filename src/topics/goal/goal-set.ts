import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { movedTo } from "../../core/result.ts";
import type { GoalSection } from "./compile.ts";
import { checkReadGoal } from "./decide.ts";
import type { GoalCheck } from "./decide.ts";
import { GOAL_LIMITS, readContext, readGoal } from "./request.ts";
import type { ReadGoal, GoalRequestIssueCatalogue } from "./request.ts";

/** All weights together, in percent. */
const WHOLE = 100;

/** What may be found about goals together. */
export type GoalSetFindingCatalogue = {
  /** Some goals have a weight and some have none. */
  readonly "goal-weight-missing": { readonly goals: readonly string[] };
  /** A weight is no whole number. */
  readonly "goal-weight-fraction": { readonly goal: string; readonly weight: number };
  /** A weight is below or above the policy's bounds. */
  readonly "goal-weight-bounds": { readonly goal: string; readonly weight: number; readonly min: number | null; readonly max: number | null };
  /** The weights do not make a hundred. */
  readonly "goal-weight-sum": { readonly sum: number; readonly expected: number };
  /** There are fewer or more goals than the policy asks for. */
  readonly "goal-count": { readonly count: number; readonly min: number | null; readonly max: number | null };
  /** The policy asks each goal for the goal that it serves. */
  readonly "goal-parent-missing": { readonly goal: string };
};

/** The goals of a person together. Goals are named by their `id`, or by their number, from 1. */
export interface GoalSetCheck {
  readonly goals: readonly { readonly goal: string; readonly check: GoalCheck }[];
  /** The sum of the weights; `null` if no goal has one. */
  readonly weight: number | null;
  /** What is wrong with the set: weights, number, parents. */
  readonly findings: readonly Issue[];
}

const requestIssue = issuesOf<GoalRequestIssueCatalogue>();
const found = issuesOf<GoalSetFindingCatalogue>();

/** Checks each of a list of goals, and what they make together. A parent in the list is the context of its child. */
export function checkGoalSet(section: GoalSection, goals: unknown, context?: unknown): Decision<GoalSetCheck> {
  const known = readContext(context);
  if (!known.ok) return { status: "invalid", issues: movedTo("/context", known.issues) };
  const list = listed(goals);
  if (list === null) return { status: "invalid", issues: [requestIssue("goal-not-a-list", "", {})] };
  if (list.length > GOAL_LIMITS.goals) {
    return { status: "invalid", issues: [requestIssue("goal-too-many", "", { limit: GOAL_LIMITS.goals })] };
  }
  const issues: Issue[] = [];
  const read: ReadGoal[] = [];
  const paths: string[] = [];
  list.forEach((each, index) => {
    const goal = readGoal(each);
    if (goal.ok) read.push(goal.value);
    else issues.push(...movedTo(`/${index}`, goal.issues));
    paths.push(typeof each === "string" ? `/${index}` : `/${index}/text`);
  });
  issues.push(...identityIssues(read));
  const [first, ...rest] = issues;
  if (first !== undefined) return { status: "invalid", issues: [first, ...rest] };
  const byId = new Map(read.flatMap((goal) => (goal.id === undefined ? [] : [[goal.id, goal] as const])));
  const checked = read.map((goal, index) => {
    const parent = goal.parentId === undefined ? undefined : byId.get(goal.parentId);
    const own = parent === undefined ? known.value : { ...known.value, parentGoal: parentOf(parent) };
    return { goal: nameOf(goal, index), check: checkReadGoal(section, goal, own, paths[index] ?? "") };
  });
  const weights = read.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  const weight = weights.length === 0 ? null : weights.reduce((sum, each) => sum + each, 0);
  return decided({ goals: checked, weight, findings: setFindings(section, read, weight) });
}

/** The members of a host's list, or `null`; a proxy may throw. */
function listed(goals: unknown): readonly unknown[] | null {
  try {
    return Array.isArray(goals) ? Array.from<unknown, unknown>({ length: Math.min(goals.length, GOAL_LIMITS.goals + 1) }, (_, index) => goals[index]) : null;
  } catch {
    return null;
  }
}

function nameOf({ id }: ReadGoal, index: number): string {
  return id ?? String(index + 1);
}

function parentOf({ text, metric }: ReadGoal): { text?: string; metric?: string } {
  return { ...(text === undefined ? {} : { text }), ...(metric === undefined ? {} : { metric }) };
}

function identityIssues(goals: readonly ReadGoal[]): readonly Issue[] {
  const parents = new Map<string, string | undefined>();
  const issues: Issue[] = [];
  goals.forEach(({ id, parentId }, index) => {
    if (id === undefined) return;
    if (parents.has(id)) issues.push(requestIssue("goal-id-twice", `/${index}/id`, { id }));
    parents.set(id, parentId);
  });
  const settled = new Set<string>();
  for (const start of parents.keys()) {
    const way: string[] = [];
    for (let id: string | undefined = start; id !== undefined && parents.has(id) && !settled.has(id); id = parents.get(id)) {
      const from = way.indexOf(id);
      if (from >= 0) {
        issues.push(requestIssue("goal-parent-cycle", "", { ids: way.slice(from) }));
        break;
      }
      way.push(id);
    }
    for (const id of way) settled.add(id);
  }
  return issues;
}

function setFindings({ set }: GoalSection, goals: readonly ReadGoal[], sum: number | null): readonly Issue[] {
  const findings: Issue[] = [];
  const { min = null, max = null } = set.weight ?? {};
  const without = goals.flatMap((goal, index) => (goal.weight === undefined ? [nameOf(goal, index)] : []));
  if (without.length > 0 && (sum !== null || set.weight !== undefined)) findings.push(found("goal-weight-missing", "", { goals: without }));
  goals.forEach((goal, index) => {
    const { weight } = goal;
    const name = nameOf(goal, index);
    if (set.parents === "required" && goal.parentId === undefined) findings.push(found("goal-parent-missing", `/${index}`, { goal: name }));
    if (weight === undefined) return;
    const at = `/${index}/weight`;
    if (!Number.isInteger(weight)) findings.push(found("goal-weight-fraction", at, { goal: name, weight }));
    if (weight <= 0 || (min !== null && weight < min) || (max !== null && weight > max)) {
      findings.push(found("goal-weight-bounds", at, { goal: name, weight, min, max }));
    }
  });
  if (sum !== null && sum !== WHOLE) findings.push(found("goal-weight-sum", "", { sum, expected: WHOLE }));
  const count = set.count ?? {};
  if ((count.min !== undefined && goals.length < count.min) || (count.max !== undefined && goals.length > count.max)) {
    findings.push(found("goal-count", "", { count: goals.length, min: count.min ?? null, max: count.max ?? null }));
  }
  return findings;
}
