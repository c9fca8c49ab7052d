import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { pointer } from "../../core/pointer.ts";
import type { LintScope } from "../review.ts";
import type { InterviewSection, Phase, Protocol } from "./compile.ts";
import type { FieldDocument } from "./field-schema.ts";
import type { InterviewLintCatalogue } from "./lint-findings.ts";

const finding = findingsOf<InterviewLintCatalogue>();

/** Finds phases that no talk can satisfy, fields that nobody can fill in, and what the section declares and does not use. */
export function lintInterview(section: InterviewSection, { path }: LintScope): readonly Finding[] {
  const { document, channels, protocols } = section;
  const names = [...channels.keys()];
  const isInformal = names.length > 0 && ![...channels.values()].some(({ formal }) => formal);
  const forms = Object.values(document?.protocols ?? {});
  const hasUnusedForm = document?.form !== undefined && forms.every(({ form }) => form !== undefined);
  return [
    ...(isInformal ? [finding("warning", "interview-no-formal-channel", pointer(path, "channels"), { channels: names })] : []),
    ...[...section.phases].flatMap(([name, phase]) => {
      return name === phase.name ? lintPhase(section, phase, pointer(path, "phases", name)) : []; // the others are its aliases
    }),
    ...[...protocols.values()].flatMap(({ name, document: { steps } }) => {
      return steps.flatMap(({ fields }, index) => lintFields(fields, pointer(path, "protocols", name, "steps", index, "fields")));
    }),
    ...(hasUnusedForm ? [finding("note", "interview-form-unused", pointer(path, "form"), {})] : []),
    ...unusedParties(section).map((party) => finding("note", "interview-party-unused", pointer(path, "parties", party), { party })),
  ];
}

function lintPhase(section: InterviewSection, { name, document }: Phase, path: string): readonly Finding[] {
  const serving = [...section.protocols.values()].filter((protocol) => serves(section, protocol, name));
  if (serving.length === 0) return [finding("warning", "interview-phase-unserved", path, { phase: name })];
  const { satisfiedAt: state = "filled" } = document;
  const isReached = state === "filled" || serving.some(({ states }) => states.some((each) => each.state === state));
  return isReached ? [] : [finding("warning", "interview-phase-never-satisfied", path, { phase: name, state })];
}

function serves({ phases }: InterviewSection, { document }: Protocol, phase: string): boolean {
  return document.phases === undefined || document.phases.some((each) => phases.get(each)?.name === phase);
}

type AnyListed = FieldDocument | Extract<FieldDocument, { readonly type: "block" }>["fields"][number];

function lintFields(fields: readonly AnyListed[], path: string): readonly Finding[] {
  return fields.flatMap((field, index) => {
    const at = pointer(path, index);
    if (field.type === "block" || field.type === "list") return lintFields(field.fields, pointer(at, "fields"));
    if (field.type !== "choices" || field.open === true) return [];
    const options = Object.keys(field.options).length;
    const { atLeast = 0 } = field;
    return atLeast <= options ? [] : [finding("error", "interview-too-few-options", at, { field: field.id, atLeast, options })];
  });
}

/** The declared parties that own no state of a form and may read nothing in particular. */
function unusedParties({ document }: InterviewSection): readonly string[] {
  if (document === null) return [];
  const { parties = {}, ...rest } = document;
  const named = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === "string") named.add(value);
    else if (typeof value === "object" && value !== null) for (const each of Object.values(value)) visit(each);
  };
  visit(rest);
  return Object.keys(parties).filter((party) => !named.has(party));
}
