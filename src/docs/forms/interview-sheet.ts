import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import type { Policy } from "../../policy/compile.ts";
import { formFor, formOf } from "../../policy/interview.ts";
import { formVisibleTo } from "../../topics/interview/topic.ts";
import type { FormField, FormSignature, FormState, FormStep, InterviewForm, InterviewSession } from "../../topics/interview/topic.ts";
import { partyName } from "./parties.ts";
import type { FormSheet, SheetField, SheetSection, SheetSignature, SheetState } from "./sheet.ts";
import { formWords } from "./words.ts";

/** Which interview's form, in which language, and for whom. */
export interface InterviewSheetRequest {
  readonly locale: Locale;
  /** The protocol of a blank form: the policy's choice, if it is left out. */
  readonly protocol?: string | undefined;
  /** The interview whose form it is, as far as it has come; a blank form without one. */
  readonly session?: InterviewSession | undefined;
  /**
   * `employee`, `manager`, or a party or role of the policy: fields that it may not read are left out, and those that are
   * another's to give are read-only. Without it the sheet has everything.
   */
  readonly party?: string | undefined;
}

/** What a sheet is put into words with. */
interface SheetScope {
  readonly policy: Policy;
  readonly locale: Locale;
  readonly party: string | undefined;
}

/**
 * The form of an interview, blank or filled, to be printed (`renderForm`) or filled in on a screen (`formJsonSchema`).
 * Uncovered for a policy without the section; invalid for a protocol that it lacks and for what is no interview of it.
 */
export function interviewSheet(policy: Policy, { locale, protocol, session, party }: InterviewSheetRequest): Decision<FormSheet> {
  const form = session === undefined ? formFor(policy, protocol) : formOf(policy, session);
  if (form.status !== "decided") return form;
  const visible = party === undefined ? form.outcome : formVisibleTo(form.outcome, party);
  return decided(sheetOf(visible, { policy, locale, party }));
}

function sheetOf(form: InterviewForm, scope: SheetScope): FormSheet {
  const { policy, locale } = scope;
  const words = formWords[locale];
  const { title, id, version } = policy.document;
  const head = form.fields.length === 0 ? [] : [{ step: null, title: words.head, remarks: [], fields: fieldsOf(form.fields, scope) }];
  return {
    locale,
    title: textIn(form.title, locale, form.protocol),
    policy: words.policy(textIn(title, locale, id), version),
    remarks: [],
    sections: [...head, ...form.steps.map((step) => sectionOf(step, scope))],
    signatures: form.signatures.map((each) => signatureOf(each, scope)),
    meaning: form.meaning === undefined ? null : textIn(form.meaning, locale, ""),
    states: form.states.map((each) => stateOf(each, scope)),
  };
}

function sectionOf({ id, title, lead, completedOn, fields }: FormStep, scope: SheetScope): SheetSection {
  const words = formWords[scope.locale];
  return {
    step: id,
    title: textIn(title, scope.locale, id),
    remarks: [words.ledBy(words[lead]), ...(completedOn === null ? [] : [words.completedOn(completedOn)])],
    fields: fieldsOf(fields, scope),
  };
}

function fieldsOf(fields: readonly FormField[], scope: SheetScope, isAnothers = false): readonly SheetField[] {
  const { locale, party } = scope;
  return fields.map((field): SheetField => {
    const { id, title, type, from, unit, options, open, min, max, atLeast, atMost, status, value } = field;
    const isOthers = isAnothers || (party !== undefined && from !== null && from !== party);
    const isReadOnly = isOthers || type === "sum" || type === "shown";
    return {
      id,
      title: textIn(title, locale, id),
      type,
      // Nobody can be asked for what is another's to give.
      required: isReadOnly ? false : field.required,
      from: from === null ? null : formWords[locale][from],
      isReadOnly,
      unit: unit === undefined ? null : textIn(unit, locale, ""),
      options: Object.entries(options ?? {}).map(([option, text]) => ({ id: option, title: textIn(text, locale, option) })),
      open,
      min,
      max,
      atLeast,
      atMost,
      fields: fieldsOf(field.fields, scope, isOthers),
      status,
      value: type === "shown" && typeof value === "string" ? shownValue(value, scope) : value,
    };
  });
}

/** A channel or phase by its title; people and days as they are. */
function shownValue(value: string, { policy, locale }: SheetScope): string {
  const { channels = {}, phases = {} } = policy.document.interview ?? {};
  const named = Object.hasOwn(channels, value) ? channels[value] : Object.hasOwn(phases, value) ? phases[value] : undefined;
  return textIn(named?.title, locale, value);
}

function signatureOf({ party, ways, given }: FormSignature, { locale }: SheetScope): SheetSignature {
  const words = formWords[locale];
  return {
    signer: party === "employee" ? words.employee : words.manager,
    ways: ways.map((way) => ({ title: words.ways[way] ?? way, isGiven: given?.how === way })),
    on: given?.on ?? null,
    witness: given?.witness ?? null,
    reason: given?.reason ?? null,
  };
}

function stateOf({ state, title, owners, with: office, dueOn, on, by }: FormState, { policy, locale }: SheetScope): SheetState {
  const words = formWords[locale];
  return {
    title: textIn(title, locale, words.states[state]),
    owners: owners.map((each) => partyName(policy, each, locale)).join(words.or),
    with: office === undefined ? null : textIn(office, locale, ""),
    dueOn,
    on,
    by: by === null ? null : partyName(policy, by, locale),
  };
}
