import { decided, refusal } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { ShapeIssueCatalogue } from "../../core/shape.ts";
import type { Policy } from "../../policy/compile.ts";
import { readRequest } from "../../policy/input.ts";
import type { PlanRequest } from "../../policy/quota.ts";
import { assignRoster } from "../../policy/responsibility.ts";
import type { ElectionRecord, RosterAssignment } from "../../topics/responsibility/topic.ts";
import { readRoster } from "../../topics/roster.ts";
import type { RosterIssueCatalogue } from "../../topics/roster.ts";
import { originOf } from "../origin.ts";
import type { ReportOrigin } from "../origin.ts";
import { casesInFlight } from "./cases-in-flight.ts";
import type { CaseInFlight } from "./cases-in-flight.ts";
import { quotaImpact } from "./department-impact.ts";
import type { QuotaImpact } from "./department-impact.ts";
import { impactQuestionSchema } from "./impact-request.ts";
import type { ImpactRequest } from "./impact-request.ts";
import { loadImpacts, personImpacts } from "./person-impact.ts";
import type { LoadImpact, PersonImpact } from "./person-impact.ts";
import { planImpact } from "./plan-impact.ts";
import type { PlanImpact } from "./plan-impact.ts";

/** Who would have another responsible person, and how the work would shift. */
export interface ResponsibilityImpact {
  /** How many people were looked at. */
  readonly people: number;
  readonly changed: readonly PersonImpact[];
  /** How many people of each kind, in all. */
  readonly counts: Readonly<Record<PersonImpact["kind"], number>>;
  readonly load: readonly LoadImpact[];
}

/** What a change of the policy would do to real people. */
export interface ImpactReport {
  readonly origin: { readonly before: ReportOrigin; readonly after: ReportOrigin };
  readonly asOf: string;
  /** Whether nobody has another responsible person, no department owes anything else, no plan differs, no case moves. */
  readonly isUnchanged: boolean;
  readonly responsibility: ResponsibilityImpact;
  /** `null` where no departments are given. */
  readonly quota: QuotaImpact | null;
  /** `null` where no span is given; otherwise as the planner answers. */
  readonly plan: Decision<PlanImpact> | null;
  readonly casesInFlight: readonly CaseInFlight[];
  /** Elections that one version does not know: they were left out there. */
  readonly findings: readonly Issue[];
}

/** How an impact is assessed. */
export interface ImpactOptions {
  /** Called now and then with how much of the work is done, of how much in all. */
  readonly onProgress?: (done: number, total: number) => void;
}

const issue = issuesOf<RosterIssueCatalogue & ShapeIssueCatalogue>();

const LISTS = ["people", "departments", "interviews", "appeals"] as const;

/**
 * Tries a change out on real people: who gets another responsible person, what departments owe, how the load shifts, and
 * what becomes of cases in flight.
 *
 * @returns invalid for a request that cannot be read, and for an election that neither version knows.
 */
export function assessImpact(
  before: Policy,
  after: Policy,
  request: ImpactRequest,
  options: ImpactOptions = {},
): Decision<ImpactReport> {
  const parts = readRequest(request, LISTS, impactQuestionSchema);
  if (!parts.ok) return { status: "invalid", issues: parts.issues };
  const { lists, question } = parts.value;
  const issues: Issue[] = [];
  const people = lists["people"];
  const ids = readRoster(people, "/people", issues).map(({ id }) => id);
  const departments = lists["departments"] === undefined ? null : readRoster(lists["departments"], "/departments", issues);
  const cases = { interviews: readCases(lists, "interviews", issues), appeals: readCases(lists, "appeals", issues) };
  const { asOf, from, until, minutesPerInterview, ...records } = question;
  if ((from === undefined) !== (until === undefined)) {
    const key = from === undefined ? "from" : "until";
    issues.push(issue("shape-missing", pointer("", key), { key, expected: ["string"] }));
  }
  const refused = refusal(issues);
  if (refused !== null) return refused;
  const minutes = minutesPerInterview ?? null;

  const size = Math.max(1, ids.length);
  const hasPlan = from !== undefined && until !== undefined;
  const total = 2 * size + (departments?.length ?? 0) + (hasPlan ? 2 * size : 0) + cases.interviews.length + cases.appeals.length;
  const progress = progressOf(total, options.onProgress);

  const elections = (records.elections ?? []) as readonly ElectionRecord[]; // read by assignRoster
  const ask = (policy: Policy, known: readonly ElectionRecord[]): Decision<RosterAssignment> => {
    return assignRoster(policy, { people: people as ImpactRequest["people"], elections: known, asOf }); // read there as well
  };
  const one = assignKnown((known) => ask(before, known), elections);
  progress.add(size);
  const other = assignKnown((known) => ask(after, known), elections);
  progress.add(size);
  const unknownToBoth = refusal(one.unknown.filter(({ path }) => other.unknown.some((each) => each.path === path)));
  if (unknownToBoth !== null) return unknownToBoth;
  if (one.decision.status === "invalid") return one.decision;
  if (other.decision.status === "invalid") return other.decision;

  const responsibility = responsibilityImpact(one.decision, other.decision, ids);
  const quota = departments === null ? null : quotaImpact(before, after, departments, minutes, progress.tick);
  const plan = hasPlan
    ? planImpact(before, after, {
        before: planRequest({ ...records, from, until, elections: one.known }, lists),
        after: planRequest({ ...records, from, until, elections: other.known }, lists),
      }, minutes, () => progress.add(size))
    : null;
  const inFlight = casesInFlight(before, after, cases, progress.tick);
  progress.end();
  return decided({
    origin: { before: originOf(before), after: originOf(after) },
    asOf,
    isUnchanged: isNothing(responsibility, quota, plan, inFlight),
    responsibility,
    quota,
    plan,
    casesInFlight: inFlight,
    findings: [...one.unknown, ...other.unknown],
  });
}

