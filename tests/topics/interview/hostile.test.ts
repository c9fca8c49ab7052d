import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableEvents, transition } from "../../../src/core/machine.ts";
import { readShape } from "../../../src/core/shape.ts";
import { formFor, formOf, interviewMachine, interviewReminders, interviewTopic, satisfiesPhase } from "../../../src/topics/interview/topic.ts";
import type { InterviewEvent, InterviewSession } from "../../../src/topics/interview/topic.ts";
import { bank, compiled, documentOf, frozen, PRESETS, sectionOf, sessionAfter } from "./support.ts";
import { before, opened, whole } from "./talk.ts";

const machine = interviewMachine(bank);
const anyEvent = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true, withSet: true, withSparseArray: true });
const stored = whole.map((_, count) => sessionAfter(machine, whole.slice(0, count + 1)));

/** Events as they are, but for one member that is anything at all. */
const spoiltEvent = fc
  .tuple(fc.constantFrom(...whole), fc.constantFrom("type", "on", "by", "step", "values", "how", "after", "protocol", "phase", "channel", "witness"), anyEvent)
  .map(([event, key, value]) => ({ ...event, [key]: value }));
const spoiltSession = fc
  .tuple(fc.constantFrom(...stored), fc.constantFrom(...Object.keys(machine.start)), anyEvent)
  .map(([session, key, value]) => ({ ...session, [key]: value }));
const spoiltValues = fc
  .tuple(fc.constantFrom(...whole.slice(1, 9)), fc.dictionary(fc.constantFrom("results", "pay", "goals", "plan", "record", "causes", "topics", "constructor"), fc.jsonValue()))
  .map(([event, values]) => ({ ...event, values: { ...(event["values"] as object | undefined), ...values } }));

const asEvent = (value: unknown) => value as InterviewEvent; // anything at all is what is tested
const asSession = (value: unknown) => value as InterviewSession;

describe("anything at all", () => {
  it("as an event or as a stored interview is taken or refused, never thrown at", () => {
    const events = fc.oneof(anyEvent, spoiltEvent, spoiltValues);
    const sessions = fc.oneof(anyEvent, spoiltSession, fc.constantFrom(...stored));
    fc.assert(
      fc.property(sessions, events, (session, event) => {
        const result = transition(machine, asSession(session), asEvent(event));
        if (!result.ok) {
          expect(result.issues.length).toBeGreaterThan(0);
          expect(result.snapshot).toBe(session);
          for (const { code, params } of result.issues) expectWords(code, params);
        } else {
          expect(transition(machine, result.snapshot, asEvent({})).ok).toBe(false);
          expect(formOf(bank, result.snapshot).status).toBe("decided");
        }
        availableEvents(machine, asSession(session));
      }),
      { numRuns: 2_000 },
    );
  });

  it("as the argument of a question is answered or refused, never thrown at", () => {
    fc.assert(
      fc.property(fc.oneof(anyEvent, spoiltSession), anyEvent, (session, other) => {
        formOf(bank, session);
        formFor(bank, other);
        interviewReminders(bank, session, other);
        interviewReminders(bank, session, "2027-01-01");
        satisfiesPhase(bank, [session, other], "feedback");
        satisfiesPhase(bank, session, other);
      }),
      { numRuns: 1_000 },
    );
  });

  it("that throws when it is looked at is refused", () => {
    const trap = new Proxy([], { get: () => { throw new Error("no"); }, ownKeys: () => { throw new Error("no"); } });
    expect(transition(machine, asSession(trap), asEvent(trap)).ok).toBe(false);
    expect(satisfiesPhase(bank, trap, "feedback").status).toBe("invalid");
    expect(formOf(bank, trap).status).toBe("invalid");
  });

  it("changed in a document is refused by its shape or its meaning, or makes a section that answers", () => {
    const document = documentOf("bank-branch");
    const paths = pathsOf(document);
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.oneof(fc.jsonValue(), fc.constantFrom("manager", "results", "evaluation", "signed", 0)), (path, value) => {
        const changed = structuredClone(document) as unknown;
        setAt(changed, path, value);
        if (!readShape(interviewTopic.schema, changed).ok) return;
        const { section, issues } = compiled(changed);
        for (const { code, params } of issues) expectWords(code, params);
        const other = interviewMachine(section);
        transition(other, other.start, asEvent(opened));
        formFor(section);
      }),
      { numRuns: 500 },
    );
  });
});

