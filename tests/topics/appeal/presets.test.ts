import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/hash.ts";
import { choices, event, groupAppeals, presets, refusalOf, standard, statusOf } from "./policies.ts";

/** Every object that says on what it stands. */
function basedParts(value: unknown, path = ""): readonly { readonly path: string; readonly part: Readonly<Record<string, unknown>> }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => basedParts(member, `${path}/${key}`));
  return "basis" in value ? [{ path, part: { ...value } }, ...inner] : inner;
}

const figures = ["handler", "fileWithin", "acceptWithin", "answerWithin", "mendWithin", "extension", "countFrom", "onSilence", "skipIf", "final"];
const trackFigures = ["lateFiling", "mayWorsen", "suspensive", "freezeResultApplication", "scope"];
const words = { en: expect.stringMatching(/\w/), "zh-CN": expect.stringMatching(/\p{Script=Han}/u) };
const based = expect.objectContaining({ basis: expect.stringMatching(/^(source|reading|gap)$/) });

type Written = Readonly<Record<string, unknown>>;

describe.each(Object.entries(presets))("the appeal section of %s", (_, { appeal }) => {
  const { defaults, tracks }: { readonly defaults: Written; readonly tracks: Readonly<Record<string, Written>> } = appeal;

  it("says of every figure on what it stands, beside it: a stage stands on its own evidence or its track's", () => {
    for (const [name, track] of Object.entries(tracks)) {
      const settings: Written = { ...defaults, ...track };
      for (const key of trackFigures) expect([name, key, settings[key]]).toEqual([name, key, based]);
      for (const stage of track["stages"] as readonly Written[]) {
        expect([name, stage["id"], { ...track, ...stage }]).toEqual([name, stage["id"], based]);
        const inForce: Written = { ...defaults, ...stage };
        for (const key of figures.filter((each) => each in inForce && typeof inForce[each] !== "string")) {
          expect([name, stage["id"], key, inForce[key]]).toEqual([name, stage["id"], key, based]);
        }
      }
    }
  });

  it("has a note in both languages where that is not the source, and a clause where it is no gap", () => {
    const parts = basedParts(appeal);
    expect(parts.length).toBeGreaterThan(20);
    for (const { path, part } of parts) {
      if (part["basis"] !== "source") expect([path, part["note"]]).toEqual([path, words]);
      if (part["basis"] !== "gap") expect([path, part["clause"]]).toEqual([path, expect.any(String)]);
    }
  });

  it("says nothing twice: no stage repeats a default", () => {
    for (const stage of Object.values(tracks).flatMap((track) => track["stages"] as readonly Written[])) {
      expect(Object.keys(stage).filter((key) => canonicalJson(stage[key] ?? null) === canonicalJson(defaults[key] ?? null))).toEqual([]);
    }
  });
});

