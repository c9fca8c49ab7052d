import type { AvailableEvent, Machine } from "../../core/machine.ts";
import type { Issue } from "../../core/issue.ts";
import { resultOf } from "../../core/result.ts";
import { readShape } from "../../core/shape.ts";
import { applyEvent } from "./apply.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { eventSchema } from "./events.ts";
import type { EventType, InterviewEvent, InterviewSession, ReadEvent } from "./events.ts";
import { partySchema } from "./field-schema.ts";
import { issue } from "./issues.ts";
import { awaitedSigners, formStateOf, giversOf, leadersOf, nextEvents, openSteps, protocolAfter } from "./lifecycle.ts";
import { refusalsOf } from "./refusals.ts";
import { emptySession, readSession } from "./session.ts";
import type { CheckGoal } from "./values.ts";

/**
 * The machine that holds an interview to its protocol.
 *
 * With a `protocol` every interview of the machine goes by it. Without one an interview goes by the protocol that its
 * `interview.opened` names, or else by the section's own choice. A machine for a protocol that the section lacks refuses
 * every event with `interview-protocol-unknown`. `checkGoal` is the goal topic's: without it goals are checked for
 * their members alone.
 */
export function interviewMachine(
  section: InterviewSection,
  protocol?: string,
  checkGoal?: CheckGoal,
): Machine<InterviewSession, InterviewEvent> {
  const only = protocol ?? null;
  const otherProtocol = (name: string): readonly Issue[] => {
    return only === null || name === only ? [] : [issue("interview-protocol-other", "/protocol", { name, expected: only })];
  };
  const machine: Machine<InterviewSession, ReadEvent> = {
    start: emptySession(only ?? section.protocol?.name ?? ""),
    readSnapshot: (value) => {
      const read = readSession(section, value);
      if (!read.ok) return read;
      const { session } = read.value;
      return resultOf(session, otherProtocol(session.protocol));
    },
    readEvent: (value) => readShape(eventSchema, value),
    refusals: (session, event) => {
      const other = otherProtocol(protocolAfter(session, event));
      return other.length > 0 ? other : refusalsOf(section, session, event, checkGoal ?? null);
    },
    apply: (draft, event) => {
      const found = section.protocols.get(protocolAfter(draft, event));
      if (found !== undefined) applyEvent(found, draft, event); // an event without a protocol has been refused
    },
    available: (session) => {
      const found = section.protocols.get(session.protocol);
      return found === undefined ? [] : availableIn(found, session);
    },
  };
  return machine;
}

/** The events that may come next, by whom, and in which step. */
export function availableIn(protocol: Protocol, session: InterviewSession): readonly AvailableEvent[] {
  return nextEvents(protocol, session.state).flatMap((type) => eventsOf(type, protocol, session));
}

function eventsOf(type: EventType, protocol: Protocol, session: InterviewSession): readonly AvailableEvent[] {
  const each = (parties: readonly string[], at?: string): readonly AvailableEvent[] => {
    return parties.map((by) => (at === undefined ? { type, by } : { type, by, at }));
  };
  switch (type) {
    case "interview.opened":
      return each(["manager"]);
    case "step.recorded":
      return openSteps(protocol, session).flatMap(({ id, document }) => each(giversOf(document.fields), id));
    case "step.completed":
      return openSteps(protocol, session).flatMap((step) => each(leadersOf(step), step.id));
    case "step.reopened":
      return session.steps.flatMap(({ step }) => each(partySchema.options, step));
    case "form.signed":
      return each(awaitedSigners(protocol, session));
    case "form.filed":
      return each(formStateOf(protocol, "filed")?.owners ?? []);
    case "form.archived":
      return each(formStateOf(protocol, "archived")?.owners ?? []);
    case "interview.cancelled":
      return each(partySchema.options);
    default:
      return type satisfies never;
  }
}
