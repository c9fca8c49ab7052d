import { formatSheetIssue, policyFromCsv, tableToCsv } from "appraisal-policy/sheets";
import { describe, expect, it } from "vitest";
import { presets } from "../../support/policy-presets.ts";

const { policy } = presets["functional-project"];
const csv = tableToCsv(policy, "quota");
const chinese = tableToCsv(policy, "quota", { locale: "zh-CN" });

function told(sheet: string, locale: "en" | "zh-CN" = "en", table?: string): readonly string[] {
  const result = policyFromCsv(policy, "quota", sheet, { table });
  return result.ok ? [] : result.issues.map((issue) => formatSheetIssue(issue, locale));
}

/** What the sheet says of the third rule, the one for 6 to 10 people. */
function thirdRule(sheet: string): unknown {
  const result = policyFromCsv(policy, "quota", sheet);
  return result.ok ? result.value.quota?.rules[2] : result.issues;
}

describe("a sheet of rules", () => {
  it("has a byte order mark, a head and one row for each rule, with cells that people read", () => {
    expect(csv.startsWith("\uFEFF")).toBe(true);
    const [head = "", ...rows] = csv.trim().split("\r\n");
    expect(head.replace("\uFEFF", "").split(",")).toEqual([
      "id", "title (English)", "title (Chinese)", "clause", "basis", "note (English)", "note (Chinese)", "kind of unit (unitKind)", "headcount",
      "interviews", "percent", "everyone", "of", "rounding", "at least", "who", "months",
    ]);
    expect(rows).toHaveLength(4);
    expect(rows[2]).toBe("FP-6b,6 to 10 people,6 至 10 人,5.1,source,,,functional-department,6..10,1,,,,,,,2");
    expect(chinese.split("\r\n")[0]).toContain("部门人数（headcount）");
  });

  it.each([
    ["6-10", { min: 6, max: 10 }],
    ["6 至 10", { min: 6, max: 10 }],
    [">= 11", { min: 11 }],
    ["≤5", { max: 5 }],
    ["> 5 and < 11", { above: 5, below: 11 }],
    ["> 5 且 <= 10", { above: 5, max: 10 }],
    ["not 6; 7", { not: [6, 7] }],
    ["非 6..7", { not: { min: 6, max: 7 } }],
    ["8", 8],
    ["6; 8；10", [6, 8, 10]],
  ])("can ask `%s`", (cell, test) => {
    expect(thirdRule(csv.replace("6..10", cell))).toMatchObject({ id: "FP-6b", when: { unitKind: "functional-department", headcount: test } });
  });

  it("may be saved with semicolons or tabs, without the mark, with other line breaks and with empty rows", () => {
    const plain = csv.replace("\uFEFF", "");
    const rows = plain.split("\r\n").filter((line) => !line.includes('"'));
    const read = (sheet: string) => {
      const result = policyFromCsv(policy, "quota", sheet);
      return result.ok ? result.value.quota?.rules.map(({ id }) => id) : result.issues;
    };
    const ids = rows.slice(1).filter((row) => row !== "").map((row) => row.split(",")[0]);
    expect(ids).toContain("FP-6b");
    expect(read(rows.join("\r\n"))).toEqual(ids);
    expect(read(rows.join("\r\n").replaceAll(",", ";"))).toEqual(ids);
    expect(read(rows.join("\n").replaceAll(",", "\t"))).toEqual(ids);
    expect(read(rows.join("\r\n,,,\r\n\r\n"))).toEqual(ids);
  });

  it("changes nothing but its rules", () => {
    const result = policyFromCsv(policy, "quota", csv.replace("6..10", "6..12"));
    const changed = structuredClone(presets["functional-project"].json) as { quota: { rules: { when: object }[] } };
    changed.quota.rules[2] = { ...changed.quota.rules[2], when: { unitKind: "functional-department", headcount: { min: 6, max: 12 } } };
    expect(result.ok && result.value).toEqual(changed);
  });

  it("runs no formula, and keeps texts that a spreadsheet would rewrite", () => {
    const sheet = csv.replaceAll("5.1,source", "'5.10,source").replaceAll("6 to 10 people", "'=HYPERLINK()");
    expect(thirdRule(sheet)).toMatchObject({ clause: "5.10", title: { en: "=HYPERLINK()" } });
    const result = policyFromCsv(policy, "quota", sheet);
    const again = result.ok ? tableToCsv({ ...policy, document: result.value }, "quota") : "";
    expect(again).toContain("'5.10");
    expect(again).toContain("'=HYPERLINK()");
  });

  it("without the section is a head alone", () => {
    expect(tableToCsv(presets["bank-branch"].policy, "quota").trim().split("\r\n")).toHaveLength(1);
    expect(tableToCsv(policy, "quota", { table: "none" })).toBe("");
  });
});

