import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { policyJsonSchema } from "appraisal-policy";
import { bankBranch, factory, functionalProject, groupAppeals, standard } from "appraisal-policy/presets";

const CHINESE = /\p{Script=Han}/u;
const NAME = /[A-Za-z][\w-]*/g;
const PROSE: ReadonlySet<string> = new Set(["title", "description", "note", "clause"]);

/** Names of a policy: the keys of JSON, and what its parts, settings and steps are called; no words of prose. */
function namesIn(value: unknown, names: Set<string> = new Set()): ReadonlySet<string> {
  if (typeof value === "string" && /^[A-Za-z][\w-]*$/.test(value)) names.add(value);
  if (typeof value !== "object" || value === null) return names;
  for (const [key, member] of Object.entries(value)) {
    if (!Array.isArray(value)) names.add(key);
    if (!PROSE.has(key) || typeof member !== "string") namesIn(member, names);
  }
  return names;
}

describe("the glossary", () => {
  const text = readFileSync(new URL("../../docs/glossary.md", import.meta.url), "utf8");
  const rows = text
    .split("\n")
    .filter((line) => line.startsWith("| ") && !line.startsWith("| 中文"))
    .map((line) => line.slice(2, -2).split(" | "));
  const known = namesIn([policyJsonSchema(), bankBranch, factory, functionalProject, groupAppeals, standard]);

  it("has each term once, in both languages, with its meaning", () => {
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.filter((cells) => cells.length !== 5 || cells.some((cell) => cell.trim() === ""))).toEqual([]);
    for (const [chinese = "", english = "", , meaning = "", sense = ""] of rows) {
      expect([chinese, CHINESE.test(chinese), CHINESE.test(english + meaning), CHINESE.test(sense)]).toEqual([chinese, true, false, true]);
    }
    const terms = rows.map(([chinese]) => chinese);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });

  it("names what the policy's schema or a preset has", () => {
    const named = rows.map(([chinese, , json = ""]) => ({ chinese, names: json.match(NAME) ?? [] }));
    expect(named.filter(({ names }) => names.length === 0)).toEqual([]);
    expect(named.flatMap(({ chinese, names }) => names.filter((name) => !known.has(name)).map((name) => `${chinese}: ${name}`))).toEqual([]);
    expect(known.has("leader-in-chrge")).toBe(false);
  });
});
