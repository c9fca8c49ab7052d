import type { Decision } from "../../core/decision.ts";
import { canonicalJson } from "../../core/hash.ts";
import type { Policy } from "../../policy/compile.ts";
import { calculateQuota } from "../../policy/quota.ts";
import type { Quota } from "../../topics/quota/topic.ts";
import type { RosterRecord } from "../../topics/roster.ts";

/** A number before and after. */
export interface Change {
  readonly before: number;
  readonly after: number;
  readonly delta: number;
}

/** A department whose quota is decided otherwise. */
export interface DepartmentImpact {
  readonly department: string;
  /** The quotas with the rules of both sides. */
  readonly before: Decision<Quota>;
  readonly after: Decision<Quota>;
  /** Interviews a year, and hours if a length is given; `null` where one side does not decide. */
  readonly interviewsPerYear: Change | null;
  readonly hoursPerYear: Change | null;
}

/** What all departments owe in a year, those that did not change among them. */
export interface QuotaImpact {
  readonly departments: readonly DepartmentImpact[];
  /** Of the departments that both versions decide. */
  readonly interviewsPerYear: Change;
  readonly hoursPerYear: Change | null;
  /** How many departments one of the versions does not decide. */
  readonly undecided: number;
}

export function changeOf(before: number, after: number): Change {
  return { before, after, delta: after - before };
}

/** Hours of so many interviews. */
export function hoursOf({ before, after }: Change, minutes: number | null): Change | null {
  return minutes === null ? null : changeOf((before * minutes) / 60, (after * minutes) / 60);
}

/** What the departments owe before and after, by their facts as they are given: a headcount is the number already counted. */
export function quotaImpact(
  before: Policy,
  after: Policy,
  departments: readonly RosterRecord[],
  minutes: number | null,
  onDone: () => void,
): QuotaImpact {
  const changed: DepartmentImpact[] = [];
  let [owedBefore, owedAfter, undecided] = [0, 0, 0];
  for (const { id, facts } of departments) {
    const [one, other] = [calculateQuota(before, facts), calculateQuota(after, facts)];
    const [left, right] = [perYear(one), perYear(other)];
    const interviewsPerYear = left === null || right === null ? null : changeOf(left, right);
    if (interviewsPerYear === null) undecided++;
    else {
      owedBefore += interviewsPerYear.before;
      owedAfter += interviewsPerYear.after;
    }
    if (decidedOf(one) !== decidedOf(other)) {
      const hoursPerYear = interviewsPerYear === null ? null : hoursOf(interviewsPerYear, minutes);
      changed.push({ department: id, before: one, after: other, interviewsPerYear, hoursPerYear });
    }
    onDone();
  }
  const total = changeOf(owedBefore, owedAfter);
  return { departments: changed, interviewsPerYear: total, hoursPerYear: hoursOf(total, minutes), undecided };
}

/** A department that no rule speaks of owes none. */
function perYear(decision: Decision<Quota>): number | null {
  if (decision.status === "uncovered") return 0;
  return decision.status === "decided" ? (decision.outcome.interviews * 12) / decision.outcome.months : null;
}

function decidedOf(decision: Decision<Quota>): string {
  return canonicalJson(decision.status === "decided" ? decision.outcome : decision);
}
