import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { loadPolicy } from "appraisal-policy";
import type { Issue, Policy } from "appraisal-policy";
import { formJsonSchema, interviewSheet, readFormValues } from "appraisal-policy/docs";
import type { FormSheet, FormValues } from "appraisal-policy/docs";
import { missingIssues, valueIssues } from "../../../src/topics/interview/values.ts";
import { everyPreset } from "../../support/policy-presets.ts";
import { forDice } from "../../support/rules-dice.ts";
import type { Dice } from "../../support/rules-dice.ts";
import { randomPolicy, randomValues } from "./random-forms.ts";
import { outcomeOf, protocolsOf } from "./sheets.ts";

function validatorOf(sheet: FormSheet): (data: unknown) => boolean {
  const ajv = new Ajv({ strict: true });
  // It is CommonJS: its default export is a member of what is imported.
  addFormats.default(ajv);
  const validate = ajv.compile(formJsonSchema(sheet).schema);
  return (data) => validate(data);
}

/** What an interview refuses of these values, once every step is to be completed. Goals are not judged here. */
function interviewIssues(policy: Policy, name: string, { head = {}, steps }: FormValues): readonly Issue[] {
  const protocol = policy.sections.interview?.protocols.get(name);
  if (protocol === undefined) throw new Error(name);
  const parts = [
    { fields: protocol.head, values: head },
    ...protocol.document.steps.map(({ id, fields }) => ({ fields, values: steps[id] ?? {} })),
  ];
  return parts.flatMap(({ fields, values }) => [...valueIssues(fields, values, "", null), ...missingIssues(fields, values, "")]);
}

function randomData(dice: Dice, { sections }: FormSheet): FormValues {
  const head = sections.filter(({ step }) => step === null).map(({ fields }) => randomValues(dice, fields));
  const steps = sections.flatMap(({ step, fields }) => (step === null || dice.chance(0.01) ? [] : [[step, randomValues(dice, fields)] as const]));
  return { ...(head[0] === undefined ? {} : { head: head[0] }), steps: Object.fromEntries(steps) };
}

interface Tally {
  both: number;
  neither: number;
}

/** Tries data of any kind on the schema and on the interview. */
function compare(dice: Dice, policy: Policy, protocol: string, accepts: (data: unknown) => boolean, sheet: FormSheet, tally: Tally): void {
  const data = randomData(dice, sheet);
  const isAccepted = accepts(data);
  if (isAccepted) expect(interviewIssues(policy, protocol, readFormValues(sheet, data))).toEqual([]);
  if (interviewIssues(policy, protocol, data).length === 0) expect({ data, isAccepted }).toEqual({ data, isAccepted: true });
  tally[isAccepted ? "both" : "neither"] += 1;
}

describe("the JSON Schema of a form and the interview", () => {
  it("agree on any values of the presets' forms", () => {
    const forms = everyPreset.flatMap(({ policy }) => protocolsOf(policy).map((protocol) => {
      const sheet = outcomeOf(interviewSheet(policy, { locale: "en", protocol }));
      return { policy, protocol, sheet, accepts: validatorOf(sheet) };
    }));
    const tally = { both: 0, neither: 0 };
    forDice(600, (dice) => {
      const { policy, protocol, sheet, accepts } = dice.pick(forms);
      compare(dice, policy, protocol, accepts, sheet, tally);
    });
    expect(Math.min(tally.both, tally.neither)).toBeGreaterThan(60);
  }, 20_000);

  it("agree on any values of any form", () => {
    const tally = { both: 0, neither: 0 };
    forDice(24, (dice) => {
      const policy = loadPolicy(randomPolicy(dice));
      const sheet = outcomeOf(interviewSheet(policy, { locale: "zh-CN", protocol: "talk" }));
      const accepts = validatorOf(sheet);
      for (let run = 0; run < 20; run++) compare(dice, policy, "talk", accepts, sheet, tally);
    });
    expect(Math.min(tally.both, tally.neither)).toBeGreaterThan(60);
  }, 20_000);

  it.each([
    { field: { type: "texts", atLeast: 2, atMost: 3 }, taken: [["a", "b"], ["a", "b", "b"]], refused: [["a"], ["a", "b", "c", "d"]] },
    { field: { type: "choices", options: { a: "a" }, open: true, atLeast: 1, atMost: 2 }, taken: [["a"], ["a", "z"]], refused: [[], ["a", "y", "z"], ["a", "a"]] },
    { field: { type: "list", fields: [{ type: "date", id: "on" }], atMost: 1 }, taken: [[], [{}]], refused: [[{}, {}], [{ on: "2026-02-29" }]] },
    { field: { type: "integer", min: 1, max: 2 }, taken: [1, 2], refused: [0, 3, 1.5, "1"] },
    { field: { type: "amount", min: 0.5, max: 2 }, taken: [0.5, 0.57, 2], refused: [0.49, 2.01] },
    { field: { type: "text", required: "ifApplicable" }, taken: ["a", null], refused: ["", " ", 1] },
    { field: { type: "boolean" }, taken: [true, false], refused: [null, "true", 0] },
  ])("agree at the limits of $field.type", ({ field, taken, refused }) => {
    const given = { ...field, id: "it" };
    const policy = loadPolicy({ id: "any", version: "1", title: "any", effective: { from: "2026-01-01" }, facts: {}, interview: { protocols: { talk: { steps: [{ id: "one", lead: "manager", fields: [given] }] } } } });
    const accepts = validatorOf(outcomeOf(interviewSheet(policy, { locale: "en" })));
    const data = (value: unknown): FormValues => ({ steps: { one: { it: value } } });
    const agreed = (value: unknown) => [accepts(data(value)), interviewIssues(policy, "talk", data(value)).length === 0];
    for (const value of taken) expect([value, agreed(value)]).toEqual([value, [true, true]]);
    for (const value of refused) expect([value, agreed(value)]).toEqual([value, [false, false]]);
  });
});
