import { describe, expect, it } from "vitest";
import { availableEvents, transition } from "../../../src/core/machine.ts";
import type { Machine } from "../../../src/core/machine.ts";
import { interviewMachine } from "../../../src/topics/interview/topic.ts";
import type { InterviewEvent, InterviewSession } from "../../../src/topics/interview/topic.ts";
import { frozen, replayed, sectionOf } from "./support.ts";
import type { HostEvent } from "./support.ts";

const DAY = "2026-03-02";

/** A third protocol, as a host may write it: the employee speaks, then the manager, then both agree. */
const document = (strict: boolean) => ({
  protocols: {
    three: {
      strictOrder: { value: strict },
      steps: [
        { id: "view", lead: "employee", fields: [{ id: "view", type: "text", required: true, from: "employee" }] },
        { id: "verdict", lead: "manager", requires: { completed: ["view"] }, fields: [{ id: "verdict", type: "text", required: true }] },
        {
          id: "plan",
          lead: "both",
          fields: [
            { id: "wish", type: "text", required: true, from: "employee" },
            { id: "plan", type: "text", required: true, after: ["wish"] },
          ],
        },
      ],
    },
  },
  form: {
    signatures: { by: [{ party: "employee", ways: { signed: [], refused: ["witness", "reason"] } }, { party: "manager", ways: { signed: [] } }] },
    states: [
      { state: "filled", owners: ["manager"] },
      { state: "signed", owners: ["employee", "manager"] },
      { state: "filed", owners: ["manager"] },
      { state: "archived", owners: ["auditor"] },
    ],
  },
});

const event = (type: string, rest: object): HostEvent => ({ type, on: DAY, ...rest });

const EVENTS: Readonly<Record<string, HostEvent>> = {
  "open": event("interview.opened", { employee: "li", manager: "zhang" }),
  "close view": event("step.completed", { step: "view", by: "employee", values: { view: "x" } }),
  "close verdict": event("step.completed", { step: "verdict", by: "manager", values: { verdict: "x" } }),
  "wish": event("step.recorded", { step: "plan", by: "employee", values: { wish: "x" } }),
  "plan": event("step.recorded", { step: "plan", by: "manager", values: { plan: "x" } }),
  "close plan": event("step.completed", { step: "plan", by: "manager" }),
  "reopen view": event("step.reopened", { step: "view", by: "employee", reason: "x" }),
  "reopen plan": event("step.reopened", { step: "plan", by: "manager", reason: "x" }),
  "employee signs": event("form.signed", { by: "employee", how: "signed" }),
  "employee refuses": event("form.signed", { by: "employee", how: "refused", witness: "wu", reason: "x" }),
  "refuses alone": event("form.signed", { by: "employee", how: "refused", reason: "x" }),
  "manager signs": event("form.signed", { by: "manager", how: "signed" }),
  "file": event("form.filed", { by: "manager" }),
  "archive": event("form.archived", { by: "auditor" }),
  "cancel": event("interview.cancelled", { by: "manager", reason: "x" }),
};

/** The interview as this test understands it, from the words of the protocol alone. */
interface Model {
  readonly opened: boolean;
  readonly done: readonly string[];
  readonly written: readonly string[];
  readonly signers: readonly string[];
  readonly papers: readonly string[];
  readonly cancelled: boolean;
}

const NOTHING: Model = { opened: false, done: [], written: [], signers: [], papers: [], cancelled: false };
const has = (list: readonly string[], ...names: readonly string[]) => names.every((name) => list.includes(name));
const isFilled = ({ done }: Model) => has(done, "view", "verdict", "plan");
const isSigned = ({ signers }: Model) => signers.length === 2;

type Row = readonly [when: (model: Model, strict: boolean) => boolean, then: (model: Model, strict: boolean) => Model];

const isRunning = (model: Model) => model.opened && !model.cancelled && !isFilled(model);
const isSignable = (model: Model) => isFilled(model) && !model.cancelled && !isSigned(model);
const closes = (step: string) => (model: Model): Model => ({ ...model, done: [...model.done, step] });
const planIsOpen = (model: Model, strict: boolean) => isRunning(model) && !has(model.done, "plan") && (!strict || has(model.done, "verdict"));
const signs = (who: string): Row => [
  (model) => isSignable(model) && !has(model.signers, who),
  (model) => ({ ...model, signers: [...model.signers, who] }),
];
const without = (list: readonly string[], ...names: readonly string[]) => list.filter((each) => !names.includes(each));

