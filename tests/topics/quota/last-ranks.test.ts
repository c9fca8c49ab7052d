import { countLastRanks, loadPolicy } from "appraisal-policy";
import type { Policy } from "appraisal-policy";
import { factory } from "appraisal-policy/presets";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { RankingRecord } from "appraisal-policy";
import { frozen, functional, functionalWith, withMembers } from "../../support/quota-plans.ts";
import { lastRanksByHand, monthsFrom, ranking, rankingSettings, rankingsOf } from "../../support/quota-rankings.ts";
import type { RankingSetting } from "../../support/quota-rankings.ts";

const TEAM = ["Ma", "Li", "Wu", "Xu"];

function countOf(policy: Policy, rankings: readonly RankingRecord[], person: string, asOf: string): number {
  const decision = countLastRanks(policy, frozen(rankings), person, asOf);
  if (decision.status !== "decided") throw new Error(JSON.stringify(decision));
  expect(decision.rules).toEqual([]);
  return decision.outcome;
}

const policyOf = (setting: Partial<RankingSetting>) => functionalWith(withMembers("ranking", setting));

describe("months ranked last in a row", () => {
  const lastOverNewYear = monthsFrom("2025-11", 3).map((month) => ranking(month, TEAM));

  it("are counted back over the new year", () => {
    expect(countOf(functional, lastOverNewYear, "Xu", "2026-01-31")).toBe(3);
    expect(countOf(functional, lastOverNewYear, "Wu", "2026-01-31")).toBe(0);
  });

  it("are counted as of any day of the month, first and last", () => {
    expect(countOf(functional, lastOverNewYear, "Xu", "2026-01-01")).toBe(3);
    expect(countOf(functional, lastOverNewYear, "Xu", "2025-12-31")).toBe(2);
    expect(countOf(functional, lastOverNewYear, "Xu", "2025-12-01")).toBe(2);
  });

  it("do not know the months after the day", () => {
    expect(countOf(functional, lastOverNewYear, "Xu", "2025-11-30")).toBe(1);
    expect(countOf(functional, lastOverNewYear, "Xu", "2025-10-31")).toBe(0);
  });

  it("are counted from the month before while the month of the day is not ranked yet", () => {
    expect(countOf(functional, lastOverNewYear, "Xu", "2026-02-10")).toBe(3);
  });

  it("end when two months are not ranked", () => {
    expect(countOf(functional, lastOverNewYear, "Xu", "2026-03-10")).toBe(0);
  });

  it("end with a month in which somebody else was last", () => {
    const rankings = [...lastOverNewYear, ranking("2026-02", ["Xu", "Ma", "Li", "Wu"]), ranking("2026-03", TEAM)];
    expect(countOf(functional, rankings, "Xu", "2026-02-28")).toBe(0);
    expect(countOf(functional, rankings, "Xu", "2026-03-31")).toBe(1);
  });

  it("do not depend on the order of the rankings", () => {
    expect(countOf(functional, lastOverNewYear.toReversed(), "Xu", "2026-01-31")).toBe(3);
  });

  it("go on when the person is last in another group the next month", () => {
    const rankings = [ranking("2026-01", TEAM), ranking("2026-02", ["Bo", "Gu", "Xu"], "sales")];
    expect(countOf(functional, rankings, "Xu", "2026-02-28")).toBe(2);
  });

  it("are none for somebody who was never ranked, and without rankings", () => {
    expect(countOf(functional, lastOverNewYear, "Bo", "2026-01-31")).toBe(0);
    expect(countOf(functional, [], "Xu", "2026-01-31")).toBe(0);
    expect(countOf(functional, [ranking("2026-01", [])], "Xu", "2026-01-31")).toBe(0);
  });

  it("of somebody who joined begin with the first ranking", () => {
    const rankings = [ranking("2026-01", TEAM), ranking("2026-02", [...TEAM, "Bo"]), ranking("2026-03", [...TEAM, "Bo"])];
    expect(countOf(functional, rankings, "Bo", "2026-03-31")).toBe(2);
    expect(countOf(functional, rankings, "Xu", "2026-03-31")).toBe(0);
  });
});

