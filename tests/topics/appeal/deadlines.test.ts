import { describe, expect, it } from "vitest";
import { appealStatus } from "../../../src/topics/appeal/topic.ts";
import { calendarDays, caseOf, choices, event, personTrack, refusalOf, stage, statusOf, workingDays } from "./policies.ts";

/** The chain D16, counted by hand. */
const chain = personTrack([
  stage("hr", { fileWithin: workingDays(5), answerWithin: calendarDays(10) }),
  stage("committee", { fileWithin: workingDays(15), final: true }),
]);

describe("the chain of filing, answer and complaint around Labour Day 2026", () => {
  const notified = event("result.notified", "2026-04-13");
  const filed = event("appeal.filed", "2026-04-20");
  const answered = event("answer.delivered", "2026-04-30", { outcome: "upheld" });

  it("leaves five working days to file: until 20 April", () => {
    expect(statusOf(chain, [notified], "2026-04-14")).toMatchObject({
      phase: "notified",
      turn: { party: "appellant", role: null, person: null },
      due: {
        act: "file", stage: "hr", window: workingDays(5), from: "2026-04-13",
        date: "2026-04-20", rawDate: "2026-04-20", rolled: false, provisional: false, extension: null,
      },
      overdueDays: 0,
    });
  });

  it("gives HR ten calendar days from receipt: until 30 April", () => {
    expect(statusOf(chain, [notified, filed], "2026-04-30")).toMatchObject({
      phase: "pending",
      stage: "hr",
      turn: { party: "handler", role: "hr", person: null },
      due: { act: "answer", from: "2026-04-20", date: "2026-04-30", rolled: false },
      overdueDays: 0,
    });
  });

  it("leaves fifteen working days to complain, the make-up Saturday among them: until 25 May", () => {
    const events = [notified, filed, answered];
    expect(choices(statusOf(chain, events, "2026-05-25"))).toEqual(["escalate committee 2026-05-25", "withdraw hr"]);
    expect(caseOf(chain, [...events, event("appeal.escalated", "2026-05-25")]).stages).toHaveLength(2);
    expect(refusalOf(chain, [...events, event("appeal.escalated", "2026-05-26")])).toEqual([
      { code: "appeal-late", path: "/on", params: { stage: "committee", due: "2026-05-25", on: "2026-05-26" } },
    ]);
  });
});

describe("the evidence of a status", () => {
  const policy = personTrack([stage("hr", { fileWithin: workingDays(5), clause: "6.2.3" }), stage("committee", { fileWithin: workingDays(5), clause: "6.2.4" })]);
  const events = [event("result.notified", "2026-03-02"), event("appeal.filed", "2026-03-03"), event("answer.delivered", "2026-03-04", { outcome: "upheld" })];
  const clauses = (count: number) => {
    const status = appealStatus(policy, caseOf(policy, events.slice(0, count)), "2026-03-04");
    return "rules" in status ? status.rules.map(({ clause }) => clause) : [];
  };

  it("is the stage at which the case stands, and the one whose window runs", () => {
    expect([0, 1, 2, 3].map(clauses)).toEqual([[], ["6.2.3"], ["6.2.3"], ["6.2.3", "6.2.4"]]);
  });
});

describe("windows around the holidays of 2026", () => {
  it("an answer that falls due inside National Day moves to 8 October (D07)", () => {
    const events = [event("result.notified", "2026-09-21"), event("appeal.filed", "2026-09-22")];
    expect(statusOf(chain, events, "2026-10-08")).toMatchObject({
      due: { date: "2026-10-08", rawDate: "2026-10-02", rolled: true },
      overdueDays: 0,
    });
    expect(statusOf(chain, events, "2026-10-10").overdueDays).toBe(2);
  });

  it("five working days across Spring Festival end on 26 February (D09)", () => {
    expect(statusOf(chain, [event("result.notified", "2026-02-12")], "2026-02-14").due?.date).toBe("2026-02-26");
  });

  it("an appeal received in the holiday counts from that day, unless the policy counts it from the next working day (D05)", () => {
    const events = [event("result.notified", "2026-02-18"), event("appeal.filed", "2026-02-18")];
    const later = personTrack([stage("hr", { answerWithin: { ...calendarDays(10), startOnRestDay: "next-working-day" } })]);
    expect(statusOf(chain, events, "2026-02-18").due).toMatchObject({ from: "2026-02-18", date: "2026-02-28" });
    expect(statusOf(later, events, "2026-02-18").due).toMatchObject({ from: "2026-02-18", date: "2026-03-06" });
  });
});

