import { describe, expect, it } from "vitest";
import { availableEvents } from "../../../src/core/machine.ts";
import { appealMachine } from "../../../src/topics/appeal/topic.ts";
import { calendarDays, caseOf, choices, event, personTrack, refusalOf, stage, statusOf, workingDays } from "./policies.ts";

const told = event("result.notified", "2026-03-02");
const filed = event("appeal.filed", "2026-03-02");
const answered = (on: string, outcome = "upheld") => event("answer.delivered", on, { outcome });

describe("an appeal that is filed too late", () => {
  const stages = [stage("hr", { fileWithin: workingDays(5) }), stage("committee", { fileWithin: workingDays(5) })];

  it("is refused with the day until which it could be filed", () => {
    const policy = personTrack(stages);
    expect(refusalOf(policy, [told, event("appeal.filed", "2026-03-10")])).toEqual([
      { code: "appeal-late", path: "/on", params: { stage: "hr", due: "2026-03-09", on: "2026-03-10" } },
    ]);
    expect(statusOf(policy, [told], "2026-03-10")).toMatchObject({
      phase: "ended", turn: null, options: [], overdueDays: 0,
      ending: { because: "window-passed", on: "2026-03-09" }, due: { date: "2026-03-09" },
    });
  });

  it("is taken as acceptance of the result, where the policy says so", () => {
    const policy = personTrack(stages, { lateFiling: "result-accepted" });
    const late = [told, event("appeal.filed", "2026-03-10")];
    expect(caseOf(policy, late)).toMatchObject({ stages: [], closed: { on: "2026-03-10", because: "result-accepted" } });
    expect(statusOf(policy, [told], "2026-03-10").ending).toEqual({ because: "result-accepted", on: "2026-03-09" });
    expect(refusalOf(policy, [...late, event("appeal.filed", "2026-03-10")])).toEqual([
      { code: "appeal-ended", path: "/type", params: { type: "appeal.filed", ending: "result-accepted", on: "2026-03-10" } },
    ]);
  });

  it("to the next stage is treated alike", () => {
    const events = [told, filed, answered("2026-03-03"), event("appeal.escalated", "2026-03-11")];
    expect(refusalOf(personTrack(stages), events)).toEqual([
      { code: "appeal-late", path: "/on", params: { stage: "committee", due: "2026-03-10", on: "2026-03-11" } },
    ]);
    const closed = caseOf(personTrack(stages, { lateFiling: "result-accepted" }), events);
    expect(closed).toMatchObject({ closed: { because: "result-accepted" }, stages: [{ stage: "hr" }] });
  });

  it("is never late where the policy sets no window", () => {
    const policy = personTrack([stage("hr")]);
    expect(choices(statusOf(policy, [told], "2026-12-01"))).toEqual(["file hr"]);
    expect(caseOf(policy, [told, event("appeal.filed", "2026-12-01")]).stages).toHaveLength(1);
  });
});

