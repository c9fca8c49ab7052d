import { enablePatches, produceWithPatches } from "immer";
import type { Draft, Patch } from "immer";
import { snapshotJson } from "./json.ts";
import type { JsonLimits } from "./json.ts";
import { issuesOf } from "./issue.ts";
import type { Issue } from "./issue.ts";
import type { Issues, Result } from "./result.ts";

enablePatches();

export type MachineIssueCatalogue = { readonly "events-not-a-list": Record<never, never> };

const issue = issuesOf<MachineIssueCatalogue>();

/** One record of a lifecycle may be so large. */
const LIFECYCLE_LIMITS: JsonLimits = { depth: 32, values: 100_000, stringLength: 100_000 };

/** A part of a snapshot that an event changed: what was done, where, and the new value. The list of them is the audit trail. */
export type SnapshotPatch = Pick<Patch, "op" | "path" | "value">;

/** What became of an event: a new snapshot with what changed, or the unchanged one with the reasons of the refusal. */
export type Transition<Snapshot> =
  | { readonly ok: true; readonly snapshot: Snapshot; readonly patches: readonly SnapshotPatch[] }
  | { readonly ok: false; readonly snapshot: Snapshot; readonly issues: Issues };

/** An event that may come next, by whom, and what it must carry. */
export interface AvailableEvent {
  readonly type: string;
  /** Who may bring it about: a party of the lifecycle, such as `employee` or `manager`. */
  readonly by: string;
  /** The step or stage that it concerns, where it concerns one. */
  readonly at?: string;
}

/**
 * A lifecycle as data and three pure functions. Snapshots and events are plain JSON: a host stores the events and replays
 * them. Made by `interviewMachine` and `appealMachine`.
 */
export interface Machine<Snapshot, Event> {
  /** The snapshot before any event. */
  readonly start: Snapshot;
  /** Checks a stored snapshot: its shape, and that it belongs to this lifecycle. */
  readonly readSnapshot: (value: unknown) => Result<Snapshot>;
  /** Checks the shape of an event. Whether it may come now is for `refusals` to say. */
  readonly readEvent: (value: unknown) => Result<Event>;
  // Methods, so that they may ask for an event as \`readEvent\` returns it, whose days have been checked.
  /** Why an event cannot come in a state; empty if it can. */
  refusals(snapshot: Snapshot, event: Event): readonly Issue[];
  /** Writes an accepted event into a draft of the snapshot. */
  apply(draft: Draft<Snapshot>, event: Event): void;
  /** The events that may come next. */
  readonly available: (snapshot: Snapshot) => readonly AvailableEvent[];
}

/** Brings an event to a snapshot. A refused event changes nothing. Neither the snapshot nor the event is frozen or changed. */
export function transition<Snapshot, Event>(
  machine: Machine<Snapshot, Event>,
  snapshot: Snapshot,
  event: Event,
): Transition<Snapshot> {
  const before = readCopy(snapshot, machine.readSnapshot);
  if (!before.ok) return { ok: false, snapshot, issues: before.issues };
  const next = readCopy(event, machine.readEvent);
  if (!next.ok) return { ok: false, snapshot, issues: next.issues };
  const [first, ...rest] = machine.refusals(before.value, next.value);
  if (first !== undefined) return { ok: false, snapshot, issues: [first, ...rest] };
  const [after, patches] = produceWithPatches(before.value, (draft: Draft<Snapshot>) => {
    machine.apply(draft, next.value);
  });
  return { ok: true, snapshot: after, patches };
}

/** Brings events to the start of a machine, one after the other, up to the first that is refused. */
export function replay<Snapshot, Event>(
  machine: Machine<Snapshot, Event>,
  events: readonly Event[],
): Transition<Snapshot> {
  let snapshot = machine.start;
  if (!Array.isArray(events)) return { ok: false, snapshot, issues: [issue("events-not-a-list", "", {})] };
  const patches: SnapshotPatch[] = [];
  for (const event of events) {
    const result = transition(machine, snapshot, event);
    if (!result.ok) return result;
    snapshot = result.snapshot;
    patches.push(...result.patches);
  }
  return { ok: true, snapshot, patches };
}

/** The events that may come next. */
export function availableEvents<Snapshot, Event>(
  machine: Machine<Snapshot, Event>,
  snapshot: Snapshot,
): readonly AvailableEvent[] {
  const read = readCopy(snapshot, machine.readSnapshot);
  return read.ok ? machine.available(read.value) : [];
}

/** A copy of ours, so that nothing that the host holds is frozen with it, checked for its shape. */
function readCopy<T>(value: unknown, read: (value: unknown) => Result<T>): Result<T> {
  const copy = snapshotJson(value, LIFECYCLE_LIMITS);
  return copy.ok ? read(copy.value) : copy;
}