describe("where the count for the answer begins", () => {
  const from = (countFrom: string) => personTrack([stage("hr", { countFrom, answerWithin: calendarDays(10), acceptWithin: workingDays(3) })]);
  const filed = [event("result.notified", "2026-03-02"), event("appeal.filed", "2026-03-02")];
  const mended = [
    ...filed,
    event("papers.requested", "2026-03-03", { papers: ["scores"] }),
    event("papers.completed", "2026-03-05"),
    event("appeal.accepted", "2026-03-06"),
  ];

  it.each([
    ["receipt", "2026-03-02", "2026-03-12"],
    ["complete-papers", "2026-03-05", "2026-03-16"], // the 15th is a Sunday
    ["acceptance", "2026-03-06", "2026-03-16"],
  ])("at %s: from %s until %s", (countFrom, day, date) => {
    expect(statusOf(from(countFrom), mended, "2026-03-06").due).toMatchObject({ act: "answer", from: day, date });
  });

  it("before acceptance the appeal is to be taken up, by its own window", () => {
    expect(statusOf(from("acceptance"), filed, "2026-03-06")).toMatchObject({
      due: { act: "accept", from: "2026-03-02", date: "2026-03-05" },
      overdueDays: 1,
    });
  });

  it("papers that were asked for before acceptance give the handler the window for it anew", () => {
    expect(statusOf(from("acceptance"), mended.slice(0, 4), "2026-03-05").due).toMatchObject({ act: "accept", from: "2026-03-05", date: "2026-03-10" });
  });

  it("an appeal that nobody takes up leaves the handler silent, too", () => {
    const policy = personTrack([stage("hr", { countFrom: "acceptance", answerWithin: calendarDays(10), acceptWithin: workingDays(3) }), stage("committee")]);
    expect(choices(statusOf(policy, filed, "2026-03-05"))).toEqual(["wait hr 2026-03-05", "withdraw hr"]);
    expect(choices(statusOf(policy, filed, "2026-03-06"))).toEqual(["escalate committee", "wait hr 2026-03-05", "withdraw hr"]);
  });

  it("where it is acceptance, an answer needs acceptance even without a window for it", () => {
    const policy = personTrack([stage("hr", { countFrom: "acceptance", answerWithin: calendarDays(10) })]);
    expect(refusalOf(policy, [...filed, event("answer.delivered", "2026-03-03", { outcome: "upheld" })])).toEqual([
      { code: "appeal-not-accepted", path: "/outcome", params: { stage: "hr" } },
    ]);
  });

  it("papers that were complete at once count from receipt", () => {
    const events = [...filed, event("appeal.accepted", "2026-03-04")];
    expect(statusOf(from("complete-papers"), events, "2026-03-04").due?.from).toBe("2026-03-02");
  });
});

describe("a fixed day in place of a period", () => {
  const yearly = personTrack([stage("hr", { fileWithin: { by: "03-31" }, answerWithin: { by: "2026-05-02" } })]);

  it("is the first such day from the notice on", () => {
    expect(statusOf(yearly, [event("result.notified", "2026-03-10")], "2026-03-10").due?.date).toBe("2026-03-31");
    expect(statusOf(yearly, [event("result.notified", "2026-03-31")], "2026-03-31").due?.date).toBe("2026-03-31");
  });

  it("moves off rest days unless it says otherwise", () => {
    const fixed = personTrack([stage("hr", { answerWithin: { by: "2026-05-02", roll: "none" } })]);
    const events = [event("result.notified", "2026-03-10"), event("appeal.filed", "2026-03-11")];
    expect(statusOf(yearly, events, "2026-03-11").due).toMatchObject({ date: "2026-05-06", rawDate: "2026-05-02", rolled: true });
    expect(statusOf(fixed, events, "2026-03-11").due).toMatchObject({ date: "2026-05-02", rolled: false });
  });

  it("goes to the next year once it has passed", () => {
    const known = { base: "weekdays" };
    const policy = personTrack([stage("hr", { fileWithin: { by: "03-31" } })], {}, known);
    expect(statusOf(policy, [event("result.notified", "2026-04-01")], "2026-04-01").due?.date).toBe("2027-03-31");
  });
});

describe("a year that the calendar does not know", () => {
  const stages = [stage("hr", { answerWithin: workingDays(5) })];
  const events = [event("result.notified", "2026-12-30"), event("appeal.filed", "2026-12-30")];

  it("gives no date where the policy wants certainty", () => {
    const policy = personTrack(stages);
    expect(appealStatus(policy, caseOf(policy, events), "2026-12-30")).toEqual({
      status: "invalid",
      issues: [{ code: "calendar-year-unknown", path: "/asOf", params: { year: 2027, first: 2020, last: 2026 } }],
    });
  });

  it("gives a date marked provisional where the policy allows it", () => {
    const policy = personTrack(stages, {}, { base: "CN", onUnknownYear: "provisional" });
    expect(statusOf(policy, events, "2026-12-30").due).toMatchObject({ date: "2027-01-06", provisional: true });
  });

  it("refuses an event whose day depends on it", () => {
    const policy = personTrack([stage("hr", { fileWithin: workingDays(5) })]);
    expect(refusalOf(policy, [event("result.notified", "2026-12-30"), event("appeal.filed", "2026-12-31")])).toEqual([
      { code: "calendar-year-unknown", path: "/on", params: { year: 2027, first: 2020, last: 2026 } },
    ]);
  });
});
