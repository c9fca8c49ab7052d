import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { readCalendar } from "../../../src/calendar/calendar.ts";
import type { Decision } from "../../../src/core/decision.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { replay } from "../../../src/core/machine.ts";
import type { Machine, Transition } from "../../../src/core/machine.ts";
import { readShape } from "../../../src/core/shape.ts";
import { namedConditionScope } from "../../../src/rules/condition-syntax.ts";
import { readFacts } from "../../../src/rules/facts.ts";
import { readRoles } from "../../../src/topics/roles.ts";
import { interviewTopic } from "../../../src/topics/interview/topic.ts";
import type { InterviewDocument, InterviewEvent, InterviewSection, InterviewSession } from "../../../src/topics/interview/topic.ts";

export const PRESETS = ["bank-branch", "factory", "functional-project", "group-appeals", "standard"] as const;

export function documentOf(preset: (typeof PRESETS)[number]): InterviewDocument {
  const file = fileURLToPath(new URL(`../../../src/presets/${preset}.json`, import.meta.url));
  return shaped((JSON.parse(readFileSync(file, "utf8")) as { readonly interview: unknown }).interview);
}

function shaped(value: unknown): InterviewDocument {
  const shape = readShape(interviewTopic.schema, value);
  if (!shape.ok) throw new Error(JSON.stringify(shape.issues));
  return shape.value;
}

/** A section with everything that is wrong with it. */
export function compiled(value: unknown): { readonly section: InterviewSection; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const scope = namedConditionScope(readFacts({}, "/facts", issues), {}, "/conditions", issues);
  const roles = readRoles({ auditor: {} }, "/roles", scope);
  const calendar = readCalendar(undefined, "/calendar", issues);
  const section = interviewTopic.compile(shaped(value), "/interview", { ...scope, roles, calendar, steps: 0 });
  return { section, issues };
}

export function sectionOf(value: unknown): InterviewSection {
  const { section, issues } = compiled(value);
  expect(issues).toEqual([]);
  return section;
}

export const bank = sectionOf(documentOf("bank-branch"));
export const standard = sectionOf(documentOf("standard"));

export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

export type InterviewMachine = Machine<InterviewSession, InterviewEvent>;

/** Events as a host has them: plain JSON, not checked. */
export type HostEvent = Readonly<Record<string, unknown>>;

export function replayed(machine: InterviewMachine, events: readonly HostEvent[]): Transition<InterviewSession> {
  return replay(machine, frozen(structuredClone(events)) as readonly InterviewEvent[]); // what they are is what is tested
}

/** The session that events leave; every one of them must be accepted. */
export function sessionAfter(machine: InterviewMachine, events: readonly HostEvent[]): InterviewSession {
  const result = replayed(machine, events);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.snapshot;
}

/** Why the last of the events is refused; all before it must be accepted. */
export function refusal(machine: InterviewMachine, events: readonly HostEvent[]): readonly Issue[] {
  sessionAfter(machine, events.slice(0, -1));
  const result = replayed(machine, events);
  if (result.ok) throw new Error("the last event was accepted");
  return result.issues;
}

export function outcomeOf<T>(decision: Decision<T>): T {
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}
