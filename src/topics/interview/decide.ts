import { decided, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { textIn } from "../../core/text.ts";
import type { Locale, Text } from "../../core/text.ts";
import type { Facts } from "../../rules/facts.ts";
import type { InterviewSection } from "./compile.ts";

/** The protocol that an interview goes by if it names none, and the titles of its steps, in their order. */
export interface InterviewOutline {
  readonly protocol: string;
  readonly steps: readonly { readonly id: string; readonly title: Text | undefined }[];
}

/** How an interview goes: the same for everybody, since no rule of the section asks a fact. */
export function outlineInterview({ protocol }: InterviewSection, _facts: Facts): Decision<InterviewOutline> {
  if (protocol === null) return UNCOVERED;
  return decided({ protocol: protocol.name, steps: protocol.document.steps.map(({ id, title }) => ({ id, title })) });
}

/** An outline in a few words: how many steps there are, and which. */
export function summarizeOutline(_section: InterviewSection, { steps }: InterviewOutline): Readonly<Record<Locale, string>> {
  const titles = (locale: Locale): readonly string[] => steps.map(({ id, title }) => textIn(title, locale, id));
  const count = steps.length;
  return {
    en: `${count} ${count === 1 ? "step" : "steps"}: ${titles("en").join(", ")}`,
    "zh-CN": `共 ${count} 步：${titles("zh-CN").join("、")}`,
  };
}
