import { Command as Commander, CommanderError, Option } from "commander";
import type { Locale } from "../../core/text.ts";
import { unusable } from "./command.ts";
import type { Answer, Command, Context, Given } from "./command.ts";
import { commands } from "./commands.ts";
import { describeHelp, faultOf, versionSummary } from "./help.ts";
import type { Io } from "./io.ts";
import { languageOf } from "./language.ts";
import { paletteFor } from "./palette.ts";
import { progressOn } from "./progress.ts";
import { version } from "./version.ts";
import { says } from "./words.ts";

/** The version of the shapes that `--json` prints; a member may be added without a new one. */
const JSON_VERSION = 1;

const USAGE_STATUS = 2;

/**
 * Runs the command line: `args` are the words behind the program's name. Returns the exit status: 0 fine, 1 findings,
 * 2 unusable input.
 */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const locale = languageOf(localeIn(args), io);
  let status = 0;
  const program = new Commander("appraisal-policy")
    .description(says[locale].summary)
    .version(version, "-V, --version", versionSummary(locale))
    .addOption(localeOption(locale))
    .option("--json", says[locale].jsonOption)
    .helpCommand(false);
  configure(program, io, locale);
  for (const command of commands) {
    const subcommand = addCommand(program, command, locale);
    configure(subcommand, io, locale);
    subcommand.action(async (...given: readonly unknown[]) => {
      status = await runCommand(command, io, locale, readGiven(given, command));
    });
  }
  try {
    await program.parseAsync([...args], { from: "user" });
    return status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0; // the help, or the version
    if (error.code === "commander.help") return USAGE_STATUS; // the help stands on standard error already
    const problems = [faultOf(error, locale)];
    io.printError(`${problems.join("\n")}\n`);
    if (args.includes("--json")) io.print(asJson(null, unusable(problems)));
    return USAGE_STATUS;
  }
}

/** The language must be known before the help is written, so it is looked for by hand. */
function localeIn(args: readonly string[]): string | undefined {
  const place = args.findIndex((word) => word === "--locale" || word.startsWith("--locale="));
  const word = args[place];
  return word === "--locale" ? args[place + 1] : word?.slice("--locale=".length);
}

function localeOption(locale: Locale): Option {
  return new Option("--locale <language>", says[locale].localeOption).choices(["en", "zh-CN"]);
}

function configure(program: Commander, { output, errorOutput, print, printError }: Io, locale: Locale): void {
  describeHelp(program, locale);
  program.exitOverride().configureOutput({
    writeOut: print,
    writeErr: printError,
    getOutHelpWidth: () => output.columns,
    getErrHelpWidth: () => errorOutput.columns,
    getOutHasColors: () => false,
    getErrHasColors: () => false,
    outputError: () => {}, // told below, in the reader's language
  });
}

function addCommand(program: Commander, { name, summary, values, options }: Command, locale: Locale): Commander {
  const subcommand = program.command(name).description(summary[locale]).addOption(localeOption(locale));
  subcommand.option("--json", says[locale].jsonOption);
  for (const value of values) subcommand.argument(value.name, value.summary[locale]);
  for (const described of options) {
    const option = new Option(described.flags, described.summary[locale]);
    if (described.choices !== undefined) option.choices([...described.choices]);
    if (described.default !== undefined) option.default(described.default);
    subcommand.addOption(option.makeOptionMandatory(described.required ?? false));
  }
  return subcommand;
}

/** Commander hands over the positional arguments, then the options, then itself. */
function readGiven(given: readonly unknown[], { values }: Command): Given {
  const words = given.slice(0, values.length) as Given["values"]; // strings, or lists of them, as the names of the arguments say
  const itself = given.at(-1);
  const options = itself instanceof Commander ? itself.optsWithGlobals() : {};
  return { values: words, options };
}

async function runCommand(command: Command, io: Io, locale: Locale, given: Given): Promise<number> {
  const context: Context = {
    io,
    locale,
    palette: paletteFor(io.output, io),
    columns: io.output.columns,
    progress: progressOn(io),
  };
  const answer = await command.run(context, given);
  say(answer, command, io, given.options["json"] === true);
  return answer.status;
}

function say({ status, text, json, problems = [] }: Answer, { name }: Command, { print, printError }: Io, isJson: boolean): void {
  for (const problem of problems) printError(`${problem}\n`);
  if (isJson) {
    print(asJson(name, { status, text, json }));
    return;
  }
  const written = typeof text === "string" ? text : text();
  if (written !== "") print(written.endsWith("\n") ? written : `${written}\n`);
}

function asJson(command: string | null, { status, json }: Answer): string {
  return `${JSON.stringify({ command, version: JSON_VERSION, status, ...json }, null, 2)}\n`;
}
