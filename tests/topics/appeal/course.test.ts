import { describe, expect, it } from "vitest";
import { availableEvents } from "../../../src/core/machine.ts";
import { appealMachine, appealStatus } from "../../../src/topics/appeal/topic.ts";
import { caseOf, choices, event, personTrack, refusalOf, stage, statusOf, workingDays } from "./policies.ts";

const told = (more = {}) => event("result.notified", "2026-03-02", more);
const filed = (more = {}) => event("appeal.filed", "2026-03-02", more);
const answer = (outcome: string, more = {}) => event("answer.delivered", "2026-03-03", { outcome, ...more });
const three = [stage("reviewer"), stage("hr"), stage("committee", { final: true })];

describe("a stage whose handler made the appraisal", () => {
  const policy = personTrack(three);

  it("is passed over when the appeal is filed", () => {
    const people = { appraiser: "li", handlers: { reviewer: "li", hr: "wang" } };
    const status = statusOf(policy, [told(people), filed()], "2026-03-02");
    expect(status).toMatchObject({
      stage: "hr",
      turn: { party: "handler", role: "hr", person: "wang" },
      skipped: [{ stage: "reviewer", because: "handler-is-appraiser" }],
    });
  });

  it("is passed over when the appellant goes on", () => {
    const people = { appraiser: "li", handlers: { hr: "li" } };
    const events = [told(people), filed(), answer("upheld")];
    expect(choices(statusOf(policy, events, "2026-03-03"))).toEqual(["escalate committee", "withdraw reviewer"]);
    expect(refusalOf(policy, [...events, event("appeal.escalated", "2026-03-04", { stage: "hr" })])).toEqual([
      { code: "appeal-stage-out-of-turn", path: "/stage", params: { stage: "hr", expected: "committee" } },
    ]);
  });

  it("is passed over by what the filing itself tells of the people", () => {
    expect(caseOf(policy, [told(), filed({ appraiser: "li", handlers: { reviewer: "li" } })]).stages[0]?.stage).toBe("hr");
  });

  it("is passed over by what earlier events told, and by the appraiser alone that a later one names", () => {
    const events = [told({ handlers: { hr: "li" } }), filed({ appraiser: "li", handlers: { reviewer: "wang" } }), answer("upheld")];
    const next = [...events, event("appeal.escalated", "2026-03-04")];
    expect(caseOf(policy, events).notice).toMatchObject({ appraiser: "li", handlers: { hr: "li", reviewer: "wang" } });
    expect(caseOf(policy, next).stages.at(-1)?.stage).toBe("committee");
    expect(caseOf(policy, [told({ handlers: { reviewer: "li" } }), filed({ appraiser: "li" })]).stages[0]?.stage).toBe("hr");
    const replaced = caseOf(policy, [told({ appraiser: "li", handlers: { reviewer: "li" } }), filed({ handlers: { reviewer: "wang" } })]);
    expect(replaced).toMatchObject({ notice: { appraiser: "li", handlers: { reviewer: "wang" } }, stages: [{ stage: "reviewer" }] });
  });

  it("is passed over when nobody holds the role, too", () => {
    expect(statusOf(policy, [told({ handlers: { reviewer: null } })], "2026-03-02").skipped).toEqual([
      { stage: "reviewer", because: "handler-vacant" },
    ]);
  });

  it("is kept where the policy says so, as for the talk with the appraiser", () => {
    const talk = personTrack([stage("manager", { skipIf: ["handler-vacant"] }), ...three]);
    expect(caseOf(talk, [told({ appraiser: "li", handlers: { manager: "li" } }), filed()]).stages[0]?.stage).toBe("manager");
  });

  it("leaves nowhere to file where it is every stage", () => {
    const people = { appraiser: "li", handlers: { reviewer: "li", hr: "li", committee: null } };
    expect(refusalOf(policy, [told(people), filed()])).toEqual([
      { code: "appeal-no-stage", path: "/type", params: { track: "person" } },
    ]);
    expect(statusOf(policy, [told(people)], "2026-03-02")).toMatchObject({ turn: null, options: [] });
  });

  it("may be the last: then nobody is left to go to", () => {
    const events = [told({ appraiser: "li", handlers: { hr: "li", committee: "li" } }), filed(), answer("upheld")];
    expect(statusOf(policy, events, "2026-03-03").ending).toEqual({ because: "no-further-stage", on: "2026-03-03" });
  });
});

