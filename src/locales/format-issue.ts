import type { Issue, IssueParameter } from "../core/issue.ts";
import type { Locale } from "../core/text.ts";
import { quoted, quotedList } from "../core/words.ts";
import { topicWords } from "../policy/topics.ts";
import { analysisEn } from "./analysis-en.ts";
import { analysisZhCn } from "./analysis-zh-cn.ts";
import { en } from "./en.ts";
import { oneLine } from "./plain-text.ts";
import { zhCn } from "./zh-cn.ts";

type AnyWords = Readonly<Record<string, (params: never) => string>>;
type Params = Readonly<Record<string, IssueParameter>>;

const UNREADABLE: Readonly<Record<Locale, string>> = {
  en: "an issue that cannot be read; give it as the library returned it",
  "zh-CN": "无法读取的问题；请原样给出本软件库返回的内容",
};

/** No issue of ours lists more. */
const LIST_LIMIT = 1_000_000;

/**
 * One line on what is wrong, where, and what to do next. It never throws: what the library does not know, or what does
 * not have the params of its code, is shown as it is.
 */
export function formatIssue(issue: Issue, locale: Locale): string {
  try {
    const { code, path, params } = issue;
    const known = readParams(params);
    const name = typeof code === "string" ? code : typeof code;
    const sentence = sentenceOf(name, known, locale) ?? plainSentence(name, known, locale);
    return oneLine(typeof path !== "string" || path === "" ? sentence : `${quoted(path)}: ${sentence}`);
  } catch {
    return UNREADABLE[locale]; // a getter or a proxy of the caller's threw
  }
}

/** Every catalogue: that of no topic, of the analysis, and of each topic. */
function cataloguesIn(locale: Locale): readonly AnyWords[] {
  const general = { en: [en, analysisEn], "zh-CN": [zhCn, analysisZhCn] } as const;
  return [...general[locale], ...Object.values(topicWords).flatMap((each) => each.map((words) => words[locale]))];
}

/** The sentence for a code, or `null` if no catalogue has it or a param of it is missing or of another kind. */
function sentenceOf(code: string, params: Params, locale: Locale): string | null {
  const word = cataloguesIn(locale).find((words) => Object.hasOwn(words, code))?.[code];
  if (word === undefined) return null;
  let complete = true;
  const watched = new Proxy(params, {
    get: (target, key) => {
      if (typeof key === "string" && Object.hasOwn(target, key)) return target[key];
      complete = false;
      return undefined;
    },
  });
  try {
    const sentence = word(watched as never); // they are the params of the code, or the sentence is thrown away
    return complete ? sentence : null;
  } catch {
    return null; // a word where a list is meant, or the other way round
  }
}

function plainSentence(code: string, params: Params, locale: Locale): string {
  const figures = Object.entries(params).map(([name, value]) => `${name} = ${shown(value, locale)}`);
  const list = figures.length === 0 ? "" : locale === "en" ? ` (${figures.join(", ")})` : `（${figures.join("，")}）`;
  return (locale === "en" ? `unknown issue ${quoted(code)}` : `未知问题 ${quoted(code)}`) + list;
}

function shown(value: IssueParameter, locale: Locale): string {
  if (typeof value !== "object") return quoted(String(value));
  if (value === null) return "null";
  if (isList(value)) return `[${quotedList(value, locale)}]`;
  return `{ ${Object.entries(value).map(([key, word]) => `${key} = ${quoted(word)}`).join(", ")} }`;
}

/** The params that are such as an issue may carry. Records get no prototype, so that none passes for a word. */
function readParams(params: unknown): Params {
  const known: Record<string, IssueParameter> = Object.create(null);
  if (typeof params !== "object" || params === null) return known;
  for (const [name, value] of Object.entries<unknown>({ ...params })) {
    const parameter = readParameter(value);
    if (parameter !== undefined) known[name] = parameter;
  }
  return known;
}

function readParameter(value: unknown): IssueParameter | undefined {
  switch (typeof value) {
    case "string":
    case "number":
    case "boolean":
      return value;
    case "object": {
      if (value === null) return null;
      if (Array.isArray(value) && value.length > LIST_LIMIT) return undefined;
      if (Array.isArray(value)) return value.every((each) => typeof each === "string") ? value : undefined;
      const entries = Object.entries<unknown>({ ...value });
      const record: Record<string, string> = Object.create(null);
      for (const [key, member] of entries) {
        if (typeof member !== "string") return undefined;
        record[key] = member;
      }
      return record;
    }
    default:
      return undefined;
  }
}

function isList(value: readonly string[] | Readonly<Record<string, string>>): value is readonly string[] {
  return Array.isArray(value);
}
