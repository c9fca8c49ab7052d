import { calculateQuota, loadPolicy } from "appraisal-policy";
import { factory, functionalProject } from "appraisal-policy/presets";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frozen, functional, functionalWith, standardPolicy } from "../../support/quota-plans.ts";

const department = (headcount: unknown) => frozen({ unitKind: "functional-department", headcount });

/** Clause 5.1 by hand. */
function byHand(headcount: number): { interviews: number; months: number; rule: string } {
  if (headcount === 0) return { interviews: 0, months: 3, rule: "FP-6-none" };
  if (headcount <= 5) return { interviews: 1, months: 3, rule: "FP-6a" };
  if (headcount <= 10) return { interviews: 1, months: 2, rule: "FP-6b" };
  return { interviews: Math.floor((headcount * 10 + 50) / 100), months: 1, rule: "FP-6c" };
}

describe("the quota of a functional department", () => {
  it("is what clause 5.1 says, for every headcount up to 2,000", () => {
    for (let headcount = 0; headcount <= 2_000; headcount++) {
      const { interviews, months, rule } = byHand(headcount);
      expect(calculateQuota(functional, department(headcount)), `${headcount} people`).toEqual({
        status: "decided",
        outcome: { interviews, months },
        rules: [{ id: rule, clause: "5.1" }],
      });
    }
  });

  it.each([
    [5, 1, 3, "FP-6a"],
    [6, 1, 2, "FP-6b"],
    [10, 1, 2, "FP-6b"],
    [11, 1, 1, "FP-6c"],
    [14, 1, 1, "FP-6c"],
    [15, 2, 1, "FP-6c"],
    [24, 2, 1, "FP-6c"],
    [25, 3, 1, "FP-6c"],
    [34, 3, 1, "FP-6c"],
    [35, 4, 1, "FP-6c"],
  ])("of %i people is %i every %i months, by %s", (headcount, interviews, months, rule) => {
    const decision = calculateQuota(functional, department(headcount));
    expect(decision).toMatchObject({ status: "decided", outcome: { interviews, months }, rules: [{ id: rule }] });
  });

  it.each([
    [5, 4],
    [6, 6],
    [10, 6],
    [11, 12],
    [14, 12],
    [15, 24],
  ])("of %i people comes to %i interviews a year", (headcount, yearly) => {
    const decision = calculateQuota(functional, department(headcount));
    if (decision.status !== "decided") throw new Error(decision.status);
    expect((decision.outcome.interviews * 12) / decision.outcome.months).toBe(yearly);
  });

  it("is a tenth, rounded half up, up to the greatest number there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 11, max: Number.MAX_SAFE_INTEGER }), (headcount) => {
        const decision = calculateQuota(functional, department(headcount));
        const tenth = BigInt(headcount) / 10n + (BigInt(headcount) % 10n >= 5n ? 1n : 0n);
        expect(decision).toMatchObject({ outcome: { interviews: Number(tenth), months: 1 }, rules: [{ id: "FP-6c" }] });
      }),
    );
    expect(calculateQuota(functional, department(Number.MAX_SAFE_INTEGER))).toMatchObject({
      outcome: { interviews: 900_719_925_474_099 },
    });
  });
});

