import { describe, expect, it } from "vitest";
import { appealTopic } from "../../../src/topics/appeal/topic.ts";
import { calendarDays, outcomeOf, personTrack, readSection, ROLES, sectionOf, stage, workingDays } from "./policies.ts";

const issuesOf = (stages: unknown, more = {}) => readSection({ tracks: { person: { stages, ...more } } }, ROLES).issues;

const withDefaults = (defaults: unknown, stages: unknown) => readSection({ defaults, tracks: { person: { stages } } }, ROLES).issues;

describe("faults of the section", () => {
  it.each([
    ["a handler that is no role", [stage("hr", { handler: "hrr" })], "role-unknown", "/appeal/tracks/person/stages/0/handler", { name: "hrr", nearest: "hr" }],
    ["two stages of one name", [stage("hr"), stage("hr")], "appeal-stage-twice", "/appeal/tracks/person/stages/1/id", { id: "hr" }],
    [
      "an extension of nothing", [stage("hr", { extension: { by: calendarDays(5), reasonRequired: true } })],
      "appeal-nothing-to-extend", "/appeal/tracks/person/stages/0/extension", { id: "hr" },
    ],
    [
      "a window without a unit", [stage("hr", { fileWithin: { value: 10 } })],
      "shape-missing", "/tracks/person/stages/0/fileWithin/unit", { key: "unit", expected: ["calendar-day", "working-day", "month"] },
    ],
    [
      "a bare number as a window", [stage("hr", { answerWithin: 10 })],
      "shape-wrong-type", "/tracks/person/stages/0/answerWithin", { given: "number", expected: ["object", "null"] },
    ],
    ["a day that no year has", [stage("hr", { fileWithin: { by: "04-31" } })], "shape-bad-date", "/tracks/person/stages/0/fileWithin/by", { given: "04-31" }],
    ["a day that few years have", [stage("hr", { fileWithin: { by: "02-29" } })], "shape-bad-date", "/tracks/person/stages/0/fileWithin/by", { given: "02-29" }],
    ["no stage", [], "shape-too-small", "/tracks/person/stages", { limit: 1, of: "array" }],
  ])("%s", (_, stages, code, path, params) => {
    expect(issuesOf(stages)).toEqual([{ code, path, params }]);
  });

  it("a setting without a default that neither the stage nor the section gives", () => {
    const at = "/appeal/tracks/person/stages/0";
    expect(issuesOf([{ id: "hr", handler: "hr", final: true }])).toEqual([
      { code: "shape-missing", path: `${at}/fileWithin`, params: { key: "fileWithin", expected: ["object", "null"] } },
      { code: "shape-missing", path: `${at}/answerWithin`, params: { key: "answerWithin", expected: ["object", "null"] } },
    ]);
    expect(withDefaults({ fileWithin: null, answerWithin: null }, [{ id: "hr", handler: "hr" }])).toEqual([
      { code: "shape-missing", path: `${at}/final`, params: { key: "final", expected: ["boolean", "object"] } },
    ]);
    expect(withDefaults({ fileWithin: null, answerWithin: null, final: false }, [{ id: "hr", handler: "hr" }])).toEqual([]);
  });

  it("an extension of nothing, where it is written", () => {
    const extension = { by: calendarDays(5), reasonRequired: true };
    expect(withDefaults({ extension, answerWithin: { value: null, note: "no time is set" } }, [{ id: "hr", handler: "hr", fileWithin: null, final: true }])).toEqual([
      { code: "appeal-nothing-to-extend", path: "/appeal/defaults/extension", params: { id: "hr" } },
    ]);
    expect(withDefaults({ extension }, [stage("hr", { extension: { value: null, note: "a talk" } })])).toEqual([]);
  });

  it("a handler that is no role, with its evidence beside it", () => {
    expect(issuesOf([stage("hr", { handler: { value: "hrr", basis: "gap" } })])).toEqual([
      { code: "role-unknown", path: "/appeal/tracks/person/stages/0/handler/value", params: { name: "hrr", nearest: "hr" } },
    ]);
  });

  it("a misspelt setting, with the right one, wherever it may stand", () => {
    expect(issuesOf([stage("hr", { mendWithn: null })])).toMatchObject([{ code: "shape-unknown-key", params: { nearest: "mendWithin" } }]);
    expect(issuesOf([stage("hr")], { lateFilling: "refused" })).toMatchObject([{ params: { nearest: "lateFiling" } }]);
    expect(withDefaults({ onSilense: "none" }, [stage("hr")])).toMatchObject([{ params: { nearest: "onSilence" } }]);
    expect(issuesOf([stage("hr", { onSilence: { value: "none", baisis: "gap" } })])).toMatchObject([{ params: { nearest: "basis" } }]);
    expect(issuesOf([stage("hr", { onSilence: "escalat" })])).toMatchObject([{ code: "shape-not-listed", params: { nearest: "escalate" } }]);
    expect(issuesOf([stage("hr", { onSilence: { value: "escalat" } })])).toMatchObject([{ code: "shape-not-listed", params: { nearest: "escalate" } }]);
  });

  it("a setting in the wrong place: one of a track in a stage, the handler in the defaults", () => {
    expect(issuesOf([stage("hr", { mayWorsen: true })])).toMatchObject([{ code: "shape-unknown-key", params: { key: "mayWorsen" } }]);
    expect(withDefaults({ handler: "hr" }, [stage("hr")])).toMatchObject([{ code: "shape-unknown-key", params: { key: "handler" } }]);
  });

  it("are none in a track that gives nobody the last word: a source may have none", () => {
    expect(issuesOf([stage("hr")])).toEqual([]);
  });
});

