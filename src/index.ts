/**
 * For developers: load a policy, decide by it, explain, plan, follow interviews and appeals, check goals.
 *
 * @module index
 */

export type { CalendarDocument } from "./calendar/calendar.ts";
export type { Deadline, Period } from "./calendar/period.ts";
export type { Decision, RuleReference } from "./core/decision.ts";
export { availableEvents, replay, transition } from "./core/machine.ts";
export type { AvailableEvent, Machine, SnapshotPatch, Transition } from "./core/machine.ts";
export type { Issue, IssueParameter } from "./core/issue.ts";
export type { PlainDate } from "./core/plain-date.ts";
export type { Issues, Result } from "./core/result.ts";
export type { Basis } from "./core/schemas.ts";
export { locales, textIn } from "./core/text.ts";
export type { Locale, Text } from "./core/text.ts";
export { formatExplanation } from "./locales/format-explanation.ts";
export { formatIssue } from "./locales/format-issue.ts";
export { appealMachine, appealStatus } from "./policy/appeal.ts";
export { compilePolicy } from "./policy/compile.ts";
export type { Policy } from "./policy/compile.ts";
export { decide } from "./policy/decide.ts";
export { calculateDeadline } from "./policy/deadline.ts";
export type { PolicyDocument } from "./policy/document.ts";
export { explain } from "./policy/explain.ts";
export type {
  ExplainedCondition,
  ExplainedQuestion,
  ExplainedRule,
  Explanation,
} from "./policy/explain.ts";
export { checkFacts } from "./policy/facts.ts";
export type { NamedWord } from "./policy/named-word.ts";
export { checkFeedback, checkGoal, checkGoalSet } from "./policy/goal.ts";
export {
  formFor,
  formOf,
  interviewMachine,
  interviewReminders,
  satisfiesPhase,
} from "./policy/interview.ts";
export { policyJsonSchema } from "./policy/json-schema.ts";
export { LIMITS } from "./policy/limits.ts";
export { loadPolicy, parsePolicy, PolicyError, safeParsePolicy } from "./policy/parse.ts";
export { calculateQuota, countLastRanks, planInterviews } from "./policy/quota.ts";
export type { PlanPerson, PlanRequest } from "./policy/quota.ts";
export { assignRoster, resolveResponsibility } from "./policy/responsibility.ts";
export type { AssignmentRequest, RosterPerson } from "./policy/responsibility.ts";
export type { TopicName } from "./policy/topics.ts";
export type { ConditionDocument } from "./rules/condition-document.ts";
export type { Truth } from "./rules/condition.ts";
export type { FactDeclaration, Facts } from "./rules/facts.ts";
export type {
  AnswerDelivered,
  AnswerExtended,
  AppealAccepted,
  AppealAct,
  AppealAnswer,
  AppealCase,
  AppealDocument,
  AppealDue,
  AppealEnding,
  AppealEscalated,
  AppealEvent,
  AppealEventType,
  AppealExtension,
  AppealFiled,
  AppealMachine,
  AppealOption,
  AppealOutcome,
  AppealParty,
  AppealPeople,
  AppealPhase,
  AppealResultNotified,
  AppealStageRecord,
  AppealStatus,
  AppealTrackName,
  AppealTurn,
  AppealWindow,
  AppealWithdrawn,
  PapersCompleted,
  PapersRequested,
  SkippedStage,
} from "./topics/appeal/topic.ts";
export { feedbackParts } from "./topics/goal/topic.ts";
export type {
  Criterion,
  CriterionCheck,
  Dimension,
  FeedbackCheck,
  FeedbackModel,
  FeedbackRecord,
  Goal,
  GoalCheck,
  GoalContext,
  GoalDeadline,
  GoalDocument,
  GoalFigures,
  GoalFinding,
  GoalFindingCatalogue,
  GoalQuote,
  GoalSetCheck,
  GoalSignals,
  GoalTermParams,
  MeasuredBy,
  Overall,
  Quantity,
  QuantityKind,
  Severity,
  Span,
  Verdict,
} from "./topics/goal/topic.ts";
export { formVisibleTo } from "./topics/interview/topic.ts";
export type {
  FormField,
  FormSignature,
  FormState,
  FormStep,
  InterviewDocument,
  InterviewEvent,
  InterviewForm,
  InterviewReminder,
  InterviewSession,
  InterviewState,
  PhaseSatisfaction,
} from "./topics/interview/topic.ts";
export type {
  DepartmentPlan,
  InterviewPlan,
  MemberCoverage,
  PeriodPlan,
  PlannedInterview,
  Quota,
  QuotaDocument,
  RankingRecord,
} from "./topics/quota/topic.ts";
export type {
  ElectionRecord,
  PersonAssignment,
  Responsibility,
  ResponsibilityDocument,
  ResponsiblePerson,
  RosterAssignment,
} from "./topics/responsibility/topic.ts";
