import { describe, expect, it } from "vitest";
import { appealMachine, loadPolicy, replay } from "appraisal-policy";
import { bankBranch, groupAppeals } from "appraisal-policy/presets";
import { filledSession } from "../../docs/forms/filled.ts";
import { screenOf } from "../../support/cli-screen.ts";

const bank = "repository/src/presets/bank-branch.json";
const group = "repository/src/presets/group-appeals.json";
const session = JSON.stringify(filledSession(loadPolicy(bankBranch), "plan-agreement"));

describe("forms", () => {
  it("writes a blank form as a page to print", async () => {
    const { status, output } = await screenOf(`forms ${bank} --locale zh-CN`);
    expect(status).toBe(0);
    expect(output).toMatch(/^<!DOCTYPE html>\n<html lang="zh-CN">/);
    expect(output).toContain("绩效沟通反馈单");
    expect(output).toContain("员工自评");
  });

  it("writes the form of an interview as data, for one party, into a file", async () => {
    const line = `forms ${bank} --session session.json --party employee --format json-schema --output form.json`;
    const { status, output, files } = await screenOf(line, { files: { "session.json": session } });
    expect({ status, output }).toEqual({ status: 0, output: "form.json\n" });
    const written = JSON.parse(files.get("form.json") ?? "");
    expect(written.schema.properties.steps.properties.agreement.required).toEqual(["goals", "employeeConfirms"]);
    expect(written.formData.steps.agreement.employeeConfirms).toBe(false);
  });

  it("writes the form of an appeal, blank or filled", async () => {
    expect((await screenOf(`forms ${group} --track unit`)).output).toContain("Appeal against a result");
    const appeal = replay(appealMachine(loadPolicy(groupAppeals)), [{ type: "result.notified", on: "2026-03-02" }, { type: "appeal.filed", on: "2026-03-05" }]);
    const { status, output } = await screenOf(`forms ${group} --case case.json`, { files: { "case.json": JSON.stringify(appeal.snapshot) } });
    expect(status).toBe(0);
    expect(output).toContain("2026-03-05");
  });

  it("says what it cannot make a form of", async () => {
    const screens = [
      [`forms ${bank} --protocol tea`, 2, "`tea`"],
      [`forms ${bank} --party emploee`, 2, "did you mean `employee`"],
      [`forms ${bank} --session nowhere.json`, 2, "cannot read `nowhere.json`"],
      [`forms ${bank} --session odd.json`, 2, "protocol"],
      [`forms ${group} --case odd.json`, 2, "track"],
    ] as const;
    for (const [line, status, words] of screens) {
      // oxlint-disable-next-line no-await-in-loop -- one screen after the other
      const screen = await screenOf(line, { files: { "odd.json": "{}" } });
      expect([line, screen.status, screen.output]).toEqual([line, status, ""]);
      expect(screen.errors).toContain(words);
    }
    expect(await screenOf(`forms ${bank} --track person`)).toMatchObject({ status: 1, output: "the policy has no section `appeal`, and so no form of one\n" });
    expect((await screenOf(`forms ${bank} --output forbidden/form.html`)).errors).toContain("cannot write");
  });

  it("answers with JSON where that is asked for", async () => {
    const { output } = await screenOf(`forms ${bank} --json --format json-schema`);
    expect(JSON.parse(output)).toMatchObject({ command: "forms", status: 0, form: { schema: { title: "performance feedback form" } } });
  });
});
