import { UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { appealMachine as machineFor, appealStatus as statusOf } from "../topics/appeal/topic.ts";
import type { AppealCase, AppealMachine, AppealStatus } from "../topics/appeal/topic.ts";
import type { Policy } from "./compile.ts";

/**
 * The lifecycle of an appeal on one of the policy's tracks: `person` unless it says `unit`. A policy without the section
 * or the track has a machine that refuses every event, with the reason.
 */
export function appealMachine(policy: Policy, track?: string): AppealMachine {
  return machineFor(policy.sections.appeal ?? null, track);
}

/**
 * How an appeal stands on a day: whose turn it is, the due date with how it was counted, the days overdue, and what the
 * appellant may do now.
 *
 * @param appeal the snapshot that `transition` or `replay` gave, or the JSON in which it was stored
 * @param asOf the day, `YYYY-MM-DD`: that of the last event, or later
 * @returns uncovered for a policy without the section; invalid for a case that no events of the policy can have made, for a
 * day before the last event (`appeal-as-of-before-last-event`), and for a window that reaches into a year which the calendar
 * does not know (`calendar-year-unknown`)
 */
export function appealStatus(policy: Policy, appeal: AppealCase, asOf: PlainDate | string): Decision<AppealStatus> {
  const section = policy.sections.appeal;
  return section === undefined ? UNCOVERED : statusOf(section, appeal, asOf);
}
