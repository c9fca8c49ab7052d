import type { Decision } from "../../core/decision.ts";
import type { Locale } from "../../core/text.ts";
import { quotedList } from "../../core/words.ts";
import { formatIssue } from "../../locales/format-issue.ts";
import type { Answer } from "./command.ts";

type Undecided = Exclude<Decision<unknown>, { readonly status: "decided" }>;

const WORDS = {
  en: {
    uncovered: "no rule of the policy speaks of this case",
    undetermined: (facts: string, count: number) => `give ${facts}: ${count === 1 ? "it" : "each"} can change the answer`,
  },
  "zh-CN": {
    uncovered: "制度中没有适用于此情形的规则",
    undetermined: (facts: string, count: number) => `请补充${facts}：${count === 1 ? "它会" : "它们都会"}改变结论`,
  },
} as const;

/** What is said where nothing was decided: a case without a rule is a finding, facts that are wanting or illegal are unusable input. */
export function undecidedAnswer(decision: Undecided, locale: Locale, uncovered: string = WORDS[locale].uncovered): Answer {
  switch (decision.status) {
    case "uncovered":
      return { status: 1, text: uncovered, json: { decision } };
    case "undetermined": {
      const problem = WORDS[locale].undetermined(quotedList(decision.missing, locale), decision.missing.length);
      return { status: 2, text: "", json: { decision }, problems: [problem] };
    }
    case "invalid":
      return { status: 2, text: "", json: { decision }, problems: decision.issues.map((issue) => formatIssue(issue, locale)) };
    default:
      return decision satisfies never;
  }
}
