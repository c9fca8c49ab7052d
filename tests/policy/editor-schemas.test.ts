import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { policyJsonSchema, safeParsePolicy } from "appraisal-policy";
import { parseScenarios, scenariosJsonSchema } from "appraisal-policy/rollout";
import { Ajv2020 } from "ajv/dist/2020.js";
import stringify from "json-stringify-pretty-compact";
import { describe, expect, it } from "vitest";
import { mistakes, officeWith } from "../support/policy-mistakes.ts";
import { everyPreset } from "../support/policy-presets.ts";
import { jsonBlocksOf } from "../support/json-blocks.ts";

const repository = new URL("../../", import.meta.url);
const schemas = { policy: policyJsonSchema(), scenarios: scenariosJsonSchema() };
const ajv = new Ajv2020({ validateFormats: false, allErrors: true, allowUnionTypes: true });
const validators = { policy: ajv.compile(schemas.policy), scenarios: ajv.compile(schemas.scenarios) };

function faultsOf(kind: keyof typeof validators, document: unknown): readonly string[] {
  const validate = validators[kind];
  return validate(document) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe.each(["policy", "scenarios"] as const)("%s.schema.json", (kind) => {
  it("is shipped as the library generates it", async () => {
    const file = fileURLToPath(new URL(`schemas/${kind}.schema.json`, repository));
    await expect(`${stringify(schemas[kind], { maxLength: 120 })}\n`).toMatchFileSnapshot(file);
  });

  it("explains every key in English and in Chinese", () => {
    const keys = keysIn(schemas[kind], []);
    expect(keys.length).toBeGreaterThan(10);
    expect(keys.filter(({ word }) => !isBilingual(word)).map(({ path }) => path)).toEqual([]);
  });

  it("gives as default only what may stand there", () => {
    const figures = keysIn(schemas[kind], []).filter(({ word }) => "default" in word || "examples" in word);
    expect(figures.length).toBeGreaterThan(3);
    for (const { path, word } of figures) {
      const checked = ajv.compile({ ...word, $defs: "$defs" in schemas[kind] ? schemas[kind].$defs : {} });
      const shown = [...("default" in word ? [word["default"]] : []), ...((word["examples"] ?? []) as readonly unknown[])];
      expect([path, shown.map((each) => checked(each))]).toEqual([path, shown.map(() => true)]);
    }
  });
});

describe("the schemas for editors", () => {
  it.each(everyPreset)("take the preset $name and its scenarios", ({ name, json }) => {
    expect(faultsOf("policy", json)).toEqual([]);
    const file = new URL(`src/presets/${name}.scenarios.json`, repository);
    expect(faultsOf("scenarios", JSON.parse(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("take every policy and every file of scenarios that the documentation shows", () => {
    const blocks = jsonBlocksOf(repository).map((block) => ({ ...block, kind: kindOf(block.value) }));
    const shown = blocks.filter(({ kind }) => kind !== null);
    expect(shown.map(({ file }) => file)).toContain("docs/rollout.md");
    for (const { file, value, kind } of shown) expect([file, faultsOf(kind ?? "policy", value)]).toEqual([file, []]);
  });

  /** What a schema cannot know: what is declared elsewhere in the document, calendars, sums, and which words are taken. */
  const BEYOND = new Set(mistakes.map(([, , code]) => code).filter((code) => !code.startsWith("shape-")));
  const NOTICED = mistakes.filter(([, , code]) => !BEYOND.has(code));

  it.each(NOTICED)("find the mistake of shape: %s", (_name, change, code, path) => {
    const document: unknown = JSON.parse(JSON.stringify(officeWith(change)));
    expect(safeParsePolicy(document)).toMatchObject({ ok: false });
    if (code === "shape-bad-date") return void expect(faultsWithFormats(document)).not.toEqual([]);
    const places = faultsOf("policy", document).map((fault) => fault.split(" ")[0] ?? "");
    expect(places.length).toBeGreaterThan(0);
    expect(places.some((place) => path.startsWith(place) || place.startsWith(path))).toBe(true);
  });

  it("find what is wrong with a condition whatever the facts are", () => {
    const conditions = mistakes.filter(([, , code]) => /^condition-(?:not|empty|missing)/.test(code));
    const found = conditions.filter(([, change]) => faultsOf("policy", JSON.parse(JSON.stringify(officeWith(change)))).length > 0);
    expect(conditions.map(([name]) => name).filter((name) => !found.some(([each]) => each === name))).toEqual([]);
  });

  it.each([
    ["a misspelt key", { scenarios: [{ name: "x", topic: "quota", given: {}, expects: 1 }] }],
    ["no name", { scenarios: [{ topic: "quota", given: {}, expect: 1 }] }],
    ["no list", { scenarios: {} }],
    ["reviewed by a word", { scenarios: [{ name: "x", topic: "quota", given: {}, expect: 1, unreviewed: false }] }],
    ["a rule that is a number", { scenarios: [{ name: "x", topic: "quota", given: {}, expect: 1, rule: 6 }] }],
  ])("find a scenario with %s", (_name, file) => {
    expect(parseScenarios(file).ok).toBe(false);
    expect(faultsOf("scenarios", file)).not.toEqual([]);
  });
});

/** Editors check the form of a day, though not whether there is one. */
function faultsWithFormats(document: unknown): readonly unknown[] {
  const day = (text: string) => new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) ?? false;
  const strict = new Ajv2020({ allowUnionTypes: true, formats: { date: (text: string) => !Number.isNaN(Date.parse(text)) && day(text) } }).compile(schemas.policy);
  return strict(document) ? [] : (strict.errors ?? []);
}

interface Key {
  readonly path: string;
  readonly word: Readonly<Record<string, unknown>>;
}

function keysIn(schema: unknown, path: readonly string[]): readonly Key[] {
  if (typeof schema !== "object" || schema === null) return [];
  return Object.entries(schema).flatMap(([keyword, value]: [string, unknown]): readonly Key[] => {
    if (Array.isArray(value)) return value.flatMap((each) => keysIn(each, path));
    if (keyword === "default" || keyword === "examples" || typeof value !== "object" || value === null) return [];
    if (keyword !== "properties") return Object.keys(value).length === 0 ? [] : keysIn(keyword === "$defs" ? Object.values(value) : value, [...path, keyword === "$defs" ? "#" : "*"]);
    return Object.entries(value).flatMap(([key, member]) => {
      const own = { path: [...path, key].join("/"), word: member as Key["word"] };
      return [own, ...keysIn(member, [...path, key])];
    });
  });
}

function isBilingual(word: Key["word"]): boolean {
  const texts = [word["title"], word["description"]].map(String);
  return texts.every((text) => /[a-z`]/i.test(text) && /\p{Script=Han}/u.test(text));
}

function kindOf(value: unknown): keyof typeof schemas | null {
  if (typeof value !== "object" || value === null) return null;
  return "facts" in value && "version" in value ? "policy" : "scenarios" in value ? "scenarios" : null;
}
