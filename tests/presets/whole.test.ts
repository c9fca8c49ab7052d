import { describe, expect, it } from "vitest";
import { checkFacts } from "appraisal-policy";
import { holds } from "../support/rules-meaning.ts";
import { containersOf } from "../support/policy-pointer.ts";
import { factsAskedIn, isImpossible, meaningOf, worldOfTable } from "../support/policy-meaning.ts";
import type { PlainPolicy } from "../support/policy-meaning.ts";
import { answerOf } from "../support/policy-rows.ts";
import { everyPreset, presets, sourcePresets } from "../support/policy-presets.ts";
import { recordsOf } from "../support/rules-values.ts";

/** Every object of a document that says on what it stands, with its JSON Pointer. */
function basedParts(value: unknown, path = ""): readonly { readonly path: string; readonly basis: unknown; readonly note: unknown }[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([key, member]) => basedParts(member, `${path}/${key}`));
  return "basis" in value ? [{ path, basis: value.basis, note: "note" in value ? value.note : undefined }, ...inner] : inner;
}

/** The parts of talks and appeals that must name their basis: a field stands on its step, a stage on its track. */
const BASED =
  /^\/interview\/(?:parties|phases|channels|protocols)\/[^/]+$|^\/interview\/protocols\/[^/]+\/(?:steps\/\d+|strictOrder|maxSpanDays)$|^\/interview\/form(?:\/states\/\d+|\/signatures)?$|^\/appeal\/defaults\/[^/]+$|^\/appeal\/tracks\/[^/]+$|^\/appeal\/tracks\/[^/]+\/stages\/\d+\/(?!title$|note$)[^/]+$/;

describe("what a preset adds to its source", () => {
  it.each(everyPreset)("$name: every reading and every filled gap has a note in both languages", ({ json }) => {
    const added = basedParts(json).filter(({ basis }) => basis !== "source");
    for (const { path, note } of added) {
      expect([path, note]).toEqual([path, { en: expect.stringMatching(/\w/), "zh-CN": expect.stringMatching(/\p{Script=Han}/u) }]);
    }
  });

  it.each(everyPreset)("$name: every rule says on what it stands, and a rule from a source names its clause", ({ plain }) => {
    const rules = [plain.responsibility?.rules ?? [], plain.quota?.rules ?? [], plain.quota?.mandatory ?? []].flat();
    for (const rule of rules) {
      expect([rule.id, rule]).toEqual([rule.id, expect.objectContaining({ basis: expect.stringMatching(/^(source|reading|gap)$/) })]);
      expect([rule.id, "basis" in rule && rule.basis !== "gap" && rule.clause === undefined]).toEqual([rule.id, false]);
    }
  });

  it.each(sourcePresets)("$name fills no gap of its source", ({ json }) => {
    expect(basedParts(json).filter(({ basis }) => basis === "gap")).toEqual([]);
  });

  it("the standard preset marks what it fills", () => {
    const bases = new Set(basedParts(presets.standard.json).map(({ basis }) => basis));
    expect([...bases].toSorted()).toEqual(["gap", "reading", "source"]);
  });

  it.each([
    ["bank-branch", ["responsibility", "interview"]],
    ["factory", ["responsibility", "interview"]],
    ["functional-project", ["responsibility", "quota", "interview"]],
    ["group-appeals", ["interview", "appeal"]],
    ["standard", ["responsibility", "quota", "interview", "appeal", "goal"]],
  ] as const)("%s has the sections that its text has, and none of another's", (name, expected) => {
    const { sections } = presets[name].policy;
    const found = Object.entries(sections).filter(([, section]) => section !== undefined).map(([topic]) => topic);
    expect(found.toSorted()).toEqual([...expected].toSorted());
  });

  it.each(everyPreset)("$name: every phase, protocol and step, every state of a form, every track and figure of an appeal says on what it stands", ({ json }) => {
    const parts = containersOf(json).filter(({ path }) => BASED.test(path));
    expect(parts.length).toBeGreaterThan(5);
    for (const { path, container } of parts) {
      const { basis, clause } = container as { readonly basis?: unknown; readonly clause?: unknown };
      expect([path, basis]).toEqual([path, expect.stringMatching(/^(source|reading|gap)$/)]);
      expect([path, basis === "gap" || typeof clause === "string"]).toEqual([path, true]);
    }
  });
});

