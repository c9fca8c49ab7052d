import { pointer } from "../../core/pointer.ts";
import type { Period } from "../../calendar/period.ts";
import type { DescribeScope, Evidence, Phrase } from "../description.ts";
import { evidenceLines, told } from "../chapter-parts.ts";
import { phrase } from "../phrase.ts";
import type { AppealWords, Window } from "./describe-words.ts";
import type { AppealExtension, AppealStageDocument, AppealTrackDocument, AppealWindow } from "./schema.ts";

/** What a chapter is written with. */
export interface Telling {
  readonly scope: DescribeScope;
  readonly words: AppealWords;
}

/** Where a setting is written. */
export interface Source {
  /** The JSON Pointer of the setting, and of what it says: the same, unless its evidence stands beside it. */
  readonly at: string;
  readonly value: string;
  readonly evidence: Evidence;
}

type Settings = Omit<Partial<AppealStageDocument> & Partial<AppealTrackDocument>, keyof Evidence | "id" | "title" | "stages">;

/** The name of a setting of a stage or track. */
export type SettingName = keyof Settings;

/** Where what stands at a JSON Pointer writes a setting; `null` if it does not. */
export function sourceIn(document: Settings, path: string, name: SettingName): Source | null {
  const setting = document[name];
  if (setting === undefined) return null;
  const at = pointer(path, name);
  if (typeof setting !== "object" || setting === null || Array.isArray(setting)) return { at, value: at, evidence: {} };
  const isWrapped = "value" in setting && !("unit" in setting);
  return { at, value: isWrapped ? pointer(at, "value") : at, evidence: setting as Evidence }; // every such object can carry evidence
}

/** Clause, basis and note of a setting. */
export function sourceLines({ scope }: Telling, source: Source | null): readonly Phrase[] {
  return source === null ? [] : evidenceLines(scope, source.evidence, source.at);
}

/** A window in full. */
export function fullWindow({ scope, words }: Telling, window: AppealWindow, source: Source | null): Window {
  const at = source?.value ?? "";
  return "by" in window
    ? { phrase: words.fixedDay(window.by, window.roll ?? null, at), kind: isYearly(window.by) ? "every-year" : "once" }
    : { phrase: scope.period(window, at), kind: "period" };
}

/** Whether a fixed day is `MM-DD`, not `YYYY-MM-DD`. */
function isYearly(day: string): boolean {
  return day.length === 5;
}

/** Whether a window opens on some day from which it is counted: not if its last day is one day, once and for all. */
export function isCounted(window: AppealWindow | null): boolean {
  return window !== null && (!("by" in window) || isYearly(window.by));
}

/** A window in the cell of a table. */
export function shortWindow({ words }: Telling, window: AppealWindow | null, source: Source | null): Phrase {
  if (window === null) return phrase`${told(words.noLimit, source?.value ?? null)}`;
  const at = source?.value ?? "";
  return "by" in window ? words.untilDay(window.by, at) : shortPeriod(words, window, at);
}

function shortPeriod(words: AppealWords, { value, unit }: Period, at: string): Phrase {
  return phrase`${told(String(value), pointer(at, "value"))} ${told(words.unit(unit, value), pointer(at, "unit"))}`;
}

/** By how much an answer may be put off, and whether the reason is told. */
export function extensionPhrase({ scope, words }: Telling, extension: AppealExtension | null, source: Source | null): Phrase {
  if (extension === null) return words.noExtension(source?.value ?? null);
  const at = source?.at ?? "";
  const reason = { isRequired: extension.reasonRequired, pointer: pointer(at, "reasonRequired") };
  return words.extension(scope.period(extension.by, pointer(at, "by")), reason);
}
