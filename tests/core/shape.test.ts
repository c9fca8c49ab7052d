import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import type { Issue } from "../../src/core/issue.ts";
import { nameSchema, plainDateSchema, textSchema } from "../../src/core/schemas.ts";
import { readShape } from "../../src/core/shape.ts";

const schema = z.strictObject({
  id: nameSchema,
  title: z.optional(textSchema),
  from: z.optional(plainDateSchema),
  mode: z.optional(z.enum(["direct", "skip-level"])),
  count: z.optional(z.int().check(z.gte(1), z.lte(10))),
  steps: z.optional(z.array(z.strictObject({ lead: z.string(), minutes: z.optional(z.number()) })).check(z.minLength(1))),
  roles: z.optional(z.record(nameSchema, z.strictObject({ onVacant: z.union([z.literal("report"), z.strictObject({ role: z.string() })]) }))),
  handler: z.optional(z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("person"), name: z.string() }),
    z.strictObject({ kind: z.literal("office"), room: z.int(), floor: z.optional(z.int()) }),
  ])),
  scope: z.optional(
    z.union([
      z.union([z.literal("any"), z.array(nameSchema)]),
      z.strictObject({ value: z.union([z.literal("any"), z.array(nameSchema)]), note: z.optional(textSchema) }),
    ]),
  ),
  nested: z.optional(z.lazy(() => z.strictObject({ inner: z.boolean() }))),
});

function issuesOf(input: unknown): readonly Issue[] {
  const result = readShape(schema, input);
  return result.ok ? [] : result.issues;
}

const text = { given: "number", expected: ["string"] };