describe("a month without a ranking", () => {
  const rankings = ["2026-01", "2026-02", "2026-04"].map((month) => ranking(month, TEAM));

  it("breaks the row by the company's reading", () => {
    expect(countOf(functional, rankings, "Xu", "2026-04-30")).toBe(1);
  });

  it("is passed over where the policy says so", () => {
    expect(countOf(policyOf({ gapBreaks: false }), rankings, "Xu", "2026-04-30")).toBe(3);
    expect(countOf(policyOf({ gapBreaks: false }), rankings, "Xu", "2026-12-31")).toBe(3);
  });

  it("of the person alone breaks it too", () => {
    const others = ranking("2026-03", ["Ma", "Li", "Wu"]);
    expect(countOf(functional, [...rankings, others], "Xu", "2026-04-30")).toBe(1);
  });
});

describe("a tie at the end", () => {
  const tied = [ranking("2026-01", ["Ma", "Li", ["Wu", "Xu"]]), ranking("2026-02", TEAM)];

  it("makes all who are tied last", () => {
    expect(countOf(functional, tied, "Xu", "2026-02-28")).toBe(2);
    expect(countOf(functional, tied, "Wu", "2026-01-31")).toBe(1);
    expect(countOf(functional, tied, "Li", "2026-01-31")).toBe(0);
  });

  it("makes nobody last where the policy says so", () => {
    const policy = policyOf({ ties: "none-if-tied" });
    expect(countOf(policy, tied, "Xu", "2026-02-28")).toBe(1);
    expect(countOf(policy, tied, "Wu", "2026-01-31")).toBe(0);
  });

  it.each(["all-tied-are-last", "none-if-tied"] as const)("of the whole group makes nobody last (%s)", (ties) => {
    const rankings = [ranking("2026-01", [["Ma", "Li", "Wu", "Xu"]])];
    for (const person of TEAM) expect(countOf(policyOf({ ties }), rankings, person, "2026-01-31")).toBe(0);
  });

  it("elsewhere does not matter, nor do ranks that are left out", () => {
    const ranks = TEAM.map((person, at) => ({ person, rank: at < 3 ? 2 : 90 }));
    const rankings = [{ month: "2026-01", group: "finance", ranks }];
    expect(countOf(functional, rankings, "Xu", "2026-01-31")).toBe(1);
  });
});

describe("a small group", () => {
  it("under three has nobody who is last", () => {
    expect(countOf(functional, [ranking("2026-01", ["Ma", "Xu"])], "Xu", "2026-01-31")).toBe(0);
    expect(countOf(functional, [ranking("2026-01", ["Ma", "Li", "Xu"])], "Xu", "2026-01-31")).toBe(1);
  });

  it("ends the row, since somebody was ranked and not last", () => {
    const rankings = [ranking("2026-01", TEAM), ranking("2026-02", ["Ma", "Xu"]), ranking("2026-03", TEAM)];
    expect(countOf(policyOf({ gapBreaks: false }), rankings, "Xu", "2026-03-31")).toBe(1);
  });

  it("of one is never last, whatever the least size", () => {
    expect(countOf(policyOf({ minimumGroupSize: 1 }), [ranking("2026-01", ["Xu"])], "Xu", "2026-01-31")).toBe(0);
  });
});

