import type { Policy } from "../../policy/compile.ts";
import { compilePolicy } from "../../policy/compile.ts";
import { safeParsePolicy } from "../../policy/parse.ts";
import type { ArgumentDescription, Context } from "./command.ts";
import { readChecked } from "./documents.ts";
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
  const read = await readChecked(context, file, safeParsePolicy);
  return read.ok ? { ok: true, value: { policy: compilePolicy(read.value.checked), source: read.value.source } } : read;
}
