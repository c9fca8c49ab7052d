import type { Issue } from "../../core/issue.ts";
import type { Text } from "../../core/text.ts";
import { dateOfDayNumber, dayNumber, isPlainDate, LAST_DAY } from "../../core/plain-date.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { deadline } from "../../calendar/period.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import type { InterviewSession } from "./events.ts";
import type { FormStateDocument } from "./schema.ts";

/** The last day for something, or `null` where the policy gives none, or where the calendar cannot tell: then `issues` says why. */
export interface DueDay {
  readonly dueOn: PlainDate | null;
  /** Whether a year was counted for which the calendar has no data yet. */
  readonly provisional: boolean;
  readonly issues: readonly Issue[];
}

/** A state of the form: who brings it about, by when, and when it was. */
export interface FormState extends DueDay {
  readonly state: FormStateDocument["state"];
  readonly title: Text | undefined;
  readonly owners: readonly string[];
  /** The office with which it is filed, or in which it is archived. */
  readonly with: Text | undefined;
  /** The day on which it was reached, or `null`. */
  readonly on: PlainDate | null;
  readonly by: string | null;
  /** Whether it was reached after its last day: it stands all the same. */
  readonly late: boolean;
}

const NEVER_DUE: DueDay = { dueOn: null, provisional: false, issues: [] };

/** The states of a session's form, in their order. */
export function formStatesOf(
  section: InterviewSection,
  protocol: Protocol,
  session: InterviewSession,
): readonly FormState[] {
  const reachedOn = new Map(session.reached.map((each) => [each.state, each]));
  let before = session.openedOn;
  return (protocol.form?.states ?? []).map((document): FormState => {
    const { state, title, owners } = document;
    const reached = reachedOn.get(state) ?? null;
    const due = dueAfter(section, document, before);
    before = reached?.on ?? null;
    const on = reached?.on ?? null;
    return {
      state,
      title,
      owners,
      with: document.with,
      ...due,
      on,
      by: reached?.by ?? null,
      late: on !== null && due.dueOn !== null && on > due.dueOn,
    };
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

/** What is due next in a session: its steps by the protocol's longest span, then the form's next state. */
export function dueNext(section: InterviewSection, protocol: Protocol, session: InterviewSession): DueDay {
  if (session.state === "open") return { ...NEVER_DUE, dueOn: lastDayOfSteps(protocol, session) };
  const next = formStatesOf(section, protocol, session).find(({ on }) => on === null);
  return next === undefined ? NEVER_DUE : { dueOn: next.dueOn, provisional: next.provisional, issues: next.issues };
}

/** The last day on which a step may be recorded. */
function lastDayOfSteps({ maxSpanDays }: Protocol, { steps }: InterviewSession): PlainDate | null {
  const [first] = steps.map(({ firstOn }) => firstOn).toSorted();
  const day = dayNumber(first);
  return maxSpanDays === null || day === null ? null : dateOfDayNumber(Math.min(day + maxSpanDays, LAST_DAY));
}
