import { describe, expect, it } from "vitest";
import { formatLine, formatRegion } from "../../src/locales/format-region.ts";
import { regionLines } from "../../src/policy/region-lines.ts";
import type { RegionLine } from "../../src/policy/region-lines.ts";
import { answers } from "../../src/rules/condition.ts";
import { coverRegion } from "../../src/rules/regions.ts";
import { labelsOf } from "../../src/rules/nodes.ts";
import { factValue, ordinalOf } from "../../src/rules/facts.ts";
import type { Fact, FactSet } from "../../src/rules/facts.ts";
import { firstRule } from "../support/rules-completions.ts";
import { forDice } from "../support/rules-dice.ts";
import { buildOf } from "../support/rules-regions.ts";
import { completeRecord, valuesOf } from "../support/rules-values.ts";
import { tableOf, worldOf } from "../support/rules-world.ts";

/** Whether a record meets a line, by its words alone. */
function meets(line: RegionLine, record: Readonly<Record<string, unknown>>, facts: FactSet): boolean {
  return line.conditions.every(({ fact: { name }, question, negated }) => {
    const fact = facts.get(name);
    if (fact === undefined) throw new Error(`no fact ${name}`);
    return answersWords(fact, question, factValue(fact, record)) !== negated;
  });
}

function answersWords(fact: Fact, question: RegionLine["conditions"][number]["question"], value: unknown): boolean {
  switch (question.kind) {
    case "in":
      return question.values.some(({ name }) => name === String(value));
    case "contains":
      return answers(fact, { kind: "contains", value: question.value.name }, value);
    case "between":
      return question.ranges.some(([from, to]) => {
        const place = ordinalOf(fact, value) ?? Number.NaN;
        const end = (word: typeof from) => ordinalOf(fact, fact.declaration.type === "integer" ? Number(word?.name) : word?.name) ?? Number.NaN;
        return (from === null || end(from) <= place) && (to === null || place <= end(to));
      });
    default:
      return question satisfies never;
  }
}

describe("a region in the words of the policy", () => {
  it("holds exactly the records of the region", () => {
    let compared = 0;
    forDice(300, (dice) => {
      const world = worldOf(dice, { facts: [1, 4], rules: [1, 6], small: dice.chance(0.5) });
      const values = valuesOf(world);
      const table = tableOf(world, dice);
      const { store, variables, root } = buildOf(table);
      for (const label of labelsOf(store, root)) {
        const cover = coverRegion(store, variables, root, (each) => each === label, { lines: 1_000, steps: 1_000_000 });
        if (cover === null) throw new Error("over the budget");
        const { lines, exceptions, omitted } = regionLines(cover);
        expect(omitted).toBe(0);
        for (let count = 0; count < 10; count++) {
          const record = completeRecord(world, values, dice);
          const isIn = (line: RegionLine) => meets(line, record, table.facts);
          const told = lines.some(isIn) && !exceptions.some(isIn);
          expect([record, lines, exceptions, told]).toEqual([record, lines, exceptions, firstRule(world, record) + 1 === label]);
          compared++;
        }
      }
    });
    expect(compared).toBeGreaterThan(5_000);
  });

  const position = { name: "position", title: { en: "position", "zh-CN": "职务" } };
  const head = { name: "head", title: { en: "head", "zh-CN": "正职" } };
  const six: RegionLine = {
    conditions: [
      { fact: position, question: { kind: "in", values: [head] }, negated: true },
      { fact: { name: "headcount" }, question: { kind: "between", ranges: [[{ name: "6" }, { name: "10" }]] }, negated: false },
    ],
    witness: { position: "staff", headcount: 6 },
  };

  it("reads as a sentence in both languages", () => {
    expect(formatLine(six, "en")).toBe("position is not head, headcount is 6 to 10");
    expect(formatLine(six, "zh-CN")).toBe("职务不是正职，headcount 为 6 至 10");
    expect(formatLine({ conditions: [], witness: {} }, "zh-CN")).toBe("所有情形");
  });

  it("tells exceptions and what is left out", () => {
    const region = { lines: [six], exceptions: [six], omitted: 2 };
    expect(formatRegion(region, "en")).toEqual([
      "position is not head, headcount is 6 to 10",
      "except where position is not head, headcount is 6 to 10",
      "and 2 more lines",
    ]);
    expect(formatRegion(region, "zh-CN").at(-1)).toBe("另有 2 行");
  });
});
