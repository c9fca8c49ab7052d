import type { Locale } from "../core/text.ts";
import { quoted } from "../core/words.ts";
import { either } from "./plain-text.ts";

type Kind =
  | "null"
  | "undefined"
  | "string"
  | "number"
  | "int"
  | "boolean"
  | "array"
  | "list"
  | "object"
  | "record"
  | "function"
  | "symbol"
  | "bigint"
  | "class-instance"
  | "json";

const en: Readonly<Record<Kind, string>> = {
  null: "null",
  undefined: "an undefined value",
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list `[ … ]`",
  list: "a list `[ … ]`",
  object: "an object `{ … }`",
  record: "an object `{ … }`",
  function: "a function",
  symbol: "a symbol",
  bigint: "a bigint",
  "class-instance": "an instance of a class",
  json: "a value",
};

const zh: Readonly<Record<Kind, string>> = {
  null: "空值 null",
  undefined: "未给出的值",
  string: "文本",
  number: "数字",
  int: "整数",
  boolean: "true 或 false",
  array: "列表 `[ … ]`",
  list: "列表 `[ … ]`",
  object: "对象 `{ … }`",
  record: "对象 `{ … }`",
  function: "函数",
  symbol: "symbol 值",
  bigint: "bigint 值",
  "class-instance": "类的实例",
  json: "内容",
};

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = { en, "zh-CN": zh };

/** What kind of value it is; a kind without a word stands as it is. */
export function kindIn(kind: string, locale: Locale): string {
  const word = Object.hasOwn(words[locale], kind) ? words[locale][kind] : undefined;
  return word ?? quoted(kind);
}

/** What can be written: kinds of values, or, where not all of them are kinds, the very words to write. */
export function expectedIn(expected: readonly string[], locale: Locale): string {
  const areKinds = expected.every((each) => Object.hasOwn(words.en, each));
  const shown = expected.map((each) => (areKinds ? kindIn(each, locale) : quoted(each)));
  return either([...new Set(shown)], locale);
}
