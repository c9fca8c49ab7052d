import type { AppealEnding } from "./situation.ts";

/** Why an event is refused. */
export type AppealEventIssueCatalogue = {
  readonly "appeal-date-backwards": { readonly on: string; readonly last: string };
  /** It is not this event's turn; `possible` are the events whose turn it is. */
  readonly "appeal-out-of-turn": { readonly type: string; readonly possible: readonly string[] };
  readonly "appeal-ended": { readonly type: string; readonly ending: AppealEnding; readonly on: string };
  /** Filed after the last day of the window, under a policy that refuses this. */
  readonly "appeal-late": { readonly stage: string; readonly due: string; readonly on: string };
  readonly "appeal-papers-late": { readonly due: string; readonly on: string };
  readonly "appeal-deemed-denied": { readonly stage: string; readonly due: string };
  readonly "appeal-no-stage": { readonly track: string };
  readonly "appeal-no-further-stage": { readonly stage: string };
  readonly "appeal-stage-out-of-turn": { readonly stage: string; readonly expected: string };
  readonly "appeal-result-missing": { readonly results: readonly string[] };
  readonly "appeal-result-outside-scope": { readonly result: string; readonly results: readonly string[] };
  readonly "appeal-accepted-before": { readonly on: string };
  readonly "appeal-papers-requested-before": { readonly on: string };
  /** Papers asked for once the answer, or the acceptance that it waits for, is overdue. */
  readonly "appeal-papers-requested-late": { readonly due: string; readonly on: string };
  readonly "appeal-extension-not-allowed": { readonly stage: string };
  readonly "appeal-extended-before": { readonly on: string };
  /** The window for the answer has not begun to run. */
  readonly "appeal-extension-too-early": { readonly stage: string };
  readonly "appeal-extension-late": { readonly due: string; readonly on: string };
  readonly "appeal-extension-reason-missing": { readonly stage: string };
  readonly "appeal-not-accepted": { readonly stage: string };
  readonly "appeal-worsens-missing": { readonly outcome: string };
  readonly "appeal-worsens-without-change": { readonly outcome: string };
  readonly "appeal-may-not-worsen": { readonly stage: string };
  /** Going on without an answer, before the handler is silent. */
  readonly "appeal-answer-not-due": { readonly stage: string; readonly due: string };
  /** Going on without an answer, where silence changes nothing. */
  readonly "appeal-answer-awaited": { readonly stage: string };
};
