import { describe, expect, it } from "vitest";
import { appealFeed } from "../../../src/adapters/calendar-feed/index.ts";
import type { AppealFeedOptions } from "../../../src/adapters/calendar-feed/index.ts";
import { loadPolicy } from "../../../src/index.ts";
import type { Policy } from "../../../src/index.ts";
import { appealAfter, calendarOf, stamped, whole } from "./cases.ts";

const roles = { hr: { title: { "en": "human resources", "zh-CN": "人力资源部" } }, board: {} };

/** A policy with two stages: HR answers in ten calendar days, the board may be called on in five working days. */
function policyWith(more: object = {}, calendar: object = { base: "CN", onUnknownYear: "error" }): Policy {
  const hr = { id: "review", title: { "en": "review", "zh-CN": "复核" }, handler: "hr", clause: "6.1", fileWithin: { value: 5, unit: "working-day", clause: "6.2" }, answerWithin: { value: 10, unit: "calendar-day" }, mendWithin: { value: 3, unit: "working-day" }, extension: { by: { value: 5, unit: "calendar-day" }, reasonRequired: true }, final: false, ...more };
  const board = { id: "board", handler: "board", fileWithin: { value: 5, unit: "working-day" }, answerWithin: null, final: true };
  return loadPolicy({
    id: "appeals", version: "1", title: "Appeals", effective: { from: "2026-01-01" }, facts: {}, roles, calendar,
    appeal: { tracks: { person: { stages: [hr, board] } } },
  });
}

const notified = { type: "result.notified", on: "2026-03-02", handlers: { hr: "wang" } };
const filed = { type: "appeal.filed", on: "2026-03-05" };
const options: AppealFeedOptions = { ...stamped, asOf: "2026-03-20", appellant: "li" };

/** The events of a feed: day, status, title and description. */
function told(events: readonly object[], asOf: string, policy = policyWith(), more: Partial<AppealFeedOptions> = {}) {
  const feed = appealFeed(policy, appealAfter(events, policy), { ...options, asOf, ...more });
  return calendarOf(feed).events.map(({ values }) => {
    return [values["DTSTART"], values["STATUS"], values["SUMMARY"], ...(values["DESCRIPTION"] ?? "").split("\n")];
  });
}

const uid = (events: readonly object[], asOf: string, more: Partial<AppealFeedOptions> = {}) => {
  const policy = policyWith();
  return calendarOf(appealFeed(policy, appealAfter(events, policy), { ...options, asOf, ...more })).events[0]?.values["UID"];
};

