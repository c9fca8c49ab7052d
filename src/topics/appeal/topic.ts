import type { TopicReview } from "../review.ts";
import type { Topic } from "../topic.ts";
import { compileAppeal } from "./compile.ts";
import type { AppealSection } from "./compile.ts";
import { resolveAppealPath, summarizePath } from "./decide.ts";
import type { AppealPath } from "./decide.ts";
import { lintAppeal } from "./lint.ts";
import { questions } from "./questions.ts";
import { appealSchema } from "./schema.ts";
import type { AppealDocument } from "./schema.ts";
import { appealSettings } from "./settings.ts";

/** What an employee or a unit can do against a result, with whom, and by when. No rule table decides it: stages in order do. */
export const appealTopic: Topic<AppealDocument, AppealSection, AppealPath> = {
  schema: appealSchema,
  compile: compileAppeal,
  answer: resolveAppealPath,
  summarize: (_, path) => summarizePath(path),
  tables: () => ({}),
};

/** What reports on it are made from. */
export const appealReview: TopicReview<AppealSection> = {
  lint: lintAppeal,
  settings: appealSettings,
  questions,
};

export { appealDescription } from "./describe.ts";
export { lintWords as appealLintWords } from "./lint-words.ts";
export { appealSchemaWords } from "./schema-words.ts";
export { words as appealWords } from "./words.ts";

export { appealMachine } from "./machine.ts";
export type { AppealMachine } from "./machine.ts";
export { appealStatus } from "./status.ts";
export type { AppealAnswer, AppealStatus, AppealTurn } from "./status.ts";
export type { AppealOption } from "./options.ts";
export type { AppealAct, AppealDue } from "./windows.ts";
export type { AppealEnding, AppealPhase } from "./situation.ts";
export type { SkippedStage } from "./stages.ts";
export type { AppealParty } from "./lifecycle.ts";
export type { AppealCase, AppealOutcome, AppealStageRecord } from "./case.ts";
export type {
  AnswerDelivered,
  AnswerExtended,
  AppealAccepted,
  AppealEscalated,
  AppealEvent,
  AppealEventType,
  AppealFiled,
  AppealPeople,
  AppealResultNotified,
  AppealWithdrawn,
  PapersCompleted,
  PapersRequested,
} from "./events.ts";
export type { AppealPath } from "./decide.ts";
export type { AppealSection, AppealTrackName } from "./compile.ts";
export type { AppealDocument, AppealExtension, AppealWindow } from "./schema.ts";
