import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/hash.ts";
import { availableEvents, replay, transition } from "../../../src/core/machine.ts";
import { dateOfDayNumber, dayNumber } from "../../../src/core/plain-date.ts";
import { appealMachine, appealStatus } from "../../../src/topics/appeal/topic.ts";
import type { AppealCase } from "../../../src/topics/appeal/topic.ts";
import { BEGINNING, expected, variants } from "./lifecycle-model.ts";
import type { Model } from "./lifecycle-model.ts";
import { asEvent, calendarDays, deepFreeze, outcomeOf, personTrack, stage, workingDays } from "./policies.ts";
import type { PlainEvent } from "./policies.ts";

const five = { fileWithin: workingDays(5), answerWithin: workingDays(5) };

const policy = deepFreeze(
  personTrack(
    [
      stage("manager", { ...five, acceptWithin: workingDays(3), mendWithin: workingDays(3), extension: { by: calendarDays(5), reasonRequired: true } }),
      stage("reviewer", { ...five, onSilence: "deemed-denied" }),
      stage("committee", { ...five, onSilence: "none", final: true }),
    ],
    {},
    { base: "weekdays" },
  ),
);
const machine = appealMachine(policy);

const DEPTH = 9;
const FIRST_MONDAY = "2026-03-02";
/** Whole weeks, so that every event is on a Monday: at once, past one window but not two, and past everything. */
const WAITS = [0, 14, 70];

interface Node {
  readonly snapshot: AppealCase;
  readonly model: Model;
  readonly events: readonly PlainEvent[];
}

function later(date: string, days: number): string {
  return dateOfDayNumber((dayNumber(date) ?? 0) + days);
}

/** Longer than any two windows of the policy: what is so long ago is past, however long. */
const LONG_AGO = 42;

/** What a case can still turn on: its present stage, and how many days ago things happened. Cases alike in this are one state. */
function stateOf({ lastOn, notice, stages, closed }: AppealCase): string {
  const state = { notice: stages.length === 0 && notice, entered: stages.map((each) => each.stage), last: stages.at(-1), closed };
  return JSON.stringify(state, (_, value: unknown) => {
    const day = dayNumber(value);
    return day === null ? value : Math.min(LONG_AGO, (dayNumber(lastOn) ?? 0) - day);
  });
}

/** The same of the model, to compare. */
function ages(model: Model): string {
  const ago = (age: number) => Math.min(LONG_AGO, model.age - age);
  return canonicalJson({
    ...model,
    age: ago(0),
    papersAge: model.papers === "none" ? null : ago(model.papersAge),
    answerAge: model.answerAge === null ? null : ago(model.answerAge),
  });
}

/** Every state that events can reach, with the shortest way to it, and what was wrong on the way. */
function explore(): { readonly nodes: readonly Node[]; readonly faults: readonly unknown[]; readonly tried: number } {
  const faults: unknown[] = [];
  const seen = new Map<string, Model>();
  let frontier: readonly Node[] = [{ snapshot: machine.start, model: BEGINNING, events: [] }];
  const nodes: Node[] = [...frontier];
  let tried = 0;
  for (let depth = 0; depth < DEPTH && frontier.length > 0; depth++) {
    const next: Node[] = [];
    for (const { snapshot, model, events } of frontier) {
      for (const [name, variant] of Object.entries(variants)) {
        for (const wait of WAITS) {
          const event = deepFreeze({ ...variant, on: later(snapshot.lastOn ?? FIRST_MONDAY, wait) });
          const want = expected(model, name, wait);
          const result = transition(machine, snapshot, asEvent(event));
          tried++;
          const codes = result.ok ? null : result.issues.map(({ code }) => code);
          const isWanted = Array.isArray(want) ? canonicalJson(codes) === canonicalJson(want) : result.ok;
          if (!isWanted) faults.push({ name, wait, events, want, codes });
          if (!result.ok || Array.isArray(want)) {
            if (result.snapshot !== snapshot) faults.push({ name, events, changed: result.snapshot });
            continue;
          }
          const key = stateOf(result.snapshot);
          const before = seen.get(key);
          const after = want as Model; // the other of the two
          if (before !== undefined) {
            if (ages(before) !== ages(after)) faults.push({ name, events, before, after });
            continue;
          }
          seen.set(key, after);
          next.push({ snapshot: result.snapshot, model: after, events: [...events, event] });
        }
      }
    }
    for (const node of next) nodes.push(node);
    frontier = next;
  }
  return { nodes, faults, tried };
}

