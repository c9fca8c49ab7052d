import { loadPolicy, locales } from "appraisal-policy";
import { describePolicy } from "appraisal-policy/docs";
import { describe, expect, it } from "vitest";
import { phrasesOf } from "../support/book-pieces.ts";
import { fullPolicy } from "../support/book-policy.ts";

const conditions: readonly (readonly [string, unknown])[] = [
  ["a value", { shop: "north" }],
  ["one of several values", { shop: ["north", "south"] }],
  ["one of several texts", { code: ["x", "y", "z"] }],
  ["not a value", { shop: { not: "north" } }],
  ["neither of two", { code: { not: ["x", "y"] } }],
  ["none of three", { code: { not: ["x", "y", "z"] } }],
  ["yes", { acting: true }],
  ["no", { acting: false }],
  ["not yes", { acting: { not: true } }],
  ["a number", { size: 6 }],
  ["one of several numbers", { size: [6, 8] }],
  ["at least", { size: { min: 6 } }],
  ["at most", { size: { max: 6 } }],
  ["more than", { size: { above: 6 } }],
  ["less than", { size: { below: 6 } }],
  ["from to", { size: { min: 6, max: 10 } }],
  ["more than and less than", { size: { above: 5, below: 11 } }],
  ["not from to", { size: { not: { min: 6, max: 10 } } }],
  ["not at least", { size: { not: { min: 6 } } }],
  ["not more than and less than", { size: { not: { above: 5, below: 11 } } }],
  ["from a day on", { since: { min: "2026-01-01" } }],
  ["up to a day", { since: { max: "2026-01-01" } }],
  ["after and before", { since: { above: "2026-01-01", below: "2026-06-01" } }],
  ["from day to day", { since: { min: "2026-01-01", max: "2026-06-01" } }],
  ["a grade or higher", { grade: { min: "middle" } }],
  ["a grade or lower", { grade: { max: "middle" } }],
  ["higher than a grade", { grade: { above: "low" } }],
  ["from grade to grade", { grade: { min: "low", max: "middle" } }],
  ["contains", { skills: { contains: "weld" } }],
  ["does not contain", { leads: { not: { contains: "a" } } }],
  ["equal", { fact: "shop", operator: "equal", value: "north" }],
  ["notEqual", { fact: "shop", operator: "notEqual", value: "north" }],
  ["in", { fact: "shop", operator: "in", value: ["north", "south"] }],
  ["notIn", { fact: "code", operator: "notIn", value: ["x", "y"] }],
  ["lessThan", { fact: "size", operator: "lessThan", value: 6 }],
  ["lessThanInclusive", { fact: "size", operator: "lessThanInclusive", value: 6 }],
  ["greaterThan", { fact: "size", operator: "greaterThan", value: 6 }],
  ["greaterThanInclusive", { fact: "size", operator: "greaterThanInclusive", value: 6 }],
  ["contains in full", { fact: "skills", operator: "contains", value: "weld" }],
  ["doesNotContain", { fact: "skills", operator: "doesNotContain", value: "weld" }],
  ["equal to yes", { fact: "acting", operator: "equal", value: true }],
  ["a named condition", { condition: "of the north" }],
  ["not a named condition", { not: { condition: "of the north" } }],
  ["two facts", { shop: "north", acting: true }],
  ["three facts", { shop: "north", acting: true, size: { min: 6 } }],
  ["either of two", { any: [{ shop: "north" }, { acting: true }] }],
  ["any of three", { any: [{ shop: "north" }, { acting: true }, { size: 6 }] }],
  ["one side by side with two alternatives", { shop: "north", any: [{ grade: "high" }, { grade: "middle", acting: true }] }],
  ["alternatives of rows", { any: [{ shop: "north", acting: true }, { shop: "south", size: 6 }] }],
  ["two pairs of alternatives", { all: [{ any: [{ shop: "north" }, { acting: true }] }, { any: [{ size: 6 }, { grade: "low" }] }] }],
  ["alternatives in a row in alternatives", { any: [{ shop: "north" }, { acting: true, any: [{ size: 6 }, { grade: "low", code: "x" }] }] }],
  ["not all of two", { not: { shop: "north", acting: true } }],
  ["not any of two", { not: { any: [{ shop: "north" }, { acting: true }] } }],
  ["not not", { not: { not: { shop: "north" } } }],
  ["all in all", { all: [{ all: [{ shop: "north" }, { acting: true }] }, { size: 6 }] }],
];

/** The sentence of a rule with this condition. */
function sentenceOf(when: unknown, locale: (typeof locales)[number]): string {
  const rules = [{ id: "X", when, then: { roles: ["foreman"], mode: "direct" } }];
  const blocks = describePolicy(loadPolicy({ ...fullPolicy, responsibility: { rules }, quota: undefined, silence: undefined }), { locale });
  const phrase = phrasesOf(blocks.filter((block) => block.kind === "section" && block.anchor === "responsibility")).find(([first]) => {
    return typeof first === "object" && first.pointer === "/responsibility/rules/0/id";
  });
  return (phrase ?? []).map((piece) => (typeof piece === "string" ? piece : piece.text)).join("");
}

describe("a condition in a sentence", () => {
  it.each(locales)("of every operator, nesting and negation, in %s", async (locale) => {
    const lines = conditions.map(([name, when]) => `- ${name}: ${sentenceOf(when, locale)}`);
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(`snapshots/conditions.${locale}.md`);
  });
});
