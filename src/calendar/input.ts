import * as z from "zod/mini";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { snapshotJson } from "../core/json.ts";
import type { PlainDate } from "../core/plain-date.ts";
import type { Result } from "../core/result.ts";
import { plainDateSchema } from "../core/schemas.ts";
import { readShape } from "../core/shape.ts";
import type { CalendarIssueCatalogue } from "./calendar.ts";
import { periodSchema, periodUnits } from "./period.ts";
import type { Period } from "./period.ts";

/** What a deadline is calculated from. */
export interface DeadlineInput {
  readonly period: Period;
  readonly from: PlainDate;
}

const inputSchema: z.ZodMiniType<DeadlineInput> = z.strictObject({ period: periodSchema, from: plainDateSchema });

const LIMITS = { depth: 4, values: 50, stringLength: 10_000 };

const issue = issuesOf<CalendarIssueCatalogue>();

/**
 * Reads what a host gives as a period and a day, whatever it is. The paths of the issues begin with `/period` and
 * `/from`. A bare `10` or `"10 days"` is told that a period needs its unit.
 */
export function readDeadlineInput(period: unknown, from: unknown): Result<DeadlineInput> {
  const snapshot = snapshotJson({ period, from }, LIMITS);
  if (!snapshot.ok) return snapshot;
  const input = readShape(inputSchema, snapshot.value);
  if (input.ok || (typeof period !== "number" && typeof period !== "string")) return input;
  const withUnit = (each: Issue): Issue =>
    each.path === "/period"
      ? issue("period-unit-missing", each.path, { given: String(period).slice(0, 60), units: periodUnits })
      : each;
  const [first, ...rest] = input.issues;
  return { ok: false, issues: [withUnit(first), ...rest.map(withUnit)] };
}
