import type { AvailableEvent, Machine } from "../../core/machine.ts";
import { readShape } from "../../core/shape.ts";
import { applyEvent } from "./apply.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { eventSchema } from "./events.ts";
import type { EventType, InterviewEvent, InterviewSession } from "./events.ts";
import { awaitedSigners, formStateOf, leadersOf, nextEvents, openSteps, recordOf } from "./lifecycle.ts";
import { refusalsOf } from "./refusals.ts";
import type { MachineScope } from "./refusals.ts";
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
  const scope: MachineScope = { section, only: protocol ?? null, checkGoal: checkGoal ?? null };
  const find = ({ protocol: name }: Pick<InterviewSession, "protocol">): Protocol | undefined => section.protocols.get(name);
  return {
    start: emptySession(protocol ?? section.protocol?.name ?? ""),
    readSnapshot: (value) => readSession(section, value),
    readEvent: (value) => readShape(eventSchema, value),
    refusals: (session, event) => refusalsOf(scope, session, event),
    apply: (draft, event) => {
      const named = event.type === "interview.opened" ? (event.protocol ?? draft.protocol) : draft.protocol;
      const found = find({ protocol: named });
      if (found !== undefined) applyEvent(found, draft, event); // an event without a protocol has been refused
    },
    available: (session) => {
      const found = find(session);
      return found === undefined ? [] : availableIn(found, session);
    },
  };
}

/** The events that may come next, by whom, and in which step. */
export function availableIn(protocol: Protocol, session: InterviewSession): readonly AvailableEvent[] {
  return nextEvents(protocol, session.state).flatMap((type) => eventsOf(type, protocol, session));
}

const PARTIES = ["employee", "manager"] as const;

function eventsOf(type: EventType, protocol: Protocol, session: InterviewSession): readonly AvailableEvent[] {
  switch (type) {
    case "interview.opened":
      return [{ type, by: "manager" }];
    case "step.recorded":
      return openSteps(protocol, session).flatMap((step) => {
        const fields = step.document.fields.filter((field) => field.type !== "sum");
        const givers = PARTIES.filter((by) => fields.some(({ from = by }) => from === by));
        return givers.map((by) => ({ type, by, at: step.id }));
      });
    case "step.completed":
      return openSteps(protocol, session).flatMap((step) => leadersOf(step).map((by) => ({ type, by, at: step.id })));
    case "step.reopened":
      return [...protocol.steps.keys()]
        .filter((step) => recordOf(session, step) !== null)
        .flatMap((at) => PARTIES.map((by) => ({ type, by, at })));
    case "form.signed":
      return awaitedSigners(protocol, session).map((by) => ({ type, by }));
    case "form.filed":
      return (formStateOf(protocol, "filed")?.owners ?? []).map((by) => ({ type, by }));
    case "form.archived":
      return (formStateOf(protocol, "archived")?.owners ?? []).map((by) => ({ type, by }));
    case "interview.cancelled":
      return PARTIES.map((by) => ({ type, by }));
    default:
      return type satisfies never;
  }
}
