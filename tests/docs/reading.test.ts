import { loadPolicy, locales } from "appraisal-policy";
import { describePolicy, renderMarkdown } from "appraisal-policy/docs";
import { describe, expect, it } from "vitest";
import { everyPreset } from "../support/policy-presets.ts";

const books = everyPreset.flatMap(({ name, json }) => {
  return locales.map((locale) => {
    const markdown = renderMarkdown(describePolicy(loadPolicy(json), { locale }), { locale, title: "Book" });
    return { name, locale, text: markdown.replaceAll(/<!--.*?-->/g, "").replaceAll(/<a id="[^"]*"><\/a>/g, "") };
  });
});

describe.each(books)("the rule book of $name in $locale, as a reader sees it", ({ text }) => {
  it("has no brackets of one kind within each other", () => {
    expect(text.match(/（[^（）\n]*（[^（）\n]*））/g)).toBeNull();
  });

  it("leaves no cell of a table empty", () => {
    expect(text.split("\n").filter((line) => /^\|.*\|\s*\|/.test(line))).toEqual([]);
  });

  it("begins no heading with a small letter", () => {
    expect(text.split("\n").filter((line) => /^#+ [a-z]/.test(line))).toEqual([]);
  });
});
