import { decided, invalid } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { dayNumber } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { movedTo } from "../../core/result.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { dueNext } from "./due.ts";
import type { DueDay } from "./due.ts";
import type { EventType, InterviewSession } from "./events.ts";
import { issue } from "./issues.ts";
import { availableIn } from "./machine.ts";
import { readAnySession } from "./session.ts";

/**
 * Something that is due next in an interview, and from whom: one for each party that may do it, all with the same last day.
 * `dueOn` (`YYYY-MM-DD`) is the last day, or `null`; `provisional` and `issues` say how well it is known.
 */
export interface InterviewReminder extends DueDay {
  /** The event that is awaited: `step.completed`, `form.signed`, `form.filed` or `form.archived`. */
  readonly event: EventType;
  /** Who is to bring it about: `employee`, `manager`, or an owner that the policy names. */
  readonly by: string;
  /** The host's id of the person, where it is one of the two who talk, or `null`: the host knows who holds the role. */
  readonly person: string | null;
  /** The id of the step that is to be completed, or `null`: it is the form that waits. */
  readonly step: string | null;
  /** Calendar days from the day that was asked about to `dueOn`: 0 on the day itself, negative if it is past, `null` if there is none. */
  readonly daysLeft: number | null;
  /** Whether the day that was asked about lies after `dueOn`. */
  readonly overdue: boolean;
}

/** Events that an interview waits for; the others may come, but nobody is reminded of them. */
const AWAITED: readonly EventType[] = ["step.completed", "form.signed", "form.filed", "form.archived"];

/**
 * What is due next in an interview, for whom, and by when, as of the end of a day. An interview that is not opened, is
 * cancelled, or has come to its end is due nothing. Invalid for what is no interview of the section, for an unreal day,
 * and for one before the interview's last event (`interview-date-before-last`).
 */
export function interviewReminders(
  section: InterviewSection,
  session: unknown,
  asOf: unknown,
): Decision<readonly InterviewReminder[]> {
  const read = readAnySession(section, session);
  if (!read.ok) return { status: "invalid", issues: movedTo("/session", read.issues) };
  const day = readShape(plainDateSchema, asOf);
  if (!day.ok) return { status: "invalid", issues: movedTo("/asOf", day.issues) };
  const { lastOn } = read.value.session;
  if (lastOn !== null && day.value < lastOn) {
    return invalid(issue("interview-date-before-last", "/asOf", { on: day.value, last: lastOn }));
  }
  return decided(remindersIn(section, read.value.protocol, read.value.session, day.value));
}

function remindersIn(
  section: InterviewSection,
  protocol: Protocol,
  session: InterviewSession,
  asOf: PlainDate,
): readonly InterviewReminder[] {
  const due = dueNext(section, protocol, session);
  const available = availableIn(protocol, session);
  return AWAITED.flatMap((event) => {
    return available
      .filter(({ type }) => type === event)
      .map(({ by, at = null }): InterviewReminder => ({
        event,
        by,
        person: by === "employee" ? session.employee : by === "manager" ? session.manager : null,
        step: at,
        ...due,
        daysLeft: due.dueOn === null ? null : daysBetween(asOf, due.dueOn),
        overdue: due.dueOn !== null && asOf > due.dueOn,
      }));
  });
}

function daysBetween(from: PlainDate, until: PlainDate): number {
  return (dayNumber(until) ?? 0) - (dayNumber(from) ?? 0); // a PlainDate always has a number
}
