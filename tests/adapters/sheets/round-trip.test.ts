import { loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { policyFromCsv, tableToCsv } from "appraisal-policy/sheets";
import { describe, expect, it } from "vitest";
import { canonicalDocument } from "../../../src/policy/canonical-document.ts";
import { type Dice, forDice } from "../../support/rules-dice.ts";
import { policyOfWorld } from "../../support/policy-of-world.ts";
import { presetTables } from "../../support/policy-presets.ts";
import { worldOf } from "../../support/rules-world.ts";

type Sheet = readonly ["responsibility" | "quota", string];
type Section = Readonly<Record<string, unknown>>;

/** The policy with no rule in a table, so that nothing can come back but from the sheet. */
function emptied(policy: Policy, [topic, table]: Sheet): Policy {
  return loadPolicy({ ...policy.document, [topic]: { ...(policy.document[topic] as Section), [table]: [] } });
}

function readBack(policy: Policy, sheet: Sheet, csv: string): unknown {
  const result = policyFromCsv(policy, sheet[0], csv, { table: sheet[1] });
  return result.ok ? result.value : { issues: result.issues, csv };
}

/** A text with whatever CSV, spreadsheets and the words of cells could trip over. */
const textOf = (dice: Dice) =>
  Array.from({ length: dice.integer(1, 4) }, () =>
    dice.pick(["a", "=1+1", "+", "-", "@x", "'", '"', ",", ";", "；", "\n", "\r", "\r\n", "\t", " ", "not ", "contains ", "非 ", "5.10", "1-2", "2026-01-01", "..", " and ", " to ", "> ", "真", "TRUE", "\uFEFF", "<"]),
  ).join("");

const nameOf = (dice: Dice, index: number) => `${textOf(dice).replaceAll(/\p{C}/gu, "").trim()}${index}`.slice(-40);

describe.each(["en", "zh-CN"] as const)("a rule table as CSV with %s headers", (locale) => {
  it.each(presetTables)("is read back as it is written: $name", ({ preset: { policy }, table }) => {
    const sheet: Sheet = table === "mandatory" ? ["quota", "mandatory"] : [table, "rules"];
    const csv = tableToCsv(policy, sheet[0], { table: sheet[1], locale });
    const same = readBack(policy, sheet, csv);
    expect(JSON.stringify(same)).toBe(JSON.stringify(policy.document));
    const { document } = emptied(policy, sheet);
    expect(document).not.toEqual(policy.document);
    const read = readBack(emptied(policy, sheet), sheet, csv);
    expect(canonicalDocument(read as Policy["document"])).toEqual(canonicalDocument(policy.document));
  });

  it("is read back whatever the conditions are", () => {
    forDice(150, (dice) => {
      const policy = policyOfWorld(worldOf(dice, { facts: [1, 5], rules: [0, 6], small: false }), dice);
      const sheet: Sheet = ["responsibility", "rules"];
      const csv = tableToCsv(policy, sheet[0], { locale });
      expect(readBack(policy, sheet, csv)).toEqual(policy.document);
      const read = readBack(emptied(policy, sheet), sheet, csv) as Policy["document"];
      expect(canonicalDocument(read)).toEqual(canonicalDocument(policy.document));
    });
  });

  it("is read back whatever its texts and outcomes are", () => {
    forDice(150, (dice) => {
      const text = () => (dice.chance(0.4) ? textOf(dice) : { en: textOf(dice), "zh-CN": textOf(dice) });
      const maybe = (key: string, value: () => unknown) => (dice.chance(0.6) ? { [key]: value() } : {});
      const strings = Array.from({ length: 3 }, () => textOf(dice));
      const rule = (index: number, then: unknown) => ({
        id: nameOf(dice, index),
        ...maybe("title", text),
        ...maybe("clause", () => textOf(dice)),
        ...maybe("basis", () => dice.pick(["source", "reading", "gap"])),
        ...maybe("note", text),
        ...maybe("when", () => ({ "title (English)": dice.chance(0.5) ? strings : { not: dice.pick(strings) }, 编号: { contains: dice.pick(strings) } })),
        then,
      });
      const roles = [0, 1, 2].map((index) => nameOf(dice, index));
      const period = () => ({ value: dice.integer(1, 9), unit: dice.pick(["month", "working-day"]), ...maybe("roll", () => "none"), ...maybe("note", text) });
      const interviews = () =>
        dice.pick([
          { count: dice.integer(0, 9) },
          { percent: dice.integer(0, 10_000) / 100, of: "id column", rounding: "up", ...maybe("min", () => 1) },
          { all: true, of: "id column", ...maybe("who", () => ({ 编号: { contains: dice.pick(strings) } })) },
        ]);
      const policy = loadPolicy({
        id: "texts", version: "1", title: "texts", effective: { from: "2026-01-01" },
        facts: { "title (English)": { type: "string", title: "id" }, 编号: { type: "set", of: "string", title: "id" }, "id column": { type: "integer" } },
        roles: Object.fromEntries(roles.map((role) => [role, {}])),
        responsibility: {
          rules: [0, 1, 2].map((index) => rule(index, { roles: dice.some(roles, 2), ...maybe("choice", () => "e"), mode: "direct" })),
          elections: { e: { dueBy: "01-31", unapproved: "report" } },
        },
        quota: {
          rules: [0, 1].map((index) => rule(index, { interviews: interviews(), per: { months: dice.pick([1, 12]) } })),
          mandatory: [0, 1].map((index) => rule(index, { by: dice.pick(roles), mode: "skip-level", ...maybe("within", period) })),
        },
      });
      const sheets: readonly Sheet[] = [["responsibility", "rules"], ["quota", "rules"], ["quota", "mandatory"]];
      for (const sheet of sheets) {
        const csv = tableToCsv(policy, sheet[0], { table: sheet[1], locale });
        expect(readBack(emptied(policy, sheet), sheet, csv)).toEqual(policy.document);
      }
    });
  });
});