/** Every complete record of the facts that a table and the impossible combinations ask, that the policy says can exist. */
function possibleRecords(policy: PlainPolicy, table: "responsibility" | "quota"): readonly Record<string, unknown>[] {
  const world = worldOfTable(policy, table);
  const impossible = (policy.impossible ?? []).map(({ when }) => when);
  const asked = new Set([...Object.keys(world.facts), ...impossible.flatMap(factsAskedIn)]);
  const facts = Object.fromEntries(Object.entries(policy.facts).filter(([name]) => asked.has(name)));
  const records = recordsOf({ ...world, facts }, 50_000);
  if (records === null) throw new Error("too many records to try");
  return records.filter((record) => !isImpossible(policy, record));
}

describe("the standard preset leaves nobody uncovered", () => {
  it.each(["responsibility", "quota"] as const)("in its %s, for every combination that can exist", (topic) => {
    const records = possibleRecords(presets.standard.plain, topic);
    expect(records.length).toBeGreaterThan(20);
    const open = records.filter((record) => !("rule" in answerOf(presets.standard.policy, topic, record)));
    expect(open).toEqual([]);
  });

  it("because every uncovered combination is declared impossible, not because all of them are", () => {
    const { plain } = presets.standard;
    const records = recordsOf(worldOfTable(plain, "responsibility"), 50_000) ?? [];
    const open = records.filter((record) => !("rule" in answerOf(presets.standard.policy, "responsibility", record)));
    expect(open.every((record) => isImpossible(plain, record))).toBe(true);
    for (const rule of plain.responsibility?.rules ?? []) {
      const meaning = meaningOf(rule.when ?? {});
      const own = records.filter((record) => holds(meaning, record, plain.facts));
      expect([rule.id, own.some((record) => !isImpossible(plain, record))]).toEqual([rule.id, true]);
    }
  });
});

/** The uncovered records, each as the values of the facts that tell the gaps of the source apart. */
function gapsOf(policy: PlainPolicy, name: keyof typeof presets, told: readonly string[]): readonly string[] {
  const open = possibleRecords(policy, "responsibility").filter((record) => {
    return !("rule" in answerOf(presets[name].policy, "responsibility", record));
  });
  return [...new Set(open.map((record) => told.map((fact) => String(record[fact])).join(" ")))].toSorted();
}

describe("the gaps of a source stay open", () => {
  it("in the bank: the branch's president and vice-presidents, and section chiefs of sub-branches", () => {
    expect(gapsOf(presets["bank-branch"].plain, "bank-branch", ["tier", "unitKind", "position"])).toEqual([
      "branch leadership president",
      "branch leadership vice-president",
      "sub-branch department section-chief",
      "sub-branch outlet section-chief",
    ]);
  });

  it("in the factory: the workers, and the company's leaders", () => {
    expect(gapsOf(presets.factory.plain, "factory", ["area", "position"])).toEqual([
      "leadership company-leader",
      "plant worker",
    ]);
  });

  it("in the company of functional and project departments: the heads of both", () => {
    expect(gapsOf(presets["functional-project"].plain, "functional-project", ["unitKind", "position"])).toEqual([
      "functional-department head",
      "project-department head",
      "specialised-company head",
    ]);
  });
});

describe("what a preset calls impossible", () => {
  it.each(everyPreset)("$name: it is no answer's business: an impossible record is legal, and decided", ({ plain, policy }) => {
    for (const record of recordsOf(worldOfTable(plain, "responsibility"), 50_000) ?? []) {
      expect(checkFacts(policy, record).status).toBe("decided");
      expect(answerOf(policy, "responsibility", record)).not.toHaveProperty("issues");
    }
  });
});
