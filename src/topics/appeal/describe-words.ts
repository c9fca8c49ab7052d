import type { Period } from "../../calendar/period.ts";
import type { Phrase, Piece } from "../description.ts";
import type { AppealStage, AppealTrack, AppealTrackName } from "./compile.ts";

/** Where something is said; `null` for a default of ours. */
type At = string | null;
/** Which stage a sentence is about: the first of a track, a later one, or any. */
export type StagePlace = "first" | "later" | "any";

/** A window with a limit: how long it is, or its last day, in every year or once. */
export interface Window {
  readonly phrase: Phrase;
  readonly kind: "period" | "every-year" | "once";
}

/** The sentences of the chapter. Those that take a JSON Pointer say there what the policy says at it. */
export interface AppealWords {
  readonly intro: (tracks: readonly Phrase[]) => Phrase;
  readonly track: Readonly<Record<AppealTrackName, string>>;
  /** `rest` closes a stage that leaves something to the defaults. */
  readonly defaults: { readonly title: string; readonly intro: string; readonly rest: string };

  readonly scope: (results: readonly Phrase[] | null, at: At) => Phrase;
  readonly lateFiling: (value: AppealTrack["lateFiling"], at: At) => Phrase;
  readonly mayWorsen: (value: boolean, at: At) => Phrase;
  readonly suspensive: (value: boolean, at: At) => Phrase;
  readonly freezeResultApplication: (value: boolean, at: At) => Phrase;

  readonly stage: (number: Piece, title: Phrase) => Phrase;
  readonly handler: (role: Phrase) => Phrase;
  readonly fileWithin: (window: Window, place: StagePlace) => Phrase;
  readonly fileAnyTime: (place: StagePlace, at: At) => Phrase;
  readonly acceptWithin: (window: Window) => Phrase;
  /** No time to take the appeal up; `isNeeded` if it must be taken up all the same. */
  readonly acceptAnyTime: (isNeeded: boolean, at: At) => Phrase;
  readonly answerWithin: (window: Window, from: AppealStage["countFrom"], at: At) => Phrase;
  readonly answerAnyTime: (at: At) => Phrase;
  /** Where a time to answer would be counted from, if there were one. */
  readonly countFrom: (value: AppealStage["countFrom"], at: At) => Phrase;
  readonly mendWithin: (window: Window) => Phrase;
  readonly mendAnyTime: (at: At) => Phrase;
  readonly extension: (period: Phrase, reason: { readonly isRequired: boolean; readonly pointer: string }) => Phrase;
  readonly noExtension: (at: At) => Phrase;
  readonly onSilence: (value: AppealStage["onSilence"], isLast: boolean, at: At) => Phrase;
  readonly skipIf: (reasons: readonly { readonly because: AppealStage["skipIf"][number]; readonly at: At }[], place: StagePlace, at: At) => Phrase;
  readonly final: (value: boolean, place: StagePlace, at: At) => Phrase;

  readonly noLimit: string;
  /** "31 March each year, moved on to the next working day". */
  readonly fixedDay: (day: string, roll: "next-working-day" | "none" | null, at: string) => Phrase;
  /** "by 31 March each year". */
  readonly untilDay: (day: string, at: string) => Phrase;
  readonly unit: (unit: Period["unit"], value: number) => string;

  readonly table: {
    readonly caption: (track: Phrase) => Phrase;
    readonly head: readonly string[];
    readonly silence: Readonly<Record<AppealStage["onSilence"], string>>;
    readonly final: Readonly<Record<"yes" | "no", string>>;
    readonly noAcceptance: string;
  };
  readonly figure: {
    readonly caption: (track: Phrase) => Phrase;
    readonly appellant: string;
    readonly notice: string;
    readonly lastWord: string;
    readonly file: (window: string | null) => string;
    readonly answer: (stage: string, window: string | null) => string;
    readonly alternative: (track: string, stages: readonly FigureStage[]) => string;
  };
}

/** A stage as the text alternative of the figure tells it; a window is `null` without a limit. */
export interface FigureStage {
  readonly title: string;
  readonly handler: string;
  readonly file: string | null;
  readonly answer: string | null;
  readonly isFinal: boolean;
}
