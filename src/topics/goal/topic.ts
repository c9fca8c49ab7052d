import type { TopicReview } from "../review.ts";
import type { Topic } from "../topic.ts";
import { compileGoal } from "./compile.ts";
import type { GoalSection } from "./compile.ts";
import { checkGoal } from "./decide.ts";
import type { GoalCheck } from "./decide.ts";
import { lintGoal } from "./lint.ts";
import { questions } from "./questions.ts";
import { goalSchema } from "./schema.ts";
import type { GoalDocument } from "./schema.ts";
import { goalSettings } from "./settings.ts";

const overalls = {
  "smart": { en: "SMART", "zh-CN": "符合 SMART" },
  "smart-pending-AR": { en: "specific, measurable and time-bound; A and R need context", "zh-CN": "具体、可衡量、有时限；A 和 R 待补充信息" },
  "partial": { en: "SMART in part", "zh-CN": "部分符合 SMART" },
  "not-smart": { en: "not SMART", "zh-CN": "不符合 SMART" },
} as const satisfies Readonly<Record<GoalCheck["overall"], unknown>>;

/**
 * What a goal must look like. The topic has no rule table, so `tables` is empty, and what is asked of it is no record of
 * facts: `answer` takes such a record as the goal itself, and `checkGoal` is the function to call.
 */
export const goalTopic: Topic<GoalDocument, GoalSection, GoalCheck> = {
  schema: goalSchema,
  compile: compileGoal,
  answer: (section, goal) => checkGoal(section, goal),
  summarize: (_, { overall }) => overalls[overall],
  tables: () => ({}),
};

/** What reports on it are made from. */
export const goalReview: TopicReview<GoalSection> = {
  lint: lintGoal,
  settings: goalSettings,
  questions,
};

export { goalDescription } from "./describe.ts";
export { lintWords as goalLintWords } from "./lint-words.ts";
export { goalSchemaWords } from "./schema-words.ts";
export { words as goalWords } from "./words.ts";

export { compileGoal } from "./compile.ts";
export type { GoalSection } from "./compile.ts";
export type { GoalDeadline } from "./deadline.ts";
export { checkGoal } from "./decide.ts";
export type { CriterionCheck, GoalCheck, Overall } from "./decide.ts";
export { checkFeedback, feedbackParts } from "./feedback.ts";
export type { FeedbackCheck, FeedbackModel, FeedbackRecord } from "./feedback.ts";
export type {
  Criterion,
  GoalFigures,
  GoalFinding,
  GoalFindingCatalogue,
  GoalQuote,
  GoalTermParams,
  Verdict,
} from "./findings.ts";
export { checkGoalSet } from "./goal-set.ts";
export type { GoalSetCheck } from "./goal-set.ts";
export type { Severity } from "./lexicon.ts";
export type { Quantity, QuantityKind } from "./quantities.ts";
export { GOAL_LIMITS } from "./request.ts";
export type { Goal, GoalContext } from "./request.ts";
export type { GoalDocument } from "./schema.ts";
export type { Dimension, GoalSignals, MeasuredBy } from "./signals.ts";
export type { Span } from "./spans.ts";
