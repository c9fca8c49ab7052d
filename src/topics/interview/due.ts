import type { Issue } from "../../core/issue.ts";
import type { Text } from "../../core/text.ts";
import { dateOfDayNumber, dayNumber, isPlainDate, LAST_DAY } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { deadline } from "../../calendar/period.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import type { InterviewSession } from "./events.ts";
import { firstDayOf } from "./lifecycle.ts";
import type { FormStateDocument, FormStateName } from "./schema.ts";

/** The last day for something. */
export interface DueDay {
  /** `YYYY-MM-DD`, that day included; `null` where the policy gives none, or where the calendar cannot tell. */
  readonly dueOn: PlainDate | null;
  /** Whether a year was counted for which the calendar has no data yet. */
  readonly provisional: boolean;
  /** Why the calendar cannot tell the day; empty if it can. */
  readonly issues: readonly Issue[];
}

/** A state of the form: who brings it about, by when, and when it was. */
export interface FormState extends DueDay {
  /** `filled`, `signed`, `filed` or `archived`. */
  readonly state: FormStateName;
  readonly title: Text | undefined;
  /** The parties or roles that bring it about; of `filed` and `archived` any of them. */
  readonly owners: readonly string[];
  /** The office with which it is filed, or in which it is archived. */
  readonly with: Text | undefined;
  /** The day on which it was reached, `YYYY-MM-DD`, or `null`. */
  readonly on: PlainDate | null;
  /** Who brought it about: of `filled` who completed the last step, of `signed` the last signer. */
  readonly by: string | null;
  /** Whether it was reached after its last day: it stands all the same. */
  readonly late: boolean;
}

const NEVER_DUE: DueDay = { dueOn: null, provisional: false, issues: [] };

/** The states of a session's form, in their order. */
export function formStatesOf(section: InterviewSection, protocol: Protocol, session: InterviewSession): readonly FormState[] {
  let before = session.openedOn;
  return protocol.states.map((document): FormState => {
    const { state, title, owners } = document;
    const { on = null, by = null } = session.reached.find((each) => each.state === state) ?? {};
    const due = on === null && session.cancelled !== null ? NEVER_DUE : dueAfter(section, document, before);
    before = on;
    return { state, title, owners, with: document.with, ...due, on, by, late: on !== null && due.dueOn !== null && on > due.dueOn };
  });
}

/** The last day for a state of the form, counted from the day on which the one before it was reached. */
function dueAfter({ calendar }: InterviewSection, { within, dueBy }: FormStateDocument, before: PlainDate | null): DueDay {
  if (before === null) return NEVER_DUE;
  if (dueBy !== undefined) return { ...NEVER_DUE, dueOn: firstOnOrAfter(dueBy, before) };
  if (within === undefined || within === null) return NEVER_DUE;
  const last = deadline(calendar, within, before);
  if (last.status === "invalid") return { ...NEVER_DUE, issues: last.issues };
  if (last.status !== "decided") return NEVER_DUE;
  return { dueOn: last.outcome.date, provisional: last.outcome.provisional, issues: [] };
}

/** The first day of that month and day, on or after another. */
function firstOnOrAfter(monthDay: string, day: PlainDate): PlainDate | null {
  const year = Number(day.slice(0, 4)) + (monthDay < day.slice(5) ? 1 : 0);
  const date = `${String(year).padStart(4, "0")}-${monthDay}`;
  return isPlainDate(date) ? date : null;
}

/** What is due next in a session: the form's next state, and while steps are open they by the protocol's longest span. */
export function dueNext(section: InterviewSection, protocol: Protocol, session: InterviewSession): DueDay {
  const next = formStatesOf(section, protocol, session).find(({ on }) => on === null);
  const { dueOn, provisional, issues } = next ?? NEVER_DUE;
  const lastDay = session.state === "open" ? lastDayOfSteps(protocol, session) : null;
  if (lastDay === null || (dueOn !== null && dueOn <= lastDay)) return { dueOn, provisional, issues };
  return { dueOn: lastDay, provisional: false, issues };
}

/** The last day on which a step may be recorded. */
function lastDayOfSteps({ maxSpanDays }: Protocol, session: InterviewSession): PlainDate | null {
  const day = dayNumber(firstDayOf(session));
  return maxSpanDays === null || day === null ? null : dateOfDayNumber(Math.min(day + maxSpanDays, LAST_DAY));
}
