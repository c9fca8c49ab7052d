import { isPlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import type { SectionScope } from "../topic.ts";
import { checkFields, reportRepeated, reportUnknownParties } from "./check-fields.ts";
import type { CheckScope } from "./check-fields.ts";
import { partySchema } from "./field-schema.ts";
import { issue, unknownName } from "./issues.ts";
import { formStateNameSchema } from "./schema.ts";
import type { FormDocument, InterviewDocument, ProtocolDocument, StepDocument } from "./schema.ts";

/** Finds what is wrong with the section beyond its shape. */
export function checkSection(document: InterviewDocument, path: string, scope: SectionScope): void {
  const { issues } = scope;
  const parties = [...partySchema.options, ...scope.roles.keys(), ...Object.keys(document.parties ?? {})];
  const check: CheckScope = { issues, parties };
  const names = Object.keys(document.protocols);
  if (names.length === 0) issues.push(issue("interview-protocols-empty", pointer(path, "protocols"), {}));
  if (document.protocol !== undefined && !names.includes(document.protocol)) {
    issues.push(unknownName("interview-protocol-unknown", pointer(path, "protocol"), document.protocol, names));
  }
  const phases = checkPhases(document, path, check);
  for (const [name, protocol] of Object.entries(document.protocols)) {
    checkProtocol(protocol, pointer(path, "protocols", name), phases, check);
  }
  checkForm(document.form, pointer(path, "form"), check);
}

/** Every name of a phase means one phase. */
function checkPhases(document: InterviewDocument, path: string, { issues }: CheckScope): readonly string[] {
  const phases = Object.entries(document.phases ?? {});
  const taken = new Set(phases.map(([name]) => name));
  for (const [name, { aliases = [], after = [] }] of phases) {
    const at = pointer(path, "phases", name);
    reportRepeated(after.map(({ id }) => id), pointer(at, "after"), "id", issues);
    for (const [index, alias] of aliases.entries()) {
      if (taken.has(alias)) issues.push(issue("interview-phase-name-taken", pointer(at, "aliases", index), { name: alias }));
      taken.add(alias);
    }
  }
  return [...taken];
}

function checkProtocol(document: ProtocolDocument, path: string, phases: readonly string[], check: CheckScope): void {
  for (const [index, name] of (document.phases ?? []).entries()) {
    if (phases.includes(name)) continue;
    check.issues.push(unknownName("interview-phase-unknown", pointer(path, "phases", index), name, phases));
  }
  const ids = document.steps.map(({ id }) => id);
  reportRepeated(ids, pointer(path, "steps"), "id", check.issues);
  for (const [index, step] of document.steps.entries()) {
    checkStep(step, pointer(path, "steps", index), ids, check);
  }
  checkForm(document.form, pointer(path, "form"), check);
}

function checkStep(step: StepDocument, path: string, ids: readonly string[], check: CheckScope): void {
  const { completed = [], authors = [] } = step.requires ?? {};
  for (const [index, name] of completed.entries()) {
    const at = pointer(path, "requires", "completed", index);
    if (!ids.includes(name)) check.issues.push(unknownName("interview-step-unknown", at, name, ids));
    else if (ids.indexOf(name) >= ids.indexOf(step.id)) {
      check.issues.push(issue("interview-step-waits-for-later", at, { step: step.id, required: name }));
    }
  }
  for (const [index, author] of authors.entries()) {
    const canGive = step.fields.some((field) => field.type !== "sum" && (field.from ?? author) === author);
    const at = pointer(path, "requires", "authors", index);
    if (!canGive) check.issues.push(issue("interview-author-without-field", at, { step: step.id, author }));
  }
  checkFields(step.fields, pointer(path, "fields"), check);
}

function checkForm(form: FormDocument | undefined, path: string, check: CheckScope): void {
  if (form === undefined) return;
  const { issues } = check;
  checkFields(form.fields ?? [], pointer(path, "fields"), check);
  reportUnknownParties(form.visibility ?? [], pointer(path, "visibility"), check);
  const order = formStateNameSchema.options;
  let reached = -1;
  for (const [index, { state, owners, within, dueBy }] of form.states.entries()) {
    const at = pointer(path, "states", index);
    const place = order.indexOf(state);
    if (place <= reached || (index === 0 && place !== 0)) {
      issues.push(issue("interview-form-states-disordered", pointer(at, "state"), { state, order }));
    }
    reached = Math.max(reached, place);
    reportUnknownParties(owners, pointer(at, "owners"), check);
    if (dueBy === undefined) continue;
    if ((within ?? null) !== null) issues.push(issue("interview-form-due-twice", pointer(at, "dueBy"), { state }));
    // A day that every year has.
    if (!isPlainDate(`2025-${dueBy}`)) issues.push(issue("interview-form-day-unreal", pointer(at, "dueBy"), { day: dueBy }));
  }
  checkSignatures(form, path, check);
}

function checkSignatures({ signatures, states }: FormDocument, path: string, { issues }: CheckScope): void {
  const signed = states.findIndex(({ state }) => state === "signed");
  if (signatures === undefined) {
    if (signed !== -1) issues.push(issue("interview-form-signatures-missing", pointer(path, "states", signed), {}));
    return;
  }
  const at = pointer(path, "signatures");
  if (signed === -1) issues.push(issue("interview-form-signatures-unused", at, {}));
  reportRepeated(signatures.by.map(({ party }) => party), pointer(at, "by"), "party", issues);
  for (const [index, { party, ways }] of signatures.by.entries()) {
    if (Object.keys(ways).length > 0) continue;
    issues.push(issue("interview-form-signer-without-way", pointer(at, "by", index, "ways"), { party }));
  }
}
