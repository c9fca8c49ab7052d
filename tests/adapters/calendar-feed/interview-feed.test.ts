import { describe, expect, it } from "vitest";
import { interviewFeed } from "../../../src/adapters/calendar-feed/index.ts";
import type { InterviewFeedOptions } from "../../../src/adapters/calendar-feed/index.ts";
import { loadPolicy } from "../../../src/index.ts";
import type { Policy } from "../../../src/index.ts";
import { calendarOf, project, sessionAfter, stamped } from "./cases.ts";

/** Two steps within a week, then both sign within three working days, and the manager files by the end of the year. */
function policyWith(more: object = {}, calendar: object = { base: "CN", onUnknownYear: "error" }): Policy {
  const states = [
    { state: "filled", owners: ["manager"] },
    { state: "signed", owners: ["employee", "manager"], within: { value: 3, unit: "working-day" }, clause: "4.2" },
    { state: "filed", owners: ["manager", "hr"], dueBy: "12-31" },
  ];
  const ways = { signed: [] };
  const form = { states, signatures: { by: [{ party: "employee", ways }, { party: "manager", ways }] } };
  const steps = [{ id: "opening", lead: "manager", fields: [] }, { id: "talk", title: { "en": "the talk", "zh-CN": "面谈" }, lead: "both", fields: [] }];
  return loadPolicy({
    id: "talks", version: "1", title: "Talks", effective: { from: "2026-01-01" }, facts: {}, calendar,
    roles: { hr: { title: { "en": "human resources", "zh-CN": "人力资源部" } } },
    interview: { protocols: { short: { steps, maxSpanDays: { value: 7, clause: "4.1" }, form, ...more } } },
  });
}

const opened = { type: "interview.opened", on: "2026-03-02", employee: "li", manager: "zhang" };
const begun = { type: "step.completed", on: "2026-03-02", step: "opening", by: "manager" };
const completed = { type: "step.completed", on: "2026-03-02", step: "talk", by: "manager" };
const signed = (by: string) => ({ type: "form.signed", on: "2026-03-03", by, how: "signed" });

/** The events of a feed: day, status, title and description. */
function told(events: readonly object[], policy = policyWith(), more: Partial<InterviewFeedOptions> = {}) {
  const feed = interviewFeed(policy, sessionAfter(events, policy), { ...stamped, asOf: "2026-12-31", ...more });
  return calendarOf(feed).events.map(({ values }) => {
    return [values["DTSTART"], values["STATUS"], values["SUMMARY"], ...(values["DESCRIPTION"] ?? "").split("\n")];
  });
}

describe("the feed of an interview", () => {
  it("tells the last day for the steps, by the clause of the protocol", () => {
    expect(told([opened, begun])).toEqual([
      [
        "20260309", "CONFIRMED", "Interview of zhang with li: last day for its steps",
        "Next: the talk", "To be done by li or zhang",
        "Protocol: short (clause 4.1), of “Talks”, version 1",
      ],
    ]);
  });

  it("tells the last day to sign, of all who have not, by the clause of the form's state", () => {
    const lines = told([opened, begun, completed]);
    expect(lines).toEqual([
      [
        "20260305", "CONFIRMED", "Interview of zhang with li: last day to sign the form",
        "To be done by li and zhang", "State of the form: signed (clause 4.2), of “Talks”, version 1",
      ],
    ]);
    expect(told([opened, begun, completed, { ...signed("employee"), on: "2026-03-02" }])[0]?.[3]).toBe("To be done by zhang");
  });

  it("tells the last day to file, by any of those who may", () => {
    expect(told([opened, begun, completed, signed("employee"), signed("manager")])).toEqual([
      [
        "20261231", "CONFIRMED", "Interview of zhang with li: last day to file the form",
        "To be done by zhang or human resources", "State of the form: filed, of “Talks”, version 1",
      ],
    ]);
  });

  it("tells it in Chinese, with the names that were given", () => {
    expect(told([opened, begun], policyWith(), { locale: "zh-CN", names: { li: "李明", zhang: "张伟" } })).toEqual([
      [
        "20260309", "CONFIRMED", "张伟与李明的面谈：完成各步骤的最后一日",
        "下一步骤：面谈", "办理人：李明或张伟", "依据：《Talks》（版本 1）面谈程序 short（条款：4.1）",
      ],
    ]);
  });

  it("has no event where nothing is awaited, or no last day is set", () => {
    const endless = policyWith({ maxSpanDays: undefined });
    expect(told([])).toEqual([]);
    expect(told([opened])).toEqual([]);
    expect(told([opened, begun], endless)).toEqual([]);
    expect(told([opened, { type: "interview.cancelled", on: "2026-03-02", by: "manager", reason: "ill" }])).toEqual([]);
  });

  it("knows an event by the two who talk, the protocol, the opening and what is due", () => {
    const uid = (events: readonly object[]) => {
      const policy = policyWith();
      return calendarOf(interviewFeed(policy, sessionAfter(events, policy), { ...stamped, asOf: "2026-03-05" })).events[0]?.values["UID"];
    };
    const uids = [[opened, begun], [{ ...opened, employee: "zhao" }, begun], [{ ...opened, manager: "wang" }, begun], [{ ...opened, on: "2026-03-01" }, begun], [opened, begun, completed]].map(uid);
    expect(new Set(uids).size).toBe(uids.length);
    expect(uid([opened, begun])).toBe(uids[0]);
  });

  it("is refused for a last day in a year that the calendar does not know, and tentative where it may be provisional", () => {
    const late = [{ ...opened, on: "2026-12-30" }, { ...begun, on: "2026-12-30" }, { ...completed, on: "2026-12-30" }];
    const policy = policyWith();
    const feed = interviewFeed(policy, sessionAfter(late, policy), { ...stamped, asOf: "2026-12-31" });
    expect(feed.status === "invalid" && feed.issues.map(({ code }) => code)).toEqual(["calendar-year-unknown"]);
    const [event] = told(late, policyWith({}, { base: "CN", onUnknownYear: "provisional" }));
    expect(event?.slice(1, 2)).toEqual(["TENTATIVE"]);
  });

  it("answers as interviewReminders does where that does not decide", () => {
    const session = sessionAfter([opened], policyWith());
    const { interview: _, ...rest } = project.document;
    expect(interviewFeed(loadPolicy(rest), session, { ...stamped, asOf: "2026-03-02" })).toEqual({ status: "uncovered" });
    expect(interviewFeed(policyWith(), session, { ...stamped, asOf: "2026-03-01" }).status).toBe("invalid");
    expect(interviewFeed(policyWith(), session, { ...stamped, asOf: "soon" }).status).toBe("invalid");
  });
});