describe("a shape", () => {
  it("takes what fits, as it was written", () => {
    const input = { id: "a", steps: [{ lead: "manager" }], roles: { head: { onVacant: { role: "x" } } }, handler: { kind: "office", room: 3 } };
    expect(readShape(schema, input)).toEqual({ ok: true, value: input });
  });

  it.each<[string, unknown, readonly Issue[]]>([
    ["a missing key", {}, [{ code: "shape-missing", path: "/id", params: { key: "id", expected: ["string"] } }]],
    ["a missing key deep inside", { id: "a", steps: [{ lead: "x" }, {}] }, [
      { code: "shape-missing", path: "/steps/1/lead", params: { key: "lead", expected: ["string"] } },
    ]],
    ["a wrong type", { id: 5 }, [{ code: "shape-wrong-type", path: "/id", params: text }]],
    ["null", { id: null }, [{ code: "shape-wrong-type", path: "/id", params: { given: "null", expected: ["string"] } }]],
    ["a list for an object", [], [{ code: "shape-wrong-type", path: "", params: { given: "array", expected: ["object"] } }]],
    ["text for a list", { id: "a", steps: "x" }, [{ code: "shape-wrong-type", path: "/steps", params: { given: "string", expected: ["array"] } }]],
    ["an unknown key", { id: "a", titel: "x" }, [{
      code: "shape-unknown-key", path: "/titel",
      params: { key: "titel", nearest: "title", known: ["id", "title", "from", "mode", "count", "steps", "roles", "handler", "scope", "nested"] },
    }]],
    ["a misspelt key", { id: "a", handlr: 1, "a/b": 2 }, [
      { code: "shape-unknown-key", path: "/handlr", params: { key: "handlr", nearest: "handler", known: expect.any(Array) } },
      { code: "shape-unknown-key", path: "/a~1b", params: { key: "a/b", nearest: null, known: expect.any(Array) } },
    ]],
    ["a misspelt key in a list", { id: "a", steps: [{ lead: "x", minuts: 5 }] }, [
      { code: "shape-unknown-key", path: "/steps/0/minuts", params: { key: "minuts", nearest: "minutes", known: ["lead", "minutes"] } },
    ]],
    ["a misspelt key in what may be left out", { id: "a", nested: { inner: true, iner: true } }, [
      { code: "shape-unknown-key", path: "/nested/iner", params: { key: "iner", nearest: "inner", known: ["inner"] } },
    ]],
    ["a misspelt key in one alternative, where others have alternatives of their own", { id: "a", scope: { value: "any", not: "x" } }, [
      { code: "shape-unknown-key", path: "/scope/not", params: { key: "not", nearest: "note", known: ["value", "note"] } },
    ]],
    ["what fits no alternative at all", { id: "a", scope: 5 }, [
      { code: "shape-wrong-type", path: "/scope", params: { given: "number", expected: ["string", "array", "object"] } },
    ]],
    ["a word that is not listed", { id: "a", mode: "skiplevel" }, [
      { code: "shape-not-listed", path: "/mode", params: { given: "skiplevel", nearest: "skip-level", listed: ["direct", "skip-level"] } },
    ]],
    ["a number too small", { id: "a", count: 0 }, [{ code: "shape-too-small", path: "/count", params: { limit: 1, of: "number" } }]],
    ["a number too big", { id: "a", count: 11 }, [{ code: "shape-too-big", path: "/count", params: { limit: 10, of: "number" } }]],
    ["a fraction for an integer", { id: "a", count: 1.5 }, [{ code: "shape-wrong-type", path: "/count", params: { given: "number", expected: ["int"] } }]],
    ["an empty list", { id: "a", steps: [] }, [{ code: "shape-too-small", path: "/steps", params: { limit: 1, of: "array" } }]],
    ["a bad name", { id: " a" }, [{ code: "shape-bad-name", path: "/id", params: { given: " a" } }]],
    ["a bad name of a member", { id: "a", roles: { " x": { onVacant: "report" } } }, [
      { code: "shape-bad-name", path: "/roles/ x", params: { given: " x" } },
    ]],
    ["no real day", { id: "a", from: "2026-02-30" }, [{ code: "shape-bad-date", path: "/from", params: { given: "2026-02-30" } }]],
    ["a number for a day", { id: "a", from: 20_260_101 }, [{ code: "shape-wrong-type", path: "/from", params: text }]],
  ])("tells of %s", (_what, input, issues) => {
    expect(issuesOf(input)).toEqual(issues);
  });

  it.each<[string, unknown, readonly Issue[]]>([
    ["the option that the input comes nearest to", { onVacant: { rolle: "x" } }, [
      { code: "shape-missing", path: "/roles/head/onVacant/role", params: { key: "role", expected: ["string"] } },
      { code: "shape-unknown-key", path: "/roles/head/onVacant/rolle", params: { key: "rolle", nearest: "role", known: ["role"] } },
    ]],
    ["a word that is none of them", { onVacant: "reprot" }, [
      { code: "shape-not-listed", path: "/roles/head/onVacant", params: { given: "reprot", nearest: "report", listed: ["report"] } },
    ]],
    ["a value of no such kind", { onVacant: 5 }, [
      { code: "shape-wrong-type", path: "/roles/head/onVacant", params: { given: "number", expected: ["string", "object"] } },
    ]],
    ["what there is none of", {}, [
      { code: "shape-missing", path: "/roles/head/onVacant", params: { key: "onVacant", expected: ["string", "object"] } },
    ]],
  ])("tells, of a choice, %s", (_what, head, issues) => {
    expect(issuesOf({ id: "a", roles: { head } })).toEqual(issues);
  });

  it.each<[string, unknown, readonly Issue[]]>([
    ["a kind that is none", { kind: "persn" }, [
      { code: "shape-not-listed", path: "/handler/kind", params: { given: "persn", nearest: "person", listed: ["person", "office"] } },
    ]],
    ["a missing kind", { name: "x" }, [
      { code: "shape-missing", path: "/handler/kind", params: { key: "kind", expected: ["person", "office"] } },
    ]],
    ["a key that another kind has", { kind: "person", name: "x", floor: 3 }, [
      { code: "shape-unknown-key", path: "/handler/floor", params: { key: "floor", nearest: null, known: ["kind", "name"] } },
    ]],
    ["a fault of its own kind", { kind: "office", room: "3" }, [
      { code: "shape-wrong-type", path: "/handler/room", params: { given: "string", expected: ["number"] } },
    ]],
    ["no object at all", "person", [{ code: "shape-wrong-type", path: "/handler", params: { given: "string", expected: ["object"] } }]],
  ])("tells, of a thing of several kinds, %s", (_what, handler, issues) => {
    expect(issuesOf({ id: "a", handler })).toEqual(issues);
  });

  it("tells every fault at once", () => {
    const faults = issuesOf({ id: "", mode: 1, steps: [{ lead: 2, x: 1 }], handler: {} }).map(({ code, path }) => `${path} ${code}`);
    expect(faults).toEqual(expect.arrayContaining(["/id shape-bad-name", "/mode shape-not-listed", "/steps/0/lead shape-wrong-type", "/steps/0/x shape-unknown-key"]));
  });

  it("never throws, shows nothing long, and points into the input, whatever the input is", () => {
    const value = fc.jsonValue({ maxDepth: 3 });
    const near = fc.record(
      { id: value, title: value, from: value, mode: value, count: value, steps: fc.array(value), roles: fc.dictionary(fc.string(), value), handler: value, nested: value },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(value, near), (input) => {
        for (const { code, path, params } of issuesOf(JSON.parse(JSON.stringify(input)))) {
          expect(code).toMatch(/^shape-/);
          expect(path === "" || path.startsWith("/")).toBe(true);
          expect(String(params["given"] ?? "").length).toBeLessThan(62);
        }
      }),
      { numRuns: 2_000, seed: 20_260_101 },
    );
  });
});