describe("a handler who does not answer", () => {
  const silent = (onSilence: string, final = false) => {
    return personTrack([
      stage("reviewer", { answerWithin: workingDays(5), onSilence, final }),
      stage("committee", { fileWithin: workingDays(5) }),
    ]);
  };
  const goesOn = (on: string) => [told, filed, event("appeal.escalated", on)];

  it("is overdue, by calendar days", () => {
    expect(statusOf(silent("none"), [told, filed], "2026-03-12")).toMatchObject({ due: { date: "2026-03-09" }, overdueDays: 3 });
    expect(statusOf(silent("none"), [told, filed], "2026-03-09").overdueDays).toBe(0);
    expect(statusOf(silent("none"), [told, filed], "2026-03-04").overdueDays).toBe(0);
  });

  it("lets the appellant go on after the last day, where the policy says so, and wait as well", () => {
    const policy = silent("escalate");
    expect(choices(statusOf(policy, [told, filed], "2026-03-09"))).toEqual(["wait reviewer 2026-03-09", "withdraw reviewer"]);
    expect(choices(statusOf(policy, [told, filed], "2026-03-10"))).toEqual([
      "escalate committee", "wait reviewer 2026-03-09", "withdraw reviewer",
    ]);
    expect(refusalOf(policy, goesOn("2026-03-09"))).toEqual([
      { code: "appeal-answer-not-due", path: "/on", params: { stage: "reviewer", due: "2026-03-09" } },
    ]);
    expect(caseOf(policy, goesOn("2026-03-10")).stages.map((each) => each.stage)).toEqual(["reviewer", "committee"]);
    expect(caseOf(policy, [told, filed, answered("2026-03-20")]).stages[0]?.answer?.on).toBe("2026-03-20");
  });

  it("denies by silence, where the policy says so: the window to go on then runs from the last day", () => {
    const policy = silent("deemed-denied");
    expect(statusOf(policy, [told, filed], "2026-03-10")).toMatchObject({
      phase: "answered",
      turn: { party: "appellant" },
      answer: { stage: "reviewer", on: "2026-03-09", outcome: "denied" },
      due: { act: "file", stage: "committee", from: "2026-03-09", date: "2026-03-16" },
    });
    expect(refusalOf(policy, [told, filed, answered("2026-03-10")])).toEqual([
      { code: "appeal-deemed-denied", path: "/type", params: { stage: "reviewer", due: "2026-03-09" } },
    ]);
    expect(refusalOf(policy, goesOn("2026-03-17"))).toEqual([
      { code: "appeal-late", path: "/on", params: { stage: "committee", due: "2026-03-16", on: "2026-03-17" } },
    ]);
    expect(caseOf(policy, goesOn("2026-03-16")).stages).toHaveLength(2);
  });

  it("with the last word denies for good", () => {
    expect(statusOf(silent("deemed-denied", true), [told, filed], "2026-03-10")).toMatchObject({
      phase: "ended", ending: { because: "final-answer", on: "2026-03-09" }, answer: { outcome: "denied" },
    });
  });

  it("changes nothing, where the policy says so", () => {
    const policy = silent("none");
    expect(choices(statusOf(policy, [told, filed], "2026-06-01"))).toEqual(["wait reviewer 2026-03-09", "withdraw reviewer"]);
    expect(availableEvents(appealMachine(policy), caseOf(policy, [told, filed])).map(({ type }) => type)).not.toContain("appeal.escalated");
    expect(refusalOf(policy, goesOn("2026-06-01"))).toEqual([
      { code: "appeal-answer-awaited", path: "/type", params: { stage: "reviewer" } },
    ]);
  });

  it("without any time for the answer lets the appellant go on at once, but never denies", () => {
    const open = (onSilence: string) => personTrack([stage("reviewer", { onSilence }), stage("committee")]);
    expect(choices(statusOf(open("escalate"), [told, filed], "2026-03-02"))[0]).toBe("escalate committee");
    expect(refusalOf(open("deemed-denied"), goesOn("2026-09-01"))).toEqual([
      { code: "appeal-answer-awaited", path: "/type", params: { stage: "reviewer" } },
    ]);
  });

  it("who took the appeal up in time, and has no time for the answer, is never silent", () => {
    const policy = personTrack([stage("reviewer", { acceptWithin: workingDays(3), onSilence: "deemed-denied" }), stage("committee")]);
    expect(statusOf(policy, [told, filed], "2026-03-06")).toMatchObject({ phase: "answered", answer: { outcome: "denied", on: "2026-03-05" } });
    expect(statusOf(policy, [told, filed, event("appeal.accepted", "2026-03-05")], "2026-09-01")).toMatchObject({ phase: "pending", due: null, overdueDays: 0 });
  });

  it("is not silent before the appellant's papers are complete", () => {
    const policy = silent("deemed-denied");
    const events = [told, filed, event("papers.requested", "2026-03-03", { papers: ["scores"] })];
    expect(statusOf(policy, events, "2026-03-20").phase).toBe("mending");
    const complete = [...events, event("papers.completed", "2026-03-20")];
    expect(statusOf(policy, complete, "2026-03-20").due).toMatchObject({ from: "2026-03-20", date: "2026-03-27" });
  });
});