describe("the feed of an appeal", () => {
  it("tells the appellant the last day to appeal, by the clause of the time", () => {
    expect(told([notified], "2026-03-02")).toEqual([
      [
        "20260309", "CONFIRMED", "li: last day to appeal (review)",
        "The time began on 2026-03-02; 2026-03-09 is its last day.",
        "Stage: review (clause 6.2), of “Appeals”, version 1",
      ],
    ]);
  });

  it("tells the handler the last day to answer, by the clause of the stage", () => {
    expect(told([notified, filed], "2026-03-05")).toEqual([
      [
        "20260316", "CONFIRMED", "Appeal of li: human resources (wang) must answer (review)",
        "The time began on 2026-03-05; 2026-03-16 is its last day.",
        "Its end on 2026-03-15 is a day off, so it was moved.",
        "Stage: review (clause 6.1), of “Appeals”, version 1",
      ],
    ]);
  });

  it("tells it in Chinese, with the names that were given", () => {
    const names = { li: "李明", wang: "王芳" };
    expect(told([notified, filed], "2026-03-05", policyWith(), { locale: "zh-CN", names })).toEqual([
      [
        "20260316", "CONFIRMED", "李明的申诉：人力资源部（王芳）答复期限（复核）",
        "期限自 2026-03-05 起算，最后一日为 2026-03-16。",
        "期限原于 2026-03-15 届满，因当日休息而顺延。",
        "依据：《Appeals》（版本 1）申诉环节 review（条款：6.1）",
      ],
    ]);
  });

  it("tells, where silence is a denial, when the appellant must then go on", () => {
    const days = told([notified, filed], "2026-03-05", policyWith({ onSilence: "deemed-denied" }));
    expect(days.map(([day, status, summary, first]) => [day, status, summary, first]).slice(1)).toEqual([
      ["20260323", "TENTATIVE", "li: last day to go on with the appeal (board)", "This holds if there is no answer by 2026-03-16."],
    ]);
  });

  it("tells the same day as settled once the silence has come", () => {
    const policy = policyWith({ onSilence: "deemed-denied" });
    expect(told([notified, filed], "2026-03-17", policy).map((event) => event.slice(0, 3))).toEqual([
      ["20260323", "CONFIRMED", "li: last day to go on with the appeal (board)"],
    ]);
  });

  it("tells that what follows cannot be counted, where the calendar does not know the year", () => {
    const policy = policyWith({ onSilence: "deemed-denied", answerWithin: { value: 10, unit: "calendar-day", roll: "none" } });
    const [event, ...others] = told([{ ...notified, on: "2026-12-18" }, { ...filed, on: "2026-12-18" }], "2026-12-18", policy);
    expect(event?.slice(0, 2)).toEqual(["20261228", "CONFIRMED"]);
    expect(event?.at(-1)).toMatch(/^What follows without an answer cannot be counted yet: .*2027/);
    expect(others).toEqual([]);
  });

  it("is tentative where the days off of the year are not announced", () => {
    const policy = policyWith({}, { base: "CN", onUnknownYear: "provisional" });
    const [event] = told([{ ...notified, on: "2026-12-30" }], "2026-12-30", policy);
    expect(event?.slice(1, 2)).toEqual(["TENTATIVE"]);
    expect(event).toContain("Provisional: the days off of that year are not announced yet.");
  });

  it("tells the last day for papers, and for going on after an answer", () => {
    const asked = { type: "papers.requested", on: "2026-03-06", papers: ["form"] };
    const answered = { type: "answer.delivered", on: "2026-03-06", outcome: "upheld" };
    expect(told([notified, filed, asked], "2026-03-06").map((event) => event.slice(0, 3))).toEqual([
      ["20260311", "CONFIRMED", "li: last day to complete the papers of the appeal"],
    ]);
    expect(told([notified, filed, answered], "2026-03-06").map((event) => event.slice(0, 3))).toEqual([
      ["20260313", "CONFIRMED", "li: last day to go on with the appeal (board)"],
    ]);
  });

  it("moves the event with an extension, and says why", () => {
    const extended = { type: "answer.extended", on: "2026-03-16", reason: "sick leave" };
    const [event] = told([notified, filed, extended], "2026-03-16");
    expect(event?.[0]).toBe("20260323");
    expect(event).toContain("It was extended on 2026-03-16; before that the last day was 2026-03-16. Reason: sick leave");
    expect(uid([notified, filed, extended], "2026-03-16")).toBe(uid([notified, filed], "2026-03-05"));
  });

  it("has no event before the notice, without a limit, and after the end", () => {
    const answered = { type: "answer.delivered", on: "2026-03-06", outcome: "upheld" };
    const escalated = { type: "appeal.escalated", on: "2026-03-06" };
    const withdrawn = { type: "appeal.withdrawn", on: "2026-03-06" };
    expect(told([], "2026-03-06")).toEqual([]);
    expect(told([notified, filed, answered, escalated], "2026-03-06")).toEqual([]);
    expect(told([notified, filed, withdrawn], "2026-03-06")).toEqual([]);
    expect(told([notified], "2026-03-10")).toEqual([]);
  });

  it("knows an event by the case, the stage and what is due", () => {
    expect(uid([notified], "2026-03-02")).toBe(uid([notified], "2026-03-03", { locale: "zh-CN", stamp: "2026-03-03T00:00:00Z" }));
    const uids = [uid([notified], "2026-03-02"), uid([notified], "2026-03-02", { appellant: "zhao" }), uid([notified, filed], "2026-03-05"), uid([{ ...notified, on: "2026-03-03" }], "2026-03-05"), uid([{ ...notified, result: "D" }], "2026-03-05")];
    expect(new Set(uids).size).toBe(uids.length);
  });

  it("answers as appealStatus does where that does not decide", () => {
    const { appeal: _, ...rest } = policyWith().document;
    const appeal = appealAfter([notified], policyWith());
    expect(appealFeed(loadPolicy(rest), appeal, options)).toEqual({ status: "uncovered" });
    const early = appealFeed(policyWith(), appeal, { ...options, asOf: "2026-03-01" });
    expect(early.status === "invalid" && early.issues.map(({ code }) => code)).toEqual(["appeal-as-of-before-last-event"]);
    expect(appealFeed(whole, null as never, options).status).toBe("invalid");
    expect(appealFeed(whole, appeal, { ...options, appellant: "" }).status).toBe("invalid");
  });
});
