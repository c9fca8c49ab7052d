import { describe, expect, it } from "vitest";
import { appealTopic } from "../../../src/topics/appeal/topic.ts";
import { calendarDays, outcomeOf, personTrack, readSection, ROLES, sectionOf, stage } from "./policies.ts";

const issuesOf = (stages: unknown, more = {}) => readSection({ tracks: { person: { stages, ...more } } }, ROLES).issues;

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

  it("a window that is left out instead of being null", () => {
    expect(issuesOf([{ id: "hr", handler: "hr", answerWithin: null, final: true }])).toMatchObject([
      { code: "shape-missing", path: "/tracks/person/stages/0/fileWithin" },
    ]);
  });

  it("a misspelt setting, with the right one", () => {
    expect(issuesOf([stage("hr", { mendWithn: null })])).toMatchObject([{ code: "shape-unknown-key", params: { nearest: "mendWithin" } }]);
    expect(issuesOf([stage("hr")], { evidence: { lateFilling: {} } })).toMatchObject([{ params: { nearest: "lateFiling" } }]);
  });

  it("are none in a track that gives nobody the last word: a source may have none", () => {
    expect(issuesOf([stage("hr")])).toEqual([]);
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

describe("the words of the issues", () => {
  const { en, "zh-CN": zh } = appealTopic.words;
  const sample: Record<string, unknown> = new Proxy({}, {
    get: (_, key) => (["known", "possible", "results"].includes(String(key)) ? ["one", "two"] : key === "ending" ? "withdrawn" : `<${String(key)}>`),
  });
  const codes = Object.keys(en) as (keyof typeof en)[]; // the keys of the catalogue

  it.each(codes)("%s: lower case, no full stop, Chinese in Chinese", (code) => {
    const [english, chinese] = [en[code](sample as never), zh[code](sample as never)]; // a sample for every param
    expect(english).toMatch(/^[a-z`<].*[^.]$/);
    expect(english).toContain(";");
    expect(chinese).toMatch(/\p{Script=Han}.*；.*[^。]$/u);
    expect(chinese.match(/<\w+>/g)?.toSorted() ?? []).toEqual(english.match(/<\w+>/g)?.toSorted() ?? []);
  });
});
