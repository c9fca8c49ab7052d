import type { TopicReview } from "../review.ts";
import type { Topic } from "../topic.ts";
import { compileInterview } from "./compile.ts";
import type { InterviewSection } from "./compile.ts";
import { outlineInterview, summarizeOutline } from "./decide.ts";
import type { InterviewOutline } from "./decide.ts";
import { lintInterview } from "./lint.ts";
import { questions } from "./questions.ts";
import { interviewSchema } from "./schema.ts";
import type { InterviewDocument } from "./schema.ts";
import { interviewSettings } from "./settings.ts";

/** How an interview goes: its protocol, its form, and what counts as one. It has no rule tables: every answer is the same. */
export const interviewTopic: Topic<InterviewDocument, InterviewSection, InterviewOutline> = {
  schema: interviewSchema,
  compile: compileInterview,
  answer: outlineInterview,
  summarize: summarizeOutline,
  tables: () => ({}),
};

/** What reports on it are made from. */
export const interviewReview: TopicReview<InterviewSection> = {
  lint: lintInterview,
  settings: interviewSettings,
  questions,
};

export { interviewDescription } from "./describe.ts";
export { lintWords as interviewLintWords } from "./lint-words.ts";
export { interviewSchemaWords } from "./schema-words.ts";
export { words as interviewWords } from "./words.ts";

export { noInterviews } from "./compile.ts";
export { interviewMachine } from "./machine.ts";
export { interviewCourse } from "./questions.ts";
export { formFor, formOf, formVisibleTo } from "./form.ts";
export { interviewReminders } from "./reminders.ts";
export { satisfiesPhase } from "./phases.ts";
export type { InterviewOutline } from "./decide.ts";
export type { InterviewDocument } from "./schema.ts";
export type { InterviewSection } from "./compile.ts";
export type { InterviewEvent, InterviewSession, InterviewState } from "./events.ts";
export type { FormSignature, FormStep, InterviewForm } from "./form.ts";
export type { FormField } from "./form-fields.ts";
export type { FormState } from "./due.ts";
export type { InterviewReminder } from "./reminders.ts";
export type { PhaseSatisfaction } from "./phases.ts";
export type { CheckGoal } from "./values.ts";
