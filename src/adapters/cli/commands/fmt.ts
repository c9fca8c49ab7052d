import stringify from "json-stringify-pretty-compact";
import { canonicalDocument } from "../../../policy/canonical-document.ts";
import { fine, isGiven, listOf, unusable } from "../command.ts";
import type { Command, Context } from "../command.ts";
import { readPolicy } from "../policies.ts";
import type { ReadPolicy } from "../policies.ts";
import { says } from "../words.ts";

/** Columns that a line of a document may take before it is broken up. */
export const LINE_LENGTH = 110;

export const fmtCommand: Command = {
  name: "fmt",
  summary: {
    en: "write policies in canonical order and spelling; they mean the same",
    "zh-CN": "按规范的顺序和写法改写制度文件，含义不变",
  },
  values: [{ name: "<files...>", summary: { en: "policies, JSON; `-` is standard input", "zh-CN": "制度文件（JSON）；`-` 表示标准输入" } }],
  options: [
    {
      flags: "--check",
      summary: { en: "change nothing; exit with 1 if a file is not as it would be written", "zh-CN": "不改动文件；有文件不合规范时退出码为 1" },
    },
  ],
  run: async (context, given) => {
    const files = listOf(given, 0);
    const foreign = files.filter((file) => /\.ya?ml$/i.test(file));
    if (foreign.length > 0) return unusable(foreign.map((file) => says[context.locale].fmtWritesJson(file)));
    const reads = await Promise.all(files.map((file) => readPolicy(context, file)));
    const refused = reads.find((read) => !read.ok);
    if (refused !== undefined) return refused.answer;
    const written = reads.flatMap((read) => (read.ok ? [writingOf(read.value)] : []));
    const changed = written.filter(({ isChanged }) => isChanged);
    const names = changed.map(({ file }) => file);
    if (isGiven(given, "check")) {
      return { status: names.length === 0 ? 0 : 1, text: names.join("\n"), json: { changed: names } };
    }
    const problems = await writeAll(context, changed);
    if (problems.length > 0) return unusable(problems);
    const streamed = written.filter(({ file }) => file === "-").map(({ text }) => text);
    return fine(streamed.length > 0 ? streamed.join("") : names.join("\n"), { changed: names });
  },
};

interface Writing {
  readonly file: string;
  readonly text: string;
  readonly isChanged: boolean;
}

function writingOf({ policy, source }: ReadPolicy): Writing {
  const text = formatted(policy.document);
  return { file: source.file, text, isChanged: text !== source.text };
}

async function writeAll({ io, locale }: Context, changed: readonly Writing[]): Promise<readonly string[]> {
  const files = changed.filter(({ file }) => file !== "-");
  const results = await Promise.all(files.map(({ file, text }) => io.write(file, text)));
  return results.flatMap((why, index) => (why === null ? [] : [says[locale].cannotWrite(files[index]?.file ?? "", why)]));
}

/** A policy as it is written: two blanks for each level, and on one line what fits there. */
export function formatted(document: Parameters<typeof canonicalDocument>[0]): string {
  return `${stringify(canonicalDocument(document), { maxLength: LINE_LENGTH })}\n`;
}
