import { posix } from "node:path";
import stringify from "json-stringify-pretty-compact";
import { suggestScenarios } from "../../../rollout/index.ts";
import { isGiven, optionOf, unusable, wordOf } from "../command.ts";
import type { Command } from "../command.ts";
import { writeOutput } from "../output.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { readScenarios } from "../scenarios.ts";
import { says } from "../words.ts";
import { LINE_LENGTH } from "./fmt.ts";

export const suggestCommand: Command = {
  name: "suggest",
  summary: {
    en: "write the scenarios that are missing, with today's answers, for a person to confirm",
    "zh-CN": "补写缺少的用例，填入目前的结论，供人工确认",
  },
  values: [policyArgument],
  options: [
    { flags: "--scenarios <file>", summary: { en: "the scenarios that there are", "zh-CN": "已有的用例" } },
    { flags: "--mutation", summary: { en: "also those that notice every small change; it takes longer", "zh-CN": "同时补写能发现每处细微改动的用例，耗时较长" } },
    { flags: "--output <file>", summary: {
        en: "write a new file instead of standard output, or add to that of --scenarios",
        "zh-CN": "写入新文件而非标准输出，或补入 --scenarios 所给的文件",
      } },
  ],
  run: async (context, given) => {
    const { io, locale } = context;
    const name = wordOf(given, 0) ?? "-";
    const read = await readPolicy(context, name);
    if (!read.ok) return read.answer;
    const file = optionOf(given, "scenarios");
    const known = file === undefined ? null : await readScenarios(context, file);
    if (known !== null && !known.ok) return known.answer;
    const existing = known?.value.file.scenarios ?? [];
    const { scenarios } = suggestScenarios(read.value.policy, existing, { mutation: isGiven(given, "mutation") });
    const output = optionOf(given, "output");
    const added = output !== undefined && output === file; // then the file gets them beside its own
    const suggested = added
      ? { ...known?.value.file, scenarios: [...existing, ...scenarios] }
      : { policy: output === undefined ? name : seenFrom(output, name), scenarios };
    const text = `${stringify(suggested, { maxLength: LINE_LENGTH })}\n`;
    if (output !== undefined && !added && (await io.exists(output))) return unusable([says[locale].exists(output)]);
    return writeOutput(context, given, text, { suggested }, (written) => says[locale].suggested(scenarios.length, written));
  },
};

/** A path as seen from the folder of another file. */
function seenFrom(file: string, path: string): string {
  const seen = posix.relative(posix.dirname(file), path);
  return seen.startsWith(".") ? seen : `./${seen}`;
}
