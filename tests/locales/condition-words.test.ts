import { describe, expect, it } from "vitest";
import type { Locale } from "../../src/core/text.ts";
import { conjunctionIn, formatGiven, formatQuestion } from "../../src/locales/condition-words.ts";
import type { ExplainedQuestion } from "../../src/policy/explain.ts";
import type { NamedWord } from "../../src/policy/named-word.ts";

const word = (name: string): NamedWord => ({ name });
const titled = (name: string, en: string, zh: string): NamedWord => ({ name, title: { en, "zh-CN": zh } });
const oneOf = (...values: readonly NamedWord[]): ExplainedQuestion => ({ kind: "in", values });
const range = (from: NamedWord | null, to: NamedWord | null): ExplainedQuestion => ({ kind: "between", ranges: [[from, to]] });

const branch = titled("branch", "city branch", "市分行");
const subBranch = titled("sub-branch", "sub-branch", "支行");
const senior = titled("senior", "senior", "高级");
const lead = titled("lead", "lead", "首席");

const figure = (from: string | null, to: string | null) => range(from === null ? null : word(from), to === null ? null : word(to));

/** The question, and its clause about `subject` in English and Chinese, each followed by the one that denies it. */
const clauses: readonly (readonly [string, readonly [string, string], ExplainedQuestion, readonly [string, string], readonly [string, string]])[] = [
  ["one word", ["unit", "单位"], oneOf(word("risk")), ["unit is risk", "unit is not risk"], ["单位为 risk", "单位不是 risk"]],
  [
    "several words",
    ["unit", "单位"],
    oneOf(word("corporate"), word("institutional"), word("retail"), word("key-accounts")),
    ["unit is corporate, institutional, retail or key-accounts", "unit is not corporate, institutional, retail or key-accounts"],
    ["单位为 corporate、institutional、retail 或 key-accounts", "单位不是 corporate、institutional、retail 或 key-accounts"],
  ],
  [
    "words with titles",
    ["tier", "机构层级"],
    oneOf(branch, subBranch),
    ["tier is city branch or sub-branch", "tier is not city branch or sub-branch"],
    ["机构层级为市分行或支行", "机构层级不是市分行或支行"],
  ],
  ["yes or no", ["acting", "主持工作"], oneOf(word("true")), ["acting is true", "acting is not true"], ["主持工作为“是”", "主持工作不是“是”"]],
  ["an empty text", ["sub-branch", "支行"], oneOf(word("")), ["sub-branch is empty", "sub-branch is not empty"], ["支行为空", "支行不是空"]],
  ["an element", ["supervises", "分管"], { kind: "contains", value: word("risk") }, ["supervises contains risk", "supervises does not contain risk"], ["分管包含 risk", "分管不包含 risk"]],
  ["a figure", ["headcount", "人数"], figure("6", "6"), ["headcount is 6", "headcount is not 6"], ["人数为 6", "人数不是 6"]],
  ["a range", ["headcount", "人数"], figure("6", "10"), ["headcount is 6 to 10", "headcount is not 6 to 10"], ["人数为 6 至 10", "人数不在 6 至 10 之间"]],
  ["an upper end", ["headcount", "人数"], figure(null, "5"), ["headcount is at most 5", "headcount is more than 5"], ["人数不超过 5", "人数大于 5"]],
  ["a lower end", ["headcount", "人数"], figure("11", null), ["headcount is 11 or more", "headcount is less than 11"], ["人数为 11 及以上", "人数小于 11"]],
  ["a negative figure", ["balance", "差额"], figure("-5", "-1"), ["balance is -5 to -1", "balance is not -5 to -1"], ["差额为 -5 至 -1", "差额不在 -5 至 -1 之间"]],
  ["no end at all", ["headcount", "人数"], figure(null, null), ["headcount is any value", "headcount is not any value"], ["人数为任意值", "人数不是任意值"]],
  [
    "several figures",
    ["headcount", "人数"],
    { kind: "between", ranges: [[word("1"), word("1")], [word("3"), word("5")], [word("11"), null]] },
    ["headcount is 1, 3 to 5 or 11 or more", "headcount is not 1, 3 to 5 or 11 or more"],
    ["人数为 1、3 至 5 或 11 及以上", "人数不是 1、3 至 5 或 11 及以上"],
  ],
  ["days", ["hired", "入职日"], figure("2026-01-01", "2026-03-31"), ["hired is 2026-01-01 to 2026-03-31", "hired is not 2026-01-01 to 2026-03-31"], ["入职日为 2026-01-01 至 2026-03-31", "入职日不在 2026-01-01 至 2026-03-31 之间"]],
  ["up to a day", ["hired", "入职日"], figure(null, "2026-03-31"), ["hired is 2026-03-31 or earlier", "hired is later than 2026-03-31"], ["入职日不晚于 2026-03-31", "入职日晚于 2026-03-31"]],
  ["from a day on", ["hired", "入职日"], figure("2026-01-01", null), ["hired is 2026-01-01 or later", "hired is earlier than 2026-01-01"], ["入职日不早于 2026-01-01", "入职日早于 2026-01-01"]],
  ["grades", ["grade", "职级"], range(senior, lead), ["grade is senior to lead", "grade is not senior to lead"], ["职级为高级至首席", "职级不在高级至首席之间"]],
  ["up to a grade", ["grade", "职级"], range(null, senior), ["grade is senior or below", "grade is above senior"], ["职级为高级及以下", "职级高于高级"]],
  ["from a grade on", ["grade", "职级"], range(senior, null), ["grade is senior or above", "grade is below senior"], ["职级为高级及以上", "职级低于高级"]],
];

