import { canonicalJson } from "../../core/hash.ts";
import { snapshotJson } from "../../core/json.ts";
import { failure, resultOf, success } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { readShape } from "../../core/shape.ts";
import { findProtocol } from "./compile.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import { sessionSchema } from "./events.ts";
import type { InterviewSession } from "./events.ts";
import { issue } from "./issues.ts";
import { sessionIssues } from "./session-issues.ts";

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

/** An interview, and the protocol by which it goes. */
export interface ReadSession {
  readonly session: InterviewSession;
  readonly protocol: Protocol;
}

/** Reads a stored interview from JSON of ours: its shape, and whether the events of its protocol can have made it. */
export function readSession(section: InterviewSection, value: unknown): Result<ReadSession> {
  const shape = readShape(sessionSchema, value);
  if (!shape.ok) return shape;
  const session = shape.value;
  const protocol = findProtocol(section, session.protocol, "/protocol");
  if ("code" in protocol) return failure([protocol]);
  const { openedOn, employee, manager } = session;
  if (openedOn === null) {
    const isEmpty = canonicalJson(session) === canonicalJson(emptySession(session.protocol));
    return isEmpty ? success({ session, protocol }) : failure([issue("interview-session-inconsistent", "/openedOn", {})]);
  }
  if (employee === null || manager === null) return failure([issue("interview-session-inconsistent", "/employee", {})]);
  const issues = sessionIssues(section, protocol, { ...session, openedOn, employee, manager });
  return resultOf({ session, protocol }, issues);
}

/** Reads any value at all as an interview. */
export function readAnySession(section: InterviewSection, value: unknown): Result<ReadSession> {
  const copy = snapshotJson(value, { depth: 32, values: 100_000, stringLength: 100_000 });
  return copy.ok ? readSession(section, copy.value) : copy;
}
