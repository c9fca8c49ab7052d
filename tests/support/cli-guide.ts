import { screenOf } from "./cli-screen.ts";

/** One fenced block of a guide: its kind, and for a file its name. */
interface Block {
  readonly kind: string;
  readonly name: string;
  readonly text: string;
}

const FENCE = /^```(\S+)(?: (\S+))?\n([\s\S]*?)^```$/gm;

/**
 * A guide with every screen as it really is. The blocks are worked through in order: one with a file's name (```csv people.csv)
 * is that file; ```diff policy.json changes lines of it; in ```console a line that begins with `$ ` is run, what stands
 * below is replaced by what it prints, and `cp` copies a file. A status other than 0 is told in the last line.
 */
export async function guideAsRun(guide: string, locale: string): Promise<string> {
  const files = new Map<string, string>();
  let written = "";
  let from = 0;
  for (const match of guide.matchAll(FENCE)) {
    const [whole, kind = "", name = "", text = ""] = match;
    const block: Block = { kind, name, text };
    written += guide.slice(from, match.index);
    from = match.index + whole.length;
    if (kind !== "console") {
      changeFile(block, files);
      written += whole;
      continue;
    }
    // oxlint-disable-next-line no-await-in-loop -- each screen stands on the files that the one before left
    written += `\`\`\`console\n${await consoleAsRun(text, files, locale)}\`\`\``;
  }
  return written + guide.slice(from);
}

function changeFile({ kind, name, text }: Block, files: Map<string, string>): void {
  if (name === "") return;
  if (kind !== "diff") {
    files.set(name, text);
    return;
  }
  const lines = text.split("\n");
  const put = lines.filter((line) => line.startsWith("+")).map((line) => line.slice(1));
  for (const [index, taken] of lines.filter((line) => line.startsWith("-")).entries()) {
    const file = files.get(name) ?? "";
    const line = taken.slice(1);
    if (file.split(line).length !== 2) throw new Error(`the guide changes a line of ${name} that is not there once: ${line}`);
    files.set(name, file.replace(line, () => put[index] ?? ""));
  }
}

/** What stands on the console: each command, and all that it prints. */
async function consoleAsRun(text: string, files: Map<string, string>, locale: string): Promise<string> {
  let shown = "";
  for (const line of text.split("\n").filter((each) => each.startsWith("$ "))) {
    const [program, name = "", ...words] = line.slice(2).split(" ");
    shown += `${line}\n`;
    if (program === "cp") {
      files.set(words[0] ?? "", files.get(name) ?? "");
      continue;
    }
    if (program !== "npx" || name !== "appraisal-policy") throw new Error(`the guide runs something else: ${line}`);
    const world = { files: Object.fromEntries(files), environment: { LANG: locale }, columns: 100 };
    // oxlint-disable-next-line no-await-in-loop -- each command stands on what the one before left
    const screen = await screenOf(words, world);
    for (const [file, content] of screen.files) files.set(file, content);
    shown += screen.output + screen.errors;
  }
  return shown;
}
