import type { TopicReview } from "../review.ts";
import type { Topic } from "../topic.ts";
import { compileQuota } from "./compile.ts";
import type { QuotaSection } from "./compile.ts";
import { questions } from "./questions.ts";
import { quotaSchema } from "./schema.ts";
import type { QuotaDocument } from "./schema.ts";
import { summarizeQuota, summarizeQuotaRule } from "./summarize.ts";
import { calculateQuota } from "./decide.ts";
import type { Quota } from "./decide.ts";
import { quotaOutcome, quotaSettings } from "./settings.ts";
import { lintQuota } from "./lint.ts";

/** How many interviews a department owes, with whom, and which interviews a person must be given beside them. */
export const quotaTopic: Topic<QuotaDocument, QuotaSection, Quota> = {
  schema: quotaSchema,
  compile: compileQuota,
  answer: calculateQuota,
  summarize: summarizeQuota,
  tables: (section) => ({ rules: section.table, mandatory: section.mandatory }),
};

/** What reports on it are made from. */
export const quotaReview: TopicReview<QuotaSection> = {
  lint: lintQuota,
  settings: quotaSettings,
  outcomeSetting: quotaOutcome,
  summarizeRule: summarizeQuotaRule,
  questions,
};

export { quotaSchemaWords } from "./schema-words.ts";
export { words as quotaWords } from "./words.ts";
export { quotaDescription } from "./describe.ts";
export { quotaSheets } from "./sheet.ts";

export { calculateQuota } from "./decide.ts";
export type { Quota } from "./decide.ts";
export { planInterviews } from "./plan.ts";
export type { InterviewPlan } from "./plan.ts";
export type { PlannedInterview, Talkers, TalkersOn } from "./interviews.ts";
export { isEmployed } from "./members.ts";
export { countLastRanks, rankingRecordSchema } from "./ranking.ts";
export type { RankingRecord } from "./ranking.ts";
export { PLAN_MONTHS, planQuestionSchema, questionIssues, readMembers } from "./request.ts";
export type { Member } from "./request.ts";
export type { PeriodPlan } from "./period.ts";
export type { DepartmentPlan } from "./rotation.ts";
export type { MemberCoverage } from "./waits.ts";
export type { QuotaSection } from "./compile.ts";
export type { QuotaDocument } from "./schema.ts";
