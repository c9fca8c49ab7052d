import { optionOf, unusable } from "./command.ts";
import type { Context, Given, OptionDescription } from "./command.ts";
import type { Read } from "./text.ts";
import type { Policy } from "../../policy/compile.ts";
import { readRecords } from "./records.ts";
import { says } from "./words.ts";
import type { Locale } from "../../core/text.ts";

/** A list that a request may hold: its member, and the option that names the file. */
export interface ListOption {
  readonly member: string;
  readonly option: OptionDescription;
}

export function listOption(member: string, flag: string, summary: Readonly<Record<Locale, string>>): ListOption {
  return { member, option: { flags: `--${flag} <file>`, summary } };
}

/** What both versions of a plan are made from, beside the people and the departments. */
export const recordLists: readonly ListOption[] = [
  listOption("history", "history", { en: "interviews held: `person` and `on`", "zh-CN": "已完成的面谈：`person` 和 `on`" }),
  listOption("rankings", "rankings", { en: "monthly rankings", "zh-CN": "月度排名" }),
  listOption("incidents", "incidents", { en: "major mistakes: `person` and `on`", "zh-CN": "重大失误：`person` 和 `on`" }),
  listOption("elections", "elections", { en: "the yearly choices between roles", "zh-CN": "年度选定" }),
  listOption("carriedOver", "carried-over", { en: "interviews still owed: `department` and `interviews`", "zh-CN": "尚欠的面谈：`department` 和 `interviews`" }),
];

/** Reads the files of the lists that were given, each as the member of a request that it is for. */
export async function readLists(
  context: Context,
  policy: Policy,
  given: Given,
  lists: readonly ListOption[],
): Promise<Read<Readonly<Record<string, unknown>>>> {
  const asked = lists.flatMap(({ member, option }) => {
    const file = optionOf(given, optionName(option.flags));
    return file === undefined ? [] : [{ member, file }];
  });
  const reads = await Promise.all(asked.map(({ file }) => readRecords(context, policy, file)));
  const refused = reads.find((read) => !read.ok);
  if (refused !== undefined) return refused;
  const people = asked.findIndex(({ member }) => member === "people");
  const roster = reads[people];
  if (roster?.ok && roster.value.length === 0) return { ok: false, answer: unusable([says[context.locale].noPeople(asked[people]?.file ?? "")]) };
  const members = reads.map((read, index) => [asked[index]?.member ?? "", read.ok ? read.value : []]);
  return { ok: true, value: Object.fromEntries(members) };
}

/** `--carried-over <file>` is known as `carriedOver`. */
export function optionName(flags: string): string {
  const flag = flags.split(" ")[0]?.slice(2) ?? "";
  return flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
