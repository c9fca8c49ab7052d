import { loadPolicy, locales } from "appraisal-policy";
import { describePolicy, renderMarkdown } from "appraisal-policy/docs";
import { describe, expect, it } from "vitest";
import { leafPointers, piecesOf, pointedTo } from "../support/book-pieces.ts";
import { fullPolicy } from "../support/book-policy.ts";
import { everyPreset } from "../support/policy-presets.ts";

const policies: readonly { readonly name: string; readonly json: unknown }[] = [...everyPreset, { name: "a policy with every key", json: fullPolicy }];
const books = policies.flatMap(({ name, json }) => {
  return locales.map((locale) => ({ name, locale, json, blocks: describePolicy(loadPolicy(json), { locale }) }));
});

describe.each(books)("the rule book of $name in $locale", ({ locale, json, blocks }) => {
  const { own, sourced } = piecesOf(blocks);

  it("says everything that the policy says", () => {
    const told = new Set(sourced.map(({ pointer }) => pointer));
    expect(leafPointers(json, locale).filter((pointer) => !told.has(pointer))).toEqual([]);
  });

  it("has no number but those of the policy", () => {
    expect(own.filter((text) => /\d/.test(text))).toEqual([]);
  });

  it("points to places that the policy has", () => {
    expect(sourced.filter(({ pointer }) => pointedTo(json, pointer) === undefined)).toEqual([]);
  });

  it("shows numbers as the policy has them", () => {
    const wrong = sourced.filter(({ text, pointer }) => {
      const value = pointedTo(json, pointer);
      return typeof value === "number" && /\d/.test(text) && !text.split(/[^\d.]+/).includes(String(value));
    });
    expect(wrong).toEqual([]);
  });

  it("has all of it in the Markdown, at the end of a line or row", () => {
    const text = renderMarkdown(blocks, { locale, title: "book" });
    const comments = [...text.matchAll(/<!-- (.*?) -->/g)].flatMap(([, pointers = ""]) => pointers.split(" ")).map((each) => decodeURIComponent(each));
    const told = new Set(comments);
    expect(leafPointers(json, locale).filter((pointer) => !told.has(pointer))).toEqual([]);
  });
});
