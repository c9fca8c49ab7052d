import type { Phrase, Piece } from "../description.ts";
import type { FieldWords } from "./field-words.ts";
import type { FormStateName, StepDocument } from "./schema.ts";

/** Where something is said; `null` for a default of ours. */
type At = string | null;
type Lead = StepDocument["lead"];
type Way = "signed" | "signed-with-disagreement" | "refused";

/** The sentences of the chapter. Those that take a JSON Pointer say there what the policy says at it. */
export interface InterviewSentences {
  readonly intro: (protocols: readonly Phrase[]) => Phrase;
  readonly usual: (protocol: Phrase) => Phrase;
  readonly party: Readonly<Record<"employee" | "manager", string>>;
  /** A role of the policy as a party. */
  readonly roleParty: (role: Phrase) => Phrase;
  /** An office that the policy names, as it stands in a sentence. */
  readonly office: (title: Phrase) => Phrase;

  readonly phases: {
    readonly title: string;
    readonly intro: string;
    readonly alias: (aliases: readonly Phrase[]) => Phrase;
    readonly anyTime: (value: boolean, at: string) => Phrase;
    readonly after: (thing: Phrase, at: string) => Phrase;
    readonly satisfiedAt: (state: FormStateName, at: string) => Phrase;
    readonly satisfied: string;
  };
  readonly channels: {
    readonly title: string;
    readonly intro: string;
    readonly formal: (channels: readonly Phrase[]) => Phrase;
    readonly informal: (channels: readonly Phrase[]) => Phrase;
    readonly caption: string;
    readonly head: readonly string[];
    readonly isFormal: Readonly<Record<"yes" | "no", string>>;
  };
  readonly parties: { readonly title: string; readonly intro: string };

  readonly protocol: {
    readonly serves: (phases: readonly Phrase[]) => Phrase;
    readonly servesAny: string;
    readonly order: (isStrict: boolean, at: At) => Phrase;
    readonly span: (days: Phrase, at: string, isSameDay: boolean) => Phrase;
    readonly unsaid: string;
    readonly caption: (protocol: Phrase) => Phrase;
    readonly head: readonly string[];
    readonly none: string;
    readonly figure: (protocol: Phrase) => Phrase;
    readonly alternative: (protocol: string, steps: readonly { readonly title: string; readonly lead: Lead; readonly after: readonly string[] }[], isStrict: boolean) => string;
    readonly onlyAfter: string;
  };
  readonly step: {
    readonly title: (number: Piece, title: Phrase) => Phrase;
    readonly lead: (value: Lead, at: string) => Phrase;
    /** Who leads, in a table and as the lane of a figure. */
    readonly leader: Readonly<Record<Lead, string>>;
    readonly completed: (steps: readonly Phrase[]) => Phrase;
    readonly authors: (parties: readonly Phrase[]) => Phrase;
    readonly nothing: (at: string) => Phrase;
    readonly recorded: string;
    readonly afterSteps: (steps: readonly Phrase[]) => Phrase;
    readonly afterAuthors: (parties: readonly Phrase[]) => Phrase;
  };
  readonly form: {
    readonly title: string;
    readonly own: (title: Phrase, protocol: Phrase) => Phrase;
    readonly head: string;
    readonly readers: (parties: readonly Phrase[] | null, at: At) => Phrase;
    readonly signatures: string;
    readonly signer: (party: Phrase, ways: readonly Phrase[]) => Phrase;
    readonly way: (way: Way, needs: readonly Phrase[], at: string) => Phrase;
    readonly need: Readonly<Record<"witness" | "reason", string>>;
    readonly states: string;
    readonly state: (state: FormStateName, owners: readonly Phrase[], office: Phrase | null, at: string) => Phrase;
    /** `since` is the state before, `null` for the first. */
    readonly within: (period: Phrase, since: FormStateName | null) => Phrase;
    readonly dueBy: (monthDay: string, since: FormStateName | null, at: string) => Phrase;
    readonly noLimit: (at: string) => Phrase;
    readonly caption: (form: Phrase) => Phrase;
    readonly tableHead: readonly string[];
    readonly stateName: Readonly<Record<FormStateName, string>>;
    readonly none: string;
    readonly shortDueBy: (monthDay: string, at: string) => Phrase;
    readonly unit: (unit: "calendar-day" | "working-day" | "month", value: number) => string;
  };
  readonly fields: FieldWords;
}