describe("the end of an appeal", () => {
  const policy = personTrack(three);
  const atCommittee = [
    told(), filed(), answer("upheld"), event("appeal.escalated", "2026-03-04"), event("answer.delivered", "2026-03-05", { outcome: "rejected" }),
    event("appeal.escalated", "2026-03-06"),
  ];

  it("is the answer of the stage with the last word", () => {
    const events = [...atCommittee, event("answer.delivered", "2026-03-07", { outcome: "partly-changed", worsens: false, result: "B" })];
    expect(statusOf(policy, events, "2026-03-07")).toMatchObject({
      phase: "ended", turn: null, options: [], ending: { because: "final-answer", on: "2026-03-07" },
      answer: { stage: "committee", outcome: "partly-changed", result: "B", worsens: false },
    });
    expect(availableEvents(appealMachine(policy), caseOf(policy, events))).toEqual([]);
    expect(refusalOf(policy, [...events, event("appeal.escalated", "2026-03-08")])).toEqual([
      { code: "appeal-ended", path: "/type", params: { type: "appeal.escalated", ending: "final-answer", on: "2026-03-07" } },
    ]);
  });

  it("is the last answer too where the policy gives nobody the last word", () => {
    const open = personTrack([stage("hr")]);
    expect(statusOf(open, [told(), filed(), answer("upheld")], "2026-03-03").ending?.because).toBe("no-further-stage");
    expect(refusalOf(open, [told(), filed(), event("appeal.escalated", "2026-03-03")])).toEqual([
      { code: "appeal-no-further-stage", path: "/type", params: { stage: "hr" } },
    ]);
  });

  it("is its withdrawal, at any stage", () => {
    for (const events of [[told(), filed()], [told(), filed(), answer("upheld")], atCommittee]) {
      const closed = [...events, event("appeal.withdrawn", "2026-03-08", { reason: "settled" })];
      expect(statusOf(policy, closed, "2026-03-08").ending).toEqual({ because: "withdrawn", on: "2026-03-08" });
    }
    expect(refusalOf(policy, [told(), event("appeal.withdrawn", "2026-03-02")])).toEqual([
      { code: "appeal-out-of-turn", path: "/type", params: { type: "appeal.withdrawn", possible: ["appeal.filed"] } },
    ]);
  });
});

describe("what an answer may decide", () => {
  const cautious = personTrack(three);

  it("is nothing worse than the result, unless the policy says so", () => {
    const worse = [told(), filed(), answer("changed", { worsens: true })];
    expect(refusalOf(cautious, worse)).toEqual([{ code: "appeal-may-not-worsen", path: "/worsens", params: { stage: "reviewer" } }]);
    expect(caseOf(personTrack(three, { mayWorsen: true }), worse).stages[0]?.answer?.worsens).toBe(true);
    expect(caseOf(cautious, [told(), filed(), answer("upheld")]).stages[0]?.answer?.worsens).toBe(false);
  });

  it("says whether a changed result is worse, and only of a changed one", () => {
    expect(refusalOf(cautious, [told(), filed(), answer("partly-changed")])).toEqual([
      { code: "appeal-worsens-missing", path: "/worsens", params: { outcome: "partly-changed" } },
    ]);
    expect(refusalOf(cautious, [told(), filed(), answer("upheld", { worsens: true })])).toEqual([
      { code: "appeal-worsens-without-change", path: "/worsens", params: { outcome: "upheld" } },
    ]);
  });

  it("is nothing on the merits before the appeal is taken up, where the policy wants that", () => {
    const strict = personTrack([stage("hr", { acceptWithin: workingDays(3) })]);
    expect(refusalOf(strict, [told(), filed(), answer("upheld")])).toEqual([
      { code: "appeal-not-accepted", path: "/outcome", params: { stage: "hr" } },
    ]);
    expect(caseOf(strict, [told(), filed(), answer("rejected")]).stages[0]?.answer?.outcome).toBe("rejected");
    const taken = event("appeal.accepted", "2026-03-02");
    expect(refusalOf(strict, [told(), filed(), taken, taken])).toEqual([
      { code: "appeal-accepted-before", path: "/type", params: { on: "2026-03-02" } },
    ]);
  });

  it("is of the stage at which the case stands", () => {
    expect(refusalOf(cautious, [told(), filed(), answer("upheld", { stage: "hr" })])).toEqual([
      { code: "appeal-stage-out-of-turn", path: "/stage", params: { stage: "hr", expected: "reviewer" } },
    ]);
  });
});

