import type { HostEvent } from "./support.ts";

const FIRST = "2026-01-12";

export const opened: HostEvent = {
  type: "interview.opened",
  on: FIRST,
  employee: "li",
  manager: "zhang",
  phase: "feedback",
  after: { "result-delivered": "2026-01-09" },
  values: { periodFrom: "2025-01-01", periodTo: "2025-12-31", unit: "retail", post: "clerk" },
};

const step = (type: string, name: string, by: string, values?: object): HostEvent => {
  return { type, on: FIRST, step: name, by, ...(values === undefined ? {} : { values }) };
};
export const recorded = (name: string, by: string, values: object): HostEvent => step("step.recorded", name, by, values);
export const completed = (name: string, by: string, values?: object): HostEvent => step("step.completed", name, by, values);

/** The same event on another day. */
export const on = (day: string, event: HostEvent): HostEvent => ({ ...event, on: day });

export const pay = { comprehensivePaid: 8000, specialPaid: 1200.5, notPaid: 300.1, overPaid: 500.3 };

export const evaluation = {
  results: {
    achievements: ["deposits up by 12 million"],
    shortfalls: [{ what: "complaints", facts: ["three written complaints in March"] }],
  },
  ability: { observations: [{ aspect: "teamwork", verdict: "good", facts: ["stood in for two colleagues in June"] }] },
  pay,
};

export const selfAssessment = { completion: "nine of ten tasks done", mainResults: ["deposits"] };
export const discussion = { topics: ["methods", "our own topic"], causes: [{ category: "methods", cause: "no checklist" }] };
export const plan = { plan: [{ goal: "fewer complaints", measures: ["a checklist"] }], support: [] };
export const goals = {
  goals: [{ goal: "at most one complaint a quarter", measure: "written complaints", dueOn: "2026-06-30" }],
  development: [{ term: "short", kind: "rotation", what: "two months at the counter" }],
};

/** The seven steps of the bank, one event each but for the plan, in which the employee speaks first. */
export const sevenSteps: readonly HostEvent[] = [
  completed("opening", "manager"),
  completed("self-assessment", "employee", selfAssessment),
  completed("evaluation", "manager", evaluation),
  completed("discussion", "manager", discussion),
  recorded("improvement-plan", "employee", { proposal: "training in handling complaints" }),
  completed("improvement-plan", "manager", plan),
  completed("next-goals", "employee", goals),
  completed("summary", "manager", { record: "agreed on all points" }),
];

export const signed = (by: string): HostEvent => ({ type: "form.signed", on: "2026-01-13", by, how: "signed" });
export const filed: HostEvent = { type: "form.filed", on: "2026-01-20", by: "manager" };
export const archived: HostEvent = { type: "form.archived", on: "2026-12-31", by: "hr" };

/** Everything up to a step, that step's own events left out. */
export function before(name: string): readonly HostEvent[] {
  return [opened, ...sevenSteps.slice(0, sevenSteps.findIndex((event) => event["step"] === name))];
}

export const filled: readonly HostEvent[] = [opened, ...sevenSteps];
export const whole: readonly HostEvent[] = [...filled, signed("employee"), signed("manager"), filed, archived];
