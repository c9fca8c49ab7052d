import { decided, invalid, UNCOVERED } from "../core/decision.ts";
import type { Decision } from "../core/decision.ts";
import { issuesOf } from "../core/issue.ts";
import type { Issue } from "../core/issue.ts";
import { compareCodePoints } from "../core/order.ts";
import { dateOfDayNumber, dayNumber, isPlainDate } from "../core/plain-date.ts";
import type { PlainDate } from "../core/plain-date.ts";
import { pointer } from "../core/pointer.ts";
import { plainDateSchema } from "../core/schemas.ts";
import type { Policy } from "./compile.ts";
import { readInput } from "./input.ts";

/** The versions of one policy in the order of their first days, with what is wrong between them. */
export interface PolicyTimeline {
  readonly versions: readonly Policy[];
  /** Paths lead into the list of versions as it was given. */
  readonly issues: readonly Issue[];
}

export type TimelineIssueCatalogue = {
  /** No version is in force on these days, between two that are. */
  readonly "timeline-gap": { readonly from: string; readonly until: string; readonly before: string; readonly after: string };
  /** Two versions are in force on these days; `until` is `null` where neither ends. */
  readonly "timeline-overlap": {
    readonly from: string;
    readonly until: string | null;
    readonly earlier: string;
    readonly later: string;
    /** The last day that the earlier one can have. */
    readonly last: string;
  };
  readonly "timeline-same-day": { readonly from: string; readonly versions: readonly string[] };
  readonly "timeline-other-policy": { readonly id: string; readonly expected: string };
  readonly "timeline-version-twice": { readonly version: string };
};

const issue = issuesOf<TimelineIssueCatalogue>();

interface Placed {
  readonly policy: Policy;
  readonly path: string;
}

/** Puts the versions of a policy in order. Days that no version or several versions are in force on are issues. */
export function policyTimeline(policies: readonly Policy[]): PolicyTimeline {
  const placed = policies
    .map((policy, index): Placed => ({ policy, path: pointer("", index) }))
    .toSorted((left, right) => compareCodePoints(fromOf(left.policy), fromOf(right.policy)));
  const issues: Issue[] = [];
  const expected = policies[0]?.document.id ?? "";
  const seen = new Set<string>();
  for (const [index, { document }] of policies.entries()) {
    const { id, version } = document;
    if (id !== expected) issues.push(issue("timeline-other-policy", pointer("", index, "id"), { id, expected }));
    else if (seen.has(version)) issues.push(issue("timeline-version-twice", pointer("", index, "version"), { version }));
    else seen.add(version);
  }
  let last: Placed | undefined; // of the versions so far the one that ends last
  for (const next of placed) {
    if (last !== undefined) issues.push(...betweenIssues(last, next));
    if (last === undefined || endsLater(next.policy, last.policy)) last = next;
  }
  return { versions: placed.map(({ policy }) => policy), issues };
}

/**
 * The version that is in force on a day (`YYYY-MM-DD`): where several are, the one that came into force last, and of two
 * from the same day the one that was given last. Uncovered where none is.
 */
export function policyOn(timeline: PolicyTimeline, date: PlainDate | string): Decision<Policy> {
  const day = readInput(date, plainDateSchema, "/date");
  if (!day.ok) return invalid(...day.issues);
  const version = timeline.versions.findLast(({ document: { effective } }) => {
    return effective.from <= day.value && (effective.until === undefined || day.value <= effective.until);
  });
  return version === undefined ? UNCOVERED : decided(version);
}

function betweenIssues(last: Placed, next: Placed): readonly Issue[] {
  const [earlier, later] = [last.policy.document.version, next.policy.document.version];
  const from = fromOf(next.policy);
  const { until } = last.policy.document.effective;
  if (from === fromOf(last.policy)) {
    return [issue("timeline-same-day", pointer(next.path, "effective", "from"), { from, versions: [earlier, later] })];
  }
  if (until === undefined || from <= until) {
    const ends = [until, next.policy.document.effective.until].filter((end) => end !== undefined).toSorted(compareCodePoints);
    const params = { from, until: ends[0] ?? null, earlier, later, last: shifted(from, -1) };
    return [issue("timeline-overlap", pointer(last.path, "effective", "until"), params)];
  }
  const first = shifted(until, 1);
  if (first === from) return [];
  const params = { from: first, until: shifted(from, -1), before: earlier, after: later };
  return [issue("timeline-gap", pointer(last.path, "effective", "until"), params)];
}

function endsLater(one: Policy, other: Policy): boolean {
  const [end, known] = [one.document.effective.until, other.document.effective.until];
  return known !== undefined && (end === undefined || end >= known);
}

function fromOf({ document }: Policy): string {
  return document.effective.from;
}

function shifted(date: string, days: number): string {
  const number = dayNumber(date);
  return number === null || !isPlainDate(date) ? date : dateOfDayNumber(number + days);
}
