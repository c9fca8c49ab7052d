import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import { findProtocol } from "./compile.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import type { EventOf, ReadEvent, InterviewSession } from "./events.ts";
import { issue, unknownName } from "./issues.ts";
import { formStateOf, nextEvents, protocolAfter } from "./lifecycle.ts";
import { stepRefusals } from "./step-refusals.ts";
import { missingIssues, valueIssues } from "./values.ts";
import type { CheckGoal } from "./values.ts";

/** Why an event cannot come; empty if it can. */
export function refusalsOf(
  section: InterviewSection,
  session: InterviewSession,
  event: ReadEvent,
  checkGoal: CheckGoal | null,
): readonly Issue[] {
  const protocol = findProtocol(section, protocolAfter(session, event), "/protocol");
  if ("code" in protocol) return [protocol];
  const next = nextEvents(protocol, session.state);
  if (!next.includes(event.type)) {
    return [issue("interview-event-out-of-place", "/type", { event: event.type, state: session.state, next })];
  }
  if (session.lastOn !== null && event.on < session.lastOn) {
    return [issue("interview-date-before-last", "/on", { on: event.on, last: session.lastOn })];
  }
  switch (event.type) {
    case "interview.opened":
      return openingRefusals(section, protocol, event);
    case "step.recorded":
    case "step.completed":
    case "step.reopened":
      return stepRefusals(protocol, session, event, checkGoal);
    case "form.signed":
      return signatureRefusals(protocol, session, event);
    case "form.filed":
      return ownerRefusals(protocol, "filed", event.by);
    case "form.archived":
      return ownerRefusals(protocol, "archived", event.by);
    case "interview.cancelled":
      return [];
    default:
      return event satisfies never;
  }
}

type Opening = Omit<EventOf<"interview.opened">, "type">;

export function openingRefusals(section: InterviewSection, protocol: Protocol, opening: Opening): readonly Issue[] {
  const { employee, manager, values = {} } = opening;
  return [
    ...channelIssues(section, opening),
    ...phaseIssues(section, protocol, opening),
    ...(employee === manager ? [issue("interview-same-person", "/manager", { person: manager })] : []),
    ...valueIssues(protocol.head, values, "/values", null),
    ...missingIssues(protocol.head, values, "/values"),
  ];
}

/** Where the policy tells formal channels from informal ones, the channel must be one of them. */
function channelIssues({ channels }: InterviewSection, { channel }: Opening): readonly Issue[] {
  const known = [...channels.keys()];
  if (channel !== undefined) {
    return channels.has(channel) ? [] : [unknownName("interview-channel-unknown", "/channel", channel, known)];
  }
  return known.length === 0 ? [] : [issue("interview-channel-missing", "/channel", { known })];
}

function phaseIssues({ phases }: InterviewSection, protocol: Protocol, opening: Opening): readonly Issue[] {
  const { phase: name, on, after = {} } = opening;
  if (name === undefined) return [];
  const phase = phases.get(name);
  if (phase === undefined) return [unknownName("interview-phase-unknown", "/phase", name, [...phases.keys()])];
  const served = protocol.document.phases;
  if (served !== undefined && !served.some((each) => phases.get(each)?.name === phase.name)) {
    return [issue("interview-phase-not-served", "/phase", { phase: name, protocol: protocol.name, served })];
  }
  return (phase.document.after ?? []).flatMap(({ id }): readonly Issue[] => {
    const neededOn = Object.hasOwn(after, id) ? after[id] : undefined;
    const at = pointer("/after", id);
    if (neededOn === undefined) return [issue("interview-opened-without", at, { phase: name, needed: id })];
    if (neededOn <= on) return [];
    return [issue("interview-opened-too-early", at, { phase: name, needed: id, on, neededOn })];
  });
}

/** Whether a party may sign so, once the form is filled. */
export function signatureRefusals(
  { signers }: Protocol,
  { employee, manager, signatures }: InterviewSession,
  signature: Omit<EventOf<"form.signed">, "type">,
): readonly Issue[] {
  const { by, how, witness } = signature;
  const signer = signers.find(({ party }) => party === by);
  if (signer === undefined) {
    return [issue("interview-signer-unknown", "/by", { by, signers: signers.map(({ party }) => party) })];
  }
  if (signatures.some((each) => each.by === by)) return [issue("interview-signed-already", "/by", { by })];
  const needs = signer.ways[how];
  if (needs === undefined) {
    return [issue("interview-signature-way-closed", "/how", { by, how, ways: Object.keys(signer.ways) })];
  }
  const lacking = needs.filter((needed) => signature[needed] === undefined);
  const issues = lacking.map((needed) => issue("interview-signature-lacks", `/${needed}`, { by, how, needed }));
  if (witness !== undefined && (witness === employee || witness === manager)) {
    issues.push(issue("interview-witness-not-neutral", "/witness", { witness }));
  }
  return issues;
}

export function ownerRefusals(protocol: Protocol, state: "filed" | "archived", by: string): readonly Issue[] {
  const owners = formStateOf(protocol, state)?.owners ?? [];
  return owners.includes(by) ? [] : [issue("interview-not-an-owner", "/by", { by, state, owners })];
}
