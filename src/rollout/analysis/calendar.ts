import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import type { AnalysisFindingCatalogue } from "../../policy/analysis-findings.ts";
import type { Policy } from "../../policy/compile.ts";
import { periodUnits } from "../../calendar/period.ts";

const finding = findingsOf<AnalysisFindingCatalogue>();

/**
 * Finds the years in which the policy is in force and for which its calendar has no data. A policy without any period
 * never asks its calendar. Where the policy lets unknown years be provisional it is only a note.
 */
export function examineCalendar({ document, calendar }: Policy): readonly Finding[] {
  const { firstYear: first, lastYear: last } = calendar.base;
  if (!hasPeriod(document)) return [];
  const from = document.effective.from.slice(0, 4);
  const until = document.effective.until?.slice(0, 4);
  const level = calendar.onUnknownYear === "error" ? "warning" : "note";
  if (Number(from) < first || Number(until ?? from) > last) {
    return [finding(level, "calendar-lacks-years", "/effective", { from, until: until ?? from, first, last })];
  }
  return until === undefined && last < LAST_YEAR ? [finding("note", "calendar-ends", "/effective", { last })] : [];
}

/** No day of a policy is in a later year. */
const LAST_YEAR = 9999;

function hasPeriod(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { unit } = value as { readonly unit?: unknown }; // a list has none
  return periodUnits.some((each) => each === unit) || Object.values(value).some(hasPeriod);
}