describe("every way that an appeal can go, up to nine events", () => {
  const { nodes, faults, tried } = explore();

  it("takes and refuses each event as the text of the policy says", () => {
    expect(faults.slice(0, 3)).toEqual([]);
    expect(nodes.length).toBeGreaterThan(500);
    expect(tried).toBe((nodes.length - nodes.filter(({ events }) => events.length === DEPTH).length) * WAITS.length * Object.keys(variants).length);
    expect(new Set(nodes.map(({ model }) => model.at))).toEqual(new Set(["start", "told", "manager", "reviewer", "committee", "over"]));
  });

  it("gives the same case, byte for byte, when its events are replayed", () => {
    for (const { snapshot, events } of nodes) {
      const again = replay(machine, events.map(asEvent));
      expect(again.ok && JSON.stringify(again.snapshot)).toBe(JSON.stringify(snapshot));
    }
  });

  it("goes on from a stored case as from the one it was stored from", () => {
    for (const { snapshot } of nodes.filter((_, index) => index % 7 === 0)) {
      const stored: AppealCase = JSON.parse(JSON.stringify(snapshot));
      expect(stored).toEqual(snapshot);
      expect(availableEvents(machine, stored)).toEqual(availableEvents(machine, snapshot));
      expect(machine.readSnapshot(stored)).toEqual({ ok: true, value: snapshot });
    }
  });

  it("names as available every event that is then accepted", () => {
    for (const { snapshot, model } of nodes) {
      const possible = new Set(availableEvents(machine, snapshot).map(({ type }) => type));
      const accepted = Object.entries(variants).filter(([name]) => WAITS.some((wait) => !Array.isArray(expected(model, name, wait))));
      expect(accepted.filter(([, { type }]) => !possible.has(type))).toEqual([]);
    }
  });

  it("has a status on the day of every event, and whatever the appellant may then do is accepted", () => {
    const typeOf = { "file": "appeal.filed", "escalate": "appeal.escalated", "withdraw": "appeal.withdrawn", "complete-papers": "papers.completed" };
    for (const { snapshot } of nodes) {
      for (const wait of WAITS) {
        const day = later(snapshot.lastOn ?? FIRST_MONDAY, wait);
        const { options } = outcomeOf(appealStatus(policy, snapshot, day));
        const acts = new Set<string>(options.map(({ act }) => act));
        const taken = Object.entries(typeOf).filter(([, type]) => transition(machine, snapshot, asEvent({ type, on: day })).ok);
        expect([...acts].filter((act) => act !== "wait").toSorted()).toEqual(taken.map(([act]) => act).toSorted());
      }
    }
  });
});

describe("what a host hands in", () => {
  it("is neither frozen nor changed, and may be frozen", () => {
    const event = { type: "result.notified", on: FIRST_MONDAY, handlers: { manager: "li" } };
    const first = transition(machine, machine.start, asEvent(event));
    const stored: AppealCase = JSON.parse(JSON.stringify(first.snapshot));
    const filed = { type: "appeal.filed", on: FIRST_MONDAY, handlers: { reviewer: "wang" } };
    const text = JSON.stringify([event, stored, filed]);
    expect(transition(machine, stored, asEvent(filed)).ok).toBe(true);
    expect(transition(machine, deepFreeze(structuredClone(stored)), deepFreeze(asEvent(structuredClone(filed)))).ok).toBe(true);
    expect(JSON.stringify([event, stored, filed])).toBe(text);
    const parts = [event, event.handlers, stored, stored.notice, stored.notice?.handlers, stored.stages, filed, filed.handlers];
    expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => false));
  });

  it("leaves an audit trail of what each event changed", () => {
    const told = transition(machine, machine.start, asEvent({ type: "result.notified", on: FIRST_MONDAY }));
    expect(told.ok && told.patches.map(({ op, path }) => [op, path.join("/")])).toEqual([["replace", "notice"], ["replace", "lastOn"]]);
  });
});
