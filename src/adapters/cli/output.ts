import { fine, optionOf, unusable } from "./command.ts";
import type { Answer, Context, Given, OptionDescription } from "./command.ts";
import { says } from "./words.ts";

export const outputOption: OptionDescription = {
  flags: "--output <file>",
  summary: { en: "write a file instead of standard output", "zh-CN": "写入文件而非标准输出" },
};

/** Says a document, or writes it to the file that `--output` names and says `told` of that file: by default its name. */
export async function writeOutput(
  { io, locale }: Context,
  given: Given,
  text: string,
  json: Answer["json"],
  told: (file: string) => string = (file) => file,
): Promise<Answer> {
  const file = optionOf(given, "output");
  if (file === undefined) return fine(text, json);
  const why = await io.write(file, text);
  return why === null ? fine(told(file), json) : unusable([says[locale].cannotWrite(file, why)]);
}
