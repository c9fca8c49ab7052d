import { nearest } from "../../../core/nearest.ts";
import type { Locale } from "../../../core/text.ts";
import { insteadOf, quoted, quotedList } from "../../../core/words.ts";
import type { Policy } from "../../../policy/compile.ts";
import type { FeedOptions } from "../../calendar-feed/index.ts";
import { optionOf, unusable, wordOf } from "../command.ts";
import type { Answer, Command, Context, Given } from "../command.ts";
import { undecidedAnswer } from "../decisions.ts";
import type { Read } from "../text.ts";
import { feedSources } from "../feeds.ts";
import type { FeedKind } from "../feeds.ts";
import { optionName } from "../lists.ts";
import { policyArgument, readPolicy } from "../policies.ts";
import { outputOption, writeOutput } from "../output.ts";
import { readRecords } from "../records.ts";
import { planLists } from "./plan.ts";

export const feedCommand: Command = {
  name: "feed",
  summary: {
    en: "write a calendar (iCalendar): the interviews of a plan, the deadlines of an appeal or of an interview",
    "zh-CN": "生成日历文件（iCalendar）：面谈安排、申诉期限或面谈期限",
  },
  values: [
    { name: "<kind>", summary: { en: "`plan`, `appeal` or `interview`", "zh-CN": "`plan`（面谈安排）、`appeal`（申诉）或 `interview`（面谈）" } },
    policyArgument,
  ],
  options: [
    { flags: "--from <date>", summary: { en: "of a plan the first day, YYYY-MM-DD", "zh-CN": "面谈安排的起始日期，YYYY-MM-DD" } },
    { flags: "--until <date>", summary: { en: "of a plan the last day, YYYY-MM-DD", "zh-CN": "面谈安排的截止日期，YYYY-MM-DD" } },
    ...planLists.map(({ option }) => option),
    { flags: "--person <id>", summary: { en: "of a plan only the interviews of this person", "zh-CN": "面谈安排中只保留与此人有关的面谈" } },
    { flags: "--case <file>", summary: { en: "the appeal, JSON or YAML", "zh-CN": "申诉案件（JSON 或 YAML）" } },
    { flags: "--appellant <id>", summary: { en: "who appeals", "zh-CN": "申诉人" } },
    { flags: "--session <file>", summary: { en: "the interview, JSON or YAML", "zh-CN": "面谈记录（JSON 或 YAML）" } },
    { flags: "--as-of <date>", summary: { en: "of an appeal or interview the day, YYYY-MM-DD", "zh-CN": "申诉或面谈的查询日期，YYYY-MM-DD" } },
    { flags: "--remind <days>", summary: { en: "remind so many days before, as 7,1", "zh-CN": "提前几日提醒，如 7,1" } },
    { flags: "--remind-at <time>", summary: { en: "the time of those days, HH:MM", "zh-CN": "提醒的时刻，HH:MM" } },
    { flags: "--method <method>", choices: ["PUBLISH", "CANCEL"], summary: { en: "publish the events, or withdraw them", "zh-CN": "发布或撤回日程" } },
    { flags: "--organizer <address>", summary: { en: "the e-mail address of whoever publishes them", "zh-CN": "发布者的电子邮件地址" } },
    { flags: "--stamp <time>", summary: { en: "when it is made, as 2026-01-05T08:00:00Z (by default now)", "zh-CN": "生成时间，如 2026-01-05T08:00:00Z（默认为当前时间）" } },
    outputOption,
  ],
  run: async (context, given) => {
    const { locale } = context;
    const kind = wordOf(given, 0) ?? "";
    if (!isFeedKind(kind)) return unusable([WORDS[locale].noKind(kind)]);
    const { needs, make } = feedSources[kind];
    const wanting = needs.filter((flag) => optionOf(given, optionName(flag)) === undefined);
    if (wanting.length > 0) return unusable([WORDS[locale].wants(kind, wanting)]);
    const read = await readPolicy(context, wordOf(given, 1) ?? "-");
    if (!read.ok) return read.answer;
    const { policy } = read.value;
    const options = await readOptions(context, policy, given);
    if (!options.ok) return options.answer;
    const feed = await make(context, policy, given, options.value);
    if (!feed.ok) return feed.answer;
    return feed.value.status === "decided" ? written(context, given, feed.value.outcome) : undecidedAnswer(feed.value, locale);
  },
};

