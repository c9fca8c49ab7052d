/** What is due in an appeal: of the appellant to file, to go on or to complete papers, of the handler to take it up or to answer. */
export type AppealDeadline = "file" | "escalate" | "complete-papers" | "accept" | "answer";

/** What an interview waits for. */
export type InterviewDeadline = "step.completed" | "form.signed" | "form.filed" | "form.archived";

/** By what a day is set: a rule, a stage of the appeal, a state of the form or the span of a protocol, by its name. */
export type FeedBasis = "rule" | "stage" | "state" | "protocol";

/** What feeds say, in one language. Names come in as they are shown. */
export interface FeedWords {
  readonly plan: {
    readonly name: (policy: string) => string;
    readonly category: string;
    readonly summary: (person: string, by: readonly string[]) => string;
    readonly period: (from: string, until: string, day: string) => string;
    readonly department: (name: string) => string;
    readonly turn: (lastOn: string | null) => string;
    readonly mandatory: (isSkipLevel: boolean) => string;
  };
  readonly appeal: {
    readonly name: (policy: string, appellant: string) => string;
    readonly category: string;
    readonly summary: Readonly<Record<AppealDeadline, (appellant: string, stage: string, handler: string) => string>>;
    readonly handler: (role: string, person: string) => string;
    readonly counted: (from: string, until: string) => string;
    readonly rolled: (rawDate: string) => string;
    readonly extended: (on: string, previous: string, reason: string | null) => string;
    readonly ifSilent: (day: string) => string;
    readonly unknownAfter: (reasons: readonly string[]) => string;
  };
  readonly interview: {
    readonly name: (policy: string, employee: string | null) => string;
    readonly category: string;
    readonly summary: Readonly<Record<InterviewDeadline, (employee: string, manager: string) => string>>;
    readonly steps: (names: readonly string[]) => string;
    readonly owners: (names: readonly string[], isAnyOfThem: boolean) => string;
  };
  readonly basis: Readonly<Record<FeedBasis, (names: readonly string[], policy: string, version: string) => string>>;
  readonly provisional: string;
}
