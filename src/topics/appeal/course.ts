import { produce } from "immer";
import * as z from "zod/mini";
import { decided } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import type { Issue } from "../../core/issue.ts";
import { snapshotJson } from "../../core/json.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import { pointer } from "../../core/pointer.ts";
import { movedTo, resultOf } from "../../core/result.ts";
import type { Result } from "../../core/result.ts";
import { readShape } from "../../core/shape.ts";
import type { AppealCase } from "./case.ts";
import { unknownTrack } from "./case.ts";
import type { AppealSection } from "./compile.ts";
import { appealEventSchema } from "./events.ts";
import type { ReadEvent } from "./events.ts";
import { appealMachine } from "./machine.ts";
import { appealStatus } from "./status.ts";
import type { AppealStatus } from "./status.ts";
import type { AppealDue } from "./windows.ts";

const LIMITS = { depth: 16, values: 100_000, stringLength: 10_000 } as const;

const courseSchema = z.strictObject({
  track: z.optional(z.enum(["person", "unit"])),
  events: z.array(z.looseObject({ type: z.string() })),
});

interface Course {
  readonly track: string | undefined;
  readonly events: readonly ReadEvent[];
}

/** Reads what a scenario gives; an event with a key that no event has is no refusal, it is a slip of the pen. */
export function readCourse(given: unknown): Result<Course> {
  const copy = snapshotJson(given, LIMITS);
  const course = copy.ok ? readShape(courseSchema, copy.value) : copy;
  if (!course.ok) return course;
  const issues: Issue[] = [];
  const events = course.value.events.flatMap((each, index) => {
    const event = readShape(appealEventSchema, each);
    if (event.ok) return [event.value];
    issues.push(...movedTo(pointer("/events", index), event.issues));
    return [];
  });
  return resultOf({ track: course.value.track, events }, issues);
}

/** One event of a course: the case before it and after it, and why it was refused. */
export interface CourseStep {
  readonly index: number;
  readonly event: ReadEvent;
  readonly before: AppealCase;
  readonly after: AppealCase;
  readonly issues: readonly Issue[];
}

/** Brings the events to an appeal, one after the other, up to the first that is refused. */
export function playCourse(section: AppealSection, { track, events }: Course): readonly CourseStep[] {
  const machine = appealMachine(section, track);
  const steps: CourseStep[] = [];
  let before = machine.start;
  for (const [index, event] of events.entries()) {
    const issues = machine.refusals(before, event); // the case is our own: nothing of it need be read again
    const after = issues.length === 0 ? produce(before, (draft) => machine.apply(draft, event)) : before;
    steps.push({ index, event, before, after, issues });
    if (issues.length > 0) break;
    before = after;
  }
  return steps;
}

/**
 * How an appeal stands after its events, on the day `on` or on that of the last event: as `appealStatus` says, each window
 * by its days alone, with the first event that was refused.
 */
export function standOf(section: AppealSection, given: unknown, on: PlainDate | null): Decision<unknown> {
  const course = readCourse(given);
  if (!course.ok) return { status: "invalid", issues: course.issues };
  const { track = "person", events } = course.value;
  if (!section.tracks.has(track)) return { status: "invalid", issues: [unknownTrack(track, [...section.tracks.keys()], "/track")] };
  const steps = playCourse(section, course.value);
  const last = steps.at(-1);
  const appeal = last?.after ?? appealMachine(section, track).start;
  const day = on ?? events[last?.index ?? 0]?.on ?? "0001-01-01";
  const status = appealStatus(section, appeal, day);
  if (status.status !== "decided") return status;
  const refused = last === undefined || last.issues.length === 0 ? null : { event: last.index, codes: [...new Set(last.issues.map(({ code }) => code))] };
  return decided({ refused, ...plainStatus(status.outcome) }, status.rules);
}

function plainStatus({ due, options, ...rest }: AppealStatus) {
  return {
    ...rest,
    due: plainDue(due),
    options: options.map(({ act, stage, window }) => ({ act, stage, until: window?.date ?? null })),
  };
}

function plainDue(due: AppealDue | null) {
  if (due === null) return null;
  const { act, stage, date, from, provisional } = due;
  return { act, stage, date, from, ...(provisional ? { provisional } : {}) };
}
