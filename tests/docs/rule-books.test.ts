import { locales } from "appraisal-policy";
import { renderRuleBook } from "appraisal-policy/docs";
import { describe, expect, it } from "vitest";
import { everyPreset } from "../support/policy-presets.ts";

describe("the rule books under docs/rule-books", () => {
  it.each(everyPreset.flatMap(({ name, policy }) => locales.map((locale) => ({ name, policy, locale }))))(
    "are up to date: $name in $locale",
    async ({ name, policy, locale }) => {
      const text = await renderRuleBook(policy, { locale, format: "markdown" });
      await expect(text).toMatchFileSnapshot(`../../docs/rule-books/${name}.${locale}.md`);
      expect(await renderRuleBook(policy, { locale, format: "markdown" })).toBe(text);
    },
  );
});
