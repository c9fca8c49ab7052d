import { safeParsePolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { mistakes, officeWith, TOO_DEEP } from "../support/policy-mistakes.ts";
import { expectSoundIssues, issuesOf } from "../support/policy-issues.ts";

describe("a document with one mistake", () => {
  it("would be a policy without it", () => {
    expect(safeParsePolicy(officeWith({}))).toMatchObject({ ok: true });
  });

  it("may be in force for a single day", () => {
    expect(safeParsePolicy(officeWith({ effective: { from: "2026-01-01", until: "2026-01-01" } }))).toMatchObject({ ok: true });
  });

  it.each(mistakes)("%s: is one issue, at its place", (_name, change, code, path, params) => {
    const document = officeWith(change);
    const issues = issuesOf(safeParsePolicy(document));
    expect(issues).toMatchObject([{ code, path, params }]);
    expectSoundIssues(issues, document);
  });

  it("conditions too deep to be read are refused before they are", () => {
    expect(issuesOf(safeParsePolicy(officeWith(TOO_DEEP))).map(({ code, params }) => [code, params])).toEqual(
      expect.arrayContaining([["json-too-deep", { limit: 64 }]]),
    );
  });

  it("several mistakes are several issues, each at its place", () => {
    const [first, second] = [mistakes.find(([name]) => name === "no title"), mistakes.find(([name]) => name === "a misspelt key")];
    const document = officeWith({ ...first?.[1], ...second?.[1] });
    expect(issuesOf(safeParsePolicy(document)).map(({ path }) => path).toSorted()).toEqual(["/responsability", "/title"]);
  });
});

describe("named conditions that use each other", () => {
  it("cannot grow without end", () => {
    const doubled = Object.fromEntries(
      Array.from({ length: 40 }, (_, index) => [`c${index}`, index === 0 ? { size: 1 } : { any: [{ condition: `c${index - 1}` }, { condition: `c${index - 1}` }] }]),
    );
    const issues = issuesOf(safeParsePolicy(officeWith({ conditions: doubled })));
    expect(issues[0]).toEqual({ code: "condition-too-large", path: "/conditions/c11", params: { tests: 2_000, depth: 64 } });
  });
});
