import { describe, expect, it } from "vitest";
import { formOf, interviewMachine, interviewReminders, satisfiesPhase } from "../../../src/topics/interview/topic.ts";
import type { InterviewSession } from "../../../src/topics/interview/topic.ts";
import { bank, outcomeOf, sectionOf, sessionAfter, standard } from "./support.ts";
import type { HostEvent } from "./support.ts";
import { completed, filled, on, opened, selfAssessment, signed, whole } from "./talk.ts";

const bankMachine = interviewMachine(bank);
const machine = interviewMachine(standard);
const start: HostEvent = { ...opened, channel: "one-to-one", phase: "assessment" };
const idp = { dueOn: "2026-06-30", indicator: "two months done" };
const inStandard = (events: readonly HostEvent[]): readonly HostEvent[] => {
  return events.map((event) => {
    if (event["type"] === "interview.opened") return start;
    if (event["step"] !== "next-goals") return event;
    const values = event["values"] as { readonly development: readonly object[] }; // the event of the seven steps
    return { ...event, values: { ...values, development: values.development.map((each) => ({ ...each, ...idp })) } };
  });
};

const remind = (session: InterviewSession, day: string, section = standard) => outcomeOf(interviewReminders(section, session, day));

describe("reminders", () => {
  it("say whose step is next, and until when the last step may come", () => {
    const session = sessionAfter(machine, [start, on("2026-01-14", completed("opening", "manager"))]);
    expect(remind(session, "2026-01-20")).toEqual([
      { event: "step.completed", by: "employee", person: "li", step: "self-assessment", dueOn: "2026-01-21", provisional: false, issues: [], daysLeft: 1, overdue: false },
    ]);
    expect(remind(session, "2026-01-21")[0]).toMatchObject({ daysLeft: 0, overdue: false });
    expect(remind(session, "2026-01-22")[0]).toMatchObject({ daysLeft: -1, overdue: true });
  });

  it("name both where a step is led by both, and no day before the first step", () => {
    expect(remind(sessionAfter(machine, [start]), "2026-01-12")).toMatchObject([{ by: "manager", step: "opening", dueOn: null, overdue: false }]);
    const discussion = sessionAfter(machine, inStandard(filled).slice(0, 4));
    expect(remind(discussion, "2026-01-12").map(({ by, step }) => [by, step])).toEqual([
      ["employee", "discussion"],
      ["manager", "discussion"],
    ]);
  });

  it("ask both to sign within three working days, then only who has not", () => {
    const session = sessionAfter(machine, inStandard(filled)); // Monday 12 January
    expect(remind(session, "2026-01-12").map(({ person, dueOn }) => [person, dueOn])).toEqual([
      ["li", "2026-01-15"],
      ["zhang", "2026-01-15"],
    ]);
    expect(remind(sessionAfter(machine, [...inStandard(filled), signed("manager")]), "2026-01-16")).toMatchObject([{ person: "li", overdue: true }]);
  });

  it("ask the owners to file and to archive by the policy's days", () => {
    const events = inStandard(whole);
    expect(remind(sessionAfter(machine, events.slice(0, -2)), "2026-01-13")).toMatchObject([{ event: "form.filed", by: "manager", dueOn: "2026-01-20" }]);
    expect(remind(sessionAfter(machine, events.slice(0, -1)), "2026-01-20")).toMatchObject([
      { event: "form.archived", by: "hr", person: null, dueOn: "2026-12-31" },
    ]);
    expect(remind(sessionAfter(machine, events), "2027-01-01")).toEqual([]);
  });

  it("hold the steps to the day on which the form must be filled, if that comes first", () => {
    const document = (days: number) => ({
      protocols: { talk: { maxSpanDays: { value: 7 }, steps: [{ id: "a", lead: "manager", fields: [] }, { id: "b", lead: "manager", fields: [] }] } },
      form: { states: [{ state: "filled", owners: ["manager"], within: { value: days, unit: "calendar-day" } }] },
    });
    const dueOn = (days: number) => {
      const section = sectionOf(document(days));
      const events = [{ type: "interview.opened", on: "2026-02-20", employee: "li", manager: "zhang" }, on("2026-02-25", completed("a", "manager"))];
      return remind(sessionAfter(interviewMachine(section), events), "2026-02-25", section).map((each) => [each.dueOn, each.daysLeft]);
    };
    expect(dueOn(10)).toEqual([["2026-03-02", 5]]);
    expect(dueOn(15)).toEqual([["2026-03-04", 7]]); // seven days from the first step, over the end of February
  });

  it("name no day for what the policy gives none", () => {
    expect(remind(sessionAfter(bankMachine, filled), "2026-05-01", bank)).toMatchObject([{ dueOn: null }, { dueOn: null }]);
  });

  it("say so where the calendar does not know the year yet", () => {
    const late = inStandard(whole.slice(0, -2)).map((event) => on("2036-01-14", event));
    const [reminder] = remind(sessionAfter(machine, late), "2036-01-14");
    expect(reminder).toMatchObject({ event: "form.filed", dueOn: null, issues: [{ code: "calendar-year-unknown" }] });
  });

  it("are not given for a day before the last event, nor for no day", () => {
    const session = sessionAfter(machine, [start]);
    expect(interviewReminders(standard, session, "2026-01-11")).toMatchObject({
      status: "invalid",
      issues: [{ code: "interview-date-before-last", path: "/asOf", params: { on: "2026-01-11", last: "2026-01-12" } }],
    });
    expect(interviewReminders(standard, session, "soon").status).toBe("invalid");
  });
});

