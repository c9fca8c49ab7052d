import type { Policy } from "appraisal-policy";
import { renderRuleBook } from "appraisal-policy/docs";
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { locale, say } from "./locale.ts";
import { heading, print } from "./print.ts";

/** Writes the rule book of a policy, as one page for employees to read, and says where. */
export async function writeRuleBook(policy: Policy): Promise<void> {
  const folder = new URL("output/", import.meta.url);
  const file = new URL(`${policy.document.id}.${locale}.html`, folder);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, await renderRuleBook(policy, { locale, format: "html" }));
  heading(say.ruleBook);
  print(`  ${fileURLToPath(file)}`);
}
