import { decided, invalid } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import { nearest } from "../../core/nearest.ts";
import { pointer } from "../../core/pointer.ts";
import { movedTo } from "../../core/result.ts";
import type { InterviewSection, Phase, Protocol } from "./compile.ts";
import type { InterviewSession, InterviewState } from "./events.ts";
import type { EventIssueCatalogue } from "./refusals.ts";
import { readAnySession } from "./session.ts";
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

export type PhaseIssueCatalogue = {
  readonly "interview-sessions-not-a-list": Record<never, never>;
};

const issue = issuesOf<PhaseIssueCatalogue & Pick<EventIssueCatalogue, "interview-phase-unknown">>();

/** A list of interviews may be so large. */
const LIST_LIMITS = { depth: 33, values: 1_000_000, stringLength: 100_000 } as const;

/** How far an interview has come. */
const PROGRESS: Readonly<Record<InterviewState, number>> = {
  none: 0,
  cancelled: 0,
  open: 0,
  filled: 1,
  signed: 2,
  filed: 3,
  archived: 4,
};

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
    const known = [...section.phases.keys()];
    const name = typeof phase === "string" ? phase.slice(0, 100) : typeof phase;
    return invalid(issue("interview-phase-unknown", "/phase", { name, nearest: nearest(name, known), known }));
  }
  const copy = snapshotJson(sessions, LIST_LIMITS); // read once, so that nothing of the host's can throw or change
  if (!copy.ok) return { status: "invalid", issues: movedTo("/sessions", copy.issues) };
  if (!isList(copy.value)) return invalid(issue("interview-sessions-not-a-list", "/sessions", {}));
  const lists = { by: [] as number[], informal: [] as number[], unfinished: [] as number[] };
  const issues: Issue[] = [];
  for (const [index, value] of copy.value.entries()) {
    const read = readAnySession(section, value);
    if (read.ok) {
      const place = placeOf(section, read.value.protocol, read.value.session, asked);
      if (place !== null) lists[place].push(index);
    } else {
      issues.push(...read.issues.map((each) => ({ ...each, path: pointer("/sessions", index) + each.path })));
    }
  }
  const [first, ...rest] = issues;
  if (first !== undefined) return invalid(first, ...rest);
  return decided({ phase: asked.name, satisfied: lists.by.length > 0, ...lists });
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
  const isSigned = protocol.form?.states.some((each) => each.state === "signed") === true;
  const wanted = asked.document.satisfiedAt ?? (isSigned ? "signed" : "filled");
  return PROGRESS[state] >= PROGRESS[wanted] ? "by" : "unfinished";
}
