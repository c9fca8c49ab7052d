import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Text } from "../../core/text.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { formStatesOf } from "./due.ts";
import type { FormState } from "./due.ts";
import type { InterviewSession, InterviewState, Party, Signature } from "./events.ts";
import { formFields } from "./form-fields.ts";
import type { FormField } from "./form-fields.ts";
import { recordOf } from "./lifecycle.ts";
import { emptySession, findProtocol, readAnySession } from "./session.ts";
import { isList, isValues } from "./values.ts";

/** One step on the form. */
export interface FormStep {
  readonly id: string;
  readonly title: Text | undefined;
  readonly lead: Party | "both";
  readonly completedOn: PlainDate | null;
  readonly fields: readonly FormField[];
}

/** A place to sign: how it may be signed, and how and when it was, or `null`. */
export interface FormSignature {
  readonly party: Party;
  readonly ways: readonly string[];
  readonly given: Signature | null;
}

/** The form of an interview as a value, blank or filled: what a host shows, prints and keeps. */
export interface InterviewForm {
  readonly protocol: string;
  readonly title: Text | undefined;
  readonly state: InterviewState;
  /** The head. */
  readonly fields: readonly FormField[];
  readonly steps: readonly FormStep[];
  readonly signatures: readonly FormSignature[];
  /** What a signature says, where the policy says it. */
  readonly meaning: Text | undefined;
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

/** The form with the fields that a party may read, and no others. Fields that name no reader are everybody's. */
export function formVisibleTo(form: InterviewForm, party: string): InterviewForm {
  return {
    ...form,
    fields: readableBy(form.fields, party),
    steps: form.steps.map((step) => ({ ...step, fields: readableBy(step.fields, party) })),
  };
}

function readableBy(fields: readonly FormField[], party: string): readonly FormField[] {
  return fields
    .filter(({ visibility }) => visibility === null || visibility.includes(party))
    .map((field) => withoutHidden(field, party));
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
  const { form, document } = protocol;
  const visibility = form?.visibility ?? null;
  return {
    protocol: protocol.name,
    title: form?.title ?? document.title,
    state: session.state,
    fields: formFields(form?.fields ?? [], session.values, visibility, session),
    steps: document.steps.map((step) => {
      const record = recordOf(session, step.id);
      return {
        id: step.id,
        title: step.title,
        lead: step.lead,
        completedOn: record?.completedOn ?? null,
        fields: formFields(step.fields, record?.values ?? {}, visibility, session),
      };
    }),
    signatures: (form?.signatures?.by ?? []).map(({ party, ways }) => {
      return { party, ways: Object.keys(ways), given: session.signatures.find(({ by }) => by === party) ?? null };
    }),
    meaning: form?.signatures?.meaning,
    states: formStatesOf(section, protocol, session),
  };
}
