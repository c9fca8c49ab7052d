import type { Locale } from "../../core/text.ts";
import type { Io } from "./io.ts";
import type { Palette } from "./palette.ts";
import type { Progress } from "./progress.ts";

/** What a command works with. */
export interface Context {
  readonly io: Io;
  readonly locale: Locale;
  readonly palette: Palette;
  /** Columns that a line may take. */
  readonly columns: number;
  /** Shows how far something has come, once it takes longer than a second. */
  readonly progress: (label: string) => Progress;
}

/**
 * What a command has to say. `status` is its exit status: 0 fine, 1 findings, 2 unusable input. `text` goes to standard
 * output, `problems` to standard error, and with `--json` `json` takes the place of `text`.
 */
export interface Answer {
  readonly status: 0 | 1 | 2;
  /** A function where it is much work: with `--json` nobody reads it. */
  readonly text: string | (() => string);
  readonly json: Readonly<Record<string, unknown>>;
  readonly problems?: readonly string[];
}

export function fine(text: Answer["text"], json: Answer["json"]): Answer {
  return { status: 0, text, json };
}

/** Input that cannot be used, and why. */
export function unusable(problems: readonly string[], issues: readonly unknown[] = []): Answer {
  return { status: 2, text: "", json: { problems, issues }, problems };
}

/** An option as commander takes it: its flags with the value that it wants, and what it does. */
export interface OptionDescription {
  readonly flags: string;
  readonly summary: Readonly<Record<Locale, string>>;
  readonly choices?: readonly string[];
  readonly required?: boolean;
  readonly default?: string;
}

/** A positional argument: `<required>`, `[optional]` or `[several...]`. */
export interface ArgumentDescription {
  readonly name: string;
  readonly summary: Readonly<Record<Locale, string>>;
}

/** What was given on the command line. */
export interface Given {
  /** The positional arguments in order; those that may be several are one list. */
  readonly values: readonly (string | readonly string[] | undefined)[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** One subcommand: a description, and a function from what was given to what is to be said. */
export interface Command {
  readonly name: string;
  readonly summary: Readonly<Record<Locale, string>>;
  readonly values: readonly ArgumentDescription[];
  readonly options: readonly OptionDescription[];
  readonly run: (context: Context, given: Given) => Promise<Answer>;
}

/** A positional argument that is one word. */
export function wordOf({ values }: Given, place: number): string | undefined {
  const value = values[place];
  return typeof value === "string" ? value : undefined;
}

/** Positional arguments that are a list. */
export function listOf({ values }: Given, place: number): readonly string[] {
  const value = values[place];
  return typeof value === "object" ? value : value === undefined ? [] : [value];
}

/** An option that takes a word. */
export function optionOf({ options }: Given, name: string): string | undefined {
  const value = options[name];
  return typeof value === "string" ? value : undefined;
}

/** An option that is there or not. */
export function isGiven({ options }: Given, name: string): boolean {
  return options[name] === true;
}
