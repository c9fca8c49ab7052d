import type { Command as Commander, CommanderError, Option } from "commander";
import type { Locale } from "../../core/text.ts";

/** What commander itself says, by its own English words. */
const TITLES: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {},
  "zh-CN": { "Usage:": "用法：", "Arguments:": "参数：", "Options:": "选项：", "Commands:": "命令：" },
};

interface Phrases {
  readonly help: string;
  readonly version: string;
  readonly more: string;
  readonly choices: (words: string) => string;
  readonly standard: (word: string) => string;
}

const PHRASES: Readonly<Record<Locale, Phrases>> = {
  en: { help: "show this help", version: "print the version", more: " (--help tells what can be given)", choices: (words) => `one of ${words}`, standard: (word) => `${word} unless given` },
  "zh-CN": { help: "显示帮助", version: "输出版本号", more: "（用 --help 查看用法）", choices: (words) => `可选 ${words}`, standard: (word) => `默认 ${word}` },
};

/** The faults of a command line, by commander's code; the first quoted word of its message is what was given or is wanted. */
const FAULTS: Readonly<Record<string, (word: string) => string>> = {
  "commander.unknownCommand": (word) => `没有命令 \`${word}\``,
  "commander.unknownOption": (word) => `没有选项 \`${word}\``,
  "commander.missingArgument": (word) => `缺少参数 \`${word}\``,
  "commander.optionMissingArgument": (word) => `选项 \`${word}\` 缺少取值`,
  "commander.missingMandatoryOptionValue": (word) => `必须给出选项 \`${word}\``,
  "commander.invalidArgument": (word) => `选项 \`${word}\` 的取值无效`,
  "commander.excessArguments": (word) => `给出的参数过多：\`${word}\``,
};

/** The help in the language of the reader. */
export function describeHelp(program: Commander, locale: Locale): void {
  program
    .helpOption("-h, --help", PHRASES[locale].help)
    .configureHelp({
      styleTitle: (title) => TITLES[locale][title] ?? title,
      optionDescription: (option) => optionIn(option, locale),
    });
}

/** What an option does, the words that it takes, and the one that it has unless it is given. */
function optionIn({ description, argChoices = [], defaultValue }: Option, locale: Locale): string {
  const { choices, standard } = PHRASES[locale];
  const notes = [
    ...(argChoices.length === 0 ? [] : [choices(argChoices.join(locale === "en" ? ", " : "、"))]),
    ...(typeof defaultValue === "string" ? [standard(defaultValue)] : []),
  ];
  if (notes.length === 0) return description;
  return locale === "en" ? `${description} (${notes.join("; ")})` : `${description}（${notes.join("；")}）`;
}

export function versionSummary(locale: Locale): string {
  return PHRASES[locale].version;
}

/** What is wrong with a command line, and where to read more. */
export function faultOf({ code, message }: CommanderError, locale: Locale): string {
  const word = /'([^']*)'/.exec(message)?.[1] ?? "";
  const own = locale === "en" ? undefined : FAULTS[code];
  const told = own?.(word) ?? message.replace(/^error: /, "").replace(/\s*\(Did you mean (.*)\?\)$/s, "; did you mean `$1`?");
  return told + PHRASES[locale].more;
}
