import { describe, expect, it } from "vitest";
import type { ConditionDocument } from "../../src/rules/condition-document.ts";
import { namedConditionScope, readCondition } from "../../src/rules/condition-syntax.ts";
import { conditionDiagram, conditionDiagrams, firstMatch } from "../../src/rules/diagram.ts";
import { readFacts } from "../../src/rules/facts.ts";
import { combine, isLeaf, labelOf, leaf } from "../../src/rules/nodes.ts";
import type { Ref } from "../../src/rules/nodes.ts";
import { COVER_LIMITS, coverRegion } from "../../src/rules/regions.ts";
import type { Cover } from "../../src/rules/regions.ts";
import { readTable } from "../../src/rules/table.ts";
import { bankImpossible, bankScope, bankTable, phrase } from "../support/rules-bank.ts";
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

describe("what changes when a rule moves up", () => {
  it("is one line, from the earlier outcome to the later", () => {
    const before = bankTable();
    const after = bankTable((ids) => ["BB-3", ...ids.filter((id) => id !== "BB-3")]);
    const { store, variables, root } = buildOf(before);
    const refs = conditionDiagrams(store, variables, after.rules.map(({ condition }) => condition));
    const other = refs === null ? null : firstMatch(store, refs);
    if (other === null) throw new Error("the table of a test is too large");
    const outcomeOf = (table: typeof before, ref: Ref): string => table.rules[labelOf(ref) - 1]?.outcome ?? "none";
    const changes = ["none"];
    const difference = combine(store, root, other, (left, right) => {
      if (!isLeaf(left) || !isLeaf(right)) return undefined;
      const [from, to] = [outcomeOf(before, left), outcomeOf(after, right)];
      if (from === to) return leaf(0);
      const change = `${from} → ${to}`;
      if (!changes.includes(change)) changes.push(change);
      return leaf(changes.indexOf(change));
    });
    expect(changes).toEqual(["none", "branch-president → branch-leader"]);
    const cover = coverRegion(store, variables, difference ?? leaf(0), (label) => label === 1);
    expect(cover?.boxes.map(phrase)).toEqual([
      "tier branch, employment regular, position deputy, place department, acting true, unit corporate or institutional or retail or key-accounts",
    ]);
    expect(cover?.boxes[0]?.witness).toEqual({
      tier: "branch", employment: "regular", position: "deputy", acting: true, unit: "corporate", place: "department",
    });
  });
});

describe("lines that overlap", () => {
  it("say of numbers only what the other lines do not say, at either end", () => {
    const typed = readFacts({ headcount: { type: "integer", min: 0 }, acting: { type: "boolean" } }, "", []);
    const told = (any: readonly ConditionDocument[]): readonly string[] => {
      const table = readTable([{ id: "A", when: { any }, then: "x" }], "", namedConditionScope(typed, {}, "", []));
      const { store, variables, root } = buildOf(table);
      return coverRegion(store, variables, root, (label) => label === 1)?.boxes.map(phrase) ?? [];
    };
    const acting = (min: number, max: number): ConditionDocument => ({ acting: true, headcount: { min, max } });
    expect(told([{ headcount: { min: 1, max: 5 } }, acting(3, 9)])).toEqual(["headcount 1 to 5", "acting true, headcount 6 to 9"]);
    expect(told([{ headcount: { min: 5, max: 9 } }, acting(1, 6)])).toEqual(["headcount 5 to 9", "acting true, headcount 1 to 4"]);
  });
});

describe("a region with a hole", () => {
  it("is told as one line with exceptions, where that is shorter", () => {
    const typed = readFacts(
      {
        tier: { type: "enum", values: { branch: "Branch", "sub-branch": "Sub-branch", office: "Office" } },
        headcount: { type: "integer", min: 0 },
        unit: { type: "string" },
        acting: { type: "boolean" },
        flags: { type: "set", of: "string" },
      },
      "",
      [],
    );
    const when: ConditionDocument = {
      tier: ["branch", "office"],
      headcount: { min: 6, max: 10 },
      not: { acting: true, flags: { contains: "leave" }, unit: "risk" },
    };
    const table = readTable([{ id: "A", when, then: "x" }], "", namedConditionScope(typed, {}, "", []));
    const { store, variables, root } = buildOf(table);
    const cover = coverRegion(store, variables, root, (label) => label === 1);
    expect([cover?.boxes.map(phrase), cover?.exceptions.map(phrase)]).toEqual([
      ["tier branch or office, headcount 6 to 10"],
      ["unit risk, acting true, flags with leave"],
    ]);
    expect(cover?.exceptions[0]?.witness).toEqual({ tier: "branch", headcount: 6, acting: true, flags: ["leave"], unit: "risk" });
    expect(cover?.boxes[0]?.witness).not.toEqual(cover?.exceptions[0]?.witness);
  });
});
