import type { Policy } from "../../policy/compile.ts";
import { compilePolicy } from "../../policy/compile.ts";
import { safeParsePolicy } from "../../policy/parse.ts";
import { unusable } from "./command.ts";
import type { ArgumentDescription, Context } from "./command.ts";
import { problemsIn, readDocument } from "./documents.ts";
import type { ReadDocument } from "./documents.ts";
import type { Read } from "./text.ts";

export const policyArgument: ArgumentDescription = {
  name: "<policy>",
  summary: { en: "the policy, JSON or YAML; `-` is standard input", "zh-CN": "制度文件（JSON 或 YAML）；`-` 表示标准输入" },
};

/** A policy that was read from a file, with the file, so that findings can name its lines. */
export interface ReadPolicy {
  readonly policy: Policy;
  readonly source: ReadDocument;
}

/** Reads and compiles a policy. One that is none is unusable input: every issue is told, with its line. */
export async function readPolicy(context: Context, file: string): Promise<Read<ReadPolicy>> {
  const source = await readDocument(context, file);
  if (!source.ok) return source;
  const parsed = safeParsePolicy(source.value.value);
  if (!parsed.ok) {
    return { ok: false, answer: unusable(problemsIn(source.value, parsed.issues, context.locale), parsed.issues) };
  }
  return { ok: true, value: { policy: compilePolicy(parsed.value), source: source.value } };
}
