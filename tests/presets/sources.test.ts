import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { containersOf, pointedAt } from "../support/policy-pointer.ts";
import { everyPreset, sourcePresets } from "../support/policy-presets.ts";

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
  ...count("BB-K", 1, 3), ...count("BB-P", 1, 3), ...count("BB-", 1, 11), ...count("BB-D", 1, 8),
  ...count("FC-", 1, 10), ...count("FP-", 1, 6), ...count("AP-", 1, 7),
];
const pages = ["sources.md", "sources.zh-CN.md"].map((page) => ({ page, rows: rowsOf(page) }));

function documentOf(name: string): unknown {
  return everyPreset.find((preset) => preset.name === name)?.json;
}

describe.each(pages)("$page", ({ rows }) => {
  it("has each statement of the sources once, in their order, and tells where it stands or why it does not", () => {
    const statements = rows.filter(({ id }) => /^(BB|FC|FP|AP)-/.test(id));
    expect(statements.map(({ id }) => id)).toEqual(EVERY_ROW);
    for (const { cells } of statements) expect(cells.map((cell) => cell.length > 3)).toEqual([true, true, true]);
  });

  it("points to places that there are", () => {
    const places = rows.flatMap((row) => row.places);
    expect(places.length).toBeGreaterThan(50);
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

  it("names no place of somebody's computer", () => {
    for (const { cells } of rows) expect(cells.join(" ")).not.toMatch(/\/(work|home|tmp|root|Users)\//);
  });
});

it("both languages have the same rows and places", () => {
  const [english, chinese] = pages.map(({ rows }) => rows.map(({ places }) => places));
  expect(chinese).toEqual(english);
});
