import { readFileSync } from "node:fs";
import ts from "typescript";
import * as library from "../../src/index.ts";
import * as presets from "../../src/presets/index.ts";

/** What a block of code in the prose prints, beside what the prose says that it prints. */
export interface CheckedBlock {
  readonly printed: readonly string[];
  readonly promised: readonly string[];
}

const modules: Readonly<Record<string, unknown>> = {
  "appraisal-policy": library,
  "appraisal-policy/presets": presets,
};

/** The fenced TypeScript blocks of a Markdown file. */
export function codeBlocksOf(file: URL): readonly string[] {
  return [...readFileSync(file, "utf8").matchAll(/^```ts\n([\s\S]*?)^```$/gm)].map(([, code = ""]) => code);
}

/** Runs a block. Each `console.log(…)` is followed by a comment `// → …` with what it prints. */
export function runBlock(code: string): CheckedBlock {
  const printed: string[] = [];
  const promised = [...code.matchAll(/\/\/ → (.*)$/gm)].map(([, text = ""]) => text);
  const { outputText } = ts.transpileModule(code, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const require = (name: string): unknown => {
    if (!(name in modules)) throw new Error(`the prose imports ${name}, which is no entry point`);
    return modules[name];
  };
  const console = { log: (...values: readonly unknown[]) => printed.push(values.map(shown).join(" ")) };
  // oxlint-disable-next-line no-new-func -- runs the prose of this repository, and nothing else
  new Function("require", "exports", "console", outputText)(require, {}, console);
  return { printed, promised };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
