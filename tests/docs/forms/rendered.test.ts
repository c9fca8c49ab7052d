import Form from "@rjsf/core";
import validator from "@rjsf/validator-ajv8";
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { describe, expect, it, vi } from "vitest";
import { formJsonSchema } from "appraisal-policy/docs";
import type { FormSheet, SheetField } from "appraisal-policy/docs";
import { blankSheets, filledSheets } from "./sheets.ts";

/** What react-jsonschema-form makes of a form, as a browser would read its text. It must find nothing to warn of. */
function rendered(sheet: FormSheet): string {
  const { schema, uiSchema, formData } = formJsonSchema(sheet);
  const warnings = [vi.spyOn(console, "warn"), vi.spyOn(console, "error")].map((spy) => spy.mockImplementation(() => {}));
  const html = renderToString(createElement(Form, { schema, uiSchema, formData, validator }));
  const complaints = warnings.flatMap(({ mock }) => mock.calls);
  vi.restoreAllMocks();
  if (complaints.length > 0) throw new Error(JSON.stringify(complaints));
  return html.replaceAll("&#x27;", "'").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

/** Titles of fields, and of members where they are on the screen: not of a list in which there is no item yet. */
function titlesIn(fields: readonly SheetField[], isMember = false): readonly string[] {
  return fields.flatMap((field) => {
    const isEmptyList = field.type === "list" && field.status === "blank" && (field.atLeast ?? 0) === 0;
    // Of an open list either the options are on the screen, or a box for other words.
    const shown = field.open && field.status !== "blank" ? [] : field.options.map(({ title }) => title);
    return [field.title, ...(isMember && field.open ? [] : shown), ...(isEmptyList ? [] : titlesIn(field.fields, true))];
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

describe("react-jsonschema-form", () => {
  it.each(blankSheets)("shows every field of the blank form: $name", ({ sheet }) => {
    const html = rendered(sheet);
    const wanted = sheet.sections.flatMap(({ title, fields }) => [title, ...titlesIn(fields)]);
    expect(wanted.length).toBeGreaterThan(1);
    expect(wanted.filter((title) => !html.includes(title))).toEqual([]);
    expect(html).not.toMatch(/Unsupported field|Unknown field type/i);
  });

  it.each(blankSheets)("chooses nothing beforehand: $name", ({ sheet }) => {
    const html = rendered(sheet);
    const chosen = [...html.matchAll(/<option value="(\d+)" selected="">([^<]*)</g)].map(([, index, title]) => [index, title]);
    // Of the ways to fill a field in the first is taken, so that its boxes are there; of answers none.
    expect(chosen.filter(([index]) => index !== "0")).toEqual([]);
    const ways = new Set(["one of those listed", "applies", "从列出的选项中选择", "适用"]);
    expect(chosen.filter(([, title]) => !ways.has(title ?? ""))).toEqual([]);
    expect(html.match(/<input[^>]* checked/)).toBe(null);
  });

  it.each(filledSheets)("shows the titles and what was given: $name", ({ sheet }) => {
    const html = rendered(sheet);
    const wanted = sheet.sections.flatMap(({ title, fields }) => [title, ...titlesIn(fields)]);
    expect(wanted.filter((title) => !html.includes(title))).toEqual([]);
    const words = textsIn(formJsonSchema(sheet).formData).filter((text) => text.includes(" "));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((text) => !html.includes(text))).toEqual([]);
    expect(html).toContain(sheet.locale === "en" ? "Submit" : "提交");
  });

  it.each(filledSheets)("finds no fault in a form that was filled in: $name", ({ sheet }) => {
    const { schema, formData } = formJsonSchema(sheet);
    expect(validator.validateFormData(formData, schema).errors).toEqual([]);
  });
});
