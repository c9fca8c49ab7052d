import { loadPolicy, replay, interviewMachine } from "appraisal-policy";
import { bankBranch } from "appraisal-policy/presets";
import { interviewSheet, renderForm } from "appraisal-policy/docs";
import type { SheetField } from "appraisal-policy/docs";
import { HtmlValidate } from "html-validate";
import { describe, expect, it } from "vitest";
import { filledSession } from "./filled.ts";
import { blankSheets, filledSheets, outcomeOf } from "./sheets.ts";

const validator = new HtmlValidate({ extends: ["html-validate:recommended", "html-validate:document"] });

function titlesIn(fields: readonly SheetField[]): readonly string[] {
  return fields.flatMap(({ title, options, fields: members }) => [title, ...options.map((each) => each.title), ...titlesIn(members)]);
}

/** The text of a page, as it is read. */
function textOf(html: string): string {
  return html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replaceAll(/<[^>]*>/g, "|")
    .replaceAll("&#x27;", "'")
    .replaceAll("&#x3C;", "<")
    .replaceAll("&#x26;", "&");
}

function wordsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(wordsIn) : [];
}

const bank = loadPolicy(bankBranch);

describe("a printed form", () => {
  it.each([...blankSheets, ...filledSheets])("is valid HTML that needs nothing else: $name", ({ sheet }) => {
    const html = renderForm(sheet);
    const { results } = validator.validateStringSync(html);
    expect(results.flatMap(({ messages }) => messages.map(({ line, ruleId, message }) => `${line} ${ruleId}: ${message}`))).toEqual([]);
    expect(html).not.toMatch(/<script|https?:|url\(|@import/);
    expect(html).toContain(`<html lang="${sheet.locale}">`);
    expect(renderForm(structuredClone(sheet))).toBe(html);
  });

  it.each([...blankSheets, ...filledSheets])("bears every title, option, signer and state: $name", ({ sheet }) => {
    const text = textOf(renderForm(sheet));
    const wanted = [
      sheet.title,
      sheet.policy,
      ...sheet.sections.flatMap(({ title, remarks, fields }) => [title, ...remarks, ...titlesIn(fields)]),
      ...sheet.signatures.flatMap(({ signer, ways }) => [signer, ...ways.map(({ title }) => title)]),
      ...sheet.states.flatMap(({ title, owners }) => [title, owners]),
    ];
    expect(wanted.filter((each) => !text.includes(each))).toEqual([]);
  });

  it.each(filledSheets)("shows all that was given: $name", ({ sheet }) => {
    const text = textOf(renderForm(sheet));
    const given = sheet.sections.flatMap(({ fields }) => fields.flatMap(({ type, value }) => (type === "choice" || type === "choices" ? [] : wordsIn(value))));
    const words = given.filter((each) => each.includes(" "));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((each) => !text.includes(each))).toEqual([]);
  });

  it("gives room to write: lines for a text, numbered lines, a table with empty rows, boxes to tick", () => {
    const html = renderForm(outcomeOf(interviewSheet(bank, { locale: "en", protocol: "seven-step" })));
    const field = (title: string) => html.slice(html.indexOf(title)).split('<div class="field')[0] ?? "";
    expect(field("how the work was completed").match(/class="line"/g)).toHaveLength(2);
    expect(field("main results").match(/<li><span class="line">/g)).toHaveLength(3);
    expect(field("goals of the next stage").match(/<tr class="empty">/g)).toHaveLength(3);
    expect(field("topics")).toContain("☐ workload");
    expect(field("topics")).toContain("☐ other:");
    expect(field("performance pay and the bonus pool")).toContain("☐ does not apply");
    expect(html).not.toContain("☑");
  });

  it("ticks what was chosen, and shows how, when and before whom it was signed", () => {
    const session = filledSession(bank, "seven-step");
    const machine = interviewMachine(bank, "seven-step");
    const signed = replay({ ...machine, start: session }, [
      { type: "form.signed", on: "2026-01-13", by: "employee", how: "refused", witness: "wang", reason: "does not agree with step 3" },
    ]);
    if (!signed.ok) throw new Error(JSON.stringify(signed.issues));
    const text = textOf(renderForm(outcomeOf(interviewSheet(bank, { locale: "en", session: signed.snapshot }))));
    for (const each of ["☑ workload", "☐ other", "☑ own discussion.topics", "☑ signature refused", "☐ signed", "2026-01-13", "wang", "does not agree with step 3"]) {
      expect(text.includes(each), each).toBe(each !== "☐ other");
    }
  });

  it("says where what must be given does not apply", () => {
    const session = filledSession(bank, "seven-step");
    const steps = session.steps.map((step) => (step.step === "evaluation" ? { ...step, values: { ...step.values, pay: null } } : step));
    const text = textOf(renderForm(outcomeOf(interviewSheet(bank, { locale: "en", session: { ...session, steps } }))));
    expect(text).toContain("☑ does not apply");
    expect(text).not.toContain("comprehensive performance pay");
  });

  it("shows words of people as words", () => {
    const session = filledSession(bank, "plan-agreement");
    const steps = session.steps.map((step) => ({ ...step, values: { ...step.values, measures: ["<b>bold</b> & \"quoted\""] } }));
    const html = renderForm(outcomeOf(interviewSheet(bank, { locale: "en", session: { ...session, steps } })));
    expect(html).toContain("&#x3C;b>bold&#x3C;/b> &#x26;");
    expect(html).not.toContain("<b>");
  });
});