describe("the form of a cancelled interview", () => {
  it("is due nothing any more", () => {
    const cancelled = { type: "interview.cancelled", on: "2026-01-13", by: "manager", reason: "x" };
    const session = sessionAfter(machine, [...inStandard(filled), cancelled]);
    expect(outcomeOf(formOf(standard, session)).states.map(({ dueOn }) => dueOn)).toEqual([null, null, null, null]);
    expect(remind(session, "2026-01-13")).toEqual([]);
  });
});

describe("a form that is filed late", () => {
  it("is filed all the same, and says that it was late", () => {
    const events = [...inStandard(whole.slice(0, -2)), { type: "form.filed", on: "2026-01-21", by: "manager" }];
    const { states } = outcomeOf(formOf(standard, sessionAfter(machine, events)));
    expect(states.map(({ state, dueOn, on: day, late }) => [state, dueOn, day, late])).toEqual([
      ["filled", null, "2026-01-12", false],
      ["signed", "2026-01-15", "2026-01-13", false],
      ["filed", "2026-01-20", "2026-01-21", true],
      ["archived", "2026-12-31", null, false],
    ]);
  });
});

describe("a form that is filed or archived on its last day", () => {
  it("is not late", () => {
    const days = { "form.filed": "2026-01-20", "form.archived": "2026-12-31" };
    const events = [...inStandard(whole.slice(0, -2)), { type: "form.filed", on: days["form.filed"], by: "manager" }, { type: "form.archived", on: days["form.archived"], by: "hr" }];
    expect(outcomeOf(formOf(standard, sessionAfter(machine, events))).states.map(({ late }) => late)).toEqual([false, false, false, false]);
  });

  it("is to be archived on the day itself if it is filed on the last day of the year, else by the end of the next", () => {
    const filedOn = (day: string) => {
      const events = [...inStandard(whole.slice(0, -2)), { type: "form.filed", on: day, by: "manager" }];
      return outcomeOf(formOf(standard, sessionAfter(machine, events))).states[3]?.dueOn;
    };
    expect([filedOn("2026-12-30"), filedOn("2026-12-31"), filedOn("2027-01-01")]).toEqual(["2026-12-31", "2026-12-31", "2027-12-31"]);
  });
});

describe("a phase", () => {
  const held = (channel: string, events: readonly HostEvent[]) => sessionAfter(machine, [{ ...start, channel }, ...inStandard(events).slice(1)]);
  const done = whole.slice(0, -2);

  it("is satisfied by a formal talk that is signed", () => {
    expect(outcomeOf(satisfiesPhase(standard, [held("one-to-one", done)], "assessment"))).toEqual({
      phase: "assessment",
      satisfied: true,
      by: [0],
      informal: [],
      unfinished: [],
    });
  });

  it("is not satisfied by an informal talk, however complete: it may supplement, never replace", () => {
    expect(outcomeOf(satisfiesPhase(standard, [held("meal", whole)], "assessment"))).toMatchObject({ satisfied: false, informal: [0] });
  });

  it("is not satisfied by a talk that is not signed, or was cancelled", () => {
    const cancelled = { type: "interview.cancelled", on: "2026-01-13", by: "manager", reason: "x" };
    const sessions = [held("one-to-one", filled), held("one-to-one", [...filled, cancelled])];
    expect(outcomeOf(satisfiesPhase(standard, sessions, "assessment"))).toMatchObject({ satisfied: false, unfinished: [0, 1] });
  });

  it("is known by its other name, and takes no talk of another phase", () => {
    const sessions = [held("one-to-one", done)];
    expect(outcomeOf(satisfiesPhase(standard, sessions, "feedback"))).toMatchObject({ phase: "assessment", satisfied: true });
    expect(outcomeOf(satisfiesPhase(standard, sessions, "plan"))).toMatchObject({ satisfied: false, by: [], informal: [], unfinished: [] });
  });

  it("that the policy has not is invalid", () => {
    expect(satisfiesPhase(standard, [], "asessment")).toMatchObject({
      status: "invalid",
      issues: [{ code: "interview-phase-unknown", path: "/phase", params: { nearest: "assessment" } }],
    });
  });

  it("takes every talk as formal where the policy has no channels", () => {
    expect(outcomeOf(satisfiesPhase(bank, [sessionAfter(bankMachine, done)], "feedback"))).toMatchObject({ satisfied: true });
  });
});

describe("the order of the self-assessment", () => {
  it("is shown by the days on the form", () => {
    const session = sessionAfter(machine, [start, completed("opening", "manager"), on("2026-01-13", completed("self-assessment", "employee", selfAssessment))]);
    expect(outcomeOf(formOf(standard, session)).steps.slice(0, 3).map(({ completedOn }) => completedOn)).toEqual(["2026-01-12", "2026-01-13", null]);
  });
});