describe("a test as a clause", () => {
  it.each(clauses)("asks for %s, or denies it", (_, [en, zh], question, english, chinese) => {
    const both = (subject: string, locale: Locale) => [false, true].map((negated) => formatQuestion(subject, question, locale, negated));
    expect(both(en, "en")).toEqual(english);
    expect(both(zh, "zh-CN")).toEqual(chinese);
  });

  it("tells words with the same title apart by their names, and no others", () => {
    const question = oneOf(titled("risk-1", "risk", "风险"), titled("risk-2", "risk", "风险"), titled("audit", "audit", "审计"));
    expect(formatQuestion("unit", question, "en")).toBe("unit is risk (risk-1), risk (risk-2) or audit");
    expect(formatQuestion("单位", question, "zh-CN")).toBe("单位为风险（risk-1）、风险（risk-2）或审计");
  });

  it("tells a word apart from the one that was given beside it", () => {
    const asked = titled("risk-1", "risk", "风险");
    const given = [titled("risk-2", "risk", "风险")];
    expect(formatQuestion("unit", oneOf(asked), "en", false, given)).toBe("unit is risk (risk-1)");
    const told = { source: "given", question: oneOf(asked) } as const;
    expect(formatGiven({ ...told, given }, "en")).toBe("given: risk (risk-2)");
    expect(formatGiven({ ...told, given: [asked] }, "en")).toBe("given: risk");
  });

  it("says what was given", () => {
    const question: ExplainedQuestion = { kind: "contains", value: word("risk") };
    const inBoth = (told: Parameters<typeof formatGiven>[0]) => (["en", "zh-CN"] as const).map((locale) => formatGiven(told, locale));
    const said = (given: readonly NamedWord[]) => inBoth({ source: "given", question, given });
    expect(inBoth({ source: "missing", question })).toEqual(["not given", "未给出"]);
    expect(inBoth({ source: "illegal", question })).toEqual(["given a value that it cannot have", "给出的值无效"]);
    expect(inBoth({ source: "default", question, given: [word("audit")] })).toEqual(["by default: audit", "默认：audit"]);
    expect(said([])).toEqual(["given: none", "给出：无"]);
    expect(said([word("audit"), branch])).toEqual(["given: audit, city branch", "给出：audit、市分行"]);
    expect(said([word("")])).toEqual(["given: empty", "给出：空"]);
    expect(said([word("false")])).toEqual(["given: false", "给出：“否”"]);
  });

  it("has a line above several conditions", () => {
    const lines = (["all", "any"] as const).flatMap((kind) => [false, true].map((negated) => conjunctionIn(kind, 2, "en", negated)));
    expect(lines).toEqual(["all of:", "not all of:", "any of:", "none of:"]);
    const empty = (["all", "any"] as const).flatMap((kind) => [false, true].map((negated) => conjunctionIn(kind, 0, "en", negated)));
    expect(empty).toEqual(["always applies", "never applies", "never applies", "always applies"]);
  });
});
