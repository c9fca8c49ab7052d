import { issuesOf } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { isPlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import type { SectionScope } from "../topic.ts";
import { checkFields, reportRepeated } from "./check-fields.ts";
import type { CheckScope, FieldDocumentIssueCatalogue } from "./check-fields.ts";
import type { FormDocument, InterviewDocument, ProtocolDocument, StepDocument } from "./schema.ts";

export type InterviewDocumentIssueCatalogue = FieldDocumentIssueCatalogue & {
  readonly "interview-protocols-empty": Record<never, never>;
  readonly "interview-protocol-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "interview-phase-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "interview-phase-name-taken": { readonly name: string };
  readonly "interview-step-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "interview-step-waits-for-later": { readonly step: string; readonly required: string };
  readonly "interview-author-without-field": { readonly step: string; readonly author: string };
  readonly "interview-form-states-disordered": { readonly state: string; readonly order: readonly string[] };
  readonly "interview-form-signatures-missing": Record<never, never>;
  readonly "interview-form-signatures-unused": Record<never, never>;
  readonly "interview-form-signer-without-way": { readonly party: string };
  readonly "interview-form-due-twice": { readonly state: string };
  readonly "interview-form-day-unreal": { readonly day: string };
};

const issue = issuesOf<InterviewDocumentIssueCatalogue>();

const STATES = ["filled", "signed", "filed", "archived"] as const;

/** Finds what is wrong with the section beyond its shape. */
export function checkSection(document: InterviewDocument, path: string, scope: SectionScope): void {
  const { issues } = scope;
  const parties = ["employee", "manager", ...scope.roles.keys(), ...Object.keys(document.parties ?? {})];
  const check: CheckScope = { issues, parties };
  const names = Object.keys(document.protocols);
  if (names.length === 0) issues.push(issue("interview-protocols-empty", pointer(path, "protocols"), {}));
  if (document.protocol !== undefined && !names.includes(document.protocol)) {
    const params = { name: document.protocol, nearest: nearest(document.protocol, names) };
    issues.push(issue("interview-protocol-undeclared", pointer(path, "protocol"), params));
  }
  const phases = checkPhases(document, path, check);
  for (const [name, protocol] of Object.entries(document.protocols)) {
    checkProtocol(protocol, pointer(path, "protocols", name), phases, check);
  }
  if (document.form !== undefined) checkForm(document.form, pointer(path, "form"), check);
}

/** Every name of a phase means one phase. */
function checkPhases(document: InterviewDocument, path: string, { issues }: CheckScope): readonly string[] {
  const phases = Object.entries(document.phases ?? {});
  const taken = new Set(phases.map(([name]) => name));
  for (const [name, { aliases = [], after = [] }] of phases) {
    reportRepeated(after, pointer(path, "phases", name, "after"), issues);
    for (const [index, alias] of aliases.entries()) {
      const at = pointer(path, "phases", name, "aliases", index);
      if (taken.has(alias)) issues.push(issue("interview-phase-name-taken", at, { name: alias }));
      taken.add(alias);
    }
  }
  return [...taken];
}

function checkProtocol(document: ProtocolDocument, path: string, phases: readonly string[], check: CheckScope): void {
  for (const [index, name] of (document.phases ?? []).entries()) {
    if (phases.includes(name)) continue;
    const params = { name, nearest: nearest(name, phases) };
    check.issues.push(issue("interview-phase-undeclared", pointer(path, "phases", index), params));
  }
  reportRepeated(document.steps, pointer(path, "steps"), check.issues);
  const ids = document.steps.map(({ id }) => id);
  for (const [index, step] of document.steps.entries()) {
    checkStep(step, pointer(path, "steps", index), ids, check);
  }
  if (document.form !== undefined) checkForm(document.form, pointer(path, "form"), check);
}

function checkStep(step: StepDocument, path: string, ids: readonly string[], check: CheckScope): void {
  const { completed = [], authors = [] } = step.requires ?? {};
  for (const [index, name] of completed.entries()) {
    const at = pointer(path, "requires", "completed", index);
    if (!ids.includes(name)) {
      check.issues.push(issue("interview-step-undeclared", at, { name, nearest: nearest(name, ids) }));
    } else if (ids.indexOf(name) >= ids.indexOf(step.id)) {
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

function checkForm(form: FormDocument, path: string, check: CheckScope): void {
  checkFields(form.fields ?? [], pointer(path, "fields"), check);
  reportUnknownParties(form.visibility ?? [], pointer(path, "visibility"), check);
  let reached = -1;
  for (const [index, { state, owners, within, dueBy }] of form.states.entries()) {
    const at = pointer(path, "states", index);
    const place = STATES.indexOf(state);
    if (place <= reached || (index === 0 && place !== 0)) {
      check.issues.push(issue("interview-form-states-disordered", pointer(at, "state"), { state, order: STATES }));
    }
    reached = Math.max(reached, place);
    reportUnknownParties(owners, pointer(at, "owners"), check);
    if (dueBy === undefined) continue;
    if (within !== undefined && within !== null) {
      check.issues.push(issue("interview-form-due-twice", pointer(at, "dueBy"), { state }));
    }
    // A day that every year has.
    if (!isPlainDate(`2025-${dueBy}`)) {
      check.issues.push(issue("interview-form-day-unreal", pointer(at, "dueBy"), { day: dueBy }));
    }
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
  reportRepeated(signatures.by.map(({ party }) => ({ id: party })), pointer(at, "by"), issues);
  for (const [index, { party, ways }] of signatures.by.entries()) {
    if (Object.keys(ways).length > 0) continue;
    issues.push(issue("interview-form-signer-without-way", pointer(at, "by", index, "ways"), { party }));
  }
}

function reportUnknownParties(names: readonly string[], path: string, { issues, parties }: CheckScope): void {
  for (const [index, name] of names.entries()) {
    if (parties.includes(name)) continue;
    issues.push(issue("interview-party-undeclared", pointer(path, index), { name, nearest: nearest(name, parties) }));
  }
}
