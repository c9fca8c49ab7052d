import { contentHash } from "../../core/content-hash.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { PolicyDocument } from "../../policy/document.ts";

/** A day to put into a calendar: it lasts the whole day and blocks nobody's time. */
export interface FeedEvent {
  readonly uid: string;
  readonly day: PlainDate;
  readonly summary: string;
  /** Its lines. */
  readonly description: readonly string[];
  /** Whether it may still change without anything being decided: a calendar of the year is wanting, say. */
  readonly isTentative: boolean;
}

/** 160 bits are as unlikely to meet as those of a UUID, and the line needs no folding. */
const DIGITS = 40;

/**
 * The id of an event: the same for the same thing under the same policy, whatever its version, the day it falls on and
 * the language. What is imported again so takes the place of what was there.
 */
export function uidOf({ id }: PolicyDocument, kind: "plan" | "appeal" | "interview", identity: readonly unknown[]): string {
  return `${contentHash([id, kind, ...identity]).slice(0, DIGITS)}@appraisal-policy`;
}
