import * as z from "zod/mini";
import { decided, invalid, UNCOVERED } from "../../core/decision.ts";
import type { Decision } from "../../core/decision.ts";
import { issuesOf } from "../../core/issue.ts";
import { pointer } from "../../core/pointer.ts";
import type { PlainDate } from "../../core/plain-date.ts";
import type { QuotaSection } from "./compile.ts";
import { monthOf } from "./months.ts";

export const rankingRecordSchema = z.strictObject({
  month: z.string().check(z.regex(/^[0-9]{4}-(?:0[1-9]|1[0-2])$/, "YYYY-MM")),
  group: z.string(),
  ranks: z.array(z.strictObject({ person: z.string(), rank: z.int().check(z.minimum(1)) })),
});

/** One month's ranking of one group, the month as `YYYY-MM`: rank 1 is the best, the greatest rank the last; equal ranks are ties. */
export type RankingRecord = z.infer<typeof rankingRecordSchema>;

export type RankingIssueCatalogue = {
  readonly "ranking-person-twice": { readonly person: string; readonly month: string };
  /** Each of the two would have a last of its own. */
  readonly "ranking-group-twice": { readonly group: string; readonly month: string };
};

const issue = issuesOf<RankingIssueCatalogue>();

/** For each month, by its number, each ranked person: whether last. */
export type LastRanks = ReadonlyMap<number, ReadonlyMap<string, boolean>>;

/** Reads rankings once, so that many people can be looked up; a person or group ranked twice in a month is an issue. */
export function readLastRanks(
  ranking: NonNullable<QuotaSection["ranking"]>,
  records: readonly RankingRecord[],
): Decision<LastRanks> {
  const months = new Map<number, Map<string, boolean>>();
  const groups = new Set<string>();
  for (const [index, { month, group, ranks }] of records.entries()) {
    const key = `${month} ${group}`;
    if (groups.has(key)) return invalid(issue("ranking-group-twice", pointer("/rankings", index), { group, month }));
    groups.add(key);
    const number = monthOf(`${month}-01`);
    const ofMonth = months.get(number) ?? new Map<string, boolean>();
    months.set(number, ofMonth);
    const worst = ranks.reduce((greatest, { rank }) => Math.max(greatest, rank), 0);
    const tied = ranks.filter(({ rank }) => rank === worst).length;
    const isTooSmall = ranks.length < ranking.minimumGroupSize;
    const hasNoLast = isTooSmall || tied === ranks.length || (tied > 1 && ranking.ties === "none-if-tied");
    for (const { person, rank } of ranks) {
      if (ofMonth.has(person)) {
        return invalid(issue("ranking-person-twice", pointer("/rankings", index), { person, month }));
      }
      ofMonth.set(person, rank === worst && !hasNoLast);
    }
  }
  return decided(months);
}

/**
 * How many months in a row a person was ranked last, counted back from the month of a day, or from the month before if
 * the day's own month has no ranking of the person yet.
 */
export function lastRanksInARow(
  { gapBreaks }: NonNullable<QuotaSection["ranking"]>,
  ranks: LastRanks,
  person: string,
  asOf: PlainDate,
): number {
  const earliest = [...ranks.keys()].reduce((first, each) => Math.min(first, each), Number.MAX_SAFE_INTEGER);
  let month = monthOf(asOf);
  if (ranks.get(month)?.has(person) !== true) month--;
  let count = 0;
  for (; month >= earliest; month--) {
    const isLast = ranks.get(month)?.get(person);
    if (isLast === true) count++;
    else if (isLast === false || gapBreaks) break;
  }
  return count;
}

/** The count of last ranks in a row on a day; uncovered where the policy does not say how to count. */
export function countLastRanks(
  section: QuotaSection,
  records: readonly RankingRecord[],
  person: string,
  asOf: PlainDate,
): Decision<number> {
  const { ranking } = section;
  if (ranking === null) return UNCOVERED;
  const ranks = readLastRanks(ranking, records);
  return ranks.status === "decided" ? decided(lastRanksInARow(ranking, ranks.outcome, person, asOf)) : ranks;
}