describe("a fault of a sheet is told by row and column", () => {
  it.each([
    ["a number that is none", "6..10", "many", "row 4, column `headcount`: `many` is no value that `headcount` can have; write a whole number within its declared `min` and `max`, without quotation marks"],
    ["a misspelt value", "functional-department,6..10", "functional-departmnt,6..10", "row 4, column `kind of unit (unitKind)`: `functional-departmnt` is no value that `unitKind` can have; did you mean `functional-department`?"],
    ["a misspelt rounding", "half-up", "half", "row 5, column `rounding`: `half` cannot stand here; write one of `half-up`, `up`, `down`"],
    ["words for a number", "6..10,1,", "6..10,one,", "row 4, column `interviews`: `one` cannot be read here; write it as the other cells of the column"],
    ["no months", "6..10,1,,,,,,,2", "6..10,1,,,,,,,", "row 4, column `months`: this cell is empty; fill it in"],
    ["no id", "FP-6b", "", "row 4, column `id`: this cell is empty; fill it in"],
    ["an id twice", "FP-6b", "FP-6a", "row 4, column `id`: the id `FP-6a` stands twice; give each its own, since decisions name them"],
    ["a title in one language", "6 to 10 people,6 至 10 人", "6 to 10 people,", "row 4, column `title (Chinese)`: this cell is empty; fill it in"],
    ["a misspelt basis", "5.1,source,,,functional-department,6..10", "5.1,sauce,,,functional-department,6..10", "row 4, column `basis`: `sauce` cannot stand here; did you mean `source`?"],
    ["a cell beyond the head", "6..10,1,,,,,,,2", "6..10,1,,,,,,,2,x", "row 4: `x` stands under no header; move it, or take it out"],
    ["a condition that is none", ",1,,,,,,,2", ",,,yes,headcount,,,{oops,2", "row 4, column `who`: `{oops` cannot be read here; write it as the other cells of the column"],
    ["a misspelt header", "rounding", "roundign", "row 1, column `roundign`: `roundign` is no column of this table; did you mean `rounding`?"],
    ["a header twice", "at least", "of", "row 1, column `of`: `of` stands twice; take one column out"],
  ])("%s", (_name, from, to, sentence) => {
    expect(csv).toContain(from);
    expect(told(csv.replace(from, to))).toContain(sentence);
  });

  it("in Chinese, by the header of the sheet", () => {
    expect(told(chinese.replace("6..10", "很多"), "zh-CN")).toEqual([expect.stringMatching(/^第 4 行 `部门人数（headcount）` 列：`headcount` 不能取 `很多`；/)]);
  });

  it("also where there is no table, no head or no CSV", () => {
    expect(told(csv, "en", "none")).toEqual(["the topic `quota` has no such rule table; write one of `rules`, `mandatory`"]);
    expect(told("")).toEqual(["row 1: there is no column `id`; put it back"]);
    expect(told('id\n"x')).toEqual([expect.stringMatching(/^this is no CSV: /)]);
    const none = policyFromCsv(policy, "appeal", csv);
    expect(none.ok ? [] : none.issues.map((issue) => formatSheetIssue(issue, "en"))).toEqual([
      "the topic `appeal` has no rule table; edit its section in the document",
    ]);
  });
});
