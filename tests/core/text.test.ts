import { describe, expect, it } from "vitest";
import { readShape } from "../../src/core/shape.ts";
import { evidenceShape, nameSchema, plainDateSchema, textSchema } from "../../src/core/schemas.ts";
import { textIn } from "../../src/core/text.ts";
import { resultOf } from "../../src/core/result.ts";
import * as z from "zod/mini";

describe("the author's words", () => {
  it("are shown in the reader's language, and by the thing's name where there are none", () => {
    const words = { en: "Branch", "zh-CN": "分行" };
    expect([textIn(words, "en", "branch"), textIn(words, "zh-CN", "branch")]).toEqual(["Branch", "分行"]);
    expect([textIn("Branch", "zh-CN", "branch"), textIn(undefined, "en", "branch")]).toEqual(["Branch", "branch"]);
  });

  it.each<[unknown, readonly string[]]>([
    ["Branch", []],
    [{ en: "Branch", "zh-CN": "分行" }, []],
    ["", [" shape-too-small"]],
    [{ en: "Branch" }, ["/zh-CN shape-missing"]],
    [{ en: "Branch", "zh-CN": "分行", de: "Filiale" }, ["/de shape-unknown-key"]],
    [{ en: "Branch", "zh-CN": "" }, ["/zh-CN shape-too-small"]],
    [5, [" shape-wrong-type"]],
    [null, [" shape-wrong-type"]],
    [["Branch"], [" shape-wrong-type"]],
  ])("%j", (input, faults) => {
    const result = readShape(textSchema, input);
    expect(result.ok ? [] : result.issues.map(({ code, path }) => `${path} ${code}`)).toEqual(faults);
  });
});

describe("a name", () => {
  it.each(["a", "BB-1", "unit head", "部门", "Ω", "a".repeat(100), "😀", "§ 3", "it's"])("may be %s", (name) => {
    expect(readShape(nameSchema, name).ok).toBe(true);
  });

  it.each(["", " a", "a ", "a\nb", "\u0000", "a\u200b", "\ufeffa", "a".repeat(101), "\ud800", "a\u00a0", "\u202eabc"])("may not be %j", (name) => {
    const result = readShape(nameSchema, name);
    expect(result.ok ? null : result.issues.map(({ code }) => code)).toEqual(["shape-bad-name"]);
  });
});

describe("a date", () => {
  it.each(["0001-01-01", "2024-02-29", "9999-12-31"])("may be %s", (date) => {
    expect(readShape(plainDateSchema, date)).toEqual({ ok: true, value: date });
  });

  it.each(["2026-02-30", "2025-02-29", "0000-01-01", "2026-1-1", "2026-01-01T00:00:00Z", "", "today"])("may not be %j", (date) => {
    const result = readShape(plainDateSchema, date);
    expect(result.ok ? null : result.issues).toEqual([{ code: "shape-bad-date", path: "", params: { given: date } }]);
  });
});

describe("the evidence of a figure", () => {
  it("says on what it stands", () => {
    const schema = z.strictObject(evidenceShape);
    expect(readShape(schema, { clause: "§ 3", basis: "reading", note: "two readings" }).ok).toBe(true);
    const result = readShape(schema, { clause: "", basis: "guess" });
    expect(result.ok ? [] : result.issues).toEqual([
      { code: "shape-too-small", path: "/clause", params: { limit: 1, of: "string" } },
      { code: "shape-not-listed", path: "/basis", params: { given: "guess", nearest: null, listed: ["source", "reading", "gap"] } },
    ]);
  });
});

describe("a result", () => {
  it("is the value without issues, and the issues otherwise", () => {
    const issue = { code: "x", path: "", params: {} };
    expect(resultOf(1, [])).toEqual({ ok: true, value: 1 });
    expect(resultOf(1, [issue, issue])).toEqual({ ok: false, issues: [issue, issue] });
  });
});
