import stringify from "json-stringify-pretty-compact";
import { textIn } from "../../../core/text.ts";
import type { Locale } from "../../../core/text.ts";
import { parsePolicy } from "../../../policy/parse.ts";
import { presetScenarios } from "../../../presets/scenarios.ts";
import * as presets from "../../../presets/index.ts";
import { fine, optionOf, unusable, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { says } from "../words.ts";
import { formatted, LINE_LENGTH } from "./fmt.ts";

const documents = new Map(Object.values(presets).map((preset) => [preset.id, preset]));

export const initCommand: Command = {
  name: "init",
  summary: {
    en: "begin a policy from a preset: the policy, its scenarios, and how to work with them",
    "zh-CN": "由预设起草制度：制度文件、用例和使用说明",
  },
  values: [{ name: "[folder]", summary: { en: "where to write; here unless given", "zh-CN": "写入的文件夹，默认为当前文件夹" } }],
  options: [
    { flags: "--preset <name>", choices: [...documents.keys()], default: "standard", summary: { en: "the preset", "zh-CN": "预设" } },
  ],
  run: async ({ io, locale }, given) => {
    const name = optionOf(given, "preset") ?? "standard";
    const folder = wordOf(given, 0) ?? ".";
    const files = filesOf(name, locale).map(([file, text]) => [folder === "." ? file : `${folder.replace(/\/$/, "")}/${file}`, text] as const);
    const present = await Promise.all(files.map(([file]) => io.exists(file)));
    const blocking = files.filter((_, index) => present[index] === true).map(([file]) => file);
    if (blocking.length > 0) return unusable(blocking.map((file) => says[locale].exists(file)));
    const results = await Promise.all(files.map(([file, text]) => io.write(file, text)));
    const problems = results.flatMap((why, index) => (why === null ? [] : [says[locale].cannotWrite(files[index]?.[0] ?? "", why)]));
    if (problems.length > 0) return unusable(problems);
    const written = files.map(([file]) => file);
    return fine(`${written.join("\n")}\n\n${nextSteps(locale, folder)}`, { written });
  },
};

function filesOf(name: string, locale: Locale): readonly (readonly [string, string])[] {
  const document = parsePolicy(documents.get(name));
  const scenarios = { ...presetScenarios[name], policy: "./policy.json" };
  const title = textIn(document.title, locale, name);
  return [
    ["policy.json", formatted(document)],
    ["policy.scenarios.json", `${stringify(scenarios, { maxLength: LINE_LENGTH })}\n`],
    ["README.md", `# ${title}\n\n${nextSteps(locale, ".")}\n`],
  ];
}

function nextSteps(locale: Locale, folder: string): string {
  const at = folder === "." ? "" : `${folder.replace(/\/$/, "")}/`;
  const { before, steps } = STEPS[locale];
  const lines = steps.map(([what, line]) => `- ${what}\n  npx appraisal-policy ${line.replaceAll("@/", at)}`);
  return [before, ...lines].join("\n");
}

interface Steps {
  readonly before: string;
  /** What a person wants to know next, and the command line for it; `@/` is the folder. */
  readonly steps: readonly (readonly [string, string])[];
}

const STEPS: Readonly<Record<Locale, Steps>> = {
  en: {
    before: "Keep a copy of `policy.json` as `before.json`, change a number, and ask:",
    steps: [
      ["Do the rules hold together?", "check @/policy.json"],
      ["Does the policy still do what the scenarios promise?", "test @/policy.scenarios.json --coverage"],
      ["What exactly changes?", "diff @/before.json @/policy.json"],
      ["For whom?", "impact @/before.json @/policy.json --roster people.csv --departments departments.csv --as-of 2026-03-02"],
    ],
  },
  "zh-CN": {
    before: "将 `policy.json` 另存为 `before.json`，修改一个数字，然后逐步查看：",
    steps: [
      ["规则之间是否协调？", "check @/policy.json"],
      ["制度是否仍符合用例？", "test @/policy.scenarios.json --coverage"],
      ["究竟改变了什么？", "diff @/before.json @/policy.json"],
      ["影响到谁？", "impact @/before.json @/policy.json --roster people.csv --departments departments.csv --as-of 2026-03-02"],
    ],
  },
};
