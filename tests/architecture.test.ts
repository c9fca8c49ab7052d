import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  classesExcept,
  type Floor,
  forbiddenImports,
  importCycles,
  impurities,
  longFiles,
  nodeImports,
  readSources,
  type Source,
  uncheckedTypes,
  unnamedExports,
} from "./support/architecture.ts";

const base = ["core/**", "rules/**", "calendar/**"];
// What every topic has, and what several share: the only files of `topics/` that stand in no topic's folder.
const shared = ["topic", "review", "description", "phrase", "chapter-parts", "roles", "roster", "sheet"].map((name) => `topics/${name}.ts`);
const policy = [...base, ...shared, "topics/:topic/topic.ts", "policy/**"];
const library = [...policy, "presets/**", "locales/**"];
const everything = [...library, "rollout/**", "docs/**"];

/** The first row whose `files` match holds. An arrow that no row allows is a fault, whether it carries a value or only a type. */
const floors: readonly Floor[] = [
  { files: ["core/**"], mayImport: ["core/**"], packages: ["immer", "fastest-levenshtein", "@noble/hashes", "zod"] },
  { files: ["rules/**"], mayImport: ["core/**", "rules/**"], packages: ["zod"] },
  { files: ["calendar/**"], mayImport: ["core/**", "calendar/**"], packages: ["zod", "date-fns", "@date-fns/utc"] },
  { files: shared, mayImport: [...base, ...shared], packages: ["zod"] },
  { files: ["topics/:topic/**"], mayImport: [...base, ...shared, "topics/:topic/**"], packages: ["zod", "immer"] },
  { files: ["policy/**"], mayImport: policy, packages: ["zod"] },
  { files: ["index.ts", "presets/index.ts", "rollout/index.ts"], mayImport: everything, packages: [] },
  { files: ["presets/**"], mayImport: [...policy, "presets/**"], packages: [] },
  // By value too: formatting needs the words of each topic, and only the list of topics knows them.
  { files: ["locales/**"], mayImport: [...policy, "locales/**"], packages: [] },
  // Reports say which version of the library made them.
  { files: ["rollout/origin.ts"], mayImport: [...policy, "../package.json"], packages: [] },
  { files: ["rollout/**"], mayImport: [...library, "rollout/**"], packages: ["zod", "jsondiffpatch"] },
  {
    files: ["docs/html/**", "docs/forms/**"],
    mayImport: [...library, "docs/**"],
    packages: ["hast", "hast-util-to-html", "hastscript"],
  },
  {
    files: ["docs/diagrams/**"],
    mayImport: [...library, "docs/**"],
    packages: ["@viz-js/viz", "d3-scale", "d3-shape", "get-east-asian-width", "zod"],
  },
  {
    files: ["docs/markdown/**"],
    mayImport: [...library, "docs/**"],
    packages: ["mdast", "mdast-util-gfm-table", "mdast-util-to-markdown"],
  },
  { files: ["docs/**"], mayImport: [...library, "docs/**"], packages: ["zod"] },
  ...Object.entries({
    "cli": [
      "cli-table3",
      "commander",
      "csv-parse",
      "json-stringify-pretty-compact",
      "junit-report-builder",
      "picocolors",
      "string-width",
      "yaml",
    ],
    "json-rules-engine": ["json-rules-engine"],
    "sheets": ["csv-parse", "csv-stringify"],
    "vitest": ["vitest"],
    "calendar-feed": ["ical.js", "zod"],
  }).map(([adapter, packages]) => ({
    files: [`adapters/${adapter}/**`],
    // One adapter may serve another: the command line asks json-rules-engine for a second opinion.
    mayImport: [...everything, "index.ts", "adapters/:adapter/index.ts", `adapters/${adapter}/**`],
    packages,
  })),
];

