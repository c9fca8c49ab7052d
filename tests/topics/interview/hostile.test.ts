import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableEvents, transition } from "../../../src/core/machine.ts";
import { readShape } from "../../../src/core/shape.ts";
import { formFor, formOf, interviewMachine, interviewReminders, interviewTopic, interviewWords, noInterviews, satisfiesPhase } from "../../../src/topics/interview/topic.ts";
import type { InterviewEvent, InterviewSession } from "../../../src/topics/interview/topic.ts";
import { bank, compiled, documentOf, frozen, PRESETS, sectionOf, sessionAfter, standard } from "./support.ts";
import { before, completed, opened, recorded, whole } from "./talk.ts";

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

describe("a policy without the section", () => {
  it("has a machine that refuses every event, and says why", () => {
    const none = interviewMachine(noInterviews(bank.calendar));
    for (const event of whole) {
      const result = transition(none, none.start, asEvent(event));
      expect(result.ok ? [] : result.issues).toEqual([{ code: "interview-protocols-empty", path: "/protocol", params: {} }]);
    }
    expect(availableEvents(none, none.start)).toEqual([]);
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
    ["a signed form that nobody signed", { signatures: [] }, "/signatures"],
    ["a form filed before it was signed", { reached: reached.filter(({ state }) => state !== "signed") }, "/reached"],
    ["steps in another order", { steps: steps.toReversed() }, "/steps/1/step"],
    ["days that run backwards", { openedOn: "2026-02-01" }, "/steps/0"],
  ])("is refused: %s", (_, part, path) => {
    const result = transition(machine, asSession({ ...session, ...part }), asEvent({ type: "form.archived", on: "2026-12-31", by: "hr" }));
    expect(result.ok ? [] : result.issues).toContainEqual({ code: "interview-session-inconsistent", path, params: {} });
  });

  const [first, second] = signatures;
  const steppedBy = (name: string, part: object) => ({ steps: steps.map((each) => (each.step === name ? { ...each, ...part } : each)) });
  it.each([
    ["a step that came before its turn", { steps: steps.filter(({ step }) => step !== "self-assessment") }, "interview-session-inconsistent", "/steps/1"],
    ["a step that began before the one before it ended", steppedBy("opening", { lastOn: "2026-01-13", completedOn: "2026-01-13" }), "interview-session-inconsistent", "/steps/1"],
    ["a step completed after its last record", steppedBy("summary", { completedOn: "2026-01-13" }), "interview-session-inconsistent", "/steps/6"],
    ["authors twice", steppedBy("summary", { authors: ["manager", "manager"] }), "interview-session-inconsistent", "/steps/6/authors"],
    ["words of nobody", steppedBy("summary", { authors: [] }), "interview-session-inconsistent", "/steps/6/authors"],
    ["the employee's words from the manager", steppedBy("self-assessment", { authors: ["manager"] }), "interview-session-inconsistent", "/steps/1/authors"],
    ["a phase that there is not", { phase: "feed" }, "interview-phase-unknown", "/phase"],
    ["a result that was delivered too late", { after: { "result-delivered": "2026-01-13" } }, "interview-opened-too-early", "/after/result-delivered"],
    ["a channel that there is not", { channel: "pub" }, "interview-channel-unknown", "/channel"],
    ["a talk with oneself", { manager: "li" }, "interview-same-person", "/manager"],
    ["somebody who signed twice", { signatures: [...signatures, first] }, "interview-signed-already", "/signatures/2/by"],
    ["a refusal without a witness", { signatures: [{ ...first, how: "refused", reason: "x" }, second] }, "interview-signature-lacks", "/signatures/0/witness"],
    ["a refusal witnessed by a party", { signatures: [{ ...first, how: "refused", reason: "x", witness: "zhang" }, second] }, "interview-witness-not-neutral", "/signatures/0/witness"],
    ["a way that is closed", { signatures: [first, { ...second, how: "refused", reason: "x", witness: "wu" }] }, "interview-signature-way-closed", "/signatures/1/how"],
    ["a signature from before the form was filled", { signatures: [{ ...first, on: "2026-01-11" }, second] }, "interview-session-inconsistent", "/reached"],
    ["a form filed by who may not", { reached: reached.map((each) => ({ ...each, by: "hr" })) }, "interview-session-inconsistent", "/reached"],
    ["a form signed on a day without a signature", { reached: reached.map((each) => (each.state === "signed" ? { ...each, on: "2026-01-14" } : each)) }, "interview-session-inconsistent", "/reached"],
    ["an end after the end", { state: "cancelled", cancelled: { by: "manager", reason: "x" } }, "interview-session-inconsistent", "/cancelled"],
    ["a last day on which nothing was", { lastOn: "2026-12-30" }, "interview-session-inconsistent", "/lastOn"],
  ])("is refused, and told what is wrong: %s", (_, part, code, path) => {
    const result = formOf(bank, { ...session, ...part });
    expect(result.status === "invalid" ? result.issues : []).toContainEqual(expect.objectContaining({ code, path }));
  });

  it("is refused where its steps lie further apart than the policy allows", () => {
    const talk = interviewMachine(standard);
    const events = [{ ...opened, channel: "one-to-one", phase: "assessment" }, ...before("evaluation").slice(1)];
    const { steps: two, ...rest } = sessionAfter(talk, events);
    const late = two.map((each) => (each.step === "opening" ? each : { ...each, lastOn: "2026-02-01", completedOn: "2026-02-01" }));
    expect(formOf(standard, { ...rest, steps: two }).status).toBe("decided");
    expect(formOf(standard, { ...rest, steps: late, lastOn: "2026-02-01" })).toMatchObject({ issues: [{ path: "/steps/1" }] });
  });

  it("is refused by a machine of another protocol, which offers it nothing", () => {
    const other = interviewMachine(bank, "plan-agreement");
    const result = transition(other, session, asEvent({ type: "form.archived", on: "2026-12-31", by: "hr" }));
    expect(result.ok ? [] : result.issues).toMatchObject([{ code: "interview-protocol-other", path: "/protocol" }]);
    expect(availableEvents(other, session)).toEqual([]);
  });

  it("is refused with steps that its protocol has not", () => {
    const broken = { ...session, steps: [{ ...steps[0], step: "warm-up" }, ...steps.slice(1)] };
    const result = transition(machine, asSession(broken), asEvent(opened));
    expect(result.ok ? [] : result.issues).toContainEqual({ code: "interview-session-step-unknown", path: "/steps/0/step", params: { step: "warm-up" } });
  });

  describe("of two who both write", () => {
    const fields = [
      { id: "wish", type: "text", from: "employee" },
      { id: "plan", type: "text", from: "manager", after: ["wish"], required: true },
    ];
    const both = { id: "both", lead: "manager", requires: { authors: ["employee", "manager"] }, fields };
    const section = sectionOf({ protocols: { talk: { steps: [both] } } });
    const start = { type: "interview.opened", on: "2026-01-12", employee: "li", manager: "zhang" };
    const done = sessionAfter(interviewMachine(section), [start, recorded("both", "employee", { wish: "x" }), completed("both", "manager", { plan: "x" })]);
    const [record] = done.steps;
    const withRecord = (part: object) => ({ ...done, steps: [{ ...record, ...part }] });
    const open = { ...withRecord({ completedOn: null }), state: "open", reached: [] };

    it("is taken as it is, completed or open", () => {
      expect(formOf(section, done).status).toBe("decided");
      expect(formOf(section, open).status).toBe("decided");
    });

    it.each([
      ["an author who has not written", withRecord({ authors: ["employee"], values: { wish: "x" } }), "interview-session-inconsistent", "/steps/0/authors"],
      ["an author who can have written nothing", { ...open, steps: [{ ...record, completedOn: null, values: { wish: "x" } }] }, "interview-session-inconsistent", "/steps/0/authors"],
      ["a plan that waited for no wish", { ...open, steps: [{ ...record, completedOn: null, authors: ["manager"], values: { plan: "x" } }] }, "interview-session-inconsistent", "/steps/0/authors"],
      ["a value of another type", withRecord({ values: { wish: 1, plan: "x" } }), "interview-field-wrong-type", "/steps/0/values/wish"],
      ["a completed step that lacks a value", withRecord({ values: { wish: "x" } }), "interview-field-missing", "/steps/0/values/plan"],
      ["a last day before a record", { ...open, lastOn: "2026-01-11" }, "interview-session-inconsistent", "/steps/0"],
      ["a form filled by who does not lead", { ...done, reached: done.reached.map((each) => ({ ...each, by: "employee" })) }, "interview-session-inconsistent", "/reached"],
    ])("is refused with %s", (_, value, code, path) => {
      const result = formOf(section, value);
      expect(result.status === "invalid" ? result.issues : []).toContainEqual(expect.objectContaining({ code, path }));
    });
  });
});

function expectWords(code: string, params: object): void {
  for (const locale of ["en", "zh-CN"] as const) {
    const words: Readonly<Record<string, (params: never) => string>> = interviewWords[locale];
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
