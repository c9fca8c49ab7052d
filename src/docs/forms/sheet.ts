import type { Locale } from "../../core/text.ts";
import type { FormField } from "../../topics/interview/topic.ts";

/** A field of a sheet: all words in one language. */
export interface SheetField {
  readonly id: string;
  readonly title: string;
  /** What it takes, as the policy types it. */
  readonly type: FormField["type"];
  /** `ifApplicable`: it must be given, but may be said not to apply. */
  readonly required: boolean | "ifApplicable";
  /** Who gives it, in words, or `null`: whoever of the two. */
  readonly from: string | null;
  /** Whether the reader of the sheet cannot give it: it is computed, shown from elsewhere, or another party's. */
  readonly isReadOnly: boolean;
  readonly unit: string | null;
  /** The options of a choice, in the policy's order. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Whether a choice takes other words beside its options. */
  readonly open: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly atLeast: number | null;
  readonly atMost: number | null;
  /** The members of a block, filled, or of each item of a list, blank. */
  readonly fields: readonly SheetField[];
  readonly status: FormField["status"];
  /** What was given, shown or computed, as in an interview's form; `null` unless `status` is `given`. */
  readonly value: unknown;
}

/** Fields under one heading. */
export interface SheetSection {
  /** The id of the step or stage; `null` for the head of the form. */
  readonly step: string | null;
  readonly title: string;
  /** Who leads or answers, by when, and what has become of it. */
  readonly remarks: readonly string[];
  readonly fields: readonly SheetField[];
}

/** A place to sign. */
export interface SheetSignature {
  /** Who signs, in words. */
  readonly signer: string;
  /** How it may be signed, in words, and whether it was signed so; empty where the policy does not say. */
  readonly ways: readonly { readonly title: string; readonly isGiven: boolean }[];
  /** The day on which it was signed, `YYYY-MM-DD`, or `null`. */
  readonly on: string | null;
  readonly witness: string | null;
  readonly reason: string | null;
}

/** A state that the form goes through, in words; days are `YYYY-MM-DD`, `null` is not known yet. */
export interface SheetState {
  readonly title: string;
  readonly owners: string;
  readonly with: string | null;
  readonly dueOn: string | null;
  readonly on: string | null;
  readonly by: string | null;
}

/** A form, blank or filled, in one language and for one reader: what is printed, and what a JSON Schema is made from. */
export interface FormSheet {
  readonly locale: Locale;
  readonly title: string;
  /** Title and version of the policy. */
  readonly policy: string;
  /** What is to be known before it is filled in. */
  readonly remarks: readonly string[];
  /** The head, if the form has one, then the steps or stages in their order. */
  readonly sections: readonly SheetSection[];
  readonly signatures: readonly SheetSignature[];
  /** What a signature says, where the policy says it. */
  readonly meaning: string | null;
  /** None where the form goes through no states. */
  readonly states: readonly SheetState[];
}

/** Values by field id, as the events of an interview carry them: of the head, if the form has one, and of each step or stage. */
export interface FormValues {
  readonly head?: Readonly<Record<string, unknown>>;
  readonly steps: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
