import { decided, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { Policy } from "../../policy/compile.ts";
import { planInterviews } from "../../policy/quota.ts";
import type { PlanRequest } from "../../policy/quota.ts";
import type { InterviewPlan } from "../../topics/quota/topic.ts";
import { changeOf, hoursOf } from "./department-impact.ts";
import type { Change } from "./department-impact.ts";
import { loadImpacts } from "./person-impact.ts";
import type { LoadImpact } from "./person-impact.ts";

/** What the plan of a span would be by both versions. */
export interface PlanImpact {
  /** All interviews that are planned, the mandatory ones among them, and their hours if a length is given. */
  readonly interviews: Change;
  readonly hours: Change | null;
  readonly mandatory: Change;
  /** Owed in the span and not to be held, since too few people can be met. */
  readonly short: Change;
  /** The departments in which other numbers are owed or planned. */
  readonly departments: readonly { readonly department: string; readonly owed: Change; readonly planned: Change }[];
  /** How many interviews those who hold them have, where that differs. */
  readonly load: readonly LoadImpact[];
}

/** Plans the span by both versions; uncovered where neither has quotas, and as the version says that cannot plan. */
export function planImpact(
  before: Policy,
  after: Policy,
  requests: { readonly before: PlanRequest; readonly after: PlanRequest },
  minutes: number | null,
  onPlanned: () => void,
): Decision<PlanImpact> {
  const one = planInterviews(before, requests.before);
  onPlanned();
  const other = planInterviews(after, requests.after);
  onPlanned();
  if (one.status === "uncovered" && other.status === "uncovered") return UNCOVERED;
  const [left, right] = [planOf(one), planOf(other)];
  if (left === null) return one as Exclude<typeof one, { status: "decided" }>; // it is no plan
  if (right === null) return other as Exclude<typeof other, { status: "decided" }>; // and neither is this
  const interviews = changeOf(left.interviews.length, right.interviews.length);
  const [before_, after_] = [totalsOf(left), totalsOf(right)];
  const ids = new Set([...before_.keys(), ...after_.keys()]);
  const departments = [...ids].map((department) => {
    const [from, to] = [before_.get(department) ?? NOTHING, after_.get(department) ?? NOTHING];
    return { department, owed: changeOf(from.owed, to.owed), planned: changeOf(from.planned, to.planned), short: changeOf(from.short, to.short) };
  });
  return decided({
    interviews,
    hours: hoursOf(interviews, minutes),
    mandatory: changeOf(mandatoryOf(left), mandatoryOf(right)),
    short: changeOf(sum(departments, ({ short }) => short.before), sum(departments, ({ short }) => short.after)),
    departments: departments
      .filter(({ owed, planned }) => owed.delta !== 0 || planned.delta !== 0)
      .map(({ department, owed, planned }) => ({ department, owed, planned })),
    load: loadImpacts(loadOf(left), loadOf(right)),
  });
}

const EMPTY: InterviewPlan = { interviews: [], departments: [], findings: [], seed: "" };
const NOTHING = { owed: 0, planned: 0, short: 0 };

/** A version without quotas plans nothing; `null` where it cannot plan. */
function planOf(decision: Decision<InterviewPlan>): InterviewPlan | null {
  if (decision.status === "uncovered") return EMPTY;
  return decision.status === "decided" ? decision.outcome : null;
}

function totalsOf({ departments }: InterviewPlan): ReadonlyMap<string, typeof NOTHING> {
  return new Map(
    departments.map(({ department, periods }) => {
      const last = periods.at(-1)?.short ?? 0; // what one period is short of is carried to the next
      return [department, { owed: sum(periods, ({ owed }) => owed), planned: sum(periods, ({ planned }) => planned), short: last }];
    }),
  );
}

function mandatoryOf({ interviews }: InterviewPlan): number {
  return interviews.filter(({ reason }) => reason === "mandatory").length;
}

function loadOf({ interviews }: InterviewPlan): readonly { readonly person: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { by } of interviews) for (const person of new Set(by)) counts.set(person, (counts.get(person) ?? 0) + 1);
  return [...counts].map(([person, count]) => ({ person, count }));
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
