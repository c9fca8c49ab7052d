import { formFor, interviewMachine, replay } from "appraisal-policy";
import type { FormField, InterviewEvent, InterviewSession, Policy } from "appraisal-policy";

/** A value that a field takes and that can be told from every other. */
function valueFor(field: FormField, path: string): unknown {
  switch (field.type) {
    case "text":
      // Where goals are checked it must be one.
      return `raise the collection rate from 80% to 90% by 2026-12-31 (${path})`;
    case "texts":
      return [`first of ${path}`, `second of ${path}`];
    case "date":
      return "2026-03-31";
    case "boolean":
      return false;
    case "integer":
    case "amount":
      return field.max ?? (field.min ?? 0) + 1234;
    case "choice":
      return field.open ? `own ${path}` : Object.keys(field.options ?? {}).at(-1);
    case "choices":
      return [...Object.keys(field.options ?? {}).slice(0, 2), ...(field.open ? [`own ${path}`] : [])];
    case "list":
      return [valuesFor(field.fields, `${path}.1`), valuesFor(field.fields, `${path}.2`)];
    case "block":
      return valuesFor(field.fields, path);
    default:
      return undefined;
  }
}

function valuesFor(fields: readonly FormField[], path: string): Readonly<Record<string, unknown>> {
  const given = fields.filter(({ type }) => type !== "sum" && type !== "shown");
  return Object.fromEntries(given.map((field) => [field.id, valueFor(field, `${path}.${field.id}`)]));
}

/** An interview by a protocol in which every field was given, each by an event of its own. */
export function filledSession(policy: Policy, protocol: string): InterviewSession {
  const blank = formFor(policy, protocol);
  if (blank.status !== "decided") throw new Error(blank.status);
  const { channels = {} } = policy.document.interview ?? {};
  const channel = Object.entries(channels).find(([, { formal }]) => formal)?.[0];
  const common = { on: "2026-01-12" };
  const steps = blank.outcome.steps.flatMap(({ id, lead, fields }) => {
    const given = fields.filter(({ type }) => type !== "sum");
    const recorded = given.map((field, index) => {
      const by = field.from ?? (index % 2 === 0 ? "employee" : "manager");
      return { type: "step.recorded", ...common, step: id, by, values: valuesFor([field], id) };
    });
    return [...recorded, { type: "step.completed", ...common, step: id, by: lead === "both" ? "manager" : lead }];
  });
  const opened = {
    type: "interview.opened",
    ...common,
    employee: "li",
    manager: "zhang",
    ...(channel === undefined ? {} : { channel }),
    values: valuesFor(blank.outcome.fields, "head"),
  };
  const events = [opened, ...steps] as unknown as readonly InterviewEvent[]; // made by the form itself, and checked by the machine
  const result = replay(interviewMachine(policy, protocol), events);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.snapshot;
}
