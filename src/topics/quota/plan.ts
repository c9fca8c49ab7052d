import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { QuotaSection } from "./compile.ts";
import type { PlanInput, PlannedInterview, Talkers, TalkersOn } from "./interviews.ts";
import { planMandatory } from "./mandatory.ts";
import { monthOf } from "./months.ts";
import type { Turn } from "./period.ts";
import { readTalks } from "./queue.ts";
import type { Member } from "./request.ts";
import { rotateDepartment } from "./rotation.ts";
import type { DepartmentPlan, DepartmentRotation } from "./rotation.ts";
import { groupByFacts } from "./wanting.ts";
import type { PlanFindingCatalogue } from "./words.ts";

/** The interviews of a span, and what is wanting. */
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
export function planInterviews(section: QuotaSection, input: PlanInput, talkersOn: TalkersOn): Decision<InterviewPlan> {
  const mandatory = planMandatory(section, input, talkersOn);
  if (mandatory.status !== "decided") return mandatory;
  const talks = readTalks(section, input.question, mandatory.outcome.interviews);
  const membersOf = new Map<string, Member[]>(input.departments.map(({ id }) => [id, []]));
  for (const person of input.people) membersOf.get(person.department)?.push(person);
  const departments = input.departments.map((department) => {
    return rotateDepartment(section, input.question, department, membersOf.get(department.id) ?? [], talks);
  });
  const interviews: PlannedInterview[] = [
    ...mandatory.outcome.interviews,
    ...giveTalkers(input.people, departments, talkersOn),
  ];
  const order = new Map(input.departments.map(({ id }, index) => [id, index]));
  const place = (interview: PlannedInterview): number => order.get(interview.department) ?? 0;
  interviews.sort((left, right) => {
    if (left.from !== right.from) return left.from < right.from ? -1 : 1;
    return place(left) - place(right);
  });
  const wanting = groupByFacts(departments.flatMap((department) => department.wanting));
  const unheld = new Set(interviews.filter(({ by }) => by.length === 0).map(({ person }) => person));
  return decided({
    interviews,
    departments: departments.map(({ plan }) => plan),
    findings: [
      ...strangers(input),
      ...mandatory.outcome.findings,
      ...wanting.map(({ people, facts }) => finding("plan-member-undetermined", "/people", { people, missing: facts })),
      ...departments.flatMap((department) => department.findings),
      ...(unheld.size > 0 ? [finding("plan-nobody-to-talk", "/people", { people: [...unheld] })] : []),
    ],
    seed: section.rotation?.seed ?? "",
  });
}

/** The turns of all departments with those who hold the interviews, as of the first day of the period. */
function giveTalkers(
  people: readonly Member[],
  departments: readonly DepartmentRotation[],
  talkersOn: TalkersOn,
): readonly PlannedInterview[] {
  const members = new Map(people.map((person) => [person.id, person]));
  const given = new Map<Talkers, { readonly turn: Turn; readonly department: string }[]>();
  for (const { turns, plan: { department } } of departments) {
    for (const turn of turns) {
      const talkers = talkersOn(turn.from);
      const known = given.get(talkers);
      if (known === undefined) given.set(talkers, [{ turn, department }]);
      else known.push({ turn, department });
    }
  }
  return [...given].flatMap(([talkers, turns]) => {
    const talkedWith = turns.flatMap(({ turn }) => members.get(turn.person) ?? []);
    const responsible = talkers.responsible(talkedWith);
    return turns.map(({ turn, department }) => ({ ...turn, department, by: responsible.get(turn.person) ?? [] }));
  });
}

/** Who is named in the request for the span, and is not on its lists. */
function strangers({ question, people, departments }: PlanInput): readonly Issue[] {
  const { from, until, history = [], incidents = [], carriedOver = [] } = question;
  const known = new Set(people.map(({ id }) => id));
  const findings = new Map<string, Issue>();
  const look = (person: string, path: string): void => {
    if (known.has(person) || findings.has(person)) return;
    findings.set(person, finding("plan-person-unknown", pointer(path, "person"), { person }));
  };
  for (const [index, { person, on }] of history.entries()) {
    if (on >= from) look(person, pointer("/history", index));
  }
  for (const [index, { person, on }] of incidents.entries()) {
    if (monthOf(from) <= monthOf(on) && monthOf(on) <= monthOf(until)) look(person, pointer("/incidents", index));
  }
  const ids = new Set(departments.map(({ id }) => id));
  const closed = [...carriedOver.entries()].filter(([, { department }]) => !ids.has(department));
  return [
    ...findings.values(),
    ...closed.map(([index, { department }]) => {
      return finding("plan-carried-over-unknown", pointer("/carriedOver", index, "department"), { department });
    }),
  ];
}
