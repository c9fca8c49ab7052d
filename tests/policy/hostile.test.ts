import { compilePolicy, loadPolicy, parsePolicy, PolicyError, safeParsePolicy } from "appraisal-policy";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { anyValue, hostileValues, tries } from "../support/policy-hostile.ts";
import { expectSoundIssues, issuesOf } from "../support/policy-issues.ts";
import { withMember } from "../support/policy-mutations.ts";
import { presets } from "../support/policy-presets.ts";

/** Codes by value, where the value is no JSON that a policy may be. */
const CODES: Readonly<Record<string, readonly string[]>> = {
  nothing: ["json-not-a-value"],
  "a number that is none": ["json-not-a-value"],
  "a big integer": ["json-not-a-value"],
  "a symbol": ["json-not-a-value"],
  "a function": ["json-not-a-value"],
  "an instance of a class": ["json-not-a-value"],
  "a date": ["json-not-a-value"],
  "a map": ["json-not-a-value"],
  "a promise": ["json-not-a-value"],
  "an object that inherits": ["json-not-a-value"],
  "a getter that throws": ["json-unreadable"],
  "a proxy that throws": ["json-unreadable"],
  "a proxy that was revoked": ["json-unreadable"],
  "an object in itself": ["json-cycle"],
  "a list in itself": ["json-cycle"],
  "objects 100,000 deep": ["json-too-deep"],
  "lists 100,000 deep": ["json-too-deep"],
  "conditions 100,000 deep": ["json-too-deep"],
  "a key __proto__": ["json-forbidden-key"],
  "half a character": ["json-lone-surrogate", "json-lone-surrogate"],
  "a text too long": ["json-string-too-long"],
  "a key too long": ["json-string-too-long"],
  "too many values": ["json-too-large"],
  "a long list with holes": ["json-too-large"],
};

describe("what is no policy", () => {
  it.each(hostileValues)("%s: is refused with reasons, never with an exception", (name, value) => {
    const result = safeParsePolicy(value);
    if (result.ok) throw new Error("a policy?");
    const codes = result.issues.map(({ code }) => code);
    expect(codes).toEqual(CODES[name] ?? codes.filter((code) => code.startsWith("shape-") || code === "json-not-a-value"));
    for (const { code, path, params } of result.issues) {
      expect([code, path, params]).toEqual([expect.any(String), expect.any(String), expect.any(Object)]);
    }
  });

  it("any value at all is refused with reasons, at places that it has", () => {
    fc.assert(
      fc.property(anyValue, (make) => {
        const result = safeParsePolicy(make());
        if (result.ok) throw new Error("a policy?");
        expect(result.issues.length).toBeGreaterThan(0);
      }),
      tries(1_500),
    );
  });

  it("any JSON value at all is refused at places that it has", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        const result = safeParsePolicy(value);
        expect(result.ok).toBe(false);
        expectSoundIssues(issuesOf(result), value);
      }),
      tries(400),
    );
  });

  const places = [
    ["", "id"], ["", "title"], ["", "effective"], ["/effective", "from"], ["", "facts"], ["/facts", "tier"], ["/facts/tier", "type"],
    ["/facts/tier", "values"], ["/facts/acting", "default"], ["", "conditions"], ["", "impossible"], ["/impossible/0", "when"],
    ["", "roles"], ["/roles/unit-head", "holder"], ["/roles/unit-head/holder", "unit"], ["/roles/unit-head", "onVacant"],
    ["", "calendar"], ["", "responsibility"], ["/responsibility", "rules"], ["/responsibility/rules", "0"],
    ["/responsibility/rules/0", "when"], ["/responsibility/rules/0/when", "tier"], ["/responsibility/rules/0/when", "any"],
    ["/responsibility/rules/0", "then"], ["/responsibility/rules/0/then", "roles"], ["/responsibility", "elections"],
    ["/responsibility/elections/yearly-election", "dueBy"], ["", "quota"],
  ] as const;

  it.each(places)("any value at %s/%s of a whole policy: is taken or refused, and what is taken compiles", (path, key) => {
    const document = presets["bank-branch"].json;
    fc.assert(
      fc.property(anyValue, (make) => {
        const changed = withMember(document, path, key, null) as Record<string, unknown>;
        const result = safeParsePolicy(replaced(changed, path, key, make()));
        const taken = result.ok ? compilePolicy(result.value).document === result.value : result.issues.length > 0;
        expect(taken).toBe(true);
      }),
      tries(30),
    );
  });

  /** In place, so that values that cannot be copied stay what they are. */
  function replaced(document: Record<string, unknown>, path: string, key: string, value: unknown): unknown {
    let container: Record<string, unknown> = document;
    for (const step of path.split("/").slice(1)) container = container[step] as Record<string, unknown>; // a place of the preset
    container[key] = value;
    return document;
  }
});

describe("parsePolicy and loadPolicy", () => {
  it("throw a PolicyError with every issue that safeParsePolicy finds", () => {
    const broken = withMember(withMember(presets.factory.json, "", "version", 5), "/effective", "from", "2026-02-30");
    const result = safeParsePolicy(broken);
    if (result.ok) throw new Error("a policy?");
    expect(result.issues).toEqual([
      { code: "shape-wrong-type", path: "/version", params: { given: "number", expected: ["string"] } },
      { code: "shape-bad-date", path: "/effective/from", params: { given: "2026-02-30" } },
    ]);
    for (const parse of [parsePolicy, loadPolicy]) {
      const thrown = thrownBy(() => parse(broken));
      expect(thrown).toBeInstanceOf(PolicyError);
      expect(thrown).toMatchObject({
        name: "PolicyError",
        issues: result.issues,
        message: "the policy has 2 issue(s): shape-wrong-type at /version; shape-bad-date at /effective/from",
      });
    }
  });

  it.each(hostileValues)("throw nothing but a PolicyError for %s", (_name, value) => {
    expect(thrownBy(() => loadPolicy(value))).toBeInstanceOf(PolicyError);
  });

  it("name the first ten of many issues and count the rest", () => {
    const facts = Object.fromEntries(Array.from({ length: 25 }, (_, index) => [`f${index}`, { type: "integer", min: "x" }]));
    const thrown = thrownBy(() => parsePolicy({ ...(presets["group-appeals"].json as object), facts }));
    expect(String(thrown)).toMatch(/^PolicyError: the policy has 25 issue\(s\): (shape-wrong-type at \/facts\/f\d\/min; ){10}and 15 more$/);
    expect(thrown).toMatchObject({ issues: { length: 25 } });
  });

  function thrownBy(action: () => unknown): unknown {
    try {
      action();
    } catch (error) {
      return error;
    }
    throw new Error("nothing was thrown");
  }
});
