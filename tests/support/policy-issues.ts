import { formatIssue } from "appraisal-policy";
import type { Issue } from "appraisal-policy";
import { expect } from "vitest";
import { parentOf, pointerKeys } from "./policy-pointer.ts";

/** Whether there is such a place, by own members alone. */
function isPlace(document: unknown, pointer: string): boolean {
  let value = document;
  for (const key of pointerKeys(pointer)) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return false;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return true;
}

/** An issue is a code, a pointer to a place in the input or to one beside it, and words in both languages. */
export function expectSoundIssues(issues: readonly Issue[], input: unknown): void {
  expect(issues.length).toBeGreaterThan(0);
  for (const issue of issues) {
    const { code, path, params } = issue;
    expect(Object.keys(issue).toSorted()).toEqual(["code", "params", "path"]);
    expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect([code, path === "" || path.startsWith("/")]).toEqual([code, true]);
    expect([code, path, isPlace(input, path) || isPlace(input, parentOf(path))]).toEqual([code, path, true]);
    for (const value of Object.values(params)) {
      expect([code, params, isParameter(value)]).toEqual([code, params, true]);
    }
    for (const locale of ["en", "zh-CN"] as const) {
      expect([code, formatIssue(issue, locale)]).toEqual([code, expect.not.stringMatching(/`undefined`|\[object /)]);
      expect(formatIssue(issue, locale).length).toBeGreaterThan(5);
    }
  }
}

function isParameter(value: unknown): boolean {
  if (value === null) return true;
  if (Array.isArray(value)) return value.every((each) => typeof each === "string");
  if (typeof value === "object") return Object.values(value).every((each) => typeof each === "string");
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

/** The issues of a refused input. */
export function issuesOf(result: { readonly ok: boolean; readonly issues?: readonly Issue[] }): readonly Issue[] {
  return result.issues ?? [];
}
