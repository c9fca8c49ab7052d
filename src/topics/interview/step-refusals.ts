import type { Issue } from "../../core/issue.ts";
import { dayNumber } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import type { Protocol, Step } from "./compile.ts";
import type { EventOf, InterviewSession } from "./events.ts";
import { issue, unknownName } from "./issues.ts";
import { completedOn, firstDayOf, leadersOf, openAmong, recordOf } from "./lifecycle.ts";
import { missingIssues, valueIssues } from "./values.ts";
import type { CheckGoal, Values } from "./values.ts";

/** Why an event of a step cannot come, in a state in which such events come. */
export function stepRefusals(
  protocol: Protocol,
  session: InterviewSession,
  event: EventOf<"step.recorded" | "step.completed" | "step.reopened">,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  const step = protocol.steps.get(event.step);
  if (step === undefined) return [unknownName("interview-step-unknown", "/step", event.step, [...protocol.steps.keys()])];
  const record = recordOf(session, step.id);
  if (event.type === "step.reopened") {
    return record === null ? [issue("interview-step-not-begun", "/step", { step: step.id })] : [];
  }
  if (event.type === "step.recorded" && Object.keys(event.values).length === 0) {
    return [issue("interview-step-nothing-given", "/values", { step: step.id })];
  }
  const turn = turnRefusals(session, step);
  if (turn.length > 0) return turn;
  const recorded = record?.values ?? {};
  return [
    ...spanIssues(protocol, session, event.on),
    ...givingIssues(protocol, step, event, recorded, checkGoal),
    ...(event.type === "step.completed" ? completionIssues(step, event, record?.authors ?? [], recorded) : []),
  ];
}

function turnRefusals(session: InterviewSession, step: Step): readonly Issue[] {
  if (completedOn(session, step.id) !== null) return [issue("interview-step-closed", "/step", { step: step.id })];
  const required = openAmong(session, step.requires);
  if (required.length > 0) return [issue("interview-step-requires", "/step", { step: step.id, required })];
  const [next] = openAmong(session, step.needs);
  return next === undefined ? [] : [issue("interview-step-out-of-order", "/step", { step: step.id, next })];
}

/** Calendar days from the first recorded step to a day, held against the protocol's longest span. */
export function spanIssues({ maxSpanDays: limit }: Protocol, session: InterviewSession, on: string): readonly Issue[] {
  const first = firstDayOf(session) ?? on;
  const days = (dayNumber(on) ?? 0) - (dayNumber(first) ?? 0); // both are real days: they have been read
  if (limit === null || days <= limit) return [];
  return [issue("interview-span-too-long", "/on", { first, on, days, limit })];
}

/** What speaks against giving these values here, by this party and now. */
function givingIssues(
  protocol: Protocol,
  step: Step,
  { by, values = {} }: EventOf<"step.recorded" | "step.completed">,
  recorded: Values,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  return Object.entries(values).flatMap(([id, value]): readonly Issue[] => {
    const at = pointer("/values", id);
    const field = step.fields.get(id);
    const steps = [...protocol.steps.values()].filter(({ fields }) => fields.has(id)).map((each) => each.id);
    if (field === undefined && steps.length > 0) {
      return [issue("interview-field-of-other-step", at, { field: id, step: step.id, steps })];
    }
    const wrong = valueIssues(step.document.fields, { [id]: value }, "/values", checkGoal);
    if (field === undefined || field.type === "sum") return wrong;
    const { from = by, after = [] } = field;
    if (from !== by) return [issue("interview-field-not-theirs", at, { field: id, by, from }), ...wrong];
    const before = after.filter((each) => !Object.hasOwn(recorded, each));
    const later = step.document.fields.filter((each) => {
      return each.type !== "sum" && each.after?.includes(id) === true && Object.hasOwn(recorded, each.id);
    });
    return [
      ...before.map((first) => issue("interview-field-before", at, { field: id, first })),
      ...later.map((each) => issue("interview-field-settled", at, { field: id, by: each.id })),
      ...wrong,
    ];
  });
}

function completionIssues(
  step: Step,
  { by, values = {} }: EventOf<"step.completed">,
  authors: readonly string[],
  recorded: Values,
): readonly Issue[] {
  const issues: Issue[] = [];
  const { lead, fields, requires } = step.document;
  if (!leadersOf(step).includes(by)) issues.push(issue("interview-not-the-leader", "/by", { step: step.id, by, lead }));
  const writers = Object.keys(values).length === 0 ? authors : [...authors, by];
  const missing = (requires?.authors ?? []).filter((author) => !writers.includes(author));
  if (missing.length > 0) issues.push(issue("interview-author-missing", "/step", { step: step.id, authors: missing }));
  return [...issues, ...missingIssues(fields, { ...recorded, ...values }, "/values")];
}
