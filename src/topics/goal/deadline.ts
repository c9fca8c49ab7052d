import type { PlainDate } from "../../core/plain-date.ts";
import type { DateContext } from "./calendar-days.ts";
import type { Span } from "./spans.ts";

/**
 * A time that the text names.
 *
 * - `deadline`: a date, or a period with an end: `年底前`, `全年`, `by Q3`, `within two months`.
 * - `span`: a bare span such as `今年`, `本季度`, `this fiscal year`: it says when, not by when.
 * - `attribute`: a period that only names the object: `2025年度工作总结`.
 */
export interface GoalDeadline extends Span {
  readonly kind: "deadline" | "span" | "attribute";
  /** The last day, where the text or the context's period fixes it. */
  readonly date: PlainDate | null;
}

/** The parts of a matched time by the names of the pattern's groups. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** How a time is written. */
export interface TimePattern {
  readonly pattern: RegExp;
  /** What the words are; `null` if they are no time at all. `before` and `after` are the words around them. */
  readonly kind: (groups: Groups, before: string, after: string) => GoalDeadline["kind"] | null;
  readonly date: (groups: Groups, context: DateContext, before: string) => PlainDate | null;
}

/** Words for a time: a deadline without a day, unless they say more. */
export function timed(pattern: RegExp, date: TimePattern["date"] = () => null, kind: TimePattern["kind"] = () => "deadline"): TimePattern {
  return { pattern, kind, date };
}
