import { describe, expect, it } from "vitest";
import { withSharedParts } from "../../src/core/shared-schemas.ts";

const period = { type: "object", properties: { value: { type: "integer", minimum: 1 }, unit: { enum: ["calendar-day", "working-day", "month"] } }, required: ["value", "unit"] };
const schema = {
  $schema: "x",
  type: "object",
  properties: {
    properties: { title: "a key with the name of a keyword", ...period },
    within: { title: "within", description: "by when", ...period },
    items: { type: "array", items: period },
    short: { type: "string" },
  },
  $defs: { other: { anyOf: [{ title: "elsewhere", ...period }, { $ref: "#/$defs/other" }] } },
};

/** The schema with every reference to a shared part written out. */
function writtenOut(value: unknown, definitions: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((each) => writtenOut(each, definitions));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    const name = key === "$ref" && typeof part === "string" ? part.slice("#/$defs/".length) : "other";
    return name === "other" ? [[key, writtenOut(part, definitions)]] : Object.entries(writtenOut(definitions[name], definitions) as object);
  });
  return Object.fromEntries(entries);
}

describe("a schema with shared parts", () => {
  const shared = withSharedParts(schema) as typeof schema;

  it("says the same, each word at its own place", () => {
    const { $defs, ...rest } = shared;
    expect(writtenOut({ ...rest, $defs: { other: $defs.other } }, $defs)).toEqual(schema);
    expect(shared.properties.within).toEqual({ title: "within", description: "by when", $ref: expect.stringMatching(/^#\/\$defs\//) });
  });

  it("holds what stands there more than once a single time", () => {
    expect(JSON.stringify(shared).split("working-day")).toHaveLength(2);
    expect(Object.keys(shared.$defs)).toEqual(["other", "properties-1"]);
    expect(shared.properties.short).toEqual({ type: "string" });
  });

  it("is the same again however often it is made", () => {
    expect(JSON.stringify(withSharedParts(schema))).toBe(JSON.stringify(shared));
  });
});
