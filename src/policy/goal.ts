import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { checkFeedback as feedback, checkGoal as check, checkGoalSet as checkSet } from "../topics/goal/topic.ts";
import type { FeedbackCheck, FeedbackRecord, Goal, GoalCheck, GoalContext, GoalSetCheck } from "../topics/goal/topic.ts";
import type { Policy } from "./compile.ts";

/**
 * Whether a goal is specific, measurable, achievable, relevant and time-bound, each with its verdict and with what to
 * write instead, quoted with its position; and what the text says in figures and dates, to pre-fill a form with.
 */
export function checkGoal(policy: Policy, goal: Goal | string, context?: GoalContext): Decision<GoalCheck> {
  const section = policy.sections.goal;
  return section === undefined ? UNCOVERED : check(section, goal, context);
}

/** Checks each goal of a person, and their weights and number together. */
export function checkGoalSet(
  policy: Policy,
  goals: readonly (Goal | string)[],
  context?: GoalContext,
): Decision<GoalSetCheck> {
  const section = policy.sections.goal;
  return section === undefined ? UNCOVERED : checkSet(section, goals, context);
}

/** Whether a record of feedback has its parts, speaks of one event, and of what was done instead of what somebody is. */
export function checkFeedback(policy: Policy, record: FeedbackRecord | string): Decision<FeedbackCheck> {
  const section = policy.sections.goal;
  return section === undefined ? UNCOVERED : feedback(section, record);
}
