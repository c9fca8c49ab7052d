import type { Phrase, Piece, SourcedPiece } from "../description.ts";
import type { MandatoryOutcome, QuotaDocument } from "./schema.ts";

type YesNo = Readonly<Record<"yes" | "no", string>>;
type Counting = NonNullable<QuotaDocument["counting"]>;
type Ranking = NonNullable<QuotaDocument["ranking"]>;
type Rotation = NonNullable<QuotaDocument["rotation"]>;
type Part = "mandatory" | "periods" | "counting" | "ranking" | "incidents" | "rotation";

export type InterviewModes = Readonly<Record<MandatoryOutcome["mode"], string>>;

/** What the share of a group is told with; `min` is `null` where the policy sets none. */
export interface ShareParts {
  readonly percent: Piece;
  readonly of: Phrase;
  readonly rounding: Piece;
  readonly min: Piece | null;
  readonly months: Phrase;
}

/** Every word of the chapter in one language. */
export interface QuotaDescribeWords {
  readonly intro: string;
  readonly calendarYear: string;
  readonly everybody: string;
  readonly captions: Readonly<Record<"rules" | "mandatory", string>>;
  readonly titles: Readonly<Record<Part, string>>;
  readonly modes: InterviewModes;
  readonly months: (months: number, at: string) => Phrase;
  readonly none: (at: string, months: SourcedPiece) => Phrase;
  readonly count: (count: number, at: string, months: Phrase) => Phrase;
  readonly all: (all: Piece, of: Phrase, who: Phrase | null, months: Phrase) => Phrase;
  readonly share: (parts: ShareParts) => Phrase;
  readonly rounding: Readonly<Record<"half-up" | "up" | "down", string>>;
  readonly mandatory: (role: Phrase, how: Piece, period: Phrase | null) => Phrase;
  readonly month: (month: number) => string;
  readonly yearStarts: (month: Piece) => Phrase;
  readonly counting: {
    readonly fact: (fact: Phrase, day: Piece) => Phrase;
    readonly days: Readonly<Record<Counting["day"], string>>;
    readonly countsHead: YesNo;
    readonly countsOnLeave: YesNo;
    readonly head: (condition: Phrase) => Phrase;
  };
  readonly ranking: {
    readonly fact: (fact: Phrase) => Phrase;
    readonly ties: Readonly<Record<Ranking["ties"], string>>;
    readonly gapBreaks: YesNo;
    readonly minimum: (size: Piece) => Phrase;
    readonly cooldown: (months: number, at: string) => Phrase;
  };
  readonly incident: (fact: Phrase) => Phrase;
  readonly rotation: {
    readonly orders: Readonly<Record<Rotation["order"], string>>;
    readonly seed: (seed: Piece) => Phrase;
    readonly mandatoryCounts: YesNo;
    readonly joiners: Readonly<Record<NonNullable<Rotation["joiners"]>, string>>;
    readonly carryOver: YesNo;
  };
  readonly curve: {
    readonly caption: (cases: string) => string;
    readonly y: string;
    readonly alternative: (x: string, steps: string) => string;
    readonly step: (x: number, y: number) => string;
    readonly between: string;
    readonly values: string;
    readonly value: (fact: string, value: string) => string;
    readonly yes: string;
    readonly no: string;
  };
}
