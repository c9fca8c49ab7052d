/** All that a command touches of the world: handed in, so that every screen can be tested without a process. */
export interface Io {
  /** The bytes of a file; `null` if it cannot be read. */
  readonly read: (file: string) => Promise<Uint8Array | null>;
  /** Writes a file, with its folders. Returns why it could not, or `null`. */
  readonly write: (file: string, text: string) => Promise<string | null>;
  readonly exists: (file: string) => Promise<boolean>;
  readonly standardInput: () => Promise<Uint8Array>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The language of the operating system, as a language tag. */
  readonly systemLanguage: string;
  readonly output: Screen;
  readonly errorOutput: Screen;
  /** Milliseconds, from any start. */
  readonly now: () => number;
  /** The present second in UTC: `2026-01-05T08:00:00Z`. */
  readonly time: () => string;
}

/** Where text appears: on a terminal of so many columns, or in a file or pipe. */
export interface Screen {
  readonly isTerminal: boolean;
  readonly columns: number;
}
