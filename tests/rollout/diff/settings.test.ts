import { describe, expect, it } from "vitest";
import { loadPolicy } from "appraisal-policy";
import { bankBranch, factory, functionalProject, groupAppeals, standard } from "appraisal-policy/presets";
import { diffPolicies, formatDiff, sameBehaviour } from "appraisal-policy/rollout";

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Path = readonly (string | number)[];

const presets = { bankBranch, factory, functionalProject, groupAppeals, standard };
const policies = Object.entries(presets).map(([name, document]) => [name, document as Json] as const);
/** Words that change nothing, the heads of the document, and what is compared region by region. */
const WORDS = new Set(["title", "note", "clause", "basis", "id", "version", "effective", "impossible", "silence", "values", "of", "$schema"]);

/** The places of all numbers, yes-or-no answers and listed words of the settings, each with another value. */
function* changesOf(value: Json, path: Path = []): Generator<readonly [Path, Json]> {
  if (typeof value === "number") yield [path, value + 1];
  else if (typeof value === "boolean") yield [path, !value];
  else if (value === "calendar-day") yield [path, "working-day"];
  else if (value === "working-day") yield [path, "calendar-day"];
  else if (Array.isArray(value)) for (const [index, part] of value.entries()) yield* changesOf(part, [...path, index]);
  else if (typeof value === "object" && value !== null) {
    for (const [key, member] of Object.entries(value)) if (!WORDS.has(key)) yield* changesOf(member, [...path, key]);
  }
}

function withChange(value: Json, [key, ...rest]: Path, to: Json): Json {
  if (key === undefined) return to;
  if (Array.isArray(value)) return value.with(Number(key), withChange(value[Number(key)] ?? null, rest, to));
  const members = value as { readonly [key: string]: Json }; // the path was read from it
  return { ...members, [key]: withChange(members[key] ?? null, rest, to) };
}

/** A change that the document allows; the others are not of interest here. */
function loaded(document: Json) {
  try {
    return loadPolicy(document);
  } catch {
    return null;
  }
}

/** A border in a condition may lie where nothing changes; every other figure decides something. */
describe("every figure of a preset", () => {
  it.each(policies)("is missed when it changes: %s", (_, document) => {
    const before = loadPolicy(document);
    const unseen: string[] = [];
    let seen = 0;
    for (const [path, to] of changesOf(document)) {
      const after = loaded(withChange(document, path, to));
      if (after === null) continue;
      const isSame = sameBehaviour(before, after);
      if (seen % 5 === 0) expect(diffPolicies(before, after).behaviour, path.join("/")).toBe(isSame ? "same" : "changed");
      if (isSame) unseen.push(path.join("/"));
      else seen++;
    }
    expect(seen).toBeGreaterThan(3);
    expect(unseen.filter((path) => !path.includes("/when/"))).toEqual([]);
  });

  it.each(policies)("is told in one line of each language: %s", (_, document) => {
    const before = loadPolicy(document);
    for (const [path, to] of [...changesOf(document)].slice(0, 40)) {
      const after = loaded(withChange(document, path, to));
      if (after === null) continue;
      const diff = diffPolicies(before, after);
      for (const locale of ["en", "zh-CN"] as const) {
        const lines = formatDiff(diff, locale).split("\n");
        expect(lines.length).toBeGreaterThanOrEqual(diff.behaviour === "same" ? 1 : 3);
        expect(lines.join("\n")).not.toMatch(/undefined|\[object|NaN/);
      }
    }
  });
});