function planRequest(question: object, lists: Readonly<Record<string, unknown>>): PlanRequest {
  const { people, departments = [] } = lists;
  return { ...question, people, departments } as PlanRequest; // read by planInterviews, whatever it is
}

interface Known {
  readonly decision: Decision<RosterAssignment>;
  readonly known: readonly ElectionRecord[];
  /** What is wrong with the elections that were left out. */
  readonly unknown: readonly Issue[];
}

/** Assigns with the elections that the version knows: rules that leave a choice come and go with versions. */
function assignKnown(assign: (elections: readonly ElectionRecord[]) => Decision<RosterAssignment>, elections: readonly ElectionRecord[]): Known {
  const first = assign(elections);
  if (first.status !== "invalid") return { decision: first, known: elections, unknown: [] };
  const unknown = first.issues.filter(({ path }) => /^\/elections\/\d+(?:\/|$)/.test(path));
  const places = new Set(unknown.map(({ path }) => Number(path.split("/")[2])));
  if (unknown.length < first.issues.length) return { decision: first, known: elections, unknown: [] };
  const known = elections.filter((_, index) => !places.has(index));
  return { decision: assign(known), known, unknown };
}

function responsibilityImpact(
  before: Decision<RosterAssignment>,
  after: Decision<RosterAssignment>,
  ids: readonly string[],
): ResponsibilityImpact {
  const [one, other] = [rosterOf(before, ids), rosterOf(after, ids)];
  const changed = personImpacts(one.assignments, other.assignments);
  const counts = { reassigned: 0, otherwise: 0, covered: 0, filled: 0, uncovered: 0, vacant: 0, undecided: 0 };
  for (const { kind } of changed) counts[kind]++;
  return { people: ids.length, changed, counts, load: loadImpacts(one.load, other.load) };
}

/** In a version without the section nobody is covered. */
function rosterOf(decision: Decision<RosterAssignment>, ids: readonly string[]): Pick<RosterAssignment, "assignments" | "load"> {
  if (decision.status === "decided") return decision.outcome;
  return { assignments: ids.map((person) => ({ person, status: "uncovered" })), load: [] };
}

function isNothing(
  { changed }: ResponsibilityImpact,
  quota: QuotaImpact | null,
  plan: Decision<PlanImpact> | null,
  cases: readonly CaseInFlight[],
): boolean {
  if (changed.length > 0 || (quota?.departments.length ?? 0) > 0) return false;
  if (cases.some(({ goesOnUnder }) => goesOnUnder !== "before")) return false; // taken over, or not to be read
  if (plan?.status !== "decided") return plan === null || plan.status === "uncovered";
  const { interviews, mandatory, departments, load } = plan.outcome;
  return interviews.delta === 0 && mandatory.delta === 0 && departments.length === 0 && load.length === 0;
}

/** The entries of a host's list, which may be left out. */
function readCases(lists: Readonly<Record<string, unknown>>, key: "interviews" | "appeals", issues: Issue[]): readonly unknown[] {
  const value = lists[key] ?? [];
  try {
    if (Array.isArray(value)) return [...(value as readonly unknown[])]; // their entries are read one by one
  } catch {
    // a proxy of the host's threw: it is no list
  }
  issues.push(issue("roster-not-a-list", pointer("", key), { key }));
  return [];
}

/** Reports in hundredths, so that a callback costs nothing beside the work. */
function progressOf(total: number, onProgress: ImpactOptions["onProgress"]) {
  let done = 0;
  let reported = 0;
  const add = (count: number): void => {
    done += count;
    if (onProgress === undefined || (done - reported) * 100 < total) return;
    reported = done;
    onProgress(Math.min(done, total), total);
  };
  return {
    add,
    tick: (): void => add(1),
    end: (): void => {
      if (reported < total) onProgress?.(total, total);
    },
  };
}
