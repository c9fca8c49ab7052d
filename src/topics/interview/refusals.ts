import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import type { InterviewSection, Protocol } from "./compile.ts";
import type { InterviewEvent, InterviewSession } from "./events.ts";
import { awaitedSigners, formStateOf, nextEvents } from "./lifecycle.ts";
import { findProtocol } from "./session.ts";
import { stepRefusals } from "./step-refusals.ts";
import { missingIssues, valueIssues } from "./values.ts";
import type { CheckGoal } from "./values.ts";

export type EventIssueCatalogue = {
  /** The event does not come in this state; `next` are those that may. */
  readonly "interview-event-out-of-place": {
    readonly event: string;
    readonly state: string;
    readonly next: readonly string[];
  };
  /** Days run backwards. */
  readonly "interview-date-before-last": { readonly on: string; readonly last: string };
  /** The machine was made for another protocol than the event names. */
  readonly "interview-protocol-other": { readonly name: string; readonly expected: string };
  readonly "interview-same-person": { readonly person: string };
  readonly "interview-channel-missing": { readonly known: readonly string[] };
  readonly "interview-channel-unknown": {
    readonly name: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  readonly "interview-phase-unknown": {
    readonly name: string;
    readonly nearest: string | null;
    readonly known: readonly string[];
  };
  /** The protocol serves other phases. */
  readonly "interview-phase-not-served": {
    readonly phase: string;
    readonly protocol: string;
    readonly served: readonly string[];
  };
  /** What the phase says must come before has no day. */
  readonly "interview-opened-without": { readonly phase: string; readonly needed: string };
  /** What the phase says must come before came after. */
  readonly "interview-opened-too-early": {
    readonly phase: string;
    readonly needed: string;
    readonly on: string;
    readonly neededOn: string;
  };
  /** The party need not sign. */
  readonly "interview-signer-unknown": { readonly by: string; readonly signers: readonly string[] };
  readonly "interview-signed-already": { readonly by: string };
  /** The policy does not open this way to sign to the party. */
  readonly "interview-signature-way-closed": {
    readonly by: string;
    readonly how: string;
    readonly ways: readonly string[];
  };
  /** A signature lacks its witness or its reason. */
  readonly "interview-signature-lacks": { readonly by: string; readonly how: string; readonly needed: string };
  /** The witness is one of the two who talk. */
  readonly "interview-witness-not-neutral": { readonly witness: string };
  /** Somebody else must do it. */
  readonly "interview-not-an-owner": { readonly by: string; readonly state: string; readonly owners: readonly string[] };
};

const issue = issuesOf<EventIssueCatalogue>();

/** What a machine is made of. */
export interface MachineScope {
  readonly section: InterviewSection;
  /** The one protocol of the machine, or `null`: an interview may name any. */
  readonly only: string | null;
  readonly checkGoal: CheckGoal | null;
}

/** Why an event cannot come; empty if it can. */
export function refusalsOf(scope: MachineScope, session: InterviewSession, event: InterviewEvent): readonly Issue[] {
  const { section, only, checkGoal } = scope;
  const named = event.type === "interview.opened" ? (event.protocol ?? session.protocol) : session.protocol;
  if (only !== null && named !== only) {
    return [issue("interview-protocol-other", "/protocol", { name: named, expected: only })];
  }
  const protocol = findProtocol(section, named, "/protocol");
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

type OpenedEvent = Extract<InterviewEvent, { readonly type: "interview.opened" }>;

function openingRefusals(section: InterviewSection, protocol: Protocol, event: OpenedEvent): readonly Issue[] {
  const head = protocol.form?.fields ?? [];
  const values = event.values ?? {};
  const issues = [...channelIssues(section, event), ...phaseIssues(section, protocol, event)];
  if (event.employee === event.manager) {
    issues.push(issue("interview-same-person", "/manager", { person: event.manager }));
  }
  return [...issues, ...valueIssues(head, values, "/values", null), ...missingIssues(head, values, "/values")];
}

/** Where the policy tells formal channels from informal ones, the channel must be one of them. */
function channelIssues({ channels }: InterviewSection, { channel }: OpenedEvent): Issue[] {
  const known = [...channels.keys()];
  if (channel === undefined) {
    return known.length === 0 ? [] : [issue("interview-channel-missing", "/channel", { known })];
  }
  if (channels.has(channel)) return [];
  const params = { name: channel, nearest: nearest(channel, known), known };
  return [issue("interview-channel-unknown", "/channel", params)];
}

function phaseIssues({ phases }: InterviewSection, protocol: Protocol, event: OpenedEvent): readonly Issue[] {
  const { phase: name, on, after = {} } = event;
  if (name === undefined) return [];
  const phase = phases.get(name);
  if (phase === undefined) {
    const known = [...phases.keys()];
    return [issue("interview-phase-unknown", "/phase", { name, nearest: nearest(name, known), known })];
  }
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

function signatureRefusals(
  protocol: Protocol,
  session: InterviewSession,
  event: Extract<InterviewEvent, { readonly type: "form.signed" }>,
): readonly Issue[] {
  const { by, how, witness } = event;
  const signatures = protocol.form?.signatures?.by ?? [];
  const signer = signatures.find(({ party }) => party === by);
  if (signer === undefined) {
    return [issue("interview-signer-unknown", "/by", { by, signers: signatures.map(({ party }) => party) })];
  }
  if (!awaitedSigners(protocol, session).includes(by)) return [issue("interview-signed-already", "/by", { by })];
  const needs = signer.ways[how];
  if (needs === undefined) {
    return [issue("interview-signature-way-closed", "/how", { by, how, ways: Object.keys(signer.ways) })];
  }
  const lacking = needs.filter((needed) => (event[needed] ?? "").trim() === "");
  const issues = lacking.map((needed) => issue("interview-signature-lacks", `/${needed}`, { by, how, needed }));
  if (witness !== undefined && (witness === session.employee || witness === session.manager)) {
    issues.push(issue("interview-witness-not-neutral", "/witness", { witness }));
  }
  return issues;
}

function ownerRefusals(protocol: Protocol, state: "filed" | "archived", by: string): readonly Issue[] {
  const owners = formStateOf(protocol, state)?.owners ?? [];
  return owners.includes(by) ? [] : [issue("interview-not-an-owner", "/by", { by, state, owners })];
}
