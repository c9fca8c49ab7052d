import { parseScenarios } from "../../rollout/index.ts";
import type { ScenarioFile } from "../../rollout/index.ts";
import { unusable } from "./command.ts";
import type { Context } from "./command.ts";
import { placed, readChecked } from "./documents.ts";
import type { ReadDocument } from "./documents.ts";
import type { Read } from "./text.ts";
import { readPolicy } from "./policies.ts";
import type { ReadPolicy } from "./policies.ts";
import { says } from "./words.ts";

export interface ReadScenarios {
  readonly file: ScenarioFile;
  readonly source: ReadDocument;
}

/** Reads a file of scenarios. One that is none is unusable input: every issue is told, with its line. */
export async function readScenarios(context: Context, file: string): Promise<Read<ReadScenarios>> {
  const read = await readChecked(context, file, parseScenarios);
  return read.ok ? { ok: true, value: { file: read.value.checked, source: read.value.source } } : read;
}

/** The policy that was named, or the one that the scenarios name, as seen from their file. */
export async function readPolicyOf(
  context: Context,
  { file, source }: ReadScenarios,
  named: string | undefined,
): Promise<Read<ReadPolicy>> {
  if (named !== undefined) return readPolicy(context, named);
  if (file.policy === undefined) return { ok: false, answer: unusable([says[context.locale].noPolicy(source.file)]) };
  const path = besides(source.file, file.policy);
  if (await context.io.exists(path)) return readPolicy(context, path);
  const place = placed(source.file, source.placeOf("/policy"));
  return { ok: false, answer: unusable([`${place}: ${says[context.locale].cannotRead(path)}`]) };
}

/** A path as seen from the folder of a file. Both are written with `/`, as JSON documents and shells do. */
function besides(file: string, path: string): string {
  if (path.startsWith("/") || /^[A-Za-z]:/.test(path)) return path;
  const folder = file.includes("/") ? file.slice(0, file.lastIndexOf("/") + 1) : "";
  return folder + path.replace(/^\.\//, "");
}
