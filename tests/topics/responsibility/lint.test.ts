import { loadPolicy } from "appraisal-policy";
import { expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";
import { presets } from "../../support/policy-presets.ts";

it("an election by which no rule chooses is a finding", () => {
  const bank = presets["bank-branch"].json as { readonly responsibility: { readonly elections: object } };
  const elections = { ...bank.responsibility.elections, never: { dueBy: "01-31", unapproved: "report" } };
  const { findings } = analyzePolicy(loadPolicy({ ...bank, responsibility: { ...bank.responsibility, elections } }));
  const unused = findings.filter(({ code }) => code === "election-unused");
  expect(unused).toEqual([{ code: "election-unused", path: "/responsibility/elections/never", level: "note", params: { election: "never" } }]);
});
