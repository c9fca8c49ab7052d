import { describe, expect, it } from "vitest";
import { conditionDiagram } from "../../src/rules/diagram.ts";
import { readCondition } from "../../src/rules/condition-syntax.ts";
import { bankImpossible, bankScope, bankTable, phrase } from "../support/rules-bank.ts";
import { coverRegion } from "../../src/rules/regions.ts";
import type { Cover } from "../../src/rules/regions.ts";
import { COVER_LIMITS } from "../../src/rules/regions.ts";
import { combine, leaf } from "../../src/rules/nodes.ts";
import { buildOf } from "../support/rules-regions.ts";

const impossible = readCondition(bankImpossible, "", bankScope());

function gapsOf(leaveOutImpossible: boolean): Cover | null {
  const { store, variables, root } = buildOf(bankTable(), [impossible]);
  const ref = leaveOutImpossible ? conditionDiagram(store, variables, impossible) : leaf(0);
  return ref === null ? null : coverRegion(store, variables, root, (label) => label === 0, COVER_LIMITS, ref);
}

describe("the gaps of a bank's table", () => {
  it("are many while nobody says what does not exist in a bank", () => {
    const cover = gapsOf(false);
    expect(cover?.boxes.map(phrase)).toMatchInlineSnapshot(`
      [
        "employment agency",
        "tier branch, position president or vice-president",
        "position other than president or vice-president, place leadership",
        "tier branch, place outlet",
      ]
    `);
    expect(cover?.exceptions.map(phrase)).toMatchInlineSnapshot(`[]`);
  });

  it("are the two that the source leaves open, once what is impossible is declared", () => {
    const cover = gapsOf(true);
    expect(cover?.boxes.map(phrase)).toMatchInlineSnapshot(`
      [
        "employment agency",
        "tier branch, position president or vice-president",
      ]
    `);
    expect(cover?.boxes.map(({ witness }) => witness)).toMatchInlineSnapshot(`
      [
        {
          "acting": false,
          "employment": "agency",
          "place": "leadership",
          "position": "president",
          "tier": "branch",
          "unit": "corporate",
        },
        {
          "acting": false,
          "employment": "regular",
          "place": "leadership",
          "position": "president",
          "tier": "branch",
          "unit": "corporate",
        },
      ]
    `);
  });
});

it("a rule moved before another: who is coached by someone else, in one line with exceptions", () => {
  const moved = bankTable((ids) => ["BB-3", ...ids.filter((id) => id !== "BB-3")]);
  const before = buildOf(bankTable());
  const after = buildOf(moved);
  expect(after.variables.map(({ fact }) => fact.name)).toEqual(before.variables.map(({ fact }) => fact.name));
  const outcomes = (table: typeof moved, label: number): string => table.rules[label - 1]?.outcome ?? "none";
  expect(outcomes(moved, 1)).toBe("branch-leader");
  void combine;
});
