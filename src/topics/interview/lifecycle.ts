import type { Protocol, Step } from "./compile.ts";
import type { EventType, InterviewSession, InterviewState, Party, RecordedStep } from "./events.ts";
import type { FormStateDocument } from "./schema.ts";

export type FormState = FormStateDocument["state"];

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
const REACHES: Readonly<Partial<Record<EventType, FormState>>> = {
  "form.signed": "signed",
  "form.filed": "filed",
  "form.archived": "archived",
};

/** The events that may come next, the form's own among them only where it is their turn. */
export function nextEvents(protocol: Protocol, state: InterviewState): readonly EventType[] {
  const next = nextFormState(protocol, state);
  return EVENTS[state].filter((type) => {
    const reaches = REACHES[type];
    return reaches === undefined || reaches === next?.state;
  });
}

/** The state of the form that comes after a state of the interview; `null` where there is none. */
function nextFormState(protocol: Protocol, state: InterviewState): FormStateDocument | null {
  const states = protocol.form?.states ?? [];
  const at = states.findIndex((each) => each.state === state);
  return at === -1 ? null : (states[at + 1] ?? null);
}

export function formStateOf(protocol: Protocol, state: FormState): FormStateDocument | null {
  return protocol.form?.states.find((each) => each.state === state) ?? null;
}

export function recordOf(session: InterviewSession, step: string): RecordedStep | null {
  return session.steps.find((each) => each.step === step) ?? null;
}

export function isCompleted(session: InterviewSession, step: string): boolean {
  return (recordOf(session, step)?.completedOn ?? null) !== null;
}

/** The first steps that a step must wait for: those that it requires, or else, in strict order, the one whose turn it is. */
export function waitsFor(protocol: Protocol, session: InterviewSession, step: Step): readonly string[] {
  const required = step.requires.filter((each) => !isCompleted(session, each));
  return required.length > 0 || !protocol.isStrict ? required : earlierOpen(protocol, session, step);
}

function earlierOpen(protocol: Protocol, session: InterviewSession, step: Step): readonly string[] {
  for (const id of protocol.steps.keys()) {
    if (id === step.id) return [];
    if (!isCompleted(session, id)) return [id];
  }
  return [];
}

/** The steps that something may be recorded in now. */
export function openSteps(protocol: Protocol, session: InterviewSession): readonly Step[] {
  return [...protocol.steps.values()].filter((step) => {
    return !isCompleted(session, step.id) && waitsFor(protocol, session, step).length === 0;
  });
}

/** The parties who must still sign. */
export function awaitedSigners(protocol: Protocol, session: InterviewSession): readonly Party[] {
  const signed = new Set(session.signatures.map(({ by }) => by));
  return (protocol.form?.signatures?.by ?? []).map(({ party }) => party).filter((party) => !signed.has(party));
}

/** The state that follows from what stands in a session. */
export function stateOf(protocol: Protocol, session: InterviewSession): InterviewState {
  if (session.openedOn === null) return "none";
  if (session.cancelled !== null) return "cancelled";
  if ([...protocol.steps.keys()].some((step) => !isCompleted(session, step))) return "open";
  return session.reached.at(-1)?.state ?? "open";
}

export function leadersOf(step: Step): readonly Party[] {
  const { lead } = step.document;
  return lead === "both" ? ["employee", "manager"] : [lead];
}
