import * as z from "zod/mini";
import type { Decision } from "../../core/decision.ts";
import { snapshotJson } from "../../core/json.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { Result } from "../../core/result.ts";
import { nameSchema, plainDateSchema } from "../../core/schemas.ts";
import { readShape } from "../../core/shape.ts";
import { decide } from "../../rules/decide.ts";
import type { Facts } from "../../rules/facts.ts";
import { NOWHERE, recordIn, ruleRegions } from "../../rules/rule-regions.ts";
import type { Candidate, Mark, Question } from "../review.ts";
import type { QuotaSection } from "./compile.ts";
import { calculateQuota } from "./decide.ts";
import { countLastRanks, rankingRecordSchema } from "./ranking.ts";
import type { RankingRecord } from "./ranking.ts";

/** Steps for finding a department of each rule. */
const STEPS = 100_000;

const LIMITS = { depth: 16, values: 100_000, stringLength: 10_000 } as const;

const lastRanksSchema = z.strictObject({ rankings: z.array(rankingRecordSchema), person: nameSchema, asOf: plainDateSchema });

/** What can be asked of the section alone; a plan needs the roles too, and stands with the policy. */
export const questions: Readonly<Record<string, Question<QuotaSection>>> = {
  /** How many interviews a department owes: `given` are its facts. */
  quota: {
    table: "rules",
    answer: (section, given) => calculateQuota(section, given as Facts), // read member by member
    candidates: (section) => shareCandidates(section),
  },
  /** Which interview a person must be given beside the quota: `given` are the person's facts in the month. */
  mandatory: { table: "mandatory", answer: (section, given) => decide(section.mandatory, given as Facts) },
  /** How many months in a row a person was ranked last: `given` is `{ rankings, person, asOf }`. */
  lastRanks: {
    faults: (_, given) => {
      const read = readLastRanks(given);
      return read.ok ? [] : read.issues;
    },
    answer: (section, given) => answerLastRanks(section, given),
    marks: (section) => (section.ranking === null ? [] : MARKS),
    reached: (section, given) => reachedBy(section, given),
    candidates: ({ ranking }) => (ranking === null ? [] : rankingCandidates(ranking.minimumGroupSize)),
  },
};

/** Sizes at which a share turns to the next whole number, or does not yet. */
const SIZES = [4, 5, 6, 14, 15, 16, 24, 25, 26, 49, 50, 51, 94, 95, 100, 149, 150, 199, 200, 1_000] as const;

/** Departments of several sizes for each rule that asks for a share of them. */
function shareCandidates({ table }: QuotaSection): readonly Candidate[] {
  const regions = ruleRegions(table, [], STEPS);
  if (regions === null) return [];
  return table.rules.flatMap(({ outcome, reference }, index): readonly Candidate[] => {
    const facts = recordIn(regions, regions.own[index] ?? NOWHERE);
    if (!("of" in outcome.interviews) || facts === null) return [];
    const { of } = outcome.interviews;
    return SIZES.map((size) => ({
      name: { en: `${size} people (rule ${reference.id})`, "zh-CN": `${size} 人（${reference.id}）` },
      given: { ...facts, [of]: size },
    }));
  });
}

interface LastRanksQuestion {
  readonly rankings: readonly RankingRecord[];
  readonly person: string;
  readonly asOf: PlainDate;
}

function readLastRanks(given: unknown): Result<LastRanksQuestion> {
  const copy = snapshotJson(given, LIMITS);
  return copy.ok ? readShape(lastRanksSchema, copy.value) : copy;
}

function answerLastRanks(section: QuotaSection, given: unknown): Decision<number> {
  const read = readLastRanks(given);
  if (!read.ok) return { status: "invalid", issues: read.issues };
  const { rankings, person, asOf } = read.value;
  return countLastRanks(section, rankings, person, asOf);
}

const MARKS: readonly Mark[] = [
  { id: "tie", path: "/ranking/ties", title: { en: "several people tied at the end", "zh-CN": "末位并列" } },
  { id: "gap", path: "/ranking/gapBreaks", title: { en: "a month without a ranking", "zh-CN": "中间某月没有排名" } },
  {
    id: "group-large-enough",
    path: "/ranking/minimumGroupSize",
    title: { en: "the smallest group that has a last", "zh-CN": "人数刚好够分出末位的小组" },
  },
  {
    id: "group-too-small",
    path: "/ranking/minimumGroupSize",
    title: { en: "a group one too small to have a last", "zh-CN": "人数差一人而不分末位的小组" },
  },
];

/** Which kinds of ranking the person of a scenario stands in. */
function reachedBy({ ranking }: QuotaSection, given: unknown): readonly string[] {
  const read = readLastRanks(given);
  if (!read.ok || ranking === null) return [];
  const { rankings, person } = read.value;
  const own = rankings.filter(({ ranks }) => ranks.some((each) => each.person === person));
  const isTied = own.some(({ ranks }) => {
    const worst = Math.max(...ranks.map(({ rank }) => rank));
    const tied = ranks.filter(({ rank }) => rank === worst);
    return tied.length > 1 && tied.length < ranks.length && tied.some((each) => each.person === person);
  });
  const months = own.map(({ month }) => month).toSorted();
  const numbers = months.map((month) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)));
  const hasGap = numbers.some((month, index) => index > 0 && month - (numbers[index - 1] ?? month) > 1);
  const sizes = new Set(own.map(({ ranks }) => ranks.length));
  return [
    ...(isTied ? ["tie"] : []),
    ...(hasGap ? ["gap"] : []),
    ...(sizes.has(ranking.minimumGroupSize) ? ["group-large-enough"] : []),
    ...(sizes.has(ranking.minimumGroupSize - 1) || ranking.minimumGroupSize === 1 ? ["group-too-small"] : []),
  ];
}

const ASKED = { person: "p1", asOf: "2026-04-01" } as const;

function rankingCandidates(least: number): readonly Candidate[] {
  const size = Math.max(least, 2) + 1;
  return [
    candidate("last in three months in a row", "连续三个月排名最后", ["2026-01", "2026-02", "2026-03"].map((month) => group(month, size, 1))),
    candidate("tied with another at the end", "与他人并列最后", [group("2026-03", size, 2)]),
    candidate("last before and after a month without a ranking", "前后两月排名最后，中间一月没有排名", ["2026-01", "2026-03"].map((month) => group(month, size, 1))),
    candidate("last in the smallest group that has a last", "在人数刚够的小组中排名最后", [group("2026-03", least, 1)]),
    ...(least > 1 ? [candidate("last in a group of one person too few", "在少一人即不够的小组中排名最后", [group("2026-03", least - 1, 1)])] : []),
  ];
}

/** A month's ranking of a group, in which so many are tied at the end, the first person among them. */
function group(month: string, size: number, tied: number): unknown {
  const ranks = Array.from({ length: size }, (_, index) => ({ person: `p${index + 1}`, rank: index < tied ? size : size - index }));
  return { month, group: "team", ranks };
}

function candidate(en: string, zh: string, rankings: readonly unknown[]): Candidate {
  return { name: { en, "zh-CN": zh }, given: { ...ASKED, rankings } };
}
