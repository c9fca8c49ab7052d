import { readFileSync } from "node:fs";
import type { Io } from "../../src/adapters/cli/io.ts";
import { run } from "../../src/adapters/cli/run.ts";

/** What a command line left behind: exit status, both streams, and every file as it then is. */
export interface Screen {
  readonly status: number;
  readonly output: string;
  readonly errors: string;
  readonly files: ReadonlyMap<string, string>;
}

export interface World {
  /** Files by their names, as text or as bytes; those of the repository can be read too, by `repository/…`. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly standardInput?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly systemLanguage?: string;
  readonly terminal?: boolean;
  readonly columns?: number;
  /** Milliseconds that pass between two looks at the clock. */
  readonly pace?: number;
}

const repository = new URL("../../", import.meta.url);

function readRepository(file: string): string | null {
  if (!file.startsWith("repository/")) return null;
  try {
    return readFileSync(new URL(file.slice("repository/".length), repository), "utf8");
  } catch {
    return null;
  }
}

/** Runs one command line in a world of its own: no process, no disk, no clock. */
export async function screenOf(line: string | readonly string[], world: World = {}): Promise<Screen> {
  const bytes = new Map(Object.entries(world.files ?? {}));
  const files = new Map([...bytes].map(([file, content]) => [file, typeof content === "string" ? content : ""]));
  const output: string[] = [];
  const errors: string[] = [];
  let time = 0;
  const screen = { isTerminal: world.terminal ?? false, columns: world.columns ?? 100 };
  const io: Io = {
    read: async (file) => {
      const content = bytes.get(file);
      const text = files.get(file) ?? readRepository(file);
      return content instanceof Uint8Array ? content : text === null ? null : new TextEncoder().encode(text);
    },
    write: async (file, text) => {
      if (file.startsWith("forbidden/")) return "permission denied";
      files.set(file, text);
      return null;
    },
    exists: async (file) => files.has(file) || readRepository(file) !== null,
    standardInput: async () => new TextEncoder().encode(world.standardInput ?? ""),
    print: (text) => void output.push(text),
    printError: (text) => void errors.push(text),
    environment: world.environment ?? {},
    systemLanguage: world.systemLanguage ?? "en-US",
    output: screen,
    errorOutput: screen,
    now: () => (time += world.pace ?? 0),
    time: () => "2026-01-05T08:00:00Z",
  };
  const words = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const status = await run(words, io);
  return { status, output: output.join(""), errors: errors.join(""), files };
}