describe("the source", () => {
  const sources = readSources(fileURLToPath(new URL("../src", import.meta.url)));
  const pureSources = sources.filter(({ path }) => !path.startsWith("adapters/"));
  const portableSources = sources.filter(({ path }) => !path.startsWith("adapters/cli/"));

  it("was read", () => {
    expect(sources).not.toEqual([]);
  });

  it("imports only along the arrows of the table", () => {
    expect(forbiddenImports(sources, floors)).toEqual([]);
  });

  it("has no import cycle", () => {
    expect(importCycles(sources)).toEqual([]);
  });

  it("has no file over 300 lines", () => {
    expect(longFiles(sources, 300)).toEqual([]);
  });

  it("never makes the compiler look away", () => {
    expect(uncheckedTypes(sources)).toEqual([]);
  });

  it("exports by name only", () => {
    expect(unnamedExports(sources)).toEqual([]);
  });

  it("reads no clock, chance, locale or environment outside the adapters", () => {
    expect(impurities(pureSources)).toEqual([]);
  });

  it("imports nothing of Node outside the command line", () => {
    expect(nodeImports(portableSources)).toEqual([]);
  });

  it("has no class but PolicyError", () => {
    expect(classesExcept(["PolicyError"], sources)).toEqual([]);
  });
});

describe("the check of imports", () => {
  const check = (path: string, text: string) => forbiddenImports([{ path, text }], floors);

  it.each([
    ["core/text.ts", `import { rule } from "../rules/table.ts";`, "may not import rules/table.ts"],
    ["core/text.ts", `import type { Rule } from "../rules/table.ts";`, "may not import rules/table.ts"],
    ["core/text.ts", `type Rule = import("../rules/table.ts").Rule;`, "may not import rules/table.ts"],
    ["core/text.ts", `export { rule } from "../rules/table.ts";`, "may not import rules/table.ts"],
    ["core/text.ts", `const table = await import("../rules/table.ts");`, "may not import rules/table.ts"],
    ["core/text.ts", `const table = require("../rules/table.ts");`, "may not import rules/table.ts"],
    ["core/text.ts", `import table = require("../rules/table.ts");`, "may not import rules/table.ts"],
    ["core/text.ts", `/// <reference path="../rules/table.ts" />`, "may not import rules/table.ts"],
    ["core/text.ts", `/// <reference types="node" />`, "may not import the package node"],
    ["core/text.ts", `import { addDays } from "date-fns";`, "may not import the package date-fns"],
    ["core/text.ts", "const name = await import(`./${1}.ts`);", "computes what it imports"],
    ["core/text.ts", `import { issue } from "./issue";`, "imports ./issue without .ts or .json"],
    ["core/text.ts", `import { roster } from "../../tests/roster.ts";`, "imports ../../tests/roster.ts, which lies outside src"],
    ["core/text.ts", `import { loadPolicy } from "appraisal-policy";`, "may not import the package appraisal-policy"],
    ["rules/table.ts", `import { calendar } from "../calendar/calendar.ts";`, "may not import calendar/calendar.ts"],
    ["calendar/period.ts", `import { table } from "../rules/table.ts";`, "may not import rules/table.ts"],
    ["topics/quota/decide.ts", `import { goal } from "../goal/topic.ts";`, "may not import topics/goal/topic.ts"],
    ["topics/quota/decide.ts", `import type { Policy } from "../../policy/compile.ts";`, "may not import policy/compile.ts"],
    ["policy/compile.ts", `import { quota } from "../topics/quota/decide.ts";`, "may not import topics/quota/decide.ts"],
    ["locales/en.ts", `import { bank } from "../presets/index.ts";`, "may not import presets/index.ts"],
    ["rollout/diff.ts", `import { quota } from "../topics/quota/decide.ts";`, "may not import topics/quota/decide.ts"],
    ["rollout/diff.ts", `import { page } from "../docs/markdown.ts";`, "may not import docs/markdown.ts"],
    ["docs/markdown.ts", `import { diff } from "../rollout/diff.ts";`, "may not import rollout/diff.ts"],
    ["policy/compile.ts", `import { load } from "../index.ts";`, "may not import index.ts"],
    ["index.ts", `import { main } from "./adapters/cli/main.ts";`, "may not import adapters/cli/main.ts"],
    ["adapters/vitest/run.ts", `import { main } from "../cli/main.ts";`, "may not import adapters/cli/main.ts"],
    ["adapters/vitest/run.ts", `import { Engine } from "json-rules-engine";`, "may not import the package json-rules-engine"],
  ])("refuses, in %s, %s", (path, text, problem) => {
    expect(check(path, text)).toEqual([`${path}:1 ${problem}`]);
  });

  it.each([
    ["core/machine.ts", `import { produce } from "immer";`],
    ["rules/table.ts", `import * as z from "zod/mini"; import { issue } from "../core/issue.ts";`],
    ["calendar/calendar.ts", `import { UTCDate } from "@date-fns/utc"; import cn from "./data/cn.json" with { type: "json" };`],
    ["topics/quota/decide.ts", `import { quota } from "./schema.ts"; import { period } from "../../calendar/period.ts";`],
    ["policy/topics.ts", `import { quota } from "../topics/quota/topic.ts";`],
    ["presets/index.ts", `import standard from "./standard.json" with { type: "json" };`],
    ["locales/en.ts", `import { topics } from "../policy/topics.ts";`],
    ["rollout/diff.ts", `import { quota } from "../topics/quota/topic.ts"; import { en } from "../locales/en.ts";`],
    ["index.ts", `export { loadPolicy } from "./policy/parse.ts";`],
    ["adapters/json-rules-engine/engine.ts", `import { Engine } from "json-rules-engine"; import { load } from "../../index.ts";`],
  ])("allows, in %s, %s", (path, text) => {
    expect(check(path, text)).toEqual([]);
  });

  it("refuses a file that no row of the table knows", () => {
    expect(check("utils/strings.ts", "")).toEqual(["utils/strings.ts stands on no floor"]);
  });
});

