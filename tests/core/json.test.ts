import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { snapshotJson } from "../../src/core/json.ts";
import type { Json, JsonLimits } from "../../src/core/json.ts";

const LIMITS: JsonLimits = { depth: 64, values: 10_000, stringLength: 1_000 };
const SEED = { seed: 20_260_101 };

/** What is wrong with an input, as `path code`. */
function faults(input: unknown, limits: Partial<JsonLimits> = {}): readonly string[] {
  const result = snapshotJson(input, { ...LIMITS, ...limits });
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path} ${code}`);
}

function copyOf(input: unknown): Json {
  const result = snapshotJson(input, LIMITS);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

/** Whether no part of a value can be changed. */
function isDeeplyFrozen(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return Object.isFrozen(value) && Object.values(value).every(isDeeplyFrozen);
}

describe("a snapshot of JSON", () => {
  it("is the same value, frozen, and nobody else's", () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
        if (JSON.stringify(value).includes('"__proto__"')) return;
        const before = JSON.stringify(value);
        const copy = copyOf(value);
        expect(JSON.stringify(copy)).toBe(JSON.stringify(JSON.parse(before)));
        expect(isDeeplyFrozen(copy)).toBe(true);
        expect(typeof value === "object" && value !== null && copy === value).toBe(false);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { ...SEED, numRuns: 2_000 },
    );
  });

  it("of any value at all is JSON, or says why not; it never throws", () => {
    const anything = fc.anything({
      withBigInt: true, withBoxedValues: true, withDate: true, withMap: true, withNullPrototype: true,
      withObjectString: true, withSet: true, withSparseArray: true, withTypedArray: true, withUnicodeString: true,
    });
    fc.assert(
      fc.property(anything, (value) => {
        const result = snapshotJson(value, LIMITS);
        if (!result.ok) return;
        expect(JSON.parse(JSON.stringify(result.value))).toEqual(JSON.parse(JSON.stringify(value)));
        expect(isDeeplyFrozen(result.value)).toBe(true);
      }),
      { ...SEED, numRuns: 5_000 },
    );
  });

  it("keeps the order of keys", () => {
    expect(JSON.stringify(copyOf({ b: 1, a: { d: 1, c: [2, { z: 0, y: 1 }] } }))).toBe('{"b":1,"a":{"d":1,"c":[2,{"z":0,"y":1}]}}');
  });

  it("leaves out what is undefined in an object, as JSON does", () => {
    expect(copyOf({ a: undefined, b: 1 })).toEqual({ b: 1 });
    expect(Object.keys(copyOf({ a: undefined }) as object)).toEqual([]);
  });

  it("takes the same value at two places", () => {
    const shared = { a: 1 };
    expect(copyOf({ left: shared, right: [shared, shared] })).toEqual({ left: { a: 1 }, right: [{ a: 1 }, { a: 1 }] });
  });

  it("takes keys that other objects inherit, but not the one that changes what they inherit", () => {
    expect(copyOf(JSON.parse('{"constructor": 1, "toString": {"valueOf": 2}}'))).toEqual({ constructor: 1, toString: { valueOf: 2 } });
    const result = snapshotJson(JSON.parse('{"a": {"__proto__": {"polluted": true}}}'), LIMITS);
    expect(result.ok ? [] : result.issues).toEqual([{ code: "json-forbidden-key", path: "/a/__proto__", params: { key: "__proto__" } }]);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("takes objects without a prototype, and of another realm's making", () => {
    const bare: unknown = Object.assign(Object.create(null), { a: 1 });
    expect(copyOf(bare)).toEqual({ a: 1 });
  });
});

describe("what is no JSON", () => {
  it.each<[string, unknown, readonly string[]]>([
    ["nothing", undefined, [" json-not-a-value"]],
    ["not a number", { a: Number.NaN }, ["/a json-not-a-value"]],
    ["infinity", [1, -Infinity], ["/1 json-not-a-value"]],
    ["a big integer", { a: 1n }, ["/a json-not-a-value"]],
    ["a symbol", [Symbol("a")], ["/0 json-not-a-value"]],
    ["a function", { a: () => 1 }, ["/a json-not-a-value"]],
    ["a hole in a list", [1, , 3], ["/1 json-not-a-value"]], // oxlint-disable-line no-sparse-arrays
    ["a date", { a: new Date(0) }, ["/a json-not-a-value"]],
    ["a map", new Map([["a", 1]]), [" json-not-a-value"]],
    ["a typed array", [new Uint8Array(3)], ["/0 json-not-a-value"]],
    ["a boxed string", [new String("a")], ["/0 json-not-a-value"]],
    ["an instance of a class", new URL("https://example.org"), [" json-not-a-value"]],
    ["half of a character", ["\ud83d"], ["/0 json-lone-surrogate"]],
    ["the other half in a key", { "\ude00": 1 }, ["/\ude00 json-lone-surrogate"]],
    ["halves in the wrong order", "\ude00\ud83d", [" json-lone-surrogate"]],
  ])("is told: %s", (_what, input, expected) => {
    expect(faults(input)).toEqual(expected);
  });

  it("is told for each place", () => {
    expect(faults({ a: [Number.NaN, 1, undefined], b: { c: 1n }, d: "\ud800" })).toEqual([
      "/a/0 json-not-a-value", "/a/2 json-not-a-value", "/b/c json-not-a-value", "/d json-lone-surrogate",
    ]);
  });

  it("says what it is", () => {
    const kinds = [undefined, Number.NaN, 1n, Symbol("a"), () => 1, new Date(0), Infinity].map((value) => {
      const result = snapshotJson(value, LIMITS);
      return result.ok ? null : result.issues[0].params["kind"];
    });
    expect(kinds).toEqual(["undefined", "NaN", "bigint", "symbol", "function", "class-instance", "Infinity"]);
  });

  it("is not half an emoji that is whole", () => {
    expect(copyOf(["😀", "部门", "\u{10ffff}"])).toEqual(["😀", "部门", "\u{10ffff}"]);
  });
});

describe("a value inside itself", () => {
  it.each<[string, () => unknown, readonly string[]]>([
    ["an object", () => { const a: Record<string, unknown> = {}; a["self"] = a; return a; }, ["/self json-cycle"]],
    ["a list", () => { const a: unknown[] = [1]; a.push(a); return a; }, ["/1 json-cycle"]],
    ["deeper", () => { const a: Record<string, unknown> = {}; a["b"] = { c: [{ d: a }] }; return a; }, ["/b/c/0/d json-cycle"]],
  ])("%s", (_what, make, expected) => {
    expect(faults(make())).toEqual(expected);
  });
});

describe("a hostile input", () => {
  const fail = (): never => {
    throw new Error("no");
  };

  it("that throws while it is read is told, not thrown", () => {
    expect(faults({ a: 1, get b() { return fail(); } })).toEqual([" json-unreadable"]);
    expect(faults([1, new Proxy({}, { ownKeys: fail })])).toEqual(["/1 json-unreadable"]);
    expect(faults(new Proxy([], { get: fail }))).toEqual([" json-unreadable"]);
    expect(faults(new Proxy({}, { getPrototypeOf: fail }))).toEqual([" json-unreadable"]);
    const revoked = Proxy.revocable({}, {});
    revoked.revoke();
    expect(faults({ a: revoked.proxy })).toEqual(["/a json-unreadable"]);
  });

  it("is asked for each member once", () => {
    let asked = 0;
    const fickle = { get a() { return ++asked === 1 ? "first" : fail(); } };
    expect(copyOf(fickle)).toEqual({ a: "first" });
  });

  it.each<[string, unknown]>([
    ["a fraction", 2.5], ["text", "2"], ["less than nothing", -3], ["no number", Number.NaN],
    ["more than there can be", 2 ** 53], ["infinite", Infinity], ["an object", { valueOf: () => 2 }], ["a symbol", Symbol("length")],
  ])("whose length is %s does no harm", (_what, length) => {
    const list = new Proxy([1, 2, 3], { get: (target, key) => (key === "length" ? length : Reflect.get(target, key)) });
    const result = snapshotJson([list], LIMITS);
    if (!result.ok) return;
    const copy = JSON.parse(JSON.stringify(result.value)) as readonly object[]; // a list in a list
    expect(result.value).toEqual(copy);
    expect(Reflect.ownKeys((result.value as readonly object[])[0] ?? {})).toEqual(Reflect.ownKeys(copy[0] ?? {})); // the same
  });

  it("that makes new members for ever is cut off", () => {
    const endless: unknown = new Proxy({}, { ownKeys: () => ["a", "b"], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }), get: () => endless });
    expect(faults(endless).length).toBeGreaterThan(0);
    const fresh = (): unknown => ({ get a() { return fresh(); }, get b() { return fresh(); } });
    expect(faults(fresh())).toContain(" json-too-large");
  });

  it("that is nested 100,000 deep is cut off where the limit is, without overflowing the stack", () => {
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++) deep = level % 2 === 0 ? [deep] : { a: deep };
    const path = Array.from({ length: 64 }, (_, level) => (level % 2 === 0 ? "/a" : "/0")).join("");
    expect(faults(deep)).toEqual([`${path} json-too-deep`]);
    const parsed: unknown = JSON.parse(`${"[".repeat(5_000)}${"]".repeat(5_000)}`);
    expect(faults(parsed, { depth: 3 })).toEqual(["/0/0/0 json-too-deep"]);
  });
});

describe("the limits", () => {
  it("allow exactly so many levels, values and characters", () => {
    expect(faults([[[1]]], { depth: 3 })).toEqual([]);
    expect(faults([[[1]]], { depth: 2 })).toEqual(["/0/0 json-too-deep"]);
    expect(faults([1, 2, 3], { values: 4 })).toEqual([]);
    expect(faults([1, 2, 3], { values: 3 })).toEqual([" json-too-large"]);
    expect(faults(["abc"], { stringLength: 3 })).toEqual([]);
    expect(faults(["abcd"], { stringLength: 3 })).toEqual(["/0 json-string-too-long"]);
    expect(faults({ abcd: 1 }, { stringLength: 3 })).toEqual(["/abcd json-string-too-long"]);
  });

  it("are told with the issue", () => {
    const result = snapshotJson("abcd", { ...LIMITS, stringLength: 3 });
    expect(result.ok ? null : result.issues).toEqual([{ code: "json-string-too-long", path: "", params: { limit: 3, length: 4 } }]);
  });

  it("stop a huge list before it is copied", () => {
    const huge: unknown[] = [];
    huge.length = 4_000_000_000;
    expect(faults([huge])).toEqual(["/0 json-too-large"]);
  });

  it("keep the path of a key that is too long short", () => {
    const result = snapshotJson({ ["k".repeat(100_000)]: 1 }, LIMITS);
    expect(result.ok ? 0 : result.issues[0].path.length).toBe(101);
  });
});
