import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Text } from "../../core/text.ts";
import { findProtocol } from "./compile.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { formStatesOf } from "./due.ts";
import type { FormState } from "./due.ts";
import type { InterviewSession, InterviewState, Signature } from "./events.ts";
import type { Party } from "./field-schema.ts";
import { formFields } from "./form-fields.ts";
import type { FormField } from "./form-fields.ts";
import { recordOf } from "./lifecycle.ts";
import { emptySession, readAnySession } from "./session.ts";
import { isList, isValues } from "./values.ts";

/** One step on the form. */
export interface FormStep {
  readonly id: string;
  readonly title: Text | undefined;
  /** Who leads the step, and so completes it; of `both`, either. */
  readonly lead: Party | "both";
  /** `null` while the step is open. */
  readonly completedOn: PlainDate | null;
  readonly fields: readonly FormField[];
}

/** A place to sign: how it may be signed, and how and when it was, or `null`. */
export interface FormSignature {
  readonly party: Party;
  /** Of `signed`, `signed-with-disagreement` and `refused` those that are open to the party. */
  readonly ways: readonly string[];
  /** The parties that may read it, or `null`: everybody. */
  readonly visibility: readonly string[] | null;
  readonly given: Signature | null;
}

/** The form of an interview as a value, blank or filled: what a host shows, prints and keeps. All days are `YYYY-MM-DD`. */
export interface InterviewForm {
  /** The name of the protocol. */
  readonly protocol: string;
  readonly title: Text | undefined;
  /** How far the interview has come: `none` on a blank form. */
  readonly state: InterviewState;
  /** The head: what was given when the interview was opened, and what it is known by. */
  readonly fields: readonly FormField[];
  /** In the protocol's order, begun or not. */
  readonly steps: readonly FormStep[];
  readonly signatures: readonly FormSignature[];
  /** What a signature says, where the policy says it. */
  readonly meaning: Text | undefined;
  /** Filled, signed, filed, archived: those that the policy has, with owners and last days. */
  readonly states: readonly FormState[];
}

/**
 * The blank form of a protocol, or of the one that the section takes for an interview that names none. Invalid for a
 * protocol that the section lacks.
 */
export function formFor(section: InterviewSection, protocol?: unknown): Decision<InterviewForm> {
  const found = findProtocol(section, protocol === undefined ? section.protocol?.name : protocol, "");
  return "code" in found
    ? { status: "invalid", issues: [found] }
    : decided(formIn(section, found, emptySession(found.name)));
}

/** The form as an interview has filled it so far. Invalid for what is no interview of the section. */
export function formOf(section: InterviewSection, session: unknown): Decision<InterviewForm> {
  const read = readAnySession(section, session);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  return decided(formIn(section, read.value.protocol, read.value.session));
}

/**
 * The form with the fields and signatures that a party may read, and no others. What names no reader is everybody's. `party`
 * is `employee`, `manager`, or a party or role of the policy.
 */
export function formVisibleTo(form: InterviewForm, party: string): InterviewForm {
  return {
    ...form,
    fields: readableBy(form.fields, party),
    steps: form.steps.map((step) => ({ ...step, fields: readableBy(step.fields, party) })),
    signatures: form.signatures.filter((each) => isReadable(each, party)),
  };
}

function readableBy(fields: readonly FormField[], party: string): readonly FormField[] {
  return fields.filter((each) => isReadable(each, party)).map((field) => withoutHidden(field, party));
}

function isReadable({ visibility }: Pick<FormField, "visibility">, party: string): boolean {
  return visibility === null || visibility.includes(party);
}

/** A block or list without the members that the party may not read, in the fields and in what was given. */
function withoutHidden(field: FormField, party: string): FormField {
  const fields = readableBy(field.fields, party);
  const ids = new Set(fields.map(({ id }) => id));
  if (field.type === "list" && isList(field.value)) {
    const value = field.value.map((item) => {
      return isValues(item) ? Object.fromEntries(Object.entries(item).filter(([id]) => ids.has(id))) : item;
    });
    return { ...field, fields, value };
  }
  if (field.type === "block" && field.status === "given") {
    const given = fields.filter(({ status }) => status !== "blank");
    return { ...field, fields, value: Object.fromEntries(given.map(({ id, value }) => [id, value])) };
  }
  return { ...field, fields };
}

function formIn(section: InterviewSection, protocol: Protocol, session: InterviewSession): InterviewForm {
  const { visibility } = protocol;
  const readers = { unsaid: visibility, within: null };
  const shown = protocol.head.flatMap((field) => {
    const value = field.type === "shown" ? session[field.shows] : null;
    return value === null ? [] : [[field.id, value] as const];
  });
  return {
    protocol: protocol.name,
    title: protocol.title,
    state: session.state,
    fields: formFields(protocol.head, { ...session.values, ...Object.fromEntries(shown) }, readers),
    steps: protocol.document.steps.map(({ id, title, lead, fields }) => {
      const record = recordOf(session, id);
      const completedOn = record?.completedOn ?? null;
      return { id, title, lead, completedOn, fields: formFields(fields, record?.values ?? {}, readers) };
    }),
    signatures: protocol.signers.map(({ party, ways }) => {
      const given = session.signatures.find(({ by }) => by === party) ?? null;
      return { party, ways: Object.keys(ways), visibility, given };
    }),
    meaning: protocol.meaning,
    states: formStatesOf(section, protocol, session),
  };
}
