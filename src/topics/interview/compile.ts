import type { Calendar } from "../../calendar/calendar.ts";
import type { Issue } from "../../core/issue.ts";
import type { Text } from "../../core/text.ts";
import type { SectionScope } from "../topic.ts";
import { checkSection } from "./check.ts";
import type { AnyField, FieldDocument } from "./field-schema.ts";
import { issue, unknownName } from "./issues.ts";
import type { FormDocument, FormStateDocument, InterviewDocument, ProtocolDocument, SignerDocument, StepDocument } from "./schema.ts";

/** A step, ready to be held to. */
export interface Step {
  readonly id: string;
  readonly document: StepDocument;
  readonly fields: ReadonlyMap<string, FieldDocument>;
  /** Steps that must be completed before anything is recorded in this one: in strict order all before it. */
  readonly needs: readonly string[];
  /** Those of them that it requires whatever the order. */
  readonly requires: readonly string[];
  /** Steps that had to wait for this one: they fall when it is reopened. */
  readonly dependents: ReadonlySet<string>;
}

/** A protocol with the form that its interviews yield, ready to be held to. */
export interface Protocol {
  readonly name: string;
  readonly document: ProtocolDocument;
  readonly steps: ReadonlyMap<string, Step>;
  /** Calendar days from the first recorded step to the last, or `null` for no limit. */
  readonly maxSpanDays: number | null;
  readonly title: Text | undefined;
  /** The fields of the form's head. */
  readonly head: readonly AnyField[];
  /** The parties that may read a field that does not say, or `null`: everybody. */
  readonly visibility: readonly string[] | null;
  readonly signers: readonly SignerDocument[];
  /** What a signature says. */
  readonly meaning: Text | undefined;
  /** The states of the form in their order: none without a form, and then the interview ends with the last step. */
  readonly states: readonly FormStateDocument[];
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
  /** The section as it is written; `null` where the policy has none. */
  readonly document: InterviewDocument | null;
}

export function compileInterview(document: InterviewDocument, path: string, scope: SectionScope): InterviewSection {
  checkSection(document, path, scope);
  const protocols = new Map(
    Object.entries(document.protocols).map(([name, each]) => [name, compileProtocol(name, each, document.form)]),
  );
  const [first = null] = protocols.values();
  const phases = Object.entries(document.phases ?? {}).flatMap(([name, each]) => {
    return [name, ...(each.aliases ?? [])].map((alias) => [alias, { name, document: each }] as const);
  });
  return {
    protocols,
    protocol: protocols.get(document.protocol ?? "") ?? first,
    channels: new Map(Object.entries(document.channels ?? {})),
    phases: new Map(phases),
    calendar: scope.calendar,
    document,
  };
}

function compileProtocol(name: string, document: ProtocolDocument, common: FormDocument | undefined): Protocol {
  const form = document.form ?? common;
  const isStrict = document.strictOrder?.value ?? true;
  const ids = document.steps.map(({ id }) => id);
  const steps = document.steps.map((step, index) => {
    const requires = step.requires?.completed ?? [];
    const fields = new Map(step.fields.map((field) => [field.id, field]));
    return { id: step.id, document: step, fields, needs: isStrict ? ids.slice(0, index) : requires, requires };
  });
  return {
    name,
    document,
    steps: new Map(steps.map((step) => [step.id, { ...step, dependents: dependentsOf(step.id, steps) }])),
    maxSpanDays: document.maxSpanDays?.value ?? null,
    title: form?.title ?? document.title,
    head: form?.fields ?? [],
    visibility: form?.visibility ?? null,
    signers: form?.signatures?.by ?? [],
    meaning: form?.signatures?.meaning,
    states: form?.states ?? [],
  };
}

/** The steps that need a step, or need one that does. A step needs only steps listed before it. */
function dependentsOf(id: string, steps: readonly Pick<Step, "id" | "needs">[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const step of steps) {
    if (step.needs.some((each) => each === id || found.has(each))) found.add(step.id);
  }
  return found;
}

/** What a policy without the section has: nothing to go by. */
export function noInterviews(calendar: Calendar): InterviewSection {
  return { protocols: new Map(), protocol: null, channels: new Map(), phases: new Map(), calendar, document: null };
}

/** The protocol of that name, or why there is none. */
export function findProtocol(section: InterviewSection, given: unknown, path: string): Protocol | Issue {
  const protocol = typeof given === "string" ? section.protocols.get(given) : undefined;
  if (protocol !== undefined) return protocol;
  if (section.protocols.size === 0) return issue("interview-protocols-empty", path, {});
  return unknownName("interview-protocol-unknown", path, shownName(given), [...section.protocols.keys()]);
}

/** A name for an issue: of anything at all what kind of thing it is. */
export function shownName(given: unknown): string {
  return typeof given === "string" ? given.slice(0, 100) : typeof given;
}
