import { policyJsonSchema, safeParsePolicy } from "appraisal-policy";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { issuesOf } from "../support/policy-issues.ts";
import { mutated, withMember } from "../support/policy-mutations.ts";
import { everyPreset, presets } from "../support/policy-presets.ts";
import { forDice } from "../support/rules-dice.ts";

const ajv = new Ajv2020({ validateFormats: false, allErrors: true });
const validate = ajv.compile(policyJsonSchema());
const bank = presets["bank-branch"].json;
const project = presets["functional-project"].json;

/** Where the schema finds fault, as JSON Pointers. */
function faults(document: unknown): readonly string[] {
  return validate(document) ? [] : [...new Set((validate.errors ?? []).map(({ instancePath }) => instancePath))];
}

describe("the JSON Schema for editors", () => {
  it("is a schema of draft 2020-12, and JSON", () => {
    const schema = policyJsonSchema();
    expect(schema).toMatchObject({ $schema: "https://json-schema.org/draft/2020-12/schema", type: "object" });
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
    expect(policyJsonSchema()).toEqual(schema);
  });

  it.each(everyPreset)("takes the preset $name", ({ json }) => {
    expect(faults(json)).toEqual([]);
  });

  it("takes every policy that the library takes", () => {
    let taken = 0;
    forDice(400, (dice) => {
      const document = mutated(dice.pick(everyPreset).json, dice);
      if (!safeParsePolicy(document).ok) return;
      taken++;
      expect([document, faults(document)]).toEqual([document, []]);
    });
    expect(taken).toBeGreaterThan(30);
  });

  it.each([
    ["a missing version", bank, "", "version", undefined, ""],
    ["a misspelt key at the top", bank, "", "responsability", {}, ""],
    ["a title without Chinese", bank, "", "title", { en: "x" }, "/title"],
    ["an empty title", bank, "", "title", "", "/title"],
    ["an effective day that is a number", bank, "/effective", "from", 20_260_101, "/effective/from"],
    ["a fact of no known type", bank, "/facts/tier", "type", "choice", "/facts/tier/type"],
    ["a bound of a fact that has none", bank, "/facts/acting", "min", 0, "/facts/acting"],
    ["a default of another type", bank, "/facts/acting", "default", "false", "/facts/acting/default"],
    ["a headcount with half a person", project, "/facts/headcount", "min", 0.5, "/facts/headcount/min"],
    ["rules that are no list", bank, "/responsibility", "rules", {}, "/responsibility/rules"],
    ["a rule without an id", bank, "/responsibility/rules/0", "id", undefined, "/responsibility/rules/0"],
    ["a rule without an outcome", bank, "/responsibility/rules/0", "then", undefined, "/responsibility/rules/0"],
    ["a rule of no known basis", bank, "/responsibility/rules/0", "basis", "guess", "/responsibility/rules/0/basis"],
    ["an outcome without roles", bank, "/responsibility/rules/0/then", "roles", [], "/responsibility/rules/0/then/roles"],
    ["a mode that there is not", bank, "/responsibility/rules/0/then", "mode", "dotted", "/responsibility/rules/0/then/mode"],
    ["a condition that is a text", bank, "/responsibility/rules/0", "when", "always", "/responsibility/rules/0/when"],
    ["an empty any", bank, "/responsibility/rules/0/when", "any", [], "/responsibility/rules/0/when"],
    ["an election due on 30 February's neighbour in another spelling", bank, "/responsibility/elections/yearly-election", "dueBy", "31.01.", "/responsibility/elections/yearly-election/dueBy"],
    ["a vacancy that is left to chance", bank, "/roles/unit-head", "onVacant", "ignore", "/roles/unit-head/onVacant"],
    ["a calendar of another land", bank, "/calendar", "base", "XX", "/calendar/base"],
  ] as const)("finds %s, where the library finds it", (_name, preset, path, key, value, at) => {
    const document = withMember(preset, path, key, value);
    expect(faults(document).some((fault) => fault.startsWith(at))).toBe(true);
    expect(issuesOf(safeParsePolicy(document)).map((issue) => issue.path).filter((place) => !place.startsWith(at))).toEqual([]);
    expect(safeParsePolicy(document).ok).toBe(false);
  });
});
