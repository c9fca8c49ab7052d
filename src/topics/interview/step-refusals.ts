import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { dayNumber } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import type { Protocol, Step } from "./compile.ts";
import type { InterviewEvent, InterviewSession } from "./events.ts";
import { isCompleted, leadersOf, recordOf, waitsFor } from "./lifecycle.ts";
import { missingIssues, valueIssues } from "./values.ts";
import type { CheckGoal, Values } from "./values.ts";

export type StepIssueCatalogue = {
  readonly "interview-step-unknown": {
    readonly step: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  /** The step is completed: nothing more is recorded in it. */
  readonly "interview-step-closed": { readonly step: string };
  /** The step may not begin before these are completed: no evaluation before the self-assessment is closed. */
  readonly "interview-step-requires": { readonly step: string; readonly required: readonly string[] };
  /** In strict order it is the turn of another step. */
  readonly "interview-step-out-of-order": { readonly step: string; readonly next: string };
  readonly "interview-step-not-begun": { readonly step: string };
  /** The other party leads the step, and so completes it. */
  readonly "interview-not-the-leader": { readonly step: string; readonly by: string; readonly lead: string };
  /** Parties that must record something in the step have not. */
  readonly "interview-author-missing": { readonly step: string; readonly authors: readonly string[] };
  /** More calendar days than the policy allows lie between the first recorded step and this. */
  readonly "interview-span-too-long": {
    readonly first: string;
    readonly on: string;
    readonly days: number;
    readonly limit: number;
  };
  /** The field belongs to other steps. */
  readonly "interview-field-of-other-step": {
    readonly field: string;
    readonly step: string;
    readonly steps: readonly string[];
  };
  /** The field holds the other party's words. */
  readonly "interview-field-not-theirs": { readonly field: string; readonly by: string; readonly from: string };
  /** Another field must have been recorded by an earlier event: the employee proposes first. */
  readonly "interview-field-before": { readonly field: string; readonly first: string };
  /** A field that had to wait for this one is recorded: reopen the step to change it. */
  readonly "interview-field-settled": { readonly field: string; readonly by: string };
};

const issue = issuesOf<StepIssueCatalogue>();

type StepEvent = Extract<InterviewEvent, { readonly step: string }>;

/** Why an event of a step cannot come, in a state in which such events come. */
export function stepRefusals(
  protocol: Protocol,
  session: InterviewSession,
  event: StepEvent,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  const step = protocol.steps.get(event.step);
  if (step === undefined) {
    const known = [...protocol.steps.keys()];
    const params = { step: event.step, nearest: nearest(event.step, known), known };
    return [issue("interview-step-unknown", "/step", params)];
  }
  if (event.type === "step.reopened") {
    const isBegun = recordOf(session, step.id) !== null;
    return isBegun ? [] : [issue("interview-step-not-begun", "/step", { step: step.id })];
  }
  const turn = turnRefusals(protocol, session, step);
  if (turn.length > 0) return turn;
  const values = event.values ?? {};
  const recorded = recordOf(session, step.id)?.values ?? {};
  const issues = [
    ...spanIssues(protocol, session, event.on),
    ...fieldRefusals(protocol, step, event.by, values, recorded),
    ...valueIssues(step.document.fields, withoutOthers(protocol, step, values), "/values", checkGoal),
  ];
  return event.type === "step.recorded" ? issues : [...issues, ...completionIssues(session, step, event, recorded)];
}

function turnRefusals(protocol: Protocol, session: InterviewSession, step: Step): readonly Issue[] {
  if (isCompleted(session, step.id)) return [issue("interview-step-closed", "/step", { step: step.id })];
  const waiting = waitsFor(protocol, session, step);
  const [next] = waiting;
  if (next === undefined) return [];
  return waiting.every((each) => step.requires.includes(each))
    ? [issue("interview-step-requires", "/step", { step: step.id, required: waiting })]
    : [issue("interview-step-out-of-order", "/step", { step: step.id, next })];
}

function spanIssues({ maxSpanDays: limit }: Protocol, { steps }: InterviewSession, on: string): readonly Issue[] {
  const [first = on] = steps.map(({ firstOn }) => firstOn).toSorted();
  const days = (dayNumber(on) ?? 0) - (dayNumber(first) ?? 0); // both are real days: they have been read
  if (limit === null || days <= limit) return [];
  return [issue("interview-span-too-long", "/on", { first, on, days, limit })];
}

/** What speaks against giving these fields here, by this party and now, whatever their values. */
function fieldRefusals(
  protocol: Protocol,
  step: Step,
  by: string,
  values: Values,
  recorded: Values,
): readonly Issue[] {
  return Object.keys(values).flatMap((id): readonly Issue[] => {
    const at = pointer("/values", id);
    const field = step.fields.get(id);
    if (field === undefined) {
      const steps = stepsWith(protocol, id);
      return steps.length === 0 ? [] : [issue("interview-field-of-other-step", at, { field: id, step: step.id, steps })];
    }
    if (field.type === "sum") return [];
    const { from = by, after = [] } = field;
    if (from !== by) return [issue("interview-field-not-theirs", at, { field: id, by, from })];
    const before = after.filter((each) => !Object.hasOwn(recorded, each));
    const later = step.document.fields.filter((each) => {
      return each.type !== "sum" && each.after?.includes(id) === true && Object.hasOwn(recorded, each.id);
    });
    return [
      ...before.map((first) => issue("interview-field-before", at, { field: id, first })),
      ...later.map((each) => issue("interview-field-settled", at, { field: id, by: each.id })),
    ];
  });
}

/** The values but for those of fields that other steps have and this one has not: they are refused as such. */
function withoutOthers(protocol: Protocol, step: Step, values: Values): Values {
  const own = Object.entries(values).filter(([id]) => step.fields.has(id) || stepsWith(protocol, id).length === 0);
  return Object.fromEntries(own);
}

function stepsWith(protocol: Protocol, field: string): readonly string[] {
  return [...protocol.steps.values()].filter(({ fields }) => fields.has(field)).map(({ id }) => id);
}

function completionIssues(
  session: InterviewSession,
  step: Step,
  { by, values = {} }: Extract<StepEvent, { readonly type: "step.completed" }>,
  recorded: Values,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { lead, fields, requires } = step.document;
  if (!leadersOf(step).includes(by)) issues.push(issue("interview-not-the-leader", "/by", { step: step.id, by, lead }));
  const authors: readonly string[] = recordOf(session, step.id)?.authors ?? [];
  const missing = (requires?.authors ?? []).filter((author) => {
    return !authors.includes(author) && (author !== by || Object.keys(values).length === 0);
  });
  if (missing.length > 0) issues.push(issue("interview-author-missing", "/step", { step: step.id, authors: missing }));
  return [...issues, ...missingIssues(fields, { ...recorded, ...values }, "/values")];
}