describe("the result while an appeal is open", () => {
  const stages = [stage("hr"), stage("committee", { fileWithin: workingDays(5) })];
  const effect = (more: object, events: Parameters<typeof caseOf>[1], asOf = "2026-03-03") => {
    return statusOf(personTrack(stages, { ...more }), events, asOf).result;
  };
  const open = [told(), filed()];
  const answered = [...open, answer("upheld")];

  it("has effect, as for civil servants, unless the policy suspends or freezes it", () => {
    expect(effect({}, open)).toBe("in-effect");
    expect(effect({ suspensive: true }, open)).toBe("suspended");
    expect(effect({ freezeResultApplication: true }, open)).toBe("frozen");
  });

  it("has effect before an appeal, and again once the next stage is out of reach", () => {
    expect(effect({ suspensive: true }, [told()])).toBe("in-effect");
    expect(effect({ suspensive: true }, answered, "2026-03-10")).toBe("suspended");
    expect(effect({ suspensive: true }, answered, "2026-03-11")).toBe("in-effect");
    const unlimited = personTrack([stage("hr"), stage("committee")], { suspensive: true });
    expect(statusOf(unlimited, answered, "2026-03-03").result).toBe("in-effect");
  });
});

describe("results against which no appeal is open", () => {
  const policy = personTrack(three, { scope: ["D", "E"] });

  it("are refused with the list of those against which one is", () => {
    expect(refusalOf(policy, [told({ result: "B" }), filed()])).toEqual([
      { code: "appeal-result-outside-scope", path: "/type", params: { result: "B", results: ["D", "E"] } },
    ]);
    expect(caseOf(policy, [told({ result: "D" }), filed()]).stages).toHaveLength(1);
  });

  it("leave the appellant nothing to do", () => {
    expect(statusOf(policy, [told({ result: "B" })], "2026-03-02")).toMatchObject({ phase: "notified", turn: null, due: null, options: [] });
    expect(availableEvents(appealMachine(policy), caseOf(policy, [told({ result: "B" })]))).toEqual([]);
  });

  it("must be told apart: the notice names the result", () => {
    expect(refusalOf(policy, [told()])).toEqual([
      { code: "appeal-result-missing", path: "/result", params: { results: ["D", "E"] } },
    ]);
  });
});

describe("the events that may come next, with whose they are and at which stage", () => {
  const extension = { by: workingDays(5), reasonRequired: false };
  const policy = personTrack([stage("reviewer", { answerWithin: workingDays(5), extension }), stage("hr", { onSilence: "none" }), stage("committee", { final: true })]);
  const accepted = event("appeal.accepted", "2026-03-02");
  const papers = event("papers.requested", "2026-03-02", { papers: ["scores"] });
  const goesOn = event("appeal.escalated", "2026-03-03");
  const atHr = [told(), filed(), answer("upheld"), goesOn];

  it.each([
    ["before the notice", [], ["employer result.notified"]],
    ["after it", [told()], ["appellant appeal.filed reviewer"]],
    ["where every stage is passed over", [told({ handlers: { reviewer: null, hr: null, committee: null } })], []],
    [
      "at a stage", [told(), filed()],
      [
        "handler appeal.accepted reviewer", "handler papers.requested reviewer", "handler answer.extended reviewer",
        "handler answer.delivered reviewer", "appellant appeal.escalated hr", "appellant appeal.withdrawn reviewer",
      ],
    ],
    ["while papers are wanting", [told(), filed(), papers], ["appellant papers.completed reviewer", "appellant appeal.withdrawn reviewer"]],
    [
      "once all that comes once has come", [told(), filed(), accepted, papers, event("papers.completed", "2026-03-02"), event("answer.extended", "2026-03-02")],
      ["handler answer.delivered reviewer", "appellant appeal.escalated hr", "appellant appeal.withdrawn reviewer"],
    ],
    ["after an answer", [told(), filed(), answer("upheld")], ["appellant appeal.escalated hr", "appellant appeal.withdrawn reviewer"]],
    [
      "where silence changes nothing", atHr,
      ["handler appeal.accepted hr", "handler papers.requested hr", "handler answer.delivered hr", "appellant appeal.withdrawn hr"],
    ],
    [
      "at the last word", [...atHr, answer("upheld"), goesOn],
      ["handler appeal.accepted committee", "handler papers.requested committee", "handler answer.delivered committee", "appellant appeal.withdrawn committee"],
    ],
  ])("%s", (_, events, expected) => {
    const available = availableEvents(appealMachine(policy), caseOf(policy, events));
    expect(available.map(({ by, type, at }) => [by, type, at].filter((word) => word !== undefined).join(" "))).toEqual(expected);
  });
});

describe("the days of events", () => {
  const policy = personTrack(three);

  it("never run backwards", () => {
    expect(refusalOf(policy, [told(), event("appeal.filed", "2026-03-01")])).toEqual([
      { code: "appeal-date-backwards", path: "/on", params: { on: "2026-03-01", last: "2026-03-02" } },
    ]);
  });

  it("lie before the day of a status", () => {
    expect(appealStatus(policy, caseOf(policy, [told()]), "2026-03-01")).toEqual({
      status: "invalid",
      issues: [{ code: "appeal-as-of-before-last-event", path: "/asOf", params: { asOf: "2026-03-01", last: "2026-03-02" } }],
    });
  });
});
