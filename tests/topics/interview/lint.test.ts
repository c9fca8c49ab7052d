import { loadPolicy } from "appraisal-policy";
import { describe, expect, it } from "vitest";
import { analyzePolicy } from "../../../src/rollout/analysis/analyze-policy.ts";

const steps = [{ id: "talk", lead: "manager", fields: [{ id: "facts", type: "text" }] }];
const form = { states: [{ state: "filled", owners: ["manager"] }, { state: "archived", owners: ["archive"] }] };
const base = {
  protocols: { talk: { steps } },
  form,
  channels: { meeting: { formal: true }, chat: { formal: false } },
  phases: { yearly: { aliases: ["annual"], satisfiedAt: "archived" } },
  parties: { archive: {} },
};

function found(change: object): readonly (readonly [string, string, string])[] {
  const { findings } = analyzePolicy(loadPolicy({
    id: "talks", version: "1", title: "talks", effective: { from: "2026-01-01" }, facts: {}, interview: { ...base, ...change },
  }));
  return findings.map(({ code, path, level }) => [code, path, level]);
}

const choices = (more: object) => [{ id: "talk", lead: "manager", fields: [{ id: "causes", type: "choices", options: { a: "a", b: "b" }, ...more }] }];

describe("the findings about interviews", () => {
  it.each([
    ["nothing, where all is used and can be met", {}, []],
    ["a phase that no protocol serves", { protocols: { talk: { steps, phases: [] } } }, [["interview-phase-unserved", "/interview/phases/yearly", "warning"]]],
    ["nothing, where a protocol serves it by another name", { protocols: { talk: { steps, phases: ["annual"] } } }, []],
    ["a phase whose form never comes so far", { form: { states: form.states.slice(0, 1) }, parties: {} }, [["interview-phase-never-satisfied", "/interview/phases/yearly", "warning"]]],
    ["channels of which none is formal", { channels: { chat: { formal: false } } }, [["interview-no-formal-channel", "/interview/channels", "warning"]]],
    ["nothing, where there are no channels", { channels: {} }, []],
    ["a form that every protocol replaces", { protocols: { talk: { steps, form } } }, [["interview-form-unused", "/interview/form", "note"]]],
    ["a party of which nothing speaks", { parties: { archive: {}, board: {} } }, [["interview-party-unused", "/interview/parties/board", "note"]]],
    ["more options to choose than there are", { protocols: { talk: { steps: choices({ atLeast: 3 }) } } }, [["interview-too-few-options", "/interview/protocols/talk/steps/0/fields/0", "error"]]],
    ["nothing, where more may be added", { protocols: { talk: { steps: choices({ atLeast: 3, open: true }) } } }, []],
  ])("name %s", (_, change, expected) => {
    expect(found(change)).toEqual(expected);
  });
});
