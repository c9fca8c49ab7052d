import { describe, expect, it } from "vitest";
import { readShape } from "../../../src/core/shape.ts";
import { interviewTopic } from "../../../src/topics/interview/topic.ts";
import { compiled, documentOf, outcomeOf, PRESETS, sectionOf } from "./support.ts";

const step = (id: string, rest: object = {}) => ({ id, lead: "manager", fields: [], ...rest });
const text = (id: string, rest: object = {}) => ({ id, type: "text", ...rest });
const section = (steps: readonly object[], rest: object = {}, protocol: object = {}) => ({ protocols: { talk: { steps, ...protocol } }, ...rest });
const form = (rest: object) => section([step("a")], { form: { states: [{ state: "filled", owners: ["manager"] }], ...rest } });
const signed = { state: "signed", owners: ["manager"] };
const filledState = { state: "filled", owners: ["manager"] };
const employeeSigns = { party: "employee", ways: { signed: [] } };
const at = "/interview/protocols/talk";

describe("a section of its own making", () => {
  it.each([
    ["without a protocol", { protocols: {} }, "interview-protocols-empty", "/interview/protocols"],
    ["that takes a protocol it has not", section([step("a")], { protocol: "talks" }), "interview-protocol-unknown", "/interview/protocol"],
    ["with two steps of one id", section([step("a"), step("a")]), "interview-id-repeated", `${at}/steps/1/id`],
    ["with a step that waits for none of its steps", section([step("a", { requires: { completed: ["b"] } })]), "interview-step-unknown", `${at}/steps/0/requires/completed/0`],
    ["with a step that waits for a later one", section([step("a", { requires: { completed: ["b"] } }), step("b")]), "interview-step-waits-for-later", `${at}/steps/0/requires/completed/0`],
    ["with a step that waits for itself", section([step("a", { requires: { completed: ["a"] } })]), "interview-step-waits-for-later", `${at}/steps/0/requires/completed/0`],
    ["with an author who has nothing to write", section([step("a", { requires: { authors: ["employee"] }, fields: [text("x", { from: "manager" })] })]), "interview-author-without-field", `${at}/steps/0/requires/authors/0`],
    ["with two fields of one id", section([step("a", { fields: [text("x"), text("x")] })]), "interview-id-repeated", `${at}/steps/0/fields/1/id`],
    ["with a field after one that there is not", section([step("a", { fields: [text("x", { after: ["y"] })] })]), "interview-field-unknown", `${at}/steps/0/fields/0/after/0`],
    ["with a field after a later one", section([step("a", { fields: [text("x", { after: ["y"] }), text("y")] })]), "interview-field-waits-for-later", `${at}/steps/0/fields/0/after/0`],
    ["with a sum of text", section([step("a", { fields: [text("x"), { id: "s", type: "sum", terms: [{ field: "x", sign: "+" }] }] })]), "interview-sum-of-other-type", `${at}/steps/0/fields/1/terms/0/field`],
    ["with nothing to choose", section([step("a", { fields: [{ id: "x", type: "choice", options: {} }] })]), "interview-options-empty", `${at}/steps/0/fields/0/options`],
    ["with a least above the most", section([step("a", { fields: [{ id: "x", type: "integer", min: 2, max: 1 }] })]), "interview-range-reversed", `${at}/steps/0/fields/0/max`],
    ["with readers whom nobody knows", section([step("a", { fields: [text("x", { visibility: ["auditors"] })] })]), "interview-party-undeclared", `${at}/steps/0/fields/0/visibility/0`],
    ["with a goal of parts that there are not", section([step("a", { fields: [{ id: "g", type: "list", fields: [text("x")], goal: { criteria: ["specific"], members: { text: "y" } } }] })]), "interview-field-unknown", `${at}/steps/0/fields/0/goal/members/text`],
    ["with a signer twice", form({ states: [filledState, signed], signatures: { by: [employeeSigns, employeeSigns] } }), "interview-id-repeated", "/interview/form/signatures/by/1/party"],
    ["with a protocol of a phase that there is not", section([step("a")], {}, { phases: ["plan"] }), "interview-phase-unknown", `${at}/phases/0`],
    ["with one name for two phases", section([step("a")], { phases: { plan: {}, work: { aliases: ["plan"] } } }), "interview-phase-name-taken", "/interview/phases/work/aliases/0"],
    ["with a form that is signed before it is filled", form({ states: [signed, filledState] }), "interview-form-states-disordered", "/interview/form/states/0/state"],
    ["with a form that nobody signs", form({ states: [filledState, signed] }), "interview-form-signatures-missing", "/interview/form/states/1"],
    ["with signatures for nothing", form({ signatures: { by: [{ party: "employee", ways: { signed: [] } }] } }), "interview-form-signatures-unused", "/interview/form/signatures"],
    ["with a signer without a way", form({ states: [filledState, signed], signatures: { by: [{ party: "employee", ways: {} }] } }), "interview-form-signer-without-way", "/interview/form/signatures/by/0/ways"],
    ["with two last days", form({ states: [{ ...filledState, dueBy: "12-31", within: { value: 1, unit: "month" } }] }), "interview-form-due-twice", "/interview/form/states/0/dueBy"],
    ["with a day that no year has", form({ states: [{ ...filledState, dueBy: "02-30" }] }), "interview-form-day-unreal", "/interview/form/states/0/dueBy"],
  ])("%s is told so", (_, document, code, path) => {
    expect(compiled(document).issues.map((each) => [each.code, each.path])).toContainEqual([code, path]);
  });

  it("may name a role of the policy as owner or reader", () => {
    expect(compiled(form({ visibility: ["auditor"] })).issues).toEqual([]);
  });

  it.each([
    [[step("a")], { "en": "1 step: a", "zh-CN": "共 1 步：a" }],
    [[step("a", { title: { "en": "opening", "zh-CN": "开场" } }), step("b")], { "en": "2 steps: opening, b", "zh-CN": "共 2 步：开场、b" }],
  ])("names its steps by their titles, or else by their ids", (steps, words) => {
    const own = sectionOf(section(steps));
    expect(interviewTopic.summarize(own, outcomeOf(interviewTopic.answer(own, {})))).toEqual(words);
  });

  it("has a second spelling for none of its keys", () => {
    const shape = readShape(interviewTopic.schema, section([step("a", { requires: { complete: ["b"] } })]));
    expect(shape.ok ? [] : shape.issues[0]).toMatchObject({ code: "shape-unknown-key", params: { nearest: "completed" } });
  });

  it("names the parts of a goal as the goal topic does", () => {
    const goals = { id: "g", type: "list", fields: [text("x")], goal: { criteria: ["specific"], members: { metrik: "x" } } };
    const shape = readShape(interviewTopic.schema, section([step("a", { fields: [goals] })]));
    expect(shape.ok ? [] : shape.issues[0]).toMatchObject({ code: "shape-unknown-key", params: { nearest: "metric" } });
  });

  it("says how a day of every year is written", () => {
    const shape = readShape(interviewTopic.schema, form({ states: [{ ...filledState, dueBy: "31.12." }] }));
    expect(shape.ok ? [] : shape.issues).toMatchObject([{ code: "shape-bad-format", params: { given: "31.12.", format: "MM-DD" } }]);
  });

  it("gives every period its unit", () => {
    expect(readShape(interviewTopic.schema, form({ states: [{ ...filledState, within: 5 }] })).ok).toBe(false);
  });
});

