import { readDeadlineInput } from "../calendar/input.ts";
import { deadline } from "../calendar/period.ts";
import type { Deadline, Period } from "../calendar/period.ts";
import type { Decision } from "../core/decision.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { Policy } from "./compile.ts";

/**
 * The last day of a period that begins with an event on the day `from`, counted by the policy's calendar and by articles
 * 200 to 204 of the PRC Civil Code unless the period says otherwise.
 *
 * @returns the day, the day before it was moved off rest days, whether it was moved, and whether a year without data was
 * counted Monday to Friday; invalid for a period without a unit, an unreal day, or a year that the calendar lacks.
 */
export function calculateDeadline(policy: Policy, period: Period, from: PlainDate | string): Decision<Deadline> {
  const input = readDeadlineInput(period, from);
  if (!input.ok) return { status: "invalid", issues: input.issues };
  return deadline(policy.calendar, input.value.period, input.value.from);
}
