import { produce } from "immer";
import * as z from "zod/mini";
import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { snapshotJson } from "../../core/json.ts";
import type { Issue } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { movedTo } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import type { InterviewSection } from "./compile.ts";
import { eventSchema } from "./events.ts";
import type { ReadEvent, InterviewSession } from "./events.ts";
import { openSteps } from "./lifecycle.ts";
import { interviewMachine } from "./machine.ts";
import { satisfiesPhase } from "./phases.ts";
import { interviewReminders } from "./reminders.ts";
import { completingEvents } from "./sample-values.ts";
import type { CheckGoal } from "./values.ts";

const LIMITS = { depth: 32, values: 100_000, stringLength: 10_000 } as const;

/**
 * `steps.completed` stands for the events that complete every open step, up to `until` where it names one, each with the
 * least that it asks for: what a scenario is not about need not be written.
 */
const shortSchema = z.strictObject({ type: z.literal("steps.completed"), on: plainDateSchema, until: z.optional(nameSchema) });

const courseSchema = z.strictObject({ protocol: z.optional(nameSchema), events: z.array(z.looseObject({ type: z.string() })) });

type Short = z.infer<typeof shortSchema>;

interface Course {
  readonly protocol: string | undefined;
  readonly events: readonly (ReadEvent | Short)[];
}

/** Reads what a scenario gives; an event with a key that no event has is no refusal, it is a slip of the pen. */
export function readCourse(given: unknown): Result<Course> {
  const copy = snapshotJson(given, LIMITS);
  const course = copy.ok ? readShape(courseSchema, copy.value) : copy;
  if (!course.ok) return course;
  const issues: Issue[] = [];
  const events: (ReadEvent | Short)[] = [];
  course.value.events.forEach((each, index) => {
    const event = each.type === "steps.completed" ? readShape<ReadEvent | Short>(shortSchema, each) : readShape<ReadEvent | Short>(eventSchema, each);
    if (event.ok) events.push(event.value);
    else issues.push(...movedTo(pointer("/events", index), event.issues));
  });
  const [first, ...rest] = issues;
  return first === undefined ? { ok: true, value: { protocol: course.value.protocol, events } } : { ok: false, issues: [first, ...rest] };
}

/** One event of a course: the snapshot before it, and what became of it. */
export interface CourseStep {
  readonly index: number;
  readonly event: ReadEvent;
  readonly before: InterviewSession;
  readonly after: InterviewSession;
  readonly issues: readonly Issue[];
}

/** Brings the events to an interview, one after the other, up to the first that is refused. */
export function playCourse(section: InterviewSection, course: Course, checkGoal?: CheckGoal): readonly CourseStep[] {
  const machine = interviewMachine(section, course.protocol, checkGoal);
  const steps: CourseStep[] = [];
  let session = machine.start;
  const isRefused = (index: number, event: ReadEvent): boolean => {
    const before = session;
    const issues = machine.refusals(before, event); // the session is our own: nothing of it need be read again
    if (issues.length === 0) session = produce(before, (draft) => machine.apply(draft, event));
    steps.push({ index, event, before, after: session, issues });
    return issues.length > 0;
  };
  for (const [index, given] of course.events.entries()) {
    if (given.type !== "steps.completed") {
      if (isRefused(index, given)) return steps;
      continue;
    }
    for (let events = writtenOut(section, session, given); events.length > 0; events = writtenOut(section, session, given)) {
      for (const event of events) if (isRefused(index, event)) return steps;
    }
  }
  return steps;
}

/** How a course ends: the protocol that it went by, the state, the first event that was refused, what is due on the day, and the phase that it satisfies. */
export interface CourseEnd {
  readonly protocol: string;
  readonly state: InterviewSession["state"];
  readonly refused: { readonly event: number; readonly codes: readonly string[] } | null;
  readonly due: readonly { readonly event: string; readonly by: string; readonly step: string | null; readonly dueOn: PlainDate | null; readonly overdue: boolean }[];
  readonly satisfies: string | null;
}

export function endOf(section: InterviewSection, given: unknown, on: PlainDate | null, checkGoal?: CheckGoal): Decision<CourseEnd> {
  const course = readCourse(given);
  if (!course.ok) return { status: "invalid", issues: course.issues };
  const steps = playCourse(section, course.value, checkGoal);
  const last = steps.at(-1);
  const session = last?.after ?? interviewMachine(section, course.value.protocol).start;
  const refused = last === undefined || last.issues.length === 0 ? null : { event: last.index, codes: [...new Set(last.issues.map(({ code }) => code))] };
  const reminders = on === null ? null : interviewReminders(section, session, on);
  if (reminders !== null && reminders.status !== "decided") return reminders;
  const phase = session.phase === null ? undefined : section.phases.get(session.phase)?.name;
  const satisfaction = phase === undefined ? null : satisfiesPhase(section, [session], phase);
  return decided({
    protocol: session.protocol,
    state: session.state,
    refused,
    due: (reminders?.outcome ?? []).map(({ event, by, step, dueOn, overdue }) => ({ event, by, step, dueOn, overdue })),
    satisfies: satisfaction?.status === "decided" && satisfaction.outcome.satisfied ? satisfaction.outcome.phase : null,
  });
}

/** The events that a short one stands for, as far as the interview has come. */
function writtenOut(section: InterviewSection, session: InterviewSession, { on, until }: Short): readonly ReadEvent[] {
  const protocol = section.protocols.get(session.protocol);
  const [next] = protocol === undefined ? [] : openSteps(protocol, session);
  if (next === undefined || protocol === undefined) return [];
  const ids = [...protocol.steps.keys()];
  if (until !== undefined && ids.indexOf(next.id) > ids.indexOf(until)) return [];
  return completingEvents(next, on).flatMap((each) => {
    const event = readShape(eventSchema, each);
    return event.ok ? [event.value] : [];
  });
}
