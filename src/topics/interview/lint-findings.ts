/** What can be wrong with a section that is well formed. */
export type InterviewLintCatalogue = {
  /** Every protocol is for other phases. */
  readonly "interview-phase-unserved": { readonly phase: string };
  /** No form of a protocol for the phase comes so far. */
  readonly "interview-phase-never-satisfied": { readonly phase: string; readonly state: string };
  /** Only formal talks satisfy a phase, and no channel is formal. */
  readonly "interview-no-formal-channel": { readonly channels: readonly string[] };
  /** Every protocol has a form of its own. */
  readonly "interview-form-unused": Record<never, never>;
  readonly "interview-party-unused": { readonly party: string };
  /** More options must be chosen than there are. */
  readonly "interview-too-few-options": { readonly field: string; readonly atLeast: number; readonly options: number };
};
