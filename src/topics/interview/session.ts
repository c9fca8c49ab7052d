import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import { failure, resultOf, success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { readShape } from "../../core/shape.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { sessionSchema } from "./events.ts";
import type { InterviewSession } from "./events.ts";
import { awaitedSigners, stateOf } from "./lifecycle.ts";
import { missingIssues, valueIssues } from "./values.ts";

export type SessionIssueCatalogue = {
  /** The section has no such protocol. */
  readonly "interview-protocol-unknown": {
    readonly name: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  /** A stored interview has steps that its protocol has not: it belongs to another version of the policy. */
  readonly "interview-session-step-unknown": { readonly step: string };
  /** A stored interview contradicts itself at this place: it was not made by the events of this protocol. */
  readonly "interview-session-inconsistent": Record<never, never>;
};

const issue = issuesOf<SessionIssueCatalogue>();

/** An interview that is not opened yet. */
export function emptySession(protocol: string): InterviewSession {
  return {
    protocol,
    state: "none",
    employee: null,
    manager: null,
    channel: null,
    phase: null,
    after: {},
    openedOn: null,
    lastOn: null,
    values: {},
    steps: [],
    signatures: [],
    reached: [],
    cancelled: null,
  };
}

/** The protocol of that name, or why there is none. */
export function findProtocol(section: InterviewSection, given: unknown, path: string): Protocol | Issue {
  const known = [...section.protocols.keys()];
  const name = typeof given === "string" ? given.slice(0, 100) : typeof given;
  const protocol = typeof given === "string" ? section.protocols.get(given) : undefined;
  return protocol ?? issue("interview-protocol-unknown", path, { name, nearest: nearest(name, known), known });
}

/** Reads a stored interview: its shape, and whether the events of its protocol can have made it. */
export function readSession(section: InterviewSection, value: unknown): Result<InterviewSession> {
  const shape = readShape(sessionSchema, value);
  if (!shape.ok) return shape;
  const session = shape.value;
  const protocol = findProtocol(section, session.protocol, "/protocol");
  if ("code" in protocol) return { ok: false, issues: [protocol] };
  return resultOf(session, session.openedOn === null ? emptyIssues(session) : sessionIssues(protocol, session));
}

function emptyIssues(session: InterviewSession): readonly Issue[] {
  const isEmpty = JSON.stringify(sorted(session)) === JSON.stringify(sorted(emptySession(session.protocol)));
  return isEmpty ? [] : [issue("interview-session-inconsistent", "/openedOn", {})];
}

/** Keys in one order; an empty session has nothing deeper to sort. */
function sorted(session: InterviewSession): readonly (readonly [string, unknown])[] {
  return Object.entries(session).toSorted(([left], [right]) => (left < right ? -1 : 1));
}

function sessionIssues(protocol: Protocol, session: InterviewSession): readonly Issue[] {
  const { steps, employee, manager } = session;
  const ids = [...protocol.steps.keys()];
  const issues: Issue[] = [];
  const refuse = (path: string): void => void issues.push(issue("interview-session-inconsistent", path, {}));

  let place = -1;
  for (const [index, record] of steps.entries()) {
    const at = pointer("/steps", index);
    const step = protocol.steps.get(record.step);
    if (step === undefined) {
      issues.push(issue("interview-session-step-unknown", pointer(at, "step"), { step: record.step }));
      continue;
    }
    if (ids.indexOf(record.step) <= place) refuse(pointer(at, "step"));
    place = ids.indexOf(record.step);
    const { fields } = step.document;
    issues.push(...valueIssues(fields, record.values, pointer(at, "values"), null));
    if (record.completedOn !== null) issues.push(...missingIssues(fields, record.values, pointer(at, "values")));
    if (!isAscending(session.openedOn, record.firstOn, record.lastOn, record.completedOn, session.lastOn)) refuse(at);
  }
  const head = protocol.form?.fields ?? [];
  issues.push(...valueIssues(head, session.values, "/values", null), ...missingIssues(head, session.values, "/values"));
  if (employee === null || manager === null || employee === manager) refuse("/employee");
  if (!isReachedInOrder(protocol, session)) refuse("/reached");
  if (!areSignaturesSound(protocol, session)) refuse("/signatures");
  if (!isAscending(session.openedOn, ...session.reached.map(({ on }) => on), session.lastOn)) refuse("/lastOn");
  if (session.state !== stateOf(protocol, session)) refuse("/state");
  return issues;
}

/** The form's states are reached in their order, the first of them with the last step. */
function isReachedInOrder(protocol: Protocol, { reached, steps }: InterviewSession): boolean {
  const states = protocol.form?.states.map(({ state }) => state) ?? ["filled"];
  const isFilled = steps.length === protocol.steps.size && steps.every(({ completedOn }) => completedOn !== null);
  return isFilled === reached.length > 0 && reached.every(({ state }, index) => state === states[index]);
}

/** Nobody signs twice, nobody signs who need not, and the form is signed once all have. */
function areSignaturesSound(protocol: Protocol, session: InterviewSession): boolean {
  const by = session.signatures.map(({ by: party }) => party);
  const signers = protocol.form?.signatures?.by.map(({ party }) => party) ?? [];
  const isSigned = session.reached.some(({ state }) => state === "signed");
  const isComplete = signers.length > 0 && awaitedSigners(protocol, session).length === 0;
  const areKnown = by.every((party) => signers.includes(party)) && new Set(by).size === by.length;
  return areKnown && isSigned === isComplete && (by.length === 0 || session.reached.length > 0);
}

/** Whether days never run backwards, those that are not known left out. */
function isAscending(...days: readonly (string | null)[]): boolean {
  const known = days.filter((day) => day !== null);
  return known.every((day, index) => index === 0 || day >= (known[index - 1] ?? day));
}

/** An interview as a host stores it may be so large. */
const SESSION_LIMITS = { depth: 32, values: 100_000, stringLength: 100_000 } as const;

/** Reads any value at all as an interview, with its protocol. */
export function readAnySession(
  section: InterviewSection,
  value: unknown,
): Result<{ readonly session: InterviewSession; readonly protocol: Protocol }> {
  const copy = snapshotJson(value, SESSION_LIMITS);
  if (!copy.ok) return copy;
  const session = readSession(section, copy.value);
  if (!session.ok) return session;
  const protocol = findProtocol(section, session.value.protocol, "/protocol");
  return "code" in protocol ? failure([protocol]) : success({ session: session.value, protocol });
}
