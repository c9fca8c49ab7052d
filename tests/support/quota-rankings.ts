import * as fc from "fast-check";
import type { RankingRecord } from "appraisal-policy";

/** How the count of last ranks is set up. */
export interface RankingSetting {
  readonly ties: "all-tied-are-last" | "none-if-tied";
  readonly gapBreaks: boolean;
  readonly minimumGroupSize: number;
}

/** One group's month, the people from the first to the last; those in one list are tied. */
export function ranking(month: string, order: readonly (string | readonly string[])[], group = "finance"): RankingRecord {
  const ranks: { person: string; rank: number }[] = [];
  for (const place of order) {
    const rank = ranks.length + 1;
    for (const person of typeof place === "string" ? [place] : place) ranks.push({ person, rank });
  }
  return { month, group, ranks };
}

/** `2025-11`, `2025-12`, `2026-01`, … */
export function monthsFrom(first: string, count: number): readonly string[] {
  const start = Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
  return Array.from({ length: count }, (_, index) => {
    const month = start + index;
    return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
  });
}

function monthBefore(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 1
    ? `${String(year - 1).padStart(4, "0")}-12`
    : `${month.slice(0, 4)}-${String(number - 1).padStart(2, "0")}`;
}

/** Whether a person is last in a month, by looking through all records anew; `null` if the person is not ranked in it. */
function isLast(records: readonly RankingRecord[], setting: RankingSetting, person: string, month: string): boolean | null {
  const record = records.find((each) => each.month === month && each.ranks.some((entry) => entry.person === person));
  const own = record?.ranks.find((entry) => entry.person === person)?.rank;
  if (record === undefined || own === undefined) return null;
  if (record.ranks.length < setting.minimumGroupSize) return false;
  if (record.ranks.some(({ rank }) => rank > own)) return false;
  const besides = record.ranks.filter((entry) => entry.person !== person && entry.rank === own);
  if (besides.length === record.ranks.length - 1) return false;
  return besides.length === 0 || setting.ties === "all-tied-are-last";
}

/** The count month by month, as a clerk would do it with the lists on the table. */
export function lastRanksByHand(
  records: readonly RankingRecord[],
  setting: RankingSetting,
  person: string,
  asOf: string,
): number {
  const first = records.map(({ month }) => month).toSorted()[0] ?? "9999-12";
  let month = asOf.slice(0, 7);
  if (isLast(records, setting, person, month) === null) month = monthBefore(month);
  let count = 0;
  for (; month >= first; month = monthBefore(month)) {
    const last = isLast(records, setting, person, month);
    if (last === false || (last === null && setting.gapBreaks)) return count;
    if (last === true) count++;
  }
  return count;
}

export const rankingSettings: fc.Arbitrary<RankingSetting> = fc.record({
  ties: fc.constantFrom("all-tied-are-last", "none-if-tied"),
  gapBreaks: fc.boolean(),
  minimumGroupSize: fc.integer({ min: 1, max: 4 }),
});

/** Rankings of up to ten months and two groups; people change their group, are left out, and are often tied. */
export function rankingsOf(people: readonly string[], months: readonly string[]): fc.Arbitrary<readonly RankingRecord[]> {
  const place = fc.option(fc.record({ group: fc.constantFrom("a", "b"), rank: fc.integer({ min: 1, max: 4 }) }));
  const month = fc.option(fc.tuple(...people.map(() => place)), { freq: 8 });
  return fc.tuple(...months.map(() => month)).map((lists) => {
    return lists.flatMap((list, index): RankingRecord[] => {
      if (list === null) return [];
      return ["a", "b"].map((group) => ({
        month: months[index] ?? "",
        group,
        ranks: people.flatMap((person, at) => {
          const own = list[at];
          return own?.group === group ? [{ person, rank: own.rank }] : [];
        }),
      }));
    });
  });
}