describe("what stages and tracks share", () => {
  const pathOf = (appeal: unknown) => outcomeOf(appealTopic.answer(sectionOf(appeal), {})).stages;
  const settings = {
    fileWithin: workingDays(5), acceptWithin: workingDays(3), answerWithin: workingDays(10), countFrom: "acceptance", mendWithin: { by: "03-31" },
    extension: { by: calendarDays(10), reasonRequired: true }, onSilence: "none", skipIf: ["handler-vacant"], final: true,
  };
  const noLimits = { fileWithin: null, acceptWithin: null, answerWithin: null, mendWithin: null, extension: null };
  const own = { ...noLimits, countFrom: "receipt", onSilence: "escalate", skipIf: [], final: false };

  it("holds for a stage that says nothing else, setting by setting", () => {
    const [bare, other] = pathOf({ defaults: settings, tracks: { person: { stages: [{ id: "a", handler: "hr" }, { id: "b", handler: "hr", ...own }] } } });
    expect(bare).toMatchObject({ ...settings, needsAcceptance: true });
    expect(other).toMatchObject({ ...own, needsAcceptance: false });
    for (const [key, value] of Object.entries(own)) {
      const [one] = pathOf({ defaults: settings, tracks: { person: { stages: [{ id: "a", handler: "hr", extension: null, [key]: value }] } } });
      expect(one).toMatchObject({ ...settings, extension: null, [key]: value });
    }
  });

  it("is no other with its evidence beside it", () => {
    const evidence = { clause: "6.2", basis: "reading", note: "so read" };
    const withEvidence = Object.fromEntries(Object.entries(own).map(([key, value]) => [key, { value, ...evidence }]));
    expect(pathOf({ tracks: { person: { stages: [{ id: "a", handler: { value: "hr", ...evidence }, ...withEvidence }] } } })).toEqual(
      pathOf({ tracks: { person: { stages: [{ id: "a", handler: "hr", ...own }] } } }),
    );
  });

  it("holds for a track that says nothing else", () => {
    const shared = { lateFiling: "result-accepted", mayWorsen: true, suspensive: true, freezeResultApplication: true, scope: ["D"] };
    const others = { lateFiling: { value: "refused" }, mayWorsen: { value: false }, suspensive: false, freezeResultApplication: false, scope: "any-result" };
    const stages = [stage("hr")];
    const { tracks } = sectionOf({ defaults: shared, tracks: { person: { stages }, unit: { stages, ...others } } });
    expect(tracks.get("person")).toMatchObject({ lateFiling: "result-accepted", mayWorsen: true, suspensive: true, freezeResultApplication: true, results: ["D"] });
    expect(tracks.get("unit")).toMatchObject({ lateFiling: "refused", mayWorsen: false, suspensive: false, freezeResultApplication: false, results: null });
  });

  it("is the clause of the track, for a stage without evidence of its own", () => {
    const stages = [stage("hr"), stage("manager", { basis: "gap" }), stage("reviewer", { note: "new" }), stage("committee", { clause: "6.2.4" })];
    const decision = appealTopic.answer(personTrack(stages, { clause: "6.2.2" }), {});
    expect(decision).toHaveProperty("rules", [{ id: "hr", clause: "6.2.2" }, { id: "manager" }, { id: "reviewer" }, { id: "committee", clause: "6.2.4" }]);
  });
});

describe("what the topic answers", () => {
  const policy = personTrack([stage("hr", { title: { en: "HR", "zh-CN": "人力资源部" }, clause: "6.2.3" }), stage("committee", { final: true })]);

  it("is the way that an appeal can go, with every stage's clause", () => {
    const decision = appealTopic.answer(policy, {});
    expect(decision).toMatchObject({ status: "decided", rules: [{ id: "hr", clause: "6.2.3" }, { id: "committee" }] });
    expect(outcomeOf(decision).stages.map(({ id, handler, onSilence }) => [id, handler, onSilence])).toEqual([
      ["hr", "hr", "escalate"], ["committee", "committee", "escalate"],
    ]);
    expect(appealTopic.summarize(policy, outcomeOf(decision))).toEqual({
      en: "HR → committee; committee has the last word", "zh-CN": "人力资源部 → committee；committee的答复为最终答复",
    });
    expect(appealTopic.tables(policy)).toEqual({});
  });

  it("says so where nobody has the last word", () => {
    const open = personTrack([stage("hr")]);
    expect(appealTopic.summarize(open, outcomeOf(appealTopic.answer(open, { track: "person" })))).toEqual({
      en: "hr; no last word", "zh-CN": "hr；未定终局",
    });
  });

  it("is uncovered for a track that the policy lacks, invalid for one that does not exist", () => {
    expect(appealTopic.answer(policy, { track: "unit" })).toEqual({ status: "uncovered" });
    expect(appealTopic.answer(policy, { track: "team" })).toEqual({
      status: "invalid", issues: [{ code: "appeal-track-unknown", path: "/track", params: { name: "team", known: ["person"] } }],
    });
    expect(appealTopic.answer(sectionOf({ tracks: {} }), {})).toEqual({ status: "uncovered" });
  });
});
