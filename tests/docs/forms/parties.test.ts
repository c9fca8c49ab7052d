import { describe, expect, it } from "vitest";
import { bankBranch } from "appraisal-policy/presets";
import { loadPolicy } from "appraisal-policy";
import { formJsonSchema, interviewSheet, readFormValues, renderForm } from "appraisal-policy/docs";
import type { FormSheet, SheetField } from "appraisal-policy/docs";
import { filledSession } from "./filled.ts";
import { outcomeOf } from "./sheets.ts";

const policy = loadPolicy(bankBranch);
const session = filledSession(policy, "seven-step");
const formFor = (party?: string): FormSheet => outcomeOf(interviewSheet(policy, { locale: "en", protocol: "seven-step", party }));
const filledFor = (party?: string): FormSheet => outcomeOf(interviewSheet(policy, { locale: "en", session, party }));

function fieldsOf(sheet: FormSheet): readonly SheetField[] {
  return sheet.sections.flatMap(({ fields }) => fields);
}

describe("a form for one party", () => {
  it("leaves out what the party may not read, in data and on paper", () => {
    expect(fieldsOf(filledFor("hr")).map(({ id }) => id)).toContain("pay");
    const peer = filledFor("colleague");
    expect(fieldsOf(peer)).toEqual([]);
    expect(peer.signatures).toEqual([]);
    const texts = [JSON.stringify(formJsonSchema(peer)), renderForm(peer)];
    for (const text of texts) {
      expect(text).not.toContain("performance pay");
      expect(text).not.toContain("collection rate");
    }
    expect(texts.map((text) => text.includes("raise the"))).toEqual([false, false]);
  });

  it("keeps read-only, and asks nobody for, what is another's to give", () => {
    const byId = new Map(fieldsOf(formFor("employee")).map((field) => [field.id, field]));
    expect(byId.get("completion")).toMatchObject({ isReadOnly: false, required: true });
    expect(byId.get("results")).toMatchObject({ isReadOnly: true, required: false });
    expect(byId.get("results")?.fields.map(({ isReadOnly, required }) => [isReadOnly, required])).toEqual([[true, false], [true, false]]);
    expect(byId.get("causes")).toMatchObject({ isReadOnly: false, required: true });
  });

  it("hands back only what the party gave", () => {
    const sheet = filledFor("employee");
    const { steps } = readFormValues(sheet, formJsonSchema(sheet).formData);
    expect(Object.keys(steps)).toEqual(["self-assessment", "discussion", "improvement-plan", "next-goals"]);
    expect(Object.keys(steps["self-assessment"] ?? {})).toEqual(["completion", "mainResults", "explanation"]);
  });

  it("shows computed sums and hands none back", () => {
    const sheet = filledFor();
    const data = formJsonSchema(sheet).formData;
    expect(data?.steps["evaluation"]?.["pay"]).toMatchObject({ notPaid: 1234, overPaid: 1234, poolBalance: 0 });
    expect(readFormValues(sheet, data).steps["evaluation"]?.["pay"]).not.toHaveProperty("poolBalance");
    expect(data?.head).toMatchObject({ employee: "li", manager: "zhang", talkedOn: "2026-01-12" });
    expect(Object.keys(readFormValues(sheet, data).head ?? {})).toEqual(["periodFrom", "periodTo", "unit", "post"]);
  });

  it("reads what it can of anything at all", () => {
    for (const data of [undefined, null, 3, [], { head: 1, steps: [] }, { steps: { opening: null, evaluation: { pay: 3, toString: 1 } } }]) {
      expect(() => readFormValues(formFor(), data)).not.toThrow();
    }
  });

  it("is not to be had of a protocol that there is none of, nor of a policy without interviews", () => {
    expect(interviewSheet(policy, { locale: "en", protocol: "tea" })).toMatchObject({ status: "invalid", issues: [{ code: "interview-protocol-unknown" }] });
    const { interview: _interview, ...others } = bankBranch;
    expect(interviewSheet(loadPolicy(others), { locale: "en" })).toEqual({ status: "uncovered" });
  });
});