describe("rankings that contradict themselves", () => {
  it("are refused when a person stands in two groups of a month", () => {
    const rankings = [ranking("2026-01", TEAM), ranking("2026-01", ["Bo", "Gu", "Xu"], "sales")];
    expect(countLastRanks(functional, frozen(rankings), "Ma", "2026-01-31")).toEqual({
      status: "invalid",
      issues: [{ code: "ranking-person-twice", path: "/rankings/1", params: { person: "Xu", month: "2026-01" } }],
    });
  });

  it("are refused when a person stands twice in one group", () => {
    expect(countLastRanks(functional, [ranking("2026-01", ["Xu", "Ma", "Xu"])], "Ma", "2026-01-31")).toMatchObject({
      status: "invalid",
      issues: [{ code: "ranking-person-twice", path: "/rankings/0", params: { person: "Xu", month: "2026-01" } }],
    });
  });

  it("are refused when a group has two lists for a month, since each would have a last", () => {
    const rankings = [ranking("2026-01", ["Ma", "Li", "Wu"]), ranking("2026-01", ["Bo", "Gu", "Xu"])];
    expect(countLastRanks(functional, frozen(rankings), "Ma", "2026-01-31")).toEqual({
      status: "invalid",
      issues: [{ code: "ranking-group-twice", path: "/rankings/1", params: { group: "finance", month: "2026-01" } }],
    });
  });

  it("are no matter when the two lists are of two months", () => {
    const rankings = [ranking("2026-01", TEAM), ranking("2026-02", TEAM, "sales")];
    expect(countOf(functional, rankings, "Xu", "2026-02-28")).toBe(2);
  });
});

describe("input that is none", () => {
  const ranked = (rank: number) => ({ month: "2026-01", group: "a", ranks: [{ person: "Xu", rank }] });

  it.each([
    [undefined, "Xu", "2026-01-31", "json-not-a-value", "/rankings"],
    [{}, "Xu", "2026-01-31", "shape-wrong-type", "/rankings"],
    [[{ month: "2026-13", group: "a", ranks: [] }], "Xu", "2026-01-31", "shape-bad-format", "/rankings/0/month"],
    [[ranked(0)], "Xu", "2026-01-31", "shape-too-small", "/rankings/0/ranks/0/rank"],
    [[ranked(1.5)], "Xu", "2026-01-31", "shape-wrong-type", "/rankings/0/ranks/0/rank"],
    [[], 7, "2026-01-31", "shape-wrong-type", "/person"],
    [[], "Xu", "2026-02-30", "shape-bad-date", "/asOf"],
    [[], "Xu", "2026-2-3", "shape-bad-date", "/asOf"],
    [[], "Xu", new Date("2026-01-31"), "json-not-a-value", "/asOf"],
  ])("%j, %j, %j is refused: %s at %s", (rankings, person, asOf, code, path) => {
    const decision = countLastRanks(functional, rankings as RankingRecord[], person as string, asOf as string);
    if (decision.status !== "invalid") throw new Error(decision.status);
    expect(decision.issues.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  it("is refused by a policy without the section too, so that a mistake is seen", () => {
    expect(countLastRanks(loadPolicy(factory), [], "Xu", "2026-02-30")).toMatchObject({ status: "invalid" });
  });
});

describe("a policy that does not say how to count", () => {
  it.each([
    ["has no quotas", loadPolicy(factory)],
    ["has quotas and no ranking", functionalWith({ ranking: undefined })],
  ])("%s: uncovered", (_name, policy) => {
    expect(countLastRanks(policy, [ranking("2026-01", TEAM)], "Xu", "2026-01-31")).toEqual({ status: "uncovered" });
  });
});

describe("any rankings at all", () => {
  it("are counted as a clerk would, month by month", () => {
    const months = monthsFrom("2025-08", 9);
    const policies = new Map<string, Policy>();
    fc.assert(
      fc.property(rankingSettings, rankingsOf(["A", "B", "C", "D", "E"], months), (setting, rankings) => {
        const key = JSON.stringify(setting);
        const policy = policies.get(key) ?? policyOf(setting);
        policies.set(key, policy);
        for (const asOf of [...months.map((month) => `${month}-15`), "2026-06-01"]) {
          for (const person of ["A", "B", "C", "D", "E"]) {
            expect(countOf(policy, rankings, person, asOf)).toBe(lastRanksByHand(rankings, setting, person, asOf));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it("may reach over a thousand years", () => {
    const rankings = monthsFrom("0001-01", 12_000).map((month) => ranking(month, ["Ma", "Li", "Xu"]));
    expect(countOf(functional, rankings, "Xu", "1000-12-31")).toBe(12_000);
  });
});
