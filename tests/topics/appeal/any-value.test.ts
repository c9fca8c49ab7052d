import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Issue } from "../../../src/core/issue.ts";
import { availableEvents, replay, transition } from "../../../src/core/machine.ts";
import { appealMachine, appealStatus, appealTopic } from "../../../src/topics/appeal/topic.ts";
import { asCase, asEvent, caseOf, event, standard } from "./policies.ts";

const policy = standard();
const machine = appealMachine(policy);
const told = event("result.notified", "2026-03-02", { handlers: { "hr-department": "li" } });
const talk = [told, event("appeal.filed", "2026-03-03")];
const answered = [...talk, event("answer.delivered", "2026-03-04", { outcome: "upheld" })];
const second = [...answered, event("appeal.escalated", "2026-03-05"), event("appeal.accepted", "2026-03-05")];
const mending = [...second, event("papers.requested", "2026-03-06", { papers: ["scores"] })];
const extended = [...second, event("answer.extended", "2026-03-06", { reason: "witness" })];
const cases = [[], [told], talk, answered, second, mending, extended].map((events) => caseOf(policy, events));
const events = [...extended, ...mending.slice(-1), event("papers.completed", "2026-03-07"), event("appeal.withdrawn", "2026-03-07")];

const anything = fc.anything({ withSparseArray: true, withDate: true, withMap: true, withBigInt: true, withNullPrototype: true });
const someday = fc.constantFrom("2026-03-01", "2026-03-09", "2026-12-31", "2027-06-01", "9999-12-31", "0001-01-01");
const likely = fc.oneof(anything, someday, fc.constantFrom<unknown>(null, "", "hr", "talk", "constructor", [], {}, true));

function expectIssues(issues: readonly Issue[]): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const { code, path, params } of issues) {
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(path).toMatch(/^(\/|$)/);
    expect(params).toBeTypeOf("object");
  }
}

/** Brings a value to every function that takes it: each answers, and none throws. */
function bring(snapshot: unknown, value: unknown, asOf: unknown): void {
  const result = transition(machine, asCase(snapshot), asEvent(value));
  if (!result.ok) {
    expectIssues(result.issues);
    expect(Object.is(result.snapshot, snapshot)).toBe(true);
  }
  expect(Array.isArray(availableEvents(machine, asCase(snapshot)))).toBe(true);
  const status = appealStatus(policy, snapshot, asOf);
  expect(["decided", "invalid"]).toContain(status.status);
  if (status.status === "invalid") expectIssues(status.issues);
}

/** A value in which one member, at any depth, is replaced by another. */
function replaced(value: unknown, at: number, by: unknown): unknown {
  let left = at;
  const walk = (part: unknown): unknown => {
    if (left-- === 0) return by;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, member]) => [key, walk(member)]));
  };
  return walk(value);
}

describe("any value at all", () => {
  it("as an event, a case or a day is answered, never with an exception", () => {
    fc.assert(fc.property(anything, anything, anything, (snapshot, value, asOf) => bring(snapshot, value, asOf)), { numRuns: 500 });
  });

  it("in any place of an event is answered", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.constantFrom(...events), fc.nat(8), likely, someday, (snapshot, each, at, value, day) => {
        bring(snapshot, replaced(each, at, value), day);
        bring(snapshot, { ...each, on: day }, day);
      }),
      { numRuns: 2_000 },
    );
  });

  it("in any place of a case is answered", () => {
    fc.assert(
      fc.property(fc.constantFrom(...cases), fc.nat(40), likely, fc.constantFrom(...events), someday, (snapshot, at, value, each, day) => {
        bring(replaced(snapshot, at, value), { ...each, on: day }, day);
      }),
      { numRuns: 3_000 },
    );
  });

  it("as a track or as facts is answered", () => {
    fc.assert(
      fc.property(anything, (value) => {
        const other = appealMachine(policy, value);
        expect(transition(other, other.start, asEvent(told)).ok).toBe(value === "person" || value === "unit" || value === undefined);
        expect(["decided", "uncovered", "invalid"]).toContain(appealTopic.answer(policy, value as never).status); // anything at all
        expect(["decided", "uncovered", "invalid"]).toContain(appealTopic.answer(policy, { track: value }).status);
      }),
      { numRuns: 500 },
    );
  });

  it("that changes its mind or throws when it is looked at is answered", () => {
    const throwing = new Proxy({}, { ownKeys: () => { throw new Error("no"); }, get: () => { throw new Error("no"); } });
    const cycle: Record<string, unknown> = {};
    cycle["self"] = cycle;
    for (const value of [throwing, cycle, new Date("2026-01-01"), () => "2026-01-01", Symbol("on"), 10n, "x".repeat(200_000)]) {
      bring(value, value, value);
      bring(cases[1], { ...told, on: value }, value);
      expect(transition(machine, machine.start, asEvent({ ...told, on: value })).ok).toBe(false);
    }
  });
});

