import { decided, invalid, refusal } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { pointer } from "../../core/pointer.ts";
import { movedTo } from "../../core/result.ts";
import { shownName } from "./compile.ts";
import type { InterviewSection, Phase, Protocol } from "./compile.ts";
import type { InterviewSession, InterviewState } from "./events.ts";
import { issue, unknownName } from "./issues.ts";
import { formStateOf } from "./lifecycle.ts";
import { formStateNameSchema } from "./schema.ts";
import { readSession } from "./session.ts";
import { isList } from "./values.ts";

/** Whether a phase is satisfied, and what became of each interview that was given: their places in the list. */
export interface PhaseSatisfaction {
  /** The phase's own name, where an alias was asked about. */
  readonly phase: string;
  readonly satisfied: boolean;
  /** Interviews that satisfy it. */
  readonly by: readonly number[];
  /** Interviews of the phase by an informal channel: they may supplement, never replace. */
  readonly informal: readonly number[];
  /** Formal interviews of the phase that have not come far enough, or were cancelled. */
  readonly unfinished: readonly number[];
}

/** A list of interviews may be so large. */
const LIST_LIMITS = { depth: 33, values: 1_000_000, stringLength: 100_000 } as const;

/** How far an interview has come: -1 for what is not filled, or cancelled. */
function progressOf(state: InterviewState): number {
  return formStateNameSchema.options.findIndex((each) => each === state);
}

/**
 * Whether one of the interviews satisfies a phase: it must be of that phase, held by a formal channel where the policy
 * tells formal from informal, and have come as far as the phase says, or else be signed, if its form is signed, or
 * filled. The host gives the interviews of one employee in one period. Invalid for a phase that the section lacks and
 * for what is no list of its interviews.
 */
export function satisfiesPhase(
  section: InterviewSection,
  sessions: unknown,
  phase: unknown,
): Decision<PhaseSatisfaction> {
  const asked = typeof phase === "string" ? section.phases.get(phase) : undefined;
  if (asked === undefined) {
    return invalid(unknownName("interview-phase-unknown", "/phase", shownName(phase), [...section.phases.keys()]));
  }
  const copy = snapshotJson(sessions, LIST_LIMITS); // read once, so that nothing of the host's can throw or change
  if (!copy.ok) return { status: "invalid", issues: movedTo("/sessions", copy.issues) };
  if (!isList(copy.value)) return invalid(issue("interview-sessions-not-a-list", "/sessions", {}));
  const lists = { by: [] as number[], informal: [] as number[], unfinished: [] as number[] };
  const issues: Issue[] = [];
  for (const [index, value] of copy.value.entries()) {
    const read = readSession(section, value);
    if (read.ok) {
      const place = placeOf(section, read.value.protocol, read.value.session, asked);
      if (place !== null) lists[place].push(index);
    } else {
      issues.push(...movedTo(pointer("/sessions", index), read.issues));
    }
  }
  return refusal(issues) ?? decided({ phase: asked.name, satisfied: lists.by.length > 0, ...lists });
}

/** Where an interview belongs in the answer, or `null`: it is of another phase. */
function placeOf(
  section: InterviewSection,
  protocol: Protocol,
  session: InterviewSession,
  asked: Phase,
): "by" | "informal" | "unfinished" | null {
  const { phase, channel, state } = session;
  if (phase === null || section.phases.get(phase)?.name !== asked.name) return null;
  // Where the policy has no channels, it does not tell formal from informal.
  const isFormal = section.channels.size === 0 || (channel !== null && section.channels.get(channel)?.formal === true);
  if (!isFormal) return "informal";
  const wanted = asked.document.satisfiedAt ?? formStateOf(protocol, "signed")?.state ?? "filled";
  return progressOf(state) >= progressOf(wanted) ? "by" : "unfinished";
}
