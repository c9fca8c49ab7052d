import { describe, expect, it } from "vitest";
import type { IssueParameter } from "../../src/core/issue.ts";
import type { Locale } from "../../src/core/text.ts";
import { analysisEn } from "../../src/locales/analysis-en.ts";
import { analysisZhCn } from "../../src/locales/analysis-zh-cn.ts";
import { en } from "../../src/locales/en.ts";
import { formatIssue } from "../../src/locales/format-issue.ts";
import { expectedIn, kindIn } from "../../src/locales/kind-words.ts";
import { zhCn } from "../../src/locales/zh-cn.ts";
import { topicWords } from "../../src/policy/topics.ts";
import { generalSamples, topicSamples } from "./issue-samples.ts";
import type { Samples } from "./issue-samples.ts";

const samplesOf: Readonly<Record<string, Samples>> = { general: generalSamples, ...topicSamples };

function codesOf(words: readonly object[]): readonly string[] {
  return words.flatMap((each) => Object.keys(each));
}

const catalogues = [
  { name: "general", words: { en: codesOf([en, analysisEn]), "zh-CN": codesOf([zhCn, analysisZhCn]) } },
  ...Object.entries(topicWords).map(([name, words]) => {
    return { name, words: { en: codesOf(words.map((each) => each.en)), "zh-CN": codesOf(words.map((each) => each["zh-CN"])) } };
  }),
];

const cases = catalogues.flatMap(({ name, words }) => words.en.map((code) => ({ name, code })));
const paramsOf = (name: string, code: string) => samplesOf[name]?.[code] ?? {};

const general = cases.filter(({ name }) => name === "general");
const misspelt = cases.filter(({ name, code }) => "nearest" in paramsOf(name, code));

/** Params that choose the words of a sentence instead of standing in it. */
const CHOOSING = new Set([
  "fact-illegal type",
  "shape-too-big of",
  "shape-not-listed listed",
  "shape-unknown-key known",
  "fact-illegal legal",
  "interview-field-unknown known",
  "interview-field-wrong-type expected",
  "interview-option-unknown options",
  "interview-step-unknown known",
  "interview-channel-unknown known",
  "interview-phase-unknown known",
  "interview-protocol-unknown known",
  "appeal-ended ending",
]);

/** Where a quote stands in the text: for a host that marks it, not for the sentence. */
const OFFSETS = new Set(["start", "end"]);

/** What a sentence must show of a param: the user's own words and figures, or the word for a kind. */
function shownOf(code: string, name: string, value: IssueParameter, locale: Locale): readonly string[] {
  if (CHOOSING.has(`${code} ${name}`) || value === null || typeof value === "boolean" || OFFSETS.has(name)) return [];
  if (name === "kind" || (code === "shape-wrong-type" && name === "given")) return [kindIn(String(value), locale)];
  if (code === "shape-too-small" && name === "of") return [locale === "en" ? "list" : "列表"];
  if (typeof value !== "object") return [String(value)];
  if (name === "suggest" || name === "cases") return Object.entries(value).flatMap(([language, words]) => (language === locale ? [words] : []));
  const words = Array.isArray(value) ? value.map(String) : Object.entries(value).map(([fact, word]) => `${fact} = ${word}`);
  return name === "expected" ? [expectedIn(words, locale)] : words;
}

describe.each(catalogues)("the $name issues", ({ name, words }) => {
  it("have the same codes in both languages", () => {
    expect(words["zh-CN"].toSorted()).toEqual(words.en.toSorted());
    expect(words.en).not.toEqual([]);
  });

  it("each have params here to be tried with", () => {
    expect(words.en.filter((code) => !Object.hasOwn(samplesOf[name] ?? {}, code))).toEqual([]);
  });
});

it("no code stands in two catalogues", () => {
  const codes = cases.map(({ code }) => code);
  expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
});

describe.each(["en", "zh-CN"] as const)("every sentence in %s", (locale) => {
  it.each(cases)("$code is said in full", ({ name, code }) => {
    const params = paramsOf(name, code);
    const sentence = formatIssue({ code, path: "", params }, locale);
    expect(sentence).not.toMatch(/^unknown issue|^未知问题/);
    for (const [param, value] of Object.entries(params)) {
      for (const word of shownOf(code, param, value, locale)) expect(sentence).toContain(word);
    }
  });

  it.each(cases)("$code is written as the house writes", ({ name, code }) => {
    const sentence = formatIssue({ code, path: "", params: paramsOf(name, code) }, locale);
    expect(sentence).not.toMatch(/[.。!！]$|undefined|\[object|NaN/);
    expect(sentence.split("`").length % 2).toBe(1);
    expect(sentence).toMatch(locale === "en" ? /^[`a-z0-9]/ : /\p{Script=Han}/u);
  });

  it.each(general)("$code says what to do next", ({ name, code }) => {
    const sentence = formatIssue({ code, path: "", params: paramsOf(name, code) }, locale);
    expect(sentence).toMatch(locale === "en" ? /; \w/ : /；(?:请|是否|至少|最多)/);
  });

  it.each(misspelt)("$code offers the right words where none is near", ({ name, code }) => {
    const params = paramsOf(name, code);
    const sentence = formatIssue({ code, path: "", params: { ...params, nearest: null } }, locale);
    const right = Object.values(params).find((value) => Array.isArray(value));
    expect(sentence).not.toMatch(locale === "en" ? /did you mean/ : /是否应为/);
    expect(sentence).toContain(Array.isArray(right) ? `\`${right[0]}\`` : locale === "en" ? "" : "请");
  });
});
