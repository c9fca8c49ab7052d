import type { Locale } from "../../core/text.ts";
import { quoted } from "../../core/words.ts";
import { formatRegion } from "../../locales/format-region.ts";
import { oneLine } from "../../locales/plain-text.ts";
import { ruleName } from "../../locales/rule-words.ts";
import { originName } from "../origin.ts";
import { diffWords, factName, rulePair, shortened } from "./diff-words.ts";
import type { PolicyDiff } from "./policy-diff.ts";
import type { OutcomeChange, RuleChange, TableDifference, VersionOutcome } from "./table-difference.ts";

/**
 * A diff in plain text, for a person to read: first whether anything changes, then the facts, the rules table by table,
 * the settings, and last what are only words. The JSON Patch is left to programs.
 */
export function formatDiff(diff: PolicyDiff, locale: Locale): string {
  const words = diffWords[locale];
  const { before, after } = diff.origin;
  const changed = diff.tables.filter(({ changes }) => changes.length > 0);
  const others = diff.tables.filter(({ otherRules }) => otherRules.length > 0);
  const leaf = (value: unknown): string => (value === undefined ? words.absent : quoted(shortened(JSON.stringify(value))));
  const leaves = (list: PolicyDiff["settings"] | PolicyDiff["annotations"]): readonly string[] => {
    return list.map((each) => `${quoted(each.path)}${words.colon}${leaf(each.before)} → ${leaf(each.after)}`);
  };
  const lines = [
    `${originName(before)} → ${originName(after)}${words.colon}${words.behaviour[diff.behaviour]}`,
    ...section(words.headings.facts, diff.facts.map((each) => words.fact[each.kind](factName(each.fact, locale), each))),
    ...changed.flatMap((each) => section(words.table(each.topic, each.table), tableLines(each, locale))),
    ...section(words.headings.settings, leaves(diff.settings)),
    ...section(words.headings.otherRules, others.flatMap(({ otherRules }) => otherRules.flatMap((rule) => ruleLines(rule, "", locale)))),
    ...section(words.headings.annotations, leaves(diff.annotations)),
    ...section(
      words.headings.notExamined,
      diff.notExamined.map(({ topic, table, reason, before: left, after: right }) => {
        const rules = [...new Set([...left, ...right].map((rule) => ruleName(rule, locale)))];
        return words.unexamined[reason](words.table(topic, table), rules.join(locale === "en" ? ", " : "、"));
      }),
    ),
  ];
  return lines.map(oneLine).join("\n");
}

function section(heading: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function tableLines({ changes }: TableDifference, locale: Locale): readonly string[] {
  return changes.flatMap((change) => change.regions.flatMap((region) => ruleLines(region, outcomePair(change, locale), locale)));
}

/** The outcomes in a few words; as they are written where that says nothing of the difference. */
function outcomePair({ before, after }: OutcomeChange, locale: Locale): string {
  const told = [summaryOf(before, locale), summaryOf(after, locale)];
  const [left, right] = told;
  const isTelling = left !== null && right !== null && left !== right;
  return (isTelling ? told : [writtenOf(before, locale), writtenOf(after, locale)]).join(" → ");
}

function summaryOf(outcome: VersionOutcome, locale: Locale): string | null {
  if (outcome.status === "decided") return outcome.summary?.[locale] ?? null;
  return writtenOf(outcome, locale);
}

function writtenOf(outcome: VersionOutcome, locale: Locale): string {
  if (outcome.status === "decided") return quoted(shortened(JSON.stringify(outcome.outcome)));
  return diffWords[locale][outcome.status];
}

/** "outcome → outcome: the region; for example {…}; rule → rule", with the region below it where it takes several lines. */
function ruleLines({ before, after, region, witness }: RuleChange, outcomes: string, locale: Locale): readonly string[] {
  const { colon, semicolon, example, untold } = diffWords[locale];
  const rules = rulePair(before, after, locale);
  const parts = region === null ? [untold] : formatRegion(region, locale);
  const record = example(shortened(JSON.stringify(witness)));
  const heading = outcomes === "" ? "" : `${outcomes}${colon}`;
  const [only = ""] = parts;
  if (parts.length === 1) return [`${heading}${only}${semicolon}${record}${semicolon}${rules}`];
  return [`${heading}${record}${semicolon}${rules}`, ...parts.map((part) => `  ${part}`)];
}