describe("the check of cycles", () => {
  it("prints the files of a cycle in their order, type imports too", () => {
    const sources: readonly Source[] = [
      { path: "index.ts", text: `import { a } from "./core/a.ts";` },
      { path: "core/a.ts", text: `import type { B } from "./b.ts";` },
      { path: "core/b.ts", text: `import { c } from "../rules/c.ts";` },
      { path: "rules/c.ts", text: `export { a } from "../core/a.ts";` },
    ];
    expect(importCycles(sources)).toEqual(["core/a.ts → core/b.ts → rules/c.ts → core/a.ts"]);
  });

  it("finds a file that imports itself", () => {
    expect(importCycles([{ path: "core/a.ts", text: `import { a } from "./a.ts";` }])).toEqual(["core/a.ts → core/a.ts"]);
  });

  it("is content with two ways to the same file", () => {
    const sources: readonly Source[] = [
      { path: "core/a.ts", text: `import { b } from "./b.ts"; import { c } from "./c.ts";` },
      { path: "core/b.ts", text: `import { c } from "./c.ts";` },
      { path: "core/c.ts", text: "" },
    ];
    expect(importCycles(sources)).toEqual([]);
  });
});

describe("the check of length", () => {
  it("counts lines, with or without a last line break", () => {
    const file = (path: string, lines: number, end: string) => ({ path, text: Array(lines).fill("x").join("\n") + end });
    const sources = [file("a.ts", 300, "\n"), file("b.ts", 300, ""), file("c.ts", 301, "\n"), file("d.ts", 301, "")];
    expect(longFiles(sources, 300)).toEqual(["c.ts has 301 lines", "d.ts has 301 lines"]);
  });
});

