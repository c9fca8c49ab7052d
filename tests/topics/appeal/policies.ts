import { expect } from "vitest";
import type { Decision } from "../../../src/core/decision.ts";
import type { Issue } from "../../../src/core/issue.ts";
import { replay } from "../../../src/core/machine.ts";
import { readShape } from "../../../src/core/shape.ts";
import { readFacts } from "../../../src/rules/facts.ts";
import { namedConditionScope } from "../../../src/rules/condition-syntax.ts";
import { readRoles, rolesSchema } from "../../../src/topics/roles.ts";
import { appealMachine, appealStatus, appealTopic } from "../../../src/topics/appeal/topic.ts";
import type { AppealCase, AppealEvent, AppealSection, AppealStatus } from "../../../src/topics/appeal/topic.ts";
import { calendarOf } from "../../support/calendar-fixtures.ts";
import { loadPolicy } from "../../../src/policy/parse.ts";
import groupDocument from "../../../src/presets/group-appeals.json" with { type: "json" };
import standardDocument from "../../../src/presets/standard.json" with { type: "json" };

const CHINA = { base: "CN", onUnknownYear: "error" };

/** The issues of a section's shape, or of its meaning, and the section if there are none. */
export function readSection(appeal: unknown, roles: unknown, calendar: unknown = CHINA): { readonly section: AppealSection | null; readonly issues: readonly Issue[] } {
  const shape = readShape(appealTopic.schema, appeal);
  if (!shape.ok) return { section: null, issues: shape.issues };
  const issues: Issue[] = [];
  const scope = namedConditionScope(readFacts({}, "/facts", issues), {}, "/conditions", issues);
  const known = readRoles(rolesSchema.parse(roles), "/roles", scope);
  const section = appealTopic.compile(shape.value, "/appeal", { ...scope, roles: known, calendar: calendarOf(calendar), steps: 0 });
  return { section: issues.length === 0 ? section : null, issues };
}

/** A section without fault. */
export function sectionOf(appeal: unknown, roles: unknown = ROLES, calendar: unknown = CHINA): AppealSection {
  const { section, issues } = readSection(appeal, roles, calendar);
  expect(issues).toEqual([]);
  if (section === null) throw new Error("the section has issues");
  return section;
}

export const ROLES = { manager: {}, reviewer: {}, hr: {}, committee: {} };

/** A stage of a made-up policy: no limits, and whatever else is given. */
export function stage(id: string, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return { id, handler: id, fileWithin: null, answerWithin: null, final: false, ...more };
}

/** A section with a person track of these stages. */
export function personTrack(
  stages: readonly Readonly<Record<string, unknown>>[],
  more: Readonly<Record<string, unknown>> = {},
  calendar: unknown = CHINA,
): AppealSection {
  return sectionOf({ tracks: { person: { stages, ...more } } }, ROLES, calendar);
}

export const workingDays = (value: number) => ({ value, unit: "working-day" });
export const calendarDays = (value: number) => ({ value, unit: "calendar-day" });

export const presets = { "group-appeals": groupDocument, standard: standardDocument };

function presetOf(document: unknown): AppealSection {
  const { appeal } = loadPolicy(document).sections;
  if (appeal === undefined) throw new Error("the preset has no appeal section");
  return appeal;
}

export const groupAppeals = (): AppealSection => presetOf(groupDocument);
export const standard = (): AppealSection => presetOf(standardDocument);

/** An event as a host writes it: type, day, and what it carries. */
export type PlainEvent = { readonly type: string; readonly on: string } & Readonly<Record<string, unknown>>;

export function event(type: string, on: string, more: Readonly<Record<string, unknown>> = {}): PlainEvent {
  return { type, on, ...more };
}

export const asEvent = (value: unknown) => value as AppealEvent; // anything at all goes in
export const asCase = (value: unknown) => value as AppealCase; // anything at all goes in
/** The case that events make; every one of them must be accepted. */
export function caseOf(section: AppealSection, events: readonly PlainEvent[], track = "person"): AppealCase {
  const result = replay(appealMachine(section, track), events.map(asEvent));
  expect(result.ok ? [] : result.issues).toEqual([]);
  return result.snapshot;
}

/** Why the last of the events is refused; the others must be accepted. */
export function refusalOf(section: AppealSection, events: readonly PlainEvent[], track = "person"): readonly Issue[] {
  const before = caseOf(section, events.slice(0, -1), track);
  const result = replay({ ...appealMachine(section, track), start: before }, events.slice(-1).map(asEvent));
  expect(result.snapshot).toEqual(before);
  return result.ok ? [] : result.issues;
}

/** How a case stands on a day; it must be decided. */
export function statusOf(section: AppealSection, events: readonly PlainEvent[], asOf: string, track = "person"): AppealStatus {
  return outcomeOf(appealStatus(section, caseOf(section, events, track), asOf));
}

export function outcomeOf<T>(decision: Decision<T>): T {
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  return decision.outcome;
}

/** The acts that the appellant has, each with its stage and last day. */
export function choices({ options }: AppealStatus): readonly string[] {
  return options.map(({ act, stage: at, window }) => [act, at, window?.date].filter((word) => word !== null && word !== undefined).join(" "));
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    for (const member of Object.values(value)) deepFreeze(member);
    Object.freeze(value);
  }
  return value;
}