describe("what a host hands over", () => {
  it("is neither frozen nor changed", () => {
    const events = structuredClone(whole);
    const session = JSON.parse(JSON.stringify(machine.start)) as InterviewSession; // as a host reads it
    const text = JSON.stringify([events, session]);
    const result = transition(machine, session, asEvent(events[0]));
    expect(result.ok).toBe(true);
    expect(JSON.stringify([events, session])).toBe(text);
    expect([Object.isFrozen(session), Object.isFrozen(events[0]), Object.isFrozen(session.steps), Object.isFrozen(events[0]?.["values"])]).toEqual([false, false, false, false]);
  });

  it("may be frozen through and through", () => {
    for (const preset of PRESETS) {
      const section = sectionOf(frozen(documentOf(preset)));
      expect(formFor(section).status).toBe("decided");
    }
  });
});

describe("a stored interview that contradicts itself", () => {
  const session = sessionAfter(machine, whole.slice(0, -1));
  const { steps, signatures, reached } = session;
  it.each([
    ["a state that its steps do not have", { state: "open" }, "/state"],
    ["nobody who talks", { employee: null }, "/employee"],
    ["somebody who signed twice", { signatures: [...signatures, ...signatures] }, "/signatures"],
    ["a signed form that nobody signed", { signatures: [] }, "/signatures"],
    ["a form filed before it was signed", { reached: reached.filter(({ state }) => state !== "signed") }, "/reached"],
    ["steps in another order", { steps: steps.toReversed() }, "/steps/1/step"],
    ["days that run backwards", { openedOn: "2026-02-01" }, "/steps/0"],
  ])("is refused: %s", (_, part, path) => {
    const result = transition(machine, asSession({ ...session, ...part }), asEvent({ type: "form.archived", on: "2026-12-31", by: "hr" }));
    expect(result.ok ? [] : result.issues).toContainEqual({ code: "interview-session-inconsistent", path, params: {} });
  });

  it("is refused with steps that its protocol has not", () => {
    const broken = { ...session, steps: [{ ...steps[0], step: "warm-up" }, ...steps.slice(1)] };
    const result = transition(machine, asSession(broken), asEvent(opened));
    expect(result.ok ? [] : result.issues).toContainEqual({ code: "interview-session-step-unknown", path: "/steps/0/step", params: { step: "warm-up" } });
  });

  it("is refused with values that the protocol would not take", () => {
    const open = sessionAfter(machine, before("discussion"));
    const broken = { ...open, steps: open.steps.map((each) => (each.step === "evaluation" ? { ...each, values: { results: 1 } } : each)) };
    expect(formOf(bank, broken)).toMatchObject({ status: "invalid" });
  });
});

function expectWords(code: string, params: object): void {
  for (const locale of ["en", "zh-CN"] as const) {
    const words: Readonly<Record<string, (params: never) => string>> = interviewTopic.words[locale];
    if (!code.startsWith("interview-")) continue;
    const sentence = words[code]?.(params as never) ?? ""; // the code's own params
    expect(sentence, code).not.toBe("");
    expect(sentence, code).not.toMatch(/undefined|\[object|[.。]$/);
  }
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [path];
  return [...(path.length === 0 ? [] : [path]), ...Object.entries(value).flatMap(([key, each]) => pathsOf(each, [...path, key]))];
}

function setAt(target: unknown, [key, ...rest]: readonly string[], value: unknown): void {
  const place = target as Record<string, unknown>; // the path was read from it
  if (key === undefined) return;
  if (rest.length === 0) place[key] = value;
  else setAt(place[key], rest, value);
}
