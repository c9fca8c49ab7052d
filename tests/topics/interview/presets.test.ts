import { describe, expect, it } from "vitest";
import { availableEvents, transition } from "../../../src/core/machine.ts";
import { formFor, formOf, interviewMachine } from "../../../src/topics/interview/topic.ts";
import type { FormField, InterviewEvent, InterviewSession } from "../../../src/topics/interview/topic.ts";
import { documentOf, outcomeOf, PRESETS, sectionOf } from "./support.ts";

const DAY = "2026-01-12";

/** Something that a blank field takes. */
function answer(field: FormField): unknown {
  switch (field.type) {
    case "text":
      return "words";
    case "texts":
      return ["words"];
    case "date":
      return DAY;
    case "boolean":
      return true;
    case "integer":
    case "amount":
      return 1;
    case "choice":
      return Object.keys(field.options ?? {})[0];
    case "choices":
      return Object.keys(field.options ?? {});
    case "list":
      return [answers(field.fields)];
    case "block":
      return answers(field.fields);
    case "sum":
    case "shown":
      return undefined;
    default:
      return field.type satisfies never;
  }
}

function answers(fields: readonly FormField[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(fields.filter(({ type }) => type !== "sum" && type !== "shown").map((field) => [field.id, answer(field)]));
}

const protocols = PRESETS.flatMap((preset) => Object.keys(documentOf(preset).protocols).map((name) => [preset, name] as const));

describe.each(protocols)("of %s, the protocol %s", (preset, name) => {
  const document = documentOf(preset);
  const section = sectionOf(document);
  const machine = interviewMachine(section, name);
  const blank = outcomeOf(formFor(section, name));
  const phase = document.protocols[name]?.phases?.[0];
  const after = Object.values(document.phases ?? {}).flatMap((each) => (each.after ?? []).map(({ id }) => [id, DAY]));
  const channel = document.channels === undefined ? {} : { channel: "one-to-one" };
  const values = answers(blank.fields);

  it("can be gone through by its blank form, to the end", () => {
    const opening = { type: "interview.opened", on: DAY, employee: "li", manager: "zhang", ...channel, ...(phase === undefined ? {} : { phase }), after: Object.fromEntries(after), values };
    let session: InterviewSession = machine.start;
    const bring = (event: object): void => {
      const result = transition(machine, session, event as InterviewEvent); // built from the form
      if (!result.ok) throw new Error(JSON.stringify([event, result.issues]));
      session = result.snapshot;
    };
    bring(opening);
    for (const step of blank.steps) {
      // One field after the other, each by whoever may give it, in the form's order.
      for (const field of step.fields.filter(({ type }) => type !== "sum")) {
        const by = field.from ?? (step.lead === "employee" ? "employee" : "manager");
        bring({ type: "step.recorded", on: DAY, step: step.id, by, values: { [field.id]: answer(field) } });
        if (field.from === null) bring({ type: "step.recorded", on: DAY, step: step.id, by: "employee", values: { [field.id]: answer(field) } });
      }
      bring({ type: "step.completed", on: DAY, step: step.id, by: step.lead === "employee" ? "employee" : "manager" });
    }
    const isOfForm = ({ type }: { readonly type: string }) => type.startsWith("form.");
    for (let next = availableEvents(machine, session).find(isOfForm); next !== undefined; next = availableEvents(machine, session).find(isOfForm)) {
      bring({ type: next.type, on: DAY, by: next.by, ...(next.type === "form.signed" ? { how: "signed" } : {}) });
    }
    const form = outcomeOf(formOf(section, session));
    expect(form.states.every(({ on }) => on === DAY)).toBe(true);
    expect(session.state).toBe(form.states.at(-1)?.state ?? "filled");
    expect(form.steps.flatMap(({ fields }) => fields).filter(({ status, type }) => status !== "given" && type !== "sum")).toEqual([]);
  });
});
