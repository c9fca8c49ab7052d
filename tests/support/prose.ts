import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import * as calendarFeed from "../../src/adapters/calendar-feed/index.ts";
import * as engine from "../../src/adapters/json-rules-engine/index.ts";
import * as sheets from "../../src/adapters/sheets/index.ts";
import * as docs from "../../src/docs/index.ts";
import * as library from "../../src/index.ts";
import * as presets from "../../src/presets/index.ts";
import * as rollout from "../../src/rollout/index.ts";

/** What a block of code in the prose prints, beside what the prose says that it prints. */
export interface CheckedBlock {
  readonly printed: readonly string[];
  readonly promised: readonly string[];
}

/** What a block may import, by name. */
type Modules = Readonly<Record<string, unknown>>;

const entries: Modules = {
  "appraisal-policy": library,
  "appraisal-policy/presets": presets,
  "appraisal-policy/rollout": rollout,
  "appraisal-policy/json-rules-engine": engine,
  "appraisal-policy/calendar-feed": calendarFeed,
  "appraisal-policy/docs": docs,
  "appraisal-policy/sheets": sheets,
};

/** The fenced TypeScript blocks of a Markdown file: those with this name behind the fence (```ts policy.test.ts), or without one. */
export function codeBlocksOf(file: URL, name = ""): readonly string[] {
  const blocks = [...readFileSync(file, "utf8").matchAll(/^```ts(?: (\S+))?\n([\s\S]*?)^```$/gm)];
  return blocks.filter(([, given = ""]) => given === name).map(([, , code = ""]) => code);
}

/**
 * Runs a block. Each `console.log(…)` is followed by a comment `// → …` with what it prints. It may import the entry points
 * of the library, and what else it is given.
 */
export async function runBlock(code: string, others: Modules = {}): Promise<CheckedBlock> {
  const modules: Modules = { ...entries, ...others };
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
  await new Function("require", "exports", "console", `return (async () => {${outputText}\n})();`)(require, {}, console);
  return { printed, promised };
}

function shown(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What the compiler has against the blocks, strictly, each block as a module beside the tests. */
export function typeErrorsOf(blocks: readonly string[]): readonly string[] {
  const folder = fileURLToPath(new URL("..", import.meta.url));
  const configFile = `${folder}tsconfig.json`;
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile(configFile, ts.sys.readFile).config, ts.sys, folder, undefined, configFile);
  const texts = new Map(blocks.map((code, index) => [`${folder}prose-${index}.ts`, code]));
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([...texts.keys()], { ...options, noUnusedLocals: false }, {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, target) => {
      const text = texts.get(file);
      return text === undefined ? host.getSourceFile(file, target) : ts.createSourceFile(file, text, target);
    },
  });
  return [...texts.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return program.getSemanticDiagnostics(source).map(({ messageText, start = 0 }) => {
      const line = (texts.get(file) ?? "").slice(0, start).split("\n").length;
      return `block ${file.replace(/.*prose-(\d+)\.ts$/, "$1")}, line ${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}
