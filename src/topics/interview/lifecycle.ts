import type { Protocol, Step } from "./compile.ts";
import type { EventType, ReadEvent, InterviewSession, InterviewState, RecordedStep } from "./events.ts";
import { partySchema } from "./field-schema.ts";
import type { FieldDocument, Party } from "./field-schema.ts";
import type { FormStateDocument, FormStateName } from "./schema.ts";

/** Which events each state lets come, but for those of the form, which come in the form's order. */
const EVENTS: Readonly<Record<InterviewState, readonly EventType[]>> = {
  none: ["interview.opened"],
  open: ["step.recorded", "step.completed", "step.reopened", "interview.cancelled"],
  filled: ["form.signed", "form.filed", "form.archived", "step.reopened", "interview.cancelled"],
  signed: ["form.filed", "form.archived"],
  filed: ["form.archived"],
  archived: [],
  cancelled: [],
};

/** The state of the form that an event brings about. */
const REACHES: Readonly<Partial<Record<EventType, FormStateName>>> = {
  "form.signed": "signed",
  "form.filed": "filed",
  "form.archived": "archived",
};

/** The events that may come next, the form's own among them only where it is their turn. */
export function nextEvents({ states }: Protocol, state: InterviewState): readonly EventType[] {
  const at = states.findIndex((each) => each.state === state);
  const next = at === -1 ? undefined : states[at + 1]?.state;
  return EVENTS[state].filter((type) => {
    const reaches = REACHES[type];
    return reaches === undefined || reaches === next;
  });
}

/** The protocol that an interview goes by after an event: only its opening can choose one. */
export function protocolAfter(session: Pick<InterviewSession, "protocol">, event: ReadEvent): string {
  return event.type === "interview.opened" ? (event.protocol ?? session.protocol) : session.protocol;
}

export function formStateOf({ states }: Protocol, state: FormStateName): FormStateDocument | null {
  return states.find((each) => each.state === state) ?? null;
}

export function recordOf(session: InterviewSession, step: string): RecordedStep | null {
  return session.steps.find((each) => each.step === step) ?? null;
}

/** The day on which a step was completed, or `null`: it is open. */
export function completedOn(session: InterviewSession, step: string): RecordedStep["completedOn"] {
  return recordOf(session, step)?.completedOn ?? null;
}

/** Of some steps those that are not completed. */
export function openAmong(session: InterviewSession, steps: Iterable<string>): readonly string[] {
  return [...steps].filter((step) => completedOn(session, step) === null);
}

/** The steps that something may be recorded in now. */
export function openSteps({ steps }: Protocol, session: InterviewSession): readonly Step[] {
  return [...steps.values()].filter(({ id, needs }) => {
    return completedOn(session, id) === null && openAmong(session, needs).length === 0;
  });
}

/** The day of the first recorded step, from which the protocol's span counts. */
export function firstDayOf({ steps }: InterviewSession): RecordedStep["firstOn"] | undefined {
  return steps.map(({ firstOn }) => firstOn).toSorted()[0];
}

/** The parties who must still sign. */
export function awaitedSigners({ signers }: Protocol, { signatures }: InterviewSession): readonly Party[] {
  return signers.map(({ party }) => party).filter((party) => signatures.every(({ by }) => by !== party));
}

/** The state that follows from what stands in a session. */
export function stateOf(session: InterviewSession): InterviewState {
  if (session.openedOn === null) return "none";
  if (session.cancelled !== null) return "cancelled";
  return session.reached.at(-1)?.state ?? "open";
}

export function leadersOf({ document: { lead } }: Step): readonly Party[] {
  return lead === "both" ? partySchema.options : [lead];
}

/** The parties that can give one of the fields. */
export function giversOf(fields: readonly (FieldDocument | undefined)[]): readonly Party[] {
  return partySchema.options.filter((by) => {
    return fields.some((field) => field !== undefined && field.type !== "sum" && (field.from ?? by) === by);
  });
}
