import { textIn } from "../../core/text.ts";
import type { Locale } from "../../core/text.ts";
import { pointer } from "../../core/pointer.ts";
import type { Policy } from "../../policy/compile.ts";
import type { DescribeScope, Phrase } from "../../topics/description.ts";
import { said } from "../../topics/phrase.ts";
import { conditionPhrase } from "../conditions/condition-phrase.ts";
import { factWords } from "../conditions/fact-words.ts";
import type { FactWords } from "../conditions/fact-words.ts";
import { writtenCondition } from "../conditions/written-condition.ts";
import { evidenceBlocks } from "./evidence.ts";
import type { Examiner } from "./examiner.ts";
import { periodPhrase } from "./period-phrase.ts";
import { ruleBlocks } from "./rule-blocks.ts";

/** What a chapter of the rule book is written with. */
export interface BookScope extends DescribeScope {
  readonly policy: Policy;
  readonly words: FactWords;
  readonly examiner: Examiner;
}

/** The words for what sections share, for the section at a JSON Pointer. */
export function describeScope(policy: Policy, locale: Locale, path: string, examiner: Examiner): BookScope {
  const words = factWords(policy.facts, locale);
  const text: DescribeScope["text"] = (written, at, name) => {
    if (written === undefined) return [said(name, parentOf(at))];
    return [said(textIn(written, locale, name), typeof written === "string" ? at : pointer(at, locale))];
  };
  const condition = (written: unknown, at: string): Phrase => conditionPhrase(writtenCondition(written, at, words), locale);
  return {
    policy,
    words,
    examiner,
    locale,
    path,
    text,
    role: (name, at) => [said(textIn(policy.roles.get(name)?.title, locale, name), at)],
    fact: (name, at) => {
      const fact = policy.facts.get(name);
      return [said(fact === undefined ? name : words.nameOf(fact), at)];
    },
    condition,
    period: (period, at) => periodPhrase(period, at, locale),
    rules: (table, caption, outcome) => ruleBlocks({ table, caption, outcome, words, text, examiner }),
    evidence: (evidence, at) => evidenceBlocks(evidence, at, locale, text),
  };
}

/** The pointer of what a pointer's last key belongs to: a thing without a title goes by its name there. */
function parentOf(at: string): string {
  return at.slice(0, Math.max(0, at.lastIndexOf("/")));
}
