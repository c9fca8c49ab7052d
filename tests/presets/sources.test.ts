import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { containersOf, pointedAt } from "../support/policy-pointer.ts";
import { everyPreset, presets, sourcePresets } from "../support/policy-presets.ts";

interface Row {
  readonly id: string;
  readonly cells: readonly string[];
  readonly places: readonly { readonly preset: string; readonly pointer: string }[];
}

/** The rows of all tables of a page, their heads left out. */
function rowsOf(page: string): readonly Row[] {
  const text = readFileSync(new URL(`../../docs/${page}`, import.meta.url), "utf8");
  const lines = text.split("\n").filter((line) => line.startsWith("| "));
  return lines
    .map((line) => line.split("|").slice(1, -1).map((cell) => cell.trim()))
    .filter(([id]) => id !== "row" && id !== "question" && id !== "条目" && id !== "问题")
    .map((cells) => ({
      id: cells[0] ?? "",
      cells,
      places: [...cells.join(" ").matchAll(/`([a-z-]+)#(\/[^`]*)`/g)].map(([, preset = "", pointer = ""]) => ({ preset, pointer })),
    }));
}

const count = (prefix: string, from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => `${prefix}${from + index}`);
const EVERY_ROW = [
  ...count("BB-K", 1, 3), ...count("BB-P", 1, 3), ...count("BB-", 1, 11), ...count("BB-D", 1, 8), ...count("SI-", 1, 7),
  ...count("FC-", 1, 10), ...count("FP-", 1, 6), ...count("AP-", 1, 7),
  ...count("FO-", 1, 5), ...count("SM-", 1, 10), ...count("CP-", 1, 13),
];
/** A statement stands in a preset, or the page says why it does not: its topic is to come, or there is nothing to say. */
const REASON = /not yet: |not (?:in|asked for in) the presets?: |nothing to decide: |尚未加入：|预设中没有：|预设未作要求：|无可判定：/;
/** What the page promises for later, while the document may say it by now. */
const STALE = /not yet[:,] the (?:interview|form|appeal|goal) topic|尚未加入[：，](?:面谈|表单|申诉|目标)主题/;
const pages = ["sources.md", "sources.zh-CN.md"].map((page) => ({ page, rows: rowsOf(page) }));

function documentOf(name: string): unknown {
  return everyPreset.find((preset) => preset.name === name)?.json;
}

describe.each(pages)("$page", ({ rows }) => {
  it("has each statement of the sources once, in their order, and tells where it stands or why it does not", () => {
    const statements = rows.filter(({ id }) => /^[A-Z]{2}-[A-Z]?\d/.test(id));
    expect(statements.map(({ id }) => id)).toEqual(EVERY_ROW);
    for (const { id, cells, places } of statements) {
      expect([id, ...cells.map((cell) => cell.length > 3)]).toEqual([id, true, true, true]);
      expect([id, places.length > 0 || REASON.test(cells[2] ?? "")]).toEqual([id, true]);
      expect([id, STALE.test(cells[2] ?? "")]).toEqual([id, false]);
    }
  });

  it("points to places that there are", () => {
    const places = rows.flatMap((row) => row.places);
    expect(places.length).toBeGreaterThan(200);
    for (const { preset, pointer } of places) {
      expect([preset, pointer, pointedAt(documentOf(preset), pointer)]).not.toEqual([preset, pointer, undefined]);
    }
  });

  it("has every rule of every source preset, in the row whose id the rule's begins with", () => {
    const found = rows.flatMap(({ id, places }) => {
      return places.filter(({ pointer }) => /\/(rules|mandatory)\/\d+$/.test(pointer)).map((place) => ({ id, ...place }));
    });
    for (const { name, plain } of sourcePresets) {
      const tables = { "/responsibility/rules": plain.responsibility?.rules, "/quota/rules": plain.quota?.rules, "/quota/mandatory": plain.quota?.mandatory };
      for (const [table, rules] of Object.entries(tables)) {
        for (const [index, rule] of (rules ?? []).entries()) {
          const ids = found.filter(({ preset, pointer }) => preset === name && pointer === `${table}/${index}`).map(({ id }) => id);
          expect([rule.id, ids.filter((id) => new RegExp(`^${id}(?!\\d)`).test(rule.id))]).toEqual([rule.id, [expect.any(String)]]);
        }
      }
    }
  });

  it("has every reading that a source preset takes", () => {
    for (const { name, json } of sourcePresets) {
      const readings = containersOf(json).filter(({ container }) => "basis" in container && container.basis === "reading");
      for (const { path } of readings) {
        const named = rows.some(({ places }) => places.some(({ preset, pointer }) => preset === name && pointer === path));
        expect([name, path, named]).toEqual([name, path, true]);
      }
    }
  });

  it("tells of each reading of a talk, an appeal or a goal what the question was", () => {
    const questions = rows.filter(({ id }) => /^[A-Z]{2}(?:: |：)/.test(id)).flatMap(({ places }) => places);
    for (const { name, json } of everyPreset) {
      const readings = containersOf(json).filter(({ path, container }) => {
        return /^\/(interview|appeal|goal)\//.test(path) && "basis" in container && container.basis === "reading";
      });
      const told = new Set(questions.filter(({ preset }) => preset === name).map(({ pointer }) => pointer));
      expect([name, readings.map(({ path }) => path).filter((path) => !told.has(path))]).toEqual([name, []]);
    }
  });

  it("has each statement that the standard preset names, in the row of that name", () => {
    const { json } = presets.standard;
    const ids = new Set(rows.map(({ id }) => id));
    const named = containersOf(json).flatMap(({ path, container }) => {
      return "clause" in container && typeof container.clause === "string" && /^\/(interview|appeal|goal)\//.test(path) ? [[path, container.clause] as const] : [];
    });
    expect(named.length).toBeGreaterThan(40);
    for (const [path, clause] of named) {
      const known = [...ids].some((id) => id === clause || id.startsWith(`${clause}-`));
      expect([path, clause, known || clause.startsWith("FU-")]).toEqual([path, clause, true]); // FU: the follow-up topic, to come
    }
  });

  it("names no place of somebody's computer", () => {
    for (const { cells } of rows) expect(cells.join(" ")).not.toMatch(/\/(work|home|tmp|root|Users)\//);
  });
});

it("both languages have the same rows and places", () => {
  const [english, chinese] = pages.map(({ rows }) => rows.map(({ places }) => places));
  expect(chinese).toEqual(english);
});