const KINDS = Object.keys(feedSources);

function isFeedKind(word: string): word is FeedKind {
  return KINDS.includes(word);
}

async function readOptions(context: Context, policy: Policy, given: Given): Promise<Read<FeedOptions>> {
  const { io, locale } = context;
  const days = optionOf(given, "remind")?.split(",").map((word) => word.trim()) ?? [];
  const odd = days.find((word) => !/^\d{1,9}$/.test(word));
  if (odd !== undefined) return { ok: false, answer: unusable([WORDS[locale].noDays(odd)]) };
  const names = await readNames(context, policy, given);
  if (!names.ok) return names;
  const at = optionOf(given, "remindAt");
  const method = optionOf(given, "method");
  const organizer = optionOf(given, "organizer");
  const options = {
    stamp: optionOf(given, "stamp") ?? io.time(),
    locale,
    names: names.value,
    reminders: days.map((word) => ({ days: Number(word), ...(at === undefined ? {} : { at }) })),
    ...(method === undefined ? {} : { method }),
    ...(organizer === undefined ? {} : { organizer }),
  } as FeedOptions; // whatever was given: it is checked there
  return { ok: true, value: options };
}

/** The names of people and departments, where their lists have a column `name`. */
async function readNames(context: Context, policy: Policy, given: Given): Promise<Read<Readonly<Record<string, string>>>> {
  const files = ["departments", "roster"].flatMap((name) => optionOf(given, name) ?? []);
  const reads = await Promise.all(files.map((file) => readRecords(context, policy, file)));
  const refused = reads.find((read) => !read.ok);
  if (refused !== undefined) return refused;
  const records: readonly object[] = reads.flatMap((read) => (read.ok ? read.value : []));
  const named = records.flatMap((record) => {
    return "id" in record && "name" in record && typeof record.id === "string" && typeof record.name === "string"
      ? [[record.id, record.name] as const]
      : [];
  });
  return { ok: true, value: Object.fromEntries(named) };
}

function written(context: Context, given: Given, feed: string): Promise<Answer> {
  const events = feed.split("\r\nBEGIN:VEVENT\r\n").length - 1;
  return writeOutput(context, given, feed, { feed }, (file) => WORDS[context.locale].written(events, file));
}

interface Words {
  readonly noKind: (given: string) => string;
  readonly wants: (kind: string, flags: readonly string[]) => string;
  readonly noDays: (given: string) => string;
  readonly written: (events: number, file: string) => string;
}

const WORDS: Readonly<Record<Locale, Words>> = {
  en: {
    noKind: (given) => `there is no feed ${quoted(given)}; ${insteadOf(nearest(given, KINDS), KINDS, "en")}`,
    wants: (kind, flags) => `a feed of ${quoted(kind)} needs more; give ${quotedList(flags, "en")}`,
    noDays: (given) => `${quoted(given)} is no number of days; write whole numbers with commas between them`,
    written: (events, file) => `${events} ${events === 1 ? "event" : "events"} written to ${quoted(file)}`,
  },
  "zh-CN": {
    noKind: (given) => `没有 ${quoted(given)} 这种日历；${insteadOf(nearest(given, KINDS), KINDS, "zh-CN")}`,
    wants: (kind, flags) => `生成 ${quoted(kind)} 的日历还缺少选项；请给出 ${quotedList(flags, "zh-CN")}`,
    noDays: (given) => `${quoted(given)} 不是天数；请填写整数，以逗号分隔`,
    written: (events, file) => `已将 ${events} 项日程写入 ${quoted(file)}`,
  },
};
