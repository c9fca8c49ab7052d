import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { planFeed } from "../../../src/adapters/calendar-feed/index.ts";
import { formatIssue, loadPolicy } from "../../../src/index.ts";
import type { InterviewPlan } from "../../../src/index.ts";
import { functionalProject } from "../../../src/presets/index.ts";
import { calendarOf, outcomeOf, planOf, project, stamped } from "./cases.ts";

const uidsOf = (plan: InterviewPlan, policy = project, options = stamped) => {
  return calendarOf(planFeed(policy, plan, options)).events.map(({ values }) => values["UID"]);
};

describe("the feed of a plan", () => {
  const plan = planOf({ history: [{ person: "li", on: "2025-11-03" }] });
  const { lines, events } = calendarOf(planFeed(project, plan, stamped));

  it("has one event on the last day of each period", () => {
    expect(events.map(({ values }) => values["DTSTART"])).toEqual(["20260331", "20260630"]);
    expect(lines.filter(({ name }) => name === "DTSTART").map(({ parameters }) => parameters)).toEqual([";VALUE=DATE", ";VALUE=DATE"]);
    expect(lines.some(({ name }) => name === "DTEND")).toBe(false);
  });

  it("says who is talked with, when, why, and by which rule and clause", () => {
    expect(events[0]?.values).toMatchObject({
      SUMMARY: "Performance interview: zhao",
      DESCRIPTION: [
        "The interview is to be held by 2026-03-31; its period is 2026-01-01 to 2026-03-31.",
        "Department: finance",
        "It is this person's turn: there was no interview before.",
        "Rule: FP-6a (clause 5.1), of “Performance talks at a company of functional and project departments”, version 1.0.0",
      ].join("\n"),
      CATEGORIES: "Performance interview",
      STATUS: "CONFIRMED",
      TRANSP: "TRANSPARENT",
    });
  });

  it("says so in Chinese, with the names that were given", () => {
    const names = { zhao: "赵敏", finance: "财务部" };
    const [first] = calendarOf(planFeed(project, plan, { ...stamped, locale: "zh-CN", names })).events;
    expect(first?.values).toMatchObject({
      SUMMARY: "绩效面谈：赵敏",
      DESCRIPTION: [
        "面谈周期为 2026-01-01 至 2026-03-31，应于 2026-03-31 前（含当日）完成。",
        "部门：财务部",
        "按轮次面谈，此前尚未面谈。",
        "依据：《职能与项目公司绩效沟通管理办法》（版本 1.0.0）规则 FP-6a（条款：5.1）",
      ].join("\n"),
      CATEGORIES: "绩效面谈",
    });
  });

  it("is stamped with what it was given, and a later stamp has a higher sequence", () => {
    expect(events[0]?.values).toMatchObject({ DTSTAMP: "20260105T080000Z", SEQUENCE: "29460000" });
    const later = calendarOf(planFeed(project, plan, { ...stamped, stamp: "2026-01-05T08:01:59Z" })).events;
    expect(later[0]?.values).toMatchObject({ DTSTAMP: "20260105T080159Z", SEQUENCE: "29460001" });
  });

  it("is the same, octet for octet, for the same input", () => {
    expect(planFeed(project, plan, stamped)).toEqual(planFeed(project, structuredClone(plan), { ...stamped }));
  });

  it("is read by ical.js as all-day events", () => {
    const calendar = new ICAL.Component(ICAL.parse(outcomeOf(planFeed(project, plan, stamped))));
    const [first] = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    expect([first?.startDate.isDate, first?.startDate.toString(), first?.endDate.toString()]).toEqual([true, "2026-03-31", "2026-04-01"]);
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//appraisal-policy//calendar-feed//EN");
    expect(calendar.getFirstPropertyValue("method")).toBe(null);
  });
});

describe("what an event is known by", () => {
  const plan = planOf();

  it("stays when the plan is made again for another version, language, name or holder", () => {
    const next = loadPolicy({ ...functionalProject, version: "2.0.0", title: "Other" });
    const moved: InterviewPlan = {
      ...plan,
      interviews: plan.interviews.map((each) => ({ ...each, until: each.from, by: ["wang"], rules: [{ id: "other" }] })),
    };
    expect(uidsOf(moved, next, { ...stamped, stamp: "2026-02-01T00:00:00Z", locale: "zh-CN", names: { zhao: "x" } })).toEqual(uidsOf(plan));
  });

  it.each(["person", "department", "from"] as const)("is another for another %s", (key) => {
    const other = { ...plan, interviews: plan.interviews.map((each) => ({ ...each, [key]: key === "from" ? "2025-12-01" : "other" })) };
    expect(uidsOf(other as InterviewPlan).some((uid) => uidsOf(plan).includes(uid))).toBe(false); // the members keep their types
  });

  it("is another under a policy with another id", () => {
    const other = loadPolicy({ ...functionalProject, id: "other" });
    expect(uidsOf(plan, other).some((uid) => uidsOf(plan).includes(uid))).toBe(false);
  });

  it("is its own where a person has a turn and mandatory interviews in one period, or the same one twice", () => {
    const [turn] = plan.interviews;
    if (turn === undefined || turn.reason !== "rotation") throw new Error("the plan has no turn");
    const { lastOn: _, ...rest } = turn;
    const mandatory = (rule: string) => ({ ...rest, reason: "mandatory", mode: "direct", dueBy: null, rules: [{ id: rule }] }) as const;
    const interviews = [turn, mandatory("a"), mandatory("b"), mandatory("a"), turn];
    expect(new Set(uidsOf({ ...plan, interviews })).size).toBe(5);
  });
});

