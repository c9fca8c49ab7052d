import { expect } from "vitest";
import { loadPolicy, planInterviews } from "appraisal-policy";
import type { PlanPerson, PlanRequest, Policy } from "appraisal-policy";
import { functionalProject, standard } from "appraisal-policy/presets";
import type { InterviewPlan, PlannedInterview } from "appraisal-policy";

/** The functional and project company, as its text stands. */
export const functional = loadPolicy(functionalProject);

/** The whole policy to start from. */
export const standardPolicy = loadPolicy(standard);

/** The functional and project company with other members in its section `quota`; `undefined` takes one away. */
export function functionalWith(quota: Readonly<Record<string, unknown>>): Policy {
  return loadPolicy(JSON.parse(JSON.stringify({ ...functionalProject, quota: { ...sectionOf(functionalProject), ...quota } })));
}

/** The standard policy with other members in its section `quota`, and other sections where they are given. */
export function standardWith(quota: object, sections: object = {}): Policy {
  return loadPolicy({ ...standard, ...sections, quota: { ...sectionOf(standard), ...quota } });
}

/** A member of the section `quota` with some of its own members replaced. */
export function withMembers(key: "rotation" | "counting" | "ranking", members: object): Readonly<Record<string, unknown>> {
  const member = sectionOf(functionalProject)[key];
  return { [key]: typeof member === "object" ? { ...member, ...members } : members };
}

function sectionOf(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return document["quota"] as Readonly<Record<string, unknown>>; // each of the two presets has the section
}

/** A policy of one rule, `count` interviews in each period of so many months, whatever the department is. */
export function fixedQuota(count: number, months = 1, rotation: object = {}): Policy {
  return functionalWith({
    rules: [{ id: "FIXED", then: { interviews: { count }, per: { months } } }],
    ...withMembers("rotation", rotation),
  });
}

/** The department that most tests plan for. */
export const FINANCE = { id: "finance", unitKind: "functional-department" } as const;

/** So many staff of a department, `finance-1` and so on, with other facts where they are given. */
export function staff(count: number, facts: object = {}, department: string = FINANCE.id): readonly PlanPerson[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${department}-${index + 1}`,
    department,
    unit: department,
    unitKind: "functional-department",
    unitHasHead: true,
    position: "staff",
    consecutiveLastRanks: 0,
    majorMistake: false,
    ...facts,
  }));
}

/** The head of a department. */
export function head(facts: object = {}, department: string = FINANCE.id): PlanPerson {
  return {
    id: `${department}-head`,
    department,
    unit: department,
    unitKind: "functional-department",
    unitHasHead: true,
    position: "head",
    consecutiveLastRanks: 0,
    majorMistake: false,
    ...facts,
  };
}

/** A request for the finance department in 2026, with whatever else is given. */
export function financeRequest(people: readonly PlanPerson[], rest: Partial<PlanRequest> = {}): PlanRequest {
  return { departments: [FINANCE], people, from: "2026-01-01", until: "2026-12-31", ...rest };
}

/** Freezes a value to its last member, so that a change of it throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const member of Object.values(value)) frozen(member);
  return value;
}

/** The plan of a request that must be answered. The request is frozen before. */
export function planOf(policy: Policy, request: PlanRequest): InterviewPlan {
  const decision = planInterviews(policy, frozen(request));
  if (decision.status !== "decided") throw new Error(`not decided: ${JSON.stringify(decision)}`);
  return decision.outcome;
}

/** The issues of a request that must be refused. */
export function refusalOf(policy: Policy, request: unknown): readonly { code: string; path: string; params: object }[] {
  const decision = planInterviews(policy, frozen(request) as PlanRequest); // whatever it is: that is what is tried
  if (decision.status !== "invalid") throw new Error(`not refused: ${JSON.stringify(decision)}`);
  return decision.issues;
}

/** The finance department of a plan. */
export function financeOf(plan: InterviewPlan): InterviewPlan["departments"][number] {
  const department = plan.departments.find((each) => each.department === FINANCE.id);
  if (department === undefined) throw new Error("the plan has no finance department");
  return department;
}

/** Whose turn comes in each period, by the first day of the period. */
export function turnsOf(plan: InterviewPlan): Readonly<Record<string, readonly string[]>> {
  return byPeriod(plan, "rotation");
}

/** Who must be given an interview beside the quota, by the first day of the month. */
export function mandatoryOf(plan: InterviewPlan): Readonly<Record<string, readonly string[]>> {
  return byPeriod(plan, "mandatory");
}

function byPeriod(plan: InterviewPlan, reason: PlannedInterview["reason"]): Readonly<Record<string, readonly string[]>> {
  const turns: Record<string, string[]> = {};
  for (const interview of plan.interviews) {
    if (interview.reason === reason) (turns[interview.from] ??= []).push(interview.person);
  }
  return turns;
}

/** Whom the rotation talks with, in the order of the turns. */
export function orderOf(plan: InterviewPlan): readonly string[] {
  return Object.values(turnsOf(plan)).flat();
}

/** The one rule of an interview or a period. */
export function ruleOf({ rules }: { readonly rules: readonly { readonly id: string }[] }): string {
  expect(rules).toHaveLength(1);
  return rules[0]?.id ?? "";
}

/** The findings of a plan with a code. */
export function findingsOf(plan: InterviewPlan, code: string): readonly object[] {
  return plan.findings.filter((finding) => finding.code === code).map(({ path, params }) => ({ path, params }));
}
