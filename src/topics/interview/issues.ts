import { issuesOf } from "../../core/issue.ts";
import type { Issue, IssueWords } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";

/** A name that is not there, the one that was most likely meant, and those that are there. */
type Unknown = { readonly name: string; readonly nearest: string | null; readonly known: readonly string[] };

/** The kind of value that a field wants, for words to name. */
export type ValueKind = "text" | "list" | "date" | "yes-or-no" | "whole-number" | "amount" | "object";

/** Every issue of the section, of its events, of stored interviews, and of what is asked about them. */
export type InterviewIssueCatalogue = {
  // Names, in the document and in events.
  readonly "interview-protocol-unknown": Unknown;
  readonly "interview-phase-unknown": Unknown;
  readonly "interview-channel-unknown": Unknown;
  readonly "interview-step-unknown": Unknown;
  readonly "interview-field-unknown": Unknown;

  // The document.
  /** Also why a machine of a policy without the section refuses every event. */
  readonly "interview-protocols-empty": Record<never, never>;
  readonly "interview-phase-name-taken": { readonly name: string };
  readonly "interview-id-repeated": { readonly id: string };
  readonly "interview-step-waits-for-later": { readonly step: string; readonly required: string };
  readonly "interview-author-without-field": { readonly step: string; readonly author: string };
  readonly "interview-field-waits-for-later": { readonly field: string; readonly after: string };
  readonly "interview-sum-of-other-type": { readonly name: string; readonly type: string };
  readonly "interview-options-empty": { readonly field: string };
  readonly "interview-range-reversed": { readonly field: string; readonly least: number; readonly most: number };
  readonly "interview-party-undeclared": { readonly name: string; readonly nearest: string | null };
  readonly "interview-form-states-disordered": { readonly state: string; readonly order: readonly string[] };
  readonly "interview-form-signatures-missing": Record<never, never>;
  readonly "interview-form-signatures-unused": Record<never, never>;
  readonly "interview-form-signer-without-way": { readonly party: string };
  readonly "interview-form-due-twice": { readonly state: string };
  readonly "interview-form-day-unreal": { readonly day: string };

  // Values of fields.
  readonly "interview-field-missing": { readonly field: string };
  readonly "interview-field-wrong-type": { readonly field: string; readonly expected: ValueKind };
  readonly "interview-field-blank": { readonly field: string };
  /** `null` was given for a field that always applies. */
  readonly "interview-field-always-applies": { readonly field: string };
  /** A sum was given: it is computed. */
  readonly "interview-field-computed": { readonly field: string; readonly from: readonly string[] };
  readonly "interview-field-too-few": { readonly field: string; readonly atLeast: number; readonly given: number };
  readonly "interview-field-too-many": { readonly field: string; readonly atMost: number; readonly given: number };
  readonly "interview-field-too-small": { readonly field: string; readonly min: number; readonly given: number };
  readonly "interview-field-too-big": { readonly field: string; readonly max: number; readonly given: number };
  readonly "interview-option-unknown": {
    readonly field: string;
    readonly given: string;
    readonly nearest: string | null;
    readonly options: readonly string[];
  };
  readonly "interview-option-repeated": { readonly field: string; readonly given: string };
  /** A goal does not pass criteria of the goal topic; `findings` are the codes of what was found. */
  readonly "interview-goal-fails": {
    readonly field: string;
    readonly criteria: readonly string[];
    readonly findings: readonly string[];
  };

  // Steps.
  /** The step is completed: nothing more is recorded in it. */
  readonly "interview-step-closed": { readonly step: string };
  /** The step may not begin before these are completed: no evaluation before the self-assessment is closed. */
  readonly "interview-step-requires": { readonly step: string; readonly required: readonly string[] };
  /** In strict order it is the turn of another step. */
  readonly "interview-step-out-of-order": { readonly step: string; readonly next: string };
  readonly "interview-step-not-begun": { readonly step: string };
  /** `step.recorded` without a value. */
  readonly "interview-step-nothing-given": { readonly step: string };
  /** The other party leads the step, and so completes it. */
  readonly "interview-not-the-leader": { readonly step: string; readonly by: string; readonly lead: string };
  /** Parties that must record something in the step have not. */
  readonly "interview-author-missing": { readonly step: string; readonly authors: readonly string[] };
  /** More calendar days than the policy allows lie between the first recorded step and this. */
  readonly "interview-span-too-long": {
    readonly first: string;
    readonly on: string;
    readonly days: number;
    readonly limit: number;
  };
  /** The field belongs to other steps. */
  readonly "interview-field-of-other-step": {
    readonly field: string;
    readonly step: string;
    readonly steps: readonly string[];
  };
  /** The field holds the other party's words. */
  readonly "interview-field-not-theirs": { readonly field: string; readonly by: string; readonly from: string };
  /** Another field must have been recorded by an earlier event: the employee proposes first. */
  readonly "interview-field-before": { readonly field: string; readonly first: string };
  /** A field that had to wait for this one is recorded: reopen the step to change it. */
  readonly "interview-field-settled": { readonly field: string; readonly by: string };

  // Other events.
  /** The event does not come in this state; `next` are those that may. */
  readonly "interview-event-out-of-place": {
    readonly event: string;
    readonly state: string;
    readonly next: readonly string[];
  };
  /** Days run backwards. */
  readonly "interview-date-before-last": { readonly on: string; readonly last: string };
  /** The machine was made for another protocol. */
  readonly "interview-protocol-other": { readonly name: string; readonly expected: string };
  readonly "interview-same-person": { readonly person: string };
  readonly "interview-channel-missing": { readonly known: readonly string[] };
  /** The protocol serves other phases. */
  readonly "interview-phase-not-served": {
    readonly phase: string;
    readonly protocol: string;
    readonly served: readonly string[];
  };
  /** What the phase says must come before has no day. */
  readonly "interview-opened-without": { readonly phase: string; readonly needed: string };
  /** What the phase says must come before came after. */
  readonly "interview-opened-too-early": {
    readonly phase: string;
    readonly needed: string;
    readonly on: string;
    readonly neededOn: string;
  };
  readonly "interview-signer-unknown": { readonly by: string; readonly signers: readonly string[] };
  readonly "interview-signed-already": { readonly by: string };
  /** The policy does not open this way to sign to the party. */
  readonly "interview-signature-way-closed": {
    readonly by: string;
    readonly how: string;
    readonly ways: readonly string[];
  };
  /** A signature lacks its witness or its reason. */
  readonly "interview-signature-lacks": { readonly by: string; readonly how: string; readonly needed: string };
  /** The witness is one of the two who talk. */
  readonly "interview-witness-not-neutral": { readonly witness: string };
  /** Somebody else must do it. */
  readonly "interview-not-an-owner": { readonly by: string; readonly state: string; readonly owners: readonly string[] };

  // Stored interviews.
  /** A stored interview has steps that its protocol has not: it belongs to another version of the policy. */
  readonly "interview-session-step-unknown": { readonly step: string };
  /** A stored interview contradicts itself at this place: the events of its protocol cannot have made it. */
  readonly "interview-session-inconsistent": Record<never, never>;
  readonly "interview-sessions-not-a-list": Record<never, never>;
};

export type InterviewWords = IssueWords<InterviewIssueCatalogue>;

export const issue = issuesOf<InterviewIssueCatalogue>();

type UnknownCode = { [Code in keyof InterviewIssueCatalogue]: InterviewIssueCatalogue[Code] extends Unknown ? Code : never };

/** Says that a name is none of those known, and which of them was most likely meant. */
export function unknownName(
  code: UnknownCode[keyof InterviewIssueCatalogue],
  path: string,
  name: string,
  known: readonly string[],
): Issue {
  return issue(code, path, { name, nearest: nearest(name, known), known });
}