describe("a mandatory interview", () => {
  const plan = planOf({ incidents: [{ person: "qian", on: "2026-02-10" }] });
  const [planned] = plan.interviews;
  if (planned === undefined) throw new Error("the plan is empty");
  const given = { ...planned, reason: "mandatory", mode: "skip-level", lastOn: undefined } as const;

  it("has its own time, and falls on the end of its period without one", () => {
    const days = [null, "2026-02-17"].map((dueBy) => {
      const { lastOn: _, ...rest } = given;
      const interviews = [{ ...rest, dueBy }];
      const feed = planFeed(project, { ...plan, interviews } as InterviewPlan, stamped); // of the shape of a planned one
      return calendarOf(feed).events[0]?.values["DTSTART"];
    });
    expect(days).toEqual([planned.until.replaceAll("-", ""), "20260217"]);
  });
});

describe("options", () => {
  const plan = planOf();
  const interviews = plan.interviews.map((each, index) => ({ ...each, by: index === 0 ? ["wang"] : [] }));
  const held = { ...plan, interviews };

  it("remind as many days before as is asked for, at the time of day", () => {
    const reminders = [{ days: 7, at: "09:00" }, { days: 1 }, { days: 0, at: "08:30" }, { days: 0 }, { days: 30, at: "00:05" }];
    const [first] = calendarOf(planFeed(project, plan, { ...stamped, reminders })).events;
    expect(first?.triggers).toEqual(["-P6DT15H", "-P1D", "PT8H30M", "PT0S", "-P29DT23H55M"]);
  });

  it("remind, as ical.js counts, at that time of that day", () => {
    const feed = outcomeOf(planFeed(project, plan, { ...stamped, reminders: [{ days: 7, at: "09:00" }] }));
    const [event] = new ICAL.Component(ICAL.parse(feed)).getAllSubcomponents("vevent");
    const alarm = event?.getFirstSubcomponent("valarm");
    const start = new ICAL.Event(event).startDate.clone();
    start.isDate = false;
    start.addDuration(ICAL.Duration.fromString(String(alarm?.getFirstPropertyValue("trigger"))));
    expect(start.toString()).toBe("2026-03-24T09:00:00");
    expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
  });

  it("publish or withdraw the same events", () => {
    const [published, withdrawn] = (["PUBLISH", "CANCEL"] as const).map((method) => {
      return calendarOf(planFeed(project, plan, { ...stamped, method, organizer: "hr@example.com" }));
    });
    expect(published?.lines.find(({ name }) => name === "METHOD")?.value).toBe("PUBLISH");
    expect(published?.events[0]?.values).toMatchObject({ STATUS: "CONFIRMED", ORGANIZER: "mailto:hr@example.com" });
    expect(withdrawn?.events[0]?.values["STATUS"]).toBe("CANCELLED");
    expect(withdrawn?.events.map(({ values }) => values["UID"])).toEqual(published?.events.map(({ values }) => values["UID"]));
  });

  it("leave only the interviews of one person, on either side", () => {
    const of = (person: string) => calendarOf(planFeed(project, held, { ...stamped, person })).events.map(({ values }) => values["SUMMARY"]);
    const [first, second] = plan.interviews.map(({ person }) => person);
    expect(of("wang")).toEqual([`Performance interview: ${first}, held by wang`]);
    expect(of(second ?? "")).toEqual([`Performance interview: ${second}`]);
    expect(of("nobody")).toEqual([]);
  });

  it.each([
    [{ stamp: "2026-01-05" }, "shape-bad-format", "/options/stamp"],
    [{ stamp: "2026-01-05T24:00:00Z" }, "shape-bad-format", "/options/stamp"],
    [{ stamp: "2026-02-30T08:00:00Z" }, "shape-bad-date", "/options/stamp"],
    [{ stamp: undefined }, "shape-missing", "/options/stamp"],
    [{ locale: "fr" }, "shape-not-listed", "/options/locale"],
    [{ method: "REQUEST" }, "shape-not-listed", "/options/method"],
    [{ organizer: "hr" }, "shape-bad-format", "/options/organizer"],
    [{ reminders: [{ days: -1 }] }, "shape-too-small", "/options/reminders/0/days"],
    [{ reminders: [{ days: 1, at: "9:00" }] }, "shape-bad-format", "/options/reminders/0/at"],
    [{ remind: 7 }, "shape-unknown-key", "/options/remind"],
  ])("%j cannot be used: %s", (more, code, path) => {
    const feed = planFeed(project, plan, { ...stamped, ...more } as never); // what a host may give
    expect(feed.status === "invalid" && feed.issues.map((issue) => [issue.code, issue.path])).toEqual([[code, path]]);
    if (feed.status === "invalid") expect(formatIssue(feed.issues[0], "zh-CN")).toMatch(/\p{Script=Han}/u);
  });

  it("and a plan that is none are refused, whatever they are", () => {
    expect(planFeed(project, { interviews: [{ person: "li" }] } as never, stamped).status).toBe("invalid");
    expect(planFeed(project, null as never, null as never).status).toBe("invalid");
  });
});

it("a plan without interviews is a calendar without events", () => {
  expect(calendarOf(planFeed(project, { ...planOf(), interviews: [] }, stamped)).events).toEqual([]);
});
