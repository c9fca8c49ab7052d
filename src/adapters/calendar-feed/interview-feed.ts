import { decided, refusal } from "../../core/decision.ts";
import type { Decision, RuleReference } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { textIn } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { readInput } from "../../policy/input.ts";
import { formOf, interviewReminders } from "../../policy/interview.ts";
import type { InterviewReminder, InterviewSession } from "../../topics/interview/topic.ts";
import { uidOf } from "./event.ts";
import type { FeedEvent } from "./event.ts";
import type { FeedBasis, InterviewDeadline } from "./feed-words.ts";
import { interviewFeedOptionsSchema } from "./options.ts";
import type { InterviewFeedOptions } from "./options.ts";
import { basisLines, nameOf, policyTitle, referenceTo, roleTitle } from "./shown.ts";
import { words } from "./words.ts";
import { writeCalendar } from "./write.ts";

const DEADLINES: readonly InterviewDeadline[] = ["step.completed", "form.signed", "form.filed", "form.archived"];

/** What the events of an interview are made from. */
interface InterviewScope {
  readonly policy: Policy;
  readonly session: InterviewSession;
  readonly options: InterviewFeedOptions;
}

/**
 * What an interview waits for as iCalendar text: the last day for its steps, or for the next state of its form. The UID is
 * made of the policy's id, the employee, the manager, the protocol, the day of the opening and what is due. Without a last
 * day there is no event.
 *
 * @param session the snapshot that `transition` or `replay` gave, or the JSON in which it was stored
 * @returns what `interviewReminders` returns where it does not decide; invalid for options that cannot be read, and for a
 * last day in a year that the calendar does not know
 */
export function interviewFeed(policy: Policy, session: InterviewSession, options: InterviewFeedOptions): Decision<string> {
  const read = readInput(options, interviewFeedOptionsSchema, "/options");
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const reminders = interviewReminders(policy, session, read.value.asOf);
  if (reminders.status !== "decided") return reminders;
  const unknown = refusal(reminders.outcome[0]?.issues ?? []); // all of them have the same last day
  if (unknown !== null) return unknown;
  const { name, category } = words[read.value.locale].interview;
  const employee = session.employee === null ? null : nameOf(read.value, session.employee);
  const head = { name: name(policyTitle(policy.document, read.value), employee), category };
  const events = DEADLINES.flatMap((deadline) => {
    return eventsOf({ policy, session, options: read.value }, deadline, reminders.outcome.filter(({ event }) => event === deadline));
  });
  return decided(writeCalendar(head, events, read.value));
}

/** The event of what is awaited, whoever may bring it about; none if nothing is, or if it has no last day. */
function eventsOf(
  { policy, session, options }: InterviewScope,
  deadline: InterviewDeadline,
  reminders: readonly InterviewReminder[],
): readonly FeedEvent[] {
  const [first] = reminders;
  if (first === undefined || first.dueOn === null) return [];
  const { document } = policy;
  const { employee, manager, protocol, openedOn } = session;
  const told = words[options.locale].interview;
  const shownManager = nameOf(options, manager ?? "");
  const owners = reminders.map(({ by, person }) => {
    return person === null ? roleTitle(document, options, by) : nameOf(options, person);
  });
  const steps = reminders.flatMap(({ step }) => (step === null ? [] : [stepTitle(policy, session, step, options)]));
  const { basis, reference } = basisOf(policy, session, deadline, first.dueOn);
  return [
    {
      uid: uidOf(document, "interview", [employee, manager, protocol, openedOn, deadline]),
      day: first.dueOn,
      summary: told.summary[deadline](nameOf(options, employee ?? ""), shownManager),
      description: [
        ...(steps.length === 0 ? [] : [told.steps([...new Set(steps)])]),
        told.owners([...new Set(owners)], deadline !== "form.signed"),
        ...(first.provisional ? [words[options.locale].provisional] : []),
        ...basisLines(document, options, basis, [reference]),
      ],
      isTentative: first.provisional,
    },
  ];
}

function stepTitle({ document }: Policy, { protocol }: InterviewSession, step: string, { locale }: InterviewFeedOptions): string {
  const found = document.interview?.protocols[protocol]?.steps.find(({ id }) => id === step);
  return textIn(found?.title, locale, step);
}

/** Where the last day comes from: the state of the form that it is for, or, of steps, the days that the protocol gives them. */
function basisOf(
  policy: Policy,
  session: InterviewSession,
  deadline: InterviewDeadline,
  dueOn: PlainDate,
): { readonly basis: FeedBasis; readonly reference: RuleReference } {
  const form = formOf(policy, session);
  const next = form.status === "decided" ? form.outcome.states.find(({ on }) => on === null) : undefined;
  const protocol = policy.document.interview?.protocols[session.protocol];
  if (next === undefined || (deadline === "step.completed" && next.dueOn !== dueOn)) {
    return { basis: "protocol", reference: referenceTo(session.protocol, protocol?.maxSpanDays?.clause) };
  }
  const states = (protocol?.form ?? policy.document.interview?.form)?.states ?? [];
  return { basis: "state", reference: referenceTo(next.state, states.find(({ state }) => state === next.state)?.clause) };
}
