import { describe, expect, it } from "vitest";
import { bankBranch } from "appraisal-policy/presets";
import { answerOf, rowCases } from "../support/policy-rows.ts";
import { everyPreset, presets, sourcePresets } from "../support/policy-presets.ts";
import { rulesOf } from "../support/policy-meaning.ts";

function presetNamed(name: string) {
  const preset = everyPreset.find((each) => each.name === name);
  if (preset === undefined) throw new Error(`no such preset: ${name}`);
  return preset;
}

describe("a preset says what its source says", () => {
  const named = rowCases.map((each) => [`${each.row}: ${each.title} (${each.id})`, each] as const);

  it.each(named)("%s", (_name, { preset, topic, facts, expected }) => {
    expect(answerOf(presetNamed(preset).policy, topic, facts)).toEqual(expected);
  });

  it("in every rule: each of a source preset decides one of the cases at least", () => {
    for (const { name, plain } of sourcePresets) {
      const cases = rowCases.filter((each) => each.preset === name);
      for (const table of ["responsibility", "quota", "mandatory"] as const) {
        const deciding = cases.filter(({ topic }) => topic === table).map(({ expected }) => expected["rule"]);
        expect(deciding).toEqual(expect.arrayContaining(rulesOf(plain, table).map(({ id }) => id)));
      }
    }
  });

  it("in cases with names of their own", () => {
    expect(new Set(rowCases.map(({ id }) => id)).size).toBe(rowCases.length);
  });
});

describe("the rules of the bank", () => {
  it("are its ten rows, in their order, so that the special comes before the general", () => {
    expect(rulesOf(presets["bank-branch"].plain, "responsibility").map(({ id }) => id)).toEqual(
      Array.from({ length: 10 }, (_, index) => `BB-${index + 1}`),
    );
  });

  it("BB-11: each sub-branch chooses by 31 January for BB-8 and BB-9 alone, and last year's choice holds until then", () => {
    const { responsibility } = presets["bank-branch"].plain;
    const choosing = responsibility?.rules.filter(({ then }) => then.choice !== undefined);
    expect(choosing?.map(({ id, then }) => [id, then.choice])).toEqual([
      ["BB-8", "yearly-election"],
      ["BB-9", "yearly-election"],
    ]);
    expect(responsibility?.elections).toMatchObject({
      "yearly-election": { dueBy: "01-31", unapproved: "previous-year", scope: ["subBranch"], basis: "reading" },
    });
    expect(bankBranch["facts"]).toMatchObject({ subBranch: { type: "string", default: "" } });
  });

  it("BB-1: exactly four units are named", () => {
    const [first] = rulesOf(presets["bank-branch"].plain, "responsibility");
    expect(first?.when?.["unit"]).toEqual(["corporate", "institutional", "retail", "key-accounts"]);
  });
});
