import type { Calendar } from "../../calendar/calendar.ts";
import type { SectionScope } from "../topic.ts";
import { checkSection } from "./check.ts";
import type { FieldDocument } from "./field-schema.ts";
import type { FormDocument, InterviewDocument, ProtocolDocument, StepDocument } from "./schema.ts";

/** A step, ready to be held to. */
export interface Step {
  readonly id: string;
  readonly document: StepDocument;
  readonly fields: ReadonlyMap<string, FieldDocument>;
  /** Steps that must be completed before anything is recorded in this one, whatever the order. */
  readonly requires: readonly string[];
  /** Steps that had to wait for this one: they fall when it is reopened. */
  readonly dependents: ReadonlySet<string>;
}

/** A protocol, ready to be held to. */
export interface Protocol {
  readonly name: string;
  readonly document: ProtocolDocument;
  readonly steps: ReadonlyMap<string, Step>;
  readonly isStrict: boolean;
  /** Calendar days from the first recorded step to the last, or `null` for no limit. */
  readonly maxSpanDays: number | null;
  /** The form that its interviews yield, or `null`: they end with the last step. */
  readonly form: FormDocument | null;
}

export interface Phase {
  readonly name: string;
  readonly document: NonNullable<InterviewDocument["phases"]>[string];
}

/** The section, ready to be asked. */
export interface InterviewSection {
  readonly protocols: ReadonlyMap<string, Protocol>;
  /** The protocol of an interview that names none; `null` only in a section with issues. */
  readonly protocol: Protocol | null;
  /** The channels by name; none where the policy does not tell formal from informal. */
  readonly channels: ReadonlyMap<string, NonNullable<InterviewDocument["channels"]>[string]>;
  /** The phases by name and by alias. */
  readonly phases: ReadonlyMap<string, Phase>;
  readonly calendar: Calendar;
}

export function compileInterview(document: InterviewDocument, path: string, scope: SectionScope): InterviewSection {
  checkSection(document, path, scope);
  const protocols = new Map(
    Object.entries(document.protocols).map(([name, each]) => [name, compileProtocol(name, each, document.form ?? null)]),
  );
  const [first = null] = protocols.values();
  const phases = Object.entries(document.phases ?? {}).flatMap(([name, each]) => {
    return [name, ...(each.aliases ?? [])].map((alias) => [alias, { name, document: each }] as const);
  });
  return {
    protocols,
    protocol: document.protocol === undefined ? first : (protocols.get(document.protocol) ?? first),
    channels: new Map(Object.entries(document.channels ?? {})),
    phases: new Map(phases),
    calendar: scope.calendar,
  };
}

function compileProtocol(name: string, document: ProtocolDocument, form: FormDocument | null): Protocol {
  const isStrict = document.strictOrder?.value ?? true;
  const steps = document.steps.map((step, index): Step => {
    return {
      id: step.id,
      document: step,
      fields: new Map(step.fields.map((field) => [field.id, field])),
      requires: step.requires?.completed ?? [],
      dependents: isStrict ? idsOf(document.steps.slice(index + 1)) : dependentsOf(step.id, document.steps),
    };
  });
  return {
    name,
    document,
    steps: new Map(steps.map((step) => [step.id, step])),
    isStrict,
    maxSpanDays: document.maxSpanDays?.value ?? null,
    form: document.form ?? form,
  };
}

function idsOf(steps: readonly StepDocument[]): ReadonlySet<string> {
  return new Set(steps.map(({ id }) => id));
}

/** The steps that require a step, or require one that does. A step requires only steps listed before it. */
function dependentsOf(id: string, steps: readonly StepDocument[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of steps) {
    if (step.requires?.completed?.some((each) => each === id || found.has(each)) === true) found.add(step.id);
  }
  return found;
}

/** What a policy without the section has: nothing to go by. */
export function noInterviews(calendar: Calendar): InterviewSection {
  return { protocols: new Map(), protocol: null, channels: new Map(), phases: new Map(), calendar };
}
