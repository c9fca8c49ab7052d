import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import type { QuotaSection } from "./compile.ts";
import { planMandatory } from "./mandatory.ts";
import type { PlanInput, PlannedInterview, Talkers } from "./interviews.ts";
import type { Member } from "./request.ts";
import { rotateDepartment } from "./rotation.ts";
import type { DepartmentPlan } from "./rotation.ts";
import type { PlanFindingCatalogue } from "./words.ts";

export interface InterviewPlan {
  /** In the order of their periods, then of the departments, then of the turns. */
  readonly interviews: readonly PlannedInterview[];
  readonly departments: readonly DepartmentPlan[];
  /** What is wanting: put it into words with `formatIssue`. */
  readonly findings: readonly Issue[];
  /** The seed that broke the ties. */
  readonly seed: string;
}

const finding = issuesOf<PlanFindingCatalogue>();

/** The interviews of every period that begins in a span: who, by whom and why; with coverage, waits and their bound. */
export function planInterviews(section: QuotaSection, input: PlanInput, talkers: Talkers): Decision<InterviewPlan> {
  const mandatory = planMandatory(section, input, talkers);
  if (mandatory.status !== "decided") return mandatory;
  const { interviews: asked, undetermined } = mandatory.outcome;
  const findings: Issue[] = [...undetermined];
  const membersOf = new Map<string, Member[]>(input.departments.map(({ id }) => [id, []]));
  for (const person of input.people) membersOf.get(person.department)?.push(person);
  const departments = input.departments.map((department) => {
    return rotateDepartment(section, input.question, department, membersOf.get(department.id) ?? [], asked);
  });
  const interviews: PlannedInterview[] = [...asked];
  for (const { turns, plan, issues } of departments) {
    findings.push(...issues);
    for (const turn of turns) interviews.push({ ...turn, department: plan.department, by: talkers.responsible(turn.person) });
  }
  const unheld = new Set(interviews.filter(({ by }) => by.length === 0).map(({ person }) => person));
  if (unheld.size > 0) findings.push(finding("plan-nobody-to-talk", "/people", { people: [...unheld] }));
  const order = new Map(input.departments.map(({ id }, index) => [id, index]));
  const place = (interview: PlannedInterview): number => order.get(interview.department) ?? 0;
  interviews.sort((left, right) => {
    if (left.from !== right.from) return left.from < right.from ? -1 : 1;
    return place(left) - place(right);
  });
  return decided({
    interviews,
    departments: departments.map(({ plan }) => plan),
    findings,
    seed: section.rotation?.seed ?? "",
  });
}