const TABLE: Readonly<Record<string, Row>> = {
  "open": [(model) => !model.opened, (model) => ({ ...model, opened: true })],
  "close view": [
    (model) => isRunning(model) && !has(model.done, "view"),
    (model) => ({ ...model, done: [...model.done, "view"], written: [...without(model.written, "view"), "view"] }),
  ],
  "close verdict": [(model) => isRunning(model) && has(model.done, "view") && !has(model.done, "verdict"), closes("verdict")],
  "wish": [
    (model, strict) => planIsOpen(model, strict) && !has(model.written, "plan"),
    (model) => ({ ...model, written: [...without(model.written, "wish"), "wish"] }),
  ],
  "plan": [
    (model, strict) => planIsOpen(model, strict) && has(model.written, "wish"),
    (model) => ({ ...model, written: [...without(model.written, "plan"), "plan"] }),
  ],
  "close plan": [(model, strict) => planIsOpen(model, strict) && has(model.written, "wish", "plan"), closes("plan")],
  "reopen view": [
    (model) => has(model.written, "view") && !model.cancelled && !isSigned(model),
    (model, strict) => ({
      ...model,
      done: strict ? [] : without(model.done, "view", "verdict"),
      written: strict ? ["view"] : model.written,
      signers: [],
    }),
  ],
  "reopen plan": [
    (model) => has(model.written, "wish") && !model.cancelled && !isSigned(model),
    (model) => ({ ...model, done: without(model.done, "plan"), written: without(model.written, "plan"), signers: [] }),
  ],
  "employee signs": signs("employee"),
  "employee refuses": signs("employee"),
  "refuses alone": [() => false, (model) => model],
  "manager signs": signs("manager"),
  "file": [(model) => isSigned(model) && model.papers.length === 0, (model) => ({ ...model, papers: ["filed"] })],
  "archive": [(model) => model.papers.length === 1, (model) => ({ ...model, papers: ["filed", "archived"] })],
  "cancel": [(model) => model.opened && !model.cancelled && !isSigned(model), (model) => ({ ...model, cancelled: true })],
};

/** Sessions that the machine takes and no events lead to, put together from the parts of all to which some do. */
function forgeries(machine: Machine<InterviewSession, InterviewEvent>, reachable: readonly string[]): readonly string[] {
  const sessions = reachable.map((text) => JSON.parse(text) as InterviewSession).filter(({ state }) => state !== "none");
  const parts = <Part>(part: (session: InterviewSession) => Part): readonly Part[] => {
    return [...new Set(sessions.map((session) => JSON.stringify(part(session))))].map((text) => JSON.parse(text) as Part);
  };
  const [base] = sessions;
  return parts(({ steps }) => steps).flatMap((steps) => {
    return parts(({ signatures }) => signatures).flatMap((signatures) => {
      return parts(({ reached }) => reached).flatMap((reached) => {
        return parts(({ state, cancelled }) => ({ state, cancelled })).flatMap((end) => {
          const session = { ...base, steps, signatures, reached, ...end };
          const text = JSON.stringify(session);
          return machine.readSnapshot(session).ok && !reachable.includes(text) ? [text] : [];
        });
      });
    });
  });
}

const asEvent = (host: HostEvent) => host as InterviewEvent; // what it is, is what is tested

describe.each([
  ["in strict order", true, 12],
  ["in any order", false, 12],
])("every way to go through an interview %s", (_, strict, depth) => {
  const machine = interviewMachine(sectionOf(document(strict)));

  it("is taken or refused as the table says, and what it leaves can be stored, read and replayed", () => {
    let level = new Map<string, { session: InterviewSession; model: Model; path: readonly HostEvent[] }>();
    level.set("start", { session: machine.start, model: NOTHING, path: [] });
    const seen = new Set([JSON.stringify(machine.start)]);
    const wrong: string[] = [];
    const reached = new Set<string>();
    for (let depths = 0; depths < depth && level.size > 0; depths++) {
      const next: typeof level = new Map();
      for (const { session, model, path } of level.values()) {
        reached.add(session.state);
        const available = availableEvents(machine, session);
        for (const [name, host] of Object.entries(EVENTS)) {
          const row = TABLE[name];
          const before = JSON.stringify(session);
          const result = transition(machine, session, asEvent(frozen(structuredClone(host))));
          const expected = row?.[0](model, strict) === true;
          if (result.ok !== expected) wrong.push(`${path.map((each) => each["type"]).join(" ")} → ${name}: ${String(result.ok)}`);
          if (!result.ok) expect(result.snapshot).toBe(session);
          expect(JSON.stringify(session)).toBe(before);
          if (!result.ok || !expected || row === undefined) continue;
          expect(available.some(({ type, at }) => type === host["type"] && (at === undefined || at === host["step"]))).toBe(true);
          const text = JSON.stringify(result.snapshot);
          if (seen.has(text)) continue;
          seen.add(text);
          const stored = JSON.parse(text) as InterviewSession; // as a host reads it from its database
          next.set(text, { session: stored, model: row[1](model, strict), path: [...path, host] });
        }
        const again = replayed(machine, path);
        expect(again.ok && JSON.stringify(again.snapshot)).toBe(JSON.stringify(session));
      }
      level = next;
    }
    expect(wrong).toEqual([]);
    expect(forgeries(machine, [...seen])).toEqual([]);
    expect([...reached].toSorted()).toEqual(["archived", "cancelled", "filed", "filled", "none", "open", "signed"]);
    expect(level.size).toBe(0);
  });
});