describe("a department whose facts are wanting", () => {
  it.each([
    [{}, ["headcount", "unitKind"]],
    [{ unitKind: "functional-department" }, ["headcount"]],
    [{ headcount: 7 }, ["unitKind"]],
    [{ headcount: null, unitKind: undefined }, ["headcount", "unitKind"]],
    [{ headcount: 7, position: "head", unit: "finance" }, ["unitKind"]],
  ])("is undetermined and told exactly what is missing: %j", (facts, missing) => {
    const decision = calculateQuota(functional, frozen(facts));
    if (decision.status !== "undetermined") throw new Error(decision.status);
    expect(decision.missing.toSorted()).toEqual(missing);
  });

  it("needs no headcount where no rule speaks of its kind", () => {
    expect(calculateQuota(functional, { unitKind: "project-department" })).toEqual({ status: "uncovered" });
  });

  it.each([
    [-1, "-1"],
    [6.5, "6.5"],
    ["6", "6"],
    [Number.NaN, "NaN"],
    [2 ** 53, "9007199254740992"],
    [[6], "[…]"],
    [{}, "{…}"],
  ])("is refused a headcount of %j", (headcount, given) => {
    expect(calculateQuota(functional, department(headcount))).toEqual({
      status: "invalid",
      issues: [
        {
          code: "fact-illegal",
          path: "/headcount",
          params: { name: "headcount", type: "integer", given, nearest: null, legal: [] },
        },
      ],
    });
  });

  it("is refused a kind that does not exist, and told the nearest one", () => {
    const decision = calculateQuota(functional, { unitKind: "functional-departmint", headcount: 7 });
    expect(decision).toMatchObject({
      status: "invalid",
      issues: [{ code: "fact-illegal", path: "/unitKind", params: { nearest: "functional-department" } }],
    });
  });

  it("is told both faults at once", () => {
    const decision = calculateQuota(functional, { unitKind: 1, headcount: -3 });
    const paths = decision.status === "invalid" ? decision.issues.map(({ path }) => path) : [];
    expect(paths.toSorted()).toEqual(["/headcount", "/unitKind"]);
  });

  it("takes no notice of a wrong headcount where no rule speaks of its kind", () => {
    expect(calculateQuota(functional, { unitKind: "specialised-company", headcount: -3 })).toEqual({ status: "uncovered" });
  });
});

describe("a quota for all of a group", () => {
  it("is the whole headcount, once a year", () => {
    const decision = calculateQuota(standardPolicy, frozen({ unitKind: "leadership", headcount: 7 }));
    expect(decision).toEqual({ status: "decided", outcome: { interviews: 7, months: 12 }, rules: [{ id: "ST-12" }] });
  });

  it("of nobody is none", () => {
    const decision = calculateQuota(standardPolicy, { unitKind: "leadership", headcount: 0 });
    expect(decision).toMatchObject({ outcome: { interviews: 0, months: 12 }, rules: [{ id: "ST-12" }] });
  });

  it("asks for the headcount although no condition does", () => {
    expect(calculateQuota(standardPolicy, { unitKind: "leadership" })).toEqual({
      status: "undetermined",
      missing: ["headcount"],
    });
    expect(calculateQuota(standardPolicy, { unitKind: "leadership", headcount: -1 })).toMatchObject({
      status: "invalid",
      issues: [{ code: "fact-illegal", path: "/headcount" }],
    });
  });

  it("takes the headcount's declared default", () => {
    const facts = { ...(functionalProject["facts"] as object), headcount: { type: "integer", default: 4 } };
    const rules = [{ id: "ALL", then: { interviews: { all: true, of: "headcount" }, per: { months: 1 } } }];
    const policy = loadPolicy({ ...functionalProject, facts, quota: { rules } });
    expect(calculateQuota(policy, {})).toMatchObject({ outcome: { interviews: 4 }, rules: [{ id: "ALL" }] });
    expect(calculateQuota(policy, { headcount: -4 }), "nobody owes fewer than none").toMatchObject({
      outcome: { interviews: 0 },
    });
  });
});

describe("a policy without quotas", () => {
  it("leaves the question uncovered", () => {
    expect(calculateQuota(loadPolicy(factory), department(7))).toEqual({ status: "uncovered" });
  });
});

describe("periods", () => {
  it.each([1, 2, 3, 4, 6, 12])("of %i months divide the year", (months) => {
    const policy = functionalWith({ rules: [{ id: "R", then: { interviews: { count: 2 }, per: { months } } }] });
    expect(calculateQuota(policy, {})).toMatchObject({ outcome: { interviews: 2, months } });
  });

  it.each([5, 7, 8, 9, 10, 11])("of %i months do not, and no policy may have them", (months) => {
    const rules = [{ id: "R", then: { interviews: { count: 2 }, per: { months } } }];
    expect(() => functionalWith({ rules })).toThrow(
      expect.objectContaining({
        issues: [{ code: "quota-months-not-in-year", path: "/quota/rules/0/then/per/months", params: { months } }],
      }),
    );
  });
});
