import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { Machine } from "../core/machine.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { checkGoal } from "../topics/goal/topic.ts";
import {
  formFor as blankForm,
  formOf as filledForm,
  interviewMachine as machineFor,
  interviewReminders as reminders,
  noInterviews,
  satisfiesPhase as satisfies,
} from "../topics/interview/topic.ts";
import type {
  InterviewEvent,
  InterviewForm,
  InterviewReminder,
  InterviewSession,
  PhaseSatisfaction,
} from "../topics/interview/topic.ts";
import type { Policy } from "./compile.ts";

/**
 * The lifecycle of an interview by one of the policy's protocols, or by its default one: the steps in their order, then
 * the signatures, the filing and the archive. Next goals are checked by the policy's `goal` section, if it has one. A
 * policy without the section or the protocol has a machine that refuses every event, with the reason.
 */
export function interviewMachine(policy: Policy, protocol?: string): Machine<InterviewSession, InterviewEvent> {
  const { interview = noInterviews(policy.calendar), goal } = policy.sections;
  return machineFor(interview, protocol, goal === undefined ? undefined : (each) => checkGoal(goal, each));
}

/** The blank form of a protocol, or of the default one: its fields as the policy types them, and who may read each. */
export function formFor(policy: Policy, protocol?: string): Decision<InterviewForm> {
  const section = policy.sections.interview;
  return section === undefined ? UNCOVERED : blankForm(section, protocol);
}

/** The form as an interview has filled it so far. Invalid for what is no interview of the policy. */
export function formOf(policy: Policy, session: InterviewSession): Decision<InterviewForm> {
  const section = policy.sections.interview;
  return section === undefined ? UNCOVERED : filledForm(section, session);
}

/**
 * What is due next in an interview, for whom and until when, as seen at the end of the day `asOf` (`YYYY-MM-DD`). Empty for
 * an interview that is not opened, is cancelled, or has come to its end. Invalid for a day before its last event.
 */
export function interviewReminders(
  policy: Policy,
  session: InterviewSession,
  asOf: PlainDate | string,
): Decision<readonly InterviewReminder[]> {
  const section = policy.sections.interview;
  return section === undefined ? UNCOVERED : reminders(section, session, asOf);
}

/**
 * Whether one of these interviews satisfies a phase of the policy, by its name or an alias: only a talk through a formal
 * channel does, once it has come as far as the phase says. The host gives the interviews of one employee in one period.
 */
export function satisfiesPhase(
  policy: Policy,
  sessions: readonly InterviewSession[],
  phase: string,
): Decision<PhaseSatisfaction> {
  const section = policy.sections.interview;
  return section === undefined ? UNCOVERED : satisfies(section, sessions, phase);
}