describe.each(PRESETS)("the section of %s", (preset) => {
  const document = documentOf(preset);

  it("is sound", () => {
    expect(compiled(document).issues).toEqual([]);
  });

  it("says of everything on what it stands, and why where it is not the company's text", () => {
    const evidence = evidenceIn(document);
    expect(evidence.length).toBeGreaterThan(2);
    for (const { basis, note, clause } of evidence) {
      if (basis === "source") expect(clause).toBeTypeOf("string");
      else expect(note).toMatchObject({ "en": expect.any(String), "zh-CN": expect.any(String) });
      if (preset !== "standard") expect(basis).not.toBe("gap");
    }
    expect(evidence.some(({ basis }) => basis === "gap")).toBe(preset === "standard");
  });

  it("has a title in both languages for whatever people see", () => {
    const untitled = objectsIn(document).filter((each) => ("type" in each || "lead" in each || "state" in each || "formal" in each) && typeof each["title"] !== "object");
    expect(untitled).toEqual([]);
  });

  it("names its steps in a few words", () => {
    const compiledSection = sectionOf(document);
    const [first] = Object.values(document.protocols);
    const titles = (first?.steps ?? []).map(({ title }) => (typeof title === "object" ? [title.en, title["zh-CN"]] : []));
    const words = interviewTopic.summarize(compiledSection, outcomeOf(interviewTopic.answer(compiledSection, {})));
    expect(words["en"].split(/: (.*)/)[1]).toBe(titles.map(([en]) => en).join(", "));
    expect(words["zh-CN"]).toBe(`共 ${titles.length} 步：${titles.map(([, zh]) => zh).join("、")}`);
    expect(interviewTopic.tables(compiledSection)).toEqual({});
  });
});

type Node = Readonly<Record<string, unknown>>;

function objectsIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.values(value).flatMap(objectsIn);
  return Array.isArray(value) ? below : [value as Node, ...below]; // an object and no list
}

/** Whatever bears a basis; and every figure, step, channel and phase must. */
function evidenceIn(value: unknown): readonly Node[] {
  const objects = objectsIn(value);
  const bare = objects.filter((each) => {
    const isFigure = "value" in each && !("unit" in each);
    return (isFigure || "lead" in each || "state" in each || "formal" in each || "steps" in each) && !("basis" in each);
  });
  expect(bare).toEqual([]);
  return objects.filter((each) => "basis" in each);
}
