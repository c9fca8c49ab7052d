import { compilePolicy, parsePolicy, safeParsePolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { everyPreset, presets } from "../support/policy-presets.ts";
import { containersOf } from "../support/policy-pointer.ts";
import { deepFreeze } from "../support/roster-random.ts";

describe("a parsed document", () => {
  it.each(everyPreset)("$name: stays as it was written, key by key", ({ json }) => {
    const parsed = parsePolicy(json);
    expect(parsed).toEqual(json);
    expect(JSON.stringify(parsed)).toBe(JSON.stringify(json));
  });

  it.each(everyPreset)("$name: parses from its text to the same", ({ json }) => {
    expect(parsePolicy(JSON.parse(JSON.stringify(json)))).toEqual(json);
    expect(parsePolicy(parsePolicy(json))).toEqual(json);
  });

  it.each(everyPreset)("$name: is a copy that nobody can change, of an input that is left as it is", ({ json }) => {
    const input: unknown = structuredClone(json);
    const parsed = parsePolicy(input);
    for (const { container } of containersOf(input)) expect(Object.isFrozen(container)).toBe(false);
    for (const { container } of containersOf(parsed)) expect(Object.isFrozen(container)).toBe(true);
    const own = new Set(containersOf(input).map(({ container }) => container));
    expect(containersOf(parsed).filter(({ container }) => own.has(container))).toEqual([]);
    expect(input).toEqual(json);
  });

  it.each(everyPreset)("$name: may come from an input that cannot be changed", ({ json }) => {
    const frozen = deepFreeze(structuredClone(json));
    expect(safeParsePolicy(frozen).ok).toBe(true);
  });

  it("does not follow what happens to the input later", () => {
    const input = structuredClone(presets.factory.json) as { title: unknown };
    const parsed = parsePolicy(input);
    input.title = "changed";
    expect(parsed.title).toEqual({ en: "Performance talks at a factory company", "zh-CN": "工厂公司绩效沟通管理办法" });
  });

  it("leaves out members that are undefined, as JSON does", () => {
    const parsed = parsePolicy({ ...(presets.factory.json as object), note: undefined });
    expect(Object.keys(parsed)).not.toContain("note");
  });

  it("may use one object in two places", () => {
    const title = { en: "one", "zh-CN": "同" };
    const parsed = safeParsePolicy({ ...(presets["group-appeals"].json as object), title, note: title });
    expect(parsed).toMatchObject({ ok: true, value: { title, note: title } });
  });

  it("may have names that every object has, where the author chooses the names", () => {
    const roles = { constructor: { title: "a" }, toString: { title: "b" } };
    const { appeal: _, ...rest } = presets["group-appeals"].json as Readonly<Record<string, unknown>>;
    const parsed = safeParsePolicy({ ...rest, roles });
    expect(parsed).toMatchObject({ ok: true, value: { roles } });
  });
});

describe("a compiled policy", () => {
  it.each(everyPreset)("$name: cannot be changed, and keeps its document", ({ json }) => {
    const document = parsePolicy(json);
    const policy = compilePolicy(document);
    expect(policy.document).toBe(document);
    expect([policy, policy.sections].every((part) => Object.isFrozen(part))).toBe(true);
  });
});