describe("papers that are wanting", () => {
  const policy = personTrack([stage("hr", { mendWithin: workingDays(3), answerWithin: workingDays(15), countFrom: "complete-papers" })]);
  const asked = [told, filed, event("papers.requested", "2026-03-03", { papers: ["scores", "witness"] })];

  it("are the appellant's turn, and the answer waits for them", () => {
    expect(statusOf(policy, asked, "2026-03-04")).toMatchObject({
      turn: { party: "appellant" }, due: { act: "mend", date: "2026-03-06" },
    });
    expect(choices(statusOf(policy, asked, "2026-03-04"))).toEqual(["complete-papers hr 2026-03-06", "withdraw hr"]);
    expect(refusalOf(policy, [...asked, answered("2026-03-04")])).toEqual([
      {
        code: "appeal-out-of-turn", path: "/type",
        params: { type: "answer.delivered", possible: ["papers.completed", "appeal.withdrawn"] },
      },
    ]);
  });

  it("in time start the count for the answer", () => {
    const mended = [...asked, event("papers.completed", "2026-03-06")];
    expect(statusOf(policy, mended, "2026-03-06").due).toMatchObject({ act: "answer", from: "2026-03-06", date: "2026-03-27" });
  });

  it("too late give the appeal up", () => {
    expect(refusalOf(policy, [...asked, event("papers.completed", "2026-03-07")])).toEqual([
      { code: "appeal-papers-late", path: "/on", params: { due: "2026-03-06", on: "2026-03-07" } },
    ]);
    expect(statusOf(policy, asked, "2026-03-07").ending).toEqual({ because: "given-up", on: "2026-03-06" });
  });

  it("are not asked for once the handler is overdue: his delay must not become the appellant's", () => {
    const late = event("papers.requested", "2026-03-24", { papers: ["scores"] });
    expect(refusalOf(policy, [told, filed, late])).toEqual([
      { code: "appeal-papers-requested-late", path: "/on", params: { due: "2026-03-23", on: "2026-03-24" } },
    ]);
    expect(caseOf(policy, [told, filed, { ...late, on: "2026-03-23" }]).stages[0]?.papers?.requestedOn).toBe("2026-03-23");
    expect(caseOf(personTrack([stage("hr")]), [told, filed, late]).stages[0]?.papers?.requestedOn).toBe("2026-03-24");
    const untaken = personTrack([stage("hr", { acceptWithin: workingDays(3), answerWithin: workingDays(15), countFrom: "acceptance" })]);
    expect(refusalOf(untaken, [told, filed, { ...late, on: "2026-03-06" }])).toEqual([
      { code: "appeal-papers-requested-late", path: "/on", params: { due: "2026-03-05", on: "2026-03-06" } },
    ]);
  });

  it("are asked for once only", () => {
    const again = [...asked, event("papers.completed", "2026-03-05"), event("papers.requested", "2026-03-06", { papers: ["more"] })];
    expect(refusalOf(policy, again)).toEqual([
      { code: "appeal-papers-requested-before", path: "/type", params: { on: "2026-03-03" } },
    ]);
  });
});

describe("an answer that takes longer", () => {
  const policy = (reasonRequired: boolean, more = {}) => {
    return personTrack([stage("hr", { answerWithin: calendarDays(10), extension: { by: calendarDays(30), reasonRequired }, ...more })]);
  };
  const extended = (on: string, more = {}) => [told, filed, event("answer.extended", on, more)];

  it("is put off from its last day, and the status shows from when and why", () => {
    expect(statusOf(policy(true), extended("2026-03-12", { reason: "witness ill" }), "2026-03-12").due).toMatchObject({
      date: "2026-04-13", rawDate: "2026-04-11", rolled: true,
      extension: { by: calendarDays(30), on: "2026-03-12", reason: "witness ill", previousDate: "2026-03-12" },
    });
  });

  it("is put off from the day to which a rest day had moved it", () => {
    const events = [told, event("appeal.filed", "2026-04-22"), event("answer.extended", "2026-05-06")];
    const rolled = personTrack([stage("hr", { answerWithin: calendarDays(10), extension: { by: calendarDays(7), reasonRequired: false } })]);
    expect(statusOf(rolled, events, "2026-05-06").due).toMatchObject({ date: "2026-05-13", extension: { previousDate: "2026-05-06" } });
  });

  it("needs a reason only where the policy wants one", () => {
    expect(statusOf(policy(false), extended("2026-03-12"), "2026-03-12").due?.extension?.reason).toBeNull();
    expect(refusalOf(policy(true), extended("2026-03-12"))).toEqual([
      { code: "appeal-extension-reason-missing", path: "/reason", params: { stage: "hr" } },
    ]);
    expect(refusalOf(policy(true), extended("2026-03-12", { reason: "  " }))).toEqual([
      { code: "shape-bad-format", path: "/reason", params: { given: "  ", format: "words" } },
    ]);
  });

  it("is put off before its last day has passed, and once", () => {
    expect(refusalOf(policy(false), extended("2026-03-13"))).toEqual([
      { code: "appeal-extension-late", path: "/on", params: { due: "2026-03-12", on: "2026-03-13" } },
    ]);
    expect(refusalOf(policy(false), [...extended("2026-03-12"), event("answer.extended", "2026-03-13")])).toEqual([
      { code: "appeal-extended-before", path: "/type", params: { on: "2026-03-12" } },
    ]);
  });

  it("cannot be put off before it is counted, nor where the policy allows none", () => {
    expect(refusalOf(policy(false, { countFrom: "acceptance" }), extended("2026-03-03"))).toEqual([
      { code: "appeal-extension-too-early", path: "/type", params: { stage: "hr" } },
    ]);
    expect(refusalOf(policy(false, { extension: null }), extended("2026-03-03"))).toEqual([
      { code: "appeal-extension-not-allowed", path: "/type", params: { stage: "hr" } },
    ]);
  });
});