describe("a stored case that no events made", () => {
  const refused = (snapshot: unknown) => {
    const result = transition(machine, asCase(snapshot), asEvent(event("appeal.withdrawn", "2026-03-20")));
    return result.ok ? [] : result.issues;
  };
  const [, noticed, filed] = cases;

  const [first] = filed?.stages ?? [];
  const answer = { on: "2026-03-05", outcome: "upheld", worsens: false, result: null };
  const papers = { requestedOn: "2026-03-05", items: ["scores"], completedOn: "2026-03-06" };
  it.each<[string, object, path: string, date: string, before: string]>([
    ["the last event before the filing", { lastOn: "2026-03-01" }, "/lastOn", "2026-03-01", "2026-03-03"],
    ["the filing before the notice", { notice: { ...filed?.notice, on: "2026-03-04" }, lastOn: "2026-03-04" }, "/stages/0/filedOn", "2026-03-03", "2026-03-04"],
    ["acceptance before the filing", { stages: [{ ...first, acceptedOn: "2026-03-02" }] }, "/stages/0/acceptedOn", "2026-03-02", "2026-03-03"],
    [
      "papers before the filing", { stages: [{ ...first, papers: { ...papers, requestedOn: "2026-03-02", completedOn: null } }] },
      "/stages/0/papers/requestedOn", "2026-03-02", "2026-03-03",
    ],
    [
      "papers complete before they were asked for", { stages: [{ ...first, papers: { ...papers, completedOn: "2026-03-04" } }], lastOn: "2026-03-05" },
      "/stages/0/papers/completedOn", "2026-03-04", "2026-03-05",
    ],
    ["an extension before the filing", { stages: [{ ...first, extension: { on: "2026-03-02", reason: null } }] }, "/stages/0/extension/on", "2026-03-02", "2026-03-03"],
    ["an answer before the papers", { stages: [{ ...first, papers, answer }], lastOn: "2026-03-06" }, "/stages/0/answer/on", "2026-03-05", "2026-03-06"],
    [
      "a second stage before the first answered", { stages: [{ ...first, answer }, { ...first, stage: "hr" }], lastOn: "2026-03-05" },
      "/stages/1/filedOn", "2026-03-03", "2026-03-05",
    ],
    ["a withdrawal before the filing", { closed: { on: "2026-03-02", because: "withdrawn" } }, "/closed/on", "2026-03-02", "2026-03-03"],
  ])("is refused for %s", (_, more, path, date, before) => {
    expect(refused({ ...filed, ...more })).toEqual([{ code: "appeal-case-disordered", path, params: { date, before } }]);
  });

  it("is refused for stages without a notice", () => {
    expect(refused({ ...noticed, notice: null })).toEqual([
      { code: "appeal-case-unfounded", path: "/lastOn", params: { key: "lastOn" } },
    ]);
    expect(refused({ ...noticed, lastOn: null })).toEqual([
      { code: "appeal-case-unfounded", path: "/notice", params: { key: "notice" } },
    ]);
  });

  it("is refused for what no event gives", () => {
    const later = { ...first, stage: "hr", filedOn: "2026-03-04" };
    const unfounded = (path: string, key: string) => [{ code: "appeal-case-unfounded", path, params: { key } }];
    expect(refused({ ...filed, lastOn: "2026-03-04", stages: [first, later] })).toEqual([]);
    expect(refused({ ...filed, lastOn: "2026-03-04", stages: [{ ...first, stage: "hr" }, { ...later, stage: "talk" }] })).toEqual(unfounded("/stages/1/stage", "stage"));
    expect(refused({ ...filed, lastOn: "2026-03-04", stages: [first, { ...later, stage: "talk" }] })).toEqual(unfounded("/stages/1/stage", "stage"));
    expect(refused({ ...filed, lastOn: "2026-03-09" })).toEqual(unfounded("/lastOn", "lastOn"));
    expect(refused({ ...noticed, closed: { on: "2026-03-02", because: "withdrawn" } })).toEqual(unfounded("/closed", "closed"));
    const wanting = { ...papers, completedOn: null };
    expect(refused({ ...filed, stages: [{ ...first, papers: wanting, answer }], lastOn: answer.on })).toEqual(unfounded("/stages/0/answer", "answer"));
  });

  it("is refused for papers and reasons without a word", () => {
    const withPapers = (items: readonly string[]) => refused({ ...filed, stages: [{ ...first, papers: { requestedOn: "2026-03-03", items, completedOn: null } }] });
    expect(withPapers([])).toMatchObject([{ code: "shape-too-small", path: "/stages/0/papers/items" }]);
    expect(withPapers([" "])).toMatchObject([{ code: "shape-bad-format", path: "/stages/0/papers/items/0" }]);
    expect(refused({ ...filed, stages: [{ ...first, extension: { on: "2026-03-03", reason: "" } }] })).toMatchObject([
      { code: "shape-bad-format", path: "/stages/0/extension/reason" },
    ]);
  });

  it("is refused for a stage or a track that the policy does not have", () => {
    expect(refused({ ...filed, stages: [{ ...filed?.stages[0], stage: "board" }] })).toEqual([
      { code: "appeal-stage-unknown", path: "/stages/0/stage", params: { stage: "board", known: ["talk", "second-appraiser", "hr", "committee"] } },
    ]);
    expect(refused({ ...filed, track: "unit" })).toEqual([
      { code: "appeal-track-other", path: "/track", params: { given: "unit", track: "person" } },
    ]);
    expect(appealStatus(policy, { ...filed, track: "team" }, "2026-03-09")).toEqual({
      status: "invalid", issues: [{ code: "appeal-track-unknown", path: "/appeal/track", params: { name: "team", known: ["person", "unit"] } }],
    });
  });
});

describe("a track that the policy does not have", () => {
  it("makes a machine that refuses every event and says why", () => {
    for (const section of [policy, null]) {
      const none = appealMachine(section, "team");
      const known = section === null ? [] : ["person", "unit"];
      const result = replay(none, [asEvent(told)]);
      expect(result).toEqual({
        ok: false, snapshot: none.start, issues: [{ code: "appeal-track-unknown", path: "", params: { name: "team", known } }],
      });
      expect(availableEvents(none, none.start)).toEqual([]);
    }
  });
});