describe.each([
  {
    name: "of types",
    check: uncheckedTypes,
    faults: [
      ["const a: any = 1;", "uses `any`"],
      ["const a = <T,>(b: Array<any>) => b;", "uses `any`"],
      ["const a = b!.c;", "uses a non-null `!`"],
      ["let a!: string;", "uses a non-null `!`"],
      ["const a = b as unknown as string;", "casts by way of `unknown`"],
      ["const a = (b as unknown) as string;", "casts by way of `unknown`"],
      ["const a = <string>(<unknown>b);", "casts by way of `unknown`"],
    ],
    fine: `/** any */ const a = "any" as const; const b: unknown = a; const c = b as string; if (!c !== d) { /* x! */ }`,
  },
  {
    name: "of exports",
    check: unnamedExports,
    faults: [
      ["export default 1;", "has a default export"],
      ["export default function a() {}", "has a default export"],
      ["const a = 1; export { a as default };", "has a default export"],
      [`export { default } from "./a.ts";`, "has a default export"],
      [`export * from "./a.ts";`, "exports `*`"],
      [`export * as a from "./a.ts";`, "exports `*`"],
      [`export type * from "./a.ts";`, "exports `*`"],
    ],
    fine: `export const a = 1; export { b } from "./b.ts"; import c from "./c.json" with { type: "json" }; switch (a) { default: }`,
  },
  {
    name: "of clock, chance, locale and environment",
    check: impurities,
    faults: [
      ["const a = Date.now();", "reads the clock by `Date.now`"],
      [`const a = Date["now"]();`, "reads the clock by `Date.now`"],
      ["const a = new Date();", "reads the clock by `new Date()`"],
      ["const a = new Date;", "reads the clock by `new Date()`"],
      ["const a = Date();", "reads the clock by `Date()`"],
      ["const a = new UTCDate();", "reads the clock by `new UTCDate()`"],
      [`import { isToday as a } from "date-fns";`, "reads the clock by `isToday`"],
      ["const a = new Date(2026, 0, 1);", "reads the time zone by `new Date(…, …)`"],
      ["const a = Math.random;", "leaves it to chance by `Math.random`"],
      ["a.sort((b, c) => b.localeCompare(c));", "depends on the locale by `localeCompare`"],
      ["const a = b.toLocaleUpperCase();", "depends on the locale by `toLocaleUpperCase`"],
      ["const a = new Intl.Collator();", "depends on the machine by `Intl`"],
      ["let a: Intl.Collator;", "depends on the machine by `Intl`"],
      ["const a = process.env;", "depends on the machine by `process`"],
      ["const a = { process };", "depends on the machine by `process`"],
      ["const a = globalThis.b;", "depends on the machine by `globalThis`"],
    ],
    fine: `const a = { process: 1, now: 2 }; a.process; a.now; new Date("2026-01-01"); new UTCDate(2026, 0, 1); Date.UTC(2026, 0); "Date.now()";`,
  },
  {
    name: "of Node's own modules",
    check: nodeImports,
    faults: [
      [`import { readFileSync } from "node:fs";`, "imports node:fs"],
      [`import type { Stats } from "fs";`, "imports fs"],
      [`const a = await import("fs/promises");`, "imports fs/promises"],
    ],
    fine: `import { a } from "./fs.ts"; import * as z from "zod/mini";`,
  },
  {
    name: "of classes",
    check: (sources: readonly Source[]) => classesExcept(["PolicyError"], sources),
    faults: [
      ["class Engine {}", "has the class Engine"],
      ["const a = class {};", "has the class without a name"],
    ],
    fine: "class PolicyError extends Error {}",
  },
])("the check $name", ({ check, faults, fine }) => {
  it.each(faults)("refuses %s", (text, problem) => {
    expect(check([{ path: "core/a.ts", text: `\n${text}\n` }])).toEqual([`core/a.ts:2 ${problem}`]);
  });

  it("allows what only looks like it", () => {
    expect(check([{ path: "core/a.ts", text: fine }])).toEqual([]);
  });
});
