import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { InterviewSection, Protocol, Step } from "./compile.ts";
import type { InterviewSession, RecordedStep } from "./events.ts";
import { partySchema } from "./field-schema.ts";
import { issue } from "./issues.ts";
import { awaitedSigners, completedOn, giversOf, leadersOf, openAmong, stateOf } from "./lifecycle.ts";
import { openingRefusals, ownerRefusals, signatureRefusals } from "./refusals.ts";
import { spanIssues } from "./step-refusals.ts";
import { missingIssues, valueIssues } from "./values.ts";

/** A session with what every opening gives. */
interface OpenedSession extends InterviewSession {
  readonly openedOn: PlainDate;
  readonly employee: string;
  readonly manager: string;
}

/** What in an opened session the events of its protocol cannot have made. Goals have been checked when they were recorded. */
export function sessionIssues(section: InterviewSection, protocol: Protocol, session: OpenedSession): readonly Issue[] {
  const { openedOn, employee, manager, after, values, steps } = session;
  const channel = session.channel ?? undefined;
  const phase = session.phase ?? undefined;
  const order = [...protocol.steps.keys()];
  const places = steps.map(({ step }) => order.indexOf(step));
  return [
    ...openingRefusals(section, protocol, { on: openedOn, employee, manager, channel, phase, after, values }),
    ...steps.flatMap((record, index): readonly Issue[] => {
      const at = pointer("/steps", index);
      const step = protocol.steps.get(record.step);
      if (step === undefined) return [issue("interview-session-step-unknown", pointer(at, "step"), { step: record.step })];
      const isInPlace = index === 0 || (places[index - 1] ?? -1) < (places[index] ?? -1);
      return [...unless(isInPlace, pointer(at, "step")), ...recordIssues(protocol, session, step, record, at)];
    }),
    ...signatureIssues(protocol, session),
    ...reachedIssues(protocol, session),
    ...unless(session.cancelled === null || session.reached.length <= 1, "/cancelled"),
    ...unless(session.state === stateOf(session), "/state"),
  ];
}

function unless(isSound: boolean, path: string): readonly Issue[] {
  return isSound ? [] : [issue("interview-session-inconsistent", path, {})];
}

/** Whether days never run backwards, those that are not known left out. */
function isAscending(...days: readonly (string | null | undefined)[]): boolean {
  const known = days.filter((day) => typeof day === "string");
  return known.every((day, index) => index === 0 || day >= (known[index - 1] ?? day));
}

function recordIssues(
  protocol: Protocol,
  session: InterviewSession,
  step: Step,
  record: RecordedStep,
  at: string,
): readonly Issue[] {
  const { firstOn, lastOn, values } = record;
  const { fields, requires } = step.document;
  const isCompleted = record.completedOn !== null;
  const begins = [session.openedOn, ...step.needs.map((need) => completedOn(session, need))];
  const waited = openAmong(session, step.needs).length === 0 && begins.every((day) => isAscending(day, firstOn));
  const ends = isAscending(firstOn, lastOn, session.lastOn) && (!isCompleted || record.completedOn === lastOn);
  const isInTime = spanIssues(protocol, session, lastOn).length === 0;
  const writers = isCompleted ? (requires?.authors ?? []) : [];
  return [
    ...unless(waited && ends && isInTime, at),
    ...unless(areAuthorsSound(step, record) && writers.every((each) => record.authors.includes(each)), pointer(at, "authors")),
    ...valueIssues(fields, values, pointer(at, "values"), null),
    ...(isCompleted ? missingIssues(fields, values, pointer(at, "values")) : []),
  ];
}

/** Each author may have given some value, each value is some author's, and each waited for those that it comes after. */
function areAuthorsSound(step: Step, { authors, values }: RecordedStep): boolean {
  const fields = Object.keys(values).map((id) => step.fields.get(id));
  const possible = giversOf(fields);
  return (
    partySchema.options.filter((party) => authors.includes(party)).join() === authors.join() &&
    authors.every((author) => possible.includes(author)) &&
    fields.every((field) => giversOf([field]).some((giver) => authors.includes(giver))) &&
    fields.every((field) => field?.type === "sum" || (field?.after ?? []).every((each) => Object.hasOwn(values, each)))
  );
}

function signatureIssues(protocol: Protocol, session: InterviewSession): readonly Issue[] {
  const { signatures, reached } = session;
  const issues = signatures.flatMap(({ by, on, how, witness, reason }, index) => {
    const before = { ...session, signatures: signatures.slice(0, index) };
    const given = { by, on, how, witness: witness ?? undefined, reason: reason ?? undefined };
    return signatureRefusals(protocol, before, given).map((each) => ({ ...each, path: pointer("/signatures", index) + each.path }));
  });
  const isComplete = protocol.signers.length > 0 && awaitedSigners(protocol, session).length === 0;
  const isSigned = reached.some(({ state }) => state === "signed");
  return [...issues, ...unless(isSigned === isComplete && (signatures.length === 0 || reached.length > 0), "/signatures")];
}

/** The form's states are reached in their order, each by who brings it about and on the day when that was. */
function reachedIssues(protocol: Protocol, session: InterviewSession): readonly Issue[] {
  const { reached, signatures, steps, cancelled } = session;
  const states = protocol.states.length === 0 ? ["filled"] : protocol.states.map(({ state }) => state);
  const [filled] = reached;
  const last = signatures.at(-1);
  const isFilled = openAmong(session, protocol.steps.keys()).length === 0;
  const closers = [...protocol.steps.values()].flatMap((step) => {
    return completedOn(session, step.id) === filled?.on ? leadersOf(step) : [];
  });
  const areBrought = reached.every(({ state, on, by }) => {
    switch (state) {
      case "filled":
        return closers.some((closer) => closer === by);
      case "signed":
        return by === last?.by && on === last.on;
      case "filed":
      case "archived":
        return ownerRefusals(protocol, state, by).length === 0;
      default:
        return state satisfies never;
    }
  });
  const completed = steps.map((each) => each.completedOn).toSorted();
  const days = [...completed, filled?.on, ...signatures.map(({ on }) => on), ...reached.slice(1).map(({ on }) => on)];
  const isLast = !isFilled || cancelled !== null || session.lastOn === days.findLast((day) => typeof day === "string");
  const isOrdered = reached.every(({ state }, index) => state === states[index]) && isAscending(...days, session.lastOn);
  return [
    ...unless(isFilled === reached.length > 0 && isOrdered && areBrought, "/reached"),
    ...unless(isLast, "/lastOn"),
  ];
}
