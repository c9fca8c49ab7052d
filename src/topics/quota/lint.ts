import { findingsOf } from "../../core/finding.ts";
import type { Finding } from "../../core/finding.ts";
import { issuesOf } from "../../core/issue.ts";
import type { Facts } from "../../rules/facts.ts";
import type { Rule } from "../../rules/table.ts";
import type { LintScope } from "../review.ts";
import type { QuotaSection } from "./compile.ts";
import { firstPassing, interviewsAt, shortestPeriod, sizeFactOf } from "./lint-numbers.ts";
import { bandsOf } from "./lint-sizes.ts";
import type { Band } from "./lint-sizes.ts";
import type { QuotaOutcome } from "./schema.ts";

/** What can be wrong with quotas. Sizes are headcounts; `interviews` and `people` are numbers in one period. */
export type QuotaLintCatalogue = {
  /** One person more, and a year owes far more talks for each, or fewer in all. */
  readonly "quota-cliff": {
    readonly fact: string;
    readonly size: number;
    readonly talks: number;
    readonly nextSize: number;
    readonly nextTalks: number;
  };
  /** At these sizes more people are to be talked with than there are. */
  readonly "quota-more-than-people": { readonly rule: string; readonly fact: string; readonly from: number; readonly to: number };
  /** From this size on a period owes more talks than it has working days. */
  readonly "quota-more-than-working-days": {
    readonly rule: string;
    readonly fact: string;
    readonly size: number;
    readonly interviews: number;
    readonly period: string;
    readonly workingDays: number;
  };
  /** Which rule decides at which size could not be examined: the steps were used up. */
  readonly "unexamined-quota-sizes": { readonly fact: string };
};

const finding = findingsOf<QuotaLintCatalogue>();
const unexaminedIssue = issuesOf<QuotaLintCatalogue>();

/** Finds quotas that cannot be met, and sizes at which one person more changes what is owed by much. */
export function lintQuota(section: QuotaSection, scope: LintScope): readonly Finding[] {
  const fact = sizeFactOf(section) ?? "";
  const bands = bandsOf(section, scope);
  if (bands === "no size") return [];
  if (bands === null) {
    scope.unexamined.push(unexaminedIssue("unexamined-quota-sizes", scope.path, { fact }));
    return [];
  }
  return [
    ...bands.flatMap((band) => cliffsIn(section, fact, band)),
    ...section.table.rules.flatMap((rule, index) => [
      ...unmetByPeople(section, fact, rule, index, bands),
      ...unmetByDays(section, scope, fact, rule, index, bands),
    ]),
  ];
}

type QuotaRule = Rule<QuotaOutcome>;

function cliffsIn({ table: { rules } }: QuotaSection, fact: string, { min, max, decidedBy, changes }: Band): readonly Finding[] {
  const within = [...decidedBy].flatMap(([index, witness]) => {
    const rule = rules[index];
    if (rule === undefined || "count" in rule.outcome.interviews) return [];
    return [1, 2].flatMap((talks) => {
      const size = firstPassing(min + 1, max, (each) => (interviewsAt(rule.outcome, fact, each) ?? 0) >= talks);
      return size === null ? [] : cliffAt(fact, rule, rule, size - 1, { ...witness, [fact]: size });
    });
  });
  const between = changes.flatMap(({ rule, next, witness }) => {
    const [before, behind] = [rules[rule], rules[next]];
    return before === undefined || behind === undefined ? [] : cliffAt(fact, before, behind, max, witness);
  });
  const known = new Set<string>();
  return [...within, ...between].filter(({ path, params }) => {
    const key = JSON.stringify([path, params]);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** A finding where one person more means half as many talks more for each, or fewer in all. */
function cliffAt(fact: string, before: QuotaRule, behind: QuotaRule, size: number, witness: Facts): readonly Finding[] {
  const talks = talksInYear(before, fact, size);
  const nextTalks = talksInYear(behind, fact, size + 1);
  if (talks === null || nextTalks === null) return [];
  const rises = 2 * nextTalks * size >= 3 * talks * (size + 1) && nextTalks > 0;
  if (!rises && nextTalks >= talks) return [];
  const params = { fact, size, talks, nextSize: size + 1, nextTalks };
  const rules = before === behind ? [behind.reference] : [before.reference, behind.reference];
  return [finding("note", "quota-cliff", behind.path, params, { rules, witness })];
}

function talksInYear({ outcome }: QuotaRule, fact: string, size: number): number | null {
  const interviews = interviewsAt(outcome, fact, size);
  return interviews === null ? null : (12 / outcome.per.months) * interviews;
}

/** More talks than people to talk with: all that are counted, without the head where the head is counted too. */
function unmetByPeople(
  { counting, head }: QuotaSection,
  fact: string,
  { outcome, reference, path }: QuotaRule,
  index: number,
  bands: readonly Band[],
): readonly Finding[] {
  if ("all" in outcome.interviews) return [];
  const heads = counting?.countsHead === true && head !== null ? 1 : 0;
  const isMet = (size: number): boolean => (interviewsAt(outcome, fact, size) ?? 0) <= size - heads;
  const runs: { from: number; to: number; witness: Facts }[] = [];
  for (const { min, max, decidedBy } of bands) {
    const witness = decidedBy.get(index);
    if (witness === undefined || isMet(min)) continue;
    const to = (firstPassing(min, max, isMet) ?? max + 1) - 1;
    const last = runs.at(-1);
    if (last?.to === min - 1) last.to = to;
    else runs.push({ from: min, to, witness });
  }
  return runs.map(({ from, to, witness }) => {
    const params = { rule: reference.id, fact, from, to };
    return finding("warning", "quota-more-than-people", path, params, { rules: [reference], witness });
  });
}

function unmetByDays(
  section: QuotaSection,
  scope: LintScope,
  fact: string,
  { outcome, reference, path }: QuotaRule,
  index: number,
  bands: readonly Band[],
): readonly Finding[] {
  const shortest = shortestPeriod(section, scope, outcome.per.months);
  if (shortest === null) return [];
  for (const { min, max, decidedBy } of bands) {
    const witness = decidedBy.get(index);
    const isUnmet = (size: number): boolean => (interviewsAt(outcome, fact, size) ?? 0) > shortest.workingDays;
    const size = witness === undefined ? null : firstPassing(min, max, isUnmet);
    if (size === null) continue;
    const { from: period, workingDays } = shortest;
    const params = { rule: reference.id, fact, size, interviews: interviewsAt(outcome, fact, size) ?? 0, period, workingDays };
    return [finding("note", "quota-more-than-working-days", path, params, { rules: [reference], witness: { ...witness, [fact]: size } })];
  }
  return [];
}
