import { mkdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { Io } from "./io.ts";

const DEFAULT_COLUMNS = 100;

/** The files, streams and clock of the process. */
export function systemIo(): Io {
  const { stdin, stdout, stderr, env } = process;
  return {
    read: (file) => readFile(file).catch(() => null),
    write: async (file, text) => {
      try {
        await mkdir(dirname(file), { recursive: true });
        await writeFile(file, text);
        return null;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    exists: (file) => stat(file).then(() => true, () => false),
    standardInput: async () => {
      const parts: Buffer[] = [];
      for await (const part of stdin) parts.push(Buffer.from(part));
      return Buffer.concat(parts);
    },
    print: (text) => void stdout.write(text),
    printError: (text) => void stderr.write(text),
    environment: env,
    systemLanguage: Intl.DateTimeFormat().resolvedOptions().locale,
    output: { isTerminal: stdout.isTTY, columns: stdout.columns || DEFAULT_COLUMNS },
    errorOutput: { isTerminal: stderr.isTTY, columns: stderr.columns || DEFAULT_COLUMNS },
    now: () => performance.now(),
    time: () => `${new Date().toISOString().slice(0, "YYYY-MM-DDThh:mm:ss".length)}Z`,
  };
}
