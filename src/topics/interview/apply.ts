import type { Draft } from "immer";
import type { Protocol } from "./compile.ts";
import type { EventOf, ReadEvent, InterviewSession, RecordedStep } from "./events.ts";
import { awaitedSigners, giversOf, openAmong, stateOf } from "./lifecycle.ts";
import type { FormStateName } from "./schema.ts";

/** Writes an accepted event into a session of the protocol. */
export function applyEvent(protocol: Protocol, session: Draft<InterviewSession>, event: ReadEvent): void {
  session.lastOn = event.on;
  switch (event.type) {
    case "interview.opened":
      open(protocol, session, event);
      break;
    case "step.recorded":
      record(protocol, session, event);
      break;
    case "step.completed":
      record(protocol, session, event).completedOn = event.on;
      if (openAmong(session, protocol.steps.keys()).length === 0) reach(session, "filled", event);
      break;
    case "step.reopened":
      reopen(protocol, session, event.step);
      break;
    case "form.signed": {
      const { by, on, how, witness = null, reason = null } = event;
      session.signatures.push({ by, on, how, witness, reason });
      if (awaitedSigners(protocol, session).length === 0) reach(session, "signed", event);
      break;
    }
    case "form.filed":
      reach(session, "filed", event);
      break;
    case "form.archived":
      reach(session, "archived", event);
      break;
    case "interview.cancelled":
      session.cancelled = { by: event.by, reason: event.reason };
      break;
    default:
      event satisfies never;
  }
  session.state = stateOf(session);
}

function open(protocol: Protocol, session: Draft<InterviewSession>, event: EventOf<"interview.opened">): void {
  session.protocol = protocol.name;
  session.employee = event.employee;
  session.manager = event.manager;
  session.channel = event.channel ?? null;
  session.phase = event.phase ?? null;
  session.after = { ...event.after };
  session.openedOn = event.on;
  session.values = { ...event.values };
}

/** The record of the event's step with the event's values, made if there was none. */
function record(
  protocol: Protocol,
  session: Draft<InterviewSession>,
  { step, on, by, values = {} }: EventOf<"step.recorded" | "step.completed">,
): Draft<RecordedStep> {
  const found = session.steps.find((each) => each.step === step) ?? begin(protocol, session, step, on);
  found.lastOn = on;
  Object.assign(found.values, values);
  if (Object.keys(values).length > 0) found.authors = [...new Set([...found.authors, by])].toSorted();
  return found;
}

/** A new record, in its place in the protocol's order. */
function begin(
  protocol: Protocol,
  session: Draft<InterviewSession>,
  step: string,
  on: ReadEvent["on"],
): Draft<RecordedStep> {
  const order = [...protocol.steps.keys()];
  const begun: Draft<RecordedStep> = { step, firstOn: on, lastOn: on, completedOn: null, authors: [], values: {} };
  const next = session.steps.findIndex((each) => order.indexOf(each.step) > order.indexOf(step));
  session.steps.splice(next === -1 ? session.steps.length : next, 0, begun);
  return begun;
}

/** A step is open again with its values, but for those that had to wait for others; what had to wait for the step falls. */
function reopen(protocol: Protocol, session: Draft<InterviewSession>, id: string): void {
  const step = protocol.steps.get(id);
  session.steps = session.steps.filter((each) => step?.dependents.has(each.step) !== true);
  session.signatures = [];
  session.reached = [];
  const reopened = session.steps.find((each) => each.step === id);
  if (step === undefined || reopened === undefined) return; // such an event has been refused
  const kept = Object.entries(reopened.values).filter(([name]) => {
    const field = step.fields.get(name);
    return field === undefined || field.type === "sum" || (field.after ?? []).length === 0;
  });
  const givers = giversOf(kept.map(([name]) => step.fields.get(name)));
  reopened.completedOn = null;
  reopened.values = Object.fromEntries(kept);
  reopened.authors = reopened.authors.filter((author) => givers.includes(author));
}

function reach(session: Draft<InterviewSession>, state: FormStateName, { on, by }: { on: ReadEvent["on"]; by: string }): void {
  session.reached.push({ state, on, by });
}