describe("the group's policy", () => {
  const policy = groupAppeals();
  const told = event("result.notified", "2026-04-13", { appraiser: "li", handlers: { appraiser: "li", "second-appraiser": "wang" } });
  const talk = [told, event("appeal.filed", "2026-04-14")];
  const atHr = [
    ...talk,
    event("answer.delivered", "2026-04-15", { outcome: "upheld" }),
    event("appeal.escalated", "2026-04-16"),
    event("appeal.escalated", "2026-04-20"),
  ];

  it("fills no gap of its source", () => {
    expect(basedParts(presets["group-appeals"].appeal).filter(({ part }) => part["basis"] === "gap")).toEqual([]);
  });

  it("has the talk first, with the appraiser, then the second appraiser, HR and the inspectorate", () => {
    expect(policy.tracks.get("person")?.stages.map(({ id }) => id)).toEqual(["talk", "second-appraiser", "hr", "inspectorate"]);
    expect(choices(statusOf(policy, [told], "2026-08-01"))).toEqual(["file talk"]);
    expect(statusOf(policy, talk, "2026-04-14").turn).toEqual({ party: "handler", role: "appraiser", person: "li" });
  });

  it("lets the employee go on when the talk solves nothing, since it sets no time for it", () => {
    expect(choices(statusOf(policy, talk, "2026-04-14"))).toEqual(["escalate second-appraiser", "wait talk", "withdraw talk"]);
  });

  it("gives HR ten calendar days from receipt, moved off Labour Day", () => {
    expect(statusOf(policy, atHr, "2026-04-20").due).toMatchObject({ act: "answer", from: "2026-04-20", date: "2026-04-30" });
    const later = [...atHr.slice(0, -1), event("appeal.escalated", "2026-04-22")];
    expect(statusOf(policy, later, "2026-05-08")).toMatchObject({
      due: { date: "2026-05-06", rawDate: "2026-05-02", rolled: true }, overdueDays: 2,
    });
  });

  it("ends with the inspectorate, which must be prompt by no day, and gives nobody the last word", () => {
    const complaint = [...atHr, event("answer.delivered", "2026-04-30", { outcome: "upheld" }), event("appeal.escalated", "2026-05-11")];
    expect(statusOf(policy, complaint, "2026-09-01")).toMatchObject({ stage: "inspectorate", due: null, overdueDays: 0 });
    expect(choices(statusOf(policy, complaint, "2026-09-01"))).toEqual(["wait inspectorate", "withdraw inspectorate"]);
    const done = [...complaint, event("answer.delivered", "2026-09-01", { outcome: "upheld" })];
    expect(statusOf(policy, done, "2026-09-01").ending?.because).toBe("no-further-stage");
  });

  it("lets a unit talk first, too, and then go level by level", () => {
    expect(policy.tracks.get("unit")?.stages.map(({ id }) => id)).toEqual(["talk", "superior-unit", "hr", "inspectorate"]);
    expect(choices(statusOf(policy, [event("result.notified", "2026-04-13")], "2026-04-13", "unit"))).toEqual(["file talk"]);
  });

  it("passes the second appraiser over where that was the appraiser", () => {
    const same = event("result.notified", "2026-04-13", { appraiser: "li", handlers: { appraiser: "li", "second-appraiser": "li" } });
    expect(choices(statusOf(policy, [same, event("appeal.filed", "2026-04-14")], "2026-04-14"))[0]).toBe("escalate hr");
  });
});

describe("the standard policy", () => {
  const policy = standard();
  const told = event("result.notified", "2026-09-21");

  it("has a window for filing and for the answer at every stage, and a last word on each track", () => {
    for (const { stages } of policy.tracks.values()) {
      for (const { fileWithin, answerWithin } of stages) expect([fileWithin, answerWithin]).not.toContain(null);
      expect(stages.map(({ final }) => final)).toEqual([...stages.slice(1).map(() => false), true]);
    }
  });

  it("takes a result as accepted that nobody appeals against in seven working days, National Day not counted", () => {
    expect(statusOf(policy, [told], "2026-10-09")).toMatchObject({ phase: "ended", ending: { because: "result-accepted", on: "2026-10-08" } });
    expect(statusOf(policy, [told], "2026-10-08")).toMatchObject({ phase: "notified", due: { date: "2026-10-08" } });
  });

  it("goes the whole way to the committee's last word", () => {
    const events = [
      told,
      event("appeal.filed", "2026-09-22"),
      event("appeal.escalated", "2026-10-08"), // the talk was due by 30 September
      event("appeal.accepted", "2026-10-09"),
      event("answer.delivered", "2026-10-12", { outcome: "upheld" }),
      event("appeal.escalated", "2026-10-13"),
      event("papers.requested", "2026-10-14", { papers: ["scores"] }),
      event("papers.completed", "2026-10-16"),
      event("appeal.accepted", "2026-10-16"),
      event("answer.extended", "2026-10-20", { reason: "witnesses" }),
      event("answer.delivered", "2026-10-30", { outcome: "rejected" }),
      event("appeal.escalated", "2026-11-02"),
      event("appeal.accepted", "2026-11-03"),
      event("answer.delivered", "2026-11-09", { outcome: "changed", worsens: false, result: "B" }),
    ];
    expect(statusOf(policy, events.slice(0, 10), "2026-10-20").due).toMatchObject({ date: "2026-11-02", extension: { previousDate: "2026-10-23" } });
    expect(statusOf(policy, events.slice(0, 13), "2026-11-03").due).toMatchObject({ stage: "committee", from: "2026-11-03", date: "2026-11-10" });
    expect(statusOf(policy, events, "2026-11-09").ending).toEqual({ because: "final-answer", on: "2026-11-09" });
    expect(refusalOf(policy, [...events, event("appeal.escalated", "2026-11-10")])[0]?.code).toBe("appeal-ended");
  });
});
