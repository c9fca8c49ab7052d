import { availableEvents, replay, transition } from "appraisal-policy";
import type { Machine } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { success } from "../../src/core/result.ts";

interface Count {
  readonly count: number;
}
interface Step {
  readonly by: number;
}

/** Counts to ten. */
const machine: Machine<Count, Step> = {
  start: { count: 0 },
  readSnapshot: (value) => success(value as Count),
  readEvent: (value) => success(value as Step),
  refusals: ({ count }, { by }) => (count + by > 10 ? [{ code: "too-far", path: "/by", params: { by } }] : []),
  apply: (draft, { by }) => {
    Object.assign(draft, { count: draft.count + by });
  },
  available: ({ count }) => (count < 10 ? [{ type: "step", by: "anybody" }] : []),
};

describe("a machine", () => {
  it("goes on by the events that it accepts, and says what each changed", () => {
    expect(replay(machine, [{ by: 4 }, { by: 5 }])).toEqual({
      ok: true,
      snapshot: { count: 9 },
      patches: [
        { op: "replace", path: ["count"], value: 4 },
        { op: "replace", path: ["count"], value: 9 },
      ],
    });
  });

  it("stops at the first event that it refuses, and keeps the snapshot", () => {
    const refused = replay(machine, [{ by: 9 }, { by: 2 }, { by: 1 }]);
    expect(refused).toEqual({ ok: false, snapshot: { count: 9 }, issues: [{ code: "too-far", path: "/by", params: { by: 2 } }] });
  });

  it("leaves what it is given as it is, and freezes none of it", () => {
    const snapshot = { count: 1 };
    const event = { by: 1 };
    expect(transition(machine, snapshot, event)).toMatchObject({ ok: true, snapshot: { count: 2 } });
    expect([snapshot, event, Object.isFrozen(snapshot), Object.isFrozen(event)]).toEqual([{ count: 1 }, { by: 1 }, false, false]);
  });

  it("refuses what is no list of events", () => {
    for (const events of [null, undefined, {}, "events"]) {
      expect(replay(machine, events as never)).toEqual({ ok: false, snapshot: { count: 0 }, issues: [{ code: "events-not-a-list", path: "", params: {} }] });
    }
  });

  it("says what may come next", () => {
    expect(availableEvents(machine, { count: 9 })).toEqual([{ type: "step", by: "anybody" }]);
    expect(availableEvents(machine, { count: 10 })).toEqual([]);
  });
});
