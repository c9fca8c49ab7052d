import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { availableEvents, transition } from "../../../src/core/machine.ts";
import type { AvailableEvent } from "../../../src/core/machine.ts";
import { formFor, formOf, interviewMachine, interviewReminders } from "../../../src/topics/interview/topic.ts";
import type { InterviewEvent, InterviewSession } from "../../../src/topics/interview/topic.ts";
import { compiled, outcomeOf, replayed } from "./support.ts";
import type { HostEvent } from "./support.ts";

const parties = ["employee", "manager"] as const;
const party = fc.constantFrom(...parties);
const names = ["a", "b", "c"];
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
/** Names listed before the one at an index: a step and a field wait only for those. */
const before = (index: number) => fc.subarray(names.slice(0, index));

const field = (index: number) => fc.record({ from: maybe(party), after: before(index), required: maybe(fc.boolean()) }).map((rest) => ({ id: names[index], type: "text", ...rest }));
const step = (index: number) =>
  fc.record({
    lead: fc.constantFrom(...parties, "both"),
    fields: fc.tuple(field(0), field(1), field(2)).chain((all) => fc.nat(3).map((count) => all.slice(0, count))),
    requires: fc.record({ completed: before(index), authors: fc.subarray([...parties]) }),
  }).map((rest) => ({ id: names[index], ...rest }));

const states = fc.subarray(["signed", "filed", "archived"]).map((rest) => ["filled", ...rest].map((state) => ({ state, owners: ["manager", "auditor"] })));
const form = states.map((all) => {
  const ways = { "signed": [], "refused": ["witness"] };
  const signatures = all.some(({ state }) => state === "signed") ? { signatures: { by: parties.map((each) => ({ party: each, ways })) } } : {};
  return { states: all, ...signatures };
});

/** Protocols as a host may write them, the odd ones too. */
const document = fc
  .record({ steps: fc.tuple(step(0), step(1), step(2)), count: fc.integer({ min: 1, max: 3 }), strict: fc.boolean(), span: maybe(fc.nat(4)), form: maybe(form) })
  .map(({ steps, count, strict, span, form: own }) => ({
    protocols: {
      talk: {
        strictOrder: { value: strict },
        ...(span === undefined ? {} : { maxSpanDays: { value: span } }),
        steps: steps.slice(0, count),
      },
    },
    ...(own === undefined ? {} : { form: own }),
  }));

/** What becomes of one of the events that may come: which it is, what it gives, and how many days it waits. */
const happening = fc.array(
  fc.record({
    pick: fc.nat(1_000),
    values: fc.oneof(fc.constant({}), fc.dictionary(fc.constantFrom(...names), fc.constantFrom("x", "y"))),
    how: fc.constantFrom("signed", "refused"),
    wait: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, 2),
  }),
  { minLength: 10, maxLength: 60 },
);

interface Happening {
  readonly values: object;
  readonly how: string;
}

function eventOf({ type, by, at }: AvailableEvent, on: string, { values, how }: Happening): HostEvent {
  if (type === "interview.opened") return { type, on, employee: "li", manager: "zhang" };
  if (type === "form.signed") return { type, on, by, how, ...(how === "refused" ? { witness: "wu" } : {}) };
  if (type === "step.reopened") return { type, on, by, step: at, reason: "x" };
  return type.startsWith("step.") ? { type, on, by, step: at, values } : { type, on, by };
}

/** A day that many days after 2028-02-27: events go over the end of a February. */
const dayAfter = (days: number) => new Date(Date.UTC(2028, 1, 27 + days)).toISOString().slice(0, 10);

describe("whatever protocol a host writes", () => {
  it("what its events leave can be stored and read again, shown and asked about, and is what replaying them gives", () => {
    const reached = new Set<string>();
    fc.assert(
      fc.property(document, happening, (written, all) => {
        const { section, issues } = compiled(written);
        fc.pre(issues.length === 0);
        const machine = interviewMachine(section);
        const taken: HostEvent[] = [];
        let session: InterviewSession = machine.start;
        let days = 0;
        for (const each of all) {
          const available = availableEvents(machine, session).filter(({ type }) => type !== "interview.cancelled");
          const picked = available[each.pick % available.length];
          if (picked === undefined) break;
          days += each.wait;
          const event = eventOf(picked, dayAfter(days), each);
          const result = transition(machine, session, event as unknown as InterviewEvent); // made above
          if (!result.ok) continue;
          taken.push(event);
          session = JSON.parse(JSON.stringify(result.snapshot)) as InterviewSession; // as a host reads it
          expect(machine.readSnapshot(session)).toEqual({ ok: true, value: session });
          reached.add(session.state);
        }
        const again = replayed(machine, taken);
        expect(JSON.stringify(again.snapshot)).toBe(JSON.stringify(session));
        expect(outcomeOf(formOf(section, session)).steps.length).toBe(outcomeOf(formFor(section)).steps.length);
        expect(interviewReminders(section, session, "2030-01-01").status).toBe("decided");
      }),
      { numRuns: 250 },
    );
    expect([...reached].toSorted()).toEqual(["archived", "filed", "filled", "open", "signed"]);
  }, 30_000);
});
